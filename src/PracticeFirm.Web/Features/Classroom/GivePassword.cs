using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Classroom;

/// <summary>A teacher gives a learner of their own class a new password, to be read aloud once.</summary>
public static class GivePassword
{
    [Access(Access.Teacher)]
    public sealed record Command(string LearnerId) : ISchoolCommand<Model>;

    /// <summary>What the teacher passes on; not kept anywhere.</summary>
    public sealed record Model(string Name, string UserName, string Password)
    {
        // Never in a log by accident.
        public override string ToString() => nameof(GivePassword);
    }

    internal sealed class Handler(SchoolDb db, UserManager<SchoolUser> users, Actor actor) : IRequestHandler<Command, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Command request, CancellationToken cancellationToken)
        {
            var isMine = await db.Classes.AnyAsync(
                c => c.Teachers.Any(t => t.UserId == actor.UserId) && c.Learners.Any(l => l.UserId == request.LearnerId),
                cancellationToken);
            if (!isMine || await users.FindByIdAsync(request.LearnerId) is not { } learner)
                return MyClasses.LearnerNotFound;
            var given = FirstPasswords.Give(users, [learner]);
            return new Model(learner.DisplayName, learner.UserName ?? "", given[learner.Id]);
        }
    }
}
