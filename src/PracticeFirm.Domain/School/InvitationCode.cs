using System.Security.Cryptography;
using System.Text;

namespace PracticeFirm.Domain.School;

/// <summary>
/// The code of an invitation: sixteen characters of <see cref="FirmCode.Alphabet"/> in groups of four, some 10^24 codes. It travels by
/// mail or on paper; only its hash is kept.
/// </summary>
public static class InvitationCode
{
    /// <summary>How many characters count.</summary>
    public const int Length = 16;

    private const int Group = 4;

    /// <summary>The code that belongs to random bytes: <c>ABCD-EFGH-JKLM-NPQR</c>.</summary>
    /// <param name="random">At least <see cref="Length"/> bytes from a cryptographic source; fewer is a bug and throws.</param>
    public static string From(ReadOnlySpan<byte> random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(random.Length, Length);
        var code = new StringBuilder();
        for (var i = 0; i < Length; i++)
        {
            if (i > 0 && i % Group == 0)
                code.Append('-');
            code.Append(FirmCode.Alphabet[random[i] % FirmCode.Alphabet.Length]);
        }

        return code.ToString();
    }

    /// <summary>
    /// What is kept of a code, however it was typed: small letters, spaces and dashes don't matter. Null when it can't be a code. No salt:
    /// a code is too long to be tried out.
    /// </summary>
    /// <param name="typed">The code as somebody typed or followed it.</param>
    public static string? Hash(string? typed)
    {
        if (typed is not { Length: <= 4 * Length })
            return null;
        var code = string.Concat(typed.ToUpperInvariant().Where(c => c != '-' && !char.IsWhiteSpace(c)));
        return code.Length == Length && code.AsSpan().IndexOfAnyExcept(FirmCode.Alphabet) < 0
            ? Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(code)))
            : null;
    }
}
