using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Features.Inbox;

/// <summary>Refusals about what can't be found.</summary>
internal static class InboxErrors
{
    public static Error NoRequest { get; } = new("QuoteRequest.NotFound", "Deze aanvraag bestaat niet (meer).");
}
