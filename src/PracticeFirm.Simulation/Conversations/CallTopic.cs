using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Conversations;

/// <summary>What a call is about: the places that its document fills, and what its data say.</summary>
/// <param name="About">The document; null for none.</param>
/// <param name="Values">The text of each place.</param>
/// <param name="Flags">What the data say: te-laat, deels, tevreden and the decision on an offerte.</param>
public sealed record CallTopic(DocumentRef? About, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Flags)
{
    /// <summary>Working days after which a request has waited too long.</summary>
    public const int LateRequestDays = 3;

    /// <summary>About nothing in particular.</summary>
    public static CallTopic None { get; } = Make(null, []);

    /// <summary>About the customer as such.</summary>
    /// <param name="customerId">The customer.</param>
    public static CallTopic OfCustomer(int customerId) => Make(new DocumentRef(DocumentKind.Customer, customerId), []);

    /// <summary>About a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="language">What is spoken.</param>
    /// <param name="today">The firm's date.</param>
    public static CallTopic Of(QuoteRequest request, Language language, DateOnly today) => Make(
        new DocumentRef(DocumentKind.QuoteRequest, request.Id),
        [("aanvraag", request.Subject), ("aanvraagdatum", Letters.Date(request.ReceivedOn, language))],
        ("te-laat", request.Status is RequestStatus.New or RequestStatus.InProgress && BusinessCalendar.AddWorkingDays(request.ReceivedOn, LateRequestDays) < today));

    /// <summary>About an offerte that was sent.</summary>
    /// <param name="offerte">The offerte.</param>
    /// <param name="language">What is spoken.</param>
    /// <param name="firm">For what the customer decides: the same as they would write.</param>
    /// <param name="today">The firm's date, which may be the day that is about to start.</param>
    /// <param name="care">How well it was looked after besides this call; null for in time and nothing more.</param>
    public static CallTopic Of(Offerte offerte, Language language, TradingFirm firm, DateOnly today, OfferteCare? care = null)
    {
        var decision = CustomerDecision.For(firm.Seed, offerte, (care ?? OfferteCare.Plain) with { Called = true });
        return Make(
            new DocumentRef(DocumentKind.Offerte, offerte.Id),
            [
                ("offertenummer", language == Language.Dutch ? offerte.Title : offerte.Number ?? offerte.Title), ("offertedatum", Letters.Date(offerte.SentOn ?? offerte.CreatedOn, language)), ("offertebedrag", Letters.Amount(offerte.Total, language)),
                ("geldig_tm", Letters.Date(offerte.Terms.ValidThrough, language)), ("onderwerp", offerte.Terms.Subject),
            ],
            ("te-laat", offerte.Terms.ValidThrough < today), (decision.Flag, true));
    }

    /// <summary>About an order.</summary>
    /// <param name="order">The order with its lines.</param>
    /// <param name="language">What is spoken.</param>
    /// <param name="today">The firm's date.</param>
    public static CallTopic Of(Order order, Language language, DateOnly today) => Make(
        new DocumentRef(DocumentKind.Order, order.Id),
        [
            ("ordernummer", order.Title), ("orderdatum", Letters.Date(order.ConfirmedOn ?? order.CreatedOn, language)),
            ("leverdatum", Letters.Date(order.NextPromise ?? order.Lines.Max(l => l.PromisedOn) ?? order.Terms.WantedOn ?? today, language)), ("aantal", DutchFormat.Count(order.OrderedUnits)),
        ],
        ("te-laat", order.OpenUnits > 0 && order.NextPromise < today), ("deels", order is { OpenUnits: > 0, ShippedUnits: > 0 }), ("tevreden", order is { OpenUnits: 0, ReturnedUnits: 0 }));

    /// <summary>About a delivery.</summary>
    /// <param name="delivery">The delivery with its lines.</param>
    /// <param name="language">What is spoken.</param>
    /// <param name="today">The firm's date.</param>
    public static CallTopic Of(Delivery delivery, Language language, DateOnly today)
    {
        var late = (delivery.ShippedOn ?? today) > delivery.Plan.PlannedOn;
        var partly = delivery.Lines.Any(l => l.Backorder > 0);
        return Make(
            new DocumentRef(DocumentKind.Delivery, delivery.Id),
            [
                ("pakbonnummer", delivery.Title), ("leverdatum", Letters.Date(delivery.ShippedOn ?? delivery.Plan.PlannedOn, language)), ("ordernummer", delivery.OrderNumber),
                ("aantal", DutchFormat.Count(delivery.Lines.Sum(l => delivery.ShippedOn is null ? l.Quantity : l.Shipped))),
            ],
            ("te-laat", late), ("deels", partly), ("tevreden", !late && !partly));
    }

    /// <summary>About an invoice.</summary>
    /// <param name="invoice">The invoice, posted.</param>
    /// <param name="language">What is spoken.</param>
    /// <param name="today">The firm's date.</param>
    public static CallTopic Of(Invoice invoice, Language language, DateOnly today) => Make(
        new DocumentRef(DocumentKind.Invoice, invoice.Id),
        [
            ("factuurnummer", invoice.Title), ("factuurdatum", Letters.Date(invoice.InvoiceDate ?? invoice.CreatedOn, language)), ("factuurbedrag", Letters.Amount(invoice.Total, language)),
            ("openstaand", Letters.Amount(invoice.Open, language)), ("vervaldatum", Letters.Date(invoice.DueOn ?? today, language)),
        ],
        ("te-laat", invoice.Open > Money.Zero && invoice.DueOn < today));

    /// <summary>About a complaint.</summary>
    /// <param name="complaint">The complaint with its solutions.</param>
    /// <param name="language">What is spoken.</param>
    /// <param name="today">The firm's date.</param>
    public static CallTopic Of(Complaint complaint, Language language, DateOnly today) => Make(
        new DocumentRef(DocumentKind.Complaint, complaint.Id),
        [
            ("klachtnummer", complaint.Number), ("klachtonderwerp", complaint.Subject), ("oplossing", complaint.Solution is { } solution ? SpokenSolution.Of(solution, complaint, language) : ""),
            ("afspraakdatum", Letters.Date(complaint.SolveBy ?? complaint.AnswerBy ?? complaint.AcknowledgeBy, language)),
        ],
        ("te-laat", complaint.TimesLate > 0 || complaint.DueOn < today), ("tevreden", complaint is { ResolvedOn: not null, TimesLate: 0, TimesReopened: 0 }),
        ("deels", complaint.TimesReopened > 0));

    /// <summary>About a question of the customer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="today">The firm's date.</param>
    public static CallTopic Of(CustomerQuestion question, DateOnly today) =>
        Make(new DocumentRef(DocumentKind.CustomerQuestion, question.Id), [("vraag", question.Subject)], ("te-laat", question.PromisedBy < today));

    /// <summary>About a mailing.</summary>
    /// <param name="id">The mailing.</param>
    /// <param name="subject">Its subject.</param>
    public static CallTopic OfMailing(int id, string subject) => Make(new DocumentRef(DocumentKind.Mailing, id), [("mailing", subject)]);

    private static CallTopic Make(DocumentRef? about, (string Place, string Text)[] values, params (string Flag, bool Holds)[] flags) =>
        new(about, values.ToDictionary(v => v.Place, v => v.Text), [.. flags.Where(f => f.Holds).Select(f => f.Flag)]);
}
