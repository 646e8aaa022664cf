using Harness.Handwritten.Activations;
using Harness.Handwritten.Optimizers;
using Harness.Handwritten.Plateaus;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;
using Autograd = Harness.Reference.Plateaus.PlateauGradients;

namespace Harness.Claims.Plateaus;

/// <summary>Deep learning problem set 2, problem 3: why an error stays high, and what helps. The sheet prints no answer.</summary>
internal static class PlateauClaims
{
    private static readonly string[] CapacityFiles = ["src/Handwritten/Plateaus/AffineFit.cs", "src/Handwritten/LinearAlgebra/LinearSystem.cs"];

    // XOR, and targets −1 and 1 for it.
    private static readonly double[][] Corners = [[0, 0], [0, 1], [1, 0], [1, 1]];
    private static readonly double[] Centred = [-1, 1, 1, -1];
    private static readonly Rational[] Xor = Exact(0, 1, 1, 0);
    private static readonly TanhNetwork Network = new(2, 2);

    // Weights by rows, biases, output weights, output bias.
    private static readonly double[] Distinct = [0.5, -1, 1.25, 0.75, 0.2, -0.4, 1.5, -0.8, 0.3];
    private static readonly double[] EqualRows = [0.5, -1, 0.5, -1, 0.2, 0.2, 1.5, 1.5, 0.3];

