using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Features.Backorders;

/// <summary>Refusals about dividing scarce stock over customers that wait.</summary>
internal static class BackorderErrors
{
    public static Error ArticleNotFound { get; } = new("Backorder.NotFound", "Dit artikel bestaat niet. Zoek het op in de lijst met backorders.");

    public static Error LineGone { get; } = new("BackorderLine.NotFound", "Deze orderregel bestaat niet. Zoek hem op in de lijst met backorders.");

    public static Error LineNotFound { get; } = new("Backorder.LineNotFound", "Deze orderregel wacht niet meer; misschien heeft een collega hem afgehandeld. Ververs de pagina.");

    public static Error Nothing { get; } = new("Backorder.Nothing", "Vul bij minstens één klant in hoeveel je toewijst.");

    public static Error Reason { get; } = new("Backorder.Reason", "Je wijkt af van de volgorde van toezegging. Schrijf op waarom deze klant voorgaat.", "Reason");

    public static Error TakeReason { get; } = new("Backorder.TakeReason", "Je haalt voorraad weg bij een andere klant. Schrijf op waarom dat mag.", "Reason");

    public static Error NotTold { get; } = new("Backorder.NotTold", "Deze leverdag was al toegezegd. Kies een andere dag, of leg vast hoe je het de klant vertelt.", "PromisedOn");

    public static Error NoDay { get; } = new("Backorder.NoDay", "Vul de leverdag in die je toezegt.", "PromisedOn");

    public static Error Phone { get; } = new("Backorder.Phone", "Schrijf op met wie je hebt gebeld en wat je hebt afgesproken.", "Phone");

    public static Error SameArticle { get; } = new("Backorder.SameArticle", "Dit is het artikel dat er juist niet is. Kies een ander artikel.", "AlternativeId");

    public static Error NoAlternative { get; } = new("Backorder.NoAlternative", "Kies eerst het artikel dat je in plaats daarvan aanbiedt.", "AlternativeId");

    public static Error Quantity(int lineId, string customer, int least, int most) => new(
        "Backorder.Quantity", $"Vul bij {customer} een aantal in van {DutchFormat.Count(least)} tot en met {DutchFormat.Count(most)}.", $"Units.{lineId}");

    public static Error Take(int lineId, string customer, int most) => new(
        "Backorder.Take", $"Bij {customer} kun je er hoogstens {DutchFormat.Count(most)} weghalen; de rest staat al in een levering.", $"Take.{lineId}");

    public static Error TooMuch(long wanted, long free) => new(
        "Backorder.TooMuch", $"Je wijst er {DutchFormat.Count(wanted)} toe, maar er zijn er {DutchFormat.Count(free)} te verdelen. Verlaag een aantal; er is nog niets toegewezen.");
}
