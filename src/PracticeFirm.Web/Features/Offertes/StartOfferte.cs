using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Offertes;

/// <summary>Starts a draft: from nothing, for a customer, from a request, or as a copy of another offerte.</summary>
public static class StartOfferte
{
    /// <param name="CustomerId">For whom; null to choose later.</param>
    /// <param name="RequestId">The request it answers; brings its customer and contact person.</param>
    /// <param name="CopyOf">The offerte to copy lines and texts from.</param>
    /// <param name="Source">The mail or call it is started from; brings its request or customer when neither is named.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int? CustomerId = null, int? RequestId = null, int? CopyOf = null, DocumentRef? Source = null) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About =>
            RequestId is { } request ? (DocumentKind.QuoteRequest, request)
            : CopyOf is { } copied ? (DocumentKind.Offerte, copied)
            : CustomerId is { } customer ? (DocumentKind.Customer, customer)
            : (DocumentKind.Firm, 0);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(c => c.CopyOf).Must((c, copy) => copy is null || c.RequestId is null)
                .WithErrorCode("Offerte.OneSource").WithMessage("Kies een aanvraag of een offerte om te kopiëren, niet allebei.");
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            var firm = await db.TheFirm(ct);
            var me = actor.EmployeeId!.Value;
            if (command.Source is { } from)
            {
                if (await db.LabelOf(from, ct) is not { } label)
                    return new Error("Offerte.Source", "Waar je deze offerte vanuit begint, bestaat niet (meer). Begin vanuit de klant.");
                command = await db.OpenRequestOf(from, ct) is { } asked && command.CustomerId is null
                    ? command with { RequestId = command.RequestId ?? asked }
                    : command with { CustomerId = command.CustomerId ?? label.CustomerId };
            }

            Offerte? source = null;
            if (command.CopyOf is { } copyOf && (source = await db.WholeOfferte(copyOf, ct)) is null)
                return OfferteErrors.NotFound;
            QuoteRequest? request = null;
            if (command.RequestId is { } requestId)
            {
                request = await db.QuoteRequests.SingleOrDefaultAsync(r => r.Id == requestId, ct);
                if (request is null)
                    return new Error("QuoteRequest.NotFound", "Deze aanvraag bestaat niet (meer).");

                // Whoever clicks second lands in the draft that the first one started.
                if (request.OfferteId is { } already && request.Status == RequestStatus.InProgress)
                    return already;
            }

            var customer = await db.CustomerWithContacts(request?.CustomerId ?? command.CustomerId ?? source?.CustomerId, ct);
            if (command.CustomerId is not null && customer is null)
                return CustomerErrors.NotFound;
            if (customer is { Status: not CustomerStatus.Active } && (source is null || command.CustomerId is not null))
                return OfferteErrors.CustomerNotActive;

            var offerte = source is null
                ? Offerte.Start(me, firm, customer, request)
                : source.Copy(me, firm, customer?.Status == CustomerStatus.Active ? customer : null);
            db.Offertes.Add(offerte);
            await db.SaveChangesAsync(ct);
            if (source is not null)
                await db.PriceAnew(offerte, firm, ct);
            if (request is not null && request.TakeUp(offerte.Id) is { IsFailure: true } refused)
                return refused.Error;
            db.StartedFrom(command.Source, new DocumentRef(DocumentKind.Offerte, offerte.Id), firm.BusinessDay);
            return offerte.Id;
        }
    }
}
