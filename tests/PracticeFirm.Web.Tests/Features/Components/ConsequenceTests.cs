using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Features.Orders;
using PracticeFirm.Web.Features.Returns;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Components;

public sealed class ConsequenceTests
{
    private static readonly DocumentRef Mail = new(DocumentKind.Mail, 1);

    [Theory]
    [InlineData("mail-12", DocumentKind.Mail, 12)]
    [InlineData("phonecall-3", DocumentKind.PhoneCall, 3)]
    [InlineData("quoterequest-1", DocumentKind.QuoteRequest, 1)]
    public void A_source_stands_in_an_address_and_is_read_back(string text, DocumentKind kind, int id)
    {
        Assert.Equal(new DocumentRef(kind, id), SourceRef.Parse(text));
        Assert.Equal(text, SourceRef.Write(new DocumentRef(kind, id)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mail")]
    [InlineData("mail-")]
    [InlineData("-12")]
    [InlineData("mail-0")]
    [InlineData("mail--1")]
    [InlineData("mail-1x")]
    [InlineData("Mail-1")]
    [InlineData("4-1")]
    [InlineData("mail-99999999999")]
    public void What_nobody_wrote_is_no_source(string? text) => Assert.Null(SourceRef.Parse(text));

    [Fact]
    public async Task An_offerte_from_a_mail_is_for_its_customer_and_shows_on_both_sides()
    {
        await using var firm = await TestFirm.Open();

        var offerte = (await firm.Send(TestUser.Sam, new StartOfferte.Command(Source: Mail))).Value;

        var shown = await firm.Send(TestUser.Teacher, new ShowOfferte.Query(offerte));
        Assert.Equal(TestFirmContents.GoldenSpoon, shown.Value.Customer!.Id);
        var (of, roundTrips) = await firm.Count(TestUser.Teacher, new ShowConsequences.Query(DocumentKind.Mail, 1));
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(new DocumentRef(DocumentKind.Offerte, offerte), Assert.Single(of.To).Document);
        Assert.Equal(Mail, Assert.Single((await firm.Send(TestUser.Teacher, new ShowConsequences.Query(DocumentKind.Offerte, offerte))).Value.From).Document);
    }

    [Fact]
    public async Task A_mail_that_brought_a_request_starts_the_offerte_that_answers_it()
    {
        await using var firm = await TestFirm.Open();
        var mail = await firm.Arrange(async db =>
        {
            var made = db.Add(MailMessage.Receive(TestFirmContents.Today, TestFirmContents.GoldenSpoon, "Yara", "verkoop@deproef.example", "Aanvraag", "Graag.", new DocumentRef(DocumentKind.QuoteRequest, TestFirmContents.Request))).Entity;
            await db.SaveChangesAsync();
            return made.Id;
        });

        var offerte = (await firm.Send(TestUser.Sam, new StartOfferte.Command(Source: new DocumentRef(DocumentKind.Mail, mail)))).Value;

        await using var db = await firm.Db();
        Assert.Equal(TestFirmContents.Request, db.Offertes.Single(o => o.Id == offerte).RequestId);
    }

    [Fact]
    public async Task An_order_and_a_task_from_a_mail_are_kept_too_and_a_mail_that_is_gone_is_refused()
    {
        await using var firm = await TestFirm.Open();

        var order = (await firm.Send(TestUser.Sam, new StartOrder.Command(Source: Mail))).Value;
        var task = (await firm.Send(TestUser.Sam, new PlanFollowUp.Command("Terugbellen", TestFirmContents.Today, Document: Mail))).Value;

        var shown = (await firm.Send(TestUser.Teacher, new ShowConsequences.Query(DocumentKind.Mail, 1))).Value;
        Assert.Equal([new DocumentRef(DocumentKind.Order, order), new DocumentRef(DocumentKind.FollowUp, task)], shown.To.Select(t => t.Document));
        var gone = new DocumentRef(DocumentKind.Mail, 99);
        Assert.Equal("Offerte.Source", (await firm.Send(TestUser.Sam, new StartOfferte.Command(Source: gone))).Error.Code);
        Assert.Equal("Order.Source", (await firm.Send(TestUser.Sam, new StartOrder.Command(Source: gone))).Error.Code);
    }

    [Fact]
    public async Task A_page_that_is_started_from_a_mail_knows_the_customer_and_the_words()
    {
        await using var firm = await TestFirm.Open();

        var (source, roundTrips) = await firm.Count(TestUser.Sam, new ShowSource.Query(DocumentKind.Mail, 1));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((TestFirmContents.GoldenSpoon, "Restaurant De Gouden Lepel B.V."), (source.CustomerId, source.Customer));
        Assert.StartsWith("Goedemorgen,", source.Text, StringComparison.Ordinal);
        Assert.Equal("Source.NotFound", (await firm.Send(TestUser.Sam, new ShowSource.Query(DocumentKind.Mail, 99))).Error.Code);
        Assert.Empty((await firm.Send(TestUser.Sam, new FindReturnOrder.Query(TestFirmContents.GoldenSpoon))).Value);
    }

    [Fact]
    public void Everything_that_is_offered_has_a_page() =>
        Assert.All(DocumentStarts.From("X", Mail), start =>
        {
            var route = "/f/{Firm}" + start.Url["/f/X".Length..].Split('?')[0];
            Assert.Contains(
                typeof(DocumentStarts).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes(typeof(Microsoft.AspNetCore.Components.RouteAttribute), false)).Cast<Microsoft.AspNetCore.Components.RouteAttribute>(),
                r => r.Template == route);
            Assert.EndsWith("?van=mail-1", start.Url, StringComparison.Ordinal);
        });
}
