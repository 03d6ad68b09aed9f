using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Domain.Contacts;

/// <summary>What stands in the agenda.</summary>
public enum FollowUpKind
{
    /// <summary>Taak: something to do or to watch.</summary>
    Task,

    /// <summary>Toezegging: the customer was told that it would be done by that day.</summary>
    Promise,

    /// <summary>Afspraak: a customer expects somebody at an hour.</summary>
    Appointment,
}

/// <summary>When and where an appointment is.</summary>
/// <param name="On">The day.</param>
/// <param name="At">When it starts, on a quarter of an hour.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Place">Where: an address, or by telephone.</param>
public sealed record AppointmentTime(DateOnly On, TimeOnly At, int Minutes, string Place)
{
    /// <summary>First hour of the working day.</summary>
    public static readonly TimeOnly Opens = new(8, 0);

    /// <summary>Last hour of the working day.</summary>
    public static readonly TimeOnly Closes = new(18, 0);

    /// <summary>When it is over.</summary>
    public TimeOnly Until => At.AddMinutes(Minutes);

    /// <summary>True when both take place at the same moment for some time.</summary>
    public bool Overlaps(AppointmentTime other) => On == other.On && At < other.Until && other.At < Until;
}

/// <summary>Taak, toezegging or afspraak: something for somebody, on a day.</summary>
public sealed class FollowUp : Aggregate
{
    /// <summary>Longest place of an appointment, in characters.</summary>
    public const int PlaceLength = 120;

    /// <summary>Longest appointment, in minutes.</summary>
    public const int LongestMinutes = 480;

    /// <summary>Longest subject.</summary>
    public const int SubjectLength = 200;

    /// <summary>Longest outcome, in characters.</summary>
    public const int OutcomeLength = 500;

    private static readonly Error AlreadyDone = new("FollowUp.AlreadyDone", "Dit is al afgerond of afgezegd. Plan iets nieuws als er nog iets moet gebeuren.");

    private FollowUp()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.FollowUp;

    /// <summary>Task, promise or appointment.</summary>
    public FollowUpKind Kind { get; private set; }

    /// <summary>What is to be done.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>When an appointment starts; null for what can be done at any hour.</summary>
    public TimeOnly? StartsAt { get; private set; }

    /// <summary>How long an appointment takes, in minutes; 0 for the rest.</summary>
    public int Minutes { get; private set; }

    /// <summary>Where an appointment is; empty for the rest.</summary>
    public string Place { get; private set; } = "";

    /// <summary>True when it was called off rather than done.</summary>
    public bool CalledOff { get; private set; }

    /// <summary>When and where; null for what is no appointment.</summary>
    public AppointmentTime? Time => StartsAt is { } at ? new AppointmentTime(DueOn, at, Minutes, Place) : null;

    /// <summary>Day it is due.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Whose task it is.</summary>
    public int OwnerId { get; private set; }

    /// <summary>The customer it is about.</summary>
    public int? CustomerId { get; private set; }

    /// <summary>The kind of document it is about; null when it is about no document.</summary>
    public DocumentKind? AboutKind { get; private set; }

    /// <summary>The document of that kind.</summary>
    public int? AboutId { get; private set; }

    /// <summary>Day it was done; null while open.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; private set; }

    /// <summary>The document it is about; null for none.</summary>
    public DocumentRef? About => AboutKind is { } kind && AboutId is { } id ? new DocumentRef(kind, id) : null;

