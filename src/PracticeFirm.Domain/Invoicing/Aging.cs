using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Invoicing;

/// <summary>How long an invoice is past its due date.</summary>
public enum AgingBucket
{
    /// <summary>Not past it: due today or later, or without a due date.</summary>
    NotDue,

    /// <summary>Up to and including 30 days past it.</summary>
    UpTo30,

    /// <summary>31 to 60 days.</summary>
    UpTo60,

    /// <summary>61 to 90 days.</summary>
    UpTo90,

    /// <summary>More than 90 days.</summary>
    Over90,
}

/// <summary>Ouderdomsanalyse: what is open, by how long it is past its due date; including VAT.</summary>
/// <param name="NotDue">Not past it.</param>
/// <param name="UpTo30">Up to 30 days.</param>
/// <param name="UpTo60">31 to 60 days.</param>
/// <param name="UpTo90">61 to 90 days.</param>
/// <param name="Over90">More than 90 days.</param>
public readonly record struct Aging(Money NotDue, Money UpTo30, Money UpTo60, Money UpTo90, Money Over90)
{
    /// <summary>All that is open.</summary>
    public Money Total => NotDue + Overdue;

    /// <summary>All that is past its due date.</summary>
    public Money Overdue => UpTo30 + UpTo60 + UpTo90 + Over90;

    /// <summary>In which bucket an invoice falls.</summary>
    /// <param name="dueOn">Vervaldatum; null for credit notes.</param>
    /// <param name="today">The firm's date.</param>
    public static AgingBucket BucketOf(DateOnly? dueOn, DateOnly today) => (dueOn is { } due ? today.DayNumber - due.DayNumber : 0) switch
    {
        <= 0 => AgingBucket.NotDue,
        <= 30 => AgingBucket.UpTo30,
        <= 60 => AgingBucket.UpTo60,
        <= 90 => AgingBucket.UpTo90,
        _ => AgingBucket.Over90,
    };

    /// <summary>Adds one open item.</summary>
    public Aging With(AgingBucket bucket, Money open) => bucket switch
    {
        AgingBucket.NotDue => this with { NotDue = NotDue + open },
        AgingBucket.UpTo30 => this with { UpTo30 = UpTo30 + open },
        AgingBucket.UpTo60 => this with { UpTo60 = UpTo60 + open },
        AgingBucket.UpTo90 => this with { UpTo90 = UpTo90 + open },
        AgingBucket.Over90 => this with { Over90 = Over90 + open },
    };

    /// <summary>Adds up open items; credit notes lower what isn't due.</summary>
    /// <param name="items">Due date (null for credit notes) and what is open of each.</param>
    /// <param name="today">The firm's date.</param>
    public static Aging Of(IEnumerable<(DateOnly? DueOn, Money Open)> items, DateOnly today) =>
        items.Aggregate(default(Aging), (sum, item) => sum.With(BucketOf(item.DueOn, today), item.Open));
}
