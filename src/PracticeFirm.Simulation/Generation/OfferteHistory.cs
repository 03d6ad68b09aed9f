using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Simulation.Generation;

/// <summary>
/// Lives the history day by day: offertes are made, checked, sent and answered on working days, every step through the verbs of the
/// domain with the firm's date of that day.
/// </summary>
internal sealed partial class OfferteHistory
{
    /// <summary>Working days before today of which the mails and tasks are kept: about four months.</summary>
    private const int CorrespondenceDays = 85;

    /// <summary>Working days before today of which the requests are kept.</summary>
    private const int RequestDays = 45;

    private readonly World _world;
    private readonly Correspondence _mail;
    private readonly Agenda _agenda;
    private readonly OrderHistory _orders;
    private readonly int _today;
    private readonly IReadOnlyList<Employee> _inside;
    private int _lineId;
    private int _remarkId;

    private OfferteHistory(World world, Agenda agenda, OrderHistory orders)
    {
        _world = world;
        _mail = new Correspondence(world);
        _agenda = agenda;
        _orders = orders;
        _today = agenda.Today;
        _inside = world.Staff(EmployeeRole.InsideSales);
    }

    /// <summary>One offerte with its versions.</summary>
    private sealed class Chain
    {
        public required CustomerProfile Profile { get; init; }

        public required Employee Author { get; init; }

        public required Chance Chance { get; init; }

        public QuoteRequest? Request { get; set; }

        public Offerte Offerte { get; set; } = null!;

        /// <summary>The mail that the offerte went out with; null when none was kept.</summary>
        public MailMessage? Mail { get; set; }

        public List<FollowUp> Tasks { get; } = [];

        public Customer Customer => Profile.Customer;
    }

    private DateOnly Day => _world.Firm.BusinessDay;

    private int DayNumber => _agenda.Number;

    /// <summary>Plans the offertes; every accepted one becomes orders.</summary>
    public static OfferteHistory Plan(World world, Agenda agenda, OrderHistory orders)
    {
        var history = new OfferteHistory(world, agenda, orders);
        new OffertePlanner(world).Plan((day, profile, author, chance) => history.On(day, () => history.Start(new Chain { Profile = profile, Author = author, Chance = chance })));
        history.PlanEndings();
        return history;
    }

    /// <summary>What waits on the first day of the learner.</summary>
    public void LeaveWork() => ReceiveOpenRequests();

    private void On(int day, Action step) => _agenda.On(day, step);

    private void Start(Chain chain)
    {
        if (DayNumber == _today)
            return;
        var (profile, chance) = (chain.Profile, chain.Chance);
        var wishes = LineMaker.Wishes(_world, profile, chance);
        if (DayNumber >= _today - RequestDays && chance.Percent(60))
            chain.Request = _mail.Request(profile, wishes, chance.Percent(profile.Customer.Language == Language.Dutch ? 20 : 0) ? RequestChannel.Phone : RequestChannel.Mail, Day, chance);
        var offerte = chain.Offerte = World.Keep(_world.Made.Offertes, Offerte.Start(chain.Author.Id, _world.Firm, profile.Customer, chain.Request));
        if (chain.Request is { } request)
        {
            World.Must(request.TakeUp(offerte.Id));
            _world.Log.Take(request, Day, chain.Author.Name);
        }

        foreach (var wish in wishes)
        {
            var (entry, article) = LineMaker.Line(_world, profile, wish, chance);
            World.Number(ref _lineId, World.Must(offerte.AddLine(entry, article, _world.Firm)));
        }

        World.Must(offerte.ChangeTerms(Terms(chain), _world.Firm));
        Log(chain);
        if (DayNumber >= _today - 2 && chance.Percent(50))
            return;
        var wait = chance.Below(10) switch { < 6 => 0, < 9 => 1, _ => 2 };
        if (chain.Author.Role == EmployeeRole.FieldSales && chance.Percent(30))
            On(DayNumber + wait, () => Review(chain));
        else
            On(DayNumber + wait, () => Send(chain, null));
    }

