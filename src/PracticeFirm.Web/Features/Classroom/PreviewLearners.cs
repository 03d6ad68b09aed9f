using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Features.Classroom.ClassLists;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Start;

namespace PracticeFirm.Web.Features.Classroom;

/// <summary>A teacher sees, before anything is written, what becomes of every row of a list for a class of their own.</summary>
public static class PreviewLearners
{
    /// <param name="ClassId">The class.</param>
    /// <param name="Text">What was typed or pasted; empty when a file was chosen.</param>
    /// <param name="File">The file; null when something was pasted.</param>
    [Access(Access.Teacher)]
    public sealed record Query(int ClassId, string Text, ListFile? File = null) : ISchoolQuery<Model>
    {
        // Names of learners don't belong in a log.
        public override string ToString() => nameof(PreviewLearners);
    }

    /// <param name="ClassId">The class.</param>
    /// <param name="Address">The address the teacher's browser uses.</param>
    [Access(Access.Teacher)]
    public sealed record Start(int ClassId, string Address) : ISchoolQuery<StartModel>;

    /// <summary>What the page says before there is a list.</summary>
    /// <param name="Name">The class.</param>
    /// <param name="Address">The address to print on cards.</param>
    public sealed record StartModel(string Name, string Address);

    /// <summary>The list.</summary>
    /// <param name="Rows">Every row, in the order of the list.</param>
    /// <param name="Classes">The classes that stand in it.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, IReadOnlyList<string> Classes);

    /// <summary>A row.</summary>
    /// <param name="Line">Line of the list.</param>
    /// <param name="Fate">What becomes of it.</param>
    /// <param name="Shown">The name, or what could be read of the row.</param>
    /// <param name="UserName">Log-in name; empty for a row that can't be used.</param>
    /// <param name="Class">The class as the list has it.</param>
    /// <param name="Was">The name until now, where it changes.</param>
    /// <param name="From">The class they leave.</param>
    /// <param name="Why">Why the row can't be used.</param>
    /// <param name="Entry">What to send to add it; null for a row that can't be used.</param>
    public sealed record Row(int Line, LearnerFate Fate, string Shown, string UserName, string Class, string? Was, string? From, string? Why, LearnerEntry? Entry);

    /// <summary>A file as it was chosen; its content is no part of what is logged or looked into.</summary>
    /// <param name="size">Its size, also when it was too large to be taken in.</param>
    /// <param name="content">Its bytes.</param>
    public sealed class ListFile(long size, byte[] content)
    {
        internal Result<ClassList> Read() => size > ClassListReader.MostBytes ? ClassListErrors.TooLarge : ClassListReader.Read(content);
    }

    internal sealed class StartHandler(SchoolDb db, Actor actor) : IRequestHandler<Start, Result<StartModel>>
    {
        public async Task<Result<StartModel>> Handle(Start request, CancellationToken cancellationToken) =>
            await db.Classes.Where(c => c.Id == request.ClassId && c.Teachers.Any(t => t.UserId == actor.UserId)).Select(c => c.Name).SingleOrDefaultAsync(cancellationToken) is { } name
                ? new StartModel(name, LearnerAddress.Propose(request.Address))
                : MyClasses.ClassNotFound;
    }

    internal sealed class Handler(SchoolDb db, UserManager<SchoolUser> users, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await db.MyClass(actor, request.ClassId, cancellationToken) is not { } schoolClass)
                return MyClasses.ClassNotFound;
            var read = request.File is { } file ? file.Read() : ClassListReader.Read(request.Text);
            if (read.IsFailure)
                return read.Error.On(request.File is null ? nameof(Query.Text) : nameof(Query.File));

            var entries = read.Value.Rows.Select(row => new LearnerEntry(row.Line, row.Number, row.Name.First, row.Name.Infix, row.Name.Last)).ToList();
            var planned = await new Roster(db, users, actor).Plan(schoolClass, entries, cancellationToken);
            var rows = planned.Zip(read.Value.Rows, Shown)
                .Concat(read.Value.Mistakes.Select(mistake => new Row(mistake.Line, LearnerFate.Refused, mistake.Shown, "", "", null, null, mistake.Error.Message, null)));
            return new Model(
                [.. rows.OrderBy(row => row.Line)],
                [.. read.Value.Rows.Select(row => row.Class).Where(name => name.Length > 0).Distinct().Order(StringComparer.CurrentCulture)]);
        }

        private static Row Shown(PlannedLearner learner, ClassListRow row) => new(
            row.Line,
            learner.Fate,
            row.Name.Display,
            learner.UserName,
            row.Class,
            learner.Renamed,
            learner.Leaves.Count == 0 ? null : string.Join(", ", learner.Leaves.Select(c => c.Name)),
            learner.Why?.Message,
            learner.Why is null ? learner.Entry : null);
    }
}
