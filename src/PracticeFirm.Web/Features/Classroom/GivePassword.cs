using System.Security.Cryptography;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Texts;

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
                return new Error("Learner.NotFound", ClassroomTexts.LearnerNotFound);

            var password = Draw();
            learner.MustChangePassword = true;
            learner.LockoutEnd = null;
            learner.AccessFailedCount = 0;
            await users.RemovePasswordAsync(learner);
            var given = await users.AddPasswordAsync(learner, password);
            return given.Succeeded
                ? new Model(learner.DisplayName, learner.UserName ?? "", password)
                : Result<Model>.Failure(given.ErrorsOn(nameof(Command.LearnerId)));
        }

        /// <summary>Easy to read aloud, and good for the one log-in it is meant for: tries are few before an account waits.</summary>
        private static string Draw() =>
            $"{OneOf(ClassroomTexts.FirstWords)}-{OneOf(ClassroomTexts.SecondWords)}-{RandomNumberGenerator.GetInt32(1000, 10000)}";

        private static string OneOf(string words)
        {
            var list = words.Split(',', StringSplitOptions.TrimEntries);
            return list[RandomNumberGenerator.GetInt32(list.Length)];
        }
    }
}
