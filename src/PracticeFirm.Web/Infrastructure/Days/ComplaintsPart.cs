using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Days;

/// <summary>The part of a business day that is about complaints and proposals.</summary>
internal static class ComplaintsPart
{
    /// <summary>What is going on, in a fixed number of round trips however much that is.</summary>
    public static async Task<ComplaintInput> Read(FirmDb db, CancellationToken ct)
    {
        var complaints = await db.WholeComplaints(c => c.Status != ComplaintStatus.Closed, ct);
        var proposals = await db.ImprovementProposals.Include(p => p.Facts).Include(p => p.Answers).AsSingleQuery().Where(p => p.Status == ProposalStatus.Submitted).OrderBy(p => p.Id).ToListAsync(ct);
        if (complaints.Count == 0 && proposals.Count == 0)
            return ComplaintInput.None;
        var customerIds = complaints.Select(c => c.CustomerId).Distinct().ToList();
        var customers = await db.Customers.AsNoTracking().Include(c => c.Contacts).Where(c => customerIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var colleagues = await db.Employees.AsNoTracking().ToListAsync(ct);
        var figures = await db.FiguresNow([.. proposals.SelectMany(p => p.Facts)], ct);
        return new ComplaintInput(complaints, customers, colleagues, [.. proposals.Select(p => new SubmittedProposal(p, figures))]);
    }

    /// <summary>Keeps what came of it, under the names of those who did it.</summary>
    public static void Take(FirmDb db, MessageContext context, ComplaintReport report)
    {
        foreach (var (moment, who) in report.Moments)
            context.SimulatedEvents[moment] = who;
        foreach (var (proposal, manager) in report.Judged)
            context.Simulated[proposal] = manager;
        db.Mails.AddRange(report.Mails);
    }
}
