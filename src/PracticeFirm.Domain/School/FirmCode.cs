namespace PracticeFirm.Domain.School;

/// <summary>
/// The code of a firm in addresses: eight characters that can be read aloud and typed over, without characters that look alike
/// (no I, O, 0 or 1). Some 10^12 codes: not to be guessed, though knowing one opens nothing.
/// </summary>
public static class FirmCode
{
    /// <summary>How many characters a code has.</summary>
    public const int Length = 8;

    /// <summary>The 32 characters a code may have.</summary>
    public const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>The code that belongs to random bytes.</summary>
    /// <param name="random">At least <see cref="Length"/> bytes from a cryptographic source; fewer is a bug and throws.</param>
    public static string From(ReadOnlySpan<byte> random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(random.Length, Length);
        Span<char> code = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
            code[i] = Alphabet[random[i] % Alphabet.Length];
        return new string(code);
    }

    /// <summary>True for a text that could be a code; whether the firm exists is another matter.</summary>
    public static bool IsWellFormed(string? text) =>
        text is { Length: Length } && text.AsSpan().IndexOfAnyExcept(Alphabet) < 0;
}
