using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>Makes a firm: a copy of its template, with its learners as colleagues.</summary>
internal sealed class FirmProvisioner(FirmTemplates templates, FirmStore store) : IFirmProvisioner
{
    public async Task<Result<string>> Provision(string firmCode, string scenario, int seed, IReadOnlyList<FirmMember> members, CancellationToken ct)
    {
        var template = await templates.Ensure(scenario, seed, ct);
        if (template.IsFailure)
            return template;
        var name = "";
        await store.Put(firmCode, template.Value, ct, db =>
        {
            var firm = db.Firms.Single();
            name = firm.Identity.Name;
            foreach (var member in members)
                db.Employees.Add(Employee.Join(member.Name, member.UserId, firm.Identity, member.Role));
            db.SaveChanges();
        });
        return name;
    }
}
