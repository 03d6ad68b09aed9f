using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using static PracticeFirm.Domain.Tests.Builders.Make;
using static PracticeFirm.Domain.Tests.Invoicing.InvoiceMake;

namespace PracticeFirm.Domain.Tests.Invoicing;

public class CreditNoteTests
{
    private readonly Domain.Relations.Customer _customer = Customer();
    private readonly Domain.Firm.TradingFirm _firm = OurFirm();

    private Invoice Golden(PaymentTerms? terms = null) => Posted(_customer, _firm, terms, GoldenOrder());

    private Invoice Post(Result<Invoice> draft, Invoice original) => PostCredit(draft, original, _customer, _firm);

    [Fact]
    public void One_item_of_149_50_is_credited_for_176_37_with_its_share_of_the_order_discount()
    {
        var original = Golden();

        var note = Post(Credit(original, _firm, Units(original, 3, 1)), original);

        Assert.Equal((145.76m, 30.61m, 176.37m), Amounts(note));
        Assert.Equal((149.50m, 3.74m, 0m), (note.LinesTotal.Euros, note.DiscountTotal.Euros, note.FreightTotal.Euros));
        Assert.Equal(("CRE-2026-0001", "FAC-2026-0001", Monday, "Retour"), (note.Number, note.OriginalNumber, note.OriginalDate, note.CreditReason));
        Assert.True(note.VerifyContent());
        Assert.True(original.VerifyContent());
        Assert.Equal((1, 2), (original.Lines[2].Credited, original.Lines[2].Creditable));
        Assert.Equal((737.99m, 176.37m, InvoiceStatus.PartlyPaid), (original.Open.Euros, original.Credited.Euros, original.Status));
        Assert.Equal((Money.Zero, InvoiceStatus.Paid), (note.Open, note.Status));
    }

    [Fact]
    public void A_draft_credit_note_shows_what_it_comes_to_and_changes_nothing()
    {
        var original = Golden();

        var draft = Credit(original, _firm, Units(original, 3, 1)).Value;

        Assert.Equal((145.76m, 30.61m, 176.37m), Amounts(draft));
        Assert.Equal((914.36m, 0, Money.Zero), (original.Open.Euros, original.Lines[2].Credited, draft.Open));
        Done(draft.Discard());
    }

    [Fact]
    public void Everything_is_credited_in_one_call_to_the_last_cent()
    {
        var original = Golden();

        var note = Post(Invoice.CreditAll(original, "Verkeerde klant", true, 1, _firm), original);

        Assert.Equal((758.61m, 155.75m, 914.36m), Amounts(note));
        Assert.Equal(original.Groups.Select(g => (g.Rate, g.Base, g.Vat)), note.Groups.Select(g => (g.Rate, g.Base, g.Vat)));
        Assert.Equal((InvoiceStatus.Credited, Money.Zero, Money.Zero), (original.Status, original.Open, original.Creditable));
        Assert.True(note.ReopensDelivery);
        Refused(Invoice.CreditAll(original, "Nog eens", true, 1, _firm), "Invoice.NothingToCredit");
    }

    [Fact]
    public void Credits_in_parts_end_at_exactly_the_invoice()
    {
        var original = Golden();
        var notes = new List<Invoice>();
        foreach (var position in new[] { 3, 3, 1, 2, 3 })
            notes.Add(Post(Credit(original, _firm, Units(original, position, position == 1 ? 5 : 1)), original));
        notes.Add(Post(Invoice.CreditAll(original, "De rest", false, 1, _firm), original));

        Assert.Equal((758.61m, 155.75m, 914.36m), (notes.Sum(n => n.NetTotal).Euros, notes.Sum(n => n.VatTotal).Euros, notes.Sum(n => n.Total).Euros));
        Assert.Equal((15m, 19.07m, 762.68m), (notes.Sum(n => n.FreightTotal).Euros, notes.Sum(n => n.DiscountTotal).Euros, notes.Sum(n => n.LinesTotal).Euros));
        Assert.Equal((InvoiceStatus.Credited, original.Total), (original.Status, original.CreditNotesTotal));
    }

    [Fact]
    public void Rounding_that_goes_up_each_time_never_takes_more_than_was_invoiced()
    {
        var original = Posted(_customer, _firm, null, Order(1, 4, 0, Goods(3, 0.005m), Goods(40, 0.10m)));
        var notes = new List<Invoice>();
        for (var i = 0; i < 3; i++)
            notes.Add(Post(Credit(original, _firm, Units(original, 1, 1)), original));
        for (var i = 0; i < 40; i++)
            notes.Add(Post(Credit(original, _firm, Units(original, 2, 1)), original));

        Assert.Equal(original.Total, notes.Sum(n => n.Total));
        Assert.Equal((Money.Zero, InvoiceStatus.Credited), (original.Creditable, original.Status));
    }

