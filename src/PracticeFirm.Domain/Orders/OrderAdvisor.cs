using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Orders;

/// <summary>What a customer owes and ordered already, apart from the order that is looked at.</summary>
/// <param name="Used">Open and overdue invoices and open orders together, including VAT.</param>
/// <param name="Overdue">The part of it that should have been paid by now.</param>
public sealed record CreditUse(Money Used, Money Overdue)
{
    /// <summary>Nothing owed, nothing ordered.</summary>
    public static CreditUse None { get; } = new(Money.Zero, Money.Zero);
}

/// <summary>
/// Can we do this order? Looks over a learner's shoulder before it is confirmed: warns when guided or independent, keeps silent in an
/// exam, never stands in the way.
/// </summary>
public static class OrderAdvisor
{
    /// <summary>What stands out in an order.</summary>
    /// <param name="order">The order, draft or confirmed.</param>
    /// <param name="firm">House rules, business day, level of help.</param>
    /// <param name="customer">The customer of the order.</param>
    /// <param name="credit">What the customer owes and ordered, this order left out.</param>
    /// <param name="stock">When the goods of each line can be there; lines that are not named are taken to be there.</param>
    /// <param name="agreements">The customer's prijsafspraken; those that don't hold today are left out.</param>
    public static IReadOnlyList<Advice> Look(
        Order order, TradingFirm firm, Customer customer, CreditUse credit, IReadOnlyList<LineAvailability> stock, IReadOnlyList<PriceAgreement> agreements) =>
        firm.HelpLevel switch
        {
            HelpLevel.Exam => [],
            HelpLevel.Independent => [.. Find(order, firm, customer, credit, stock, agreements).Select(a => a with { Explanation = "" })],
            HelpLevel.Guided => [.. Find(order, firm, customer, credit, stock, agreements)],
        };

    /// <summary>Codes of all that stands out, whatever the level of help: for the log, not for the learner.</summary>
    /// <inheritdoc cref="Look"/>
    public static IReadOnlyList<string> Codes(
        Order order, TradingFirm firm, Customer customer, CreditUse credit, IReadOnlyList<LineAvailability> stock, IReadOnlyList<PriceAgreement> agreements) =>
        [.. Find(order, firm, customer, credit, stock, agreements).Select(a => a.Code).Distinct()];

    /// <summary>The day the goods of a line have to be there: what was promised, else what the customer asked, else what follows from the levertijd.</summary>
    /// <param name="order">The order.</param>
    /// <param name="line">Its line.</param>
    /// <param name="today">The firm's date.</param>
    public static DateOnly NeededOn(Order order, OrderLine line, DateOnly today) => line.PromisedOn ?? order.Terms.WantedOn ?? order.UsualPromise(today);

    private static IEnumerable<Advice> Find(
        Order order, TradingFirm firm, Customer customer, CreditUse credit, IReadOnlyList<LineAvailability> stock, IReadOnlyList<PriceAgreement> agreements)
    {
        if (customer.Status != CustomerStatus.Active)
            yield return new Advice(
                "Advice.Blocked",
                customer.Status == CustomerStatus.Archived ? $"{customer.Name} is gearchiveerd." : $"{customer.Name} is geblokkeerd{(customer.BlockReason is { } reason ? $": {reason.TrimEnd('.')}" : "")}.",
                "Zo kun je geen order bevestigen. Overleg met je leidinggevende of deze klant weer mag bestellen.");
        foreach (var line in order.Lines)
            foreach (var advice in Of(line, order, firm, stock, agreements))
                yield return advice;
        foreach (var advice in Planning(order, firm, stock))
            yield return advice;
        if (order.Lines.Count > 0 && order.Margin.OfPrice is { } total && total < firm.Rules.MarginLimit)
            yield return new Advice(
                "Advice.Margin",
                $"De marge op de hele order is {total}. De grens is {firm.Rules.MarginLimit}.",
                "Alle kortingen samen maken de order te goedkoop. Overleg met je leidinggevende voordat je bevestigt.");
        if (order.Terms.PaymentTerms.Days > 0 && credit.Used + order.Total > customer.CreditLimit)
            yield return new Advice(
                "Advice.Credit",
                $"Met deze order komt de klant op {credit.Used + order.Total}. De kredietlimiet is {customer.CreditLimit}.",
                "Hierin tellen openstaande en verlopen facturen en lopende orders mee. Overleg met de administratie, of vraag de klant om vooruit te betalen.");
        if (credit.Overdue > Money.Zero)
            yield return new Advice(
                "Advice.Overdue",
                $"Van deze klant staat {credit.Overdue} open die al betaald had moeten zijn.",
                "Vraag de administratie wat er is afgesproken. Misschien lever je pas als er betaald is.");
        if (Destination(order, firm, customer) is { } where)
            yield return where;
    }

