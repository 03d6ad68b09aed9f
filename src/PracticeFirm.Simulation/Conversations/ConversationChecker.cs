using PracticeFirm.Domain.Contacts;

namespace PracticeFirm.Simulation.Conversations;

/// <summary>
/// Proves of a conversation that it always ends and holds nothing that never happens, by walking through every state it can be in:
/// the step, the mood, and of what conditions ask for and what can be said once: whether it was so. A state is one number.
/// </summary>
internal sealed class ConversationChecker
{
    private const int MostStates = 200_000;

    private const int MostAtOnce = 4;

    private const int BitsFrom = 10;

    private const int MoodFrom = 6;

    private readonly Conversation _conversation;
    private readonly Action<object, string> _fault;
    private readonly List<ConversationStep> _steps;
    private readonly Dictionary<string, int> _stepAt = [];
    private readonly Dictionary<(ConversationTestKind, string), int> _bits = [];
    private readonly Dictionary<ConversationReply, int> _onceBits = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _happened = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ConversationStep> _stuck = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ConversationStep> _crowded = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<CallEnd> _ends = [];
    private readonly Dictionary<ulong, int> _states = [];
    private readonly List<ulong> _numbered = [];
    private readonly List<(int From, int To)> _edges = [];
    private readonly List<int> _ended = [];

    /// <param name="conversation">Read without faults.</param>
    /// <param name="fault">Takes the part that is at fault, and what is wrong with it.</param>
    public ConversationChecker(Conversation conversation, Action<object, string> fault)
    {
        _conversation = conversation;
        _fault = fault;
        _steps = [.. conversation.Steps.Values];
        for (var i = 0; i < _steps.Count; i++)
            _stepAt[_steps[i].Code] = i;
    }

    /// <summary>Tells every fault there is.</summary>
    public void Check()
    {
        CheckWords();
        if (!Number() || !Walk())
        {
            _fault(_conversation, "Dit gesprek kan op te veel manieren verlopen om na te gaan of het altijd eindigt. Gebruik minder vaak 'when' en 'once'.");
            return;
        }

        foreach (var step in _steps)
            if (!_happened.Contains(step))
                _fault(step, step.Code == _conversation.Angry
                    ? $"De stap '{step.Code}' komt nooit aan de beurt: zo boos kan de ander niet worden."
                    : $"De stap '{step.Code}' komt nooit aan de beurt. Verwijs ernaar met 'to', of haal de stap weg.");
            else
                CheckStep(step);
        CheckEnds();
    }

    private void CheckWords()
    {
        foreach (var fact in _conversation.Facts)
            if (!_steps.Exists(s => s.Reveals.Contains(fact.Code)))
                _fault(fact, $"Het feit '{fact.Code}' wordt nergens verteld. Zet het bij 'reveals' in een stap, of haal het weg.");
        foreach (var signal in _conversation.Signals)
            if (!_steps.Exists(s => s.Signals.Contains(signal.Code)))
                _fault(signal, $"Het signaal '{signal.Code}' zit in geen enkele stap. Zet het bij 'signals' in een stap, of haal het weg.");
        if (!_steps.Exists(s => s.Replies.Any(r => r.Quality == ReplyQuality.Weak)))
            _fault(_conversation, "In dit gesprek staat geen zwak antwoord (quality: weak). Er moet iets fout kunnen gaan.");
    }

    private void CheckStep(ConversationStep step)
    {
        foreach (var words in step.Says)
            if (!_happened.Contains(words))
                _fault(words, $"Deze woorden in de stap '{step.Code}' worden nooit gezegd, omdat aan 'when' nooit is voldaan of een eerder deel altijd past.");
        foreach (var reply in step.Replies)
            if (!_happened.Contains(reply))
                _fault(reply, $"Dit antwoord in de stap '{step.Code}' kan nooit worden gekozen: aan 'when' is nooit voldaan.");
        if (_stuck.Contains(step))
            _fault(step, $"In de stap '{step.Code}' kan het gebeuren dat er geen enkel antwoord over is. Zet er een antwoord bij zonder 'once' en zonder 'when'.");
        if (_crowded.Contains(step))
            _fault(step, $"In de stap '{step.Code}' kunnen er meer dan {MostAtOnce} antwoorden tegelijk zijn. Laat er minder tegelijk kiezen.");
    }

    private void CheckEnds()
    {
        var leads = new bool[_numbered.Count];
        var into = _edges.ToLookup(e => e.To, e => e.From);
        var todo = new Stack<int>(_ended);
        while (todo.TryPop(out var state))
        {
            if (leads[state])
                continue;
            leads[state] = true;
            foreach (var before in into[state])
                todo.Push(before);
        }

        foreach (var at in Enumerable.Range(0, _numbered.Count).Where(i => !leads[i]).Select(i => (int)(_numbered[i] & 63)).Distinct().Order())
            if (!_stuck.Contains(_steps[at]))
                _fault(_steps[at], $"Vanaf de stap '{_steps[at].Code}' kan het gesprek blijven doorgaan zonder ooit te eindigen. Zorg dat er altijd een weg naar een stap met 'end' is.");
        if (_ends.Count == 1)
            _fault(_conversation, "Dit gesprek eindigt altijd hetzelfde. Er horen minstens twee verschillende waarden van 'end' in te staan.");
    }

