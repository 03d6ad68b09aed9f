using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>The lines of the bank statement: searched, filtered, sorted and paged in the database; and the same as a file.</summary>
public static class ListBankLines
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Sort when nothing was chosen: the newest first.</summary>
    public const string StandardSort = "-datum";

    /// <param name="Search">Name, description, account or amount.</param>
    /// <param name="State"><c>open</c> (te verwerken), <c>klaar</c> (verwerkt) or <c>apart</c>.</param>
    /// <param name="Direction"><c>in</c> or <c>uit</c>.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    /// <param name="Page">From 1; 0 gives everything, for a file.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? State = null, string? Direction = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <summary>The rows, how many there are in all, and what they come to: money in less money out, and what of it is still to divide.</summary>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, Money Sum, Money Left);

    public sealed record Row(
        int Id, DateOnly BookedOn, string Name, string? Iban, string Description, long AmountCents, long LeftCents, BankLineStatus Status, string? SetAsideReason, int? CustomerId, string? CustomerName)
    {
        public Money Amount => new(AmountCents);

        public Money Left => new(LeftCents);
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = Filter(query);
            var total = await found.GroupBy(_ => 1)
                .Select(g => new { Count = g.Count(), Cents = g.Sum(b => b.Amount.Cents), Left = g.Sum(b => b.Status == BankLineStatus.SetAside ? 0 : b.Left.Cents) })
                .SingleOrDefaultAsync(ct);
            var sorted = Sorted(found, query.Sort);
            var page = query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize);
            var rows = await page
                .Select(b => new Row(
                    b.Id, b.BookedOn, b.Name, b.Iban, b.Description, b.Amount.Cents, b.Left.Cents, b.Status, b.SetAsideReason, b.CustomerId,
                    db.Customers.Where(c => c.Id == b.CustomerId).Select(c => c.Name).FirstOrDefault()))
                .ToListAsync(ct);
            return new Model(rows, total?.Count ?? 0, new Money(total?.Cents ?? 0), new Money(total?.Left ?? 0));
        }

        private IQueryable<BankLine> Filter(Query query)
        {
            var found = db.BankLines.AsNoTracking();
            found = query.State switch
            {
                "open" => found.Where(b => b.Status == BankLineStatus.Open || b.Status == BankLineStatus.PartlyAllocated),
                "klaar" => found.Where(b => b.Status == BankLineStatus.Allocated),
                "apart" => found.Where(b => b.Status == BankLineStatus.SetAside),
                _ => found,
            };
            found = query.Direction switch
            {
                "in" => found.Where(b => b.Amount.Cents > 0),
                "uit" => found.Where(b => b.Amount.Cents < 0),
                _ => found,
            };
            if (string.IsNullOrWhiteSpace(query.Search))
                return found;
            var pattern = LikePattern.Contains(query.Search);
            var account = LikePattern.Contains(query.Search.Replace(" ", "", StringComparison.Ordinal));
            var cents = DutchInput.Decimal(query.Search) is { } euros && Math.Abs(euros) < 1_000_000_000 ? Money.FromEuros(euros).Cents : (long?)null;
            return found.Where(b =>
                EF.Functions.Like(b.Name, pattern, LikePattern.Escape) || EF.Functions.Like(b.Description, pattern, LikePattern.Escape)
                || EF.Functions.Like(b.Iban!, account, LikePattern.Escape)
                || b.Amount.Cents == cents || b.Amount.Cents == -cents
                || b.Allocations.Any(a => EF.Functions.Like(a.InvoiceNumber, pattern, LikePattern.Escape))
                || db.Customers.Any(c => c.Id == b.CustomerId && EF.Functions.Like(c.Name, pattern, LikePattern.Escape)));
        }

        private static IQueryable<BankLine> Sorted(IQueryable<BankLine> found, string? sort)
        {
            var (column, descending) = ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "naam" => found.By(b => b.Name, descending).ThenBy(b => b.Id),
                "bedrag" => found.By(b => b.Amount.Cents, descending).ThenBy(b => b.Id),
                "rest" => found.By(b => b.Left.Cents, descending).ThenBy(b => b.Id),
                _ => descending ? found.OrderByDescending(b => b.BookedOn).ThenByDescending(b => b.Id) : found.OrderBy(b => b.BookedOn).ThenBy(b => b.Id),
            };
        }
    }

    private static readonly IReadOnlyList<TableColumn<Row>> Columns =
    [
        new(PaymentsTexts.BookedOn, r => r.BookedOn),
        new(PaymentsTexts.PartyName, r => r.Name, 32),
        new(PaymentsTexts.Iban, r => r.Iban, 24),
        new(PaymentsTexts.Description, r => r.Description, 48),
        new(PaymentsTexts.Amount, r => r.Amount),
        new(PaymentsTexts.LeftToDivide, r => r.Left),
        new(PaymentsTexts.Status, r => PaymentLabels.Status(r.Status)),
        new(PaymentsTexts.SetAsideReason, r => r.SetAsideReason, 32),
        new(PaymentsTexts.Customer, r => r.CustomerName, 32),
    ];

    /// <summary>The address of the file.</summary>
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/bank/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var asked = request.Query;
            var query = new Query(asked[ListQuery.Search], asked["stand"], asked["richting"], asked[ListQuery.Sort], Page: 0);
            return FirmFile.Answer(await dispatcher.Send(firm, query, ct), list => TableExport.File(kind, "bank", Columns, list.Rows));
        });
}
