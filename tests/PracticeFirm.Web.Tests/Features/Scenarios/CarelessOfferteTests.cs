using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Inbox;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Scenarios;

/// <summary>The scenario of werkproces 2.5 by a learner who doesn't take care, and beside it one request that is handled well.</summary>
public sealed class CarelessOfferteTests
{
    [Fact]
    public async Task Every_omission_shows_in_the_log_and_in_what_the_customer_decides()
    {
        await using var firm = await TestFirm.Of("kantoor-offerte", 6);
        await firm.Pass(1);
        var incomplete = await firm.Letter("aanvraag-zonder-aantal");

        // The draft of the buitendienst goes out unseen, with the fault that was in it.
        await firm.Pass(1);
        var draft = await firm.Happened("prijs");
        await firm.Done(TestUser.Sam, new ReviewOfferte.Finish(draft.Id, true));
        await firm.Done(TestUser.Sam, Steps.Mail(draft.Id));
        await firm.Pass(1);
        Assert.Contains("\"Missed\":[\"Price\"]", (await firm.Logged(draft, "Offerte.CheckJudged")).Data, StringComparison.Ordinal);

        // A request that lacks a number lies until the customer asks where the offerte is.
        var complete = await firm.Letter("aanvraag-zonder-datum");
        await Ask(firm, complete);
        await firm.Pass(1);
        Assert.Contains("\"Contains\":\"Request\",\"Heard\":false", (await firm.Logged(Ref(incomplete), "Mail.LeftAlone")).Data, StringComparison.Ordinal);
        Assert.Equal("Ik wacht nog op uw antwoord", Assert.Single(await firm.Received(Ref(incomplete))).Subject);

        // It is answered with a guess, at a price below cost and a levertijd that can't be kept.
        await firm.Pass(1);
        var careless = await Guess(firm, incomplete);
        Assert.Contains("\"Gap\":\"Quantity\",\"Complete\":false", (await firm.Logged(incomplete.Attached!.Value, "QuoteRequest.Answered")).Data, StringComparison.Ordinal);
        var sent = (await firm.Logged(careless, "Offerte.Sent")).Data!;
        Assert.Contains("\"Checked\":false", sent, StringComparison.Ordinal);
        Assert.Contains("Advice.Margin", sent, StringComparison.Ordinal);
        Assert.Contains("Advice.Delivery", sent, StringComparison.Ordinal);

        // The other customer was asked back, so that nothing is guessed.
        Assert.Empty(await firm.Log(Ref(complete), "Mail.LeftAlone"));
        var careful = await Offer(firm, complete);
        Assert.Contains("\"Complete\":true", (await firm.Logged(complete.Attached!.Value, "QuoteRequest.Answered")).Data, StringComparison.Ordinal);
        Assert.Contains("\"StoodOut\":[]", (await firm.Logged(careful, "Offerte.Sent")).Data, StringComparison.Ordinal);

        // Nobody watches the term. The customers answer by themselves, or never.
        await firm.Pass(7);
        Assert.Contains("\"FollowedUp\":false", (await firm.Logged(careless, "Offerte.Expired")).Data, StringComparison.Ordinal);
        Assert.DoesNotContain(await firm.Received(careless), m => m.Body.Contains("Wij gaan akkoord", StringComparison.Ordinal));
        Assert.Contains(await firm.Received(careless), m => m.Body.Contains("Uw offerte kwam te laat", StringComparison.Ordinal));
        Assert.Contains(await firm.Received(careful), m => m.Body.Contains("Wij gaan akkoord", StringComparison.Ordinal));
        Assert.Empty(await firm.Log(careful, "Offerte.Expired"));
        await using var db = await firm.Db();
        Assert.False(await db.Orders.AnyAsync(o => o.OfferteId == careless.Id));
    }

    private static DocumentRef Ref(MailMessage mail) => new(DocumentKind.Mail, mail.Id);

    private static async Task Ask(TestFirm firm, MailMessage request)
    {
        var contents = new DraftContents(MailMessage.AddressIn(request.From), "RE: " + request.Subject, "Dank voor uw aanvraag. Wanneer hebt u alles nodig?", request.CustomerId);
        await firm.Done(TestUser.Sam, new SendMail.Command(null, request.Id, contents));
    }

    private static async Task<DocumentRef> Guess(TestFirm firm, MailMessage request)
    {
        var id = await firm.Done(TestUser.Sam, new StartOfferte.Command(RequestId: request.Attached!.Value.Id));
        int article, quantity;
        UnitPrice cost;
        await using (var db = await firm.Db())
        {
            var scarce = await db.Stock.AsNoTracking().OrderBy(s => s.OnHand - s.Reserved).ThenBy(s => s.ArticleId).FirstAsync();
            (article, quantity) = (scarce.ArticleId, Math.Max(0, scarce.OnHand) + 500);
            cost = await db.Articles.Where(a => a.Id == article).Select(a => a.Cost).SingleAsync();
        }

        await firm.Done(TestUser.Sam, new EditLines.Put(id, null, 0, article, new LineEntry("", quantity, new UnitPrice(cost.TenThousandths * 9 / 10), Percentage.Zero)));
        var last = await firm.Ahead(6);
        await firm.ChangeTerms(id, t => t with { Subject = "Uw aanvraag", LeadTimeDays = 1, ValidThrough = last });
        await firm.Done(TestUser.Sam, Steps.Mail(id));
        return new DocumentRef(DocumentKind.Offerte, id);
    }

    private static async Task<DocumentRef> Offer(TestFirm firm, MailMessage request)
    {
        var id = await firm.Done(TestUser.Sam, new StartOfferte.Command(RequestId: request.Attached!.Value.Id));
        int article;
        await using (var db = await firm.Db())
            article = await db.Stock.AsNoTracking().OrderByDescending(s => s.OnHand - s.Reserved).ThenBy(s => s.ArticleId).Select(s => s.ArticleId).FirstAsync();
        await firm.Done(TestUser.Sam, new EditLines.Put(id, null, 0, article, new LineEntry("", 10, null, Percentage.Of(5))));
        await firm.ChangeTerms(id, t => t with { Subject = "Uw aanvraag" });
        await firm.Done(TestUser.Sam, Steps.Mail(id, await firm.Ahead(2)));
        return new DocumentRef(DocumentKind.Offerte, id);
    }
}
