using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Orders;

/// <summary>The words only an orderbevestiging or verkoopcontract has.</summary>
internal static class OrderWords
{
    public static readonly LocalizedText Confirmation = new("Orderbevestiging", "Order confirmation", "Auftragsbestätigung");
    public static readonly LocalizedText Contract = new("Verkoopcontract", "Sales contract", "Kaufvertrag");
    public static readonly LocalizedText Number = new("Ordernummer", "Order no.", "Auftragsnr.");
    public static readonly LocalizedText Offerte = new("Offerte", "Quotation", "Angebot");

    public static readonly LocalizedText OfferteDate = new("Offertedatum", "Quotation date", "Angebotsdatum");
    public static readonly LocalizedText Agreed = new("Afspraken", "Agreed", "Vereinbart");

    public static readonly LocalizedText DeliveryAddress = new("Afleveradres", "Delivery address", "Lieferanschrift");
    public static readonly LocalizedText Delivery = new("Levering", "Delivery", "Lieferung");
    public static readonly LocalizedText DeliveryDate = new("Leverdatum", "Delivery date", "Liefertermin");
    public static readonly LocalizedText WantedOn = new("Gewenst op", "Requested for", "Gewünscht zum");
    public static readonly LocalizedText Parts = new("In delen leveren", "Delivery in parts", "Teillieferung");
    public static readonly LocalizedText PartsAllowed = new("Toegestaan", "Permitted", "Zulässig");
    public static readonly LocalizedText PartsNotAllowed = new("Niet toegestaan", "Not permitted", "Nicht zulässig");
    public static readonly LocalizedText PerLine = new("Per regel vermeld", "Stated per line", "Je Position angegeben");

    /// <summary>0: the day.</summary>
    public static readonly LocalizedText AllLines = new("{0}, alle regels", "{0}, all lines", "{0}, alle Positionen");

    /// <summary>0: the day.</summary>
    public static readonly LocalizedText LineDate = new("Leverdatum: {0}", "Delivery date: {0}", "Liefertermin: {0}");

    public static readonly LocalizedText Thanks = new(
        "Hartelijk dank voor uw opdracht. Hierbij bevestigen wij dat wij u het volgende leveren.",
        "Thank you for your order. We are pleased to confirm that we will deliver the following.",
        "Vielen Dank für Ihren Auftrag. Hiermit bestätigen wir Ihnen die Lieferung der folgenden Artikel.");

    public static readonly LocalizedText Check = new(
        "Klopt er iets niet, laat het ons dan zo snel mogelijk weten.",
        "If anything is not as agreed, please let us know as soon as possible.",
        "Sollte etwas nicht stimmen, geben Sie uns bitte möglichst bald Bescheid.");

    public static readonly LocalizedText Seller = new("Verkoper", "Seller", "Verkäufer");
    public static readonly LocalizedText Buyer = new("Koper", "Buyer", "Käufer");
    public static readonly LocalizedText Parties = new(
        "Ondergetekenden zijn het volgende overeengekomen. De verkoper verkoopt en levert aan de koper, en de koper koopt en betaalt, de hieronder genoemde goederen tegen de genoemde prijzen en voorwaarden.",
        "The undersigned have agreed as follows. The seller sells and delivers to the buyer, and the buyer buys and pays for, the goods listed below at the prices and on the terms stated.",
        "Die Unterzeichnenden vereinbaren Folgendes: Der Verkäufer verkauft und liefert dem Käufer, und der Käufer kauft und bezahlt die nachstehend genannten Waren zu den genannten Preisen und Konditionen.");

    public static readonly LocalizedText LawLabel = new("Recht", "Law", "Recht");
    public static readonly LocalizedText Law = new(
        "Op deze overeenkomst is Nederlands recht van toepassing. Dit contract is opgemaakt in tweevoud; iedere partij ontvangt een ondertekend exemplaar.",
        "This agreement is governed by the laws of the Netherlands. This contract is drawn up in duplicate; each party receives a signed copy.",
        "Auf diesen Vertrag ist niederländisches Recht anzuwenden. Der Vertrag wird in zweifacher Ausfertigung erstellt; jede Partei erhält ein unterzeichnetes Exemplar.");
}
