namespace PracticeFirm.Domain.School;

/// <summary>A scenario that a teacher made. What a session was started with stays as it was: a change after that is a next version.</summary>
public sealed class OwnScenario
{
    /// <summary>Longest text (characters).</summary>
    public const int TextLength = 200_000;

    private OwnScenario()
    {
    }

    /// <summary>Number; 0 until saved.</summary>
    public int Id { get; private set; }

    /// <summary>Code in addresses and sessions, other for every version.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What all versions of one scenario share: the code of the first.</summary>
    public string Family { get; private set; } = "";

    /// <summary>Version, from 1.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Account of the teacher who made it.</summary>
    public string OwnerId { get; private set; } = "";

    /// <summary>The scenario itself, YAML.</summary>
    public string Text { get; private set; } = "";

    /// <summary>True when colleagues may use and copy it.</summary>
    public bool IsShared { get; private set; }

    /// <summary>True for versions that another one came after.</summary>
    public bool IsSuperseded { get; private set; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Keeps a first version.</summary>
    public static OwnScenario Make(string code, string ownerId, string text, DateTime now) =>
        new() { Code = code, Family = code, OwnerId = ownerId, Text = text, ChangedAt = now };

    /// <summary>Changes a version that nothing was started with.</summary>
    public void Change(string text, DateTime now) => (Text, ChangedAt) = (text, now);

    /// <summary>A next version; this one stays for what was started with it.</summary>
    /// <param name="code">Code of the next version.</param>
    /// <param name="text">The scenario, YAML.</param>
    /// <param name="now">UTC.</param>
    public OwnScenario Next(string code, string text, DateTime now)
    {
        IsSuperseded = true;
        return new OwnScenario { Code = code, Family = Family, Version = Version + 1, OwnerId = OwnerId, Text = text, IsShared = IsShared, ChangedAt = now };
    }

    /// <summary>Lets colleagues use it, or no longer.</summary>
    public void Share(bool shared) => IsShared = shared;
}
