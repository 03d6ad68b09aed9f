using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>A verbetervoorstel: started, written, given facts from the overview, and handed to the manager.</summary>
public static class EditProposal
{
    /// <summary>Which figures of the overview it rests on.</summary>
    public sealed record FactChoice(FactGroup Group, string Key, DateOnly From, DateOnly Through);

    /// <param name="Id">The proposal.</param>
    /// <param name="Opened">True when a person opened the page, which is evidence; false when it only refreshes.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.ImprovementProposal, Id);

        public string? ViewEvent => Opened ? "Proposal.Viewed" : null;
    }

    public sealed record Model(
        int Id, ProposalStatus Status, ProposalEntry Entry, string Author, DateOnly CreatedOn, DateOnly? SubmittedOn, IReadOnlyList<FactFigures> Facts, Money CostPerYear, IReadOnlyList<Reply> Answers,
        IReadOnlyList<Case> Complaints, bool IsEditable);

    public sealed record Reply(ProposalStatus Verdict, string Text, string Manager, DateOnly On);

    public sealed record Case(int Id, string Number, string Subject);

    /// <param name="Entry">What was typed.</param>
    /// <param name="Facts">Figures of the overview.</param>
    [Access(Access.FirmWorker)]
    public sealed record Start(ProposalEntry Entry, IReadOnlyList<FactChoice> Facts) : IFirmCommand<int>;

    [Access(Access.FirmWorker)]
    public sealed record Change(int ProposalId, ProposalEntry Entry, IReadOnlyList<FactChoice> Facts) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.ImprovementProposal, ProposalId);
    }

    [Access(Access.FirmWorker)]
    public sealed record Submit(int ProposalId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.ImprovementProposal, ProposalId);
    }

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Query, Result<Model>>, IRequestHandler<Start, Result<int>>, IRequestHandler<Change, Result<Unit>>, IRequestHandler<Submit, Result<Unit>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.ImprovementProposals.AsNoTracking().Include(p => p.Facts.OrderBy(f => f.Id)).Include(p => p.Answers.OrderBy(a => a.Id)).AsSingleQuery()
                .Where(p => p.Id == query.Id).Select(p => new { Proposal = p, Author = db.Employees.Where(e => e.Id == p.AuthorId).Select(e => e.Name).FirstOrDefault() }).SingleOrDefaultAsync(ct);
            if (found is null)
                return ProposalErrors.NotFound;
            var proposal = found.Proposal;
            var cases = await db.Complaints.AsNoTracking().Where(c => c.ProposalId == query.Id).OrderBy(c => c.Id).Select(c => new Case(c.Id, c.Number, c.Subject)).ToListAsync(ct);
            return new Model(
                proposal.Id, proposal.Status, new ProposalEntry(proposal.Area, proposal.Subject, proposal.Problem, proposal.Proposal, proposal.Benefit, proposal.Saving, proposal.Cost), found.Author ?? "",
                proposal.CreatedOn, proposal.SubmittedOn, [.. proposal.Facts.Select(f => new FactFigures(f.Group, f.Key, f.Title, f.From, f.Through, f.Count, f.Total, f.Cost))],
                proposal.Facts.Sum(f => f.CostPerYear), [.. proposal.Answers.Select(a => new Reply(a.Verdict, a.Text, a.Manager, a.On))], cases, proposal.IsEditable);
        }

        public async Task<Result<int>> Handle(Start command, CancellationToken ct)
        {
            var firm = await db.TheFirm(ct);
            var started = ImprovementProposal.Start(command.Entry, actor.EmployeeId!.Value, firm.BusinessDay);
            if (started.IsFailure)
                return Result<int>.Failure(started.Errors);
            var proposal = started.Value;
            db.ImprovementProposals.Add(proposal);
            await db.SaveChangesAsync(ct);
            var chosen = await Choose(proposal, command.Facts, ct);
            return chosen.IsSuccess ? proposal.Id : Result<int>.Failure(chosen.Errors);
        }

        public async Task<Result<Unit>> Handle(Change command, CancellationToken ct)
        {
            if (await db.WholeProposal(command.ProposalId, ct) is not { } proposal)
                return ProposalErrors.NotFound;
            var changed = proposal.Change(command.Entry);
            if (changed.IsFailure)
                return Result<Unit>.Failure(changed.Errors);
            var chosen = await Choose(proposal, command.Facts, ct);
            return chosen.IsSuccess ? Unit.Value : Result<Unit>.Failure(chosen.Errors);
        }

        public async Task<Result<Unit>> Handle(Submit command, CancellationToken ct)
        {
            if (await db.WholeProposal(command.ProposalId, ct) is not { } proposal)
                return ProposalErrors.NotFound;
            var done = proposal.Submit((await db.TheFirm(ct)).BusinessDay);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }

        // The figures are worked out again here: what a person saw may have changed, and what they send is never believed.
        private async Task<Result> Choose(ImprovementProposal proposal, IReadOnlyList<FactChoice> facts, CancellationToken ct)
        {
            if (facts.Count == 0)
                return proposal.Facts.Count == 0 ? Result.Success : proposal.ChooseFacts([]);
            var rows = await db.ComplaintRows(facts.Min(f => f.From), facts.Max(f => f.Through), ct);
            var figures = facts.Select(f => rows.By(f.Group, f.From, f.Through, ComplaintLabels.KeyName).FirstOrDefault(n => n.Key == f.Key)).OfType<FactFigures>().ToList();
            var done = proposal.ChooseFacts(figures);
            if (done.IsSuccess)
                await Tie(proposal, figures, ct);
            return done;
        }

        // Complaints about the articles and causes it names are tied to it, so that both sides show the other.
        private async Task Tie(ImprovementProposal proposal, IReadOnlyList<FactFigures> figures, CancellationToken ct)
        {
            foreach (var fact in figures.Where(f => f.Group is FactGroup.Cause or FactGroup.Article))
            {
                var article = fact.Group == FactGroup.Article ? int.Parse(fact.Key, System.Globalization.CultureInfo.InvariantCulture) : 0;
                var cause = fact.Group == FactGroup.Cause ? Enum.Parse<ComplaintCause>(fact.Key) : default(ComplaintCause?);
                var about = await db.Complaints
                    .Where(c => c.ReceivedOn >= fact.From && c.ReceivedOn <= fact.Through && c.ProposalId == null && (cause == null ? c.ArticleId == article : c.Cause == cause))
                    .ToListAsync(ct);
                foreach (var complaint in about)
                    complaint.BaseOn(proposal.Id);
            }
        }
    }
}
