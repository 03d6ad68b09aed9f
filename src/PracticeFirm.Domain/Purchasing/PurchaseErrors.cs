using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Domain.Purchasing;

/// <summary>Refusals about purchase orders and receipts.</summary>
public static class PurchaseErrors
{
    /// <summary>The purchase order isn't there.</summary>
    public static Error NotFound { get; } = new("Purchase.NotFound", "Deze inkooporder bestaat niet. Zoek hem op in de lijst met inkooporders.");

    /// <summary>The supplier isn't there.</summary>
    public static Error NoSupplier { get; } = new("Purchase.NoSupplier", "Kies bij welke leverancier je bestelt.", "SupplierId");

    /// <summary>Only a draft can be changed.</summary>
    public static Error NotDraft { get; } = new("Purchase.NotDraft", "Deze inkooporder is al besteld en verandert niet meer. Maak een nieuwe inkooporder als je iets anders nodig hebt.");

    /// <summary>It wasn't ordered yet.</summary>
    public static Error NotOrdered { get; } = new("Purchase.NotOrdered", "Deze inkooporder is nog een concept. Kies eerst Bestellen, of gooi het concept weg.");

    /// <summary>It was cancelled.</summary>
    public static Error Cancelled { get; } = new("Purchase.Cancelled", "Deze inkooporder is geannuleerd. Maak een nieuwe inkooporder als je de goederen toch nodig hebt.");

    /// <summary>Nothing is open any more.</summary>
    public static Error Settled { get; } = new("Purchase.Settled", "Van deze inkooporder staat niets meer open. Maak een nieuwe inkooporder als je meer nodig hebt.");

    /// <summary>No lines.</summary>
    public static Error NoLines { get; } = new("Purchase.NoLines", "Er staat nog niets in de inkooporder. Voeg minstens één regel toe.", "Lines");

    /// <summary>The line isn't there any more.</summary>
    public static Error NoLine { get; } = new("Purchase.LineNotFound", "Deze regel van de inkooporder bestaat niet meer. Ververs de pagina.");

    /// <summary>Too many lines.</summary>
    public static Error TooManyLines { get; } = new("Purchase.TooManyLines", $"Een inkooporder heeft hoogstens {PurchaseOrder.MostLines} regels. Splits hem op.");

    /// <summary>The article comes from somebody else.</summary>
    public static Error OtherSupplier { get; } = new("Purchase.OtherSupplier", "Deze leverancier levert dit artikel niet. Kies een ander artikel, of maak een inkooporder voor de juiste leverancier.", "ArticleId");

    /// <summary>Quantity out of range.</summary>
    public static Error Quantity { get; } = new("Purchase.Quantity", $"Vul in hoeveel je bestelt: 1 tot {DutchFormat.Count(StockItem.LargestQuantity)}.", nameof(PurchaseEntry.Quantity));

    /// <summary>Price out of range.</summary>
    public static Error Price { get; } = new("Purchase.Price", $"Vul in wat het per stuk kost: € 0,00 tot {UnitPrice.Highest}.", nameof(PurchaseEntry.ManualPrice));

    /// <summary>More was meant for customers than is bought.</summary>
    public static Error Links { get; } = new("Purchase.Links", "Je bestelt minder dan je voor orders van klanten nodig hebt. Maak het aantal groter, of wijs minder aan de orders toe.", nameof(PurchaseEntry.Links));

    /// <summary>A text is too long.</summary>
    public static Error TextTooLong(string field, int length) => new("Purchase.TextTooLong", $"Je tekst is te lang. Maak er hoogstens {DutchFormat.Count(length)} tekens van.", field);

    /// <summary>A day that has passed.</summary>
    public static Error DayPast(string field) => new("Purchase.DayPast", "Deze dag is al voorbij. Kies vandaag of een dag daarna.", field);

    /// <summary>A day too far away.</summary>
    public static Error DayTooFar(string field) => new("Purchase.DayTooFar", "Deze dag ligt meer dan een jaar vooruit. Kies een eerdere dag.", field);

    /// <summary>A day on which nobody works.</summary>
    public static Error DayOff(string field, DateOnly day) =>
        new("Purchase.DayOff", $"Op {DutchFormat.Date(day)} wordt niet gewerkt. Kies een werkdag, bijvoorbeeld {DutchFormat.Date(BusinessCalendar.Next(day))}.", field);

    /// <summary>The supplier promised a day before.</summary>
    public static Error AlreadyAcknowledged(DateOnly promised) =>
        new("Purchase.AlreadyAcknowledged", $"De leverancier heeft al {DutchFormat.Date(promised)} beloofd. Registreer een vertraging als het later wordt.", "PromisedOn");

