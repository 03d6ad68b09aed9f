using PracticeFirm.Documents.Layout;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Documents.Papers;

/// <summary>Everything that is the same on all pages of one paper: its words, faces, colours, sizes and white.</summary>
internal sealed class Theme
{
    private static readonly Ink Black = new(0x1D, 0x21, 0x27);
    private static readonly Ink Grey = new(0x5A, 0x62, 0x6E);

    /// <param name="paper">The paper.</param>
    /// <param name="density">1 for normal white and leading, less to set it tighter.</param>
    public Theme(Paper paper, float density)
    {
        Paper = paper;
        var document = paper.Document;
        Density = density;
        Faces = Layout.Faces.Of(document.Style.Font);
        Main = Ink.Parse(document.Style.PrimaryColor, new Ink(0x2B, 0x3A, 0x4A));
        Accent = Ink.Parse(document.Style.AccentColor, Main);
        BodySize = 8.8f * Faces.Scale;
        Body = Style(BodySize, Black);
        Note = Style(7.6f * Faces.Scale, Grey);
        Label = new Pen(Faces.Regular, BodySize, Grey);
        Plain = new Pen(Faces.Regular, BodySize, Black);
        Strong = new Pen(Faces.Bold, BodySize, Black);
        Heading = new Pen(Faces.Bold, BodySize, Main);
        Small = new Pen(Faces.Regular, 7f * Faces.Scale, Grey);
        Row = Style(BodySize * 0.97f, Black);
        Left = Mm(document.Style.Layout == LetterHead.Column ? 24 : 22);
        Right = PageDrawing.Width - Mm(17);
    }

    public Paper Paper { get; }

    public BusinessDocument Document => Paper.Document;

    public float Density { get; }

    public PaperWords Words => Paper.Words;

    public DocumentFormat Format => Paper.Format;

    public FaceSet Faces { get; }

    public Ink Main { get; }

    public Ink Accent { get; }

    public Ink Text => Black;

    public Ink Hairline => Grey.Tint(0.35f);

    public Ink Wash => Main.Tint(0.07f);

    public float BodySize { get; }

    public TextStyle Body { get; }

    /// <summary>Rows of the table.</summary>
    public TextStyle Row { get; }

    public TextStyle Note { get; }

    public Pen Label { get; }

    public Pen Plain { get; }

    public Pen Strong { get; }

    public Pen Heading { get; }

    public Pen Small { get; }

    public float Left { get; }

    public float Right { get; }

    public float Width => Right - Left;

    /// <summary>Distance of the columns and amounts of a table from the edges of the body.</summary>
    public float Inset => Document.Style.Layout == LetterHead.Rule ? 0 : 6;

    /// <summary>White between two parts of the running text.</summary>
    public float Gap => 15f * Density;

    /// <summary>Millimetres as points.</summary>
    public static float Mm(float millimetres) => millimetres * 72 / 25.4f;

    /// <summary>Running text of a size with the leading that goes with it.</summary>
    public TextStyle Style(float size, Ink ink) => new(Faces.Regular, Faces.Bold, size, MathF.Round(size * 1.4f * (0.4f + (0.6f * Density)), 2), ink);
}