    /// <summary>Gives everything that conditions ask for a bit; false when there are too many.</summary>
    private bool Number()
    {
        var conditions = _steps.SelectMany(s => s.Says.Select(w => w.When).Concat(s.Replies.Select(r => r.When)));
        foreach (var test in conditions.SelectMany(c => c.Tests).Where(t => t.Kind != ConversationTestKind.MoodBelow))
            _bits.TryAdd((test.Kind, test.Name), BitsFrom + _bits.Count);
        if (_conversation.Angry is { } angry)
            _bits.TryAdd((ConversationTestKind.Said, angry), BitsFrom + _bits.Count);
        foreach (var reply in _steps.SelectMany(s => s.Replies).Where(r => r.Once))
            _onceBits[reply] = BitsFrom + _bits.Count + _onceBits.Count;
        return BitsFrom + _bits.Count + _onceBits.Count <= 64;
    }

    private bool Walk()
    {
        foreach (var flags in Flags())
            foreach (var shift in CallSubject.MoodShifts)
                Arrive(flags, ConversationPlayer.Shifted(_conversation.Mood, shift), _conversation.Start, null);
        for (var at = 0; at < _numbered.Count; at++)
        {
            if (_numbered.Count > MostStates)
                return false;
            Leave(at);
        }

        return true;
    }

    /// <summary>Every way in which the data of the firm can be: each flag or not, and of the decisions exactly one.</summary>
    private IEnumerable<ulong> Flags()
    {
        var free = _bits.Where(b => b.Key.Item1 == ConversationTestKind.Is && !ConversationVocabulary.Decisions.Contains(b.Key.Item2)).Select(b => b.Value).ToList();
        var decisions = ConversationVocabulary.Decisions.Select(d => _bits.TryGetValue((ConversationTestKind.Is, d), out var bit) ? 1UL << bit : 0).Distinct();
        var always = _conversation.OnlyLate ? BitOf(ConversationTestKind.Is, ConversationVocabulary.Late) : 0;
        foreach (var decision in decisions)
            for (var chosen = 0UL; chosen < 1UL << free.Count; chosen++)
                yield return always | free.Select((bit, i) => (chosen >> i & 1) << bit).Aggregate(decision, (all, one) => all | one);
    }

    /// <summary>The other speaks: which words depends on what was so before.</summary>
    private void Arrive(ulong bits, int mood, string code, int? from)
    {
        var at = _stepAt[code];
        var step = _steps[at];
        foreach (var words in step.Says)
            if (Holds(words.When, bits, mood))
            {
                _happened.Add(words);
                break;
            }

        foreach (var fact in step.Reveals)
            bits |= BitOf(ConversationTestKind.Knows, fact);
        bits |= BitOf(ConversationTestKind.Said, code);
        var state = bits | ((ulong)mood << MoodFrom) | (uint)at;
        if (!_states.TryGetValue(state, out var number))
        {
            _states[state] = number = _numbered.Count;
            _numbered.Add(state);
        }

        if (from is { } before)
            _edges.Add((before, number));
    }

    private void Leave(int number)
    {
        var state = _numbered[number];
        var step = _steps[(int)(state & 63)];
        var mood = (int)(state >> MoodFrom & 15);
        var bits = state >> BitsFrom << BitsFrom;
        _happened.Add(step);
        if (step.End is { } end)
        {
            _ends.Add(end);
            _ended.Add(number);
            return;
        }

        var open = 0;
        foreach (var reply in step.Replies)
        {
            var once = _onceBits.TryGetValue(reply, out var bit) ? 1UL << bit : 0;
            if ((bits & once) != 0 || !Holds(reply.When, bits, mood))
                continue;
            open++;
            _happened.Add(reply);
            var after = Math.Clamp(mood + reply.Mood, 0, ConversationPlayer.HighestMood);
            var next = ConversationPlayer.NextOf(_conversation, reply, after, (bits & BitOf(ConversationTestKind.Said, _conversation.Angry)) != 0);
            if (next is not null)
                Arrive(bits | once, after, next, number);
            else
            {
                _ends.Add(CallEnd.HungUp);
                _ended.Add(number);
            }
        }

        if (open == 0)
            _stuck.Add(step);
        if (open > MostAtOnce)
            _crowded.Add(step);
    }

    private bool Holds(ConversationCondition when, ulong bits, int mood) => when.Holds(mood, test => (bits & BitOf(test.Kind, test.Name)) != 0);

    private ulong BitOf(ConversationTestKind kind, string? name) => name is not null && _bits.TryGetValue((kind, name), out var bit) ? 1UL << bit : 0;
}
