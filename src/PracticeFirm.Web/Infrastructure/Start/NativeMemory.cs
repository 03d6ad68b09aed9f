using System.Runtime.InteropServices;

namespace PracticeFirm.Web.Infrastructure.Start;

/// <summary>
/// Lets the C library of Linux give memory back. By itself it keeps a supply for every thread, and once a large block was freed (a picture of
/// a page, the copy of a firm) it keeps such blocks too: with a class at work two hundred megabytes that nobody uses.
/// </summary>
internal static class NativeMemory
{
    private const string Library = "libc.so.6";
    private const int LargestKept = -3;
    private const int Supplies = -8;
    private const int LargeBlock = 256 * 1024;
    private const int FewSupplies = 2;

    /// <summary>Called before anything else allocates much. Does nothing where there is no such library.</summary>
    public static void KeepSmall()
    {
        if (!OperatingSystem.IsLinux() || !NativeLibrary.TryLoad(Library, out var library))
            return;
        if (NativeLibrary.TryGetExport(library, "mallopt", out _))
        {
            _ = SetOption(LargestKept, LargeBlock);
            _ = SetOption(Supplies, FewSupplies);
        }
    }

    [DllImport(Library, EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetOption(int option, int value);
}
