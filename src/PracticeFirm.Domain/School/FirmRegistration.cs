using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Domain.School;

/// <summary>A learner who works in a firm.</summary>
public sealed class FirmMember
{
    private FirmMember()
    {
    }

    /// <summary>A learner who works in a firm.</summary>
    /// <param name="userId">Account of the learner.</param>
    /// <param name="name">Name under which they work there: on documents, in the history.</param>
    /// <param name="role">What they do there.</param>
    public FirmMember(string userId, string name, EmployeeRole role = EmployeeRole.InsideSales)
    {
        UserId = userId;
        Name = name;
        Role = role;
    }

    /// <summary>Account of the learner.</summary>
    public string UserId { get; private set; } = "";

    /// <summary>Name under which they work there.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What they do there.</summary>
    public EmployeeRole Role { get; private set; }
}

/// <summary>What a firm is for.</summary>
public enum FirmPurpose
{
    /// <summary>Learners practise in it.</summary>
    Practice,

    /// <summary>A teacher tries something in a copy.</summary>
    Trial,
}

/// <summary>A firm as the school knows it: its code in addresses, and who works there. Its data lies in a file of its own.</summary>
public sealed class FirmRegistration
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 100;

    private readonly List<FirmMember> _members = [];

    private FirmRegistration()
    {
    }

    /// <summary>Code in addresses; see <see cref="FirmCode"/>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Trade name, as on the learner's card.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The session it belongs to.</summary>
    public int SessionId { get; private set; }

    /// <summary>Code of the scenario it is made from.</summary>
    public string Scenario { get; private set; } = "";

    /// <summary>Seed number it is made from.</summary>
    public int Seed { get; private set; }

    /// <summary>Which attempt of its learners it is, from 1; a resit is a next one.</summary>
    public int Attempt { get; private set; } = 1;

    /// <summary>What it is for.</summary>
    public FirmPurpose Purpose { get; private set; }

    /// <summary>When it was handed in, UTC; null while it may be worked in.</summary>
    public DateTime? HandedInAt { get; private set; }

    /// <summary>Who work there.</summary>
    public IReadOnlyList<FirmMember> Members => _members;

    /// <summary>True when it was handed in.</summary>
    public bool IsHandedIn => HandedInAt is not null;

    /// <summary>
    /// Registers a firm. Errors: <see cref="SchoolErrors.CodeMalformed"/>, <see cref="SchoolErrors.NoMembers"/>,
    /// <see cref="SchoolErrors.MemberTwice"/>.
    /// </summary>
    /// <param name="code">Code in addresses.</param>
    /// <param name="name">Trade name.</param>
    /// <param name="session">The session it belongs to.</param>
    /// <param name="seed">Seed number it is made from.</param>
    /// <param name="members">Who work there.</param>
    /// <param name="attempt">Which attempt it is.</param>
    /// <param name="purpose">What it is for.</param>
    public static Result<FirmRegistration> Register(
        string code, string name, PracticeSession session, int seed, IReadOnlyList<FirmMember> members, int attempt = 1, FirmPurpose purpose = FirmPurpose.Practice)
    {
        if (!FirmCode.IsWellFormed(code))
            return SchoolErrors.CodeMalformed;
        if (members.Count == 0)
            return SchoolErrors.NoMembers;
        if (members.DistinctBy(member => member.UserId).Count() < members.Count)
            return SchoolErrors.MemberTwice;
        var firm = new FirmRegistration
        {
            Code = code,
            Name = name,
            SessionId = session.Id,
            Scenario = session.Scenario,
            Seed = seed,
            Attempt = attempt,
            Purpose = purpose,
        };
        firm._members.AddRange(members);
        return firm;
    }

    /// <summary>The member with this account, or null.</summary>
    public FirmMember? MemberOf(string userId) => _members.Find(member => member.UserId == userId);

    /// <summary>Takes the trade name of the firm that was made for it.</summary>
    public void Named(string name) => Name = name;

    /// <summary>Hands the work in: from now on it can only be read. Error: <see cref="SchoolErrors.AlreadyHandedIn"/>.</summary>
    /// <param name="now">UTC.</param>
    public Result HandIn(DateTime now)
    {
        if (IsHandedIn)
            return SchoolErrors.AlreadyHandedIn;
        HandedInAt = now;
        return Result.Success;
    }

    /// <summary>Gives the work back, so that its learners can go on. Error: <see cref="SchoolErrors.NotHandedIn"/>.</summary>
    public Result GiveBack()
    {
        if (!IsHandedIn)
            return SchoolErrors.NotHandedIn;
        HandedInAt = null;
        return Result.Success;
    }

    /// <summary>Lets a member go. Error: <see cref="SchoolErrors.NotEnrolled"/>.</summary>
    public Result Leave(string userId) =>
        _members.RemoveAll(member => member.UserId == userId) > 0 ? Result.Success : SchoolErrors.NotEnrolled;
}
