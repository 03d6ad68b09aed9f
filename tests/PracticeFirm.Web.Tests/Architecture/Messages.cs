using System.Reflection;
using PracticeFirm.Web.Infrastructure.Dispatch;

namespace PracticeFirm.Web.Tests.Architecture;

/// <summary>Every message of the application, found by itself.</summary>
internal static class Messages
{
    public static IReadOnlyList<Type> All { get; } = [.. Code.Web.GetTypes().Where(t => !t.IsAbstract && Is(t, typeof(IMessage<>))).OrderBy(t => t.FullName, StringComparer.Ordinal)];

    public static bool Is(Type type, Type open) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == open);

    public static Type YieldOf(Type message) => message.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IMessage<>)).GetGenericArguments()[0];

    public static Access? RuleOf(Type message) => message.GetCustomAttribute<AccessAttribute>()?.Access;
}
