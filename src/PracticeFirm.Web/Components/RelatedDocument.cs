using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Components;

/// <summary>A document that another one hangs together with.</summary>
/// <param name="Document">Which one.</param>
/// <param name="Title">Its number, or what it is called.</param>
/// <param name="Detail">What tells it apart: a day, an amount.</param>
/// <param name="Status">Its status in Dutch, shown as a badge.</param>
/// <param name="Tone">How that status is meant.</param>
public sealed record RelatedDocument(DocumentRef Document, string Title, string? Detail = null, string? Status = null, Tone Tone = Tone.Neutral);
