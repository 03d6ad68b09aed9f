using Microsoft.AspNetCore.Authentication;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Infrastructure.Security.School;

namespace PracticeFirm.Web.Features.Accounts;

/// <summary>
/// The way to the school's provider and back. Links and not forms: a browser that keeps to <c>form-action 'self'</c> follows no form
/// to another server.
/// </summary>
public static class SchoolLogInRoutes
{
    /// <summary>Only where logging in with the school is set up; elsewhere these addresses don't exist.</summary>
    public static WebApplication MapSchoolLogIn(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SchoolProvider>().Name is null)
            return app;
        app.MapGet(SchoolProvider.StartPath, Start).AllowAnonymous();
        app.MapGet(SchoolProvider.EnterPath, Enter).AllowAnonymous();
        app.MapGet(SchoolProvider.LogOutPath, LogOut).AllowAnonymous();
        return app;
    }

    private static async Task Start(HttpContext context, FirstTeacher first, string? terug)
    {
        if (first.IsNeeded)
        {
            context.Response.Redirect(FirstTeacher.Path);
            return;
        }

        try
        {
            var back = SchoolProvider.EnterPath + "?terug=" + Uri.EscapeDataString(LocalAddress.Of(terug));
            await context.ChallengeAsync(SchoolProvider.Scheme, new AuthenticationProperties { RedirectUri = back });
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            // The provider says where to log in; without that there is no going there.
            SchoolLogInSetup.Log(context, SchoolNotice.Unreachable, SchoolLogInSetup.Reason(e));
            context.Response.Redirect(SchoolLogInSetup.NoticePath(SchoolNotice.Unreachable));
        }
    }

    private static async Task Enter(HttpContext context, IDispatcher dispatcher, string? terug)
    {
        var entered = await dispatcher.Send(new EnterWithSchool.Command(), context.RequestAborted);
        context.Response.Redirect(entered.IsSuccess ? LocalAddress.Of(terug) : SchoolLogInSetup.NoticePath(EnterWithSchool.NoticeOf(entered.Error)));
    }

    private static async Task LogOut(HttpContext context, SchoolProvider provider)
    {
        if (await provider.HasLogOut(context.RequestAborted))
            await context.SignOutAsync(SchoolProvider.Scheme);
        else
            context.Response.Redirect("/inloggen");
    }
}
