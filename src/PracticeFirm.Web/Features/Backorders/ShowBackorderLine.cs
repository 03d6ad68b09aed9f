using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Backorders;

/// <summary>One order line that waits, to settle it: another day, another article, or not at all.</summary>
public static class ShowBackorderLine
{
    [Access(Access.FirmReader)]
    public sealed record Query(int LineId) : IFirmQuery<Model>;

    /// <param name="LineId">The order line.</param>
    /// <param name="OrderId">The order.</param>
    /// <param name="OrderNumber">Its number.</param>
    /// <param name="CustomerId">The customer.</param>
    /// <param name="CustomerName">Their name.</param>
    /// <param name="Contact">To whom the order was confirmed.</param>
    /// <param name="Phone">Telephone number of the customer.</param>
    /// <param name="ArticleId">The article.</param>
    /// <param name="ArticleNumber">Its number.</param>
    /// <param name="Description">Text on the order.</param>
    /// <param name="Price">Price on the order.</param>
    /// <param name="Ordered">Units of the line.</param>
    /// <param name="Open">Units still to be delivered.</param>
    /// <param name="Reserved">Units set aside.</param>
    /// <param name="Released">Units in a delivery that did not leave.</param>
    /// <param name="PromisedOn">Day that was promised.</param>
    /// <param name="ToldOn">Day the customer was told.</param>
    /// <param name="Today">The firm's date.</param>
    /// <param name="Expected">First day on which all that is short can be there.</param>
    public sealed record Model(
        int LineId, int OrderId, string OrderNumber, int CustomerId, string CustomerName, string Contact, string Phone, int ArticleId, string ArticleNumber, string Description,
        UnitPrice Price, int Ordered, int Open, int Reserved, int Released, DateOnly? PromisedOn, DateOnly? ToldOn, DateOnly Today, DateOnly Expected)
    {
        /// <summary>Units that can lapse: what is in a delivery can't.</summary>
        public int CanLapse => Open - Released;
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var order = await db.Orders.AsNoTracking().Include(o => o.Lines).SingleOrDefaultAsync(o => o.Lines.Any(l => l.Id == query.LineId), ct);
            if (order is not { IsConfirmed: true })
                return BackorderErrors.LineGone;
            var line = order.Lines.Single(l => l.Id == query.LineId);
            var found = await db.Articles.AsNoTracking()
                .Where(a => a.Id == line.ArticleId)
                .Select(a => new
                {
                    Phone = db.Customers.Where(c => c.Id == order.CustomerId).Select(c => c.Phone).First(),
                    Today = db.Firms.Select(f => f.BusinessDay).First(),
                    LeadTime = db.Suppliers.Where(s => s.Id == a.SupplierId).Select(s => s.LeadTimeDays).First(),
                    Free = db.Stock.Where(s => s.ArticleId == a.Id).Select(s => s.OnHand - s.Reserved).First(),
                    Expected = db.Stock.Where(s => s.ArticleId == a.Id).SelectMany(s => s.Expected).Select(e => new { e.ExpectedOn, e.Quantity }).ToList(),
                })
                .SingleAsync(ct);
            var there = StockAvailability.For(Math.Max(1, line.Short), found.Free, found.Expected.Select(e => (e.ExpectedOn, e.Quantity)), found.Today, found.LeadTime).Day;
            return new Model(
                line.Id, order.Id, order.Number!, order.CustomerId, order.Recipient!.Name, order.Recipient.Contact, found.Phone, line.ArticleId, line.ArticleNumber, line.Description,
                line.UnitPrice, line.Quantity, line.Open, line.Reserved, line.Released, line.PromisedOn, line.PromiseToldOn, found.Today,
                BusinessCalendar.IsWorkingDay(there) ? there : BusinessCalendar.Next(there));
        }
    }
}
