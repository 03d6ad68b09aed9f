using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Contacts;

/// <summary>Refusals about telephone calls.</summary>
public static class CallErrors
{
    /// <summary>The call isn't there.</summary>
    public static Error NotFound { get; } = new("Call.NotFound", "Dit gesprek bestaat niet. Zoek het op in de lijst met gesprekken.");

    /// <summary>A colleague took it.</summary>
    public static Error Taken { get; } = new("Call.Taken", "Een collega heeft dit gesprek al opgenomen. Kijk mee, of kies een ander gesprek in de lijst.");

    /// <summary>It ended.</summary>
    public static Error Over { get; } = new("Call.Over", "Dit gesprek is al afgelopen. Leg vast wat er is besproken, of kies 'Bellen' om opnieuw te bellen.");

    /// <summary>It was missed.</summary>
    public static Error Missed { get; } = new("Call.Missed", "Deze beller heeft al opgehangen. Kies 'Bellen' om de klant terug te bellen.");

    /// <summary>Nobody took it yet.</summary>
    public static Error NotAnswered { get; } = new("Call.NotAnswered", "De telefoon gaat nog. Kies eerst 'Opnemen'.");

    /// <summary>Somebody else is speaking.</summary>
    public static Error NotYours { get; } = new("Call.NotYours", "Dit gesprek voert een collega. Kijk mee, of kies een ander gesprek in de lijst.");

    /// <summary>The screen is behind.</summary>
    public static Error Moved { get; } = new("Call.Moved", "In dit gesprek is al iets anders gezegd. Kijk wat er nu staat en kies opnieuw.");

    /// <summary>The reply can't be given.</summary>
    public static Error NoSuchReply { get; } = new("Call.NoSuchReply", "Dit antwoord kan hier niet. Kies een van de antwoorden die er nu staan.");

    /// <summary>The conversation changed while it ran.</summary>
    public static Error Lost { get; } = new("Call.Lost", "Dit gesprek kan niet verder. Kies 'Ophangen' en bel de klant opnieuw.");

    /// <summary>There is no conversation for it.</summary>
    public static Error NoConversation { get; } = new("Call.NoConversation", "Voor dit doel kun je deze klant nu niet bellen. Kies een ander doel.", "Purpose");

    /// <summary>A call is going on already.</summary>
    public static Error Busy { get; } = new("Call.Busy", "Je bent al in gesprek. Maak eerst dat gesprek af, of kies 'Ophangen'.");

    /// <summary>Too many notes.</summary>
    public static Error Notes { get; } = new("Call.Notes", $"Gebruik voor je aantekeningen hoogstens {DutchFormat.Count(PhoneCall.NotesLength)} tekens.", "Notes");
}
