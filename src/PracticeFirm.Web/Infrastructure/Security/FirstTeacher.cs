using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Start;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Infrastructure.Security;

/// <summary>
/// While the school has no account, whoever can read the log may make the first one: the log holds a code that works once and
/// is a new one after every start.
/// </summary>
public sealed class FirstTeacher(IDbContextFactory<SchoolDb> school, StartLines lines)
{
    private volatile string? _code;

    /// <summary>Where the first account is made.</summary>
    public const string Path = "/eerste-docent";

    /// <summary>True while there is no account.</summary>
    public bool IsNeeded => _code is not null;

    /// <summary>Looks at start whether there is an account; says the code when there is none.</summary>
    public async Task Prepare(CancellationToken ct)
    {
        await using var db = await school.CreateDbContextAsync(ct);
        if (await db.Users.AnyAsync(ct))
            return;
        _code = FirmCode.From(RandomNumberGenerator.GetBytes(FirmCode.Length));
        lines.Add(string.Format(CultureInfo.InvariantCulture, StartTexts.FirstTeacher, _code));
    }

    /// <summary>True when this is the code; tells nothing by the time it takes.</summary>
    public bool Knows(string code) => _code is { } known
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant()), Encoding.UTF8.GetBytes(known));

    /// <summary>The account is there: the code is no longer worth anything.</summary>
    public void Done() => _code = null;
}

/// <summary>Leads every page to the first account while there is none.</summary>
internal sealed class FirstTeacherMiddleware(RequestDelegate next, FirstTeacher first)
{
    public Task InvokeAsync(HttpContext context)
    {
        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null;
        if (!first.IsNeeded || !isPage || context.Request.Path == FirstTeacher.Path || context.Request.Path == "/fout")
            return next(context);
        context.Response.Redirect(FirstTeacher.Path);
        return Task.CompletedTask;
    }
}
