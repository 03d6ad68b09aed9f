using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace PracticeFirm.Web.Components;

/// <summary>Base of components whose links keep the rest of the URL: rendered anew whenever the URL changes.</summary>
public abstract class UrlAware : ComponentBase, IDisposable
{
    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    protected override void OnInitialized() => Navigation.LocationChanged += Follow;

    public void Dispose()
    {
        Navigation.LocationChanged -= Follow;
        GC.SuppressFinalize(this);
    }

    private void Follow(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);
}
