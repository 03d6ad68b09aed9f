using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Features.Inbox;

/// <summary>Refusals about what can't be found.</summary>
internal static class InboxErrors
{
    public static Error NoRequest { get; } = new("QuoteRequest.NotFound", "Deze aanvraag bestaat niet (meer).");

    public static Error NoMail { get; } = new("Mail.NotFound", "Deze mail bestaat niet (meer).");

    public static Error NoDraft { get; } = new("Draft.NotFound", "Dit concept bestaat niet (meer): het is verstuurd of weggegooid.");
}
