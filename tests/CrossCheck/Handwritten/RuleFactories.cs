using System.Reflection;
using Harness.Handwritten;

namespace Harness.CrossCheck.Handwritten;

/// <summary>Every method of <see cref="Rules"/>, with the rule that it makes of any arguments.</summary>
public static class RuleFactories
{
    public static IEnumerable<(string Method, Rule<double> Rule)> All() =>
        typeof(Rules).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(m => (m.Name, Made(m)));

    private static Rule<double> Made(MethodInfo factory)
    {
        MethodInfo made = factory.MakeGenericMethod(typeof(double));
        return (Rule<double>)made.Invoke(null, [.. made.GetParameters().Select(p => Argument(p.ParameterType))])!;
    }

    private static object? Argument(Type type) => type == typeof(double) ? 0.5 : type == typeof(int) ? 1
        : type == typeof(int[]) ? new[] { 1 } : type == typeof(double[]) ? new[] { 1.0 } : null;
}
