using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Orders;

/// <summary>
/// Verkooporder: what a customer bought, from the yes to the last payment. Its status follows from the quantities on its lines.
/// </summary>
public sealed partial class Order : Aggregate
{
    /// <summary>Prefix of the numbers of orders.</summary>
    public const string NumberPrefix = "ORD";

    /// <summary>Most lines on one order.</summary>
    public const int MostLines = Offerte.MostLines;

    /// <summary>Longest text of a question, an answer or a reason, in characters.</summary>
    public const int NoteLength = 1000;

    private readonly List<OrderLine> _lines = [];
    private readonly List<OrderException> _exceptions = [];
    private readonly List<OrderConsult> _consults = [];

    private Order()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Order;

    /// <summary>ORD-2026-0001; null until it is confirmed.</summary>
    public string? Number { get; private set; }

    /// <summary>Where it is in its life; follows from the lines.</summary>
    public OrderStatus Status { get; private set; }

    /// <summary>What it waits for; follows from the lines.</summary>
    public OrderWait WaitsFor { get; private set; }

    /// <summary>For whom.</summary>
    public int CustomerId { get; private set; }

    /// <summary>The accepted offerte it comes from; null for an order that was made directly.</summary>
    public int? OfferteId { get; private set; }

    /// <summary>Number and version of that offerte.</summary>
    public string? OfferteTitle { get; private set; }

    /// <summary>True when it was made for a part of the offerte.</summary>
    public bool IsPart { get; private set; }

    /// <summary>The request it answers.</summary>
    public int? RequestId { get; private set; }

    /// <summary>Which colleague made it.</summary>
    public int AuthorId { get; private set; }

    /// <summary>The firm's date it was made on.</summary>
    public DateOnly CreatedOn { get; private set; }

    /// <summary>The date on the orderbevestiging.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>Everything but the lines.</summary>
    public OrderTerms Terms { get; private set; } = null!;

    /// <summary>Counts changes of <see cref="Terms"/>.</summary>
    public int TermsRevision { get; private set; }

    /// <summary>How VAT works, taken from the customer.</summary>
    public VatCategory VatCategory { get; private set; }

    /// <summary>Reason of an exemption, taken from the customer.</summary>
    public string? VatReason { get; private set; }

    /// <summary>To whom it was confirmed, as they were; null for drafts.</summary>
    public Recipient? Recipient { get; private set; }

    /// <summary>How the customer agreed to what differs from the offerte.</summary>
    public string? Consent { get; private set; }

