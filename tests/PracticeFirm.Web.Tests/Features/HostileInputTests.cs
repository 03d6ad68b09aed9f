using System.Collections;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Tests.Architecture;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features;

/// <summary>
/// What no form would send, sent to every message about a firm that there is, about documents in every state: each is answered or
/// refused by name, none ends in an exception, and a refusal leaves nothing behind. Messages are found by themselves.
/// </summary>
public sealed class HostileInputTests
{
    /// <summary>What is sent.</summary>
    public enum Attack
    {
        /// <summary>Nothing where something is expected, and numbers below zero.</summary>
        Nothing,

        /// <summary>Text that is code elsewhere, and the largest numbers.</summary>
        Code,

        /// <summary>Text without end, the last of days.</summary>
        Endless,

        /// <summary>Choices that aren't there, the first of days.</summary>
        NoChoice,
    }

    private const string Hostile = "<script>alert(1)</script>'); DROP TABLE Orders;-- {0} {klant} ${7*7} =cmd|'/c calc'!A1 \u202e\u0000\r\n😀";

    private static readonly string Long = new('x', 50_000);

    [Theory]
    [InlineData(Attack.Nothing)]
    [InlineData(Attack.Code)]
    [InlineData(Attack.Endless)]
    [InlineData(Attack.NoChoice)]
    public async Task Whatever_is_sent_is_answered_or_refused_by_name(Attack attack)
    {
        await using var firm = await TestFirm.Of("kantoor-klacht", 1);
        var documents = await Documents(firm);
        var messages = Messages.All.Where(m => Messages.Is(m, typeof(IFirmMessage<>))).ToList();
        var troubles = new List<string>();
        var sent = 0;

        // Questions last: they look at whatever the commands left.
        foreach (var message in messages.OrderBy(m => Messages.Is(m, typeof(IFirmQuery<>))))
        {
            foreach (var id in Targets(message, documents))
            {
                sent++;
                try
                {
                    var result = await Send(firm, message, new Maker(attack, id).Make(message, message.Name)!);
                    if (result.IsFailure)
                        troubles.AddRange(result.Errors.Where(e => !IsSaidWell(e)).Select(e => $"{message.FullName} on {id}: {e.Code}: {e.Message}"));
                }
                catch (Exception trouble) when (trouble is not OutOfMemoryException)
                {
                    troubles.Add($"{message.FullName} on {id}: {(trouble as TargetInvocationException)?.InnerException ?? trouble}");
                }
            }
        }

        Assert.True(sent > 400, $"Only {sent} messages were sent.");
        Assert.True(troubles.Count == 0, $"{troubles.Count} of {sent}:\n" + string.Join("\n", troubles));
    }

    private static bool IsSaidWell(Error error) =>
        System.Text.RegularExpressions.Regex.IsMatch(error.Code, @"^[A-Z][A-Za-z]+\.[A-Za-z]+$") && error.Message.Length is > 10 and < 600 && error.Message.TrimEnd()[^1] is '.' or '?' or '!';

    private static async Task<Result> Send(TestFirm firm, Type message, object instance)
    {
        var send = typeof(TestFirm).GetMethod(nameof(TestFirm.Send))!.MakeGenericMethod(Messages.YieldOf(message));
        var task = (Task)send.Invoke(firm, [TestUser.Sam, instance])!;
        await task;
        return (Result)task.GetType().GetProperty("Result")!.GetValue(task)!;
    }

    /// <summary>Of each kind of document the latest one in each state.</summary>
    private static async Task<IReadOnlyDictionary<DocumentKind, IReadOnlyList<int>>> Documents(TestFirm firm)
    {
        await using var db = await firm.Db();
        var found = new Dictionary<DocumentKind, IReadOnlyList<int>>();
        foreach (var type in db.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.IsAssignableTo(typeof(Aggregate)) && !t.IsAbstract).Distinct())
        {
            var set = (IQueryable<Aggregate>)typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(type).Invoke(db, null)!;
            var all = await set.AsNoTracking().OrderByDescending(a => a.Id).Take(400).ToListAsync();
            if (all.Count == 0)
                continue;
            var status = type.GetProperty("Status");
            var each = all.GroupBy(a => (a.DocumentKind, State: status?.GetValue(a))).Select(g => (g.Key.DocumentKind, g.First().Id));
            foreach (var kind in each.GroupBy(e => e.DocumentKind))
                found[kind.Key] = [.. kind.Select(k => k.Id)];
        }

