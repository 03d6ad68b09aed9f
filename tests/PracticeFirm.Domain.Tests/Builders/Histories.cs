using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace PracticeFirm.Domain.Tests.Builders;

/// <summary>How many random histories the properties play, and which.</summary>
internal static class Histories
{
    /// <summary>Name of the variable that asks for more histories than the usual, of every property.</summary>
    public const string CountVariable = "PRACTICEFIRM_HISTORIES";

    /// <summary>The same histories every time; as many new ones as were asked for when <see cref="CountVariable"/> says so.</summary>
    /// <param name="usual">How many it takes to come everywhere.</param>
    public static Config Usual(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(CountVariable), CultureInfo.InvariantCulture, out var asked)
            ? Config.QuickThrowOnFailure.WithMaxTest(Math.Max(usual, asked))
            : Config.QuickThrowOnFailure.WithMaxTest(usual).WithReplay(new Replay(new Rnd(20_261_123, 1), FSharpOption<int>.None));
}
