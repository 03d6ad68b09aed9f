using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Offertes;

/// <summary>A firm in which one history is played, and which checks after every step that nothing impossible became true.</summary>
internal sealed class OfferteWorld
{
    private static readonly Dictionary<Verb, (OfferteStatus From, OfferteStatus To)[]> Moves = new()
    {
        [Verb.SubmitForReview] = [(OfferteStatus.Draft, OfferteStatus.InReview)],
        [Verb.WithdrawFromReview] = [(OfferteStatus.InReview, OfferteStatus.Draft)],
        [Verb.FinishReview] = [(OfferteStatus.InReview, OfferteStatus.Draft)],
        [Verb.Send] =
        [
            (OfferteStatus.Draft, OfferteStatus.Sent), (OfferteStatus.Sent, OfferteStatus.Superseded),
            (OfferteStatus.Negotiating, OfferteStatus.Superseded), (OfferteStatus.Expired, OfferteStatus.Superseded),
        ],
        [Verb.StartNegotiation] = [(OfferteStatus.Sent, OfferteStatus.Negotiating)],
        [Verb.Accept] = [(OfferteStatus.Sent, OfferteStatus.Accepted), (OfferteStatus.Negotiating, OfferteStatus.Accepted)],
        [Verb.AcceptAfterExpiry] =
        [
            (OfferteStatus.Sent, OfferteStatus.Accepted), (OfferteStatus.Negotiating, OfferteStatus.Accepted), (OfferteStatus.Expired, OfferteStatus.Accepted),
        ],
        [Verb.Reject] =
        [
            (OfferteStatus.Sent, OfferteStatus.Rejected), (OfferteStatus.Negotiating, OfferteStatus.Rejected), (OfferteStatus.Expired, OfferteStatus.Rejected),
        ],
        [Verb.Expire] = [(OfferteStatus.Sent, OfferteStatus.Expired), (OfferteStatus.Negotiating, OfferteStatus.Expired)],
    };

