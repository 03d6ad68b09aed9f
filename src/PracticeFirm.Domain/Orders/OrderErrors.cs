using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Domain.Orders;

/// <summary>Refusals about orders.</summary>
public static class OrderErrors
{
    /// <summary>The order isn't there.</summary>
    public static Error NotFound { get; } = new("Order.NotFound", "Deze order bestaat niet. Zoek hem op in de lijst met orders.");

    /// <summary>Only a draft can be changed freely.</summary>
    public static Error NotDraft { get; } = new("Order.NotDraft", "Deze order is al bevestigd. Maak een wijziging met de knop Wijzigen bij de regel; die moet de klant weten.");

    /// <summary>It has to be confirmed first.</summary>
    public static Error NotConfirmed { get; } = new("Order.NotConfirmed", "Deze order is nog een concept. Maak hem af en bevestig hem eerst aan de klant: kies Bevestigen.");

    /// <summary>It was cancelled.</summary>
    public static Error Cancelled { get; } = new("Order.Cancelled", "Deze order is geannuleerd en verandert niet meer. Maak een nieuwe order als de klant toch wil bestellen.");

    /// <summary>The offerte was not accepted.</summary>
    public static Error OfferteNotAccepted { get; } = new("Order.OfferteNotAccepted", "De klant heeft deze offerte niet geaccepteerd. Registreer eerst het akkoord van de klant bij de offerte.");

    /// <summary>Everything on the offerte was ordered before.</summary>
    public static Error OfferteOrdered { get; } = new("Order.OfferteOrdered", "Alles uit deze offerte staat al in een order. Kijk bij de gekoppelde orders van de offerte.");

    /// <summary>No quantity was filled in.</summary>
    public static Error NothingChosen { get; } = new("Order.NothingChosen", "Vul bij minstens één regel in hoeveel de klant nu bestelt.", "Quantity");

    /// <summary>The customer is blocked or archived.</summary>
    public static Error CustomerNotActive { get; } = new("Order.CustomerNotActive", "Deze klant is geblokkeerd of gearchiveerd. Overleg met je leidinggevende voordat je een order aanneemt.", "CustomerId");

    /// <summary>No customer chosen.</summary>
    public static Error NoCustomer { get; } = new("Order.NoCustomer", "Kies eerst voor welke klant de order is.", "CustomerId");

    /// <summary>The customer got another VAT case since the order was made.</summary>
    public static Error VatCaseChanged { get; } = new("Order.VatCaseChanged", "De btw-regeling van deze klant is veranderd. Gooi dit concept weg en maak de order opnieuw, dan klopt de btw.", "CustomerId");

    /// <summary>The customer got another VAT case since the offerte was made; an order made from it again would have the old one too.</summary>
    public static Error OfferteVatCaseChanged { get; } = new("Order.OfferteVatCaseChanged", "De btw-regeling van deze klant is veranderd sinds de offerte. Maak een kopie van de offerte, vraag opnieuw akkoord en maak daaruit de order.", "CustomerId");

    /// <summary>A btw-id is needed in this VAT case.</summary>
    public static Error NoVatNumber { get; } = new("Order.NoVatNumber", "Voor deze btw-regeling moet het btw-id van de klant op de order. Vul het in bij de gegevens van de klant.", "CustomerId");

    /// <summary>No lines.</summary>
    public static Error NoLines { get; } = new("Order.NoLines", "Er staat nog niets in de order. Voeg minstens één artikel toe.", "Lines");

    /// <summary>The line isn't there any more.</summary>
    public static Error NoLine { get; } = new("Order.LineNotFound", "Deze orderregel bestaat niet meer; misschien heeft een collega hem verwijderd. Ververs de pagina.");

    /// <summary>Too many lines.</summary>
    public static Error TooManyLines { get; } = new("Order.TooManyLines", $"Een order heeft hoogstens {Order.MostLines} regels. Splits hem op.");

    /// <summary>Quantity out of range.</summary>
    public static Error Quantity { get; } = new("Order.Quantity", $"Vul een aantal in van 1 tot {DutchFormat.Count(Offerte.LargestQuantity)} stuks.", "Quantity");

    /// <summary>Price out of range.</summary>
    public static Error Price { get; } = new("Order.Price", "Vul bij de orderregel een prijs in van € 0,00 tot € 100.000,00.", nameof(LineEntry.ManualPrice));

    /// <summary>Discount out of range.</summary>
    public static Error Discount { get; } = new("Order.Discount", "Vul een korting in van 0% tot 100%.", nameof(LineEntry.Discount));

    /// <summary>Lead time out of range.</summary>
    public static Error LeadTime { get; } = new("Order.LeadTime", "Vul de levertijd van de order in: 0 tot 250 werkdagen.", nameof(OrderTerms.LeadTimeDays));

    /// <summary>Freight out of range.</summary>
    public static Error Freight { get; } = new("Order.Freight", "Vul bij de order verzendkosten in van € 0,00 tot € 10.000,00.", nameof(OrderTerms.ManualFreight));

    /// <summary>The wanted day has passed.</summary>
    public static Error WantedPassed { get; } = new("Order.WantedPassed", "De gewenste leverdag is al voorbij. Kies een nieuwe leverdag in overleg met de klant.", nameof(OrderTerms.WantedOn));

    /// <summary>A reason is needed.</summary>
    public static Error Reason { get; } = new("Order.Reason", "Schrijf op wat je met de klant hebt afgesproken of waarom je dit doet.", "Reason");

    /// <summary>Nothing is left to deliver on this line.</summary>
    public static Error NothingOpen { get; } = new("Order.NothingOpen", "Van deze regel hoeft niets meer geleverd te worden. Kies een regel die nog openstaat.");

