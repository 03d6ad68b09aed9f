using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;
using Result = PracticeFirm.Domain.Common.Result;

namespace PracticeFirm.Domain.Tests.Returns;

public class ReturnHistoryProperties
{
    private enum Verb
    {
        Deliver,
        Invoice,
        Request,
        Approve,
        Reject,
        Receive,
        Split,
        Inspect,
        ChangeFee,
        Settle,
        Decline,
        ChangeQuantity,

        /// <summary>Whatever a return waits for.</summary>
        Advance,
    }

    private readonly record struct Step(Verb Verb, int Pick, int Value, int Which);

    /// <summary>
    /// After every step: never more comes back than left, on the order line as on its deliveries; stock is the sum of its ledger;
    /// delivered, open, declined and returned for good make what was ordered; never more is invoiced than the customer has to pay for,
    /// once everything was credited; a refused step changed nothing; settling did what the preview said. In the end all of it happened.
    /// </summary>
    [Fact]
    public void No_history_of_deliveries_and_returns_loses_or_makes_goods()
    {
        var settled = new HashSet<ReturnDecision>();
        var refusals = new HashSet<string>();
        var ends = new HashSet<ReturnStatus>();
        var credits = new HashSet<int>();

        Prop.ForAll(Histories(), steps =>
        {
            var world = new ReturnWorld(2.5m, (60, 24.95m, 5m, VatTariff.High), (60, 1.19m, 0m, VatTariff.Low));
            var returns = new List<Return>();
            foreach (var step in steps)
            {
                var before = Figures(world, returns);
                var result = Do(step, world, returns, settled, credits);
                refusals.UnionWith(result.Errors.Select(e => e.Code));
                if (result.IsFailure)
                    Assert.Equal(before, Figures(world, returns));
                CheckAll(world, returns);
            }

            ends.UnionWith(returns.Select(r => r.Status));
        }).Check(Builders.Histories.Usual(500).WithEndSize(60));

        Assert.Equal(Enum.GetValues<ReturnDecision>(), settled.Order());
        Assert.Equal(Enum.GetValues<ReturnStatus>(), ends.Order());
        Assert.Empty(new[] { 0, 1 }.Except(credits));
        Assert.Empty(new[]
        {
            "Delivery.ReturnTooMuch", "Return.Quantity", "Return.NotApproved", "Return.NotReceived", "Return.NotInspected", "Return.AlreadyInspected", "Return.Rejected",
            "Return.Settled", "Return.ReceivedTooMuch", "Return.FeeWithoutCredit",
        }.Except(refusals));
    }

