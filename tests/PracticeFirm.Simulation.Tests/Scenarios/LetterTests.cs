using System.Collections.Concurrent;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Simulation.Tests.Days;
using PracticeFirm.Simulation.Tests.Generation;

namespace PracticeFirm.Simulation.Tests.Scenarios;

public sealed class LetterTests
{
    private static readonly Lazy<SeedLibrary> ShortHistory = new(() => SeedLibrary.Load(
        [.. Seeds.Files(Path.Combine(Seeds.Root(), "seeds")).Select(f => f with { Content = f.Content.Replace("{ months: 24, offertes: 2000, orders: 1500 }", "{ months: 6, offertes: 450, orders: 340 }", StringComparison.Ordinal) })]).Library!);

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

    /// <summary>With the history of a few months, which takes a tenth of the time; what is planned hangs on the last weeks only.</summary>
    [Theory]
    [MemberData(nameof(Scenarios))]
    public void All_that_a_scenario_plans_happens_in_every_variant_of_ten_seeds(string scenario)
    {
        var left = new ConcurrentBag<string>();
        Parallel.For(1, 11, seed =>
        {
            foreach (var fault in LeftOver(Simulation.Generation.FirmGenerator.Generate(ShortHistory.Value, scenario, seed), ShortHistory.Value))
                left.Add($"seed {seed}: {fault}");
        });

        Assert.True(left.IsEmpty, string.Join('\n', left.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void All_that_is_planned_happens_after_two_years_of_history_as_well() =>
        Assert.Empty(LeftOver(Simulation.Generation.FirmGenerator.Generate(Seeds.Library, "techniek-contact", 2), Seeds.Library));

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

    /// <summary>Lets the days of a scenario pass; what of its plan did not happen, or for which nobody could call.</summary>
    private static List<string> LeftOver(Simulation.Generation.GeneratedFirm made, SeedLibrary library)
    {
        var desk = new PostDesk(made, library);
        for (var day = 0; day <= 9; day++)
        {
            var today = made.Firm.BusinessDay;
            PlannedDay.Run(desk.Planned([.. made.PlannedEvents.Where(e => e.HappenedOn is null && e.DueOn <= today)]), made.Firm, desk);
            foreach (var call in made.PlannedEvents.Where(e => e is { Kind: PlannedEventKind.Call, HappenedOn: null } && e.DueOn <= today))
                if (library.Conversations[call.Code] is var conversation && CallDay.Choose(call, conversation, desk.Callers(conversation), made.Firm) is not null)
                    call.Happen(today);
            desk.NextDay();
        }

        return [.. made.PlannedEvents.Where(e => e.HappenedOn is null).Select(e => $"{e.Kind} {e.Code}")];
    }
}