    private static readonly JsonSerializerOptions State = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver
        {
            Modifiers =
            {
                type =>
                {
                    foreach (var computed in type.Properties.Where(p => p.Name is "Events" or "Calculation" or "Margin" or "Title" or "Euros" or "Fraction").ToList())
                        type.Properties.Remove(computed);
                },
            },
        },
    };

    private readonly TradingFirm _firm = OurFirm();
    private readonly Customer[] _customers = [Customer(1), Customer(2, Details("BE")), Customer(3, Details("DE") with { DeliveryTerms = DeliveryTerms.FreightCharged })];
    private readonly NumberSeries _numbers = Numbers();
    private readonly List<Offerte> _versions = [];
    private readonly Dictionary<Offerte, string> _seen = [];
    private readonly Dictionary<Offerte, string> _sent = [];
    private int _ids = 100;
    private int _discardedNumbers;

    public OfferteWorld()
    {
        var first = Draft(_firm, _customers[0]);
        Done(first.ChangeTerms(first.Terms with { ValidThrough = Monday.AddDays(4) }, _firm));
        Begin(first);
    }

    /// <summary>Every way from one state to another that the domain knows, by verb.</summary>
    public static IEnumerable<(Verb Verb, OfferteStatus From, OfferteStatus To)> AllMoves => Moves.SelectMany(m => m.Value.Select(v => (m.Key, v.From, v.To)));

    /// <summary>The ways that were gone in this history.</summary>
    public HashSet<(Verb Verb, OfferteStatus From, OfferteStatus To)> Gone { get; } = [];

    /// <summary>The codes of what was refused in this history.</summary>
    public HashSet<string> Refusals { get; } = [];

    public void Play(OfferteHistory history)
    {
        foreach (var step in history.Steps)
        {
            var before = _versions.ToDictionary(v => v, v => (v.Status, v.Events.Count));
            var offerte = _versions[Math.Max(0, _versions.Count - 1 - step.Back)];
            var done = Do(step, offerte);
            Compare(step, offerte, before, done);
            CheckAll();
        }
    }

    // All public state, whatever will be added to it, but for what is computed from the rest; of the events their number.
    private static string Everything(Offerte offerte) => $"{offerte.Events.Count} {JsonSerializer.Serialize(offerte, State)}";

    private static string Content(Offerte o) => JsonSerializer.Serialize(new
    {
        o.Number,
        o.Version,
        o.CustomerId,
        o.Terms,
        o.Lines,
        o.Recipient,
        o.SentOn,
        o.VatCategory,
        o.VatReason,
        o.Freight,
        o.LinesTotal,
        o.NetTotal,
        o.VatTotal,
        o.Total,
        o.CostTotal,
    }, State);

    private void Begin(Offerte offerte)
    {
        _versions.Clear();
        Take(offerte);
    }

    private void Take(Offerte offerte)
    {
        Number(offerte);
        foreach (var line in offerte.Lines)
            Number(line);
        _versions.Add(offerte);
        _seen[offerte] = Everything(offerte);
    }

    private void Number(Entity entity)
    {
        if (entity.Id == 0)
            entity.Identify(++_ids);
    }

    /// <summary>Null when the step is about something else than this offerte.</summary>
    private Result? Do(Step step, Offerte offerte)
    {
        var line = offerte.Lines.Count == 0 ? -1 : offerte.Lines[step.Pick % offerte.Lines.Count].Id;
        var customer = _customers[step.Pick % _customers.Length];
        var person = Colleague(1 + (step.Pick % 3));
        switch (step.Verb)
        {
            case Verb.ChooseCustomer:
                return offerte.ChooseCustomer(customer, _firm);
            case Verb.ChangeTerms:
                return offerte.ChangeTerms(Terms(offerte, step), _firm);
            case Verb.AddLine:
                var added = offerte.AddLine(Line(step), Goods(step).Listed(), _firm);
                if (added.IsSuccess)
                    Number(added.Value);
                return added;
            case Verb.ChangeLine:
                return offerte.ChangeLine(step.Value % 9 == 0 ? -1 : line, Line(step), Goods(step).Listed(), _firm);
            case Verb.RemoveLine:
                return offerte.RemoveLine(step.Value % 4 == 0 ? -1 : line, _firm);
            case Verb.MoveLine:
                return offerte.MoveLine(line, (step.Value % 7) - 1, _firm);
            case Verb.SubmitForReview:
                return offerte.SubmitForReview(person);
            case Verb.WithdrawFromReview:
                return offerte.WithdrawFromReview();
            case Verb.AddRemark:
                var noted = offerte.AddRemark(step.Value % 3 == 0 ? line : null, step.Value % 5 == 0 ? " " : "Let op de korting", person, _firm.BusinessDay);
                if (noted.IsSuccess)
                    Number(offerte.Remarks[^1]);
                return noted;
            case Verb.ResolveRemark:
                return offerte.ResolveRemark(offerte.Remarks.Count == 0 ? -1 : offerte.Remarks[step.Pick % offerte.Remarks.Count].Id);
            case Verb.FinishReview:
                return offerte.FinishReview(step.Value % 2 == 0, person);
            case Verb.Send:
                return offerte.Send(
                    step.Value % 8 == 0 ? customer : _customers.FirstOrDefault(c => c.Id == offerte.CustomerId), _numbers, _firm, _versions.Find(v => v.Id == offerte.PreviousVersionId));
            case Verb.StartNegotiation:
                return offerte.StartNegotiation();
            case Verb.Accept:
                return offerte.Accept(_firm.BusinessDay);
            case Verb.AcceptAfterExpiry:
                return offerte.AcceptAfterExpiry(_firm.BusinessDay);
            case Verb.Reject:
                return offerte.Reject(_firm.BusinessDay, step.Value % 5 == 0 ? "" : "Te duur");
            case Verb.Expire:
                return offerte.ExpireWhenPast(_firm.BusinessDay) ? Result.Success : new Error("History.NotPast", "Nog geldig.");
            case Verb.Revise:
                var next = offerte.Revise(1 + (step.Value % 2), _firm, offerte != _versions[^1]);
                if (next.IsSuccess)
                    Take(next.Value);
                return next.IsSuccess ? null : next;
            case Verb.Copy:
                var copy = offerte.Copy(1, _firm, step.Value % 4 == 0 ? null : customer);
                OfferteInvariants.TotalsHold(copy);
                return null;
            case Verb.Discard:
                var discarded = offerte.Discard();
                if (discarded.IsSuccess)
                    Forget(offerte);
                return discarded;
            case Verb.NextDay:
                for (var days = 0; days <= (step.Value % 4 == 0 ? 25 : step.Value % 3); days++)
                    _firm.StartNextDay();
                return null;
            case Verb.BlockOrReactivate:
                Done(customer.Status == CustomerStatus.Active && step.Value % 3 == 0 ? customer.Block("Betaalt niet") : customer.Status == CustomerStatus.Active ? Result.Success : customer.Reactivate());
                return null;
            case Verb.ChangeVatCase:
                Done(customer.Change(Details(customer.Address.CountryCode, step.Value % 3 == 0 ? VatCategory.ZeroRated : null) with { DeliveryTerms = customer.DeliveryTerms }));
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(step));
        }
    }

    private void Forget(Offerte offerte)
    {
        if (offerte.Number is not null && _versions.Count == 1)
            _discardedNumbers++;
        _versions.Remove(offerte);
        if (_versions.Count == 0)
            Begin(Draft(_firm, null));
    }

    private OfferteTerms Terms(Offerte offerte, Step step) => (step.Pick % 9) switch
    {
        0 => offerte.Terms with { Subject = "" },
        1 => offerte.Terms with { Subject = new string('x', Offerte.SubjectLength + (step.Value % 2)) },
        2 => offerte.Terms with { ValidThrough = _firm.BusinessDay.AddDays((step.Value % 400) - 3) },
        3 => offerte.Terms with { OrderDiscount = new Percentage((step.Value * 11) - 300) },
        4 => offerte.Terms with { ManualFreight = step.Value % 3 == 0 ? null : new Money((step.Value * 1_100) - 5_000) },
        5 => offerte.Terms with { DeliveryTerms = (DeliveryTerms)(step.Value % 4) },
        6 => offerte.Terms with { ValidThrough = _firm.BusinessDay.AddDays(step.Value % 4), Subject = "Kort geldig" },
        7 => offerte.Terms with { LeadTimeDays = step.Value - 400, Language = Language.German },
        _ => offerte.Terms with { PaymentTerms = new PaymentTerms(step.Value % 70, new Percentage(step.Value), step.Value % 20) },
    };

    private static LineEntry Line(Step step) => new(
        step.Value % 6 == 0 ? "Eigen woorden" : "",
        step.Value % 13 == 0 ? 0 : step.Value % 17 == 0 ? Offerte.LargestQuantity : step.Value,
        step.Value % 5 == 0 ? new UnitPrice((step.Pick * 12_345) - 100_000) : null,
        new Percentage(step.Pick % 3 == 0 ? 0 : (step.Pick * 11) - 100));

    private static Domain.Catalog.Article Goods(Step step) =>
        Article(1 + (step.Pick % 5), 0.37m + step.Pick, (VatTariff)(step.Pick % 3), 0.20m);

    private void Compare(Step step, Offerte offerte, Dictionary<Offerte, (OfferteStatus Status, int Events)> before, Result? done)
    {
        foreach (var (version, was) in before)
        {
            if (version.Status != was.Status)
            {
                Assert.Contains((was.Status, version.Status), Moves.GetValueOrDefault(step.Verb, []));
                Assert.True(version == offerte || version.Id == offerte.PreviousVersionId, $"{step.Verb} moved another version.");
                Gone.Add((step.Verb, was.Status, version.Status));
            }

            var now = Everything(version);
            if (now == _seen[version])
                continue;
            Assert.True(done is { IsSuccess: true }, $"{step.Verb} was refused or is about something else, yet it changed the offerte.");
            if (_sent.TryGetValue(version, out var content))
                Assert.Equal(content, Content(version));
            _seen[version] = now;
        }

        if (done is { IsSuccess: true })
            Assert.True(offerte.Events.Count > before[offerte].Events, $"{step.Verb} succeeded without a trace.");
        if (done is { IsFailure: true })
            Refusals.UnionWith(done.Errors.Select(e => e.Code));
        if (step.Verb == Verb.Send && done is { IsSuccess: true })
            _sent[offerte] = Content(offerte);
    }

    private void CheckAll()
    {
        Assert.All(_versions, OfferteInvariants.Hold);
        Assert.True(_versions.Count(v => v.IsOpen) <= 1, "Two versions are open.");
        Assert.True(_versions.Count(v => v.Status == OfferteStatus.Accepted) <= 1, "Two versions were accepted.");
        Assert.True(_versions.SkipLast(1).All(v => v.Status is not (OfferteStatus.Draft or OfferteStatus.InReview)), "A draft was overtaken.");
        Assert.Single(_versions.Select(v => v.Number).Distinct());
        Assert.Equal(Enumerable.Range(1, _versions.Count), _versions.Select(v => v.Version));
        Assert.Equal(_versions[0].Number is null ? 0 : 1, _numbers.Last - _discardedNumbers);
    }
}
