using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Domain.Returns;

public sealed partial class Return
{
    /// <summary>What stands in the way of settling; empty when it can be done.</summary>
    /// <param name="consequences">What it would do.</param>
    /// <param name="stock">Stock of the articles, by article.</param>
    public IReadOnlyList<Error> WhyNotSettle(ReturnConsequences consequences, IReadOnlyDictionary<int, StockItem> stock)
    {
        if (Status != ReturnStatus.Inspected)
            return [WhatNow];
        var errors = new List<Error>();
        if (Fee > Money.Zero && consequences.Credits.Count == 0)
            errors.Add(ReturnErrors.FeeWithoutCredit);
        if (consequences.Credits.FirstOrDefault(c => c.Net < Money.Zero || c.Total < Money.Zero) is { } below)
            errors.Add(ReturnErrors.FeeTooHigh(below.Net + below.Fee));
        foreach (var article in consequences.Lines.GroupBy(l => l.Line.ArticleId))
            if (article.Sum(l => l.Restocked + l.WrittenOff) is var units and > 0 && units > StockItem.LargestQuantity - stock[article.Key].OnHand)
                errors.Add(ReturnErrors.StockFull(article.First().Line.Description));
        return errors;
    }

    /// <summary>
    /// Does what was decided: goods the firm keeps go into stock or are written off, the order counts them as back for good or to be
    /// delivered again, and the others go back to the customer. The caller makes the credit invoices that it asks for, in the same
    /// transaction.
    /// </summary>
    /// <param name="order">The order; another one is a bug and throws.</param>
    /// <param name="deliveries">The deliveries of the lines.</param>
    /// <param name="creditable">Lines of posted invoices of the order that can still be credited.</param>
    /// <param name="stock">Stock of the articles, by article.</param>
    /// <param name="firm">For the date.</param>
    /// <param name="by">Who settles.</param>
    /// <param name="pricing">Asks the invoices for the amounts; null works them out from the prices.</param>
    /// <returns>
    /// What was done, the same as the preview of a moment before; or where the return stands, or <c>Return.FeeWithoutCredit</c>,
    /// <c>Return.FeeTooHigh</c>, <c>Return.StockFull</c>.
    /// </returns>
    public Result<ReturnConsequences> Settle(
        Order order,
        IReadOnlyCollection<Delivery> deliveries,
        IReadOnlyList<Creditable> creditable,
        IReadOnlyDictionary<int, StockItem> stock,
        TradingFirm firm,
        string by,
        CreditPricing? pricing = null)
    {
        Belongs(order);
        if (Status != ReturnStatus.Inspected)
            return WhatNow;
        var consequences = ReturnConsequences.Preview(this, order, creditable, firm.BusinessDay, null, pricing);
        var errors = WhyNotSettle(consequences, stock);
        if (errors.Count > 0)
            return Result<ReturnConsequences>.Failure(errors);
        foreach (var consequence in consequences.Lines.Where(c => c.Units > 0))
        {
            var line = consequence.Line;
            if (consequence.BackToCustomer > 0)
                StaysWithCustomer(line, consequence.BackToCustomer, order, deliveries);
            else
                order.TakeBack(line.OrderLineId, consequence.Units, consequence.Decision!.Value, Number);
            if (consequence.Restocked + consequence.WrittenOff > 0)
                Must(stock[line.ArticleId].TakeBack(consequence.Restocked + consequence.WrittenOff, firm.BusinessDay, Number, by));
            if (consequence.WrittenOff > 0)
                Must(stock[line.ArticleId].WriteOff(consequence.WrittenOff, firm.BusinessDay, Number, by));
            line.Settle(consequence.Credited);
        }

        Status = ReturnStatus.Settled;
        SettledOn = firm.BusinessDay;
        Happened(
            "Return.Settled",
            consequences.Credits.Count == 0 ? "Afgehandeld; er hoeft niets gecrediteerd te worden." : $"Afgehandeld; de klant krijgt {consequences.Total} terug.",
            new { net = consequences.Net.Cents, vat = consequences.Vat.Cents, fee = consequences.Credits.Sum(c => c.Fee).Cents, credited = consequences.ToCredit });
        return consequences;
    }

    /// <summary>A credit invoice that settling asked for was posted. Before settling that is a bug and throws.</summary>
    /// <param name="creditNoteId">The credit invoice.</param>
    /// <param name="number">Its number.</param>
    public void SetCreditNote(int creditNoteId, string number)
    {
        if (Status != ReturnStatus.Settled)
            throw new InvalidOperationException($"{Number} is {Status}; only a settled return is credited.");
        _creditNotes.Add(ReturnCreditNote.Of(creditNoteId, number));
        Happened("Return.Credited", $"Gecrediteerd met {number}.", new { creditNoteId, number });
    }

    private void StaysWithCustomer(ReturnLine line, int units, Order order, IEnumerable<Delivery> deliveries)
    {
        if (units == 0)
            return;
        var (delivery, _) = Find(deliveries, line.DeliveryLineId) ?? throw new ArgumentException($"Delivery {line.DeliveryNumber} wasn't given.", nameof(deliveries));
        order.KeepWithCustomer(line.OrderLineId, units, Number);
        Must(delivery.TakeBack(line.DeliveryLineId, -units));
    }
}
