namespace PracticeFirm.Web.Components.Layout;

/// <summary>Something that was typed on a page and not saved.</summary>
/// <param name="Label">The field.</param>
/// <param name="Value">What stands in it.</param>
public sealed record TypedText(string Label, string Value);
