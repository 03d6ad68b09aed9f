using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Conversations;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Actors;

/// <summary>Somebody who can call, and about what.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Language">What they speak.</param>
/// <param name="About">The document; null for none.</param>
/// <param name="IsLate">Whether what it is about should have been there already.</param>
public sealed record Caller(int CustomerId, Language Language, DocumentRef? About, bool IsLate = false);

/// <summary>A call that was planned for today.</summary>
/// <param name="Event">The plan.</param>
/// <param name="Conversation">What will be played.</param>
/// <param name="Subject">Who calls, and about what.</param>
public sealed record PlannedCall(PlannedEvent Event, Conversation Conversation, CallSubject Subject);

/// <summary>What is looked at when the telephone is.</summary>
/// <param name="Waiting">Calls that nobody answered yet.</param>
/// <param name="Customers">The customers of these, with contact persons, by number within the firm.</param>
/// <param name="Planned">Calls that come in today.</param>
public sealed record CallInput(IReadOnlyList<PhoneCall> Waiting, IReadOnlyDictionary<int, Customer> Customers, IReadOnlyList<PlannedCall> Planned)
{
    /// <summary>A day on which nobody calls.</summary>
    public static CallInput None { get; } = new([], new Dictionary<int, Customer>(), []);
}

/// <summary>What the telephone did.</summary>
/// <param name="Missed">Calls of yesterday that nobody answered.</param>
/// <param name="Mails">What those who called in vain write.</param>
/// <param name="Rung">Calls that come in today, with their plans.</param>
public sealed record CallReport(IReadOnlyList<PhoneCall> Missed, IReadOnlyList<MailMessage> Mails, IReadOnlyList<(PhoneCall Call, PlannedEvent Event)> Rung);

/// <summary>The telephone at the start of a day: what rang yesterday in vain is missed, and what was planned for today rings.</summary>
public static class CallDay
{
    private static readonly LocalizedText Subject = new("Ik kreeg u niet te pakken", "I could not reach you", "Ich konnte Sie nicht erreichen");

    private static readonly LocalizedText Text = new(
        "Gisteren heb ik u gebeld, maar er werd niet opgenomen. Wilt u mij vandaag terugbellen? Ik wacht liever niet nog een dag.",
        "I called you yesterday, but nobody answered. Could you please call me back today? I would rather not wait another day.",
        "Gestern habe ich bei Ihnen angerufen, aber niemand hat abgenommen. Können Sie mich bitte heute zurückrufen? Ich möchte ungern noch einen Tag warten.");

    /// <summary>Lives the morning of the firm's new day.</summary>
    /// <param name="input">What is looked at.</param>
    /// <param name="firm">The firm, on its new day.</param>
    public static CallReport Run(CallInput input, TradingFirm firm)
    {
        var missed = input.Waiting.OrderBy(c => c.Id).Where(c => c.Miss()).ToList();
        return new CallReport(missed, [.. missed.Select(c => Complain(c, input.Customers[c.CustomerId], firm))], [.. input.Planned.Select(p => (Ring(p, firm), p.Event))]);
    }

    /// <summary>Lets the telephone ring, at a time of the morning that hangs on the seed.</summary>
    /// <param name="planned">What was planned.</param>
    /// <param name="firm">The firm.</param>
    public static PhoneCall Ring(PlannedCall planned, TradingFirm firm)
    {
        var at = new TimeOnly(8, 45).AddMinutes(Chance.For(firm.Seed, "rings-at", planned.Event.Id).Below(150));
        return PhoneCall.Ring(planned.Subject.Party, planned.Subject.Script(planned.Conversation, firm, firm.BusinessDay, at), firm.BusinessDay, at);
    }

    /// <summary>Who calls, when the plan doesn't say: somebody who speaks the language and has something it can be about.</summary>
    /// <param name="planned">The plan.</param>
    /// <param name="conversation">What will be played.</param>
    /// <param name="callers">Everybody it could be.</param>
    /// <param name="firm">The firm.</param>
    /// <returns>The caller; null when nobody fits.</returns>
    public static Caller? Choose(PlannedEvent planned, Conversation conversation, IReadOnlyList<Caller> callers, TradingFirm firm)
    {
        var fitting = callers.Where(c => c.Language == conversation.Language && (planned.CustomerId is null || c.CustomerId == planned.CustomerId) && (c.IsLate || !conversation.OnlyLate))
            .OrderBy(c => c.CustomerId).ThenBy(c => c.About?.Id).ToList();
        return fitting.Count == 0 ? null : Chance.For(firm.Seed, $"caller/{planned.Code}", planned.Id).Pick(fitting);
    }

    private static MailMessage Complain(PhoneCall call, Customer customer, TradingFirm firm)
    {
        var contact = customer.ContactOrPrimary(call.ContactPersonId);
        var (opening, closing) = call.Language switch
        {
            Language.Dutch => ("Goedemorgen,", "Met vriendelijke groet,"),
            Language.English => ("Good morning,", "Kind regards,"),
            Language.German => ("Guten Morgen,", "Mit freundlichen Grüßen"),
        };
        return MailMessage.Receive(
            firm.BusinessDay, customer.Id, $"{contact?.FullName ?? customer.Name} <{(contact is { Email.Length: > 0 } ? contact.Email : customer.Email)}>", firm.Identity.Email,
            Subject.In(call.Language), $"{opening}\n\n{Text.In(call.Language)}\n\n{closing}\n\n{contact?.FullName}\n{customer.Name}", call.About);
    }
}
