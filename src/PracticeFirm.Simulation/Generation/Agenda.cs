namespace PracticeFirm.Simulation.Generation;

/// <summary>The working days of the history, with what is planned on each. The last one is the first day of the learner.</summary>
internal sealed class Agenda
{
    private readonly World _world;
    private readonly List<Action>[] _steps;
    private readonly int[] _places;

    public Agenda(World world)
    {
        _world = world;
        Today = world.Days.Count;
        _steps = [.. Enumerable.Range(0, Today + 1).Select(_ => new List<Action>())];
        var first = world.Days[0].DayNumber;
        _places = new int[world.Today.DayNumber - first + 1];
        for (int day = 0, place = 0; day < _places.Length; day++)
        {
            while (DateOf(place).DayNumber < first + day)
                place++;
            _places[day] = place;
        }
    }

    /// <summary>The place of the learner's first day.</summary>
    public int Today { get; }

    /// <summary>The place of the day that is lived.</summary>
    public int Number { get; private set; }

    /// <summary>The day that is lived.</summary>
    public DateOnly Day => _world.Firm.BusinessDay;

    /// <summary>True on the learner's first day: what is planned then is left to them.</summary>
    public bool IsToday => Number == Today;

    /// <summary>The date of a place.</summary>
    public DateOnly DateOf(int place) => place < Today ? _world.Days[place] : _world.Today;

    /// <summary>Plans a step; one beyond today is forgotten.</summary>
    public void On(int day, Action step)
    {
        if (day <= Today)
            _steps[day].Add(step);
    }

    /// <summary>Plans a step so many working days from now.</summary>
    public void After(int days, Action step) => On(Number + days, step);

    /// <summary>Plans a step on the first working day from a date on; a date that has passed is today.</summary>
    public void On(DateOnly date, Action step) => On(Math.Max(PlaceOf(date), Number), step);

    /// <summary>The place of the first working day from a date on; beyond today when it lies in the future.</summary>
    public int PlaceOf(DateOnly date)
    {
        var at = date.DayNumber - _world.Days[0].DayNumber;
        return at < 0 ? 0 : at < _places.Length ? _places[at] : Today + 1;
    }

    /// <summary>The place of the first working day after a date; beyond today when it lies in the future.</summary>
    public int FirstAfter(DateOnly date) => date >= _world.Today ? Today + 1 : PlaceOf(date.AddDays(1));

    /// <summary>Lives the days: first what was planned, then what is done every day.</summary>
    public void Live(Action everyDay)
    {
        for (Number = 0; Number <= Today; Number++)
        {
            if (Number > 0)
            {
                _world.Firm.StartNextDay();
                _world.Log.Take(_world.Firm, Day, "");
            }

            var done = Do(0);
            everyDay();
            Do(done);
        }

        Number = Today;
    }

    /// <summary>Does what is planned today; the list grows meanwhile, since a step may plan the next one on the same day.</summary>
    private int Do(int from)
    {
        var todo = _steps[Number];
        for (; from < todo.Count; from++)
            todo[from]();
        return from;
    }
}
