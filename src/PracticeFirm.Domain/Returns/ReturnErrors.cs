using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Domain.Returns;

/// <summary>Refusals about returns.</summary>
public static class ReturnErrors
{
    /// <summary>The return isn't there.</summary>
    public static Error NotFound { get; } = new("Return.NotFound", "Deze retour bestaat niet. Zoek hem op in de lijst met retouren.");

    /// <summary>The same was asked for before, and is not answered.</summary>
    public static Error AlreadyRequested(string number) => new(
        "Return.AlreadyRequested", $"Precies deze retour staat al klaar als {number}. Kijk in de lijst met retouren. Komt hetzelfde nog een keer terug, beoordeel dan eerst {number}.");

    /// <summary>Nothing was chosen.</summary>
    public static Error Nothing { get; } = new("Return.Nothing", "Vul bij minstens één regel in hoeveel er terugkomt.", nameof(ReturnEntry.Quantity));

    /// <summary>A number below 1.</summary>
    public static Error Quantity { get; } = new("Return.Quantity", "Een retour gaat over minstens 1 stuk. Vul een aantal in van 1 of meer, of laat de regel weg.", nameof(ReturnEntry.Quantity));

    /// <summary>The line is on no pakbon of the order.</summary>
    public static Error NoDeliveryLine { get; } = new("Return.DeliveryLineNotFound", "Deze regel staat niet op een pakbon van deze order. Kies een regel die geleverd is.", nameof(ReturnEntry.DeliveryLineId));

    /// <summary>The reason has no words.</summary>
    public static Error NoText { get; } = new("Return.NoText", "Je koos een andere reden. Schrijf op wat de klant als reden geeft.", nameof(Return.ReasonText));

    /// <summary>Fee out of range.</summary>
    public static Error Fee { get; } = new("Return.Fee", $"Vul behandelkosten in van € 0,00 tot {Return.HighestFee}.", nameof(Return.Fee));

    /// <summary>It waits for an answer.</summary>
    public static Error NotApproved { get; } = new("Return.NotApproved", "Deze retour is nog niet beoordeeld. Keur hem eerst goed, of wijs hem af.");

    /// <summary>It waits for the goods.</summary>
    public static Error NotReceived { get; } = new("Return.NotReceived", "Deze retour is goedgekeurd, maar de goederen zijn nog niet binnen. Registreer wat er binnenkomt.");

    /// <summary>It waits for inspection.</summary>
    public static Error NotInspected { get; } = new("Return.NotInspected", "De goederen zijn binnen, maar nog niet gekeurd. Kies eerst per regel wat je ermee doet.");

    /// <summary>It was inspected.</summary>
    public static Error AlreadyInspected { get; } = new("Return.AlreadyInspected", "De goederen van deze retour zijn al gekeurd. Controleer de gevolgen en handel de retour af.");

    /// <summary>It was rejected.</summary>
    public static Error Rejected { get; } = new("Return.Rejected", "Deze retour is afgewezen en verandert niet meer. Maak een nieuwe retour als de klant toch iets mag terugsturen.");

    /// <summary>It was settled.</summary>
    public static Error Settled { get; } = new("Return.Settled", "Deze retour is afgehandeld en verandert niet meer. Maak een nieuwe retour als er nog iets terugkomt.");

    /// <summary>No replacement is waiting.</summary>
    public static Error NothingToReplace { get; } = new("Return.NothingToReplace", "Van deze retour hoeft niets meer opnieuw geleverd te worden. Kijk in de order wat er al geregeld is.");

    /// <summary>A reason is needed.</summary>
    public static Error Reason { get; } = new("Return.Reason", "Schrijf op waarom je de retour afwijst; de klant krijgt dit te lezen.", "Reason");

    /// <summary>Nothing came.</summary>
    public static Error NothingReceived { get; } = new("Return.NothingReceived", "Er is niets binnengekomen. Wacht op de goederen, of wijs de retour af als de klant ze houdt.", nameof(ReturnLine.Received));

    /// <summary>The line isn't there.</summary>
    public static Error NoLine { get; } = new("Return.LineNotFound", "Deze regel staat niet in de retour. Ververs de pagina en kies een regel uit de lijst.");

    /// <summary>A fee while nothing is credited.</summary>
    public static Error FeeWithoutCredit { get; } = new("Return.FeeWithoutCredit", "Er wordt niets gecrediteerd, dus behandelkosten kunnen er niet af. Zet de behandelkosten op € 0,00.", nameof(Return.Fee));

    /// <summary>The delivery has not left.</summary>
    public static Error NotShipped(string delivery) => new("Return.NotShipped", $"{delivery} is nog niet verzonden. Wacht tot de klant de goederen heeft, of annuleer de levering.", nameof(ReturnEntry.DeliveryLineId));

    /// <summary>A text is too long.</summary>
    public static Error TextTooLong(string field) => new("Return.TextTooLong", $"Deze tekst bij de retour is te lang. Maak hem korter: hoogstens {DutchFormat.Count(Order.NoteLength)} tekens.", field);

    /// <summary>More came than was asked back, or less than nothing.</summary>
    public static Error ReceivedTooMuch(string what, int asked) => new("Return.ReceivedTooMuch", $"Van {what} zou er {DutchFormat.Count(asked)} terugkomen. Vul een aantal in van 0 tot en met dat aantal; maak voor de rest een nieuwe retour.", nameof(ReturnLine.Received));

    /// <summary>A line has no decision.</summary>
    public static Error Undecided(string what) => new("Return.Undecided", $"Er is nog geen besluit over {what}. Kies de staat en wat je ermee doet.", nameof(ReturnLine.Decision));

    /// <summary>Goods that go back to the customer can't go into stock.</summary>
    public static Error RestockGoesBack(string what) => new("Return.RestockGoesBack", $"{what} gaat terug naar de klant en kan niet de voorraad in. Zet het vinkje bij de voorraad uit, of kies een ander besluit.", nameof(ReturnLine.Restock));

    /// <summary>Sending goods back needs words.</summary>
    public static Error Explanation(string what) => new("Return.Explanation", $"{what} gaat zonder vergoeding terug naar de klant. Schrijf op waarom; de klant krijgt dit te lezen.", nameof(ReturnLine.Explanation));

    /// <summary>A part can't be split off.</summary>
    public static Error Split(string what, int most) => new("Return.Split", $"Van {what} kun je er hoogstens {DutchFormat.Count(most)} apart zetten. Vul een aantal in van 1 tot en met dat aantal, of laat de regel heel.", "Units");

    /// <summary>The fee is more than the customer gets back.</summary>
    public static Error FeeTooHigh(Money credited) => new("Return.FeeTooHigh", $"De behandelkosten zijn meer dan de klant terugkrijgt ({credited} zonder btw). Vul lagere behandelkosten in.", nameof(Return.Fee));

    /// <summary>The warehouse can't hold it.</summary>
    public static Error StockFull(string what) => new("Return.StockFull", $"Van {what} passen er hoogstens {DutchFormat.Count(StockItem.LargestQuantity)} in het magazijn. Controleer eerst de voorraad van dit artikel.");
}
