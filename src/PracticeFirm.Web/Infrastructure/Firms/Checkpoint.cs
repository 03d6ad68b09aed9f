namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>Why a checkpoint was made.</summary>
public enum CheckpointKind
{
    /// <summary>By itself, at the start of a business day.</summary>
    Day,

    /// <summary>By a teacher.</summary>
    Manual,

    /// <summary>By itself, just before the firm was put back: with it that can be undone.</summary>
    BeforeReset,
}

/// <summary>A state of a firm that was kept, to go back to.</summary>
/// <param name="Id">Which one, in addresses; later ones sort after earlier ones.</param>
/// <param name="Kind">Why it was made.</param>
/// <param name="Name">What the teacher calls it, or what it is.</param>
/// <param name="BusinessDay">The firm's date.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="By">Display name of the teacher; empty when it was made by itself.</param>
public sealed record Checkpoint(string Id, CheckpointKind Kind, string Name, DateOnly BusinessDay, DateTime At, string By);
