using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Actors;

/// <summary>
/// Suppliers: they name a day, sometimes a later one, and bring what was ordered, or not quite. What they bring stands at the door
/// with its slip: counting and booking is the firm's work.
/// </summary>
internal sealed class SupplierActor(TradingFirm firm, DateOnly yesterday, IReadOnlySet<int> shorts)
{
    private static readonly string[] Reasons =
    [
        "Door drukte bij onze transporteur kunnen wij de afgesproken dag niet halen.",
        "Een onderdeel van uw bestelling is bij de fabrikant later geproduceerd dan gepland.",
        "Door een storing in ons magazijn lopen de leveringen enkele dagen achter.",
        "De container met deze artikelen heeft vertraging opgelopen in de haven.",
    ];

    private readonly DateOnly _today = firm.BusinessDay;

    public List<PurchaseOrder> Acknowledged { get; } = [];

    public List<PurchaseOrder> Delayed { get; } = [];

    public List<MailMessage> Slips { get; } = [];

    public void Live(PurchaseOrder purchase, Supplier supplier)
    {
        if (!purchase.IsOpen)
            return;
        var chance = Chance.For(firm.Seed, "supplier", purchase.Id);
        var late = chance.Percent(20) ? chance.Between(1, 3) : 0;
        var willDelay = chance.Percent(18);
        var delayDays = chance.Between(2, 6);
        var reason = chance.Pick(Reasons);
        var restAfter = chance.Between(3, 6);
        if (purchase.PromisedOn is not { } promised)
        {
            if (purchase.OrderedOn >= _today)
                return;
            var usual = BusinessCalendar.AddWorkingDays(purchase.OrderedOn!.Value, supplier.LeadTimeDays + late);
            var day = usual > _today ? usual : BusinessCalendar.Next(_today);
            TradeDay.Must(purchase.Acknowledge(_today, day));
            Acknowledged.Add(purchase);
            Write(purchase, supplier, $"Bevestiging van uw inkooporder {purchase.Number}", $"Wij hebben uw bestelling {purchase.Number} ontvangen en leveren op {DutchFormat.LongDate(day)}.");
            return;
        }

        if (willDelay && purchase.DelayReason is null && BusinessCalendar.Next(_today) == promised)
        {
            var day = BusinessCalendar.AddWorkingDays(promised, delayDays);
            TradeDay.Must(purchase.Delay(_today, day, reason));
            Delayed.Add(purchase);
            Write(purchase, supplier, $"Uw bestelling {purchase.Number} komt later", $"{reason} Wij leveren uw bestelling {purchase.Number} nu op {DutchFormat.LongDate(day)}. Onze excuses voor het ongemak.");
            return;
        }

        if (promised <= _today && promised > yesterday)
            Deliver(purchase, supplier, chance, 1);
        else if (purchase.Receipts.Count > 0 && promised < _today && BusinessCalendar.AddWorkingDays(purchase.Receipts.Max(r => r.ReceivedOn), restAfter) == _today)
            Deliver(purchase, supplier, chance, purchase.Receipts.Count + 1);
    }

    /// <summary>The goods stand at the door: the first time perhaps short, damaged or too many, after that all that is left.</summary>
    private void Deliver(PurchaseOrder purchase, Supplier supplier, Chance chance, int time)
    {
        var lines = new List<string>();
        foreach (var line in purchase.Lines.Where(l => l.Open > 0))
        {
            var (units, note) = (line.Open, "");
            if (time == 1 && shorts.Contains(purchase.Id) && lines.Count == 0 && line.Open > 1)
            {
                units = Math.Max(1, line.Open * chance.Between(30, 60) / 100);
                note = $" (besteld {DutchFormat.Count(line.Open)}, de rest volgt)";
            }
            else if (time == 1)
                switch (chance.Below(20))
                {
                    case 0 or 1 or 2 when line.Open > 1:
                        units = Math.Max(1, line.Open * chance.Between(40, 85) / 100);
                        note = $" (besteld {DutchFormat.Count(line.Open)}, de rest volgt)";
                        break;
                    case 3 when line.Open > 2:
                        note = $" ({DutchFormat.Count(Math.Max(1, line.Open / 20))} in een gescheurde doos, mogelijk beschadigd)";
                        break;
                    case 4:
                        units = line.Open + Math.Max(1, line.PackSize);
                        note = $" (besteld {DutchFormat.Count(line.Open)})";
                        break;
                }

            lines.Add($"- {line.SupplierArticleNumber}  {line.Description}: {DutchFormat.Count(units)} {line.Unit}{note}");
        }

        Write(
            purchase, supplier, $"Levering van inkooporder {purchase.Number} staat bij u op de stoep",
            $"""
            Vandaag hebben wij bij u afgeleverd, bij inkooporder {purchase.Number}:

            {string.Join('\n', lines)}

            Nummer van onze pakbon: {Slip(purchase, time)}. Wilt u de goederen natellen en meteen melden als er iets niet klopt?
            """);
        Slips.Add(_written!);
    }

    /// <summary>Every mail there is, slips included.</summary>
    public List<MailMessage> Mails { get; } = [];

    private MailMessage? _written;

    private static string Slip(PurchaseOrder purchase, int time) => $"{purchase.Supplier.Code}-{purchase.Id:00000}-{time}";

    private void Write(PurchaseOrder purchase, Supplier supplier, string subject, string core)
    {
        _written = MailMessage.ReceiveFromSupplier(
            _today, supplier.Id, $"{supplier.Name} <{supplier.Email}>", firm.Identity.Email, subject,
            $"Geachte relatie,\n\n{core}\n\nMet vriendelijke groet,\n\nAfdeling verkoop\n{supplier.Name}\n{supplier.Phone}",
            new DocumentRef(DocumentKind.PurchaseOrder, purchase.Id));
        Mails.Add(_written);
    }
}
