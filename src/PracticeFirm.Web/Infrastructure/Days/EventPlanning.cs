using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Days;

/// <summary>What a teacher lets happen in a firm: on a later day, or at once.</summary>
internal sealed class EventPlanning(FirmDb db, MessageContext context, SeedShelf seeds)
{
    /// <summary>Calendar days ahead that can be planned.</summary>
    public const int LongestDays = 180;

    private readonly CallsPart _calls = new(db, context, seeds);
    private readonly PostPart _post = new(db, context, seeds);

    /// <summary>Plans something for a day after the firm's date. Errors name the fields <c>Code</c>, <c>On</c> and <c>CustomerId</c>.</summary>
    /// <param name="kind">What happens.</param>
    /// <param name="code">Which conversation, letter, draft or trouble.</param>
    /// <param name="on">The working day.</param>
    /// <param name="customerId">Who writes or calls; null lets the seed choose somebody it fits.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<PlannedEvent>> Plan(PlannedEventKind kind, string? code, DateOnly? on, int? customerId, CancellationToken ct)
    {
        var choice = Choice(kind, code);
        var errors = new List<Error>();
        if (choice is null)
            errors.Add(NotChosen);
        var today = (await db.TheFirm(ct)).BusinessDay;
        if (on is not { } day || !BusinessCalendar.IsWorkingDay(day) || day <= today || day > today.AddDays(LongestDays))
            errors.Add(new Error("PlannedEvent.On", $"Kies een werkdag na {DutchFormat.Date(today)}, hoogstens een half jaar vooruit.", "On"));
        if (customerId is { } id && choice is { OfCustomer: true })
        {
            var customer = await db.Customers.AsNoTracking().Where(c => c.Id == id && c.Status == CustomerStatus.Active).Select(c => new { c.Language }).SingleOrDefaultAsync(ct);
            if (customer is null)
                errors.Add(new Error("PlannedEvent.Customer", "Deze klant is er niet (meer) of is niet actief. Kies een andere klant, of laat het veld leeg.", "CustomerId"));
            else if (customer.Language != choice.Language)
                errors.Add(new Error("PlannedEvent.Language", "Deze klant spreekt een andere taal dan dit bericht. Kies een andere klant, of laat het veld leeg.", "CustomerId"));
        }

        return errors.Count > 0
            ? Result<PlannedEvent>.Failure(errors)
            : await Keep(PlannedEvent.Plan(choice!.Kind, on!.Value, choice.Code, choice.OfCustomer ? customerId : null), ct);
    }

    /// <summary>
    /// Lets something happen at once, on the day the firm is at: the mail is there, the telephone rings. Refused with
    /// <c>PlannedEvent.Code</c>, or with <c>PlannedEvent.FitsNobody</c> when there is nothing it can be about.
    /// </summary>
    /// <param name="kind">What happens.</param>
    /// <param name="code">Which conversation, letter, draft or trouble.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<PlannedEvent>> Now(PlannedEventKind kind, string? code, CancellationToken ct)
    {
        if (Choice(kind, code) is not { } choice)
            return NotChosen;
        var firm = await db.TheFirm(ct);

        // Chance is drawn from its number, which it has once it is kept.
        var planned = await Keep(PlannedEvent.Plan(choice.Kind, firm.BusinessDay, choice.Code), ct);
        if (kind == PlannedEventKind.Call)
            await Ring(planned, firm, ct);
        else
            await Post(planned, firm, ct);
        return planned.HappenedOn is null ? new Error("PlannedEvent.FitsNobody", WhyNot(choice)) : planned;
    }

    private static Error NotChosen => new("PlannedEvent.Code", "Kies wat er moet gebeuren.", "Code");

    private EventChoice? Choice(PlannedEventKind kind, string? code) =>
        seeds.Load.Library is { } library ? EventChoice.All(library).FirstOrDefault(c => c.Kind == kind && c.Code == code) : null;

    private async Task<PlannedEvent> Keep(PlannedEvent planned, CancellationToken ct)
    {
        db.PlannedEvents.Add(planned);
        await db.SaveChangesAsync(ct);
        return planned;
    }

    private async Task Ring(PlannedEvent planned, TradingFirm firm, CancellationToken ct)
    {
        if (await _calls.Fitting(planned, firm, firm.BusinessDay, ct) is { } call)
            await _calls.Take(new CallReport([], [], [(CallDay.Ring(call, firm), planned)]), firm.BusinessDay, ct);
    }

    private async Task Post(PlannedEvent planned, TradingFirm firm, CancellationToken ct)
    {
        var report = PlannedDay.Run(await _post.Read(planned, firm.BusinessDay, ct), firm, _post);
        foreach (var mail in report.Mails)
            mail.Arrive();
        await _post.Take(ct);
        await db.Postpone(report.Delayed, context, ct);
    }

    private static string WhyNot(EventChoice choice) => (choice.Kind, choice.About) switch
    {
        (PlannedEventKind.FieldDraft, _) => "Er is nu geen klant van de buitendienst voor wie dit concept past.",
        (PlannedEventKind.SupplierTrouble, _) => "Er is nu geen bestelling onderweg waarmee dit kan gebeuren.",
        (_, DocumentKind.QuoteRequest) => "Er is nu geen aanvraag waar dit over kan gaan.",
        (_, DocumentKind.Offerte) => "Er is nu geen verzonden offerte waar dit over kan gaan.",
        (_, DocumentKind.Order) => "Er is nu geen order waar dit over kan gaan.",
        (_, DocumentKind.Delivery) => "Er is nu geen levering waar dit over kan gaan.",
        (_, DocumentKind.Invoice) => "Er is nu geen factuur waar dit over kan gaan.",
        _ => "Er is nu geen klant bij wie dit past.",
    };
}