    private static Arbitrary<List<Step>> Histories() => Arb.From(
        from count in Gen.Choose(1, 60)
        from steps in Gen.ListOf(
            from verb in Gen.Frequency(
                (2, Gen.Elements(Enum.GetValues<Verb>())),
                (5, Gen.Elements(Verb.Deliver, Verb.Deliver, Verb.Invoice, Verb.Invoice, Verb.Invoice, Verb.Request, Verb.Advance, Verb.Advance, Verb.Advance, Verb.Advance)))
            from pick in Gen.Choose(0, 999)
            from value in Gen.Choose(0, 999)
            from which in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 3)))
            select new Step(verb, pick, value, which),
            count)
        select steps.ToList(),
        steps => Enumerable.Range(0, steps.Count).Select(i => steps.Where((_, at) => at != i).ToList()));

    private static Result Do(Step step, ReturnWorld world, List<Return> returns, HashSet<ReturnDecision> settled, HashSet<int> credits)
    {
        var line = world.Order.Lines[step.Pick % world.Order.Lines.Count];
        var stock = world.Stock[line.ArticleId];
        var ret = returns.Count == 0 ? null : returns[Math.Max(0, returns.Count - 1 - step.Which)];
        switch (step.Verb)
        {
            case Verb.Deliver:
                var units = world.Order.Lines.Select((l, i) => Math.Min(l.Open, (step.Value + (i * step.Pick)) % 9)).ToArray();
                if (units.Sum() > 0)
                    world.Deliver(units);
                return Result.Success;
            case Verb.Invoice:
                world.Invoice(1 + (step.Value % 9));
                return Result.Success;
            case Verb.Request:
                var shipped = world.Deliveries.SelectMany(d => d.Lines).ToList();
                if (shipped.Count == 0)
                    return Result.Success;
                var entries = Enumerable.Range(0, 1 + (step.Pick % 3))
                    .Select(i => new ReturnEntry(shipped[(step.Pick + (i * step.Value)) % shipped.Count].Id, ((step.Value + i) % 5) - (step.Value % 11 == 0 ? 1 : 0), ReturnReason.NotNeeded)).ToList();
                var asked = world.Ask(entries, step.Value % 8 == 0 ? new Money(step.Pick * 25) : null);
                if (asked.IsSuccess)
                    returns.Add(asked.Value);
                return asked;
            case Verb.Decline:
                return world.Order.Decline(line.Id, step.Value % 4, stock, Monday, "Sanne", "Afgesproken");
            case Verb.ChangeQuantity:
                return world.Order.ChangeQuantity(line.Id, step.Value % 90, stock, world.Firm, "Sanne", "Afgesproken");
            case Verb.Advance:
                return ret is null ? Result.Success : Do(step with { Verb = NextOf(ret.Status) }, world, ret, settled, credits);
            case Verb.Approve or Verb.Reject or Verb.Receive or Verb.Split or Verb.Inspect or Verb.ChangeFee or Verb.Settle:
                return ret is null ? Result.Success : Do(step, world, ret, settled, credits);
            default:
                throw new ArgumentOutOfRangeException(nameof(step));
        }
    }

    private static Result Do(Step step, ReturnWorld world, Return ret, HashSet<ReturnDecision> settled, HashSet<int> credits)
    {
        switch (step.Verb)
        {
            case Verb.Approve:
                return ret.Approve(step.Value % 7 == 0 ? new Money(step.Pick * 15) : Money.Zero, "", Monday);
            case Verb.Reject:
                return ret.Reject(step.Value % 3 == 0 ? "" : "Te laat", world.Order, world.Deliveries);
            case Verb.Receive:
                return ret.Receive(ret.Lines.Where(l => (step.Value + l.Position) % 3 == 0).ToDictionary(l => l.Id, l => (step.Pick + l.Position) % (l.Quantity + 2)), world.Order, world.Deliveries, Monday);
            case Verb.Split:
                var apart = ret.Split(ret.Lines[step.Pick % ret.Lines.Count].Id, step.Value % 4);
                if (apart.IsSuccess)
                    apart.Value.Saved();
                return apart;
            case Verb.Inspect:
                return ret.Inspect([.. ret.Lines.Select(l => ReturnWorld.Found(l, Decision(step, l), step.Value % 5 == 0 ? l.Position % 2 == 0 : null))], Monday);
            case Verb.ChangeFee:
                return ret.ChangeFee(new Money(step.Value % 2 * step.Pick * 20));
            default:
                return Settle(world, ret, settled, credits);
        }
    }

    private static Verb NextOf(ReturnStatus status) => status switch
    {
        ReturnStatus.Requested => Verb.Approve,
        ReturnStatus.Approved => Verb.Receive,
        ReturnStatus.Received => Verb.Inspect,
        ReturnStatus.Inspected or ReturnStatus.Rejected or ReturnStatus.Settled => Verb.Settle,
    };

    private static ReturnDecision Decision(Step step, ReturnLine line) => ((step.Pick + line.Position) % 6) switch
    {
        0 => ReturnDecision.Repair,
        1 => ReturnDecision.Reject,
        2 or 3 => ReturnDecision.Replace,
        _ => ReturnDecision.Credit,
    };

    private static Result Settle(ReturnWorld world, Return ret, HashSet<ReturnDecision> settled, HashSet<int> credits)
    {
        var preview = world.Preview(ret);
        var onHand = world.Stock.ToDictionary(s => s.Key, s => s.Value.OnHand);
        var lines = world.Order.Lines.ToDictionary(l => l.Id, l => (l.Open, l.Invoiced, l.Delivered));
        var result = world.Settle(ret);
        if (result.IsFailure)
            return result;
        Assert.Equal(preview.Lines.Select(With), result.Value.Lines.Select(With));
        Assert.Equal(preview.Credits.Select(c => (c.InvoiceId, c.Fee, c.Net, c.Vat)), result.Value.Credits.Select(c => (c.InvoiceId, c.Fee, c.Net, c.Vat)));
        Assert.Equal(preview.GoodsNet - preview.Fee, preview.Net);
        foreach (var (article, stock) in world.Stock)
            Assert.Equal(onHand[article] + preview.Lines.Where(l => l.Line.ArticleId == article).Sum(l => l.Restocked), stock.OnHand);
        foreach (var line in world.Order.Lines)
        {
            var mine = preview.Lines.Where(l => l.Line.OrderLineId == line.Id).ToList();
            Assert.Equal(lines[line.Id].Open + mine.Sum(l => l.ToDeliverAgain), line.Open);
            Assert.Equal(lines[line.Id].Invoiced - mine.Sum(l => l.Credited), line.Invoiced);
            Assert.Equal(lines[line.Id].Delivered - mine.Sum(l => l.Restocked + l.WrittenOff), line.Delivered);
        }

        settled.UnionWith(ret.Lines.Where(l => l.Received > 0).Select(l => l.Decision!.Value));
        credits.Add(preview.Credits.Count);
        return result;
    }

    private static object With(ReturnConsequence c) => (c.Line, c.Decision, c.Units, c.Credited, c.Net, c.Vat, c.Restocked, c.WrittenOff, string.Join(' ', c.InvoiceNumbers));

    private static void CheckAll(ReturnWorld world, List<Return> returns)
    {
        foreach (var line in world.Order.Lines)
        {
            var back = line.ReturnedForCredit + line.ReturnedForReplacement;
            Assert.Equal(line.Quantity, line.Delivered + line.Open + line.Declined + line.ReturnedForCredit);
            Assert.True(line.Open >= 0 && line.Delivered >= 0 && line.Returnable >= 0 && line.InReturn >= 0, "A count went below zero.");
            Assert.InRange(line.PendingReplacement, 0, Math.Min(line.Open, line.ReturnedForReplacement));
            Assert.InRange(back + line.InReturn, 0, line.Shipped);
            Assert.Equal(
                back + line.InReturn,
                world.Deliveries.SelectMany(d => d.Lines).Where(l => l.OrderLineId == line.Id).Sum(l => l.Returned));
            Assert.Equal(
                line.InReturn,
                returns.Where(r => r.IsOpen).SelectMany(r => r.Lines.Where(l => l.OrderLineId == line.Id).Select(l => r.Status is ReturnStatus.Received or ReturnStatus.Inspected ? l.Received : l.Quantity)).Sum());
            Assert.Equal(line.Invoiced, world.Creditable.Where(c => c.OrderLineId == line.Id).Sum(c => c.Units));
            Assert.InRange(line.Invoiced, 0, line.Shipped);
        }

        Assert.All(world.Deliveries.SelectMany(d => d.Lines), l => Assert.InRange(l.Returned, 0, l.Shipped));
        Assert.All(world.Stock.Values, s => Assert.Equal((s.Movements.Sum(m => m.OnHandChange), s.Movements.Sum(m => m.ReservedChange)), (s.OnHand, s.Reserved)));
        Assert.Equal(world.Numbers.Last, returns.Count);
        Assert.Equal(Enumerable.Range(1, returns.Count).Select(n => NumberSeries.Format(Return.NumberPrefix, Monday.Year, n)), returns.Select(r => r.Number));
    }

    private static string Figures(ReturnWorld world, List<Return> returns) => string.Join(
        '|',
        [
            .. world.Order.Lines.Select(l => $"{l.Quantity} {l.Reserved} {l.Released} {l.Shipped} {l.Declined} {l.ReturnedForCredit} {l.ReturnedForReplacement} {l.PendingReplacement} {l.InReturn} {l.InvoicedGross} {l.CreditedBack}"),
            .. world.Deliveries.SelectMany(d => d.Lines).Select(l => $"{l.Shipped} {l.Invoiced} {l.Returned}"),
            .. world.Stock.Values.Select(s => $"{s.OnHand} {s.Reserved} {s.Movements.Count}"),
            .. returns.Select(r => $"{r.Status} {r.Fee} {r.Events.Count} {string.Join(',', r.Lines.Select(l => $"{l.Quantity} {l.Received} {l.Decision} {l.Restock} {l.Credited}"))}"),
            world.Order.Events.Count.ToString(CultureInfo.InvariantCulture),
            world.Numbers.Last.ToString(CultureInfo.InvariantCulture),
        ]);
}
