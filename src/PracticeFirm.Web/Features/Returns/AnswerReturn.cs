using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Returns;

/// <summary>Answers the customer who asked to send goods back: yes with the retourbon, or no with the reason.</summary>
public static class AnswerReturn
{
    /// <summary>What the mail would say by its template.</summary>
    /// <param name="ReturnId">The return.</param>
    /// <param name="Approved">True for yes, false for no; in a no the place for the reason stays open until it is sent.</param>
    [Access(Access.FirmReader)]
    public sealed record Prepare(int ReturnId, bool Approved) : IFirmQuery<Prepared>;

    /// <param name="Number">Number of the return.</param>
    /// <param name="Fee">Behandelkosten as they are now.</param>
    /// <param name="Draft">The mail.</param>
    public sealed record Prepared(string Number, Money Fee, MailDraft Draft);

    /// <param name="ReturnId">The return.</param>
    /// <param name="Fee">Behandelkosten excluding VAT.</param>
    /// <param name="Instruction">How the customer sends the goods, in their language; empty prints what is usual.</param>
    /// <param name="Mail">The mail; the retourbon goes along.</param>
    [Access(Access.FirmWorker)]
    public sealed record Approve(int ReturnId, Money Fee, string Instruction, MailEntry Mail) : IFirmCommand<string>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Return, ReturnId);
    }

    /// <param name="ReturnId">The return.</param>
    /// <param name="Reason">Why not, for the customer.</param>
    /// <param name="Mail">The mail; <c>{reden}</c> becomes the reason.</param>
    [Access(Access.FirmWorker)]
    public sealed record Reject(int ReturnId, string Reason, MailEntry Mail) : IFirmCommand<string>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Return, ReturnId);
    }

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Prepare, Result<Prepared>>, IRequestHandler<Approve, Result<string>>, IRequestHandler<Reject, Result<string>>
    {
        public async Task<Result<Prepared>> Handle(Prepare query, CancellationToken ct)
        {
            var found = await db.Returns.AsNoTracking()
                .Include(r => r.Lines.OrderBy(l => l.Position))
                .Where(r => r.Id == query.ReturnId)
                .SelectMany(r => db.Firms, (r, f) => new { Return = r, Firm = f, Contact = db.Orders.Where(o => o.Id == r.OrderId).Select(o => o.Terms.ContactPersonId).FirstOrDefault() })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return ReturnErrors.NotFound;
            var ret = found.Return;
            var places = ReturnMails.Places(ret);
            if (!query.Approved)
                places.Text("reden", ReturnMails.ReasonPlace);
            var purpose = query.Approved ? MailPurposes.ReturnApproved : MailPurposes.ReturnRejected;
            return new Prepared(ret.Number, ret.Fee, await db.DraftToCustomer(actor, purpose, places, found.Firm, ret.CustomerId, found.Contact, ct));
        }

        public async Task<Result<string>> Handle(Approve command, CancellationToken ct)
        {
            if (await db.WholeReturn(command.ReturnId, ct) is not { } ret)
                return ReturnErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var done = ret.Approve(command.Fee, command.Instruction, firm.BusinessDay);
            var mail = await Checked(command.Mail, ret, firm, ct);
            if (done.IsFailure || mail.IsFailure)
                return Result<string>.Failure([.. done.Errors, .. mail.Errors]);
            mail.Value.Save(db, ret.Number);
            return ret.Number;
        }

        public async Task<Result<string>> Handle(Reject command, CancellationToken ct)
        {
            if (await db.WholeReturn(command.ReturnId, ct) is not { } ret)
                return ReturnErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var order = (await db.WholeOrder(ret.OrderId, ct))!;
            var done = ret.Reject(command.Reason, order, [.. await db.DeliveriesOf(order.Id, ct)]);
            var body = command.Mail.Body.Replace(ReturnMails.ReasonPlace, Sentence(command.Reason), StringComparison.Ordinal);
            var mail = await Checked(command.Mail with { Body = body }, ret, firm, ct);
            if (done.IsFailure || mail.IsFailure)
                return Result<string>.Failure([.. done.Errors, .. mail.Errors]);
            mail.Value.Save(db, ret.Number);
            await db.Follow(ret, order, firm.BusinessDay, ct);
            return ret.Number;
        }

        private async Task<Result<OutgoingMail>> Checked(MailEntry mail, Return ret, TradingFirm firm, CancellationToken ct) => OutgoingMail.ToCustomer(
            mail, firm, await db.Colleague(actor.EmployeeId!.Value, ct), ret.CustomerId, new DocumentRef(DocumentKind.Return, ret.Id), $"Bel {ret.Recipient.Name} over {ret.Number}");

        private static string Sentence(string reason) => reason.Trim() is { Length: > 0 } words && words[^1] is not ('.' or '!' or '?') ? words + "." : reason.Trim();
    }
}
