using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>The notes in a dossier, newest first; and adding one. Notes are never changed or removed.</summary>
public static class ShowNotes
{
    [Access(Access.FirmReader)]
    public sealed record Query(int CustomerId) : IFirmQuery<IReadOnlyList<Note>>;

    /// <param name="CustomerId">The customer.</param>
    /// <param name="Text">The note.</param>
    [Access(Access.FirmWorker)]
    public sealed record Add(int CustomerId, string Text) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Customer, CustomerId);
    }

    public sealed class Note
    {
        public int Id { get; init; }
        public DateOnly WrittenOn { get; init; }
        public string Author { get; init; } = "";
        public string Text { get; init; } = "";
    }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateProjection<CustomerNote, Note>();
    }

    internal sealed class Handler(FirmDb db, Actor actor, AutoMapper.IConfigurationProvider mapping) : IRequestHandler<Query, Result<IReadOnlyList<Note>>>, IRequestHandler<Add, Result<Unit>>
    {
        public async Task<Result<IReadOnlyList<Note>>> Handle(Query query, CancellationToken ct)
        {
            var notes = await db.Customers.AsNoTracking()
                .Where(c => c.Id == query.CustomerId)
                .SelectMany(c => c.Notes)
                .OrderByDescending(n => n.Id)
                .ProjectTo<Note>(mapping)
                .ToListAsync(ct);
            return notes;
        }

        public async Task<Result<Unit>> Handle(Add command, CancellationToken ct)
        {
            if (await db.Customers.SingleOrDefaultAsync(c => c.Id == command.CustomerId, ct) is not { } customer)
                return CustomerErrors.NotFound;
            var added = customer.AddNote((await db.TheFirm(ct)).BusinessDay, actor.Name, command.Text);
            return added.IsSuccess ? Unit.Value : Result<Unit>.Failure(added.Errors);
        }
    }
}