    /// <summary>Without a promise nothing can be later than promised.</summary>
    public static Error NotAcknowledged { get; } = new("Purchase.NotAcknowledged", "De leverancier heeft nog geen dag beloofd. Registreer eerst de bevestiging.");

    /// <summary>A delay is later than the promise.</summary>
    public static Error NotLater(DateOnly promised) =>
        new("Purchase.NotLater", $"De leverancier beloofde {DutchFormat.Date(promised)}. Kies een latere dag.", "NewDay");

    /// <summary>A delay needs its reason.</summary>
    public static Error DelayReason { get; } = new("Purchase.DelayReason", "Schrijf op waarom de leverancier later levert. Dat wil de klant ook weten.", "Reason");

    /// <summary>The number of the supplier's delivery slip is missing.</summary>
    public static Error NoSlip { get; } = new("Purchase.NoSlip", "Vul het nummer van de pakbon van de leverancier in.", "DeliverySlip");

    /// <summary>The delivery was booked before.</summary>
    public static Error SlipUsed(DateOnly on) =>
        new("Purchase.SlipUsed", $"Deze pakbon is al geboekt op {DutchFormat.Date(on)}. Controleer het nummer; boek een levering maar één keer.", "DeliverySlip");

    /// <summary>Nothing came.</summary>
    public static Error NothingCame { get; } = new("Purchase.NothingCame", "Er is niets ontvangen. Vul bij minstens één regel in hoeveel er kwam.", "Lines");

    /// <summary>A line stands twice in what came.</summary>
    public static Error LineTwice { get; } = new("Purchase.LineTwice", "Een regel staat twee keer in de ontvangst. Ververs de pagina en vul het aantal opnieuw in.", "Lines");

    /// <summary>Quantity that came out of range.</summary>
    public static Error Came(string field) => new("Purchase.Came", $"Vul in hoeveel er kwam: 0 tot {DutchFormat.Count(StockItem.LargestQuantity)}.", field);

    /// <summary>More damaged than came.</summary>
    public static Error Damaged(string field, int came) => new("Purchase.Damaged", $"Vul in hoeveel er beschadigd zijn van wat er kwam: 0 tot {DutchFormat.Count(came)}.", field);

    /// <summary>More good units came than were open, and nobody said what to do with them.</summary>
    public static Error SurplusChoice(string field, int surplus) =>
        new("Purchase.SurplusChoice", $"{TooMany(surplus)}. Kies of je ze houdt of weigert: vul in hoeveel je er weigert, van 0 tot {DutchFormat.Count(surplus)}.", field);

    /// <summary>More refused than came too many.</summary>
    public static Error Refused(string field, int surplus) =>
        new("Purchase.Refused", $"{TooMany(surplus)}. Vul bij geweigerd in hoeveel je er daarvan weigert: 0 tot {DutchFormat.Count(surplus)}.", field);

    /// <summary>Refused while nothing came too many.</summary>
    public static Error NoSurplus(string field) => new("Purchase.NoSurplus", "Er kwam niets te veel, dus je weigert niets. Vul 0 in, of zet wat stuk is bij beschadigd.", field);

    /// <summary>Nothing is open on the line.</summary>
    public static Error NothingOpen { get; } = new("Purchase.NothingOpen", "Van deze regel staat niets meer open. Kies een andere regel, of laat het zo.");

    /// <summary>Settling for less needs its reason.</summary>
    public static Error CloseReason { get; } = new("Purchase.CloseReason", "Schrijf op waarom de rest niet meer hoeft te komen.", "Reason");

    /// <summary>An order of which nothing came is cancelled, not settled for less.</summary>
    public static Error NothingReceived { get; } = new("Purchase.NothingReceived", "Er is nog niets in voorraad gekomen van deze inkooporder. Kies Annuleren als je hem helemaal niet meer wilt.");

    /// <summary>Goods of it are in stock, so it can't be undone.</summary>
    public static Error AlreadyReceived { get; } = new("Purchase.AlreadyReceived", "Er is al iets van deze inkooporder ontvangen. Kies Rest sluiten voor wat niet meer hoeft te komen.");

    /// <summary>Cancelling needs its reason.</summary>
    public static Error CancelReason { get; } = new("Purchase.CancelReason", "Schrijf op waarom je de inkooporder annuleert.", "Reason");

    /// <summary>Somebody else changed it first.</summary>
    /// <param name="who">Who did.</param>
    public static Error ChangedByOther(string who) => new("Purchase.ChangedByOther", $"{who} heeft deze inkooporder net gewijzigd. Kijk wat er nu staat en probeer het daarna nog een keer.");

    private static string TooMany(int number) => number == 1 ? "Er kwam er 1 te veel" : $"Er kwamen er {DutchFormat.Count(number)} te veel";
}
