using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Features.Deliveries;

/// <summary>Refusals about what is typed when goods are made ready for delivery.</summary>
internal static class ReleaseErrors
{
    public static Error NoDay { get; } = new("Delivery.NoDay", "Vul de leverdag in die je met de klant hebt afgesproken.", nameof(PlanEntry.PlannedOn));

    public static Error NoMethod { get; } = new("Delivery.NoMethod", "Kies hoe de goederen naar de klant gaan.", nameof(PlanEntry.Method));

    public static Error NothingFree { get; } = new("Delivery.NothingFree", "Er is niets vrij om te reserveren. Wacht op de volgende ontvangst, of verdeel de voorraad bij de backorders.");

    public static Error NothingReserved { get; } = new("Delivery.NothingReserved", "Voor deze order ligt niets klaar. Reserveer eerst wat er vrij is.");
}
