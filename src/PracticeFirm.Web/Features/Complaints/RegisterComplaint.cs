using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>Registers a complaint, from a mail or a call or directly; its number is given at once.</summary>
public static class RegisterComplaint
{
    /// <summary>Orders of a customer to choose from.</summary>
    public const int MostOrders = 25;

    /// <summary>What is known before anything is typed.</summary>
    /// <param name="CustomerId">The customer, when they were chosen.</param>
    /// <param name="OrderId">The order, when it was chosen.</param>
    /// <param name="Source">The mail or call it comes from.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int? CustomerId = null, int? OrderId = null, DocumentRef? Source = null) : IFirmQuery<Model>;

    /// <param name="Today">The firm's date.</param>
    /// <param name="From">What it comes from; null for a complaint that is registered directly.</param>
    /// <param name="Customer">The customer; null until they are chosen.</param>
    /// <param name="OrderId">The order that was chosen or that the mail is about.</param>
    /// <param name="Lines">What was delivered of that order.</param>
    public sealed record Model(DateOnly Today, Origin? From, Chosen? Customer, int? OrderId, IReadOnlyList<Line> Lines);

    public sealed record Origin(DocumentRef Document, string Title, string Text, DateOnly? On, string Sender);

    public sealed record Chosen(int Id, string Name, IReadOnlyList<Person> Contacts, IReadOnlyList<OrderRow> Orders);

    public sealed record Person(int Id, string Name, string Email);

    public sealed record OrderRow(int Id, string Number, DateOnly ConfirmedOn, string Subject);

    /// <summary>A delivered line, with the invoice it is on.</summary>
    public sealed record Line(
        int OrderLineId, int DeliveryId, string DeliveryNumber, DateOnly ShippedOn, string ArticleNumber, string Description, string Unit, int Shipped, int? InvoiceId, string? InvoiceNumber);

    /// <summary>What is known of what a complaint is about, by number.</summary>
    /// <param name="OrderId">The order.</param>
    /// <param name="OrderLineId">Its line.</param>
    /// <param name="DeliveryId">The delivery.</param>
    /// <param name="InvoiceId">The invoice.</param>
    /// <param name="Units">Units of the line that are not right.</param>
    public sealed record AboutEntry(int? OrderId = null, int? OrderLineId = null, int? DeliveryId = null, int? InvoiceId = null, int Units = 0);

    /// <param name="CustomerId">Whose complaint.</param>
    /// <param name="Entry">What was typed.</param>
    /// <param name="About">What it is about.</param>
    /// <param name="Source">The mail or call it comes from.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int CustomerId, ComplaintEntry Entry, AboutEntry About, DocumentRef? Source = null) : IFirmCommand<Registered>, IAbout
    {
        (DocumentKind Kind, int Id) IAbout.About => Source is { } from ? (from.Kind, from.Id) : (DocumentKind.Customer, CustomerId);
    }

