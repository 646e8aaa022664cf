using System.Reflection;
using Harness.CrossCheck.Snapshots;
using Harness.Handwritten;

namespace Harness.CrossCheck.Handwritten;

public sealed class ApiTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public Task The_public_interface_is_as_reviewed()
    {
        IEnumerable<string> lines = typeof(Rules).Assembly.GetExportedTypes()
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .SelectMany(t => Members(t).Order(StringComparer.Ordinal).Prepend(Name(t)));
        return Snapshot.Match(string.Join('\n', lines) + "\n", "api");
    }

    // What records and compilers add is no choice of ours.
    private static IEnumerable<string> Members(Type type) => type.GetMembers(Own)
        .Where(m => m is not MethodInfo { IsSpecialName: true } && m is not Type)
        .Where(m => m.Name is not ("Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$"))
        .Select(m => "  " + m switch
        {
            ConstructorInfo c => $"new({Parameters(c)})",
            MethodInfo f => $"{Name(f.ReturnType)} {f.Name}{Generics(f)}({Parameters(f)})",
            PropertyInfo p => $"{Name(p.PropertyType)} {p.Name}",
            FieldInfo f => $"{Name(f.FieldType)} {f.Name}",
            _ => m.Name,
        });

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}"));

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Name(Type type)
    {
        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        string name = type.IsNested && !type.IsGenericParameter ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        string space = type.Namespace is { } n && n.StartsWith("Harness.Handwritten.", StringComparison.Ordinal) ? n["Harness.Handwritten.".Length..] + "." : "";
        return !type.IsGenericType ? (type.IsGenericParameter ? name : space + name)
            : $"{space}{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
