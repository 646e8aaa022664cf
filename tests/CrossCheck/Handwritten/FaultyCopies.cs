using Harness.Handwritten;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.LinearAlgebra;
using Xunit;

namespace Harness.CrossCheck.Handwritten;

/// <summary>A rule with one of the mistakes that people make in just this rule.</summary>
/// <param name="Name">The mistake.</param>
/// <param name="Right">The rule without it.</param>
/// <param name="Alter">Rewrites the contributions as the mistake has them.</param>
/// <param name="Inputs">Inputs on which it shows.</param>
/// <param name="Nearby">Where differences are taken if the inputs are tied.</param>
public sealed record FaultyCopy(
    string Name, Rule<double> Right, Action<NdArray<double>[], NdArray<double>, NdArray<double>[]> Alter,
    NdArray<double>[] Inputs, NdArray<double>[]? Nearby = null)
{
    public Rule<double> Wrong => new PlantedFault(Right, Alter);
}

/// <summary>The mistakes people make in particular rules.</summary>
public static class FaultyCopies
{
    private static readonly Random Seeded = new(7);

    private static readonly NdArray<double> Tied = new([1, 3, 3, 3, 2, 3, 3, 3, 0], 3, 3);

    public static IReadOnlyList<FaultyCopy> All { get; } =
    [
        new("sigmoid: x(1 − x) for y(1 − y)", Rules.Sigmoid<double>(), (x, yBar, bars) =>
            Write(bars[0], i => yBar.Data[i] * x[0].Data[i] * (1 - x[0].Data[i])), [Any(3)]),
        new("tanh: 1 − y for 1 − y²", Rules.Tanh<double>(), (x, yBar, bars) =>
            Write(bars[0], i => yBar.Data[i] * (1 - Math.Tanh(x[0].Data[i]))), [Any(3)]),
        new("divide: the minus of ∂y/∂b forgotten", Rules.Divide<double>(), (_, _, bars) =>
            Write(bars[1], i => -bars[1].Data[i]), [Any(3), Draw.AwayFromZero(Seeded, 0.5, 2, 3)]),
        new("mean: 1/n forgotten", Rules.Mean<double>(), (_, _, bars) =>
            Write(bars[0], i => 4 * bars[0].Data[i]), [Any(4)]),
        new("mean squared error: 2 forgotten", Rules.MeanSquaredError<double>(), (_, _, bars) =>
            Array.ForEach(bars, bar => Write(bar, i => bar.Data[i] / 2)), [Any(4), Any(4)]),
        new("norm2: divided by y²", Rules.Norm2<double>(), (x, yBar, bars) =>
            Write(bars[0], i => yBar.Data[0] * x[0].Data[i] / x[0].Data.Sum(xi => xi * xi)), [Any(4)]),
        new("softmax: the term −Σ ȳ y forgotten", Rules.Softmax<double>(), (x, yBar, bars) =>
            Write(bars[0], i => Softmax.Value<double>(x[0].Data)[i] * yBar.Data[i]), [Any(4)]),
        new("log-softmax: the term −exp(y) Σ ȳ forgotten", Rules.LogSoftmax<double>(), (_, yBar, bars) =>
            Write(bars[0], i => yBar.Data[i]), [Any(4)]),
        new("cross-entropy on logits: divided by n", Rules.CrossEntropyLogits<double>(), (_, _, bars) =>
            Write(bars[0], i => bars[0].Data[i] / 4), [Any(4), Draw.Distributions(Seeded, 4)]),
        new("cross-entropy on logits: y − p for p − y", Rules.CrossEntropyLogits<double>(), (_, _, bars) =>
            Write(bars[0], i => -bars[0].Data[i]), [Any(4), Draw.Distributions(Seeded, 4)]),
        new("matmul: Ā = Ȳ B for Ȳ Bᵀ", Rules.MatMul<double>(), (x, yBar, bars) =>
            MatMul.Value<double>(yBar.Data, x[1].Data, 3, 3, 3, bars[0].Span), [Any(3, 3), Any(3, 3)]),
        new("matmul: B̄ = A Ȳ for Aᵀ Ȳ", Rules.MatMul<double>(), (x, yBar, bars) =>
            MatMul.Value<double>(x[0].Data, yBar.Data, 3, 3, 3, bars[1].Span), [Any(3, 3), Any(3, 3)]),
        new("convolution: X̄ and F̄ with the kernel not flipped", Rules.Convolve2d<double>(), (x, yBar, bars) =>
            Backward(Rules.CrossCorrelate2d<double>(), x, yBar, bars), [Any(4, 5), Any(2, 3)]),
        new("cross-correlation: the kernel flipped", Rules.CrossCorrelate2d<double>(), (x, yBar, bars) =>
            Backward(Rules.Convolve2d<double>(), x, yBar, bars), [Any(4, 5), Any(2, 3)]),
        new("max-pooling: the last of tied entries", Rules.MaxPool2d<double>(2, 1), (x, yBar, bars) =>
            LastOfTies(x[0], yBar, bars[0]), [Tied], [FirstWins(Tied)]),
        new("max-pooling: every tied entry", Rules.MaxPool2d<double>(2, 1), (x, yBar, bars) =>
            EveryTie(x[0], yBar, bars[0]), [Tied], [FirstWins(Tied)]),
        new("max-pooling: overlapping windows overwrite", Rules.MaxPool2d<double>(2, 1), (x, yBar, bars) =>
            Overwrite(x[0], yBar, bars[0]), [new([1, 2, 1, 2, 9, 2, 1, 2, 1], 3, 3)]),
    ];

