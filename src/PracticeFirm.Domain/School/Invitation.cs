using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.School;

/// <summary>An invitation for a colleague to make a teacher's account: works once, for some days.</summary>
public sealed class Invitation
{
    /// <summary>Days for which it works.</summary>
    public const int Days = 7;

    /// <summary>Longest note about whom it is for.</summary>
    public const int NoteLength = 80;

    private Invitation()
    {
    }

    /// <summary>Number; 0 until saved.</summary>
    public int Id { get; private set; }

    /// <summary>Hash of the code that was passed on; the code itself is kept nowhere.</summary>
    public string CodeHash { get; private set; } = "";

    /// <summary>For whom it is, in the words of who invited.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Account of the teacher who invited.</summary>
    public string InvitedBy { get; private set; } = "";

    /// <summary>Until when it works, UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>When it was used, UTC; null while it is open.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>Invites. Errors: <see cref="SchoolErrors.NoteMissing"/>, <see cref="SchoolErrors.NoteTooLong"/>.</summary>
    public static Result<Invitation> Make(string codeHash, string note, string invitedBy, DateTime now)
    {
        var trimmed = note.Trim();
        if (trimmed.Length == 0)
            return SchoolErrors.NoteMissing;
        if (trimmed.Length > NoteLength)
            return SchoolErrors.NoteTooLong;
        return new Invitation { CodeHash = codeHash, Note = trimmed, InvitedBy = invitedBy, ExpiresAt = now.AddDays(Days) };
    }

    /// <summary>True while it can be used.</summary>
    /// <param name="now">UTC.</param>
    public bool IsOpen(DateTime now) => UsedAt is null && now < ExpiresAt;

    /// <summary>Uses it. Error: <see cref="SchoolErrors.InvitationGone"/>.</summary>
    /// <param name="now">UTC.</param>
    public Result Use(DateTime now)
    {
        if (!IsOpen(now))
            return SchoolErrors.InvitationGone;
        UsedAt = now;
        return Result.Success;
    }
}
