using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Simulation.Actors;

namespace PracticeFirm.Simulation.Scenarios;

/// <summary>Something that can be planned to happen in a firm.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Code">Which conversation, letter, draft or trouble.</param>
/// <param name="Title">What it is, Dutch, for the teacher.</param>
/// <param name="Werkproces">Number of the werkproces that it practises: 3.1.</param>
/// <param name="Language">What is written or spoken.</param>
public sealed record EventChoice(PlannedEventKind Kind, string Code, string Title, string Werkproces, Language Language)
{
    /// <summary>The kind of document that there has to be for it; null when a customer is enough, or what it is decides for itself.</summary>
    public DocumentKind? About { get; init; }

    /// <summary>True when it can be asked of one customer in particular.</summary>
    public bool OfCustomer => Kind is PlannedEventKind.Mail or PlannedEventKind.Call;

    /// <summary>Everything that a library knows to happen, by werkproces and title.</summary>
    /// <param name="library">The seeds.</param>
    public static IReadOnlyList<EventChoice> All(SeedLibrary library) =>
    [
        .. library.Letters.Values.Select(l => new EventChoice(PlannedEventKind.Mail, l.Code, l.Title, l.Werkproces, l.Language) { About = Of(l.About) })
            .Concat(library.Conversations.Values.Where(c => c.Direction == ContactDirection.In)
                .Select(c => new EventChoice(PlannedEventKind.Call, c.Code, c.Title, c.Werkproces, c.Language) { About = c.About }))
            .Concat(FieldDrafts.Titles.Select(d => new EventChoice(PlannedEventKind.FieldDraft, d.Code, d.Title, "2.5", Language.Dutch)))
            .Concat(SupplierTroubles.Titles.Select(t => new EventChoice(PlannedEventKind.SupplierTrouble, t.Code, t.Title, "2.7", Language.Dutch)))
            .OrderBy(c => c.Kind).ThenBy(c => c.Werkproces, StringComparer.Ordinal).ThenBy(c => c.Title, StringComparer.Ordinal),
    ];

    private static DocumentKind? Of(LetterSubject subject) => subject switch
    {
        LetterSubject.None => null,
        LetterSubject.Offerte => DocumentKind.Offerte,
        LetterSubject.Order => DocumentKind.Order,
        LetterSubject.Delivery => DocumentKind.Delivery,
        LetterSubject.Invoice => DocumentKind.Invoice,
    };
}
