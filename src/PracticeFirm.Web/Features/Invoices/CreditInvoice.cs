using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Invoices;

/// <summary>Credits a posted invoice, whole or in part: shows beforehand exactly what it comes to, then posts and mails in one go.</summary>
public static class CreditInvoice
{
    /// <summary>What is chosen to credit.</summary>
    /// <param name="InvoiceId">The invoice.</param>
    /// <param name="Lines">Units and amounts off the price, by line.</param>
    /// <param name="WithFreight">Credits the freight too.</param>
    /// <param name="Fee">Handling fee that is kept, excluding VAT.</param>
    /// <param name="Reason">Why, as it stands on the note.</param>
    /// <param name="Reopens">True when the invoice was wrong and the goods are invoiced again.</param>
    public sealed record Choice(int InvoiceId, IReadOnlyList<CreditLine> Lines, bool WithFreight, Money Fee, string Reason, bool Reopens);

    /// <summary>What can still be credited.</summary>
    /// <param name="InvoiceId">The invoice.</param>
    /// <param name="Source">What it is started from; a complaint says what was agreed.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int InvoiceId, DocumentRef? Source = null) : IFirmQuery<Model>;

    public sealed record Model(
        int InvoiceId, string Number, int CustomerId, string Customer, Money Total, Money Open, Money Creditable, Money FreightLeft, IReadOnlyList<Line> Lines, Agreed? Agreed = null);

    /// <summary>What was agreed about a complaint.</summary>
    /// <param name="Number">Number of the complaint.</param>
    /// <param name="OrderLineId">The line of the order.</param>
    /// <param name="Units">Units to credit; 0 with an amount.</param>
    /// <param name="Amount">Amount off the price; zero with units.</param>
    public sealed record Agreed(string Number, int OrderLineId, int Units, Money Amount);

    /// <summary>A line with what is left of it.</summary>
    public sealed record Line(int Id, int Position, string OrderNumber, string ArticleNumber, string Description, string Unit, int Quantity, int Creditable, UnitPrice Price, Money Net, Money NetLeft, int OrderLineId);

    /// <summary>What it would come to now. Nothing is kept.</summary>
    [Access(Access.FirmReader)]
    public sealed record Preview(Choice Choice) : IFirmQuery<Outcome>;

    /// <summary>What a credit comes to.</summary>
    /// <param name="Lines">What will stand on the note.</param>
    /// <param name="Discount">Order discount that is taken back with it.</param>
    /// <param name="Freight">Freight that is credited.</param>
    /// <param name="Net">Total excluding VAT.</param>
    /// <param name="Vat">VAT.</param>
    /// <param name="Total">Total including VAT.</param>
    /// <param name="SetOff">What is set off against the invoice at once.</param>
    /// <param name="Left">What the customer still has to get.</param>
    /// <param name="OpenBefore">What is open on the invoice now.</param>
    /// <param name="OpenAfter">What is open on the invoice then.</param>
    /// <param name="ReopensUnits">Units that are open to invoice again.</param>
    public sealed record Outcome(
        IReadOnlyList<NoteLine> Lines, Money Discount, Money Freight, Money Net, Money Vat, Money Total, Money SetOff, Money Left, Money OpenBefore, Money OpenAfter, int ReopensUnits);

    /// <summary>A line of the note.</summary>
    public sealed record NoteLine(int Position, string Description, int Quantity, string Unit, Percentage VatRate, Money Net);

    /// <summary>The mail the credit note would go out with, by its template.</summary>
    [Access(Access.FirmReader)]
    public sealed record Prepare(Choice Choice) : IFirmQuery<MailDraft>;

