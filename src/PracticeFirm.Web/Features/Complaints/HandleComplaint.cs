using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>Finding out: answers from a talk are written down, colleagues asked, the complaint judged, or handed over.</summary>
public static class HandleComplaint
{
    /// <summary>Colleagues to ask or hand over to.</summary>
    [Access(Access.FirmReader)]
    public sealed record Colleagues : IFirmQuery<IReadOnlyList<Colleague>>;

    public sealed record Colleague(int Id, string Name, string Function, bool IsManager);

    /// <summary>A question and the answer that came at once, as in a call.</summary>
    [Access(Access.FirmWorker)]
    public sealed record NoteAnswer(int ComplaintId, QuestionEntry Question, string Answer, ComplaintChannel Channel) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    [Access(Access.FirmWorker)]
    public sealed record Assess(int ComplaintId, Assessment Assessment) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    /// <param name="ComplaintId">The complaint.</param>
    /// <param name="ColleagueId">Whom.</param>
    /// <param name="Text">The words.</param>
    /// <param name="WantsAnswer">True for a question, false to tell only.</param>
    [Access(Access.FirmWorker)]
    public sealed record Consult(int ComplaintId, int ColleagueId, string Text, bool WantsAnswer) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    /// <summary>A colleague who is a person answers, or an answer is written down for them.</summary>
    [Access(Access.FirmWorker)]
    public sealed record Reply(int ComplaintId, int ConsultId, string Text) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    [Access(Access.FirmWorker)]
    public sealed record HandOver(int ComplaintId, int ColleagueId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Colleagues, Result<IReadOnlyList<Colleague>>>, IRequestHandler<NoteAnswer, Result<Unit>>, IRequestHandler<Assess, Result<Unit>>, IRequestHandler<Consult, Result<Unit>>,
            IRequestHandler<Reply, Result<Unit>>, IRequestHandler<HandOver, Result<Unit>>
    {
        private static readonly Error NoColleague = new("Complaint.NoColleague", "Kies een collega.", "ColleagueId");

        public async Task<Result<IReadOnlyList<Colleague>>> Handle(Colleagues query, CancellationToken ct) => Result<IReadOnlyList<Colleague>>.Success(
            await db.Employees.AsNoTracking().Where(e => e.Id != actor.EmployeeId).OrderBy(e => e.Role).ThenBy(e => e.Name)
                .Select(e => new Colleague(e.Id, e.Name, e.Function, e.Role == Domain.Firm.EmployeeRole.Manager)).ToListAsync(ct));

        public Task<Result<Unit>> Handle(NoteAnswer command, CancellationToken ct) =>
            On(command.ComplaintId, (c, day) => Task.FromResult(c.NoteAnswer(command.Question, command.Answer, command.Channel, day)), ct);

        public Task<Result<Unit>> Handle(Assess command, CancellationToken ct) => On(command.ComplaintId, (c, day) => Task.FromResult(c.Assess(command.Assessment, day)), ct);

        public Task<Result<Unit>> Handle(Consult command, CancellationToken ct) => On(
            command.ComplaintId,
            async (c, day) => await db.Employees.SingleOrDefaultAsync(e => e.Id == command.ColleagueId, ct) is { } colleague
                ? c.Consult(colleague, command.Text, command.WantsAnswer, actor.Name, day)
                : NoColleague,
            ct);

        public Task<Result<Unit>> Handle(Reply command, CancellationToken ct) =>
            On(command.ComplaintId, (c, day) => Task.FromResult(c.Reply(command.ConsultId, command.Text, actor.Name, day)), ct);

        public Task<Result<Unit>> Handle(HandOver command, CancellationToken ct) => On(
            command.ComplaintId,
            async (c, _) => await db.Employees.SingleOrDefaultAsync(e => e.Id == command.ColleagueId, ct) is { } colleague ? c.HandOver(colleague) : NoColleague,
            ct);

        private async Task<Result<Unit>> On(int id, Func<Complaint, DateOnly, Task<Result>> step, CancellationToken ct)
        {
            if (await db.WholeComplaint(id, ct) is not { } complaint)
                return ComplaintErrors.NotFound;
            var done = await step(complaint, (await db.TheFirm(ct)).BusinessDay);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