    /// <summary>The complaint.</summary>
    public sealed record Registered(int Id, string Number);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Query, Result<Model>>, IRequestHandler<Command, Result<Registered>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var mail = query.Source is { Kind: DocumentKind.Mail } from
                ? await db.Mails.AsNoTracking().Where(m => m.Id == from.Id).Select(m => new
                {
                    m.Subject,
                    m.Body,
                    m.SentOn,
                    m.From,
                    m.CustomerId,
                    OrderId = m.AttachedKind == DocumentKind.Order ? m.AttachedId
                        : m.AttachedKind == DocumentKind.Delivery ? db.Deliveries.Where(d => d.Id == m.AttachedId).Select(d => (int?)d.OrderId).FirstOrDefault() : null,
                }).SingleOrDefaultAsync(ct)
                : null;
            var label = mail is null && query.Source is { } source ? await db.LabelOf(source, ct) : null;
            var customerId = query.CustomerId ?? mail?.CustomerId ?? label?.CustomerId;
            var callId = query.Source is { Kind: DocumentKind.PhoneCall } call ? call.Id : 0;
            var customer = customerId is null ? null : await db.Customers.AsNoTracking().Where(c => c.Id == customerId).SelectMany(_ => db.Firms, (c, f) => new
            {
                f.BusinessDay,
                c.Name,
                Contacts = c.Contacts.Where(p => p.IsActive).OrderByDescending(p => p.IsPrimary).ThenBy(p => p.Id).Select(p => new { p.Id, p.FirstName, p.LastName, p.Email }).ToList(),
                Orders = db.Orders.Where(o => o.CustomerId == c.Id && o.Number != null).OrderByDescending(o => o.Id).Take(MostOrders)
                    .Select(o => new OrderRow(o.Id, o.Number!, o.ConfirmedOn!.Value, o.Terms.Subject)).ToList(),
                SpokenOfId = db.PhoneCalls.Where(p => p.Id == callId)
                    .Select(p => p.AboutKind == DocumentKind.Order ? p.AboutId
                        : p.AboutKind == DocumentKind.Delivery ? db.Deliveries.Where(d => d.Id == p.AboutId).Select(d => (int?)d.OrderId).FirstOrDefault() : null)
                    .FirstOrDefault(),
            }).AsSingleQuery().SingleOrDefaultAsync(ct);
            var today = customer?.BusinessDay ?? await db.Firms.AsNoTracking().Select(f => f.BusinessDay).SingleAsync(ct);
            var orderId = query.OrderId ?? mail?.OrderId ?? customer?.SpokenOfId;
            var lines = orderId is not { } order ? [] : await db.Deliveries.AsNoTracking()
                .Where(d => d.OrderId == order && d.Status == DeliveryStatus.Shipped)
                .SelectMany(d => d.Lines.Where(l => l.Shipped > 0), (d, l) => new { d.Id, d.Number, d.ShippedOn, Line = l })
                .OrderByDescending(d => d.ShippedOn).ThenBy(d => d.Line.Position)
                .Select(d => new
                {
                    d.Id,
                    d.Number,
                    d.ShippedOn,
                    d.Line.OrderLineId,
                    d.Line.ArticleNumber,
                    d.Line.Description,
                    d.Line.Unit,
                    d.Line.Shipped,
                    InvoiceId = db.Invoices.Where(i => i.Number != null && i.Kind == InvoiceKind.Invoice && i.Lines.Any(l => l.OrderLineId == d.Line.OrderLineId))
                        .OrderBy(i => i.Id).Select(i => (int?)i.Id).FirstOrDefault(),
                    InvoiceNumber = db.Invoices.Where(i => i.Number != null && i.Kind == InvoiceKind.Invoice && i.Lines.Any(l => l.OrderLineId == d.Line.OrderLineId))
                        .OrderBy(i => i.Id).Select(i => i.Number).FirstOrDefault(),
                })
                .ToListAsync(ct);
            return new Model(
                today,
                query.Source is { } asked ? new Origin(asked, mail?.Subject ?? label?.Title ?? "", mail?.Body ?? "", mail?.SentOn, mail?.From ?? "") : null,
                customer is null
                    ? null
                    : new Chosen(customerId!.Value, customer.Name, [.. customer.Contacts.Select(p => new Person(p.Id, $"{p.FirstName} {p.LastName}".Trim(), p.Email))], customer.Orders),
                orderId,
                [.. lines.Select(l => new Line(l.OrderLineId, l.Id, l.Number!, l.ShippedOn!.Value, l.ArticleNumber, l.Description, l.Unit, l.Shipped, l.InvoiceId, l.InvoiceNumber))]);
        }

        public async Task<Result<Registered>> Handle(Command command, CancellationToken ct)
        {
            if (await db.CustomerWithContacts(command.CustomerId, ct) is not { } customer)
                return CustomerErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);
            var about = await db.About(command.About.OrderId, command.About.OrderLineId, command.About.DeliveryId, command.About.InvoiceId, command.About.Units, ct);
            if (command.About.OrderId is not null && about.Order is null)
                return OrderErrors.NotFound;
            var made = Complaint.Register(command.Entry, about, customer, me, await db.Numbers(Complaint.NumberPrefix, firm.BusinessDay.Year, ct), firm);
            if (made.IsFailure)
                return Result<Registered>.Failure(made.Errors);
            db.Complaints.Add(made.Value);
            await db.SaveChangesAsync(ct);
            if (command.Source is { } source)
                db.Consequences.Add(Consequence.Of(source, new DocumentRef(DocumentKind.Complaint, made.Value.Id), firm.BusinessDay));
            return new Registered(made.Value.Id, made.Value.Number);
        }
    }
}
