using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Simulation.Tests.Days;
using PracticeFirm.Simulation.Tests.Generation;

namespace PracticeFirm.Simulation.Tests.Scenarios;

public sealed class LetterTests
{
    public static TheoryData<string> Scenarios => [.. Seeds.Library.Scenarios.Keys];

    [Fact]
    public void There_are_letters_over_the_four_werkprocessen_in_three_languages()
    {
        var letters = Seeds.Library.Letters.Values;

        Assert.True(letters.Count() >= 16);
        Assert.Equal(["2.5", "2.7", "3.1", "3.3"], letters.Select(l => l.Werkproces).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<Language>(), letters.Select(l => l.Language).Distinct().Order());
        Assert.Equal(Enum.GetValues<MailContent>(), letters.Select(l => l.Contains).Distinct().Order());
        Assert.All(letters, l => Assert.NotEmpty(l.Facts));
    }

    [Fact]
    public void Every_letter_is_filled_in_ten_ways_in_every_firm_that_has_a_customer_for_it()
    {
        var unwritten = Seeds.Library.Letters.Keys.ToHashSet();
        foreach (var (scenario, seed) in ((string, int)[])[("kantoor-offerte", 1), ("horeca-offerte", 1), ("techniek-offerte", 1), ("kantoor-order", 1), ("techniek-order", 1)])
        {
            var firm = Firms.Of(scenario, seed);
            var world = new PostDesk(firm, Seeds.Library).World();
            foreach (var letter in Seeds.Library.Letters.Values)
                for (var way = 1; way <= 10; way++)
                    if (LetterCases.Find(letter, world, firm.Firm, null, new HashSet<int>(), way) is { } found)
                    {
                        Assert.All([letter.Subject, letter.Body, letter.Withheld], text => Assert.DoesNotContain('{', found.Fill(text)));
                        Assert.Equal(letter.Language, found.Customer.Language);
                        unwritten.Remove(letter.Code);
                    }
        }

        Assert.Empty(unwritten);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void All_that_a_scenario_plans_happens_but_calls(string scenario)
    {
        var desk = new PostDesk(Simulation.Generation.FirmGenerator.Generate(Seeds.Library, scenario, 2), Seeds.Library);
        for (var day = 0; day <= 9; day++)
        {
            PlannedDay.Run(desk.Planned([.. desk.Made.PlannedEvents.Where(e => e.HappenedOn is null && e.DueOn <= desk.Made.Firm.BusinessDay)]), desk.Made.Firm, desk);
            desk.NextDay();
        }

        Assert.All(desk.Made.PlannedEvents, e => Assert.True(e.Kind == PlannedEventKind.Call || e.HappenedOn is not null, $"{e.Kind} {e.Code}"));
    }

    [Fact]
    public void The_first_morning_has_post_to_read_and_the_rest_is_handled()
    {
        foreach (var (scenario, seed) in ((string, int)[])[("kantoor-offerte", 1), ("horeca-offerte", 1), ("techniek-offerte", 1), ("kantoor-order", 1)])
        {
            var mails = Firms.Of(scenario, seed).Mails;

            Assert.InRange(mails.Count(m => m.ReadOn is null), 10, 15);
            Assert.All(mails.Where(m => m.Direction == MailDirection.In && m.SentOn < Firms.Of(scenario, seed).Firm.BusinessDay.AddDays(-14) && m.AttachedKind != DocumentKind.QuoteRequest), m => Assert.NotNull(m.HandledOn));
            Assert.Contains(mails, m => m.ThreadId is not null);
            Assert.Equal(
                Firms.Of(scenario, seed).Requests.Where(r => r.Channel == Domain.Offertes.RequestChannel.Mail).Select(r => r.Id).Order(),
                mails.Where(m => m is { AttachedKind: DocumentKind.QuoteRequest, Direction: MailDirection.In, InReplyToId: null }).Select(m => m.AttachedId!.Value).Order());
        }
    }
}
