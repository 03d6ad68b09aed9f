using System.Runtime.InteropServices;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Generation;

/// <summary>What the stages of one generation share. Belongs to one call, so that firms can be made side by side.</summary>
internal sealed class World
{
    /// <summary>The seed of everything: other scenarios with the same seed number give other people and identifiers.</summary>
    private readonly int _dice;

    private readonly Dictionary<Type, int> _lastParts = [];

    public World(SeedLibrary library, ScenarioSeed scenario, int seed)
    {
        Library = library;
        Scenario = scenario;
        Seeds = library.Firms[scenario.FirmCode];
        Seed = seed;
        _dice = (int)Generation.Chance.For(seed, scenario.Code).Next();
        Today = scenario.BusinessDay;
        Days = WorkingDays(Today.AddMonths(-scenario.HistoryMonths), Today);
        Identities = new Identities(library.Common, _dice);
        Made = new GeneratedFirm(FirmMaker.Found(this));
    }

    public SeedLibrary Library { get; }

    public ScenarioSeed Scenario { get; }

    public FirmSeed Seeds { get; }

    public int Seed { get; }

    /// <summary>The learner's first business day.</summary>
    public DateOnly Today { get; }

    /// <summary>The working days of the history, today excluded.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    public Identities Identities { get; }

    public GeneratedFirm Made { get; }

    public TradingFirm Firm => Made.Firm;

    public EventLog Log { get; } = new();

    /// <summary>Customers with what the history needs to know of them.</summary>
    public List<CustomerProfile> Profiles { get; } = [];

    public Chance Chance(string stage, int subject = 0) => Generation.Chance.For(_dice, stage, subject);

    public IReadOnlyList<Employee> Staff(EmployeeRole role) => [.. Made.Employees.Where(e => e.Role == role)];

    public DiscountGroup? GroupOf(Customer customer) =>
        customer.DiscountGroupId is { } id ? Made.DiscountGroups[id - 1] : null;

    /// <summary>The number series of a kind of document in a year.</summary>
    public NumberSeries Series(string prefix, int year) =>
        Made.Numbers.Find(s => s.Prefix == prefix && s.Year == year) ?? Keep(Made.Numbers, NumberSeries.Start(prefix, year));

    /// <summary>Numbers a thing and keeps it.</summary>
    public static T Keep<T>(List<T> things, T thing)
        where T : Entity
    {
        thing.Identify(things.Count + 1);
        things.Add(thing);
        return thing;
    }

    /// <summary>Numbers a thing with the next of a counter.</summary>
    public static void Number(ref int last, Entity thing)
    {
        if (thing.Id == 0)
            thing.Identify(++last);
    }

    /// <summary>Numbers the parts of a thing that have no number yet: lines, receipts, allocations.</summary>
    public void Number<T>(IReadOnlyList<T> parts)
        where T : Entity
    {
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_lastParts, typeof(T), out _);
        for (var i = 0; i < parts.Count; i++)
            if (parts[i].Id == 0)
                parts[i].Identify(++last);
    }

    /// <summary>What a verb gave; a refusal while making history is a fault in the generator.</summary>
    public static T Must<T>(Result<T> result) => result.IsSuccess ? result.Value : throw Refused(result);

    /// <summary>A refusal while making history is a fault in the generator.</summary>
    public static void Must(Result result)
    {
        if (result.IsFailure)
            throw Refused(result);
    }

    private static InvalidOperationException Refused(Result result) =>
        new($"History was refused: {string.Join(' ', result.Errors.Select(e => $"{e.Code}: {e.Message}"))}");

    private static List<DateOnly> WorkingDays(DateOnly from, DateOnly before)
    {
        var days = new List<DateOnly>();
        for (var day = BusinessCalendar.Next(from); day < before; day = BusinessCalendar.Next(day))
            days.Add(day);
        return days;
    }
}

/// <summary>A customer with how they buy.</summary>
internal sealed class CustomerProfile
{
    public required Customer Customer { get; init; }

    public required CustomerTypeSeed Type { get; init; }

    public required Employee Owner { get; init; }

    /// <summary>Articles they mostly buy.</summary>
    public required IReadOnlyList<Article> Favourites { get; init; }

    /// <summary>How often they ask for an offerte, relative to others.</summary>
    public required int Weight { get; init; }

    /// <summary>Whether they stay a prospect.</summary>
    public required bool StaysProspect { get; init; }

    /// <summary>First day they may ask, as a place in the history.</summary>
    public required int From { get; init; }

    /// <summary>Last day they ask, as a place in the history.</summary>
    public int Through { get; set; } = int.MaxValue;

    public PlantedCustomer? Planted { get; init; }

    /// <summary>What they still have to pay for, ordered or invoiced, in cents; about so much, to hold it against the credit limit.</summary>
    public long Exposure { get; set; }
}
