using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Complaints;

/// <summary>What a verbetervoorstel wants to improve.</summary>
public enum ProposalArea
{
    /// <summary>Product: what is sold.</summary>
    Product,

    /// <summary>Dienst: how customers are served.</summary>
    Service,

    /// <summary>Proces: how the work is done.</summary>
    Process,
}

/// <summary>Where a verbetervoorstel is in its life.</summary>
public enum ProposalStatus
{
    /// <summary>Concept.</summary>
    Draft,

    /// <summary>Ingediend: the manager reads it.</summary>
    Submitted,

    /// <summary>Aanvullen: the manager asks more.</summary>
    MoreAsked,

    /// <summary>Aangenomen.</summary>
    Accepted,

    /// <summary>Afgewezen.</summary>
    Rejected,
}

/// <summary>What complaints are grouped by in a fact.</summary>
public enum FactGroup
{
    /// <summary>By cause.</summary>
    Cause,

    /// <summary>By category.</summary>
    Category,

    /// <summary>By article.</summary>
    Article,

    /// <summary>By supplier of the article.</summary>
    Supplier,

    /// <summary>By way of delivery.</summary>
    DeliveryMethod,
}

/// <summary>A group of complaints in a period, as the overview counts it.</summary>
/// <param name="Group">What they are grouped by.</param>
/// <param name="Key">Which of that group: a name of a cause, an id of an article.</param>
/// <param name="Title">The same for people: <c>Transportschade</c>.</param>
/// <param name="From">First day they came in.</param>
/// <param name="Through">Last day they came in.</param>
/// <param name="Count">How many.</param>
/// <param name="Total">How many complaints came in altogether in that period.</param>
/// <param name="Cost">What their solutions cost, excluding VAT.</param>
public sealed record FactFigures(FactGroup Group, string Key, string Title, DateOnly From, DateOnly Through, int Count, int Total, Money Cost);

/// <summary>Feit: figures from the overview that a verbetervoorstel rests on, as they were when they were chosen.</summary>
public sealed class ProposalFact : Entity
{
    private ProposalFact()
    {
    }

    /// <summary>What complaints are grouped by.</summary>
    public FactGroup Group { get; private set; }

    /// <summary>Which of that group.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The same for people.</summary>
    public string Title { get; private set; } = "";

    /// <summary>First day of the period.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day of the period.</summary>
    public DateOnly Through { get; private set; }

    /// <summary>How many complaints.</summary>
    public int Count { get; private set; }

    /// <summary>How many complaints there were altogether.</summary>
    public int Total { get; private set; }

    /// <summary>What they cost, excluding VAT.</summary>
    public Money Cost { get; private set; }

    /// <summary>What they cost in a year at this pace, excluding VAT.</summary>
    public Money CostPerYear => new((long)decimal.Round(Cost.Cents * 365m / Math.Max(1, Through.DayNumber - From.DayNumber + 1), MidpointRounding.AwayFromZero));

    internal static ProposalFact Of(FactFigures figures) => new()
    {
        Group = figures.Group,
        Key = figures.Key,
        Title = figures.Title,
        From = figures.From,
        Through = figures.Through,
        Count = figures.Count,
        Total = figures.Total,
        Cost = figures.Cost,
    };
}

/// <summary>Antwoord of the manager to a verbetervoorstel.</summary>
public sealed class ProposalAnswer : Entity
{
    private ProposalAnswer()
    {
    }

    /// <summary>What it comes to: accepted, rejected or more asked.</summary>
    public ProposalStatus Verdict { get; private set; }

    /// <summary>Why.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who.</summary>
    public string Manager { get; private set; } = "";

    /// <summary>The firm's date.</summary>
    public DateOnly On { get; private set; }

    internal static ProposalAnswer Of(ProposalStatus verdict, string text, string manager, DateOnly day) => new() { Verdict = verdict, Text = text, Manager = manager, On = day };
}

/// <summary>What is typed of a verbetervoorstel.</summary>
/// <param name="Area">What it wants to improve.</param>
/// <param name="Subject">In a few words.</param>
/// <param name="Problem">What goes wrong, and for whom.</param>
/// <param name="Proposal">What should change.</param>
/// <param name="Benefit">What it brings, in words.</param>
/// <param name="Saving">What it saves in a year, excluding VAT.</param>
/// <param name="Cost">What it costs in a year, excluding VAT.</param>
public sealed record ProposalEntry(ProposalArea Area, string Subject, string Problem, string Proposal, string Benefit, Money Saving, Money Cost);

