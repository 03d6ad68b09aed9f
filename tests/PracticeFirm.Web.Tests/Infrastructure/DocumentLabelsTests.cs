using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Features.Offertes;

namespace PracticeFirm.Web.Tests.Infrastructure;

public sealed class DocumentLabelsTests
{
    [Fact]
    public async Task Labels_of_many_kinds_come_in_one_round_trip()
    {
        await using var firm = await TestFirm.Open();
        var sent = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var second = await firm.Done(TestUser.Sam, new ReviseOfferte.Command(sent));
        var draft = await firm.Done(TestUser.Sam, new StartOfferte.Command());
        DocumentRef?[] asked =
        [
            Of(DocumentKind.Offerte, sent), Of(DocumentKind.Offerte, second), Of(DocumentKind.Offerte, draft), Of(DocumentKind.Offerte, sent), null,
            Of(DocumentKind.Customer, TestFirmContents.Corner), Of(DocumentKind.Supplier, 1), Of(DocumentKind.Article, TestFirmContents.WineGlass),
            Of(DocumentKind.QuoteRequest, TestFirmContents.Request), Of(DocumentKind.Mail, 1), Of(DocumentKind.FollowUp, 99), Of(DocumentKind.Offerte, 999), Of(DocumentKind.Firm, 0),
        ];
        await using var db = await firm.Db();
        firm.Commands.Reset();

        var labels = await db.LabelsOf(asked, default);

        Assert.Single(firm.Commands.Commands);
        Assert.Equal(
            new Dictionary<DocumentRef, DocumentLabel>
            {
                [Of(DocumentKind.Offerte, sent)] = new("OFF-2026-0001", TestFirmContents.Arms),
                [Of(DocumentKind.Offerte, second)] = new("OFF-2026-0001 v2", TestFirmContents.Arms),
                [Of(DocumentKind.Offerte, draft)] = new($"Concept {draft}", null),
                [Of(DocumentKind.Customer, TestFirmContents.Corner)] = new("Eetcafé Het Hoekje", TestFirmContents.Corner),
                [Of(DocumentKind.Supplier, 1)] = new("Keukentechniek De Vecht B.V.", null),
                [Of(DocumentKind.Article, TestFirmContents.WineGlass)] = new("10004", null),
                [Of(DocumentKind.QuoteRequest, TestFirmContents.Request)] = new("Offerteaanvraag keukenmateriaal", TestFirmContents.GoldenSpoon),
                [Of(DocumentKind.Mail, 1)] = new("Offerteaanvraag keukenmateriaal", TestFirmContents.GoldenSpoon),
            },
            labels);
    }

    [Fact]
    public async Task Nothing_asked_is_nothing_read()
    {
        await using var firm = await TestFirm.Open();
        await using var db = await firm.Db();
        firm.Commands.Reset();

        Assert.Empty(await db.LabelsOf([null], default));
        Assert.Null(await db.LabelOf(Of(DocumentKind.Firm, 0), default));
        Assert.Empty(firm.Commands.Commands);
    }

    [Fact]
    public async Task Every_kind_can_be_asked_for()
    {
        await using var firm = await TestFirm.Open();
        await using var db = await firm.Db();

        Assert.Empty(await db.LabelsOf(Enum.GetValues<DocumentKind>().Select(k => (DocumentRef?)Of(k, 9999)), default));
    }

    private static DocumentRef Of(DocumentKind kind, int id) => new(kind, id);
}