    private OfferteTerms Terms(Chain chain)
    {
        var (chance, seeds) = (chain.Chance, _world.Seeds);
        var terms = chain.Offerte.Terms;
        var language = terms.Language;
        var large = chain.Profile.Type.Size == Scenarios.CustomerSize.Large;
        return terms with
        {
            Subject = Subjects.For(_world, chain.Offerte.Lines, language, chance),
            CustomerReference = chance.Percent(25) ? chance.Bogus().Replace($"{chance.Pick(["INK", "PO", "AANVR", "REQ"])}-{Day.Year % 100:00}-####") : "",
            ContactPersonId = chain.Request?.ContactPersonId ?? (chance.Percent(75) ? terms.ContactPersonId : chance.Pick(chain.Customer.Contacts).Id),
            ValidThrough = Day.AddDays(chance.Below(10) switch { 0 => 14, 1 => 60, _ => seeds.Rules.ValidityDays }),
            WithoutObligation = chance.Percent(12),
            LeadTimeDays = seeds.Rules.LeadTimeDays + (chance.Percent(20) ? chance.Between(1, 7) : 0),
            OrderDiscount = chance.Percent(large ? 10 : 4) ? Percentage.Of(chance.Pick([1m, 2m, 2.5m, 3m])) : Percentage.Zero,
            Intro = chance.Pick(seeds.Intros.In(language)),
            Closing = chance.Pick(seeds.Closings.In(language)),
        };
    }

    private void Review(Chain chain)
    {
        if (DayNumber == _today)
            return;
        var reviewer = chain.Chance.Pick(_inside);
        World.Must(chain.Offerte.SubmitForReview(reviewer));
        Log(chain);
        On(DayNumber + 1, () =>
        {
            if (chain.Chance.Percent(30))
            {
                var line = chain.Chance.Pick(chain.Offerte.Lines);
                World.Must(chain.Offerte.AddRemark(line.Id, chain.Chance.Pick(_world.Library.Common.Phrases.Remarks), reviewer, Day));
                World.Must(chain.Offerte.FinishReview(false, reviewer));
                Log(chain, reviewer);
                foreach (var remark in chain.Offerte.Remarks)
                {
                    World.Number(ref _remarkId, remark);
                    World.Must(chain.Offerte.ResolveRemark(remark.Id));
                }

                Log(chain);
            }
            else
            {
                World.Must(chain.Offerte.FinishReview(true, reviewer));
                Log(chain, reviewer);
            }

            Send(chain, null);
        });
    }

    private void Send(Chain chain, Offerte? previous)
    {
        if (DayNumber == _today)
            return;
        var offerte = chain.Offerte;
        World.Must(offerte.Send(chain.Customer, _world.Series(Offerte.NumberPrefix, Day.Year), _world.Firm, previous));
        Log(chain);
        if (previous is not null)
            _world.Log.Take(previous, Day, chain.Author.Name);
        if (chain.Request is { } request)
        {
            request.Answer();
            _world.Log.Take(request, Day, chain.Author.Name);
        }

        if (DayNumber >= _today - CorrespondenceDays)
        {
            chain.Mail = _mail.SendOfferte(offerte, chain.Customer, chain.Author, chain.Request);
            if (chain.Chance.Percent(70))
                PlanCall(chain);
        }

        PlanAnswer(chain);
    }

    private void PlanCall(Chain chain)
    {
        var offerte = chain.Offerte;
        var wait = chain.Chance.Between(4, 8);
        var task = World.Keep(_world.Made.FollowUps, World.Must(FollowUp.Plan(
            $"{chain.Customer.Name} bellen over offerte {offerte.Number}", BusinessCalendar.AddWorkingDays(Day, wait), chain.Author.Id, Day, chain.Customer.Id,
            new DocumentRef(DocumentKind.Offerte, offerte.Id))));
        _world.Log.Take(task, Day, chain.Author.Name);
        chain.Tasks.Add(task);
        if (chain.Chance.Percent(88))
            On(DayNumber + wait, () => Finish(chain, task, chain.Chance.Pick(_world.Library.Common.Phrases.CallOutcomes)));
    }

    private void Finish(Chain chain, FollowUp task, string outcome)
    {
        if (DayNumber == _today || task.DoneOn is not null)
            return;
        World.Must(task.Complete(Day, outcome));
        _world.Log.Take(task, Day, chain.Author.Name);
    }

    private void Log(Chain chain, Employee? by = null) => _world.Log.Take(chain.Offerte, Day, (by ?? chain.Author).Name);
}
