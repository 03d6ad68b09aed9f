using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>Makes a firm: a copy of its template, with its learners as colleagues.</summary>
internal sealed class FirmProvisioner(FirmTemplates templates, FirmStore store, Checkpoints checkpoints) : IFirmProvisioner
{
    public async Task<Result<string>> Provision(string firmCode, FirmRecipe recipe, CancellationToken ct)
    {
        var name = "";
        var beside = await Prepare(firmCode, recipe, ct, db => name = db.Firms.AsNoTracking().Select(f => f.Identity.Name).Single());
        if (beside.IsFailure)
            return beside;
        await store.Swap(firmCode, beside.Value, ct);
        return name;
    }

    public async Task<Result<string>> Prepare(string firmCode, FirmRecipe recipe, CancellationToken ct, Action<FirmDb>? finish = null)
    {
        var template = await templates.Ensure(recipe.Scenario, recipe.Seed, ct);
        if (template.IsFailure)
            return template;
        checkpoints.Base(firmCode, template.Value);
        return await store.Beside(firmCode, template.Value, ct, db =>
        {
            var firm = db.Firms.Single();
            if (recipe.Help is { } help)
                firm.Help(help);
            foreach (var member in recipe.Members)
                db.Employees.Add(Employee.Join(member.Name, member.UserId, firm.Identity, member.Role));
            db.SaveChanges();
            finish?.Invoke(db);
        });
    }
}
