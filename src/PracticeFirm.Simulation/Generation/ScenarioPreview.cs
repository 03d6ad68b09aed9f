using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Generation;

/// <summary>What a learner finds on the first morning of a scenario. Made from one seed; others have the same difficulty.</summary>
/// <param name="FirmName">Name of the firm with its legal form.</param>
/// <param name="Branch">What the firm trades in, Dutch.</param>
/// <param name="City">Where it is.</param>
/// <param name="Customers">Klanten, prospects not included.</param>
/// <param name="Prospects">Prospects.</param>
/// <param name="Countries">How many of both there are per country (ISO 3166-1 alpha-2), most first.</param>
/// <param name="Articles">Artikelen.</param>
/// <param name="Suppliers">Leveranciers.</param>
/// <param name="Offertes">Offertes in the history, every version one.</param>
/// <param name="Orders">Orders in the history.</param>
/// <param name="Invoices">Facturen in the history, creditfacturen not included.</param>
/// <param name="Requests">Requests that wait for an answer.</param>
/// <param name="Mails">Mails that nobody has read.</param>
/// <param name="Complaints">Klachten that are open.</param>
/// <param name="Questions">Klantvragen that are open.</param>
/// <param name="Drafts">Drafts of the buitendienst that wait for a check, with their mistakes.</param>
/// <param name="Timeline">What happens from the first day on.</param>
public sealed record ScenarioPreview(
    string FirmName, string Branch, string City, int Customers, int Prospects, IReadOnlyList<(string Country, int Count)> Countries, int Articles, int Suppliers,
    int Offertes, int Orders, int Invoices, IReadOnlyList<PreviewRequest> Requests, IReadOnlyList<PreviewMail> Mails, IReadOnlyList<PreviewComplaint> Complaints,
    int Questions, IReadOnlyList<PreviewDraft> Drafts, IReadOnlyList<TimelineEvent> Timeline)
{
    /// <summary>Makes the firm, which takes a second or two, and looks at it.</summary>
    /// <param name="library">The seeds.</param>
    /// <param name="scenario">Code of a scenario in <paramref name="library"/>; an unknown code throws.</param>
    /// <param name="seed">Any number.</param>
    public static ScenarioPreview Of(SeedLibrary library, string scenario, int seed)
    {
        var made = FirmGenerator.Generate(library, scenario, seed);
        var found = library.Scenarios[scenario];
        string NameOf(int customer) => made.Customers[customer - 1].Name;
        return new ScenarioPreview(
            found.FirmName,
            found.Branch,
            made.Firm.Identity.Address.City,
            made.Customers.Count(c => c.Kind == CustomerKind.Customer),
            made.Customers.Count(c => c.Kind == CustomerKind.Prospect),
            [.. made.Customers.GroupBy(c => c.Address.CountryCode).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal)],
            made.Articles.Count,
            made.Suppliers.Count,
            made.Offertes.Count,
            made.Orders.Count,
            made.Invoices.Count(i => i.Kind == InvoiceKind.Invoice),
            [.. made.Requests.Where(r => r.Status == RequestStatus.New).Select(r => new PreviewRequest(NameOf(r.CustomerId), r.Subject, r.Channel, r.Gap))],
            [.. made.Mails.Where(m => m is { Direction: MailDirection.In, ReadOn: null }).Select(m => new PreviewMail(MailMessage.NameIn(m.From), m.Subject, m.Contains))],
            [.. made.Complaints.Where(c => c.IsOpen).Select(c => new PreviewComplaint(c.Number, NameOf(c.CustomerId), c.Subject, c.Status))],
            made.Questions.Count(q => q.IsOpen),
            [.. made.PlannedEvents.Where(e => e is { Kind: PlannedEventKind.FieldDraft, MadeId: not null }).Select(e => Draft(made, e))],
            ScenarioTimeline.Of(library, found));
    }

    private static PreviewDraft Draft(GeneratedFirm made, PlannedEvent planned)
    {
        var offerte = made.Offertes[planned.MadeId!.Value - 1];
        var errors = FieldDraftValues.Read(planned.Values)?.Errors ?? [];
        return new PreviewDraft(
            offerte.CustomerId is { } customer ? made.Customers[customer - 1].Name : "", made.Employees[offerte.AuthorId - 1].Name,
            [.. errors.Select(e => (e.Kind, offerte.Lines.FirstOrDefault(l => l.Id == e.LineId)?.Description))]);
    }
}

/// <summary>A request that waits.</summary>
/// <param name="Customer">Who asks.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Gap">What it leaves out.</param>
public sealed record PreviewRequest(string Customer, string Subject, RequestChannel Channel, RequestGap Gap);

/// <summary>A mail that nobody has read.</summary>
/// <param name="From">Name of who wrote it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Contains">What it turns out to be to whoever reads it well; null for mails of colleagues and suppliers.</param>
public sealed record PreviewMail(string From, string Subject, MailContent? Contains);

/// <summary>A klacht that is open.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Customer">Who complains.</param>
/// <param name="Subject">What about.</param>
/// <param name="Status">How far it is.</param>
public sealed record PreviewComplaint(string Number, string Customer, string Subject, ComplaintStatus Status);

/// <summary>A draft of the buitendienst that waits for a check.</summary>
/// <param name="Customer">Who it is for.</param>
/// <param name="Author">The colleague who made it.</param>
/// <param name="Errors">The mistakes in it, with the article of the line; null when it is in the terms.</param>
public sealed record PreviewDraft(string Customer, string Author, IReadOnlyList<(DraftError Error, string? Article)> Errors);