/// <summary>
/// Verbetervoorstel to the manager: what goes wrong, which facts show it, what should change, and what that brings and costs. The
/// manager answers on its merits.
/// </summary>
public sealed class ImprovementProposal : Aggregate
{
    /// <summary>Longest subject, in characters.</summary>
    public const int SubjectLength = 120;

    /// <summary>Longest text, in characters.</summary>
    public const int TextLength = 2_000;

    /// <summary>Most facts.</summary>
    public const int MostFacts = 8;

    /// <summary>Highest saving or cost.</summary>
    public static readonly Money HighestAmount = new(100_000_000);

    private readonly List<ProposalFact> _facts = [];
    private readonly List<ProposalAnswer> _answers = [];

    private ImprovementProposal()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.ImprovementProposal;

    /// <summary>Where it is in its life.</summary>
    public ProposalStatus Status { get; private set; }

    /// <summary>Which colleague wrote it.</summary>
    public int AuthorId { get; private set; }

    /// <summary>The firm's date it was made on.</summary>
    public DateOnly CreatedOn { get; private set; }

    /// <summary>What it wants to improve.</summary>
    public ProposalArea Area { get; private set; }

    /// <summary>In a few words.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>What goes wrong, and for whom.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>What should change.</summary>
    public string Proposal { get; private set; } = "";

    /// <summary>What it brings, in words.</summary>
    public string Benefit { get; private set; } = "";

    /// <summary>What it saves in a year, excluding VAT.</summary>
    public Money Saving { get; private set; }

    /// <summary>What it costs in a year, excluding VAT.</summary>
    public Money Cost { get; private set; }

    /// <summary>Day it was submitted last.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>Figures it rests on.</summary>
    public IReadOnlyList<ProposalFact> Facts => _facts;

    /// <summary>What the manager answered, oldest first.</summary>
    public IReadOnlyList<ProposalAnswer> Answers => _answers;

    /// <summary>True while it can be worked on.</summary>
    public bool IsEditable => Status is ProposalStatus.Draft or ProposalStatus.MoreAsked;

    /// <summary>Starts a draft.</summary>
    /// <returns>The draft, or every refusal at once: <c>Proposal.Subject</c>, <c>Proposal.TextTooLong</c>, <c>Proposal.Amount</c>.</returns>
    public static Result<ImprovementProposal> Start(ProposalEntry entry, int authorId, DateOnly today)
    {
        var errors = Check(entry).ToList();
        if (errors.Count > 0)
            return Result<ImprovementProposal>.Failure(errors);
        var proposal = new ImprovementProposal { AuthorId = authorId, CreatedOn = today };
        proposal.Take(entry);
        proposal.Happened("Proposal.Started", $"Verbetervoorstel gemaakt: {proposal.Subject}.", new { entry.Area });
        return proposal;
    }

