using System.Globalization;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Conversations;

/// <summary>The solution of a complaint as somebody says it on the telephone: a clause that goes on after a colon.</summary>
internal static class SpokenSolution
{
    private static readonly LocalizedText Redeliver = new("wij leveren {0} x {1} opnieuw, zonder kosten", "we will deliver {0} x {1} again, free of charge", "wir liefern {0} x {1} kostenlos neu");

    private static readonly LocalizedText Credit = new("u krijgt een creditfactuur voor {0} x {1}", "you will receive a credit note for {0} x {1}", "Sie erhalten eine Gutschrift für {0} x {1}");

    private static readonly LocalizedText CreditBack = new(
        "wij halen {0} x {1} bij u op en u krijgt een creditfactuur", "we will collect {0} x {1} and you will receive a credit note", "wir holen {0} x {1} bei Ihnen ab und Sie erhalten eine Gutschrift");

    private static readonly LocalizedText Discount = new("u krijgt {2} korting op de factuur", "you will receive a discount of {2} on the invoice", "Sie erhalten {2} Nachlass auf die Rechnung");

    private static readonly LocalizedText Repair = new(
        "wij halen {0} x {1} op, repareren dit en brengen het bij u terug", "we will collect {0} x {1}, repair it and bring it back", "wir holen {0} x {1} ab, reparieren die Ware und bringen sie zurück");

    private static readonly LocalizedText Replace = new(
        "wij halen {0} x {1} op en u krijgt er goede exemplaren voor terug", "we will collect {0} x {1} and you will receive sound ones", "wir holen {0} x {1} ab und Sie erhalten einwandfreie Ware");

    private static readonly LocalizedText Apology = new(
        "wij bieden u onze excuses aan en zorgen dat het niet meer gebeurt", "we offer you our apologies and will make sure it does not happen again", "wir bitten um Entschuldigung und sorgen dafür, dass es nicht mehr vorkommt");

    private static readonly LocalizedText Reject = new(
        "wij kunnen u deze keer niet tegemoetkomen", "we are unable to offer you compensation this time", "wir können Ihnen diesmal nicht entgegenkommen");

    /// <summary>The clause.</summary>
    public static string Of(ComplaintSolution solution, Complaint complaint, Language language)
    {
        var text = solution.Remedy switch
        {
            Remedy.Redeliver => Redeliver,
            Remedy.Credit => solution.GoodsBack ? CreditBack : Credit,
            Remedy.Discount => Discount,
            Remedy.Repair => Repair,
            Remedy.Replace => Replace,
            Remedy.Apology => Apology,
            Remedy.Reject => Reject,
        };
        return string.Format(CultureInfo.InvariantCulture, text.In(language), DutchFormat.Count(solution.Units), complaint.Article, Letters.Amount(solution.Amount, language));
    }
}