    /// <summary>True when something the customer was told was changed after that.</summary>
    public bool ChangedSinceConfirmation { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>Freight that is charged; none while there are no lines.</summary>
    public Money Freight { get; private set; }

    /// <summary>True once an invoice charged the freight.</summary>
    public bool FreightInvoiced { get; private set; }

    /// <summary>True when every invoice of a wholly invoiced order was paid or settled otherwise.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>Sum of the lines after their own discounts.</summary>
    public Money LinesTotal { get; private set; }

    /// <summary>Total excluding VAT.</summary>
    public Money NetTotal { get; private set; }

    /// <summary>VAT.</summary>
    public Money VatTotal { get; private set; }

    /// <summary>Total including VAT.</summary>
    public Money Total { get; private set; }

    /// <summary>Cost of the goods.</summary>
    public Money CostTotal { get; private set; }

    /// <summary>Units ordered, less those declined.</summary>
    public int OrderedUnits { get; private set; }

    /// <summary>Units set aside in the warehouse.</summary>
    public int ReservedUnits { get; private set; }

    /// <summary>Units that left the warehouse.</summary>
    public int ShippedUnits { get; private set; }

    /// <summary>Units that came back.</summary>
    public int ReturnedUnits { get; private set; }

    /// <summary>Units still to be delivered.</summary>
    public int OpenUnits { get; private set; }

    /// <summary>Units invoiced, less those credited.</summary>
    public int InvoicedUnits { get; private set; }

    /// <summary>The earliest promised day of what is still to be delivered.</summary>
    public DateOnly? NextPromise { get; private set; }

    /// <summary>The lines in order.</summary>
    public IReadOnlyList<OrderLine> Lines => _lines;

    /// <summary>Uitzonderingen, oldest first.</summary>
    public IReadOnlyList<OrderException> Exceptions => _exceptions;

    /// <summary>What colleagues were asked and told, oldest first.</summary>
    public IReadOnlyList<OrderConsult> Consults => _consults;

    /// <summary>True while it can be worked on freely.</summary>
    public bool IsDraft => Status == OrderStatus.Draft;

    /// <summary>True once it was confirmed, unless it was cancelled.</summary>
    public bool IsConfirmed => Status is not (OrderStatus.Draft or OrderStatus.Cancelled);

    /// <summary>How people call it: number, or concept.</summary>
    public string Title => Number ?? $"Conceptorder {Id}";

    /// <summary>The calculation behind the totals.</summary>
    public PriceCalculation Calculation => PriceCalculation.Of([.. _lines.Select(l => l.Calculation)], Terms.OrderDiscount, Freight);

    /// <summary>Marge and opslag of the goods after all discounts, freight left out.</summary>
    public Margin Margin => new(CostTotal, NetTotal - Freight);

    /// <summary>Freight that no invoice charged yet.</summary>
    public Money FreightToInvoice => FreightInvoiced ? Money.Zero : Freight;

    /// <summary>Starts a draft without an offerte, from a request or from what the customer asks on the phone.</summary>
    /// <param name="authorId">Which colleague makes it.</param>
    /// <param name="firm">For its date and usual conditions.</param>
    /// <param name="customer">For whom.</param>
    /// <param name="request">The request it answers, if any.</param>
    /// <returns>The draft, or <c>Order.CustomerNotActive</c>.</returns>
    public static Result<Order> Start(int authorId, TradingFirm firm, Customer customer, QuoteRequest? request = null)
    {
        if (customer.Status != CustomerStatus.Active)
            return OrderErrors.CustomerNotActive;
        var order = For(authorId, firm, customer);
        order.RequestId = request?.Id;
        order.Terms = new OrderTerms(
            customer.ContactOrPrimary(request?.ContactPersonId)?.Id,
            request?.Subject is { } subject ? Shorten(subject, Offerte.SubjectLength) : "",
            "",
            customer.Language,
            customer.DeliveryTerms,
            firm.Rules.LeadTimeDays,
            customer.PaymentTerms,
            Percentage.Zero,
            null,
            "",
            "",
            "",
            null,
            customer.PartialDelivery,
            customer.DeliveryAddress);
        order.Recalculate(firm);
        order.Happened("Order.Started", request is null ? "De conceptorder is gemaakt." : "De conceptorder is gemaakt vanuit een aanvraag.");
        return order;
    }

    /// <summary>
    /// Starts an order from an accepted offerte: lines, prices, conditions and texts are taken over as they are. For a part of the
    /// offerte the rest stays open for a next order; the freight that was offered goes with the first one.
    /// </summary>
    /// <param name="offerte">The accepted offerte with its lines.</param>
    /// <param name="authorId">Which colleague makes it.</param>
    /// <param name="firm">For its date.</param>
    /// <param name="customer">The customer of the offerte.</param>
    /// <param name="ordered">Units that earlier orders took of each offerte line, by line; lines that are not named were not ordered.</param>
    /// <param name="wanted">Units to order now of each offerte line, by line; null takes all that is left.</param>
    /// <returns>The draft, or <c>Order.OfferteNotAccepted</c>, <c>Order.CustomerNotActive</c>, <c>Order.OfferteOrdered</c>, <c>Order.MoreThanOffered</c>.</returns>
    public static Result<Order> StartFrom(
        Offerte offerte, int authorId, TradingFirm firm, Customer customer, IReadOnlyDictionary<int, int> ordered, IReadOnlyDictionary<int, int>? wanted = null)
    {
        if (offerte.Status != OfferteStatus.Accepted)
            return OrderErrors.OfferteNotAccepted;
        if (customer.Status != CustomerStatus.Active)
            return OrderErrors.CustomerNotActive;
        var order = For(authorId, firm, customer);
        foreach (var line in offerte.Lines)
        {
            var left = line.Quantity - ordered.GetValueOrDefault(line.Id);
            var take = wanted is null ? left : wanted.GetValueOrDefault(line.Id);
            if (take < 0 || take > Math.Max(left, 0))
                return OrderErrors.MoreThanOffered(line.Description, Math.Max(left, 0));
            if (take > 0)
                order._lines.Add(OrderLine.From(line, take, order._lines.Count + 1, offerte.Title));
            order.IsPart |= take < line.Quantity;
        }

        if (order._lines.Count == 0)
            return wanted is null ? OrderErrors.OfferteOrdered : OrderErrors.NothingChosen;
        var terms = offerte.Terms;
        order.OfferteId = offerte.Id;
        order.OfferteTitle = offerte.Title;
        order.RequestId = offerte.RequestId;
        order.VatCategory = offerte.VatCategory;
        order.VatReason = offerte.VatReason;
        order.Terms = new OrderTerms(
            terms.ContactPersonId,
            terms.Subject,
            terms.CustomerReference,
            terms.Language,
            terms.DeliveryTerms,
            terms.LeadTimeDays,
            terms.PaymentTerms,
            terms.OrderDiscount,
            ordered.Values.Any(units => units > 0) ? Money.Zero : offerte.Freight,
            terms.PriceCondition,
            terms.Intro,
            terms.Closing,
            null,
            customer.PartialDelivery,
            customer.DeliveryAddress);
        order.Recalculate(firm);
        order.Happened(
            "Order.Started",
            order.IsPart ? $"De conceptorder is gemaakt voor een deel van {offerte.Title}." : $"De conceptorder is gemaakt uit {offerte.Title}.",
            new { offerte.Number, offerte.Version, order.IsPart });
        return order;
    }

    /// <summary>Everything in which the order differs from the offerte it comes from; empty for a part when the part is the same.</summary>
    /// <param name="offerte">The offerte it was started from; another one is a bug and throws.</param>
    /// <param name="elsewhere">Units that other orders took of each offerte line, by line; null when there are none.</param>
    public IReadOnlyList<OrderDifference> DifferencesFrom(Offerte offerte, IReadOnlyDictionary<int, int>? elsewhere = null) =>
        OrderComparison.Differences(offerte, this, elsewhere);

    private static Order For(int authorId, TradingFirm firm, Customer customer) => new()
    {
        AuthorId = authorId,
        CreatedOn = firm.BusinessDay,
        CustomerId = customer.Id,
        VatCategory = customer.VatCategory,
        VatReason = customer.VatReason,
    };

    private static string Shorten(string text, int length) => text.Length <= length ? text : text[..length];
}
