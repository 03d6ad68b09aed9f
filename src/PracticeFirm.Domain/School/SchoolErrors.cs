using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.School;

/// <summary>Refusals about classes, sessions and firms of learners.</summary>
public static class SchoolErrors
{
    /// <summary>A class needs a name.</summary>
    public static Error ClassNameMissing { get; } = new("SchoolClass.NameMissing", "Vul de naam van de klas in, bijvoorbeeld 3A.");

    /// <summary>The name is longer than <see cref="SchoolClass.NameLength"/>.</summary>
    public static Error ClassNameTooLong { get; } = new("SchoolClass.NameTooLong", $"Gebruik voor de naam van de klas hoogstens {SchoolClass.NameLength} tekens.");

    /// <summary>The learner is in the class already.</summary>
    public static Error AlreadyEnrolled { get; } = new("SchoolClass.AlreadyEnrolled", "Deze leerling zit al in de klas. Kies een andere leerling.");

    /// <summary>The class is full.</summary>
    public static Error ClassFull { get; } = new("SchoolClass.Full", $"De klas is vol: er passen {SchoolClass.MostLearners} leerlingen in. Maak een tweede klas.");

    /// <summary>The person is not a learner of the class.</summary>
    public static Error NotEnrolled { get; } = new("SchoolClass.NotEnrolled", "Deze leerling zit niet in deze klas. Kies een leerling uit de lijst.");

    /// <summary>A firm without learners.</summary>
    public static Error NoMembers { get; } = new("FirmRegistration.NoMembers", "Kies ten minste één leerling voor het bedrijf.");

    /// <summary>One learner twice in a firm.</summary>
    public static Error MemberTwice { get; } = new("FirmRegistration.MemberTwice", "Een leerling kan maar één keer in hetzelfde bedrijf werken. Kies elke leerling één keer.");

    /// <summary>The code isn't one.</summary>
    public static Error CodeMalformed { get; } = new("FirmRegistration.CodeMalformed", "De code van een bedrijf heeft acht letters en cijfers. Controleer of hij helemaal is overgenomen.");

    /// <summary>A session without a title, or one longer than <see cref="PracticeSession.TitleLength"/>.</summary>
    public static Error TitleMissing { get; } = new("PracticeSession.TitleMissing", $"Vul in wat de leerlingen gaan doen, in hoogstens {PracticeSession.TitleLength} tekens.");

    /// <summary>A session without a scenario.</summary>
    public static Error ScenarioMissing { get; } = new("PracticeSession.ScenarioMissing", "Kies een scenario voor de sessie.");

    /// <summary>The session ends before it starts.</summary>
    public static Error EndsBeforeStart { get; } = new("PracticeSession.EndsBeforeStart", "Kies een einddatum op of na de begindatum.");

    /// <summary>The session was closed before.</summary>
    public static Error AlreadyClosed { get; } = new("PracticeSession.AlreadyClosed", "Deze sessie is al afgesloten. Maak een nieuwe sessie als de klas verder wil.");
}
