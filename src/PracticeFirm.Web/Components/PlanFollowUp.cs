using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Components;

/// <summary>Plans a task for somebody on a day, about a customer or a document or neither.</summary>
public static class PlanFollowUp
{
    /// <param name="Subject">What is to be done.</param>
    /// <param name="DueOn">Day it is due.</param>
    /// <param name="OwnerId">Whose task it is; null for the sender's own.</param>
    /// <param name="CustomerId">The customer it is about; taken from the document when that has one.</param>
    /// <param name="Document">The document it is about.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(string? Subject, DateOnly? DueOn, int? OwnerId = null, int? CustomerId = null, DocumentRef? Document = null) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About =>
            Document is { } document ? (document.Kind, document.Id) : CustomerId is { } customer ? (DocumentKind.Customer, customer) : (DocumentKind.Firm, 0);
    }

    /// <summary>Who a task can be given to.</summary>
    [Access(Access.FirmReader)]
    public sealed record Choices : IFirmQuery<Options>;

    public sealed record Options(int? Me, IReadOnlyList<Colleague> Colleagues);

    public sealed record Colleague(int Id, string Name);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Subject).Must(s => !string.IsNullOrWhiteSpace(s) && s.Length <= FollowUp.SubjectLength).WithErrorCode("FollowUp.Subject")
                .WithMessage($"Schrijf op wat er moet gebeuren, in hoogstens {FollowUp.SubjectLength} tekens.");
            RuleFor(c => c.DueOn).NotNull().WithErrorCode("FollowUp.Day").WithMessage("Kies de dag waarop het moet gebeuren.");
        }
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<int>>, IRequestHandler<Choices, Result<Options>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            var owner = command.OwnerId ?? actor.EmployeeId!.Value;
            if (!await db.Employees.AnyAsync(e => e.Id == owner, ct))
                return new Error("FollowUp.Owner", "Deze collega werkt hier niet. Kies iemand uit de lijst.", nameof(command.OwnerId));
            var customer = command.CustomerId;
            if (command.Document is { } document)
            {
                if (await db.LabelOf(document, ct) is not { } label)
                    return new Error("FollowUp.Document", "Dit document bestaat niet (meer). Plan de taak vanuit de klant of vanuit je takenlijst.", nameof(command.Document));
                customer = label.CustomerId ?? customer;
            }

            if (customer is { } id && !await db.Customers.AnyAsync(c => c.Id == id, ct))
                return new Error("FollowUp.Customer", "Deze klant bestaat niet. Kies een klant uit de lijst.", nameof(command.CustomerId));
            var firm = await db.TheFirm(ct);
            var planned = FollowUp.Plan(command.Subject!, command.DueOn!.Value, owner, firm.BusinessDay, customer, command.Document);
            if (planned.IsFailure)
                return Result<int>.Failure(planned.Errors);
            db.FollowUps.Add(planned.Value);
            await db.SaveChangesAsync(ct);
            if (command.Document is { Kind: DocumentKind.Mail or DocumentKind.PhoneCall } source)
                db.StartedFrom(source, new DocumentRef(DocumentKind.FollowUp, planned.Value.Id), firm.BusinessDay);
            return planned.Value.Id;
        }

        public async Task<Result<Options>> Handle(Choices query, CancellationToken ct) => new Options(
            actor.EmployeeId,
            await db.Employees.AsNoTracking().OrderBy(e => e.Name).Select(e => new Colleague(e.Id, e.Name)).ToListAsync(ct));
    }
}