    public static TheoryData<string> Names => [.. All.Select(copy => copy.Name)];

    /// <summary>x with every tie broken in favour of the entry that comes first.</summary>
    public static NdArray<double> FirstWins(NdArray<double> x) =>
        new([.. x.Data.Select((entry, i) => entry - (1e-3 * i))], x.Shape);

    private static NdArray<double> Any(params int[] shape) => Draw.Uniform(Seeded, -2, 2, shape);

    private static void Write(NdArray<double> bar, Func<int, double> entry) =>
        Enumerable.Range(0, bar.Count).Select(entry).ToArray().CopyTo(bar.Data, 0);

    private static void Backward(
        Rule<double> rule, NdArray<double>[] inputs, NdArray<double> yBar, NdArray<double>[] bars)
    {
        Array.ForEach(bars, bar => bar.Span.Clear());
        rule.Vjp(inputs, VjpCheck.Value(rule, inputs), yBar, bars);
    }

    private static void LastOfTies(NdArray<double> x, NdArray<double> yBar, NdArray<double> bar) =>
        Route(x, yBar, bar, (largest, w) => bar.Data[largest[^1]] += yBar.Data[w]);

    private static void EveryTie(NdArray<double> x, NdArray<double> yBar, NdArray<double> bar) =>
        Route(x, yBar, bar, (largest, w) => Array.ForEach(largest, at => bar.Data[at] += yBar.Data[w]));

    private static void Overwrite(NdArray<double> x, NdArray<double> yBar, NdArray<double> bar) =>
        Route(x, yBar, bar, (largest, w) => bar.Data[largest[0]] = yBar.Data[w]);

    /// <summary>Hands every 2 × 2 window's largest entries to a way of giving ȳ to them.</summary>
    private static void Route(NdArray<double> x, NdArray<double> yBar, NdArray<double> bar, Action<int[], int> give)
    {
        bar.Span.Clear();
        PoolSize size = new(1, x.Shape[0], x.Shape[1], Size: 2, Stride: 1);
        for (int window = 0; window < yBar.Count; window++)
        {
            int[] at = [.. Enumerable.Range(0, 4).Select(k => size.At(window, k))];
            give([.. at.Where(i => x.Data[i] == at.Max(j => x.Data[j]))], window);
        }
    }
}
