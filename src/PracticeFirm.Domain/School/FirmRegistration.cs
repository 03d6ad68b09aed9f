using PracticeFirm.Domain.Common;

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
    public FirmMember(string userId, string name)
    {
        UserId = userId;
        Name = name;
    }

    /// <summary>Account of the learner.</summary>
    public string UserId { get; private set; } = "";

    /// <summary>Name under which they work there.</summary>
    public string Name { get; private set; } = "";
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

    /// <summary>Who work there.</summary>
    public IReadOnlyList<FirmMember> Members => _members;

    /// <summary>
    /// Registers a firm. Errors: <see cref="SchoolErrors.CodeMalformed"/>, <see cref="SchoolErrors.NoMembers"/>,
    /// <see cref="SchoolErrors.MemberTwice"/>.
    /// </summary>
    public static Result<FirmRegistration> Register(string code, string name, PracticeSession session, int seed, IReadOnlyList<FirmMember> members)
    {
        if (!FirmCode.IsWellFormed(code))
            return SchoolErrors.CodeMalformed;
        if (members.Count == 0)
            return SchoolErrors.NoMembers;
        if (members.DistinctBy(member => member.UserId).Count() < members.Count)
            return SchoolErrors.MemberTwice;
        var firm = new FirmRegistration { Code = code, Name = name, SessionId = session.Id, Scenario = session.Scenario, Seed = seed };
        firm._members.AddRange(members);
        return firm;
    }

    /// <summary>The member with this account, or null.</summary>
    public FirmMember? MemberOf(string userId) => _members.Find(member => member.UserId == userId);
}