    /// <summary>Changes the words and amounts.</summary>
    /// <returns>Done, or where it stands, or every refusal of <see cref="Start"/>.</returns>
    public Result Change(ProposalEntry entry)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        var errors = Check(entry).ToList();
        if (errors.Count > 0)
            return Result.Failure(errors);
        Take(entry);
        Happened("Proposal.Changed", "Het voorstel is gewijzigd.");
        return Result.Success;
    }

    /// <summary>Takes the chosen figures for the facts it rests on; those that were there go.</summary>
    /// <param name="figures">The figures, worked out now.</param>
    /// <returns>Done, or where it stands, or <c>Proposal.TooManyFacts</c>.</returns>
    public Result ChooseFacts(IReadOnlyCollection<FactFigures> figures)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        var chosen = figures.DistinctBy(f => (f.Group, f.Key, f.From, f.Through)).ToList();
        if (chosen.Count > MostFacts)
            return ProposalErrors.TooManyFacts;
        _facts.Clear();
        _facts.AddRange(chosen.Select(ProposalFact.Of));
        Happened("Proposal.FactsChosen", $"Feiten gekozen: {(chosen.Count == 0 ? "geen" : string.Join(", ", chosen.Select(f => $"{f.Title} ({f.Count} van {f.Total})")))}.");
        return Result.Success;
    }

    /// <summary>Hands it to the manager. One without facts is possible; the manager will ask for them.</summary>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or where it stands, or <c>Proposal.Incomplete</c>.</returns>
    public Result Submit(DateOnly today)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        if (string.IsNullOrWhiteSpace(Problem) || string.IsNullOrWhiteSpace(Proposal))
            return ProposalErrors.Incomplete;
        Status = ProposalStatus.Submitted;
        SubmittedOn = today;
        Happened("Proposal.Submitted", "Ingediend bij de leidinggevende.", new { facts = _facts.Count, saving = Saving.Cents, cost = Cost.Cents });
        return Result.Success;
    }

    /// <summary>The manager answers.</summary>
    /// <param name="verdict"><see cref="ProposalStatus.Accepted"/>, <see cref="ProposalStatus.Rejected"/> or <see cref="ProposalStatus.MoreAsked"/>; another is a bug and throws.</param>
    /// <param name="text">Why.</param>
    /// <param name="manager">Who.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or <c>Proposal.NotSubmitted</c>.</returns>
    public Result Answer(ProposalStatus verdict, string text, string manager, DateOnly today)
    {
        if (verdict is ProposalStatus.Draft or ProposalStatus.Submitted)
            throw new ArgumentOutOfRangeException(nameof(verdict));
        if (Status != ProposalStatus.Submitted)
            return ProposalErrors.NotSubmitted;
        Status = verdict;
        _answers.Add(ProposalAnswer.Of(verdict, text.Trim(), manager, today));
        Happened("Proposal.Answered", $"{manager}: {text.Trim()}", new { verdict });
        return Result.Success;
    }

    private void Take(ProposalEntry entry)
    {
        Area = entry.Area;
        Subject = entry.Subject.Trim();
        Problem = entry.Problem.Trim();
        Proposal = entry.Proposal.Trim();
        Benefit = entry.Benefit.Trim();
        Saving = entry.Saving;
        Cost = entry.Cost;
    }

    private Error? WhyNotEditable() => Status switch
    {
        ProposalStatus.Draft or ProposalStatus.MoreAsked => null,
        ProposalStatus.Submitted => ProposalErrors.Submitted,
        ProposalStatus.Accepted or ProposalStatus.Rejected => ProposalErrors.Answered,
    };

    private static IEnumerable<Error> Check(ProposalEntry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Subject) || entry.Subject.Trim().Length > SubjectLength)
            yield return ProposalErrors.Subject;
        foreach (var (field, text) in new[] { (nameof(entry.Problem), entry.Problem), (nameof(entry.Proposal), entry.Proposal), (nameof(entry.Benefit), entry.Benefit) })
            if (text.Length > TextLength)
                yield return ProposalErrors.TextTooLong(field);
        if (entry.Saving < Money.Zero || entry.Saving > HighestAmount)
            yield return ProposalErrors.Amount(nameof(entry.Saving));
        if (entry.Cost < Money.Zero || entry.Cost > HighestAmount)
            yield return ProposalErrors.Amount(nameof(entry.Cost));
    }
}

/// <summary>Why something with a verbetervoorstel can't be done, and what to do now.</summary>
public static class ProposalErrors
{
    /// <summary>It isn't there.</summary>
    public static Error NotFound { get; } = new("Proposal.NotFound", "Dit verbetervoorstel bestaat niet (meer). Ga terug naar de lijst.");

    /// <summary>No subject.</summary>
    public static Error Subject { get; } = new("Proposal.Subject", $"Geef je voorstel een onderwerp van hoogstens {ImprovementProposal.SubjectLength} tekens.", nameof(ProposalEntry.Subject));

    /// <summary>Too many facts.</summary>
    public static Error TooManyFacts { get; } = new("Proposal.TooManyFacts", $"Kies hoogstens {ImprovementProposal.MostFacts} feiten: de sterkste overtuigen het meest.", "Facts");

    /// <summary>Something is missing.</summary>
    public static Error Incomplete { get; } = new("Proposal.Incomplete", "Schrijf eerst op wat het probleem is en wat je voorstelt.", nameof(ProposalEntry.Problem));

    /// <summary>It was submitted.</summary>
    public static Error Submitted { get; } = new("Proposal.Submitted", "Je leidinggevende leest dit voorstel. Wacht op het antwoord; dat komt de volgende werkdag.");

    /// <summary>It was answered.</summary>
    public static Error Answered { get; } = new("Proposal.Answered", "Je leidinggevende heeft over dit voorstel besloten. Maak een nieuw voorstel als je een ander idee hebt.");

    /// <summary>It was not submitted.</summary>
    public static Error NotSubmitted { get; } = new("Proposal.NotSubmitted", "Dit voorstel is nog niet ingediend. Maak het af en stuur het eerst naar je leidinggevende.");

    /// <summary>A text is too long.</summary>
    public static Error TextTooLong(string field) => new("Proposal.TextTooLong", $"Deze tekst in je voorstel is te lang. Maak er hoogstens {DutchFormat.Count(ImprovementProposal.TextLength)} tekens van.", field);

    /// <summary>An amount out of range.</summary>
    public static Error Amount(string field) => new("Proposal.Amount", $"Vul een bedrag in van € 0,00 tot {ImprovementProposal.HighestAmount}.", field);
}
