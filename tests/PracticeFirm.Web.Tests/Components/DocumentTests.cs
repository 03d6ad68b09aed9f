using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Tests.Components;

public sealed class DocumentTests : IDisposable
{
    private readonly BunitContext _page = new();

    public DocumentTests()
    {
        _page.JSInterop.Mode = JSRuntimeMode.Loose;
        _page.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero)));
    }

    public void Dispose() => _page.Dispose();

    [Theory]
    [InlineData(DocumentKind.Offerte, "/f/DEMO/offertes/7", "1 offerte", "2 offertes")]
    [InlineData(DocumentKind.Order, "/f/DEMO/orders/7", "1 order", "2 orders")]
    [InlineData(DocumentKind.Delivery, "/f/DEMO/leveringen/7", "1 levering", "2 leveringen")]
    [InlineData(DocumentKind.PurchaseOrder, "/f/DEMO/inkooporders/7", "1 inkooporder", "2 inkooporders")]
    [InlineData(DocumentKind.Return, "/f/DEMO/retouren/7", "1 retour", "2 retouren")]
    [InlineData(DocumentKind.Invoice, "/f/DEMO/facturen/7", "1 factuur", "2 facturen")]
    [InlineData(DocumentKind.BankLine, "/f/DEMO/bank/7", "1 bankregel", "2 bankregels")]
    [InlineData(DocumentKind.Reminder, "/f/DEMO/herinneringen/7", "1 herinnering", "2 herinneringen")]
    [InlineData(DocumentKind.ContactRecord, "/f/DEMO/contacten/7", "1 contactmoment", "2 contactmomenten")]
    [InlineData(DocumentKind.PhoneCall, "/f/DEMO/telefoon/7", "1 telefoongesprek", "2 telefoongesprekken")]
    [InlineData(DocumentKind.Complaint, "/f/DEMO/klachten/7", "1 klacht", "2 klachten")]
    [InlineData(DocumentKind.ImprovementProposal, "/f/DEMO/verbetervoorstellen/7", "1 verbetervoorstel", "2 verbetervoorstellen")]
    [InlineData(DocumentKind.CustomerQuestion, "/f/DEMO/vragen/7", "1 klantvraag", "2 klantvragen")]
    [InlineData(DocumentKind.Opportunity, "/f/DEMO/kansen/7", "1 kans", "2 kansen")]
    [InlineData(DocumentKind.Mailing, "/f/DEMO/mailings/7", "1 mailing", "2 mailings")]
    [InlineData(DocumentKind.Survey, "/f/DEMO/onderzoeken/7", "1 tevredenheidsonderzoek", "2 tevredenheidsonderzoeken")]
    [InlineData(DocumentKind.Customer, "/f/DEMO/klanten/7", "1 klant", "2 klanten")]
    [InlineData(DocumentKind.Article, "/f/DEMO/voorraad/7", "1 artikel", "2 artikelen")]
    public void A_kind_has_its_page_and_its_words(DocumentKind kind, string page, string one, string two)
    {
        Assert.Equal(page, DocumentLinks.Url("DEMO", kind, 7));
        Assert.Equal((one, two), (DocumentLinks.Count(kind, 1), DocumentLinks.Count(kind, 2)));
    }

    [Fact]
    public void Every_kind_has_a_name_and_a_picture() => Assert.All(Enum.GetValues<DocumentKind>(), kind =>
    {
        Assert.NotEmpty(DocumentLinks.Name(kind));
        Assert.StartsWith("fa-", DocumentLinks.Icon(kind), StringComparison.Ordinal);
    });

    [Fact]
    public void One_related_document_is_a_link_and_more_fold_out()
    {
        var related = _page.Render<RelatedDocuments>(r => r.Add(p => p.Firm, "DEMO").Add(p => p.Documents,
        [
            new(new(DocumentKind.Invoice, 4), "FAC-2026-0004"),
            new(new(DocumentKind.Delivery, 1), "PAK-2026-0001", "23-11-2026", "Verzonden", Tone.Good),
            new(new(DocumentKind.Delivery, 2), "PAK-2026-0002"),
        ]));

        var invoice = related.Find("a.related-count");
        Assert.Equal("/f/DEMO/facturen/4", invoice.GetAttribute("href"));
        Assert.Contains("1 factuur", invoice.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 leveringen", related.Find("summary").TextContent, StringComparison.Ordinal);
        Assert.Equal(["/f/DEMO/leveringen/1", "/f/DEMO/leveringen/2"], related.FindAll("details a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void A_quantity_that_is_refused_stays_with_the_reason_below_it()
    {
        var asked = new List<int>();
        var field = _page.Render<QuantityField>(f => f.Add(p => p.Label, "Gepakt regel 1").Add(p => p.Value, 4).Add(p => p.Save, quantity =>
        {
            asked.Add(quantity);
            return Task.FromResult(quantity > 4 ? new Error("Delivery.TooMany", "Pak hoogstens 4 stuks.") : Result.Success);
        }));

        field.Find("input").Change("6");
        Assert.Equal("6", field.Find("input").GetAttribute("value"));
        Assert.Contains("Pak hoogstens 4 stuks.", field.Markup, StringComparison.Ordinal);

        field.Find("input").Change("3");
        Assert.DoesNotContain("Pak hoogstens", field.Markup, StringComparison.Ordinal);
        field.Find("input").Change("-1");
        Assert.Equal([6, 3], asked);
    }

    [Fact]
    public void The_composer_keeps_what_was_typed_when_it_is_refused_and_leaves_when_it_was_sent()
    {
        var entries = new List<MailEntry>();
        var left = 0;
        var composer = _page.Render<MailComposer>(c => c
            .Add(p => p.Draft, new MailDraft("a@klant.example", "Order {nummer}", "Dag", new DateOnly(2026, 11, 26)))
            .Add(p => p.Send, entry =>
            {
                entries.Add(entry);
                return Task.FromResult(entries.Count > 1);
            })
            .Add(p => p.OnSent, () => left++)
            .Add(p => p.BackHref, "/f/DEMO/orders/1")
            .Add(p => p.BackText, "Terug"));
        composer.Find("textarea").Input("Geachte mevrouw,");

        composer.Find("form").Submit();
        Assert.Equal((0, "Geachte mevrouw,"), (left, composer.Find("textarea").GetAttribute("value")));

        composer.Find("input[type=checkbox]").Change(false);
        composer.Find("form").Submit();
        Assert.Equal(1, left);
        Assert.Equal(
            [new MailEntry("a@klant.example", "Order {nummer}", "Geachte mevrouw,", new DateOnly(2026, 11, 26)), new MailEntry("a@klant.example", "Order {nummer}", "Geachte mevrouw,")],
            entries);
    }

    [Fact]
    public void The_composer_offers_no_task_where_none_makes_sense()
    {
        var composer = _page.Render<MailComposer>(c => c.Add(p => p.Draft, new MailDraft("", "", "")).Add(p => p.Send, _ => Task.FromResult(false)).Add(p => p.BackHref, "/").Add(p => p.BackText, "Terug"));

        Assert.Empty(composer.FindAll("input[type=checkbox]"));
        Assert.Contains(SharedTexts.MailSendNow, composer.Markup, StringComparison.Ordinal);
    }
}
