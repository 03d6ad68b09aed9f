using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Components;

/// <summary>What a page "nieuw" is started from: its title, whose it is, and what it says when it is a mail.</summary>
public static class ShowSource
{
    [Access(Access.FirmReader)]
    public sealed record Query(DocumentKind Kind, int Id) : IFirmQuery<Model>;

    /// <param name="Source">The document.</param>
    /// <param name="Title">How people call it.</param>
    /// <param name="CustomerId">The customer it is from or for; null for none.</param>
    /// <param name="Customer">Name of that customer.</param>
    /// <param name="Text">What the mail says; null for other kinds.</param>
    /// <param name="Attached">The document the mail goes with; null for none.</param>
    public sealed record Model(DocumentRef Source, string Title, int? CustomerId, string? Customer, string? Text, DocumentRef? Attached);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var source = new DocumentRef(query.Kind, query.Id);
            if (await db.LabelOf(source, ct) is not { } label)
                return new Error("Source.NotFound", "Waar je vandaan komt, bestaat niet (meer).");
            var more = await db.Firms.AsNoTracking().Select(_ => new
            {
                Customer = db.Customers.Where(c => c.Id == label.CustomerId).Select(c => c.Name).FirstOrDefault(),
                Text = db.Mails.Where(m => query.Kind == DocumentKind.Mail && m.Id == query.Id).Select(m => m.Body).FirstOrDefault(),
                AttachedKind = db.Mails.Where(m => query.Kind == DocumentKind.Mail && m.Id == query.Id).Select(m => m.AttachedKind).FirstOrDefault(),
                AttachedId = db.Mails.Where(m => query.Kind == DocumentKind.Mail && m.Id == query.Id).Select(m => m.AttachedId).FirstOrDefault(),
            }).SingleAsync(ct);
            return new Model(
                source, label.Title, label.CustomerId, more.Customer, more.Text, more is { AttachedKind: { } kind, AttachedId: { } id } ? new DocumentRef(kind, id) : null);
        }
    }
}
