using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Mailings;

/// <summary>The list of mailings with what came of each.</summary>
public static class ListMailings
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>The newest first.</summary>
    public const string StandardSort = "-nummer";

    /// <param name="Search">Number, title or subject.</param>
    /// <param name="Status">A status.</param>
    /// <param name="AuthorId">Who made it.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    /// <param name="Page">From 1; 0 gives everything, for a file.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? Status = null, int? AuthorId = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The page.</param>
    /// <param name="Total">How many there are in all.</param>
    /// <param name="Bought">What all of them brought, excluding VAT.</param>
    /// <param name="People">To filter by.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, Money Bought, IReadOnlyList<Person> People);

    public sealed record Person(int Id, string Name);

    public sealed record Row(int Id, string? Number, MailingStatus Status, string Title, string Author, DateOnly CreatedOn, DateOnly? SentOn, int Sent, int Opened, int Asked, int Bought, int OptedOut, long Cents)
    {
        public MailingResult Result => new(Sent, Opened, Asked, Bought, OptedOut, new Money(Cents));
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = Filter(query);
            var heads = await db.Employees.AsNoTracking().OrderBy(e => e.Name)
                .Select(e => new { Person = new Person(e.Id, e.Name), Total = found.Count(), Cents = found.SelectMany(m => m.Recipients).Sum(r => r.BoughtFor.Cents) })
                .ToListAsync(ct);
            var sorted = Sorted(found, query.Sort);
            var rows = await (query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize))
                .Select(m => new Row(
                    m.Id, m.Number, m.Status, m.Title, db.Employees.Where(e => e.Id == m.AuthorId).Select(e => e.Name).First(), m.CreatedOn, m.SentOn,
                    m.Recipients.Count, m.Recipients.Count(r => r.OpenedOn != null), m.Recipients.Count(r => r.AskedOn != null), m.Recipients.Count(r => r.BoughtOn != null),
                    m.Recipients.Count(r => r.OptedOutOn != null), m.Recipients.Sum(r => r.BoughtFor.Cents)))
                .ToListAsync(ct);
            return new Model(rows, heads[0].Total, new Money(heads[0].Cents), [.. heads.Select(h => h.Person)]);
        }

        private IQueryable<Mailing> Filter(Query query)
        {
            var found = db.Mailings.AsNoTracking();
            if (Enum.TryParse<MailingStatus>(query.Status, ignoreCase: true, out var status))
                found = found.Where(m => m.Status == status);
            if (query.AuthorId is { } author)
                found = found.Where(m => m.AuthorId == author);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(m =>
                    EF.Functions.Like(m.Number!, pattern, LikePattern.Escape) || EF.Functions.Like(m.Title, pattern, LikePattern.Escape) || EF.Functions.Like(m.Subject, pattern, LikePattern.Escape));
            }

            return found;
        }

        private static IQueryable<Mailing> Sorted(IQueryable<Mailing> found, string? sort)
        {
            var (column, descending) = ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "titel" => found.By(m => m.Title, descending).ThenBy(m => m.Id),
                "datum" => found.By(m => m.SentOn ?? m.CreatedOn, descending).ThenBy(m => m.Id),
                "ontvangers" => found.By(m => m.Recipients.Count, descending).ThenBy(m => m.Id),
                "omzet" => found.By(m => m.Recipients.Sum(r => r.BoughtFor.Cents), descending).ThenBy(m => m.Id),
                _ => found.By(m => m.Id, descending),
            };
        }
    }

    /// <summary>The list as a file, with the same search, filters and sorting as on the page.</summary>
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/mailings/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, string? q, string? status, int? medewerker, string? sorteer, IDispatcher dispatcher, CancellationToken ct) =>
            FirmFile.Answer(await dispatcher.Send(firm, new Query(q, status, medewerker, sorteer, Page: 0), ct), list => TableExport.File(kind, "mailings", Columns, list.Rows)));

    private static readonly TableColumn<Row>[] Columns =
    [
        new("Nummer", r => r.Number ?? "", 16),
        new("Titel", r => r.Title, 36),
        new("Status", r => MailingLabels.Status(r.Status), 12),
        new("Gemaakt door", r => r.Author, 24),
        new("Verzonden op", r => r.SentOn, 14),
        new("Ontvangers", r => r.Sent, 12),
        new("Geopend", r => r.Opened, 12),
        new("Gevraagd", r => r.Asked, 12),
        new("Gekocht", r => r.Bought, 12),
        new("Afgemeld", r => r.OptedOut, 12),
        new("Omzet", r => new Money(r.Cents), 14),
    ];
}
