namespace PracticeFirm.Domain.Contacts;

/// <summary>How soon a task is due, seen from the firm's date.</summary>
public enum Urgency
{
    /// <summary>Te laat: the day has passed.</summary>
    Late,

    /// <summary>Vandaag.</summary>
    Today,

    /// <summary>Deze week: after today, up to and including Sunday.</summary>
    ThisWeek,

    /// <summary>Later.</summary>
    Later,
}

/// <summary>Tells how soon a task is due.</summary>
public static class Urgencies
{
    /// <summary>The urgency of a day.</summary>
    /// <param name="dueOn">Day the task is due.</param>
    /// <param name="today">The firm's date.</param>
    public static Urgency Of(DateOnly dueOn, DateOnly today) =>
        dueOn < today ? Urgency.Late
        : dueOn == today ? Urgency.Today
        : dueOn <= EndOfWeek(today) ? Urgency.ThisWeek
        : Urgency.Later;

    /// <summary>The Sunday of the week of a day; weeks start on Monday.</summary>
    public static DateOnly EndOfWeek(DateOnly day) => day.AddDays((7 - (int)day.DayOfWeek) % 7);
}
