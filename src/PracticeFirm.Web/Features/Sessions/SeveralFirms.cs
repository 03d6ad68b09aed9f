namespace PracticeFirm.Web.Features.Sessions;

/// <summary>What a teacher does to many firms is done to some at a time.</summary>
public static class SeveralFirms
{
    /// <summary>So many that the disk and the processors are busy, and so few that those at work in other firms notice nothing.</summary>
    public const int AtOnce = 4;
}
