namespace PracticeFirm.Web.Components;

/// <summary>A line of a <see cref="SelectField{TValue}"/> or <see cref="FilterSelect"/>.</summary>
/// <param name="Value">What is chosen.</param>
/// <param name="Text">How it reads, in Dutch.</param>
public sealed record Option<TValue>(TValue Value, string Text);
