namespace PracticeFirm.Domain.Firm;

/// <summary>How everything a firm prints looks: colours, type, drawn logo and the arrangement of the letter head.</summary>
/// <param name="PrimaryColor">Main colour as <c>#RRGGBB</c>; dark enough for white text on it (contrast at least 4,5).</param>
/// <param name="AccentColor">Second colour as <c>#RRGGBB</c>, for rules and shapes only.</param>
/// <param name="Font">The typeface of its documents.</param>
/// <param name="Logo">The drawing that goes with the name.</param>
/// <param name="Layout">Where the letter head puts logo and sender.</param>
public sealed record HouseStyle(string PrimaryColor, string AccentColor, DocumentFont Font, LogoShape Logo, LetterHead Layout);

/// <summary>Typefaces that documents can be set in; the files are embedded in the documents room.</summary>
public enum DocumentFont
{
    /// <summary>Modern sans serif.</summary>
    Grotesque,

    /// <summary>Friendly, open sans serif.</summary>
    Humanist,

    /// <summary>Sturdy slab or serif for headings, sans for the text.</summary>
    Serif,
}

/// <summary>Logos are drawn from shapes, never loaded from a picture.</summary>
public enum LogoShape
{
    /// <summary>Stacked sheets of paper.</summary>
    Sheets,

    /// <summary>A cloche over a plate.</summary>
    Cloche,

    /// <summary>A hexagonal nut.</summary>
    Nut,

    /// <summary>A leaf.</summary>
    Leaf,

    /// <summary>Interlocking blocks.</summary>
    Blocks,

    /// <summary>A wave.</summary>
    Wave,
}

/// <summary>Arrangements of the letter head.</summary>
public enum LetterHead
{
    /// <summary>A full-width band in the main colour.</summary>
    Band,

    /// <summary>Logo left, sender right, a thin rule below.</summary>
    Rule,

    /// <summary>A coloured column along the left edge.</summary>
    Column,
}
