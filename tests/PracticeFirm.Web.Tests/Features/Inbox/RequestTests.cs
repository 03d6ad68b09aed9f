using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Inbox;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Inbox;

public sealed class RequestTests
{
    [Fact]
    public async Task Lists_what_needs_an_answer_first()
    {
        await using var firm = await TestFirm.Open();
        var closed = await Receive(firm, TestFirmContents.Corner, RequestChannel.Phone, "Koffie", 0, r => Assert.Empty(r.Close("Bestaat niet meer.").Errors));
        var older = await Receive(firm, TestFirmContents.Arms, RequestChannel.Phone, "Servies", -3);

        var (list, roundTrips) = await firm.Count(TestUser.Teacher, new ListRequests.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal([TestFirmContents.Request, older, closed], list.Rows.Select(r => r.RequestId));
        Assert.Equal((3, 2), (list.Total, list.Open));
        Assert.Equal("Restaurant De Gouden Lepel B.V.", list.Rows[0].CustomerName);
        Assert.StartsWith("Goedemorgen,", list.Rows[0].Start, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "open", null, "Offerteaanvraag keukenmateriaal, Servies")]
    [InlineData(null, "closed", null, "Koffie")]
    [InlineData(null, null, "phone", "Servies, Koffie")]
    [InlineData("gouden", null, null, "Offerteaanvraag keukenmateriaal")]
    [InlineData("BORDENWARMERS", null, null, "Offerteaanvraag keukenmateriaal")]
    [InlineData("koffie", "open", null, "")]
    [InlineData(null, "onzin", "onzin", "Offerteaanvraag keukenmateriaal, Servies, Koffie")]
    public async Task Search_and_filters_narrow_the_list(string? search, string? status, string? channel, string expected)
    {
        await using var firm = await TestFirm.Open();
        await Receive(firm, TestFirmContents.Corner, RequestChannel.Phone, "Koffie", 0, r => Assert.Empty(r.Close("Bestaat niet meer.").Errors));
        await Receive(firm, TestFirmContents.Arms, RequestChannel.Phone, "Servies", -3);

        var list = (await firm.Send(TestUser.Sam, new ListRequests.Query(search, status, channel))).Value;

        Assert.Equal(expected, string.Join(", ", list.Rows.Select(r => r.RequestSubject)));
        Assert.Equal(list.Rows.Count, list.Total);
    }

    [Theory]
    [InlineData("onderwerp", "Koffie, Offerteaanvraag keukenmateriaal, Servies")]
    [InlineData("-klant", "Offerteaanvraag keukenmateriaal, Servies, Koffie")]
    [InlineData("datum", "Servies, Koffie, Offerteaanvraag keukenmateriaal")]
    public async Task Sorts_by_column(string sort, string expected)
    {
        await using var firm = await TestFirm.Open();
        await Receive(firm, TestFirmContents.Corner, RequestChannel.Phone, "Koffie", 0);
        await Receive(firm, TestFirmContents.Arms, RequestChannel.Phone, "Servies", -3);

        var list = (await firm.Send(TestUser.Sam, new ListRequests.Query(Sort: sort))).Value;

        var subjects = list.Rows.Select(r => r.RequestSubject).ToList();
        Assert.Equal(sort == "datum" ? "Servies" : expected.Split(", ")[0], subjects[0]);
        Assert.Equal(expected.Split(", ").Order(), subjects.Order());
    }

    [Fact]
    public async Task Shows_the_words_of_the_customer_and_who_asks()
    {
        await using var firm = await TestFirm.Open();

        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new ShowRequest.Query(TestFirmContents.Request));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Contains("- 12 gastronormbakken 1/1\n- 25 blikken tomatenblokjes\n", model.Body, StringComparison.Ordinal);
        Assert.Equal(("Yara van den Berg", "Amersfoort", "Joost de Bruin"), (model.Customer.Contact, model.Customer.City, model.Customer.Owner));
        Assert.True(model.MayStart);
        Assert.Null(model.Offerte);
    }

