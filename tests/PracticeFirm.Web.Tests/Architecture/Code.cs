using System.Reflection;
using Mono.Cecil;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Tests.Architecture;

/// <summary>The compiled application: which type uses which, down to the bodies of lambdas and async methods.</summary>
internal static class Code
{
    public const string Root = "PracticeFirm.Web";

    private static readonly Lazy<IReadOnlyList<CodeType>> Read = new(ReadTypes);

    /// <summary>The application.</summary>
    public static Assembly Web { get; } = typeof(FirmDb).Assembly;

    /// <summary>Its outermost types, each with all that is nested in it.</summary>
    public static IReadOnlyList<CodeType> Types => Read.Value;

    /// <summary>One type.</summary>
    public static CodeType Of(Type type) => Types.Single(t => t.FullName == type.FullName);

    /// <summary>True for the namespace itself and everything below it.</summary>
    public static bool IsIn(string ns, string outer) => ns == outer || ns.StartsWith(outer + ".", StringComparison.Ordinal);

    private static List<CodeType> ReadTypes()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Web.Location);
        return [.. assembly.MainModule.Types.Where(t => t.Namespace.StartsWith(Root, StringComparison.Ordinal)).Select(Reader.Read)];
    }

    private sealed class Reader
    {
        private readonly HashSet<(string Namespace, string Name)> _types = [];
        private readonly HashSet<(string Type, string Member)> _members = [];

        public static CodeType Read(TypeDefinition type)
        {
            var reader = new Reader();
            reader.Whole(type);
            return new CodeType(type.Namespace, type.FullName, reader._types, reader._members);
        }

        private void Whole(TypeDefinition type)
        {
            Use(type.BaseType);
            foreach (var i in type.Interfaces)
                Use(i.InterfaceType);
            foreach (var field in type.Fields)
                Use(field.FieldType);
            foreach (var attribute in type.CustomAttributes)
                Use(attribute.AttributeType);
            foreach (var method in type.Methods)
                Body(method);
            foreach (var nested in type.NestedTypes)
                Whole(nested);
        }

        private void Body(MethodDefinition method)
        {
            Use(method.ReturnType);
            foreach (var parameter in method.Parameters)
                Use(parameter.ParameterType);
            if (!method.HasBody)
                return;
            foreach (var variable in method.Body.Variables)
                Use(variable.VariableType);
            foreach (var instruction in method.Body.Instructions)
                switch (instruction.Operand)
                {
                    case TypeReference used:
                        Use(used);
                        break;
                    case MemberReference member:
                        Member(member);
                        break;
                }
        }

        private void Member(MemberReference member)
        {
            Use(member.DeclaringType);
            _members.Add((member.DeclaringType.GetElementType().FullName, member.Name));
            if (member is FieldReference field)
                Use(field.FieldType);
            if (member is not MethodReference method)
                return;
            Use(method.ReturnType);
            foreach (var parameter in method.Parameters)
                Use(parameter.ParameterType);
            if (method is GenericInstanceMethod generic)
                foreach (var argument in generic.GenericArguments)
                    Use(argument);
        }

        private void Use(TypeReference? type)
        {
            switch (type)
            {
                case null or GenericParameter:
                    return;
                case GenericInstanceType generic:
                    foreach (var argument in generic.GenericArguments)
                        Use(argument);
                    Use(generic.ElementType);
                    return;
                case TypeSpecification wrapped:
                    Use(wrapped.ElementType);
                    return;
            }

            var outermost = type;
            while (outermost.DeclaringType is { } outer)
                outermost = outer;
            _types.Add((outermost.Namespace, outermost.FullName));
        }
    }
}

/// <summary>An outermost type.</summary>
/// <param name="Namespace">Where it is.</param>
/// <param name="FullName">Namespace and name.</param>
/// <param name="Uses">The outermost types it uses.</param>
/// <param name="Members">The members it uses.</param>
internal sealed record CodeType(
    string Namespace,
    string FullName,
    IReadOnlySet<(string Namespace, string Name)> Uses,
    IReadOnlySet<(string Type, string Member)> Members);
