using Harness.Handwritten.Optimizers;
using Harness.Reference.Optimizers;
using Harness.Verification.Claims;

namespace Harness.Claims.Optimizers;

/// <summary>Adagrad.</summary>
internal static class AdagradClaims
{
    private static readonly double[] Gradients = [1, -2, 0.5, 3];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("optimizer.adagrad-definition")
        {
            Printed = Check.Same("gₜ₊₁ = gₜ + (∇f)², θₜ₊₁ = θₜ − α∇f/√(gₜ₊₁ + ε), entry by entry: as the library's Adagrad started with the accumulator ε", Trial.Points(4, 3, Gradients),
                p => [.. Path(p, 0.1, 1e-8)], p => [.. LibraryOptimizers.Adagrad([.. p.Select(g => new[] { g })], 0.1, 1e-8).Select(x => x[0])]),
            Derivation = ["The example's sums of squares are 1, 5, 5.25, 14.25, so θ = −0.1, −0.1 + 0.2/√5, …", "The library adds its ε outside the root; as a first accumulator it is inside."],
            Code = OptimizerClaims.Files("Adagrad"),
        },
        new("optimizer.adagrad-decay")
        {
            Printed = Check.All("the rate α/√(g + ε) falls with every gradient that is not 0, and never rises: with gradients 1 it is α/√t", Constant, Falls),
            Derivation = ["g grows by (∇f)² > 0.", "With gradients 1 and α = 1: rates 1, 1/2 and 1/10 at t = 1, 4 and 100."],
            Code = OptimizerClaims.Files("Adagrad"),
        },
        new("optimizer.adagrad-sparse")
        {
            Printed = Check.Demonstrated(
                "other things equal, the parameter with rarer gradients takes the larger steps: with gradients 1 at every step and at every tenth, whenever both move, up to √10 times larger after 100 steps (control: gradient descent)",
                _ => SparseIsSlower(Path, Math.Sqrt(10)), _ => SparseIsSlower(Descent, Math.Sqrt(10))),
            Derivation =
            [
                "The n-th gradient of one size moves a parameter by α/√n, whatever that size: the rarer one has the smaller n.",
                "This compares parameters whose gradients keep one size each; a single huge gradient makes all later steps of its parameter small.",
            ],
            Code = OptimizerClaims.Files("Adagrad"),
        },
        new("optimizer.adagrad-vs-momentum")
        {
            Printed = Check.Demonstrated(
                "on (100x² + y²)/2 from (1, 1) with α = 0.5 and 30 steps, momentum (β = 0.9) diverges in x while y converges, and Adagrad brings both below 0.01 (control: (x² + y²)/2)",
                _ => OneRateFails(100), _ => OneRateFails(1)),
            Derivation =
            [
                "Momentum on ηx²/2 converges only for αη < 2(1 + β)/(1 − β) = 38; here αη is 50 in x and 0.5 in y.",
                "Adagrad divides the factor 100 out of every step of x: both entries take the same path.",
            ],
            Code = OptimizerClaims.Files("Adagrad", "Momentum"),
        },
    ];

    private static Check Constant => Check.ForAll("gradients 1 and α = 1 give the rates 1, 1/2, 1/10 at t = 1, 4, 100", new[] { (1, 1.0), (4, 0.5), (100, 0.1) }, p =>
    {
        (double[] theta, double[] sum) = ([0.0], [0.0]);
        for (int t = 0; t < p.Item1; t++)
            (theta, sum) = Adagrad.Step<double>(theta, sum, [1], 1, 0);
        double rate = Adagrad.Rate(sum[0], 1, 0);
        return rate == p.Item2 ? null : $"t = {p.Item1}: {Trial.Text(rate)}";
    });

    private static Check Falls => Trial.AtRandom("the rate falls with every gradient but 0", random => Trial.Draw(random, 20, 3).Select(g => Math.Abs(g) < 0.5 ? 0 : g).ToArray(), gradients =>
    {
        (double[] theta, double[] sum, double rate) = ([0.0], [0.0], Adagrad.Rate(0, 1, 1e-8));
        foreach (double g in gradients)
        {
            (theta, sum) = Adagrad.Step<double>(theta, sum, [g], 1, 1e-8);
            double next = Adagrad.Rate(sum[0], 1, 1e-8);
            if (g == 0 ? next != rate : next >= rate)
                return $"gradient {Trial.Text(g)}: the rate goes from {Trial.Text(rate)} to {Trial.Text(next)}";
            rate = next;
        }

        return null;
    });

    // The points of one parameter under prescribed gradients.
    private static double[] Path(double[] gradients, double alpha, double epsilon)
    {
        (double[] theta, double[] sum) = ([0.0], [0.0]);
        return [0, .. gradients.Select(g => ((theta, sum) = Adagrad.Step<double>(theta, sum, [g], alpha, epsilon)).Item1[0])];
    }

    private static double[] Descent(double[] gradients, double alpha, double epsilon)
    {
        double[] theta = [0.0];
        return [0, .. gradients.Select(g => (theta = GradientDescent.Step<double>(theta, [g], alpha))[0])];
    }

    private static string? SparseIsSlower(Func<double[], double, double, double[]> path, double ratio)
    {
        double[] often = path([.. Enumerable.Repeat(1.0, 100)], 0.1, 0);
        double[] rare = path([.. Enumerable.Range(1, 100).Select(t => t % 10 == 0 ? 1.0 : 0)], 0.1, 0);
        double[] ratios = [.. Enumerable.Range(1, 10).Select(k => 10 * k).Select(t => (rare[t - 1] - rare[t]) / (often[t - 1] - often[t]))];
        return ratios.All(r => r > 1) && Math.Abs(ratios[^1] - ratio) < 1e-9 ? null : $"the rarer step is {Trial.Text(ratios)} times as large";
    }

    private static string? OneRateFails(double eta)
    {
        double[] curvature = [eta, 1];
        (double[] x, double[] v, double[] theta, double[] sum) = ([1, 1], [0, 0], [1, 1], [0, 0]);
        for (int t = 0; t < 30; t++)
        {
            (x, v) = Momentum.Step<double>(x, v, [.. x.Zip(curvature, (a, b) => a * b)], 0.5, 0.9);
            (theta, sum) = Adagrad.Step<double>(theta, sum, [.. theta.Zip(curvature, (a, b) => a * b)], 0.5, 0);
        }

        bool shown = Math.Abs(x[0]) > 10 && Math.Abs(x[1]) < 1 && theta.All(p => Math.Abs(p) < 0.01);
        return shown ? null : $"momentum ends at {Trial.Text(x)}, Adagrad at {Trial.Text(theta)}";
    }
}
