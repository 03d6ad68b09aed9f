using FsCheck;
using FsCheck.Fluent;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Tests.Builders;

namespace PracticeFirm.Domain.Tests.Invoicing;

public class InvoiceHistoryProperties
{
    /// <summary>
    /// After every step: every document adds up; what was posted is as it was posted; credits never pass their invoice, and with what
    /// can still be credited are exactly it; open items are invoices less credits, payments, discounts and write-offs; bank lines never
    /// pay more than they hold; numbers have no gaps; a refused step changed nothing. In the end the histories met every status but the rare
    /// collection, and the refusals, so that none of this holds for want of trying.
    /// </summary>
    [Fact]
    public void No_history_of_invoices_credits_and_payments_loses_a_cent()
    {
        var refusals = new HashSet<string>();
        var statuses = new HashSet<InvoiceStatus>();

        Prop.ForAll(MoneyHistories.Histories(), history =>
        {
            var world = new InvoiceWorld();
            world.Play(history);
            refusals.UnionWith(world.Refusals);
            statuses.UnionWith(world.Statuses);
        }).Check(Histories.Usual(500).WithEndSize(100));

        Assert.Empty(Enum.GetValues<InvoiceStatus>().Except(statuses).Except([InvoiceStatus.InCollection]));
        Assert.Empty(new[]
        {
            "Invoice.Posted", "Invoice.NotPosted", "Invoice.Quantity", "Invoice.SeveralMonths", "Invoice.MoreThanInvoiced", "Invoice.MoreThanPrice", "Invoice.NothingToCredit",
            "Invoice.FeeAboveCredit", "Invoice.CreditOfOther", "Invoice.AboveMandate", "Invoice.NotOpen", "Invoice.NotDisputed", "BankLine.MoreThanLeft", "BankLine.InvoiceIsDraft",
            "BankLine.OutgoingOnInvoice", "BankLine.DiscountTooLate", "BankLine.IsSetAside", "BankLine.NotSetAside", "Reminder.NotDue", "Reminder.NothingOpen", "Reminder.Disputed",
        }.Except(refusals));
    }
}
