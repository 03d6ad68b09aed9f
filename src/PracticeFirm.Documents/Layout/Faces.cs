using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Documents.Layout;

/// <summary>The faces a house style is set in.</summary>
/// <param name="Regular">Running text.</param>
/// <param name="Bold">Stress, table headings, totals.</param>
/// <param name="Heading">The firm's name and the title.</param>
/// <param name="Scale">Brings faces with small letters to the same apparent size.</param>
internal sealed record FaceSet(FontFace Regular, FontFace Bold, FontFace Heading, float Scale);

/// <summary>The embedded faces, each loaded once at first use.</summary>
internal static class Faces
{
    private static readonly Lazy<FontFace> InterRegular = Load("Inter-Regular");
    private static readonly Lazy<FontFace> InterBold = Load("Inter-Bold");
    private static readonly Lazy<FontFace> HumanistRegular = Load("PracticeHumanist-Regular");
    private static readonly Lazy<FontFace> HumanistBold = Load("PracticeHumanist-Bold");
    private static readonly Lazy<FontFace> SlabBold = Load("Bitter-Bold");

    public static FaceSet Of(DocumentFont font) => font switch
    {
        DocumentFont.Grotesque => new FaceSet(InterRegular.Value, InterBold.Value, InterBold.Value, 1f),
        DocumentFont.Humanist => new FaceSet(HumanistRegular.Value, HumanistBold.Value, HumanistBold.Value, 1.045f),
        DocumentFont.Serif => new FaceSet(HumanistRegular.Value, HumanistBold.Value, SlabBold.Value, 1.045f),
    };

    private static Lazy<FontFace> Load(string name) => new(() =>
    {
        using var stream = typeof(Faces).Assembly.GetManifestResourceStream(name + ".ttf")
            ?? throw new InvalidOperationException($"The font {name} is not embedded.");
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return new FontFace(name, data);
    });
}
