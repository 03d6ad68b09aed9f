using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Tests.Days;

public sealed class FieldDraftTests
{
    // Making a firm takes seconds. Every draft in it is a new one; only the day moves on from test to test.
    private static readonly Lazy<GeneratedFirm> Firm = new(() => FirmGenerator.Generate(Seeds.Library, "kantoor-order", 5));

    public static TheoryData<string, string, DraftError> Faults => new()
    {
        { "prijs", "Deze prijs is niet onze prijsafspraak.", DraftError.Price },
        { "btw", "Klopt het btw-tarief op deze regel?", DraftError.Vat },
        { "voorraad", "Er is te weinig voorraad voor deze levertijd.", DraftError.Stock },
        { "voorwaarden", "De betalingstermijn is anders dan met de klant is afgesproken.", DraftError.Terms },
        { "overname", "Het aantal wijkt af van de aanvraag.", DraftError.Copying },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_that_was_remarked_on_is_mended_the_next_day(string code, string remark, DraftError kind)
    {
        var (desk, planned, offerte) = Made(code);
        var error = Assert.Single(FieldDraftValues.Read(planned.Values)!.Errors);
        Assert.Equal(kind, error.Kind);
        Assert.True(IsThere(desk, planned, offerte, error));

        Return(desk, offerte, (error.LineId, remark));
        var answer = Answer(desk, planned, offerte);

        Assert.Same(offerte, Assert.Single(answer).Offerte);
        Assert.False(IsThere(desk, planned, offerte, error));
        Assert.All(offerte.Remarks, r => Assert.True(r.IsResolved));
        Assert.Equal((OfferteStatus.InReview, desk.Learner.Id), (offerte.Status, offerte.ReviewerId));
        var judged = Assert.Single(offerte.Events, e => e.Kind == "Offerte.CheckJudged");
        Assert.Equal($$"""{"Found":["{{kind}}"],"Wrong":0,"Missed":[]}""", System.Text.Json.JsonSerializer.Serialize(judged.Data));
    }

    [Fact]
    public void A_remark_about_what_is_right_is_answered_and_changes_nothing()
    {
        var (desk, planned, offerte) = Made("prijs");
        var before = offerte.Lines.Select(l => (l.UnitPrice, l.Quantity, l.Tariff)).ToList();

        Return(desk, offerte, (offerte.Lines[1].Id, "Klopt deze prijs wel?"));
        Answer(desk, planned, offerte);

        Assert.Equal(before, offerte.Lines.Select(l => (l.UnitPrice, l.Quantity, l.Tariff)));
        var answer = Assert.Single(offerte.Remarks, r => r.Author != desk.Learner.Name);
        Assert.Contains("klopt", answer.Text, StringComparison.Ordinal);
        Assert.Equal("""{"Found":[],"Wrong":1,"Missed":["Price"]}""", Judged(offerte));
    }

    [Fact]
    public void What_nobody_saw_stays_in_and_is_in_the_log_once()
    {
        var (desk, planned, offerte) = Made("alle-fouten");
        Assert.True(offerte.FinishReview(true, desk.Learner).IsSuccess);
        desk.NextDay();

        Answer(desk, planned, offerte);
        Answer(desk, planned, offerte);

        Assert.Equal(OfferteStatus.Draft, offerte.Status);
        Assert.Equal("""{"Found":[],"Wrong":0,"Missed":["Price","Vat","Stock","Terms","Copying"]}""", Judged(offerte));
    }

    [Fact]
    public void What_was_sent_without_a_check_is_in_the_log_too()
    {
        var (desk, planned, offerte) = Made("prijs");
        Assert.True(offerte.WithdrawFromReview().IsSuccess);
        Assert.True(offerte.Send(desk.Made.Customers[offerte.CustomerId!.Value - 1], desk.Made.Numbers.First(n => n.Prefix == "OFF"), desk.Made.Firm, null).IsSuccess);
        desk.NextDay();

        Answer(desk, planned, offerte);
        Answer(desk, planned, offerte);

        Assert.Equal("""{"Found":[],"Wrong":0,"Missed":["Price"]}""", Judged(offerte));
        Assert.Contains(FieldDraftValues.JudgedMark, planned.Values, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_comes_with_the_request_and_a_mail_that_asks_for_a_check()
    {
        var (desk, planned, offerte) = Made("foutloos");

        Assert.Empty(FieldDraftValues.Read(planned.Values)!.Errors);
        var request = Assert.Single(desk.Requests);
        Assert.Equal((RequestStatus.InProgress, offerte.Id), (request.Status, request.OfferteId));
        Assert.All(offerte.Lines, l => Assert.Contains($"- {l.Quantity} x {l.Description}", request.Body, StringComparison.Ordinal));
        var mail = Assert.Single(desk.Mails);
        Assert.Equal((offerte.AuthorId, Domain.Common.DocumentKind.Offerte), (mail.EmployeeId, mail.AttachedKind));
    }

    private static (PostDesk Desk, PlannedEvent Planned, Offerte Offerte) Made(string code)
    {
        var desk = new PostDesk(Firm.Value, Seeds.Library);
        var planned = desk.Act(PlannedEventKind.FieldDraft, code, id: 77);
        return (desk, planned, Assert.Single(desk.Offertes));
    }

    private static void Return(PostDesk desk, Offerte offerte, (int? Line, string Text) remark)
    {
        Assert.True(offerte.AddRemark(remark.Line, remark.Text, desk.Learner, desk.Made.Firm.BusinessDay).IsSuccess);
        Assert.True(offerte.FinishReview(false, desk.Learner).IsSuccess);
        desk.NextDay();
    }

    private static IReadOnlyList<(Offerte Offerte, string Colleague)> Answer(PostDesk desk, PlannedEvent planned, Offerte offerte) =>
        FieldSalesActor.Answer([desk.Checked(offerte, planned)], desk.People, desk.Made.Firm);

    private static bool IsThere(PostDesk desk, PlannedEvent planned, Offerte offerte, PlantedError error) =>
        FieldDrafts.IsThere(error, offerte, desk.Checked(offerte, planned).Look, desk.Made.Firm);

    private static string Judged(Offerte offerte) =>
        System.Text.Json.JsonSerializer.Serialize(Assert.Single(offerte.Events, e => e.Kind == "Offerte.CheckJudged").Data);
}
