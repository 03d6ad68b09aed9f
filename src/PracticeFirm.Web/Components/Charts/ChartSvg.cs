using System.Globalization;
using System.Xml.Linq;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;

namespace PracticeFirm.Web.Components;

/// <summary>
/// Colours of pictures by meaning. In the model they stand for themselves; in the page each becomes a CSS variable
/// (<c>--chart-text</c> and so on), so that a picture follows light and dark without being drawn again.
/// </summary>
public static class ChartColors
{
    /// <summary>Words and figures.</summary>
    public static OxyColor Text { get; } = OxyColor.FromRgb(1, 0, 0);

    /// <summary>Axes and grid.</summary>
    public static OxyColor Grid { get; } = OxyColor.FromRgb(2, 0, 0);

    /// <summary>What the picture is about.</summary>
    public static OxyColor Main { get; } = OxyColor.FromRgb(3, 0, 0);

    /// <summary>What it is compared with.</summary>
    public static OxyColor Other { get; } = OxyColor.FromRgb(4, 0, 0);

    /// <summary>What went well.</summary>
    public static OxyColor Good { get; } = OxyColor.FromRgb(5, 0, 0);

    /// <summary>What asks for attention.</summary>
    public static OxyColor Bad { get; } = OxyColor.FromRgb(6, 0, 0);

    internal static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [AsWritten(Text)] = "var(--chart-text)",
        [AsWritten(Grid)] = "var(--chart-grid)",
        [AsWritten(Main)] = "var(--chart-main)",
        [AsWritten(Other)] = "var(--chart-other)",
        [AsWritten(Good)] = "var(--chart-good)",
        [AsWritten(Bad)] = "var(--chart-bad)",
    };

    private static string AsWritten(OxyColor color) => string.Create(CultureInfo.InvariantCulture, $"rgb({color.R},{color.G},{color.B})");
}

/// <summary>Draws an OxyPlot model as SVG for inside a page: no inline styles (the content security policy forbids them), colours as CSS variables.</summary>
public static class ChartSvg
{
    private const double LeftRoom = 8;
    private const double RoomPerLetter = 2.5;

    /// <summary>A model in the house's type and colours, to add axes and series to.</summary>
    public static PlotModel Plain() => new()
    {
        Background = OxyColors.Transparent,
        PlotAreaBorderThickness = new OxyThickness(0),
        TextColor = ChartColors.Text,
        DefaultFontSize = 13,
        Padding = new OxyThickness(12, 2, 12, 2),
    };

    /// <summary>A legend above the picture.</summary>
    public static Legend Legend() => new()
    {
        LegendPlacement = LegendPlacement.Outside,
        LegendPosition = LegendPosition.TopLeft,
        LegendOrientation = LegendOrientation.Horizontal,
        LegendTextColor = ChartColors.Text,
        LegendPadding = 0,
        LegendMargin = 0,
        LegendColumnSpacing = 32,
        LegendItemSpacing = 32,
    };

    /// <summary>An axis of names.</summary>
    public static CategoryAxis Names(AxisPosition position, IEnumerable<string> names)
    {
        var axis = new CategoryAxis
        {
            Position = position,
            TicklineColor = OxyColors.Transparent,
            AxislineStyle = LineStyle.Solid,
            AxislineColor = ChartColors.Grid,
            GapWidth = 0.5,
        };
        axis.Labels.AddRange(names);
        return axis;
    }

    /// <summary>An axis of figures from zero.</summary>
    public static LinearAxis Figures(AxisPosition position, Func<double, string> format, double? maximum = null) => new()
    {
        Position = position,
        Minimum = 0,
        Maximum = maximum ?? double.NaN,
        AbsoluteMinimum = 0,
        MaximumPadding = 0.08,
        MajorGridlineStyle = LineStyle.Solid,
        MajorGridlineColor = ChartColors.Grid,
        MajorGridlineThickness = 0.75,
        TickStyle = TickStyle.None,
        LabelFormatter = format,
        IntervalLength = 90,
    };

    /// <summary>The picture as SVG text; its words are hidden from screen readers, who get <paramref name="summary"/>.</summary>
    /// <param name="model">What to draw.</param>
    /// <param name="width">Width in pixels at full size; the page scales it down, never up.</param>
    /// <param name="height">Height in pixels at full size.</param>
    /// <param name="summary">What the picture says, in one sentence.</param>
    public static string Draw(PlotModel model, int width, int height, string summary)
    {
        // The page's type is wider than the one measured with; names at the left get the room that takes.
        var longest = model.Axes.OfType<CategoryAxis>().Where(a => a.Position == AxisPosition.Left).SelectMany(a => a.Labels).Select(l => l.Length).DefaultIfEmpty().Max();
        model.Padding = new OxyThickness(Math.Max(model.Padding.Left, LeftRoom + (longest * RoomPerLetter)), model.Padding.Top, model.Padding.Right, model.Padding.Bottom);
        var drawn = new SvgExporter { Width = width, Height = height, IsDocument = false }.ExportToString(model);
        var svg = XElement.Parse(drawn);

        // Words are wider in the page's type than the exporter measured, so nothing is cut off; and two pictures would share the names.
        svg.Descendants().Where(e => e.Name.LocalName == "defs").Remove();
        foreach (var element in svg.DescendantsAndSelf())
            Restyle(element);
        foreach (var attribute in new[] { "width", "height" })
            svg.Attribute(attribute)?.Remove();
        svg.SetAttributeValue("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}"));
        svg.SetAttributeValue("width", width);
        svg.SetAttributeValue("height", height);
        svg.SetAttributeValue("role", "img");
        svg.SetAttributeValue("aria-label", summary);
        return svg.ToString(SaveOptions.DisableFormatting);
    }

    private static void Restyle(XElement element)
    {
        if (element.Attribute("style") is { } style)
        {
            foreach (var declaration in style.Value.Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                if (declaration.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, var value] && element.Attribute(name) is null)
                    element.SetAttributeValue(name, value);
            }

            style.Remove();
        }

        element.Attribute("font-family")?.Remove();
        element.Attribute("clip-path")?.Remove();
        foreach (var name in new[] { "fill", "stroke" })
        {
            if (element.Attribute(name) is { } color && ChartColors.Variables.TryGetValue(color.Value, out var variable))
                color.Value = variable;
        }
    }
}