    private static IEnumerable<Advice> Of(OrderLine line, Order order, TradingFirm firm, IReadOnlyList<LineAvailability> stock, IReadOnlyList<PriceAgreement> agreements)
    {
        var today = firm.BusinessDay;
        if (Late(line, order, stock, today) is { } late)
            yield return new Advice(
                "Advice.Delivery",
                $"Regel {line.Position}: er zijn er {DutchFormat.Count(Math.Max(0, late.Free))} vrij. Alles is er pas op {DutchFormat.Date(late.Availability.Day)}.",
                $"De klant verwacht de goederen op {DutchFormat.Date(NeededOn(order, line, today))}. Spreek een latere dag af, lever in delen of bied een ander artikel aan.",
                line.Id);
        if (Pricing.AgreementFor(line.ArticleId, line.Quantity, agreements, today) is { } agreed && agreed.Price != line.UnitPrice)
            yield return new Advice(
                "Advice.Price",
                $"Regel {line.Position}: de prijs is {line.UnitPrice}. In de prijsafspraak met deze klant staat {agreed.Price}.",
                line.Origin == PriceOrigin.Offerte
                    ? "De prijs uit de offerte geldt, want daarmee ging de klant akkoord. Lijkt het je een vergissing? Overleg dan met je leidinggevende."
                    : "Een afspraak houd je. Pas de prijs aan, of overleg met de klant of je leidinggevende.",
                line.Id);
        if (line.Margin.OfPrice is { } margin && margin < firm.Rules.MarginLimit)
            yield return new Advice(
                "Advice.Margin",
                $"Regel {line.Position}: de marge is {margin}. De grens is {firm.Rules.MarginLimit}.",
                "De marge is de winst als percentage van de verkoopprijs. Controleer de prijs en de korting, of overleg met je leidinggevende.",
                line.Id);
        if (line.Margin is { OfPrice: null } gift && gift.Cost > Money.Zero)
            yield return new Advice(
                "Advice.Margin",
                $"Regel {line.Position}: de klant betaalt niets. De inkoop kost {gift.Cost}.",
                "Zonder prijs is er geen marge, alleen verlies. Controleer de prijs en de korting, of overleg met je leidinggevende.",
                line.Id);
    }

    private static IEnumerable<Advice> Planning(Order order, TradingFirm firm, IReadOnlyList<LineAvailability> stock)
    {
        var today = firm.BusinessDay;
        var usual = order.UsualPromise(today);
        if (order.Terms.WantedOn is { } wanted && wanted < usual && order.Lines.Any(l => l.PromisedOn is null))
            yield return new Advice(
                "Advice.Wanted",
                $"De klant wil de goederen op {DutchFormat.Date(wanted)}. Met deze levertijd zeg je {DutchFormat.Date(usual)} toe.",
                "Kan het eerder? Vul dan bij de regels zelf een leverdag in. Kan het niet, overleg dan eerst met de klant.");
        var open = order.Lines.Where(l => l.Open > 0).ToList();
        if (!order.Terms.PartialDelivery && open.Exists(l => Late(l, order, stock, today) is not null) && open.Exists(l => Late(l, order, stock, today) is not { Free: <= 0 }))
            yield return new Advice(
                "Advice.Partial",
                "Een deel kan op tijd geleverd worden en een deel niet. Levering in delen is niet afgesproken.",
                "Vraag de klant of je in delen mag leveren, en leg dat vast. Anders wacht alles op het laatste artikel.");
    }

    /// <summary>What can be there of a line when that is later than it has to be; null when it is in time.</summary>
    private static LineAvailability? Late(OrderLine line, Order order, IReadOnlyList<LineAvailability> stock, DateOnly today) =>
        line.Open > line.Reserved && stock.FirstOrDefault(s => s.LineId == line.Id) is { } there && there.Availability.Day > NeededOn(order, line, today) ? there : null;

    private static Advice? Destination(Order order, TradingFirm firm, Customer customer)
    {
        if (order.Terms.DeliveryTerms == DeliveryTerms.ExWorks)
            return null;
        var address = order.Terms.DeliveryAddress ?? order.Recipient?.Address ?? customer.Address;
        string[] needed = [address.Street, address.HouseNumber, address.PostalCode, address.City];
        if (needed.Any(string.IsNullOrWhiteSpace))
            return new Advice(
                "Advice.Address",
                "Het afleveradres is niet compleet.",
                "Zonder straat, huisnummer, postcode en plaats komt de zending niet aan. Vraag de klant om het adres en vul het in.");
        if (address.CountryCode != firm.Identity.Address.CountryCode)
            return new Advice(
                "Advice.Address",
                $"De goederen gaan naar het buitenland: {address.City} ({address.CountryCode}).",
                "Controleer of de verzendkosten, de levertijd en de btw-regeling daarbij passen, en welke papieren er mee moeten.");
        return order.VatCategory is VatCategory.IntraCommunity or VatCategory.Export
            ? new Advice(
                "Advice.Address",
                $"De goederen blijven in Nederland ({address.City}), maar de order is zonder btw.",
                "Btw van 0% mag alleen als de goederen echt naar het buitenland gaan. Controleer het afleveradres, of vraag de administratie welke btw-regeling geldt.")
            : null;
    }
}
