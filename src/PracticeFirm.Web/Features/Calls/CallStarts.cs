using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Calls;

/// <summary>What can be started from a call in one click: the one list of pages that take <c>?van=phonecall-3</c>.</summary>
internal static class CallStarts
{
    /// <summary>The links, in the order of the work.</summary>
    /// <param name="firm">The firm's code.</param>
    /// <param name="call">The call.</param>
    public static IReadOnlyList<(string Text, string Icon, string Href)> Of(string firm, ShowCall.Model call)
    {
        var van = $"klant={call.CustomerId}&{SourceRef.Name}={SourceRef.Write(new DocumentRef(DocumentKind.PhoneCall, call.Id))}";
        var starts = new List<(string, string, string)>
        {
            (CallsTexts.StartOfferte, "fa-file-circle-plus", $"{FirmUrl.Of(firm, "offertes", "nieuw")}?{van}"),
            (CallsTexts.StartOrder, "fa-clipboard-list", $"{FirmUrl.Of(firm, "orders", "nieuw")}?{van}"),
        };
        if (call.OrderId is { } order)
            starts.Add((CallsTexts.StartReturn, "fa-rotate-left", $"{FirmUrl.Of(firm, "orders", order, "retour")}?{van}"));
        return starts;
    }
}
