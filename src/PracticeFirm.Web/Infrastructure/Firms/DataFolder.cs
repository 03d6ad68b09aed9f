namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>Where everything that must be kept lies: one folder, so that a copy of it is a backup.</summary>
/// <param name="Root">The folder itself.</param>
public sealed record DataFolder(string Root)
{
    /// <summary>One file per firm.</summary>
    public string Firms => Path.Combine(Root, "firms");

    /// <summary>Per firm a folder with one file per checkpoint; each holds what differs from a template.</summary>
    public string Checkpoints => Path.Combine(Root, "checkpoints");

    /// <summary>One file per scenario and seed. Made again when it is needed and gone; checkpoints need the one they were made against.</summary>
    public string Templates => Path.Combine(Root, "templates");

    /// <summary>The school's database.</summary>
    public string SchoolFile => Path.Combine(Root, "school.db");

    /// <summary>Keys of cookies and forms; without them everybody has to log in again.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Backups, unless a setting names another place.</summary>
    public string Backups => Path.Combine(Root, "backups");

    /// <summary>Sessions that were put away, one file each.</summary>
    public string Archives => Path.Combine(Root, "archives");

    /// <summary>Files that somebody is sending in; what is left of them goes at the next start.</summary>
    public string Uploads => Path.Combine(Root, "uploads");

    /// <summary>Files of firms that no session knows, moved here at start; gone after a month.</summary>
    public string Leftovers => Path.Combine(Root, "leftovers");

    /// <summary>Logs by day.</summary>
    public string Logs => Path.Combine(Root, "logs");
}
