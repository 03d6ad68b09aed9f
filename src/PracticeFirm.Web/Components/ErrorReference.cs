using System.Diagnostics;
using System.Security.Cryptography;

namespace PracticeFirm.Web.Components;

/// <summary>The number by which a person and the log name the same fault.</summary>
public static class ErrorReference
{
    /// <summary>The reference of a request: the first eight characters of its trace, which the log carries in full.</summary>
    public static string Of(HttpContext? context) =>
        Activity.Current is { } activity ? activity.TraceId.ToHexString()[..8] : context?.TraceIdentifier ?? New();

    /// <summary>A reference for a fault outside a request.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(8, lowercase: true);
}
