using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Classroom;

/// <summary>A teacher shares a class of their own with a colleague, or takes one off it.</summary>
public static class ShareClass
{
    /// <param name="ClassId">The class.</param>
    [Access(Access.Teacher)]
    public sealed record Query(int ClassId) : ISchoolQuery<Model>;

    /// <param name="ClassId">The class.</param>
    /// <param name="TeacherId">The colleague.</param>
    /// <param name="Shares">True to share it with them, false to take them off it.</param>
    [Access(Access.Teacher)]
    public sealed record Command(int ClassId, string TeacherId, bool Shares) : ISchoolCommand<bool>;

    /// <summary>Colleagues who don't teach the class yet, by name.</summary>
    public sealed record Model(IReadOnlyList<Option<string>> Colleagues);

    internal sealed class Reader(SchoolDb db, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (!await db.Classes.AnyAsync(c => c.Id == request.ClassId && c.Teachers.Any(t => t.UserId == actor.UserId), cancellationToken))
                return MyClasses.ClassNotFound;
            var colleagues = await db.Teachers()
                .Where(user => !db.Classes.Any(c => c.Id == request.ClassId && c.Teachers.Any(t => t.UserId == user.Id)))
                .Select(user => new Option<string>(user.Id, user.DisplayName))
                .ToListAsync(cancellationToken);
            return new Model([.. colleagues.OrderBy(colleague => colleague.Text, StringComparer.CurrentCulture)]);
        }
    }

    internal sealed class Handler(SchoolDb db, Actor actor) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.MyClass(actor, request.ClassId, cancellationToken) is not { } schoolClass)
                return MyClasses.ClassNotFound;
            if (!request.Shares)
            {
                var removed = schoolClass.RemoveTeacher(request.TeacherId);
                return removed.IsSuccess ? true : removed.Error;
            }

            if (!await db.Teachers().AnyAsync(user => user.Id == request.TeacherId, cancellationToken))
                return new Error("Teacher.NotFound", ClassroomTexts.TeacherNotFound, nameof(Command.TeacherId));
            schoolClass.AddTeacher(request.TeacherId);
            return true;
        }
    }

    private static IQueryable<SchoolUser> Teachers(this SchoolDb db) =>
        from user in db.Users
        join link in db.UserRoles on user.Id equals link.UserId
        join role in db.Roles on link.RoleId equals role.Id
        where role.Name == SchoolClaims.Teacher
        select user;
}
