using Harness.Handwritten.LinearAlgebra;
using Harness.Handwritten.Optimizers;
using Harness.Reference.Optimizers;
using Harness.Verification.Claims;
using Xunit;

namespace Harness.CrossCheck.Optimizers;

/// <summary>What needs the library or the program.</summary>
public sealed partial class OptimizerTests
{
    /// <summary>What may go wrong in a step, with the name of the fault; each must be noticed against the library.</summary>
    public static TheoryData<string> Faults => [.. Faulty.Keys];

    private static Dictionary<string, (Func<double[]> Path, Func<double[]> Library)> Faulty => new()
    {
        ["descent uphill"] = (() => Descend(-0.3), () => Flat(LibraryOptimizers.GradientDescent([3], [1], 0.3, 4))),
        ["momentum without 1 − β"] = (() => Momentums((v, g) => (0.9 * v) + g), () => Flat(LibraryOptimizers.Momentum([3], [1], 0.3, 0.9, 4))),
        ["momentum with β and 1 − β swapped"] = (() => Momentums((v, g) => (0.1 * v) + (0.9 * g)), () => Flat(LibraryOptimizers.Momentum([3], [1], 0.3, 0.9, 4))),
        ["dampening for averaging"] = (() => Momentums((v, g) => (0.9 * v) + (0.1 * g)), () => Flat(LibraryOptimizers.Dampened([3], [1], 0.3, 0.9, 4))),
        ["adagrad with ε outside the root"] = (() => Adagrads(0, 0.5), () => Flat(LibraryOptimizers.Adagrad(Rows, 0.1, 0.5))),
        ["adam with β₁ and β₂ swapped"] = (() => Adams(Usual with { Beta1 = 0.999, Beta2 = 0.9 }), () => Flat(LibraryOptimizers.Adam(Rows, 0.1, 0.9, 0.999, 1e-8))),
        ["adam counting from 0"] = (() => Adams(Usual, 1), () => Flat(LibraryOptimizers.Adam(Rows, 0.1, 0.9, 0.999, 1e-8))),
    };

    private static double[][] Rows => [.. Gradients.Select(g => new[] { g })];

    [Fact]
    public void Without_a_fault_the_paths_are_the_librarys()
    {
        Assert.True(Same(Descend(0.3), Flat(LibraryOptimizers.GradientDescent([3], [1], 0.3, 4))).Holds);
        Assert.True(Same(Momentums((v, g) => ExponentialAverage.Next(v, g, 0.9)), Flat(LibraryOptimizers.Momentum([3], [1], 0.3, 0.9, 4))).Holds);
        Assert.True(Same(HandwrittenAdagrad(0.5), Flat(LibraryOptimizers.Adagrad(Rows, 0.1, 0.5))).Holds);
        Assert.True(Same(Adams(Usual), Flat(LibraryOptimizers.Adam(Rows, 0.1, 0.9, 0.999, 1e-8))).Holds);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_planted_fault_is_noticed(string fault)
    {
        CheckResult result = Same(Faulty[fault].Path(), Faulty[fault].Library());
        Assert.Matches(@"^at \(\): entry \d: .* against .*$", result.Counterexample);
    }

    private static CheckResult Same(double[] left, double[] right) => Check.Same("the paths agree", _ => [[]], _ => left, _ => right).Run(new(1, 42));

    private static double[] Descend(double alpha) => Flat(GradientDescent.Path<double>([1], x => [3 * x[0]], alpha, 4));

    private static double[] Momentums(Func<double, double, double> average)
    {
        (double x, double v) = (1, 0);
        return [x, .. Enumerable.Range(0, 4).Select(_ => x -= 0.3 * (v = average(v, 3 * x)))];
    }

    // With ε inside the root, or outside.
    private static double[] Adagrads(double inside, double outside)
    {
        (double x, double sum) = (0, 0);
        return [0, .. Gradients.Select(g => x -= 0.1 * g / (Math.Sqrt((sum += g * g) + inside) + outside))];
    }
}
