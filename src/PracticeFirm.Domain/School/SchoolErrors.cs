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

    /// <summary>The person does not teach the class.</summary>
    public static Error NotTeaching { get; } = new("SchoolClass.NotTeaching", "Deze docent geeft geen les aan deze klas. Kies een docent uit de lijst.");

    /// <summary>A class keeps one teacher.</summary>
    public static Error LastTeacher { get; } = new("SchoolClass.LastTeacher", "Een klas houdt ten minste één docent. Voeg eerst een andere docent toe.");

    /// <summary>The session is open.</summary>
    public static Error NotClosed { get; } = new("PracticeSession.NotClosed", "Deze sessie loopt nog. Sluit de sessie eerst af.");

    /// <summary>The session is paused already.</summary>
    public static Error AlreadyPaused { get; } = new("PracticeSession.AlreadyPaused", "De sessie staat al op pauze. Kies Ga verder om de klas weer te laten werken.");

    /// <summary>The session isn't paused.</summary>
    public static Error NotPaused { get; } = new("PracticeSession.NotPaused", "De sessie staat niet op pauze. Laat de klas gewoon doorwerken.");

    /// <summary>What the screens say is longer than <see cref="PracticeSession.PauseTextLength"/>.</summary>
    public static Error PauseTextTooLong { get; } = new("PracticeSession.PauseTextTooLong", $"Gebruik voor de tekst op het scherm hoogstens {PracticeSession.PauseTextLength} tekens.");

    /// <summary>The firm was handed in before.</summary>
    public static Error AlreadyHandedIn { get; } = new("FirmRegistration.AlreadyHandedIn", "Dit werk is al ingeleverd. Vraag je docent om het terug te geven als je verder wilt.");

    /// <summary>The firm wasn't handed in.</summary>
    public static Error NotHandedIn { get; } = new("FirmRegistration.NotHandedIn", "Dit werk is niet ingeleverd. Laat de leerling gewoon verder werken.");

    /// <summary>A command of a teacher who reads along.</summary>
    public static Error ReadsAlong { get; } = new("Access.ReaderOnly", "Je kijkt mee in deze firma. Laat het wijzigen over aan de leerlingen van de firma.");

    /// <summary>A command in a firm that was handed in.</summary>
    public static Error HandedIn { get; } = new("Access.HandedIn", "Je hebt dit werk ingeleverd. Bekijk alles zo vaak je wilt; wijzigen kan niet meer.");

    /// <summary>A command of a teacher in a firm that was handed in.</summary>
    public static Error WorkHandedIn { get; } = new("FirmRegistration.HandedIn", "Dit werk is ingeleverd en blijft zoals het is. Geef het eerst terug als er nog iets moet gebeuren.");

    /// <summary>A command of a teacher in a session that is over.</summary>
    public static Error SessionEnded { get; } = new("PracticeSession.Over", "Deze sessie is afgelopen. Open de sessie weer als er nog iets moet gebeuren.");

    /// <summary>A command after the end of the session.</summary>
    public static Error SessionOver { get; } = new("Access.SessionOver", "Deze opdracht is afgelopen. Bekijk alles zo vaak je wilt; wijzigen kan niet meer.");

    /// <summary>A command while everybody looks at the board.</summary>
    public static Error Paused { get; } = new("Access.Paused", "De docent heeft de les even stilgezet. Kijk naar het bord; wat je typte blijft staan.");

    /// <summary>A learner wants to start a business day that the teacher starts for all.</summary>
    public static Error TeacherMovesDay { get; } = new("PracticeSession.TeacherMovesDay", "De docent start de volgende werkdag voor de hele klas. Ga verder met het werk van vandaag.");

    /// <summary>An invitation that doesn't say for whom it is.</summary>
    public static Error NoteMissing { get; } = new("Invitation.NoteMissing", "Vul in voor wie de uitnodiging is.");

    /// <summary>The note is longer than <see cref="Invitation.NoteLength"/>.</summary>
    public static Error NoteTooLong { get; } = new("Invitation.NoteTooLong", $"Gebruik hoogstens {Invitation.NoteLength} tekens om te zeggen voor wie de uitnodiging is.");

    /// <summary>The invitation was used, withdrawn, or is too old.</summary>
    public static Error InvitationGone { get; } = new("Invitation.Gone", "Deze uitnodiging werkt niet (meer). Vraag je collega om een nieuwe.");
}
