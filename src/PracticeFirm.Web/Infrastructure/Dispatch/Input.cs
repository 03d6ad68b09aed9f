using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Infrastructure.Dispatch;

/// <summary>
/// What no message may hold whoever it is for: a choice that isn't there, a day that no calendar of a firm reaches. Forms don't send
/// them; an address that somebody changed, or a page that was tampered with, does.
/// </summary>
internal static class Input
{
    /// <summary>First and last year that a firm knows.</summary>
    private const int FirstYear = 1900, LastYear = 2199;

    private const int Deepest = 6;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <summary>The first thing that can't be, or null: <c>Input.Choice</c> or <c>Input.Day</c>, with the field it is in.</summary>
    public static Error? Wrong(object message) => In(message, "", 0);

    private static Error? In(object? value, string field, int depth)
    {
        if (depth > Deepest)
            return null;
        switch (value)
        {
            case null or string:
                return null;
            case Enum choice:
                return IsThere(choice) ? null : new Error("Input.Choice", "Die keuze bestaat niet. Kies er een uit de lijst.", field);
            case DateOnly day:
                return day.Year is >= FirstYear and <= LastYear ? null : new Error("Input.Day", $"Vul een dag in tussen {FirstYear} en {LastYear}.", field);
            case IEnumerable many:
                foreach (var one in many)
                {
                    if (In(one, field, depth + 1) is { } inList)
                        return inList;
                }

                return null;
        }

        foreach (var part in PartsOf(value.GetType()))
        {
            if (In(part.GetValue(value), part.Name, depth + 1) is { } inPart)
                return inPart;
        }

        return null;
    }

    private static bool IsThere(Enum choice)
    {
        var type = choice.GetType();
        if (Enum.IsDefined(type, choice))
            return true;
        if (!type.IsDefined(typeof(FlagsAttribute), false))
            return false;
        var all = Enum.GetValues(type).Cast<object>().Aggregate(0L, (sum, one) => sum | Convert.ToInt64(one, null));
        return (Convert.ToInt64(choice, null) & ~all) == 0;
    }

    // Only what was typed is looked into, not what follows from it.
    private static PropertyInfo[] PartsOf(Type type) => Known.GetOrAdd(type, t =>
        t.Assembly.GetName().Name?.StartsWith(nameof(PracticeFirm), StringComparison.Ordinal) == true || t.IsGenericType
            ? [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && IsKept(p) && MayHold(p.PropertyType))]
            : []);

    private static bool IsKept(PropertyInfo property) =>
        property.DeclaringType!.IsGenericType || property.DeclaringType.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    private static bool MayHold(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain && plain != typeof(string) && !plain.IsPrimitive && plain != typeof(decimal);
}
