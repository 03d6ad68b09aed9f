using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Offertes;

/// <summary>Changes the head of a draft: for whom it is, and everything but the lines. Saved while typing.</summary>
public static class EditOfferte
{
    /// <param name="OfferteId">The draft.</param>
    /// <param name="Revision">The revision of the head that was on screen; an older one is refused, never overwritten.</param>
    /// <param name="Terms">Everything but the lines, as typed.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int OfferteId, int Revision, OfferteTerms Terms) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Offerte, OfferteId);
    }

    /// <param name="OfferteId">The draft.</param>
    /// <param name="CustomerId">For whom it becomes; language, conditions and prices follow.</param>
    [Access(Access.FirmWorker)]
    public sealed record ChooseCustomer(int OfferteId, int CustomerId) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Offerte, OfferteId);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<int>>, IRequestHandler<ChooseCustomer, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeOfferte(command.OfferteId, ct) is not { } offerte)
                return OfferteErrors.NotFound;
            if (offerte.IsDraft && offerte.TermsRevision != command.Revision)
                return OfferteErrors.ChangedByOther(await db.LastOther(DocumentKind.Offerte, offerte.Id, actor.UserId, ct), "de gegevens van deze offerte");
            var firm = await db.TheFirm(ct);
            var languageChanged = offerte.Terms.Language != command.Terms.Language;
            var changed = offerte.ChangeTerms(command.Terms, firm);
            if (changed.IsFailure)
                return Result<int>.Failure(changed.Errors);
            if (languageChanged)
                await db.PriceAnew(offerte, firm, ct);
            return offerte.TermsRevision;
        }

        public async Task<Result<int>> Handle(ChooseCustomer command, CancellationToken ct)
        {
            if (await db.WholeOfferte(command.OfferteId, ct) is not { } offerte)
                return OfferteErrors.NotFound;
            if (await db.CustomerWithContacts(command.CustomerId, ct) is not { } customer)
                return CustomerErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var chosen = offerte.ChooseCustomer(customer, firm);
            if (chosen.IsFailure)
                return Result<int>.Failure(chosen.Errors);
            await db.PriceAnew(offerte, firm, ct);
            return offerte.TermsRevision;
        }
    }
}
