using System.Globalization;
using Harness.Problems.Expressions;

namespace Harness.CrossCheck.Problems;

/// <summary>Random expressions of the whole language, as trees: what is written for them must read back as the same tree.</summary>
internal sealed class RandomExpression(Random random)
{
    private static readonly string[] Names = ["x", "W1", "h_2", "y'", "η", "x̄"];
    private static readonly Function[] Functions = [.. FunctionTable.All.Values];

    public Expression Next(int depth) => random.Next(depth == 0 ? 2 : 11) switch
    {
        0 => Number(),
        1 => new NameReference(Name(), default),
        2 => new Negation(Next(depth - 1), default),
        3 or 4 or 5 => new BinaryOperation((BinaryOperator)random.Next(6), Next(depth - 1), Next(depth - 1), default),
        6 => Call(Functions[random.Next(Functions.Length)], depth - 1),
        7 => new Indexing(Next(depth - 1), [.. Some(() => random.Next(5))], default),
        8 => new ListLiteral([.. Some(() => Next(depth - 1))], default),
        9 => new ShapeOf(Next(depth - 1), default),
        _ => Quantity(),
    };

    private Literal Number()
    {
        string text = random.Next(3) switch
        {
            0 => random.Next(100).ToString(CultureInfo.InvariantCulture),
            1 => $"0.{random.Next(1000):000}",
            _ => $"{random.Next(1, 10)}e-{random.Next(1, 9)}",
        };
        return new Literal(double.Parse(text, CultureInfo.InvariantCulture), text, default);
    }

    private Expression Quantity() => random.Next(3) switch
    {
        0 => new GradientOf(Name(), default),
        1 => new NewValueOf(Name(), random.Next(1, 4), default),
        _ => new JacobianOf(Name(), Name(), default),
    };

    private FunctionCall Call(Function function, int depth)
    {
        int repeats = function.Repeats ? random.Next(3) : 0;
        Expression[] arguments = [.. Enumerable.Range(0, function.Parameters.Length + repeats).Select(_ => Next(depth))];
        var options = function.Options
            .Where(o => o.Required || o.Default is not null || random.Next(2) == 0)
            .ToDictionary(o => o.Name, Value, StringComparer.Ordinal);
        if (options.TryGetValue("size", out double[]? size))
        {
            options.TryAdd("stride", size);
        }

        return new FunctionCall(function, arguments, options, default);
    }

    private double[] Value(FunctionOption option) => option.IsList ? [.. Some(() => (double)random.Next(1, 9))]
        : option.Default is { } usual && random.Next(2) == 0 ? [usual]
        : option.Whole ? [random.Next((int)option.Smallest, 9)]
        : [random.NextDouble() - 0.5];

    private string Name() => Names[random.Next(Names.Length)];

    private T[] Some<T>(Func<T> item) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => item())];
}
