using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Simulation.Scenarios;

/// <summary>A scenario: what is practised, in which firm, from which day and with what waiting.</summary>
/// <param name="Code">Code, equal to the name of the file: <c>horeca-offerte</c>.</param>
/// <param name="Title">Title for learners and teachers, Dutch.</param>
/// <param name="Werkproces">Number of the werkproces in the qualification file: 2.5, 2.7.</param>
/// <param name="Goal">What the learner practises, one or two Dutch sentences.</param>
/// <param name="LearningGoals">What the learner can do afterwards, Dutch sentences.</param>
/// <param name="FirmCode">Code of the firm.</param>
/// <param name="FirmName">Name of the firm with its legal form.</param>
/// <param name="Branch">What the firm trades in, Dutch.</param>
/// <param name="Help">How much the system warns.</param>
/// <param name="Minutes">How long a learner takes, about, in minutes.</param>
/// <param name="BusinessDay">The firm's date when the learner starts; a working day.</param>
/// <param name="HistoryMonths">Months of history before that day.</param>
/// <param name="HistoryOffertes">About how many offertes there are, versions included.</param>
/// <param name="HistoryOrders">How many orders there are; those that no accepted offerte asks for were ordered directly.</param>
/// <param name="Customers">Number of customers, prospects included.</param>
/// <param name="ProspectShare">Part of the customers that is a prospect (%).</param>
/// <param name="Consumers">How many of the customers are consumers (particulieren).</param>
/// <param name="OpenRequests">Requests that wait for an answer.</param>
public sealed record ScenarioSeed(
    string Code,
    string Title,
    string Werkproces,
    string Goal,
    IReadOnlyList<string> LearningGoals,
    string FirmCode,
    string FirmName,
    string Branch,
    HelpLevel Help,
    int Minutes,
    DateOnly BusinessDay,
    int HistoryMonths,
    int HistoryOffertes,
    int HistoryOrders,
    int Customers,
    int ProspectShare,
    int Consumers,
    int OpenRequests)
{
    /// <summary>Customers that exist whatever the seed number.</summary>
    internal IReadOnlyList<PlantedCustomer> Planted { get; init; } = [];

    /// <summary>Names of the customers that exist whatever the seed number: events can be about one of them.</summary>
    public IReadOnlyList<string> PlantedCustomers => [.. Planted.Select(p => p.Name)];

    /// <summary>What happens on which business day, in the order of the scenario.</summary>
    public IReadOnlyList<EventSeed> Events { get; init; } = [];

    /// <summary>The events, with two drafts of the buitendienst to check on the first day when the scenario says nothing of drafts on that day.</summary>
    internal IReadOnlyList<EventSeed> AllEvents => Events.Any(e => e is { Kind: PlannedEventKind.FieldDraft, Day: 0 })
        ? Events
        : [.. Events, new EventSeed(0, PlannedEventKind.FieldDraft, "prijs-en-overname", null), new EventSeed(0, PlannedEventKind.FieldDraft, "voorraad-en-voorwaarden", null)];
}

/// <summary>Something that happens on a business day of the learner.</summary>
/// <param name="Day">Working days after the first one, which is 0.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Code">Which conversation, letter, draft or trouble.</param>
/// <param name="Customer">Name of a planted customer; null lets the seed choose.</param>
public sealed record EventSeed(int Day, PlannedEventKind Kind, string Code, string? Customer);

/// <summary>A VAT case with the reason of an exemption.</summary>
internal sealed record VatSeed(VatCategory Category, string? Reason);

/// <summary>A customer that exists whatever the seed number; what is not named is generated.</summary>
internal sealed record PlantedCustomer(
    string Name, string Type, CustomerKind Kind, string Country, string? Place, Language Language, VatSeed Vat, DeliveryTerms Delivery, int PaymentDays,
    string? DiscountGroup, PlantedContact? Contact, PlantedRequest? Request);

internal sealed record PlantedContact(string FirstName, string LastName, Salutation Salutation, string Function);

/// <summary>A request with fixed words. In the text {regels} stands for the lines.</summary>
internal sealed record PlantedRequest(RequestChannel Channel, string Subject, string Body, IReadOnlyList<PlantedLine> Lines);

/// <summary>What is asked for.</summary>
/// <param name="Article">Dutch name in the catalogue.</param>
/// <param name="Quantity">Whole units.</param>
/// <param name="Text">How the customer puts it; empty takes quantity, unit and name.</param>
internal sealed record PlantedLine(string Article, int Quantity, string Text);
