using System.Reflection;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Tests.Architecture;

public sealed class SliceTests
{
    private const string Features = Code.Root + ".Features";

    [Fact]
    public void Features_never_use_other_features()
    {
        var slices = Code.Types.Where(t => Code.IsIn(t.Namespace, Features)).ToList();
        Assert.True(slices.Count > 25, $"Only {slices.Count} types of features found.");
        Assert.Contains(slices, s => s.Uses.Contains((typeof(FirmDb).Namespace!, typeof(FirmDb).FullName!)));

        var wrong = from slice in slices
                    from used in slice.Uses
                    where Code.IsIn(used.Namespace, Features) && !Code.IsIn(used.Namespace, FeatureOf(slice.Namespace))
                    select $"{slice.FullName} uses {used.Name}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Domain_and_components_are_there_for_features_and_not_the_other_way_round()
    {
        var components = Code.Types.Where(t => Code.IsIn(t.Namespace, Code.Root + ".Components") || Code.IsIn(t.Namespace, Code.Root + ".Infrastructure")).ToList();
        Assert.True(components.Count > 40, $"Only {components.Count} types found.");

        // The host names the endpoints of features, and the demo is a school made by way of their own messages.
        var wrong = from component in components
                    where component.FullName != typeof(Web.Components.InterfaceSetup).FullName
                    from used in component.Uses
                    where Code.IsIn(used.Namespace, Features)
                    select $"{component.FullName} uses {used.Name}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Pages_and_components_know_the_dispatcher_only()
    {
        var components = Components();
        Assert.Contains(components, c => Code.Of(c).Uses.Any(u => u.Name == typeof(IDispatcher).FullName));
        string[] closed = [typeof(FirmDb).FullName!, typeof(SchoolDb).FullName!, typeof(IMediator).FullName!, typeof(Mediator).FullName!, typeof(DbContext).FullName!];

        var wrong = from component in components
                    from used in Code.Of(component).Uses
                    where closed.Contains(used.Name) || Code.IsIn(used.Namespace, "Microsoft.EntityFrameworkCore")
                    select $"{component.FullName} uses {used.Name}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Pages_and_components_hold_no_entities()
    {
        const BindingFlags everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

        var wrong = from component in Components()
                    from held in component.GetFields(everything).Select(f => f.FieldType).Concat(component.GetProperties(everything).Select(p => p.PropertyType))
                    from part in Parts(held)
                    where typeof(Entity).IsAssignableFrom(part)
                    select $"{component.FullName} holds {part.FullName}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_message_yields_entities_or_queries()
    {
        var seen = new HashSet<Type>();
        var wrong = new List<string>();
        foreach (var message in Messages.All)
            Look(Messages.YieldOf(message), message, seen, wrong);

        Assert.True(seen.Count > 50, $"Only {seen.Count} types looked at.");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Sql_is_written_where_the_databases_are_kept_and_nowhere_else()
    {
        var writers = Code.Types.Where(t => t.Members.Any(WritesSql)).ToList();
        Assert.NotEmpty(writers);

        Assert.All(writers, w => Assert.True(
            Code.IsIn(w.Namespace, Code.Root + ".Infrastructure.Persistence") || Code.IsIn(w.Namespace, Code.Root + ".Infrastructure.Firms"),
            $"{w.FullName} writes SQL."));
    }

    private static bool WritesSql((string Type, string Member) used) =>
        (used.Type.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            && (used.Member.StartsWith("ExecuteSql", StringComparison.Ordinal) || used.Member.StartsWith("FromSql", StringComparison.Ordinal) || used.Member.StartsWith("SqlQuery", StringComparison.Ordinal)))
        || (used.Member == "set_CommandText" && (used.Type.StartsWith("System.Data", StringComparison.Ordinal) || used.Type.StartsWith("Microsoft.Data", StringComparison.Ordinal)));

    private static string FeatureOf(string ns) => string.Join('.', ns.Split('.').Take(4));

    private static IReadOnlyList<Type> Components()
    {
        var components = Code.Web.GetTypes().Where(t => typeof(IComponent).IsAssignableFrom(t) && !t.IsNested && t.Namespace!.StartsWith(Code.Root, StringComparison.Ordinal)).ToList();
        Assert.True(components.Count > 40, $"Only {components.Count} components found.");
        return components;
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.IsArray)
            return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
    }

    private static void Look(Type type, Type message, HashSet<Type> seen, List<string> wrong)
    {
        foreach (var part in Parts(type))
        {
            if (!seen.Add(part))
                continue;
            if (typeof(Entity).IsAssignableFrom(part) || typeof(IQueryable).IsAssignableFrom(part))
                wrong.Add($"{message.FullName} yields {part.FullName}");
            if (part.Namespace?.StartsWith("PracticeFirm", StringComparison.Ordinal) == true)
                foreach (var property in part.GetProperties(BindingFlags.Instance | BindingFlags.Public))
                    Look(property.PropertyType, message, seen, wrong);
        }
    }
}
