using Harness.CrossCheck.Handwritten;
using Harness.Handwritten;
using Xunit;

namespace Harness.CrossCheck.Reference;

/// <summary>One form of a function or operator of the language, on inputs of one rank or combination of ranks.</summary>
/// <param name="Function">The function's name, or the operator.</param>
/// <param name="Form">What is special about the form.</param>
/// <param name="Draw">Draws a formula with inputs, away from kinks, ties and poles.</param>
public sealed record FunctionCase(string Function, string Form, Func<Random, Exercise> Draw)
{
    /// <summary>The case's name.</summary>
    public string Name => $"{Function}, {Form}";
}

/// <summary>The one table of functions and operators of the language that both evaluators are compared on.</summary>
public static partial class FunctionCases
{
    /// <summary>The cases.</summary>
    public static IReadOnlyList<FunctionCase> All { get; } =
        [.. Elementwise(), .. Operators(), .. Products(), .. Shaping(), .. Reductions(), .. Losses(), .. Images()];

    /// <summary>Their names, as data of a theory.</summary>
    public static TheoryData<string> Names => [.. All.Select(c => c.Name)];

    /// <summary>The functions and operators they cover, as data of a theory.</summary>
    public static TheoryData<string> Functions => [.. All.Select(c => c.Function).Distinct()];

    /// <summary>The case of a name.</summary>
    public static FunctionCase Named(string name) => All.Single(c => c.Name == name);

    private static IEnumerable<FunctionCase> Elementwise()
    {
        (string Formula, Func<Random, int[], NdArray<double>> Draw)[] formulas =
        [
            ("sigmoid(a)", Any), ("tanh(a)", Any), ("relu(a)", NotZero), ("leaky_relu(a)", NotZero),
            ("leaky_relu(a, slope: 0.125)", NotZero), ("leaky_relu(a, slope: -0.5)", NotZero), ("elu(a)", NotZero),
            ("elu(a, alpha: 0.75)", NotZero), ("selu(a)", NotZero), ("selu(a, lambda: 1.5, alpha: 1.25)", NotZero),
            ("softplus(a)", Any), ("exp(a)", Any), ("log(a)", Positive), ("sqrt(a)", Positive), ("sin(a)", Any), ("cos(a)", Any),
            ("abs(a)", NotZero),
        ];
        return from f in formulas
               from rank in Enumerable.Range(0, 5)
               select new FunctionCase(f.Formula[..f.Formula.IndexOf('(', StringComparison.Ordinal)], $"{f.Formula}, rank {rank}",
                   r => new(f.Formula, f.Draw(r, Draw.Shape(r, rank))));
    }

    private static IEnumerable<FunctionCase> Reductions()
    {
        foreach (int rank in Enumerable.Range(0, 5))
        {
            foreach (string name in new[] { "sum", "mean", "max" })
            {
                yield return new(name, $"rank {rank}", r => new($"{name}(a)", Draw.Distinct(r, Draw.Shape(r, rank))));
                foreach (int axis in Enumerable.Range(0, rank))
                    yield return new(name, $"rank {rank}, axis {axis}",
                        r => new($"{name}(a, axis: {axis})", Draw.Distinct(r, Draw.Shape(r, rank))));
            }

            yield return new("norm1", $"rank {rank}", r => new("norm1(a)", NotZero(r, Draw.Shape(r, rank))));
            yield return new("norm2", $"rank {rank}", r => new("norm2(a)", NotZero(r, Draw.Shape(r, rank))));
            yield return new("norminf", $"rank {rank}", r => new("norminf(a)", Draw.Distinct(r, Draw.Shape(r, rank))));
        }
    }

    private static IEnumerable<FunctionCase> Losses()
    {
        foreach (int rank in Enumerable.Range(0, 4))
            yield return new("mse", $"rank {rank}", r => Same(r, "mse(a, b)", Draw.Shape(r, rank), Any, Any));
        foreach (int rank in Enumerable.Range(1, 4))
        {
            yield return new("softmax", $"rank {rank}", r => new("softmax(a)", Any(r, Rows(r, rank))));
            yield return new("log_softmax", $"rank {rank}", r => new("log_softmax(a)", Any(r, Rows(r, rank))));
            yield return new("cross_entropy", $"a distribution, rank {rank}",
                r => Same(r, "cross_entropy(a, b)", Rows(r, rank), Any, Draw.Distributions));
            yield return new("cross_entropy", $"one-hot, rank {rank}",
                r => Same(r, "cross_entropy(a, b)", Rows(r, rank), Any, OneHot));
            yield return new("cross_entropy", $"any weights, rank {rank}",
                r => Same(r, "cross_entropy(a, b)", Rows(r, rank), Any, Any));
            yield return new("cross_entropy_probabilities", $"a distribution, rank {rank}",
                r => Same(r, "cross_entropy_probabilities(a, b)", Rows(r, rank), Draw.Distributions, Draw.Distributions));
            yield return new("cross_entropy_probabilities", $"one-hot, rank {rank}",
                r => Same(r, "cross_entropy_probabilities(a, b)", Rows(r, rank), Draw.Distributions, OneHot));
        }
    }

    private static Exercise Same(Random r, string formula, int[] shape,
        Func<Random, int[], NdArray<double>> a, Func<Random, int[], NdArray<double>> b) => new(formula, a(r, shape), b(r, shape));

    // A softmax of one class is constant: 2 classes or more, so that there is something to find.
    private static int[] Rows(Random r, int rank) => [.. Draw.Shape(r, rank - 1), r.Next(2, 6)];

    private static NdArray<double> OneHot(Random r, int[] shape)
    {
        NdArray<double> y = NdArray.Zeros<double>(shape);
        for (int start = 0; start < y.Count; start += shape[^1])
            y.Data[start + r.Next(shape[^1])] = 1;
        return y;
    }

    private static NdArray<double> Any(Random r, params int[] shape) => Draw.Uniform(r, -2, 2, shape);

    private static NdArray<double> NotZero(Random r, params int[] shape) => Draw.AwayFromZero(r, 0.25, 2, shape);

    private static NdArray<double> Positive(Random r, params int[] shape) => Draw.Uniform(r, 0.25, 2, shape);

    private static int Size(Random r) => r.Next(1, 5);
}