    /// <summary>Plans a task.</summary>
    /// <param name="subject">What is to be done.</param>
    /// <param name="dueOn">Day it is due.</param>
    /// <param name="ownerId">Whose task it is.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="customerId">The customer it is about.</param>
    /// <param name="about">The document it is about: an order, an invoice, a purchase order.</param>
    /// <param name="kind">A task, or a promise that the customer was given.</param>
    /// <returns>The task, or <c>FollowUp.Subject</c>, <c>FollowUp.Day</c>.</returns>
    public static Result<FollowUp> Plan(
        string subject, DateOnly dueOn, int ownerId, DateOnly today, int? customerId = null, DocumentRef? about = null, FollowUpKind kind = FollowUpKind.Task)
    {
        if (kind == FollowUpKind.Appointment)
            throw new InvalidOperationException("An appointment has an hour: use Appoint.");
        if (string.IsNullOrWhiteSpace(subject) || subject.Length > SubjectLength)
            return new Error("FollowUp.Subject", $"Schrijf op wat er moet gebeuren, in hoogstens {SubjectLength} tekens.", "Subject");
        if (dueOn < today || dueOn > today.AddYears(2))
            return new Error("FollowUp.Day", "Kies een dag vanaf vandaag en binnen twee jaar.", "DueOn");
        var task = new FollowUp
        {
            Kind = kind,
            Subject = subject.Trim(),
            DueOn = dueOn,
            OwnerId = ownerId,
            CustomerId = customerId,
            AboutKind = about?.Kind,
            AboutId = about?.Id,
        };
        task.Happened("FollowUp.Planned", kind == FollowUpKind.Promise
            ? $"Toegezegd voor {DutchFormat.Date(dueOn)}: {task.Subject}"
            : $"Taak gepland op {DutchFormat.Date(dueOn)}: {task.Subject}");
        return task;
    }