    /// <summary>The same day again.</summary>
    public static Error SamePromise { get; } = new("Order.SamePromise", "Deze leverdag was al toegezegd. Kies een andere dag, of laat het zo.", "PromisedOn");

    /// <summary>The same quantity again.</summary>
    public static Error SameQuantity { get; } = new("Order.SameQuantity", "Dit aantal was al besteld. Vul een ander aantal in, of laat het zo.", "Quantity");

    /// <summary>Partial delivery was agreed that way already.</summary>
    public static Error SamePartialDelivery { get; } = new("Order.SamePartialDelivery", "Dit was al zo afgesproken. Ververs de pagina.");

    /// <summary>Something is in a delivery that has not left.</summary>
    public static Error InDelivery { get; } = new("Order.InDelivery", "Een deel staat al klaar in een levering. Haal die levering eerst terug, en probeer het dan opnieuw.", "Quantity");

    /// <summary>What was delivered can't be cancelled.</summary>
    public static Error AlreadyDelivered { get; } = new("Order.AlreadyDelivered", "Een deel is al geleverd. Laat alleen vervallen wat nog openstaat, of maak een retour voor wat terugkomt.");

    /// <summary>The question or answer has no words.</summary>
    public static Error EmptyNote { get; } = new("Order.EmptyNote", "Schrijf op wat je wilt vragen of vertellen.", "Text");

    /// <summary>The question isn't there, or was answered.</summary>
    public static Error NoConsult { get; } = new("Order.NoConsult", "Op deze vraag is al geantwoord. Ververs de pagina.");

    /// <summary>The exception isn't there, or was dealt with.</summary>
    public static Error NoException { get; } = new("Order.NoException", "Voor deze uitzondering is al een keuze gemaakt. Ververs de pagina.");

    /// <summary>A text is too long.</summary>
    public static Error TextTooLong(string field, int length) => new("Order.TextTooLong", $"Maak deze tekst korter: hoogstens {DutchFormat.Count(length)} tekens.", field);

    /// <summary>Somebody else changed the same thing first.</summary>
    /// <param name="who">Who did.</param>
    /// <param name="what">What they changed.</param>
    public static Error ChangedByOther(string who, string what) => new("Order.ChangedByOther", $"{who} heeft {what} intussen veranderd. Kijk wat er nu staat en kies wat je wilt houden.");

    /// <summary>The order differs from the offerte and the customer was not asked.</summary>
    public static Error Deviates(OrderDifference first) => new(
        "Order.Deviates",
        $"De order wijkt af van de offerte ({first.Field}: {first.Offerte} werd {first.Order}). Vraag de klant om akkoord en schrijf op hoe je dat kreeg.",
        "Consent");

    /// <summary>More is ordered than the offerte has left.</summary>
    public static Error MoreThanOffered(string what, int left) => new("Order.MoreThanOffered", $"Van {what} staan er nog {DutchFormat.Count(left)} open in de offerte. Vul hoogstens dat aantal in.", "Quantity");

    /// <summary>More is reserved than the line needs.</summary>
    public static Error ReserveTooMuch(int shortage) => new("Order.ReserveTooMuch", $"Deze regel heeft er nog {DutchFormat.Count(Math.Max(shortage, 0))} nodig. Reserveer hoogstens dat aantal.", "Quantity");

    /// <summary>More is let go than can be.</summary>
    public static Error LetGoTooMuch(int reserved) => new("Order.LetGoTooMuch", $"Je kunt er hier {DutchFormat.Count(reserved)} vrijgeven. Vul hoogstens dat aantal in.", "Quantity");

    /// <summary>The new quantity is below what was delivered or declined.</summary>
    public static Error BelowDelivered(int least) => new("Order.BelowDelivered", $"Er zijn er al {DutchFormat.Count(least)} geleverd of vervallen. Vul dat aantal in of meer.", "Quantity");

    /// <summary>More is declined than is open.</summary>
    public static Error DeclineTooMuch(int open) => new("Order.DeclineTooMuch", $"Er staan er nog {DutchFormat.Count(open)} open. Vul een aantal in van 1 tot en met dat aantal.", "Quantity");

    /// <summary>More goes into a delivery than is reserved.</summary>
    public static Error ReleaseTooMuch(string what, int releasable) => new("Order.ReleaseTooMuch", $"Van {what} liggen er {DutchFormat.Count(releasable)} klaar om te leveren. Reserveer eerst meer, of vul hoogstens dat aantal in.", "Quantity");

    /// <summary>More is asked back than the customer has.</summary>
    public static Error NotReturnable(string what, int returnable) => new("Order.NotReturnable", $"Van {what} kan de klant er hoogstens {DutchFormat.Count(returnable)} terugsturen. Vul een aantal in van 1 tot en met wat er geleverd is.", "Quantity");

    /// <summary>More is invoiced than was delivered.</summary>
    public static Error InvoiceTooMuch(string what, int left) => new("Order.InvoiceTooMuch", $"Van {what} zijn er nog {DutchFormat.Count(left)} te factureren. Maak de conceptfactuur opnieuw, dan klopt hij weer.");

    /// <summary>More is waived than is to be invoiced.</summary>
    public static Error WaiveTooMuch(string what, int left) => new("Order.WaiveTooMuch", $"Van {what} zijn er nog {DutchFormat.Count(left)} te factureren. Laat hoogstens dat aantal vervallen.", "Quantity");

    /// <summary>More is credited than was invoiced.</summary>
    public static Error CreditTooMuch(string what, int invoiced) => new("Order.CreditTooMuch", $"Van {what} zijn er {DutchFormat.Count(invoiced)} gefactureerd. Vul hoogstens dat aantal in.", "Quantity");
}