    /// <summary>Posts the credit note and mails it.</summary>
    /// <param name="Choice">What to credit.</param>
    /// <param name="Mail">The mail; <c>{nummer}</c> becomes the number that is given now.</param>
    /// <param name="Seen">What could be credited on screen; when it is no longer so, nothing is posted. Null credits whatever is chosen.</param>
    /// <param name="Source">What it is started from.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(Choice Choice, MailEntry Mail, Money? Seen = null, DocumentRef? Source = null) : IFirmCommand<Posted>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Invoice, Choice.InvoiceId);
    }

    /// <summary>The credit note.</summary>
    public sealed record Posted(int Id, string Number);

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Query, Result<Model>>, IRequestHandler<Preview, Result<Outcome>>, IRequestHandler<Prepare, Result<MailDraft>>,
            IRequestHandler<Command, Result<Posted>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            if (await db.Read(query.InvoiceId, ct) is not { Invoice: var invoice })
                return InvoiceErrors.NotFound;
            if (invoice.Kind == InvoiceKind.CreditNote)
                return InvoiceErrors.CreditOfCredit;
            if (invoice.IsDraft)
                return InvoiceErrors.NotPosted;
            var orders = invoice.Sections.ToDictionary(s => s.OrderId, s => s.OrderNumber);
            return new Model(
                invoice.Id,
                invoice.Number!,
                invoice.CustomerId,
                invoice.Recipient!.Name,
                invoice.Total,
                invoice.Open,
                invoice.Creditable,
                invoice.Sections.Where(s => !s.FreightCredited).Sum(s => s.Freight),
                [
                    .. invoice.Lines.OrderBy(l => l.Position).Select(l => new Line(
                        l.Id, l.Position, orders[l.OrderId], l.ArticleNumber, l.Description, l.Unit, l.Quantity, l.Creditable, l.UnitPrice, l.Net, l.CreditableNet, l.OrderLineId)),
                ],
                query.Source is { Kind: DocumentKind.Complaint } source ? await Agreement(source.Id, ct) : null);
        }

        public async Task<Result<Outcome>> Handle(Preview query, CancellationToken ct)
        {
            var choice = query.Choice;
            if (await db.Read(choice.InvoiceId, ct) is not var (original, firm))
                return InvoiceErrors.NotFound;
            var customer = (await db.CustomerWithContacts(original.CustomerId, ct))!;

            // The verb itself, on what is never saved: so the outcome is what posting does. A reason may still have to be thought of.
            var reason = string.IsNullOrWhiteSpace(choice.Reason) ? "…" : choice.Reason;
            var made = Credit(original, choice with { Reason = reason }, original.AuthorId, firm);
            if (made.IsFailure)
                return Result<Outcome>.Failure(made.Errors);
            var note = made.Value;
            var before = original.Open;
            var posted = note.Post(customer, NumberSeries.Start(Invoice.CreditPrefix, firm.BusinessDay.Year), firm, original);
            if (posted.IsFailure)
                return Result<Outcome>.Failure(posted.Errors);
            return new Outcome(
                [.. note.Lines.OrderBy(l => l.Position).Select(l => new NoteLine(l.Position, l.Description, l.Quantity, l.Unit, l.VatRate, l.Net))],
                note.DiscountTotal,
                note.FreightTotal,
                note.NetTotal,
                note.VatTotal,
                note.Total,
                note.Applied,
                -note.Open,
                before,
                original.Open,
                choice.Reopens ? note.Lines.Where(l => l.Kind == InvoiceLineKind.Goods).Sum(l => l.Quantity) : 0);
        }

        public async Task<Result<MailDraft>> Handle(Prepare query, CancellationToken ct)
        {
            if (await db.Read(query.Choice.InvoiceId, ct) is not var (original, firm))
                return InvoiceErrors.NotFound;
            var made = Credit(original, query.Choice, original.AuthorId, firm);
            return made.IsFailure ? Result<MailDraft>.Failure(made.Errors) : await db.DraftMail(actor, made.Value, firm, ct);
        }

        public async Task<Result<Posted>> Handle(Command command, CancellationToken ct)
        {
            var choice = command.Choice;
            if (await db.WholeInvoice(choice.InvoiceId, ct) is not { } original)
                return InvoiceErrors.NotFound;
            if (command.Seen is { } seen && seen != original.Creditable)
                return InvoicesErrors.CreditedMeanwhile(original.Title, original.Creditable);
            var firm = await db.TheFirm(ct);
            var customer = (await db.CustomerWithContacts(original.CustomerId, ct))!;
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);
            var made = Credit(original, choice, me.Id, firm);
            if (made.IsFailure)
                return Result<Posted>.Failure(made.Errors);
            var note = made.Value;
            db.Invoices.Add(note);
            await db.SaveChangesAsync(ct);
            var mail = OutgoingMail.ToCustomer(
                command.Mail, firm, me, customer.Id, new DocumentRef(DocumentKind.Invoice, note.Id), $"Bel {customer.Name} over de creditfactuur");
            if (mail.IsFailure)
                return Result<Posted>.Failure(mail.Errors);
            var posted = await db.Post(note, customer, firm, mail.Value, ct);
            if (posted.IsFailure)
                return Result<Posted>.Failure(posted.Errors);
            await db.Settle(original, ct);
            var tied = await db.StartedFrom(command.Source, new DocumentRef(DocumentKind.Invoice, note.Id), note.Number!, firm.BusinessDay, ct);
            if (tied.IsFailure)
                return Result<Posted>.Failure(tied.Errors);
            await db.Follow(note, firm.BusinessDay, ct);
            return new Posted(note.Id, note.Number!);
        }

        private async Task<Agreed?> Agreement(int complaintId, CancellationToken ct) =>
            await db.WholeComplaint(complaintId, ct) is { OrderLineId: { } line, Solution: { Answer: SolutionAnswer.Accepted } solution } complaint
                ? new Agreed(complaint.Number, line, solution.Remedy == Remedy.Credit ? solution.Units : 0, solution.Amount)
                : null;

        private static Result<Invoice> Credit(Invoice original, Choice choice, int authorId, TradingFirm firm) =>
            Invoice.Credit(original, choice.Lines, choice.WithFreight, choice.Fee, choice.Reason, choice.Reopens, authorId, firm);
    }
}
