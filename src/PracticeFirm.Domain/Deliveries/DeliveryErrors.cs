using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Deliveries;

/// <summary>Refusals about deliveries.</summary>
public static class DeliveryErrors
{
    /// <summary>The delivery isn't there.</summary>
    public static Error NotFound { get; } = new("Delivery.NotFound", "Deze levering bestaat niet. Zoek hem op in de lijst met leveringen.");

    /// <summary>Nothing was chosen.</summary>
    public static Error Nothing { get; } = new("Delivery.Nothing", "Vul bij minstens één regel in hoeveel er meegaat.", "Quantity");

    /// <summary>The customer wants everything at once.</summary>
    public static Error PartNotAgreed { get; } = new("Delivery.PartNotAgreed", "Met deze klant is levering in één keer afgesproken. Wacht tot alles er is, of overleg met de klant en leg bij de order vast dat levering in delen mag.", "Quantity");

    /// <summary>It left or was cancelled.</summary>
    public static Error NotOpen { get; } = new("Delivery.NotOpen", "Deze levering is al verzonden of geannuleerd. Bekijk de order om te zien wat er nog openstaat.");

    /// <summary>It has to be picked first.</summary>
    public static Error NotPicked { get; } = new("Delivery.NotPicked", "Deze levering is nog niet verzameld. Vul eerst in wat er verzameld is.");

    /// <summary>It was picked before.</summary>
    public static Error AlreadyPicked { get; } = new("Delivery.AlreadyPicked", "Deze levering is al verzameld. Ververs de pagina en verzend hem.");

    /// <summary>Nothing was found.</summary>
    public static Error NothingPicked { get; } = new("Delivery.NothingPicked", "Er is niets verzameld. Vul in wat er wel is, of annuleer de levering en kies een nieuwe dag.", "Picked");

    /// <summary>A reason is needed.</summary>
    public static Error Reason { get; } = new("Delivery.Reason", "Schrijf kort op waarom deze levering niet doorgaat.", "Reason");

    /// <summary>The line isn't there.</summary>
    public static Error NoLine { get; } = new("Delivery.LineNotFound", "Deze regel staat niet op de pakbon. Kies een regel van de levering.");

    /// <summary>It left before.</summary>
    public static Error AlreadyShipped(string number) => new("Delivery.AlreadyShipped", $"Deze levering is al verzonden met pakbon {number}. Ververs de pagina.");

    /// <summary>A text is too long.</summary>
    public static Error TextTooLong(string field) => new("Delivery.TextTooLong", $"Maak deze tekst korter: hoogstens {Delivery.NoteLength} letters en tekens.", field);

    /// <summary>More was picked than released.</summary>
    public static Error PickedTooMuch(string what, int released) => new("Delivery.PickedTooMuch", $"Van {what} zijn er {DutchFormat.Count(released)} vrijgegeven. Vul een aantal in van 0 tot en met dat aantal.", "Picked");

    /// <summary>The goods are not in the warehouse.</summary>
    public static Error NotThere(string what, int reserved) => new("Delivery.NotThere", $"Van {what} liggen er nog maar {DutchFormat.Count(reserved)} gereserveerd in het magazijn. Controleer de voorraad en maak de levering opnieuw.");

    /// <summary>More comes back than left.</summary>
    public static Error ReturnTooMuch(string what, int left, string delivery) => new("Delivery.ReturnTooMuch", $"Van {what} op {delivery} kunnen er nog {DutchFormat.Count(left)} terugkomen. Vul hoogstens dat aantal in.", "Quantity");
}