    [Fact]
    public void More_than_is_left_is_refused_with_what_is_left()
    {
        var original = Golden();
        Post(Credit(original, _firm, Units(original, 3, 2)), original);

        var refused = Credit(original, _firm, Units(original, 3, 2));

        Refused(refused, "Invoice.MoreThanInvoiced");
        Assert.Contains("nog 1 crediteren", refused.Error.Message);
        Refused(Credit(original, _firm, Units(original, 3, 1), Units(original, 3, 1)), "Invoice.MoreThanInvoiced");
        Refused(Credit(original, _firm, Units(original, 1, 0)), "Invoice.CreditQuantity");
        Refused(Credit(original, _firm, Units(original, 1, -1)), "Invoice.CreditQuantity");
        Refused(Credit(original, _firm, Units(original, 1, 1_000_000_000)), "Invoice.CreditQuantity");
        Refused(Credit(original, _firm, new CreditLine(-1, 1)), "Invoice.LineNotFound");
        Refused(Credit(original, _firm), "Invoice.NothingToCredit");
        Refused(Credit(original, _firm, Off(original, 1, 0)), "Invoice.CreditAmount");
        Refused(Credit(original, _firm, Off(original, 1, 284.44m)), "Invoice.MoreThanPrice");
        Refused(Invoice.Credit(original, [Units(original, 1, 1)], false, Money.Zero, " ", false, 1, _firm), "Invoice.CreditReason");
    }

    [Fact]
    public void Only_posted_invoices_are_credited()
    {
        var original = Golden();
        var note = Post(Credit(original, _firm, Units(original, 1, 1)), original);

        Refused(Credit(Kept(Draft(_customer, _firm, null, GoldenOrder()).Value), _firm), "Invoice.NotPosted");
        Refused(Credit(note, _firm, new CreditLine(note.Lines[0].Id, 1)), "Invoice.CreditOfCredit");
    }

    [Fact]
    public void Two_drafts_for_the_same_goods_are_not_both_posted()
    {
        var original = Golden();
        var (first, second) = (Kept(Credit(original, _firm, Units(original, 3, 2)).Value), Kept(Credit(original, _firm, Units(original, 3, 2)).Value));
        var numbers = Cre();

        Done(first.Post(_customer, numbers, _firm, original));
        Refused(second.Post(_customer, numbers, _firm, original), "Invoice.MoreThanInvoiced");

        Assert.Equal((1, true), (numbers.Last, second.IsDraft));
    }

    [Fact]
    public void A_draft_that_others_overtook_to_the_cent_is_made_anew()
    {
        var original = Golden();
        var draft = Kept(Credit(original, _firm, Units(original, 1, 10)).Value);
        Post(Credit(original, _firm, Units(original, 1, 2), Off(original, 1, 20)), original);

        Refused(draft.Post(_customer, Cre(), _firm, original), "Invoice.CreditOutdated");
    }

    [Fact]
    public void Posting_without_the_original_is_a_bug()
    {
        var original = Golden();
        var draft = Kept(Credit(original, _firm, Units(original, 1, 1)).Value);

        Assert.Throws<ArgumentException>(() => draft.Post(_customer, Cre(), _firm));
        Assert.Throws<ArgumentException>(() => draft.Post(_customer, Cre(), _firm, Golden()));
    }

    [Fact]
    public void Freight_comes_back_at_the_rates_it_was_charged_at_and_once()
    {
        var original = Golden();

        var note = Post(Invoice.Credit(original, [Units(original, 2, 25)], true, Money.Zero, "Te laat", false, 1, _firm), original);

        Assert.Equal([(21m, 14.41m), (9m, 0.59m)], note.Groups.Select(g => (g.Rate.Value, g.Freight.Euros)));
        Assert.Equal((44.01m, 5.69m), (note.NetTotal.Euros, note.VatTotal.Euros));
        Assert.True(original.Sections[0].FreightCredited);
        Refused(Invoice.Credit(original, [], true, Money.Zero, "Nog eens", false, 1, _firm), "Invoice.NothingToCredit");
    }

    [Fact]
    public void Freight_alone_stands_in_lines_since_an_invoice_has_at_least_one()
    {
        var original = Golden();

        var note = Post(Invoice.Credit(original, [], true, Money.Zero, "Te laat", false, 1, _firm), original);

        Assert.Equal([(InvoiceLineKind.Freight, 14.41m), (InvoiceLineKind.Freight, 0.59m)], note.Lines.Select(l => (l.Kind, l.Net.Euros)));
        Assert.Equal((15m, 3.08m, 0m), (note.NetTotal.Euros, note.VatTotal.Euros, note.FreightTotal.Euros));
        Assert.True(original.Sections[0].FreightCredited);
    }

