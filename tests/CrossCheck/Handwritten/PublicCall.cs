using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Harness.Handwritten;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.Reductions;

namespace Harness.CrossCheck.Handwritten;

/// <summary>Calls of a public static method with arguments that are made from its parameters.</summary>
/// <remarks>
/// The sizes fit wherever a matrix has 2 rows and 2 columns: a span has 4 entries and an integer is 2. Numbers are double.
/// Spans cannot be passed by reflection, so a call is compiled, with an array for every span.
/// </remarks>
internal sealed class PublicCall
{
    public const int Entries = 4;

    private static readonly ConcurrentDictionary<Type, PublicCall[]> Compiled = new();

    private readonly MethodInfo _method;
    private readonly ParameterInfo[] _parameters;
    private readonly Func<object?[], object?> _call;

    public PublicCall(MethodInfo method)
    {
        _method = method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(double))]) : method;
        _parameters = _method.GetParameters();
        ParameterExpression arguments = Expression.Parameter(typeof(object?[]));
        Expression body = Expression.Call(_method, _parameters.Select((p, i) => Argument(p.ParameterType, Expression.ArrayIndex(arguments, Expression.Constant(i)))));
        if (_method.ReturnType == typeof(void))
            body = Expression.Block(body, Expression.Constant(null));
        _call = Expression.Lambda<Func<object?[], object?>>(Expression.Convert(body, typeof(object)), arguments).Compile();
    }

    /// <summary>The public static methods of a class, compiled once.</summary>
    public static IReadOnlyList<PublicCall> Of(Type type) => Compiled.GetOrAdd(type, t =>
        [.. t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(m => !m.IsSpecialName).Select(m => new PublicCall(m))]);

    public string Name => $"{_method.DeclaringType!.Name}.{_method.Name}({string.Join(", ", _parameters.Select(p => p.Name))})";

    public Type Type => _method.DeclaringType!;

    public string Method => _method.Name;

    public Type Returns => _method.ReturnType;

    public IReadOnlyList<string> Parameters => [.. _parameters.Select(p => p.Name!)];

    public bool IsSpan(string parameter) => Element(TypeOf(parameter)) is not null;

    public bool IsReference(string parameter) => !TypeOf(parameter).IsValueType;

    public bool IsInteger(string parameter) => TypeOf(parameter) == typeof(int);

    /// <summary>Whether a parameter gives sizes that spans must have.</summary>
    public bool IsSize(string parameter) => TypeOf(parameter) == typeof(int) || TypeOf(parameter).Namespace!.StartsWith("Harness", StringComparison.Ordinal);

    /// <summary>Arguments for one call, by the parameters' names.</summary>
    public Dictionary<string, object?> Arguments() => _parameters.ToDictionary(p => p.Name!, p => Made(p.ParameterType, p.Position));

    /// <summary>A span's argument of another length.</summary>
    public Array Span(string parameter, int length) => Filled(Element(TypeOf(parameter))!, length);

    public object? Run(Dictionary<string, object?> arguments) => _call([.. _parameters.Select(p => arguments[p.Name!])]);

    /// <summary>What a call threw; null for nothing.</summary>
    public Exception? Thrown(Dictionary<string, object?> arguments) => Record.Exception(() => { Run(arguments); });

    private Type TypeOf(string parameter) => _parameters.Single(p => p.Name == parameter).ParameterType;

    private static Type? Element(Type type) => type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(Span<>) || type.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>)) ? type.GetGenericArguments()[0] : null;

    private static UnaryExpression Argument(Type type, Expression value) => Element(type) is { } element
        ? Expression.Convert(Expression.Convert(value, element.MakeArrayType()), type)
        : Expression.Convert(value, type);

    private static object? Made(Type type, int position = 0) => Element(type) is { } element ? Filled(element, Entries, position)
        : type == typeof(double) ? 0.25
        : type == typeof(int) || type == typeof(int?) ? 2
        : type == typeof(ConvolutionSize) ? new ConvolutionSize(1, 1, 2, 2, 1, 2, 2)
        : type == typeof(PoolSize) ? new PoolSize(1, 2, 2, 2, 2)
        : type == typeof(AxisLayout) ? new AxisLayout(1, 1, Entries)
        : type == typeof(double[,]) ? new double[Entries, Entries]
        : type.IsArray ? Filled(type.GetElementType()!, Entries)
        : type.IsInterface ? Filled(type.GetGenericArguments()[0], Entries)
        : type.IsValueType ? Activator.CreateInstance(type) : null;

    // Numbers are different, positive and below 1: probabilities, gates and points inside every domain.
    private static Array Filled(Type element, int length, int position = 0)
    {
        Array array = Array.CreateInstance(element, length);
        for (int i = 0; i < length; i++)
            array.SetValue(element == typeof(double) ? 0.25 + (0.125 * i) + (0.015625 * position) : element == typeof(int) ? 1 : Made(element), i);
        return array;
    }
}
