namespace PracticeFirm.Domain.Common;

/// <summary>One text in the three languages documents are written in.</summary>
/// <param name="Dutch">Nederlands; always there.</param>
/// <param name="English">Engels.</param>
/// <param name="German">Duits.</param>
public sealed record LocalizedText(string Dutch, string English, string German)
{
    /// <summary>The text in a language.</summary>
    public string In(Language language) => language switch
    {
        Language.Dutch => Dutch,
        Language.English => English,
        Language.German => German,
    };

    /// <summary>True when these are the words of one of the languages.</summary>
    public bool Has(string words) => words == Dutch || words == English || words == German;

    /// <summary>The same words in every language (names, codes).</summary>
    public static LocalizedText Same(string text) => new(text, text, text);
}
