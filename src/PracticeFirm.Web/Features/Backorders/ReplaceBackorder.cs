using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Backorders;

/// <summary>Another article in place of one that doesn't come: offered by mail first, put in the order once the customer said yes.</summary>
public static class ReplaceBackorder
{
    /// <summary>What an alternative costs this customer and when it can be there.</summary>
    [Access(Access.FirmReader)]
    public sealed record Look(int OrderId, int ArticleId, int Quantity) : IFirmQuery<Alternative>;

    /// <summary>What the mail that offers it would say by its template, to start writing from.</summary>
    /// <param name="OrderId">The order.</param>
    /// <param name="LineId">Its line that waits.</param>
    /// <param name="AlternativeId">The article that is offered.</param>
    /// <param name="Price">Price per unit that is offered.</param>
    /// <param name="PromisedOn">Day it can be delivered.</param>
    /// <param name="Reason">Why the ordered article doesn't come, as a sentence for the customer.</param>
    [Access(Access.FirmReader)]
    public sealed record Prepare(int OrderId, int LineId, int AlternativeId, UnitPrice Price, DateOnly PromisedOn, string Reason) : IFirmQuery<MailDraft>;

    /// <summary>Sends the mail that offers it; the order doesn't change.</summary>
    /// <param name="OrderId">The order.</param>
    /// <param name="Mail">The mail.</param>
    [Access(Access.FirmWorker)]
    public sealed record Offer(int OrderId, MailEntry Mail) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <summary>The customer said yes: the alternative is added and that much of the line lapses, or neither.</summary>
    /// <param name="OrderId">The order.</param>
    /// <param name="LineId">Its line that waits.</param>
    /// <param name="Lapses">Units of that line that lapse.</param>
    /// <param name="AlternativeId">The article that comes instead.</param>
    /// <param name="Quantity">How many of it.</param>
    /// <param name="ManualPrice">Price as agreed; null takes the price found.</param>
    /// <param name="PromisedOn">Day it is promised for.</param>
    /// <param name="Agreement">With whom this was agreed, and how.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(
        int OrderId, int LineId, int Lapses, int AlternativeId, int Quantity, UnitPrice? ManualPrice, DateOnly? PromisedOn, string Agreement) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <param name="Name">Name in the language of the order.</param>
    /// <param name="Price">Price found for this customer.</param>
    /// <param name="PriceFrom">Where it comes from.</param>
    /// <param name="Free">Units free in the warehouse.</param>
    /// <param name="AvailableOn">First day on which all of it can be there.</param>
    public sealed record Alternative(string Name, UnitPrice Price, string PriceFrom, int Free, DateOnly AvailableOn);

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Look, Result<Alternative>>, IRequestHandler<Prepare, Result<MailDraft>>, IRequestHandler<Offer, Result<Unit>>, IRequestHandler<Command, Result<Unit>>
    {
        public async Task<Result<Alternative>> Handle(Look query, CancellationToken ct)
        {
            var found = await db.Orders.AsNoTracking()
                .Where(o => o.Id == query.OrderId)
                .SelectMany(o => db.Articles.Where(a => a.Id == query.ArticleId), (o, a) => new
                {
                    o.CustomerId,
                    o.Terms.Language,
                    Article = a,
                    Today = db.Firms.Select(f => f.BusinessDay).First(),
                    LeadTime = db.Suppliers.Where(s => s.Id == a.SupplierId).Select(s => s.LeadTimeDays).First(),
                    Free = db.Stock.Where(s => s.ArticleId == a.Id).Select(s => s.OnHand - s.Reserved).First(),
                    Expected = db.Stock.Where(s => s.ArticleId == a.Id).SelectMany(s => s.Expected).Select(e => new { e.ExpectedOn, e.Quantity }).ToList(),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return BackorderErrors.NoAlternative;
            var quantity = Math.Max(1, query.Quantity);
            var (agreements, group) = await db.PricingFor(found.CustomerId, [query.ArticleId], ct);
            var price = Pricing.Find(found.Article, quantity, agreements, group, found.Today);
            var there = StockAvailability.For(quantity, found.Free, found.Expected.Select(e => (e.ExpectedOn, e.Quantity)), found.Today, found.LeadTime).Day;
            return new Alternative(
                found.Article.Name.In(found.Language), price.Price, price.Explanation, found.Free, BusinessCalendar.IsWorkingDay(there) ? there : BusinessCalendar.Next(there));
        }

        public async Task<Result<MailDraft>> Handle(Prepare query, CancellationToken ct)
        {
            var found = await db.Orders.AsNoTracking()
                .Include(o => o.Lines)
                .Where(o => o.Id == query.OrderId)
                .SelectMany(o => db.Articles.Where(a => a.Id == query.AlternativeId), (o, a) => new { Order = o, Article = a })
                .SelectMany(x => db.Firms, (x, f) => new { x.Order, x.Article, Firm = f })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return BackorderErrors.NoAlternative;
            var (order, article) = (found.Order, found.Article);
            if (order.Lines.FirstOrDefault(l => l.Id == query.LineId) is not { } line)
                return OrderErrors.NoLine;
            var places = new MailPlaces(order.Terms.Language)
                .Number(order.Number ?? "")
                .Text("ordernummer", order.Number)
                .Text("artikel", line.Description)
                .Text("alternatief", $"{article.Name.In(order.Terms.Language)} ({article.Number})")
                .Text("reden", BackorderWords.Sentence(query.Reason))
                .Date("leverdatum", query.PromisedOn)
                .Amount("bedrag", query.Price.Times(1));
            var draft = await db.DraftToCustomer(actor, MailPurposes.Alternative, places, found.Firm, order.CustomerId, order.Terms.ContactPersonId, ct);
            return draft with { FollowUpOn = BusinessCalendar.AddWorkingDays(found.Firm.BusinessDay, 2) };
        }

        public async Task<Result<Unit>> Handle(Offer command, CancellationToken ct)
        {
            var order = await db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == command.OrderId, ct);
            if (order is null)
                return OrderErrors.NotFound;
            if (!order.IsConfirmed)
                return order.IsDraft ? OrderErrors.NotConfirmed : OrderErrors.Cancelled;
            var firm = await db.TheFirm(ct);
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);
            var mail = OutgoingMail.ToCustomer(command.Mail, firm, me, order.CustomerId, new DocumentRef(DocumentKind.Order, order.Id), BackorderWords.Call(order.Recipient?.Name));
            if (mail.IsFailure)
                return Result<Unit>.Failure(mail.Errors);
            mail.Value.Save(db, order.Number);
            return Unit.Value;
        }

        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            if (order.Lines.FirstOrDefault(l => l.Id == command.LineId) is not { } line)
                return OrderErrors.NoLine;
            if (command.PromisedOn is not { } day)
                return BackorderErrors.NoDay;
            if (line.ArticleId == command.AlternativeId)
                return BackorderErrors.SameArticle;
            var firm = await db.TheFirm(ct);
            if (await Article(order, command.AlternativeId, command.Quantity, firm.BusinessDay, ct) is not { } article)
                return BackorderErrors.NoAlternative;
            var stock = await db.StockOf([line.ArticleId], ct);
            var declined = order.Decline(line.Id, command.Lapses, stock[line.ArticleId], firm.BusinessDay, actor.Name, command.Agreement);
            if (declined.IsFailure)
                return Result<Unit>.Failure([.. declined.Errors.Select(e => Named(e, nameof(command.Lapses)))]);
            var added = order.AddToConfirmed(new LineEntry("", command.Quantity, command.ManualPrice, Percentage.Zero), article, day, firm, command.Agreement);
            return added.IsSuccess ? Unit.Value : Result<Unit>.Failure([.. added.Errors.Select(e => Named(e, nameof(command.Quantity)))]);
        }

        private static Error Named(Error error, string quantity) => error.Field switch
        {
            "Reason" => error.On(nameof(Command.Agreement)),
            "Quantity" => error.On(quantity),
            _ => error,
        };

        private async Task<LineArticle?> Article(Order order, int articleId, int quantity, DateOnly day, CancellationToken ct)
        {
            if (await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == articleId, ct) is not { } article)
                return null;
            var (agreements, group) = await db.PricingFor(order.CustomerId, [articleId], ct);
            return LineArticle.For(article, order.Terms.Language, Pricing.Find(article, Math.Max(1, quantity), agreements, group, day));
        }
    }
}
