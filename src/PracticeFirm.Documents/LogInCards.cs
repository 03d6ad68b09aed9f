namespace PracticeFirm.Documents;

/// <summary>Cards to cut and hand out: with what each learner logs in for the first time.</summary>
public sealed record LogInCards
{
    /// <summary>What it is about, in the title of the file: <c>3A</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Address the learners go to: <c>https://oefenbedrijf.school.nl</c>; also as a code to scan.</summary>
    public required string Address { get; init; }

    /// <summary>Day on which the passwords were given.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The cards, in order.</summary>
    public IReadOnlyList<LogInCard> Cards { get; init; } = [];
}

/// <summary>The card of a learner.</summary>
/// <param name="Name">Name.</param>
/// <param name="Class">Class.</param>
/// <param name="UserName">Log-in name.</param>
/// <param name="Password">First password.</param>
public sealed record LogInCard(string Name, string Class, string UserName, string Password)
{
    /// <summary>Names nobody and shows no password: never in a log by accident.</summary>
    public override string ToString() => nameof(LogInCard);
}