    /// <summary>Makes an appointment for oneself or for a colleague.</summary>
    /// <param name="subject">What it is about.</param>
    /// <param name="time">When and where.</param>
    /// <param name="owner">Who goes.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="customerId">With whom.</param>
    /// <param name="others">What this colleague has that day.</param>
    /// <param name="about">The document it is about.</param>
    /// <returns>
    /// The appointment, or every refusal at once: <c>Appointment.Subject</c>, <c>Appointment.Day</c>, <c>Appointment.DayOff</c>,
    /// <c>Appointment.Hour</c>, <c>Appointment.Minutes</c>, <c>Appointment.Place</c>, <c>Appointment.Taken</c>.
    /// </returns>
    public static Result<FollowUp> Appoint(
        string subject, AppointmentTime time, Employee owner, DateOnly today, int customerId, IEnumerable<FollowUp> others, DocumentRef? about = null)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(subject) || subject.Length > SubjectLength)
            errors.Add(new Error("Appointment.Subject", $"Schrijf op waar de afspraak over gaat, in hoogstens {SubjectLength} tekens.", "Subject"));
        Check(time, owner, today, others, errors);
        if (errors.Count > 0)
            return Result<FollowUp>.Failure(errors);
        var made = new FollowUp
        {
            Kind = FollowUpKind.Appointment,
            Subject = subject.Trim(),
            OwnerId = owner.Id,
            CustomerId = customerId,
            AboutKind = about?.Kind,
            AboutId = about?.Id,
        };
        made.Set(time);
        made.Happened("Appointment.Made", $"Afspraak voor {owner.Name} op {When(time)}: {made.Subject}", new { owner = owner.Id, owner.Role });
        return made;
    }

    /// <summary>Moves an appointment to another time.</summary>
    /// <param name="time">When and where it is now.</param>
    /// <param name="owner">Who goes.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="others">What this colleague has that day; this appointment itself doesn't count.</param>
    /// <returns>Done, or the refusals of <see cref="Appoint"/>, <c>Appointment.None</c>, <c>FollowUp.AlreadyDone</c>.</returns>
    public Result Move(AppointmentTime time, Employee owner, DateOnly today, IEnumerable<FollowUp> others)
    {
        if (Kind != FollowUpKind.Appointment)
            return new Error("Appointment.None", "Dit is geen afspraak. Maak een nieuwe afspraak.");
        if (DoneOn is not null)
            return AlreadyDone;
        var errors = new List<Error>();
        Check(time, owner, today, others.Where(o => o.Id != Id), errors);
        if (errors.Count > 0)
            return Result.Failure(errors);
        OwnerId = owner.Id;
        Set(time);
        Happened("Appointment.Moved", $"Afspraak verzet naar {When(time)}, met {owner.Name}");
        return Result.Success;
    }

    /// <summary>Calls it off.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or <c>Appointment.Reason</c>, <c>FollowUp.AlreadyDone</c>.</returns>
    public Result CallOff(string? reason, DateOnly today)
    {
        if (DoneOn is not null)
            return AlreadyDone;
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > OutcomeLength)
            return new Error("Appointment.Reason", $"Schrijf op waarom je afzegt, in hoogstens {OutcomeLength} tekens.", "Reason");
        (DoneOn, Outcome, CalledOff) = (today, reason.Trim(), true);
        Happened("Appointment.CalledOff", $"Afgezegd: {Subject}. {Outcome}");
        return Result.Success;
    }

    /// <summary>Marks it done.</summary>
    public Result Complete(DateOnly today, string? outcome)
    {
        if (DoneOn is not null)
            return AlreadyDone;
        if (outcome?.Trim().Length > OutcomeLength)
            return new Error("FollowUp.OutcomeTooLong", $"De uitkomst is hoogstens {OutcomeLength} tekens. Maak hem korter.", "Outcome");
        DoneOn = today;
        Outcome = string.IsNullOrWhiteSpace(outcome) ? null : outcome.Trim();
        Happened("FollowUp.Done", Kind == FollowUpKind.Appointment ? $"Afspraak geweest: {Subject}. {Outcome}".TrimEnd() : $"Taak afgerond: {Subject}");
        return Result.Success;
    }

    private static string When(AppointmentTime time) => $"{DutchFormat.Date(time.On)} om {DutchFormat.Time(time.At)}";

    private static void Check(AppointmentTime time, Employee owner, DateOnly today, IEnumerable<FollowUp> others, List<Error> errors)
    {
        if (time.On < today || time.On > today.AddYears(1))
            errors.Add(new Error("Appointment.Day", "Kies een dag vanaf vandaag en binnen een jaar.", "On"));
        else if (!BusinessCalendar.IsWorkingDay(time.On))
            errors.Add(new Error("Appointment.DayOff", $"{DutchFormat.Date(time.On)} is geen werkdag. Kies een andere dag.", "On"));
        if (time.Minutes is < 15 or > LongestMinutes)
            errors.Add(new Error("Appointment.Minutes", "Kies hoe lang de afspraak duurt: minstens een kwartier en hoogstens acht uur.", "Minutes"));
        else if (time.At < AppointmentTime.Opens || time.At > AppointmentTime.Closes || time.At.ToTimeSpan() + TimeSpan.FromMinutes(time.Minutes) > AppointmentTime.Closes.ToTimeSpan())
            errors.Add(new Error("Appointment.Hour", "Kies een tijd tussen 8.00 en 18.00 uur; de afspraak moet voor zessen klaar zijn.", "At"));
        if (string.IsNullOrWhiteSpace(time.Place) || time.Place.Length > PlaceLength)
            errors.Add(new Error("Appointment.Place", $"Schrijf op waar de afspraak is, in hoogstens {PlaceLength} tekens. Het mag ook 'telefonisch' zijn.", "Place"));
        if (errors.Count == 0 && others.FirstOrDefault(o => o.OwnerId == owner.Id && o.DoneOn is null && o.Time is { } taken && taken.Overlaps(time)) is { } clash)
            errors.Add(new Error(
                "Appointment.Taken",
                $"{owner.Name} heeft dan al een afspraak, van {DutchFormat.Time(clash.Time!.At)} tot {DutchFormat.Time(clash.Time.Until)}: {clash.Subject}. Kies een andere tijd.", "At"));
    }

    private void Set(AppointmentTime time) => (DueOn, StartsAt, Minutes, Place) = (time.On, time.At, time.Minutes, time.Place.Trim());
}
