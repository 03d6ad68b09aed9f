using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Invoicing;

/// <summary>Deliveries, invoices, credit notes and payments with only what a test cares about spelled out.</summary>
internal static class InvoiceMake
{
    private static int _deliveryLines;

    public static readonly PaymentTerms TwoPercent = new(30, Percentage.Of(2), 8);

    public static DeliveryToInvoice Goods(int quantity, decimal price, decimal discount = 0, VatTariff tariff = VatTariff.High, DateOnly? on = null, string? country = null)
    {
        var id = Interlocked.Increment(ref _deliveryLines);
        return new DeliveryToInvoice(id, 1, id, "PAK-2026-0001", on ?? Monday, id, $"{100_000 + id}", $"Ordner {id}", "stuk", quantity, Price(price), Percentage.Of(discount), tariff, country);
    }

    public static OrderToInvoice Order(int id, decimal discount, decimal freight, params IReadOnlyList<DeliveryToInvoice> lines) =>
        new(id, $"ORD-2026-{id:0000}", Monday.AddDays(-7), $"PO {id}", Percentage.Of(discount), Euro(freight), lines);

    /// <summary>The order of domain.md: 758,61 excluding VAT, 914,36 including.</summary>
    public static OrderToInvoice GoldenOrder(int id = 1) =>
        Order(id, 2.5m, 15, Goods(12, 24.95m, 5), Goods(25, 1.19m, tariff: VatTariff.Low), Goods(3, 149.50m));

    public static NumberSeries Fac(int year = 2026) => NumberSeries.Start(Invoice.InvoicePrefix, year);

    public static NumberSeries Cre(int year = 2026) => NumberSeries.Start(Invoice.CreditPrefix, year);

    public static Result<Invoice> Draft(Customer customer, TradingFirm firm, PaymentTerms? terms, params IReadOnlyList<OrderToInvoice> orders) =>
        Invoice.Draft(customer, firm, 1, Language.Dutch, terms ?? PaymentTerms.Usual, orders);

    public static Invoice Posted(Customer customer, TradingFirm firm, PaymentTerms? terms, params IReadOnlyList<OrderToInvoice> orders)
    {
        var invoice = Kept(Draft(customer, firm, terms, orders).Value);
        Done(invoice.Post(customer, Fac(firm.BusinessDay.Year), firm));
        return invoice;
    }

    public static Invoice Kept(Invoice invoice)
    {
        invoice.Saved();
        foreach (var line in invoice.Lines)
            line.Saved();
        return invoice;
    }

    public static Result<Invoice> Credit(Invoice original, TradingFirm firm, params IReadOnlyList<CreditLine> lines) =>
        Invoice.Credit(original, lines, false, Money.Zero, "Retour", false, 1, firm);

    public static CreditLine Units(Invoice original, int position, int quantity) => new(original.Lines[position - 1].Id, quantity);

    public static CreditLine Off(Invoice original, int position, decimal amount) => CreditLine.OffPrice(original.Lines[position - 1].Id, Euro(amount));

    public static Invoice PostCredit(Result<Invoice> draft, Invoice original, Customer customer, TradingFirm firm)
    {
        Done(draft);
        var note = Kept(draft.Value);
        Done(note.Post(customer, Cre(firm.BusinessDay.Year), firm, original));
        return note;
    }

    public static BankLine Bank(decimal amount, DateOnly? on = null, string description = "", string name = "Praktijk Van Loon", string? iban = null) =>
        BankLine.Book(on ?? Monday, Euro(amount), name, iban, description, on ?? Monday).Value.Saved();

    public static (decimal Net, decimal Vat, decimal Total) Amounts(Invoice invoice) => (invoice.NetTotal.Euros, invoice.VatTotal.Euros, invoice.Total.Euros);

    public static TradingFirm On(DateOnly day) => OurFirm(day);
}