        return found;
    }

    // A message that says what it is about is sent about each of these; another one about whatever bears a low number.
    private static IEnumerable<int> Targets(Type message, IReadOnlyDictionary<DocumentKind, IReadOnlyList<int>> documents)
    {
        DocumentKind? kind = null;
        try
        {
            kind = (new Maker(Attack.Code, 1).Make(message, message.Name) as IAbout)?.About.Kind;
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            // Whoever can't say what it is about is sent about something all the same.
        }

        // What is only read is read alike in every state.
        IEnumerable<int> there = kind is { } about && documents.TryGetValue(about, out var ids) ? ids : [1];
        return Messages.Is(message, typeof(IFirmQuery<>)) ? [there.First(), -1] : there.Append(-1);
    }

    /// <summary>Makes a message out of nothing but hostile parts; only what points to a document points to one that is there.</summary>
    private sealed class Maker(Attack attack, int id)
    {
        private int _depth;

        public object? Make(Type type, string name)
        {
            if (Nullable.GetUnderlyingType(type) is { } inner)
                return attack == Attack.Nothing ? null : Make(inner, name);
            if (type == typeof(string))
                return attack switch { Attack.Nothing => "", Attack.Code => Hostile, Attack.Endless => Long, _ => "   " };
            if (type == typeof(int))
                return name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("Of", StringComparison.Ordinal) ? id : Number;
            if (type == typeof(long))
                return attack switch { Attack.Nothing => -1L, Attack.Code => long.MaxValue, Attack.Endless => long.MinValue, _ => 0L };
            if (type == typeof(decimal))
                return attack switch { Attack.Nothing => -1m, Attack.Code => decimal.MaxValue, Attack.Endless => decimal.MinValue, _ => 0m };
            if (type == typeof(bool))
                return attack is Attack.Code or Attack.NoChoice;
            if (type == typeof(DateOnly))
                return attack switch { Attack.Endless => DateOnly.MaxValue, Attack.NoChoice => DateOnly.MinValue, Attack.Nothing => default, _ => new DateOnly(2026, 11, 29) };
            if (type == typeof(TimeOnly))
                return attack == Attack.Endless ? TimeOnly.MaxValue : TimeOnly.MinValue;
            if (type.IsEnum)
                return attack == Attack.NoChoice ? Enum.ToObject(type, 99) : Enum.GetValues(type).GetValue(attack == Attack.Code ? Enum.GetValues(type).Length - 1 : 0);
            if (type == typeof(Money))
                return new Money((long)Make(typeof(long), name)!);
            return type.IsAssignableTo(typeof(IEnumerable)) ? Many(type, name) : Whole(type);
        }

        private int Number => attack switch { Attack.Nothing => -1, Attack.Code => int.MaxValue, Attack.Endless => int.MinValue, _ => 0 };

        private object Many(Type type, string name)
        {
            var arguments = type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();
            if (arguments.Length == 2)
            {
                var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
                if (attack != Attack.Nothing)
                    map[arguments[0] == typeof(int) ? id : Make(arguments[0], name + "Id")!] = Make(arguments[1], name);
                return map;
            }

            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(arguments))!;
            for (var i = 0; attack != Attack.Nothing && i < 2; i++)
                list.Add(Make(arguments[0], name.TrimEnd('s')));
            if (type.IsAssignableFrom(list.GetType()))
                return list;
            if (type.IsArray)
            {
                var array = Array.CreateInstance(arguments[0], list.Count);
                list.CopyTo(array, 0);
                return array;
            }

            return Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(arguments), list)!;
        }

        private object? Whole(Type type)
        {
            if (type.IsInterface || type.IsAbstract || ++_depth > 8)
                return null;
            try
            {
                var maker = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
                return maker is null ? null : maker.Invoke([.. maker.GetParameters().Select(p => p.ParameterType == type ? null : Make(p.ParameterType, p.Name!))]);
            }
            finally
            {
                _depth--;
            }
        }
    }
}
