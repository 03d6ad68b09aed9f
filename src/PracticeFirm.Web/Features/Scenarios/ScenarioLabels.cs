using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Scenarios;

/// <summary>What is in a scenario, in Dutch.</summary>
internal static class ScenarioLabels
{
    /// <summary>Whose scenarios can be shown.</summary>
    public static IReadOnlyList<(ListScenarios.Source Source, Option<string> Option)> Sources { get; } =
    [
        (ListScenarios.Source.BuiltIn, new("practicefirm", ScenariosTexts.WhoseBuiltIn)),
        (ListScenarios.Source.Mine, new("mij", ScenariosTexts.WhoseMine)),
        (ListScenarios.Source.Colleague, new("collega", ScenariosTexts.WhoseColleague)),
    ];

    /// <summary>Mistakes in a draft, as one sentence.</summary>
    public static string Of(IReadOnlyList<DraftError> errors) =>
        errors.Count == 0 ? ScenariosTexts.NoErrors : string.Format(null, ScenariosTexts.PlantedErrors, string.Join(", ", errors.Select(Of)));

    /// <summary>Mistakes in a draft with the articles they are on.</summary>
    public static string Of(IReadOnlyList<(DraftError Error, string? Article)> errors) => errors.Count == 0
        ? ScenariosTexts.NoErrors
        : string.Join("; ", errors.Select(e => e.Article is null ? Of(e.Error) : string.Format(null, ScenariosTexts.ErrorOnLine, Of(e.Error), e.Article)));

    public static string Of(DraftError error) => error switch
    {
        DraftError.Price => ScenariosTexts.ErrorPrice,
        DraftError.Vat => ScenariosTexts.ErrorVat,
        DraftError.Stock => ScenariosTexts.ErrorStock,
        DraftError.Terms => ScenariosTexts.ErrorTerms,
        DraftError.Copying => ScenariosTexts.ErrorCopying,
    };

    public static string Of(MailContent? content) => content is { } known ? Of(known) : ScenariosTexts.ContentNone;

    public static string Of(MailContent content) => content switch
    {
        MailContent.Complaint => ScenariosTexts.ContentComplaint,
        MailContent.Question => ScenariosTexts.ContentQuestion,
        MailContent.Request => ScenariosTexts.ContentRequest,
        MailContent.Signal => ScenariosTexts.ContentSignal,
        MailContent.Return => ScenariosTexts.ContentReturn,
    };

    public static string Of(RequestGap gap) => gap switch
    {
        RequestGap.None => ScenariosTexts.GapNone,
        RequestGap.Quantity => ScenariosTexts.GapQuantity,
        RequestGap.DeliveryDay => ScenariosTexts.GapDelivery,
        RequestGap.QuantityAndDeliveryDay => ScenariosTexts.GapBoth,
    };

    public static string Of(RequestChannel channel) => channel switch
    {
        RequestChannel.Mail => ScenariosTexts.ChannelMail,
        RequestChannel.Phone => ScenariosTexts.ChannelPhone,
    };
}