    [Fact]
    public async Task Names_the_newest_offerte_that_answers_it()
    {
        await using var firm = await TestFirm.Open();
        var offerte = await firm.DraftOfferte(TestFirmContents.GoldenSpoon, (TestFirmContents.Napkin, 1000));
        await firm.Arrange(async db =>
        {
            var request = await db.QuoteRequests.SingleAsync(r => r.Id == TestFirmContents.Request);
            Assert.Empty(request.TakeUp(offerte).Errors);
            return offerte;
        });

        var model = (await firm.Send(TestUser.Sam, new ShowRequest.Query(TestFirmContents.Request))).Value;

        Assert.Equal((offerte, $"Concept {offerte}", OfferteStatus.Draft), (model.Offerte!.Id, model.Offerte.Title, model.Offerte.Status));
        Assert.Equal((RequestStatus.InProgress, false, true), (model.Status, model.MayStart, model.MayClose));
        Assert.True(model.Offerte.Net > Money.Zero);
    }

    [Fact]
    public async Task Looking_is_evidence_for_a_learner_only()
    {
        await using var firm = await TestFirm.Open();

        await firm.Send(TestUser.Teacher, new ShowRequest.Query(TestFirmContents.Request, Opened: true));
        await firm.Send(TestUser.Noor, new ShowRequest.Query(TestFirmContents.Request, Opened: true));

        var seen = Assert.Single(await firm.Events());
        Assert.Equal(("QuoteRequest.Viewed", "noor", DocumentKind.QuoteRequest, TestFirmContents.Request), (seen.Kind, seen.ActorId, seen.DocumentKind, seen.DocumentId));
    }

    [Fact]
    public async Task Closing_keeps_the_reason()
    {
        await using var firm = await TestFirm.Open();

        Assert.Empty((await firm.Send(TestUser.Sam, new CloseRequest.Command(TestFirmContents.Request, " Leveren wij niet. "))).Errors);

        var model = (await firm.Send(TestUser.Sam, new ShowRequest.Query(TestFirmContents.Request))).Value;
        Assert.Equal((RequestStatus.Closed, "Leveren wij niet.", false, false), (model.Status, model.CloseReason, model.MayStart, model.MayClose));
        var logged = Assert.Single(await firm.Events());
        Assert.Equal(("QuoteRequest.Closed", DocumentKind.QuoteRequest, TestFirmContents.Request), (logged.Kind, logged.DocumentKind, logged.DocumentId));
    }

    [Fact]
    public async Task Closing_is_refused_without_reason_twice_or_by_a_reader()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal("QuoteRequest.Reason", (await firm.Send(TestUser.Sam, new CloseRequest.Command(TestFirmContents.Request, "  "))).Error.Code);
        Assert.Equal("QuoteRequest.ReasonTooLong", (await firm.Send(TestUser.Sam, new CloseRequest.Command(TestFirmContents.Request, new string('a', QuoteRequest.ReasonLength + 1)))).Error.Code);
        Assert.Equal("QuoteRequest.NotFound", (await firm.Send(TestUser.Sam, new CloseRequest.Command(999, "Weg."))).Error.Code);
        Assert.Equal("Access.ReaderOnly", (await firm.Send(TestUser.Teacher, new CloseRequest.Command(TestFirmContents.Request, "Weg."))).Error.Code);
        Assert.Empty((await firm.Send(TestUser.Sam, new CloseRequest.Command(TestFirmContents.Request, "Weg."))).Errors);
        Assert.Equal("QuoteRequest.AlreadyDone", (await firm.Send(TestUser.Sam, new CloseRequest.Command(TestFirmContents.Request, "Weg."))).Error.Code);
        Assert.Equal("QuoteRequest.NotFound", (await firm.Send(TestUser.Sam, new ShowRequest.Query(999))).Error.Code);
    }

    private static Task<int> Receive(TestFirm firm, int customer, RequestChannel channel, string subject, int days, Action<QuoteRequest>? then = null) => firm.Arrange(async db =>
    {
        var request = QuoteRequest.Receive(customer, null, channel, TestFirmContents.Today.AddDays(days), subject, "Belt terug.");
        then?.Invoke(request);
        db.Add(request);
        await db.SaveChangesAsync();
        return request.Id;
    });
}
