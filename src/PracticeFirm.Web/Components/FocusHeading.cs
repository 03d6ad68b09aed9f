using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace PracticeFirm.Web.Components;

/// <summary>
/// Puts the focus on the heading of a page that was gone to, unless somebody is typing there already: a busy server comes late, and the
/// framework's own component would take the cursor from under their hands.
/// </summary>
public sealed class FocusHeading : ComponentBase
{
    private Type? _page;
    private bool _isNew;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <summary>The page.</summary>
    [Parameter, EditorRequired]
    public Microsoft.AspNetCore.Components.RouteData RouteData { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (_page == RouteData.PageType)
            return;
        _page = RouteData.PageType;
        _isNew = true;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_isNew)
            return;
        _isNew = false;
        try
        {
            await Script.InvokeVoidAsync("practiceFirm.focusHeading");
        }
        catch (JSDisconnectedException)
        {
            // Whoever left needs no focus.
        }
    }
}
