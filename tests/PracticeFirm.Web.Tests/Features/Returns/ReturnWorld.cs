using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Features.Returns;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Returns;

/// <summary>Returns as far as a test wants them, by way of their own commands.</summary>
internal static class ReturnWorld
{
    /// <summary>A mail that may go.</summary>
    public static MailEntry Mail { get; } = new("inkoop@klant.example", "Retour {nummer}", "Goedemiddag,\n\nDit gaat over {nummer}.\n\nSam");

    /// <summary>Adds the templates of the mails about returns.</summary>
    public static Task<int> Templates(this TestFirm firm) => firm.Arrange(db =>
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            db.Add(MailTemplate.Create(MailPurposes.ReturnApproved, language, "Akkoord {nummer}", "{aanhef}\n\n{ordernummer}\n{regels}"));
            db.Add(MailTemplate.Create(MailPurposes.ReturnRejected, language, "Afgewezen {nummer}", "{aanhef}\n\n{regels}\n{reden}"));
            db.Add(MailTemplate.Create(MailPurposes.ReturnSettled, language, "Afgehandeld {nummer}", "{aanhef}\n\n{regels}"));
        }

        return Task.FromResult(0);
    });

    /// <summary>The line of the delivery of an order that holds an article.</summary>
    public static async Task<int> DeliveryLine(this TestFirm firm, int orderId, int articleId)
    {
        await using var db = await firm.Db();
        return await db.Deliveries.Where(d => d.OrderId == orderId).SelectMany(d => d.Lines).Where(l => l.ArticleId == articleId).OrderBy(l => l.Id).Select(l => l.Id).FirstAsync();
    }

    /// <summary>Asks for one article of an order back as Sam.</summary>
    public static async Task<RequestReturn.Command> Asking(this TestFirm firm, int orderId, int articleId, int units, Money? fee = null, ReturnReason reason = ReturnReason.NotNeeded) =>
        new(orderId, [new ReturnEntry(await firm.DeliveryLine(orderId, articleId), units, reason)], "", fee ?? Money.Zero);

    public static async Task<int> Requested(this TestFirm firm, int orderId, int articleId, int units, Money? fee = null) =>
        (await firm.Done(TestUser.Sam, await firm.Asking(orderId, articleId, units, fee))).Id;

    /// <summary>A return that the customer may send.</summary>
    public static async Task<int> Approved(this TestFirm firm, int orderId, int articleId, int units, Money? fee = null)
    {
        var id = await firm.Requested(orderId, articleId, units, fee);
        await firm.Done(TestUser.Sam, new AnswerReturn.Approve(id, fee ?? Money.Zero, "", Mail));
        return id;
    }

    /// <summary>A return of which everything came.</summary>
    public static async Task<int> Came(this TestFirm firm, int orderId, int articleId, int units, Money? fee = null)
    {
        var id = await firm.Approved(orderId, articleId, units, fee);
        await firm.Done(TestUser.Sam, new ReceiveReturn.Command(id, []));
        return id;
    }

    /// <summary>A return that was inspected, with one decision for all of it.</summary>
    public static async Task<int> Decided(this TestFirm firm, int orderId, int articleId, int units, ReturnDecision decision, Money? fee = null)
    {
        var id = await firm.Came(orderId, articleId, units, fee);
        var ret = await firm.SavedReturn(id);
        await firm.Done(TestUser.Sam, new InspectReturn.Command(id, ret.Fee, [.. ret.Lines.Select(l => Found(l.Id, decision))]));
        return id;
    }

    /// <summary>Goods as new, back on the shelf where they stay with the firm.</summary>
    public static Inspection Found(int lineId, ReturnDecision decision) =>
        new(lineId, ReturnCondition.AsNew, decision, decision is ReturnDecision.Credit or ReturnDecision.Replace, decision == ReturnDecision.Reject ? "Gebruikt door de klant." : "");

    /// <summary>The return as it was saved.</summary>
    public static async Task<Return> SavedReturn(this TestFirm firm, int id)
    {
        await using var db = await firm.Db();
        return (await db.WholeReturn(id, default))!;
    }

    /// <summary>Units on hand of an article.</summary>
    public static async Task<int> OnHand(this TestFirm firm, int articleId)
    {
        await using var db = await firm.Db();
        return await db.Stock.Where(s => s.ArticleId == articleId).Select(s => s.OnHand).SingleAsync();
    }

    /// <summary>Where a refusal about a return is logged.</summary>
    public static (DocumentKind Kind, int Id) About(int returnId) => (DocumentKind.Return, returnId);
}
