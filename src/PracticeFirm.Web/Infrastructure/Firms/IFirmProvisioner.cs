using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>Makes the data of a firm: a copy of the template of its scenario and seed, with its learners as colleagues.</summary>
public interface IFirmProvisioner
{
    /// <summary>Makes the data, or makes it anew when there is some.</summary>
    /// <param name="firmCode">Code of the firm in addresses.</param>
    /// <param name="scenario">Code of the scenario.</param>
    /// <param name="seed">Seed number.</param>
    /// <param name="members">The learners, who become employees (<c>Employee.Join</c>).</param>
    /// <param name="ct">Stops before the firm's file is put in place, never in the middle of it.</param>
    /// <returns>The trade name of the firm, or why it can't be made.</returns>
    Task<Result<string>> Provision(string firmCode, string scenario, int seed, IReadOnlyList<FirmMember> members, CancellationToken ct);
}
