using PracticeFirm.Documents;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Infrastructure.Mailing;

namespace PracticeFirm.Web.Features.Returns;

/// <summary>Words about a return in the customer's language, for the mails.</summary>
internal static class ReturnMails
{
    /// <summary>Stands where the reason of a rejection comes; filled in on sending.</summary>
    public const string ReasonPlace = "{reden}";

    /// <summary>Number, order and lines.</summary>
    public static MailPlaces Places(Return ret) => new MailPlaces(ret.Language)
        .Number(ret.Number)
        .Text("ordernummer", ret.OrderNumber)
        .Lines(ret.Lines.Where(l => l.Quantity > 0).OrderBy(l => l.Position).Select(l => $"{DutchFormat.Count(l.Quantity)} x {l.Description} ({l.ArticleNumber})"));

    /// <summary>Number, order and what was decided on each line.</summary>
    public static MailPlaces Decided(Return ret, ReturnConsequences consequences)
    {
        var language = ret.Language;
        var lines = consequences.Lines.Where(c => c.Units > 0)
            .Select(c => $"{DutchFormat.Count(c.Units)} x {c.Line.Description}: {Decision(c, language)}{(c.Line.Explanation.Length > 0 ? $" ({c.Line.Explanation})" : "")}");
        var fee = consequences.Credits.Sum(c => c.Fee);
        if (fee > Money.Zero)
            lines = lines.Append(Feed(language, Letter.Amount(language, fee)));
        if (consequences.Credits.Count > 0)
            lines = lines.Append(Credited(language, MailPlaces.NumberPlace, Letter.Amount(language, consequences.Total)));
        return new MailPlaces(language).Number(ret.Number).Text("ordernummer", ret.OrderNumber).Lines(lines);
    }

    /// <summary>Why a credit note is made, as it stands on it.</summary>
    public static string CreditReason(Return ret) => ret.Language switch
    {
        Language.Dutch => $"Retour {ret.Number}",
        Language.English => $"Return {ret.Number}",
        Language.German => $"Rücksendung {ret.Number}",
    };

    private static string Decision(ReturnConsequence consequence, Language language) => (consequence.Decision!.Value, language) switch
    {
        (ReturnDecision.Credit, Language.Dutch) => consequence.Credited > 0 ? "wij crediteren dit" : "dit berekenen wij u niet",
        (ReturnDecision.Credit, Language.English) => consequence.Credited > 0 ? "we credit this" : "you will not be charged for this",
        (ReturnDecision.Credit, Language.German) => consequence.Credited > 0 ? "wir schreiben dies gut" : "dies wird Ihnen nicht berechnet",
        (ReturnDecision.Replace, Language.Dutch) => "u krijgt nieuwe goederen",
        (ReturnDecision.Replace, Language.English) => "you will receive new goods",
        (ReturnDecision.Replace, Language.German) => "Sie erhalten neue Ware",
        (ReturnDecision.Repair, Language.Dutch) => "wij repareren dit en sturen het terug",
        (ReturnDecision.Repair, Language.English) => "we will repair this and send it back",
        (ReturnDecision.Repair, Language.German) => "wir reparieren dies und senden es zurück",
        (ReturnDecision.Reject, Language.Dutch) => "wij sturen dit ongewijzigd terug",
        (ReturnDecision.Reject, Language.English) => "we send this back as it is",
        (ReturnDecision.Reject, Language.German) => "wir senden dies unverändert zurück",
        _ => "",
    };

    private static string Feed(Language language, string amount) => language switch
    {
        Language.Dutch => $"Behandelingskosten: {amount} exclusief btw",
        Language.English => $"Handling fee: {amount} excluding VAT",
        Language.German => $"Bearbeitungskosten: {amount} netto",
    };

    private static string Credited(Language language, string number, string amount) => language switch
    {
        Language.Dutch => $"Creditfactuur {number}: {amount} inclusief btw",
        Language.English => $"Credit note {number}: {amount} including VAT",
        Language.German => $"Gutschrift {number}: {amount} brutto",
    };
}
