using Harness.Handwritten.Classifiers;
using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;
using Twin = Harness.Reference.Classifiers.TwoLayerClassifier;

namespace Harness.Claims.Classifiers;

/// <summary>Homework 3, question 2: sizes, risk, descent and the loss of the two-layer classifier.</summary>
internal static class ClassifierClaims
{
    internal static readonly TwoLayerSize Mlp1 = new(2, 3, 4);

    // MLP-1 and a second sample of another class.
    internal static readonly double[] Theta =
        [0.5, -0.25, 1.5, 1.0, -0.5, -0.75, 0.1, -0.2, 0.3, 1, -0.5, 0.75, -0.25, 0.5, 1, 0.25, 2, -0.5, -1, 0.25, 0.5, 0.05, -0.1, 0.2, 0];

    private static readonly double[] X = [1, -2, -1, 0.5];

    private static readonly string[] Files =
        ["src/Handwritten/Classifiers/TwoLayerSize.cs", "src/Handwritten/Classifiers/TwoLayerClassifier.cs", "src/Reference/Classifiers/TwoLayerClassifier.cs"];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("mlp.hidden-bias-dim")
        {
            Printed = Check.Faultable("b⁽¹⁾ has d_h components, as many as W⁽¹⁾x, for every d, d_h, m ≤ 4", fault => Check.ForAll("sizes", Sizes, s =>
                (new Twin(s.Inputs, s.Hidden, s.Classes).Lengths().Hidden, Count(s, s.B1)) == (s.Hidden, s.Hidden + fault) ? null : $"not for {s}")),
            Derivation = ["hᵃ = W⁽¹⁾x + b⁽¹⁾ has one component for each hidden unit."],
            Code = Files,
        },
        new("mlp.output-param-dims")
        {
            Printed = Check.Faultable(
                "W⁽²⁾ is m × d_h and b⁽²⁾ has m components: W⁽²⁾h then has m, one for each class, for every d, d_h, m ≤ 4",
                fault => Check.ForAll("sizes", Sizes, s =>
                    (new Twin(s.Inputs, s.Hidden, s.Classes).Lengths().Output, Count(s, s.W2), Count(s, s.B2))
                    == (s.Classes, s.Classes * s.Hidden, s.Classes + fault) ? null : $"not for {s}")),
            Derivation = ["oᵃ = W⁽²⁾hˢ + b⁽²⁾ takes d_h numbers to m."],
            Code = Files,
        },
        new("mlp.parameter-count")
        {
            Printed = Check.Faultable(
                "d_h(d + 1) + m(d_h + 1) numbers: 25 for (d, d_h, m) = (2, 3, 4), 79510 for (784, 100, 10), and for every d, "
                    + "d_h, m ≤ 4",
                fault => Check.ForAll("sizes", [Mlp1, new(784, 100, 10), .. Sizes], s => Miscounted(s, fault))),
            Derivation = ["d_h·d + d_h for the first layer, m·d_h + m for the second."],
            Code = Files,
        },
        new("mlp.empirical-risk")
        {
            Printed = Check.AtCase("R = (1/n) Σᵢ L(f(x⁽ⁱ⁾), y), with one y for all samples", () => Differ("R", [Risk(1, 1)], [Library(1, 2).Risk])),
            True = Check.All("R = (1/n) Σᵢ L(f(x⁽ⁱ⁾), y⁽ⁱ⁾), each sample with its own label", [.. BatchSizes.Select(SameRisk)]),
            Otherwise = Verdict.Misprint,
            Because = "prints y, means y⁽ⁱ⁾: (13) makes it the risk of the set Dₙ, whose samples x⁽ⁱ⁾ come with their labels, "
                + "and (15) writes the label with an index",
            Derivation = ["The risk is the mean loss of the samples of Dₙ = {(x⁽ⁱ⁾, y⁽ⁱ⁾)}."],
            Code = Files,
        },
        new("mlp.gd-update")
        {
            Printed = Check.AtCase("θ ← θ − η ∂/∂θ (1/n) Σᵢ L(f(x⁽ⁱ⁾), y⁽¹⁾), with the label of the first sample for all", () => Differ("∂R/∂θ", Gradient(1, 1), Library(1, 2).Theta)),
            True = Check.All("θ ← θ − η ∂/∂θ (1/n) Σᵢ L(f(x⁽ⁱ⁾), y⁽ⁱ⁾), and with η = 0.1 the step lowers the loss of MLP-1", [.. BatchSizes.Select(SameGradient), .. BatchSizes.Select(SameAsDuals), StepLowersTheLoss]),
            Otherwise = Verdict.Misprint,
            Because = "prints y⁽¹⁾, means y⁽ⁱ⁾: the x beside it has the index i of the sum; for a single sample the two are the "
                + "same",
            Derivation =
            [
                "−∂R/∂θ is the direction in which R falls fastest.",
                "∂R/∂θ is the mean of the samples’ gradients, each with its own label.",
            ],
            Code = Files,
        },
        new("mlp.gd-regularizer-sign")
        {
            Printed = Check.Once("θ ← θ − η ∂R/∂θ + η ∂Ω/∂θ lowers R + Ω", () => Lowers(sign: 1)),
            True = Evidence.With(PenalisedStep, Check.Once("θ²", () => Lowers(sign: -1)), SamePenalisedStep),
            Because = "the minus of descent stands before the whole gradient, so before that of the penalty too; λ is missing "
                + "as well",
            Derivation = ["∂(R + λΩ)/∂θ = ∂R/∂θ + λ ∂Ω/∂θ, and descent subtracts η times that."],
            Code = Files,
        },
    ];

    private static TwoLayerSize[] Sizes =>
        [.. from d in Enumerable.Range(1, 4) from h in Enumerable.Range(1, 4) from m in Enumerable.Range(1, 4) select new TwoLayerSize(d, h, m)];

    private static (TwoLayerSize Size, int Samples)[] BatchSizes => [(Mlp1, 1), (Mlp1, 2), (new(1, 1, 2), 3), (new(5, 4, 3), 7)];

    private static string? Miscounted(TwoLayerSize s, int fault)
    {
        long count = new Twin(s.Inputs, s.Hidden, s.Classes).Parameters();
        bool right = count == (s.Hidden * (s.Inputs + 1)) + (s.Classes * (s.Hidden + 1)) + fault
            && (s != Mlp1 || count == 25) && (s.Inputs != 784 || count == 79510);
        return right ? null : $"{s} has {count}";
    }

    private static int Count(TwoLayerSize s, Range part) => (new double[s.Parameters])[part].Length;

    private static double Risk(params int[] labels) => TwoLayerClassifier.Risk<double>(Mlp1, Theta, X, labels);

    private static double[] Gradient(params int[] labels) => TwoLayerClassifier.Gradient<double>(Mlp1, Theta, X, labels);

    private static (double Risk, double[] Theta, double[] X) Library(params long[] labels) => new Twin(2, 3, 4).Gradient(Theta, X, labels);

    private static string? Differ(string what, double[] formula, double[] right)
    {
        int at = Enumerable.Range(0, formula.Length).FirstOrDefault(i => Math.Abs(formula[i] - right[i]) > 1e-12, -1);
        return at < 0 ? null : $"MLP-1 with x = (1, −2) of class 2 and x = (−1, 0.5) of class 3: "
            + $"{what}{(formula.Length == 1 ? "" : $" [{at}]")} is {Digits.Readable(right[at])}, with class 2 for both "
            + $"{Digits.Readable(formula[at])}";
    }

    private static Check SameRisk((TwoLayerSize Size, int Samples) b) => Check.Same($"{b}", c => Points(c, b),
        p => [TwoLayerClassifier.Risk<double>(b.Size, p.AsSpan(0, b.Size.Parameters), p.AsSpan(b.Size.Parameters), Labels(b))],
        p => [Library(b, p).Risk]);

    private static Check SameGradient((TwoLayerSize Size, int Samples) b) => Check.Same($"{b}", c => Points(c, b),
        p =>
        {
            double[] xBar = new double[b.Samples * b.Size.Inputs];
            return [.. TwoLayerClassifier.Gradient(b.Size, p.AsSpan(0, b.Size.Parameters), p.AsSpan(b.Size.Parameters), Labels(b), xBar), .. xBar];
        },
        p => [.. Library(b, p).Theta, .. Library(b, p).X]);

    // One dual number at a time through the forward computation.
    private static Check SameAsDuals((TwoLayerSize Size, int Samples) b) => Check.Same($"{b} by dual numbers", c => Points(c, b).Take(3),
        p => TwoLayerClassifier.Gradient<double>(b.Size, p.AsSpan(0, b.Size.Parameters), p.AsSpan(b.Size.Parameters), Labels(b)),
        p => [.. Enumerable.Range(0, b.Size.Parameters).Select(k =>
        {
            Dual<double>[] duals = [.. p.Select((v, i) => new Dual<double>(v, i == k ? 1 : 0))];
            return TwoLayerClassifier.Risk<Dual<double>>(b.Size, duals.AsSpan(0, b.Size.Parameters), duals.AsSpan(b.Size.Parameters), Labels(b)).Tangent;
        })]);

    // For one parameter, R being gθ near the point; the variables are θ, g, η and λ.
    private static Check PenalisedStep => Proof.Polynomial(
        "θ ← θ − η ∂R/∂θ − ηλ ∂Ω/∂θ: the gradient step on R + λΩ, which lowers it (Ω = ‖θ‖²)", [1, 1, 1, 1], p =>
        {
            Jet theta = new(p[0], 1, 0, 0);
            Rational slope = ((Jet.Constant(p[1]) * theta) + (Jet.Constant(p[3]) * theta * theta)).First;
            return (TwoLayerClassifier.Step<Rational>(p.AsSpan(0, 1), p.AsSpan(1, 1), p[2], p[3]), [p[0] - (p[2] * slope)]);
        });

    private static Check SamePenalisedStep => Check.Same("the step on R + λ‖θ‖² with λ = 0.5, η = 0.1", c => Points(c, (Mlp1, 2)),
        p => TwoLayerClassifier.Step(p.AsSpan(0, 25), TwoLayerClassifier.Gradient<double>(Mlp1, p.AsSpan(0, 25), p.AsSpan(25), [0, 1]), 0.1, 0.5),
        p => [.. p[..25].Zip(new Twin(2, 3, 4).Gradient(p[..25], p[25..], [0, 1], lambda: 0.5).Theta, (t, g) => t - (0.1 * g))]);

    private static Check StepLowersTheLoss => Check.Once("η = 0.1", () =>
    {
        double[] next = TwoLayerClassifier.Step(Theta, TwoLayerClassifier.Gradient<double>(Mlp1, Theta, X.AsSpan(0, 2), [1]), 0.1, 0);
        (double before, double after) = (new Twin(2, 3, 4).Gradient(Theta, X[..2], [1]).Risk, new Twin(2, 3, 4).Gradient(next, X[..2], [1]).Risk);
        return after < before ? null : $"the loss goes from {Digits.Readable(before)} to {Digits.Readable(after)}";
    });

    private static (double Risk, double[] Theta, double[] X) Library((TwoLayerSize Size, int Samples) b, double[] p) =>
        new Twin(b.Size.Inputs, b.Size.Hidden, b.Size.Classes).Gradient(p[..b.Size.Parameters], p[b.Size.Parameters..], [.. Labels(b).Select(l => (long)l)]);

    private static int[] Labels((TwoLayerSize Size, int Samples) b) => [.. Enumerable.Range(0, b.Samples).Select(i => i % b.Size.Classes)];

    private static IEnumerable<double[]> Points(CheckContext context, (TwoLayerSize Size, int Samples) b)
    {
        Random random = context.Random();
        int length = b.Size.Parameters + (b.Samples * b.Size.Inputs);
        return Enumerable.Range(0, context.Trials).Select(_ => Enumerable.Range(0, length).Select(_ => (4 * random.NextDouble()) - 2).ToArray());
    }

    // R = 0, Ω = θ², λ = 1, θ = 1, η = 0.1, in tenths: the step is θ ± 0.1·2θ.
    private static string? Lowers(int sign)
    {
        const int Theta0 = 10;
        int theta = Theta0 + (sign * 2);
        return theta * theta < Theta0 * Theta0 ? null : $"R = 0, Ω = θ², θ = 1, η = 0.1: θ goes to {theta / 10.0} and Ω from 1 "
            + $"to {theta * theta / 100.0}";
    }
}