    private static readonly double[] Inputs = [0, 1, 2, 3];
    private static readonly (decimal From, decimal To, bool Rises)[] Crossings = [(-1.04m, -1.03m, true), (0.07m, 0.08m, false), (0.96m, 0.97m, true)];
    private static readonly (double Slope, double B)[] Remedies = [(0.01, -10), (0, -1)];
    private static readonly int[] Depths = [1, 2, 5, 10, 20];
    private static readonly (double Rate, int Steps, Func<double, bool> Ends, string Says)[] Rates =
    [
        (2, 1001, x => x == -1, "swings between 1 and −1 for ever"),
        (1.9, 20, x => x is > 0.1 and < 0.13, "swings, and has still 12 % after 20 steps"),
        (2.1, 100, x => x > 10000, "grows"),
        (1e-4, 1000, x => x is > 0.9 and < 0.91, "has still 90 % after 1000 steps"),
        (0.5, 40, x => x is > 0 and < 1e-12, "converges"),
    ];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("plateau.saturation")
        {
            True = Check.All(
                "an output σ(a) saturated at the wrong end (a = 10, t = 0) gives the squared error the gradient 4.5·10⁻⁵, "
                    + "cross-entropy 0.99995: 1000 steps with rate 1 leave a above 9.9, or bring it below −5 (remedy: "
                    + "cross-entropy; or smaller starting weights)",
                SaturatedGradients, ByAutograd, Stuck),
            Derivation =
            [
                "½(y − t)²: dL/da = (y − t)y(1 − y), and y(1 − y) = 4.5·10⁻⁵ at a = 10.",
                "Cross-entropy: dL/da = y − t; the factor y(1 − y) cancels.",
            ],
            Code = ["src/Handwritten/Plateaus/LogisticOutput.cs", "src/Reference/Plateaus/PlateauGradients.cs"],
        },
        new("plateau.learning-rate")
        {
            True = Check.ForAll("on x²/2 from 1, rate 2 swings between ±1 for ever, 1.9 swings and shrinks by 0.9 per step, 2.1 "
                + "diverges, 10⁻⁴ crawls; rate 0.5 converges (remedy: lower the rate where the error swings, raise it where it "
                + "crawls)", Rates, r =>
            {
                double x = GradientDescent.Path<double>([1], p => p, r.Rate, r.Steps)[^1][0];
                return r.Ends(x) ? null : $"rate {r.Rate}: x = {Trial.Text(x)} after {r.Steps} steps, but it {r.Says}";
            }),
            Derivation = ["x ← (1 − rate)x: the factors are −1, −0.9, −1.1, 0.9999 and 0.5."],
            Code = ["src/Handwritten/Optimizers/GradientDescent.cs"],
        },
        new("plateau.dead-relu")
        {
            True = Check.All("y = v·relu(wx + b) with w = 1, b = −10, v = 1 has the gradient 0 in w, b and v for x = 0 … 3: it "
                + "never learns (remedy: leaky ReLU, or a larger starting bias)", Dead, Alive, ReluByAutograd),
            Derivation =
            [
                "wx + b ≤ −7 < 0 in every example, so relu and its slope are 0 there, and with them all three derivatives.",
            ],
            Code = ["src/Handwritten/Plateaus/ReluUnit.cs", "src/Reference/Plateaus/PlateauGradients.cs"],
        },
        new("plateau.symmetric-initialisation")
        {
            True = Check.All(
                "a 2-2-1 tanh network with all parameters 0 has the gradient 0 on XOR with targets −1, 1, 1, −1; hidden units "
                    + "that start equal stay equal, and after 300 steps the error is above 1, from distinct ones below 0.1 "
                    + "(remedy: distinct random starts)",
                NoGradient, RowsStayEqual, DistinctLearn, TanhByAutograd),
            Derivation =
            [
                "At 0 all h = 0 and v = 0: ∂L/∂v and ∂L/∂W vanish, and ∂L/∂c = −Σt = 0.",
                "Equal units get equal gradients, so they act as one unit, and one unit cannot do XOR.",
            ],
            Code = ["src/Handwritten/Plateaus/TanhNetwork.cs", "src/Reference/Plateaus/PlateauGradients.cs"],
        },
        new("plateau.local-minimum")
        {
            True = Check.All(
                "on (x² − 1)² + 0.3x, descent from 1.2 with rate 0.05 ends in a minimum near 0.960 with f = 0.294, while the "
                    + "global minimum near −1.036 has f = −0.305 (remedy: restarts; of the starts −2, −1.75, …, 2 those up to 0 "
                    + "reach it)",
                ThreeStationaryPoints, EndsInTheWrongOne, Restarts),
            Derivation =
            [
                "f' = 4x(x² − 1) + 0.3 changes sign in (−1.04, −1.03), (0.07, 0.08) and (0.96, 0.97): minimum, maximum, minimum.",
                "At this rate momentum with β = 0.9 ends in the same minimum.",
            ],
            Code = ["src/Handwritten/Plateaus/DoubleWell.cs"],
        },
        new("plateau.capacity")
        {
            True = Check.All("the best affine fit to XOR is 1/2 everywhere, with the error Σ(y − t)² = 1 (remedy: two hidden "
                + "ReLU units, or the feature x₁x₂, fit it exactly)", BestAffine, WithProduct, WithHiddenUnits),
            Derivation =
            [
                "x₁ and x₂ are uncorrelated with the target: their weights are 0, the constant is the mean 1/2.",
                "XOR = x₁ + x₂ − 2x₁x₂ = relu(x₁ + x₂) − 2relu(x₁ + x₂ − 1).",
            ],
            Code = CapacityFiles,
        },
        new("plateau.vanishing-depth")
        {
            True = Check.All("through L sigmoids with weights 1 the derivative is at most 4⁻ᴸ, 9.8·10⁻⁴ for 5 and 9.5·10⁻⁷ for "
                + "10; through L active ReLUs it is 1 (remedy: ReLU, shortcuts, normalisation)", Quarter, ChainShrinks, ReluKeeps),
            Derivation =
            [
                "1/4 − y(1 − y) = (y − 1/2)² ≥ 0, with equality at y = 1/2.",
                "The chain rule multiplies L such factors; weights above 4 could make up for it only where no unit saturates.",
            ],
            Code = ["src/Handwritten/Plateaus/LogisticOutput.cs", "src/Reference/Plateaus/PlateauGradients.cs"],
        },
    ];

    private static Check SaturatedGradients => Check.Once("at a = 10, t = 0", () =>
    {
        (double squared, double entropy) = (LogisticOutput.OfSquaredError(10, 0), LogisticOutput.OfCrossEntropy(10, 0));
        return Math.Abs((squared / 4.5394e-5) - 1) < 1e-4 && Math.Abs(entropy - 0.9999546) < 1e-7 ? null : $"{Trial.Text(squared)} and {Trial.Text(entropy)}";
    });

    // Relative to the gradient of cross-entropy: 1 − y has only 16 digits beside 1.
    private static Check ByAutograd => Check.Same("both gradients by autograd", Trial.Points(2, 10, [10, 0]),
        p => [LogisticOutput.OfSquaredError(p[0], p[1] / 10), LogisticOutput.OfCrossEntropy(p[0], p[1] / 10)], p => Autograd.LogisticOutput(p[0], p[1] / 10));

    private static Check Stuck => Check.Once("1000 steps with rate 1 from a = 10", () =>
    {
        double squared = GradientDescent.Path<double>([10], a => [LogisticOutput.OfSquaredError(a[0], 0)], 1, 1000)[^1][0];
        double entropy = GradientDescent.Path<double>([10], a => [LogisticOutput.OfCrossEntropy(a[0], 0)], 1, 1000)[^1][0];
        return squared > 9.9 && entropy < -5 ? null : $"squared error: a = {Trial.Text(squared)}, cross-entropy: a = "
            + $"{Trial.Text(entropy)}";
    });

    private static Check Dead => Check.Once("gradient 0 at w = 1, b = −10, v = 1", () => new ReluUnit(0).Gradient(1, -10, 1, Inputs, Inputs) is var g && g.All(x => x == 0) ? null : $"gradient {Trial.Text(g)}");

    private static Check Alive => Check.ForAll("not 0 with slope 0.01, or with b = −1", Remedies, c =>
        new ReluUnit(c.Slope).Gradient(1, c.B, 1, Inputs, Inputs) is var g && g.All(x => Math.Abs(x) > 1e-3) ? null : $"slope {c.Slope}, b = {c.B}: gradient {Trial.Text(g)}");

    private static Check ReluByAutograd => Check.Same("the gradient by autograd, slopes 0 and 0.1", Trial.Points(3, 3, [1, -10, 1]),
        p => [.. new ReluUnit(0).Gradient(p[0], p[1], p[2], Inputs, Inputs), .. new ReluUnit(0.1).Gradient(p[0], p[1], p[2], Inputs, Inputs)],
        p => [.. Autograd.ReluUnit(0, p[0], p[1], p[2], Inputs, Inputs), .. Autograd.ReluUnit(0.1, p[0], p[1], p[2], Inputs, Inputs)]);

    private static Check NoGradient => Check.Once("gradient 0 at 0", () => Gradient(new double[9]) is var g && g.All(x => x == 0) ? null : $"gradient {Trial.Text(g)}");

    private static Check RowsStayEqual => Check.Once("equal units are equal after 100 and 300 steps with rate 0.1, the error "
        + "above 1", () =>
    {
        double[][] path = Train(EqualRows);
        double[][] some = [path[100], path[300]];
        bool equal = some.All(p => p[0] == p[2] && p[1] == p[3] && p[4] == p[5] && p[6] == p[7]);
        return equal && Error(path[300]) > 1 ? null : $"parameters {Trial.Text(path[300])}, error {Trial.Text(Error(path[300]))}";
    });

    private static Check DistinctLearn => Check.Once("from distinct units the error falls below 0.1 in 300 steps", () =>
        Error(Train(Distinct)[^1]) is var error && error < 0.1 ? null : $"error {Trial.Text(error)}");

    private static Check TanhByAutograd => Check.Same("the gradient by autograd", Trial.Points(9, 2, Distinct, EqualRows), Gradient, p => Autograd.TanhNetwork(2, 2, p, Corners, Centred));

    // Exact signs at decimals; between them f' is continuous.
    private static Check ThreeStationaryPoints => Check.ForAll("f' changes sign where it should, exactly", Crossings, c =>
    {
        (decimal from, decimal to) = (DoubleWell.Derivative(c.From), DoubleWell.Derivative(c.To));
        return (c.Rises ? from : to) < 0 && (c.Rises ? to : from) > 0 ? null : $"f' goes from {from} to {to} between {c.From} "
            + $"and {c.To}";
    });

    private static Check EndsInTheWrongOne => Check.ForAll("from 1.2, without and with momentum 0.9", [0.0, 0.9], beta =>
    {
        (double[] x, double[] v) = ([1.2], [0.0]);
        for (int t = 0; t < 3000; t++)
            (x, v) = Momentum.Step<double>(x, v, [DoubleWell.Derivative(x[0])], 0.05, beta);
        bool local = Math.Abs(DoubleWell.Derivative(x[0])) < 1e-12 && DoubleWell.SecondDerivative(x[0]) > 0 && Math.Abs(x[0] - 0.960) < 1e-3 && Math.Abs(DoubleWell.Value(x[0]) - 0.294) < 1e-3;
        return local ? null : $"β = {beta}: it ends at {Trial.Text(x[0])}, f = {Trial.Text(DoubleWell.Value(x[0]))}";
    });

    private static Check Restarts => Check.ForAll("from −2, −1.75, …, 2 with rate 0.05: the global minimum from starts up to 0, "
        + "the local one from the others", Enumerable.Range(-8, 17).Select(i => i / 4.0), start =>
    {
        double x = GradientDescent.Path<double>([start], p => [DoubleWell.Derivative(p[0])], 0.05, 1000)[^1][0];
        double[] expected = start <= 0 ? [-1.0356, -0.305] : [0.9601, 0.294];
        return Math.Abs(x - expected[0]) < 1e-3 && Math.Abs(DoubleWell.Value(x) - expected[1]) < 1e-3 ? null : $"from {start} it ends at {Trial.Text(x)}";
    });

    private static Check BestAffine => Check.Faultable("by exact least squares: weights 0, 0 and 1/2, error 1", fault => Check.Once("fit and error", () =>
    {
        Rational[][] x = [Exact(0, 0), Exact(0, 1), Exact(1, 0), Exact(1, 1)];
        Rational[] fit = AffineFit.Solve(x, Xor);
        Rational error = AffineFit.Residuals(fit, x, Xor).Aggregate(Rational.Zero, (sum, r) => sum + (r * r));
        return fit.SequenceEqual([.. Exact(0, 0), new Rational(1, 2)]) && error == Rational.One + fault ? null
            : $"fit ({string.Join(", ", fit)}), error {error}";
    }));

    private static Check WithProduct => Check.Once("with the feature x₁x₂: weights 1, 1, −2 and 0, error 0", () =>
    {
        Rational[][] x = [Exact(0, 0, 0), Exact(0, 1, 0), Exact(1, 0, 0), Exact(1, 1, 1)];
        Rational[] fit = AffineFit.Solve(x, Xor);
        return fit.SequenceEqual(Exact(1, 1, -2, 0)) && AffineFit.Residuals(fit, x, Xor).All(r => r == Rational.Zero) ? null : $"fit ({string.Join(", ", fit)})";
    });

    private static Check WithHiddenUnits => Check.ForAll("relu(x₁ + x₂) − 2relu(x₁ + x₂ − 1) is XOR", Enumerable.Range(0, 4), i =>
        Relu.Value(Corners[i].Sum()) - (2 * Relu.Value(Corners[i].Sum() - 1)) is var y && y == (i is 1 or 2 ? 1 : 0) ? null : $"corner {i}: {y}");

    private static Check Quarter => Proof.Polynomial(
        "1 − 4y(1 − y) = (2y − 1)²", [2], p => ([1 - (4 * p[0] * (1 - p[0]))], [((2 * p[0]) - 1) * ((2 * p[0]) - 1)]));

    private static Check ChainShrinks => Check.ForAll("L = 1, 2, 5, 10, 20 at x = −10, −9.9, …, 10, by autograd too", Depths.SelectMany(l => Enumerable.Range(-100, 201).Select(i => (L: l, X: i / 10.0))), c =>
    {
        double derivative = LogisticOutput.ChainDerivative(c.X, c.L);
        bool same = c.X % 5 != 0 || Math.Abs(derivative - Autograd.Chain(c.X, c.L, isRelu: false)) <= 1e-12 * derivative;
        return same && derivative > 0 && derivative <= Math.Pow(4, -c.L) ? null : $"L = {c.L}, x = {c.X}: {Trial.Text(derivative)}";
    });

    private static Check ReluKeeps => Check.ForAll("L ReLUs at x = 1: derivative 1", Depths, l => Autograd.Chain(1, l, isRelu: true) is var d && d == 1 ? null : $"L = {l}: {d}");

    private static Rational[] Exact(params int[] numbers) => [.. numbers.Select(n => new Rational(n))];

    private static double[] Gradient(double[] p) => Network.ValueAndGradient(p, Corners, Centred).Gradient;

    private static double Error(double[] p) => Network.ValueAndGradient(p, Corners, Centred).Loss;

    private static double[][] Train(double[] start) => GradientDescent.Path(start, Gradient, 0.1, 300);
}
