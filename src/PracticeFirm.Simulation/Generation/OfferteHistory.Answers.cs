using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Simulation.Generation;

/// <summary>How customers answer, and what still waits on the learner's first day.</summary>
internal sealed partial class OfferteHistory
{
    private const string Simulation = "Oefenomgeving";

    private void PlanAnswer(Chain chain)
    {
        var (chance, offerte) = (chain.Chance, chain.Offerte);
        var expiry = _agenda.FirstAfter(offerte.Terms.ValidThrough);
        var longest = Math.Max(2, Math.Min(expiry - DayNumber - 1, 22));
        var roll = chance.Below(100);
        if (chain.Profile.StaysProspect)
            roll = 42 + (roll % 47);
        else if (offerte.Version > 1)
            roll = roll < 62 ? 0 : 42 + (roll % 47);
        switch (roll)
        {
            case < 42:
                On(DayNumber + chance.Skewed(1, longest), () => Accept(chain));
                break;
            case < 70:
                On(DayNumber + chance.Skewed(2, longest), () => Reject(chain));
                break;
            case < 89:
                On(expiry, () => Expire(chain));
                break;
            case < 98:
                var talk = chance.Skewed(2, Math.Max(2, longest - 3));
                On(DayNumber + talk, () => Negotiate(chain));
                On(DayNumber + talk + chance.Between(1, 3), () => Revise(chain));
                break;
            default:
                On(expiry, () => Expire(chain));
                On(expiry + chance.Between(1, 5), () => AcceptLate(chain));
                break;
        }
    }

    private void Accept(Chain chain)
    {
        if (DayNumber == _today)
            return;
        World.Must(chain.Offerte.Accept(Day));
        Won(chain);
    }

    private void AcceptLate(Chain chain)
    {
        if (DayNumber == _today)
            return;
        World.Must(chain.Offerte.AcceptAfterExpiry(Day));
        Won(chain);
    }

    private void Won(Chain chain)
    {
        Log(chain);
        chain.Customer.BecomeCustomer();
        _world.Log.Take(chain.Customer, Day, chain.Author.Name);
        _orders.Accepted(chain.Offerte, chain.Profile, chain.Author);
        foreach (var task in chain.Tasks)
            Finish(chain, task, "De klant is akkoord.");
        if (DayNumber >= _today - RequestDays && chain.Chance.Percent(70))
            _mail.Answer(chain.Offerte, chain.Mail, chain.Customer, chain.Author, _world.Library.Common.Phrases.Acceptances, "", chain.Chance);
    }

    private void Reject(Chain chain)
    {
        if (DayNumber == _today)
            return;
        var reason = chain.Chance.Pick(_world.Seeds.Rejections);
        World.Must(chain.Offerte.Reject(Day, reason));
        Log(chain);
        foreach (var task in chain.Tasks)
            Finish(chain, task, $"De klant ziet ervan af: {reason}");
        if (DayNumber >= _today - RequestDays && chain.Chance.Percent(50))
            _mail.Answer(chain.Offerte, chain.Mail, chain.Customer, chain.Author, _world.Library.Common.Phrases.Refusals, reason, chain.Chance);
    }

    private void Expire(Chain chain)
    {
        if (!chain.Offerte.ExpireWhenPast(Day))
            return;
        _world.Log.Take(chain.Offerte, Day, Simulation);
        foreach (var task in chain.Tasks)
            Finish(chain, task, "De offerte is verlopen zonder reactie.");
    }

    private void Negotiate(Chain chain)
    {
        if (DayNumber == _today)
            return;
        World.Must(chain.Offerte.StartNegotiation());
        Log(chain);
        On(_agenda.FirstAfter(chain.Offerte.Terms.ValidThrough), () => Expire(chain));
        if (DayNumber >= _today - RequestDays)
            _mail.Answer(chain.Offerte, chain.Mail, chain.Customer, chain.Author, _world.Library.Common.Phrases.CounterOffers, "", chain.Chance);
    }

    private void Revise(Chain chain)
    {
        if (DayNumber == _today || chain.Customer.Status != CustomerStatus.Active)
            return;
        var previous = chain.Offerte;
        var next = chain.Offerte = World.Keep(_world.Made.Offertes, World.Must(previous.Revise(chain.Author.Id, _world.Firm, false)));
        foreach (var line in next.Lines)
            World.Number(ref _lineId, line);
        var more = chain.Chance.Pick([1m, 2m, 2.5m, 3m]);
        World.Must(next.ChangeTerms(next.Terms with { OrderDiscount = Percentage.Of(next.Terms.OrderDiscount.Value + more) }, _world.Firm));
        Log(chain);
        Send(chain, previous);
    }

    /// <summary>Customers who stopped asking are blocked or archived a while later.</summary>
    private void PlanEndings()
    {
        foreach (var profile in _world.Profiles.Where(p => p.Through != int.MaxValue))
        {
            var chance = _world.Chance("ended", profile.Customer.Id);
            if (profile.Through < _today - 105)
                On(profile.Through + 90, () => Archive(profile));
            else
                On(profile.Through + 25, () => Block(profile, chance));
        }
    }

    private void Archive(CustomerProfile profile)
    {
        var open = _world.Made.Offertes.Count(o => o.CustomerId == profile.Customer.Id && (o.IsOpen || o.IsDraft));
        if (profile.Customer.Archive(open).IsSuccess)
            _world.Log.Take(profile.Customer, Day, profile.Owner.Name);
    }

    private void Block(CustomerProfile profile, Chance chance)
    {
        World.Must(profile.Customer.Block(chance.Pick(_world.Library.Common.Phrases.BlockReasons)));
        var by = _world.Staff(EmployeeRole.Administration);
        _world.Log.Take(profile.Customer, Day, (by.Count > 0 ? by[0] : profile.Owner).Name);
    }

    /// <summary>What waits in the inbox: requests of any customer first, those of the scenario last and so on top.</summary>
    private void ReceiveOpenRequests()
    {
        var planted = _world.Scenario.Planted;
        var open = _world.Scenario.OpenRequests - planted.Count(p => p.Request is not null);
        for (var i = 0; i < open; i++)
        {
            var chance = _world.Chance("open-request", i);
            var active = _world.Profiles.Where(p => p.Customer.Status == CustomerStatus.Active).ToList();
            if (active.Count == 0)
                break;
            // In a firm of a few customers the one who would suit may not exist.
            var others = active.Where(p => p.Planted is null).ToList() is { Count: > 0 } some ? some : active;
            var dutch = others.Where(p => p.Customer.Language == Language.Dutch).ToList();
            var profile = chance.Pick(i > 1 || dutch.Count == 0 ? others : dutch);
            var day = BusinessCalendar.AddWorkingDays(Day, -((open - i) / 2));
            var channel = i == 0 ? RequestChannel.Phone : RequestChannel.Mail;
            _mail.Request(profile, LineMaker.Wishes(_world, profile, chance), channel, day, chance);
        }

        var requests = new List<QuoteRequest>();
        foreach (var seed in planted.Where(p => p.Request is not null).Reverse())
            requests.Insert(0, _mail.Request(_world.Profiles.First(p => p.Planted == seed).Customer, seed.Request!, Day));
        _world.Made.PlantedRequests = requests;
    }
}
