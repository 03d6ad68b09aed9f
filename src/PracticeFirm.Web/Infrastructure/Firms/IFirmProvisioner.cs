using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>What a firm is made from.</summary>
/// <param name="Scenario">Code of the scenario.</param>
/// <param name="Seed">Seed number.</param>
/// <param name="Members">The learners, who become employees (<c>Employee.Join</c>).</param>
/// <param name="Help">How much the system warns; null leaves it to the scenario.</param>
public sealed record FirmRecipe(string Scenario, int Seed, IReadOnlyList<FirmMember> Members, HelpLevel? Help = null);

/// <summary>Makes the data of a firm: a copy of the template of its scenario and seed, with its learners as colleagues.</summary>
public interface IFirmProvisioner
{
    /// <summary>Makes the data, or makes it anew when there is some.</summary>
    /// <param name="firmCode">Code of the firm in addresses.</param>
    /// <param name="recipe">What it is made from.</param>
    /// <param name="ct">Stops before the firm's file is put in place, never in the middle of it.</param>
    /// <returns>The trade name of the firm, or why it can't be made.</returns>
    Task<Result<string>> Provision(string firmCode, FirmRecipe recipe, CancellationToken ct);

    /// <summary>Makes the same data in a file beside the firm's own, which stays as it is.</summary>
    /// <param name="firmCode">Code of the firm in addresses.</param>
    /// <param name="recipe">What it is made from.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="finish">What else the file needs.</param>
    /// <returns>The file, or why it can't be made.</returns>
    Task<Result<string>> Prepare(string firmCode, FirmRecipe recipe, CancellationToken ct, Action<Persistence.FirmDb>? finish = null);
}
