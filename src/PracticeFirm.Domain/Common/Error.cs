namespace PracticeFirm.Domain.Common;

/// <summary>A refusal: what can't be done, why, and what to do now.</summary>
/// <param name="Code">Stable code such as <c>Offerte.Expired</c>; logged and tested, never shown alone.</param>
/// <param name="Message">One plain Dutch sentence (level 2F) that tells the learner what to do now.</param>
/// <param name="Field">The property of the command the refusal is about, or null when it is about the whole.</param>
public sealed record Error(string Code, string Message, string? Field = null)
{
    /// <summary>The same refusal, tied to a field of the form.</summary>
    public Error On(string field) => this with { Field = field };
}
