using PracticeFirm.Web.Tests.Kills;

namespace PracticeFirm.Web.Tests;

/// <summary>Starts the tests; or, for a test that started this program once more, what that test will kill.</summary>
internal static class Start
{
    public static Task<int> Main(string[] args) =>
        args is [WritingProcess.Argument, var folder] ? WritingProcess.Write(folder)
        : args is [KeepingProcess.Argument, var what, var kept] ? KeepingProcess.Work(what, kept)
        : args.Contains("--server") || args.Contains("--internal-msbuild-node") ? Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
        : Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
}
