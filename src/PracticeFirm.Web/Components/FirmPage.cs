using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;

namespace PracticeFirm.Web.Components;

/// <summary>
/// Base of every page below <c>/f/{Firm}</c>: <c>@inherits FirmPage</c>. It asks for a log-in; whether the firm is open to
/// this person is for the dispatcher to say.
/// </summary>
/// <example>
/// <code>
/// @page "/f/{Firm}/klanten/{Id:int}"
/// @inherits FirmPage
/// @if (_customer is null) { &lt;Loading /&gt; return; }
///
/// @code {
///     [Parameter] public int Id { get; set; }
///     private ShowCustomer.Model? _customer;
///     protected override async Task OnParametersSetAsync() => _customer = await Load(new ShowCustomer.Query(Id));
/// }
/// </code>
/// </example>
[Authorize]
public abstract class FirmPage : DispatchingPage
{
    /// <summary>The firm's code in the URL.</summary>
    [Parameter]
    public string Firm { get; set; } = "";

    /// <summary>Name, business day and rights in this firm; null until the layout has read them.</summary>
    [CascadingParameter]
    protected FirmContext? Context { get; set; }

    /// <summary>Sends a message about this firm. A firm that is not (or no longer) open to this person becomes the not-found page.</summary>
    protected async Task<Result<T>> Send<T>(IFirmMessage<T> message)
    {
        var result = await Dispatcher.Send(Firm, message, Leaving);
        if (result.IsFailure && result.Error.Code == "Firm.NotFound")
            Navigation.NotFound();
        return result;
    }

    /// <summary>
    /// Reads what the page shows: the model, or null when refused. A refusal <c>*.NotFound</c> becomes the not-found page
    /// (status 404), any other lands in <see cref="DispatchingPage.Errors"/>.
    /// </summary>
    protected async Task<T?> Load<T>(IFirmQuery<T> query)
        where T : class => Taken(await Dispatcher.Send(Firm, query, Leaving));

    /// <summary>
    /// Runs a command: clears <see cref="DispatchingPage.Errors"/>, fills them when it is refused. True when it was done.
    /// </summary>
    protected async Task<bool> Do<T>(IFirmCommand<T> command, Action<T>? done = null)
    {
        Errors = [];
        var result = await Send(command);
        if (result.IsFailure)
        {
            Errors = result.Errors;
            return false;
        }

        done?.Invoke(result.Value);
        return true;
    }

    /// <summary>The address of a page of this firm: <c>Url("offertes", 12)</c>.</summary>
    protected string Url(params object[] parts) => FirmUrl.Of(Firm, parts);
}