    [Fact]
    public void A_handling_fee_is_kept_with_vat_once_over_goods_and_fee()
    {
        var original = Golden();

        var note = Post(Invoice.Credit(original, [Units(original, 3, 1)], false, Euro(10), "Retour", false, 1, _firm), original);

        Assert.Equal((135.76m, 28.51m, 164.27m), Amounts(note));
        Assert.Equal((InvoiceLineKind.Fee, -1, -10m), (note.Lines[1].Kind, note.Lines[1].Quantity, note.Lines[1].Net.Euros));
        Assert.Equal(note.LinesTotal - note.DiscountTotal + note.FreightTotal, note.NetTotal);
        Refused(Invoice.Credit(original, [Units(original, 2, 1)], false, Euro(10), "Retour", false, 1, _firm), "Invoice.FeeAboveCredit");
        Refused(Invoice.Credit(original, [Units(original, 2, 1)], false, Euro(-1), "Retour", false, 1, _firm), "Invoice.Fee");
    }

    [Fact]
    public void A_fee_falls_under_the_high_tariff_also_beside_goods_of_the_low_one()
    {
        var original = Golden();

        var note = Post(Invoice.Credit(original, [Units(original, 2, 25)], false, Euro(5), "Retour", false, 1, _firm), original);

        Assert.Equal([(21m, -5m, -1.05m), (9m, 29.01m, 2.61m)], note.Groups.Select(g => (g.Rate.Value, g.Base.Euros, g.Vat.Euros)));
        Assert.Equal(25.57m, note.Total.Euros);
    }

    [Fact]
    public void An_amount_off_the_price_leaves_the_goods_and_what_comes_back_later_is_worth_what_was_left()
    {
        var original = Posted(_customer, _firm, null, Order(1, 0, 0, Goods(10, 10)));

        var price = Post(Credit(original, _firm, Off(original, 1, 20)), original);
        Assert.Equal((20m, InvoiceLineKind.PriceCredit, 1), (price.NetTotal.Euros, price.Lines[0].Kind, price.Lines[0].Quantity));
        Assert.Equal(0, original.Lines[0].Credited);

        var goods = Post(Credit(original, _firm, Units(original, 1, 5)), original);
        Assert.Equal((40m, 8m), (goods.NetTotal.Euros, goods.Lines[0].UnitPrice.Euros));
        Assert.Equal(40m, Post(Credit(original, _firm, Units(original, 1, 5)), original).NetTotal.Euros);
        Assert.Equal(InvoiceStatus.Credited, original.Status);
    }

    [Fact]
    public void Of_a_paid_invoice_the_credit_note_stays_to_be_used_or_paid_back()
    {
        var original = Golden();
        Done(Bank(914.36m).Allocate(original, original.Open, false, Monday));

        var note = Post(Credit(original, _firm, Units(original, 3, 1)), original);
        Assert.Equal((-176.37m, InvoiceStatus.Sent, InvoiceStatus.Paid), (note.Open.Euros, note.Status, original.Status));

        var other = Golden();
        Refused(note.UseOn(other, Euro(176.38m), Monday), "Invoice.MoreThanCreditLeft");
        Refused(note.UseOn(original, Euro(1), Monday), "Invoice.MoreThanOpen");
        Refused(note.UseOn(other, Money.Zero, Monday), "Invoice.Amount");
        Refused(other.UseOn(original, Euro(1), Monday), "Invoice.NotCreditNote");
        var stranger = Customer(2);
        Refused(note.UseOn(Posted(stranger, _firm, null, GoldenOrder()), Euro(1), Monday), "Invoice.CreditOfOther");
        Done(note.UseOn(other, Euro(100), Monday));
        Assert.Equal((-76.37m, InvoiceStatus.PartlyPaid, 814.36m), (note.Open.Euros, note.Status, other.Open.Euros));
        Done(Bank(-76.37m).Allocate(note, Euro(76.37m), false, Monday));
        Assert.Equal((Money.Zero, InvoiceStatus.Paid), (note.Open, note.Status));
    }

    [Fact]
    public void Who_took_a_cash_discount_does_not_get_it_back()
    {
        var original = Golden(TwoPercent);
        Done(Bank(896.08m).Allocate(original, Euro(896.08m), true, Monday));

        var part = Post(Credit(original, _firm, Units(original, 3, 1)), original);
        Assert.Equal((-172.84m, 14.75m), (part.Open.Euros, original.CashDiscountTaken.Euros));
        var rest = Post(Invoice.CreditAll(original, "De rest", false, 1, _firm), original);

        Assert.Equal(-896.08m, (part.Open + rest.Open).Euros);
        Assert.Equal((Money.Zero, Money.Zero, InvoiceStatus.Credited), (original.CashDiscountTaken, original.Open, original.Status));
    }

    [Fact]
    public void What_was_written_off_is_not_paid_back_either()
    {
        var original = Posted(_customer, _firm, null, Order(1, 0, 0, Goods(10, 10)));
        Done(Bank(111).Allocate(original, Euro(111), false, Monday));
        Done(original.WriteOff(Euro(10), "Klein verschil", Euro(25), Monday));

        var note = Post(Invoice.CreditAll(original, "Alles terug", false, 1, _firm), original);

        Assert.Equal((-111m, Money.Zero, Money.Zero), (note.Open.Euros, original.WrittenOff, original.Open));
    }
}
