using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Returns;

namespace PracticeFirm.Simulation.Generation;

/// <summary>Some customers send something back: it is approved, received, inspected, and credited, replaced, repaired or refused.</summary>
internal sealed class ReturnHistory(Trade trade, InvoiceHistory invoices)
{
    private const int Dozen = 12;

    /// <summary>Which of a dozen returns is repaired.</summary>
    private const int Repaired = 5;

    /// <summary>Which of a dozen goes back to the customer as it is.</summary>
    private const int SentBack = 9;

    private static readonly Dictionary<int, int> Whole = [];

    private static readonly LocalizedText[] Instructions =
    [
        new("Zet het retournummer op de doos.", "Please write the return number on the box.", "Bitte schreiben Sie die Retourennummer auf den Karton."),
        new("Onze chauffeur neemt het mee bij de volgende levering.", "Our driver will collect it with the next delivery.", "Unser Fahrer nimmt es bei der nächsten Lieferung mit."),
        new("", "", ""),
    ];

    private static readonly (ReturnReason Reason, string Text)[] Reasons =
    [
        (ReturnReason.Damaged, "De doos was ingedeukt en de inhoud is beschadigd."),
        (ReturnReason.Damaged, ""),
        (ReturnReason.WrongArticle, "Wij hadden een andere uitvoering besteld."),
        (ReturnReason.WrongQuantity, "Er zijn er te veel geleverd."),
        (ReturnReason.Defective, "Werkt niet goed na een dag gebruik."),
        (ReturnReason.NotNeeded, "Toch niet nodig, nog in de verpakking."),
        (ReturnReason.NotNeeded, ""),
        (ReturnReason.LateDelivery, "Kwam te laat voor ons project."),
        (ReturnReason.Other, "De kleur past niet bij wat wij al hadden."),
    ];

    /// <summary>What is done when something has to be delivered again.</summary>
    public Action<Sale> Replace { get; set; } = _ => { };

    /// <summary>A delivery left: three in a hundred bring something back.</summary>
    public void Delivered(Sale sale, Delivery delivery)
    {
        var chance = trade.World.Chance("return", delivery.Id);
        if (chance.Below(1_000) < 34)
            trade.Agenda.After(chance.Between(3, 14), () => Ask(sale, delivery, chance, ReturnStatus.Settled));
    }

    /// <summary>Asks something back of a delivery, and goes on day by day until a state is reached.</summary>
    /// <returns>Whether there was something to ask back.</returns>
    public bool Ask(Sale sale, Delivery delivery, Chance chance, ReturnStatus until, int pace = 0)
    {
        if (trade.Agenda.IsToday || sale.HasComplaint)
            return false;
        var line = chance.Pick(delivery.Lines);
        var order = sale.Order;
        var most = line.Shipped - line.Returned;
        foreach (var ordered in order.Lines)
            if (ordered.Id == line.OrderLineId)
                most = Math.Min(most, ordered.Returnable);
        if (most < 1)
            return false;
        var (reason, text) = ((trade.World.Made.Returns.Count + 1) % Dozen) switch
        {
            Repaired => (ReturnReason.Defective, "Doet het niet meer, graag repareren."),
            SentBack => (ReturnReason.NotNeeded, "Toch niet nodig."),
            _ => chance.Pick(Reasons),
        };
        var units = chance.Percent(40) ? most : chance.Between(1, most);
        var ret = World.Keep(trade.World.Made.Returns, World.Must(Return.Request(
            order, sale.Deliveries, [new ReturnEntry(line.Id, units, reason)], text, null, trade.World.Series(Return.NumberPrefix, trade.Day.Year), trade.Firm)));
        trade.World.Number(ret.Lines);
        trade.Log(ret, sale.Author.Name);
        trade.Log(order, sale.Author.Name);
        if (until != ReturnStatus.Requested)
            trade.Agenda.After(pace > 0 ? pace : chance.Between(0, 1), () => Decide(sale, ret, chance, until, pace));
        return true;
    }

    private void Decide(Sale sale, Return ret, Chance chance, ReturnStatus until, int pace)
    {
        if (trade.Agenda.IsToday)
            return;
        if (until == ReturnStatus.Settled && chance.Percent(9))
        {
            World.Must(ret.Reject(chance.Pick(["De retourtermijn van 14 dagen is voorbij.", "Artikelen die zijn gebruikt nemen wij niet terug."]), sale.Order, sale.Deliveries));
            Log(sale, ret);
            return;
        }

        var fee = ret.Lines[0].Reason == ReturnReason.NotNeeded && chance.Percent(40) ? Money.FromEuros(7.50m) : Money.Zero;
        World.Must(ret.Approve(fee, chance.Pick(Instructions).In(ret.Language), trade.Day));
        Log(sale, ret);
        if (until != ReturnStatus.Approved)
            trade.Agenda.After(pace > 0 ? pace : chance.Between(2, 6), () => Receive(sale, ret, chance, until, pace));
    }

