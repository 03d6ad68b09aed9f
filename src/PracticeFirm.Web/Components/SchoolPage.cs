using Microsoft.AspNetCore.Components;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;

namespace PracticeFirm.Web.Components;

/// <summary>What every page has: the dispatcher, a token that ends with the page, and one way to deal with refusals.</summary>
public abstract class DispatchingPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _left = new();

    [Inject]
    protected IDispatcher Dispatcher { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>The refusals of the last command, for <see cref="ErrorSummary"/> and the fields.</summary>
    protected IReadOnlyList<Error> Errors { get; set; } = [];

    /// <summary>Cancelled when the page is left.</summary>
    protected CancellationToken Leaving => _left.Token;

    /// <summary>The refusal that belongs to a field of the form, or null.</summary>
    protected string? ErrorOf(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Message;

    /// <summary>
    /// What a query gave, or null when it was refused. A refusal <c>*.NotFound</c> becomes the page "Deze pagina bestaat
    /// niet (meer)" with status 404; any other refusal lands in <see cref="Errors"/>.
    /// </summary>
    private protected T? Taken<T>(Result<T> result)
        where T : class
    {
        if (result.IsSuccess)
            return result.Value;
        if (IsNotFound(result))
            Navigation.NotFound();
        else
            Errors = result.Errors;
        return null;
    }

    private protected static bool IsNotFound(Result result) =>
        result.IsFailure && result.Error.Code.EndsWith(".NotFound", StringComparison.Ordinal);

    public virtual void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>
/// Base of the pages about accounts and classes: <c>@inherits SchoolPage</c>.
/// </summary>
/// <example>
/// <code>
/// protected override async Task OnParametersSetAsync() => _model = await Load(new ClassOverview.Query());
/// </code>
/// </example>
public abstract class SchoolPage : DispatchingPage
{
    /// <summary>Sends a message about the school.</summary>
    protected Task<Result<T>> Send<T>(ISchoolMessage<T> message) => Dispatcher.Send(message, Leaving);

    /// <summary>Reads what the page shows; see <see cref="DispatchingPage.Taken"/>.</summary>
    protected async Task<T?> Load<T>(ISchoolQuery<T> query)
        where T : class => Taken(await Send(query));
}
