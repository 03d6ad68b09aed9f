using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Offertes;

/// <summary>The review by a colleague: asked for, withdrawn, remarked on per line, ended.</summary>
public static class ReviewOfferte
{
    /// <summary>Who may be asked to review an offerte: sales colleagues and the manager, never its author.</summary>
    [Access(Access.FirmReader)]
    public sealed record Reviewers(int OfferteId) : IFirmQuery<IReadOnlyList<Reviewer>>;

    public sealed record Reviewer(int Id, string Name, string Function);

    /// <param name="OfferteId">The draft.</param>
    /// <param name="ReviewerId">The colleague who is asked.</param>
    [Access(Access.FirmWorker)]
    public sealed record Submit(int OfferteId, int ReviewerId) : Step(OfferteId);

    [Access(Access.FirmWorker)]
    public sealed record Withdraw(int OfferteId) : Step(OfferteId);

    /// <param name="OfferteId">The offerte.</param>
    /// <param name="LineId">The line it is about, or null for the whole.</param>
    /// <param name="Text">The remark.</param>
    [Access(Access.FirmWorker)]
    public sealed record AddRemark(int OfferteId, int? LineId, string Text) : Step(OfferteId);

    [Access(Access.FirmWorker)]
    public sealed record ResolveRemark(int OfferteId, int RemarkId) : Step(OfferteId);

    /// <param name="OfferteId">The offerte.</param>
    /// <param name="Approved">True when it may go as it stands; false sends it back with the remarks.</param>
    [Access(Access.FirmWorker)]
    public sealed record Finish(int OfferteId, bool Approved) : Step(OfferteId);

    /// <summary>A step of the review.</summary>
    public abstract record Step(int OfferteId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Offerte, OfferteId);
    }

    internal sealed class Handler(FirmDb db, Actor actor) :
        IRequestHandler<Reviewers, Result<IReadOnlyList<Reviewer>>>,
        IRequestHandler<Submit, Result<Unit>>,
        IRequestHandler<Withdraw, Result<Unit>>,
        IRequestHandler<AddRemark, Result<Unit>>,
        IRequestHandler<ResolveRemark, Result<Unit>>,
        IRequestHandler<Finish, Result<Unit>>
    {
        public async Task<Result<IReadOnlyList<Reviewer>>> Handle(Reviewers query, CancellationToken ct) => await db.Employees.AsNoTracking()
            .Where(e => e.Role == EmployeeRole.Manager || e.Role == EmployeeRole.InsideSales || e.Role == EmployeeRole.FieldSales)
            .Where(e => !db.Offertes.Any(o => o.Id == query.OfferteId && o.AuthorId == e.Id))
            .OrderBy(e => e.Name)
            .Select(e => new Reviewer(e.Id, e.Name, e.Function))
            .ToListAsync(ct);

        public Task<Result<Unit>> Handle(Submit step, CancellationToken ct) => On(step, ct, async offerte =>
            await db.Employees.SingleOrDefaultAsync(e => e.Id == step.ReviewerId, ct) is { } reviewer
                ? offerte.SubmitForReview(reviewer)
                : new Error("Offerte.NoReviewer", "Kies welke collega de offerte controleert.", nameof(step.ReviewerId)));

        public Task<Result<Unit>> Handle(Withdraw step, CancellationToken ct) =>
            On(step, ct, offerte => Task.FromResult(offerte.WithdrawFromReview()));

        public Task<Result<Unit>> Handle(AddRemark step, CancellationToken ct) => On(step, ct, async offerte =>
            offerte.AddRemark(step.LineId, step.Text, await Me(ct), await db.Firms.Select(f => f.BusinessDay).SingleAsync(ct)));

        public Task<Result<Unit>> Handle(ResolveRemark step, CancellationToken ct) =>
            On(step, ct, offerte => Task.FromResult(offerte.ResolveRemark(step.RemarkId)));

        public Task<Result<Unit>> Handle(Finish step, CancellationToken ct) =>
            On(step, ct, async offerte => offerte.FinishReview(step.Approved, await Me(ct)));

        private Task<Employee> Me(CancellationToken ct) => db.Colleague(actor.EmployeeId!.Value, ct);

        private async Task<Result<Unit>> On(Step step, CancellationToken ct, Func<Offerte, Task<Result>> verb)
        {
            if (await db.WholeOfferte(step.OfferteId, ct) is not { } offerte)
                return OfferteErrors.NotFound;
            var done = await verb(offerte);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