    private void Receive(Sale sale, Return ret, Chance chance, ReturnStatus until, int pace)
    {
        if (trade.Agenda.IsToday)
            return;
        World.Must(ret.Receive(Whole, sale.Order, sale.Deliveries, trade.Day));
        Log(sale, ret);
        if (until != ReturnStatus.Received)
            trade.Agenda.After(pace > 0 ? pace : chance.Between(0, 2), () => Inspect(sale, ret, chance, until, pace));
    }

    private void Inspect(Sale sale, Return ret, Chance chance, ReturnStatus until, int pace)
    {
        if (trade.Agenda.IsToday)
            return;
        var line = ret.Lines[0];
        var condition = line.Reason switch
        {
            ReturnReason.Damaged => ReturnCondition.Damaged,
            ReturnReason.Defective => ReturnCondition.Broken,
            _ => chance.Percent(80) ? ReturnCondition.AsNew : ReturnCondition.OpenedPackage,
        };
        var decision = (line.Reason, chance.Below(100)) switch
        {
            (ReturnReason.Defective, _) when ret.Id % Dozen == Repaired => ReturnDecision.Repair,
            (ReturnReason.NotNeeded, _) when ret.Id % Dozen == SentBack => ReturnDecision.Reject,
            (ReturnReason.NotNeeded or ReturnReason.Other or ReturnReason.LateDelivery, < 10) => ReturnDecision.Reject,
            (ReturnReason.Damaged or ReturnReason.WrongArticle, < 45) => ReturnDecision.Replace,
            (ReturnReason.Defective, < 35) => ReturnDecision.Replace,
            (ReturnReason.Defective, < 60) => ReturnDecision.Repair,
            _ => ReturnDecision.Credit,
        };
        var restock = decision is ReturnDecision.Credit or ReturnDecision.Replace && condition is ReturnCondition.AsNew or ReturnCondition.OpenedPackage;
        World.Must(ret.Inspect([new Inspection(line.Id, condition, decision, restock, decision == ReturnDecision.Reject ? "Het artikel is gebruikt." : "")], trade.Day));
        trade.Log(ret, trade.Hand(ret.Id));
        if (until != ReturnStatus.Inspected)
            trade.Agenda.After(pace > 0 ? pace : chance.Between(0, 2), () => Settle(sale, ret));
    }

    private void Settle(Sale sale, Return ret)
    {
        if (trade.Agenda.IsToday)
            return;
        var order = sale.Order;
        var creditable = new List<Creditable>();
        foreach (var invoice in sale.Invoices)
            foreach (var line in invoice.Lines)
                if (line.OrderId == order.Id && line.Kind == InvoiceLineKind.Goods && line.Creditable > 0)
                    creditable.Add(new Creditable(
                        line.OrderLineId, line.DeliveryLineId, invoice.Id, invoice.Number!, line.Id, line.Creditable, line.UnitPrice, line.Discount,
                        invoice.Sections.First(s => s.OrderId == order.Id).OrderDiscount, line.VatRate));
        var preview = ReturnConsequences.Preview(ret, order, creditable, trade.Day);
        if (ret.Fee > Money.Zero && (preview.Credits.Count == 0 || preview.Credits.Any(c => c.Net < Money.Zero || c.Total < Money.Zero)))
            World.Must(ret.ChangeFee(Money.Zero));
        var hand = trade.Hand(ret.Id);
        var done = World.Must(ret.Settle(order, sale.Deliveries, creditable, trade.Stock, trade.Firm, hand));
        foreach (var credit in done.Credits)
        {
            var original = sale.Invoices.First(i => i.Id == credit.InvoiceId);
            var note = invoices.Credit(sale, original, [.. credit.Units.Select(u => new CreditLine(u.InvoiceLineId, u.Quantity))], credit.Fee, $"Retour {ret.Number}");
            ret.SetCreditNote(note.Id, note.Number!);
        }

        trade.World.Number(ret.CreditNotes);
        foreach (var line in ret.Lines)
            trade.Log(trade.Stock[line.ArticleId], hand);
        Log(sale, ret);
        if (order.OpenUnits > 0)
            Replace(sale);
    }

    private void Log(Sale sale, Return ret)
    {
        trade.Log(ret, sale.Author.Name);
        trade.Log(sale.Order, sale.Author.Name);
    }
}
