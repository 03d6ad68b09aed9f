using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Scenarios;

/// <summary>What the slices about own scenarios share: whose one is, whether it is used, and how a new one is called.</summary>
internal static class OwnScenarios
{
    /// <summary>Longest text of a scenario that can be typed or brought in, in characters; those that came along have some 5,000.</summary>
    public const int LongestText = 60_000;

    /// <summary>Most scenarios of one teacher, versions included.</summary>
    public const int MostPerTeacher = 300;

    private const int NameLength = 26;

    /// <summary>A scenario to change: of this teacher and the last version. Errors: those of <see cref="ScenarioErrors"/>.</summary>
    public static async Task<Result<OwnScenario>> OfTeacher(this SchoolDb db, SeedShelf shelf, Actor actor, string? code, CancellationToken ct)
    {
        if (code is not null && shelf.Load.Library?.Scenarios.ContainsKey(code) == true)
            return ScenarioErrors.BuiltIn;
        var found = await db.OwnScenarios.SingleOrDefaultAsync(s => s.Code == code, ct);
        if (found is null || (found.OwnerId != actor.UserId && !found.IsShared))
            return ScenarioErrors.NotFound;
        if (found.OwnerId != actor.UserId)
            return ScenarioErrors.NotOwner;
        return found.IsSuperseded ? ScenarioErrors.Superseded : found;
    }

    /// <summary>Whether a session was started with a scenario, or a firm made from it.</summary>
    public static Task<bool> IsUsed(this SchoolDb db, string code, CancellationToken ct) =>
        db.Sessions.Where(s => s.Scenario == code).Select(s => s.Scenario).Union(db.Firms.Where(f => f.Scenario == code).Select(f => f.Scenario)).AnyAsync(ct);

    /// <summary>Keeps a text as a first version, under a code of its own. Errors: <see cref="ScenarioErrors.TooMany"/>, and what is wrong with the text.</summary>
    public static async Task<Result<string>> Keep(this SchoolDb db, SeedShelf shelf, Actor actor, string text, string? title, DateTime now, string? field, CancellationToken ct)
    {
        if (shelf.Load.Library is not { } library)
            return ScenarioErrors.SeedsBroken;
        if (await db.OwnScenarios.CountAsync(s => s.OwnerId == actor.UserId, ct) >= MostPerTeacher)
            return ScenarioErrors.TooMany;
        var (load, coded, code) = library.Check(text, null);
        if (load.Library is not { } read)
            return Result<string>.Failure(ScenarioErrors.Of(Fault.In(load, coded), field));
        var basics = ScenarioBasics.Of(read.Scenarios[code]);
        if (title is not null)
            coded = ScenarioText.Change(coded, basics with { Title = title })!;
        var own = NewCode(title ?? basics.Title);
        db.OwnScenarios.Add(OwnScenario.Make(own, actor.UserId, ScenarioText.WithCode(coded, own)!, now));
        return own;
    }

    /// <summary>Reads a text under a code that is not the one it was written with: which one it names is of no matter.</summary>
    public static (SeedLoad Load, string Text, string Code) Check(this SeedLibrary library, string? text, string? code)
    {
        var own = code ?? NewCode("scenario");
        var coded = Plain(text);
        coded = ScenarioText.WithCode(coded, own) ?? coded;
        return (library.With(new SeedFile(SeedLibrary.PathOf(own), coded)), coded, own);
    }

    /// <summary>Code of the version after this one.</summary>
    public static string CodeAfter(OwnScenario version) => string.Create(CultureInfo.InvariantCulture, $"{version.Family}-v{version.Version + 1}");

    /// <summary>A code that can be read, with something at the end that nobody guesses and no other scenario has.</summary>
    private static string NewCode(string title)
    {
        var name = new StringBuilder();
        foreach (var sign in title.Normalize(NormalizationForm.FormD).ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(sign))
                name.Append(sign);
            else if (name.Length > 0 && name[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
                name.Append('-');
        var shortened = name.Length > NameLength ? name.ToString(0, NameLength) : name.ToString();
        var end = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 6);
        return $"{(shortened.Trim('-') is { Length: > 0 } known ? known : "scenario")}-{end}";
    }

    // What some programs put before a text, and the ends of lines that a form makes of it.
    private static string Plain(string? text) => (text ?? "").TrimStart('\uFEFF').ReplaceLineEndings("\n");
}
