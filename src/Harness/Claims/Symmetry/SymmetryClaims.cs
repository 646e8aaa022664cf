using Harness.Handwritten.Symmetry;
using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;
using Library = Harness.Reference.Symmetry.OddNetwork;

namespace Harness.Claims.Symmetry;

/// <summary>Weight-space symmetries of networks with an odd activation.</summary>
internal static class SymmetryClaims
{
    private static readonly string[] Files = ["src/Handwritten/Symmetry/OddNetwork.cs", "src/Reference/Symmetry/OddNetwork.cs"];
    private static readonly OddNetwork Fixture = new([[0.5, -1], [1.25, 0.75]], [0.2, -0.4], [1.5, -0.8], 0.3);
    private static readonly double[] X = [0.7, -1.2];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("symmetry.antisymmetric-unit")
        {
            Printed = Evidence.With(
                Proof.Polynomial("Σᵢ xᵢ(−wᵢ) + (−b) = −(Σᵢ xᵢ wᵢ + b) (4 inputs), so f of it is −f(Σᵢ xᵢ wᵢ + b) for every odd f", 9, 1, v => [Sum(v, -1)], v => [-Sum(v, 1)]),
                NegatedUnit("tanh", Math.Tanh),
                NegatedUnit("x/(1 + |x|)", a => a / (1 + Math.Abs(a)))),
            Derivation = ["The sum changes its sign with all weights and the bias.", "f(−a) = −f(a) by assumption."],
            Code = Files,
        },
        new("symmetry.output-display")
        {
            Printed = Check.AtCase("y = f(Σⱼ wⱼ₀ + (Σᵢ xᵢ wᵢⱼ + wⱼ₀) + w₀)", DisplayDiffers),
            True = Check.Same("y = f(Σⱼ vⱼ f(Σᵢ xᵢ wᵢⱼ + bⱼ) + w₀), with output weights vⱼ and hidden biases bⱼ (the sheet "
                + "writes wⱼ₀ for both)", Points(2, 2), p => [Of(p).Value(Input(p), Math.Tanh)], p => Outputs(Of(p), Input(p))),
            Otherwise = Verdict.Misprint,
            Because = "the last two displays of the same derivation have the product wⱼ₀ f(…) in the sum over j",
            Derivation = ["A hidden unit gives f(Σᵢ xᵢ wᵢⱼ + bⱼ); the output is f of their weighted sum."],
            Code = Files,
        },
        new("symmetry.flip-all-display")
        {
            Printed = Proof.Polynomial(
                "Σⱼ (−vⱼ)(−hⱼ) − w₀ = Σⱼ vⱼ hⱼ − w₀ with hⱼ = f(aⱼ) (3 units), so f of both is the same for every f",
                7, 1, v => [Weighted(v, -1) - v[6]], v => [Weighted(v, 1) - v[6]]),
            Derivation = ["(−v)(−h) = v h in every term."],
            Code = Files,
        },
        new("symmetry.flip-all-weights")
        {
            Printed = Check.Once("with the signs of all weights changed, w₀ included, SYM-1 gives the same output", FlippedDiffers),
            True = Evidence.With(
                Proof.Polynomial(
                    "the function is unchanged if w₀ keeps its sign or is 0: Σⱼ (−vⱼ)(−hⱼ) + w₀ = Σⱼ vⱼ hⱼ + w₀, where odd "
                        + "units give −hⱼ",
                    7, 1, v => [Weighted(v, -1) + v[6]], v => [Weighted(v, 1) + v[6]]),
                Check.Same("w₀ kept", Points(1, 3), p => [Of(p).FlipAll(outputBias: false).Value(Input(p), Math.Tanh)], p => Outputs(Of(p), Input(p))),
                Check.Same("w₀ = 0", Points(1, 3), p => [(Of(p) with { OutputBias = 0 }).FlipAll(outputBias: true).Value(Input(p), Math.Tanh)], p => Outputs(Of(p) with { OutputBias = 0 }, Input(p)))),
            Otherwise = Verdict.Qualified,
            Because = "true only when the output bias w₀ is 0 or is not flipped: the sheet's last display has −w₀ where the "
                + "network has + w₀",
            Derivation =
            [
                "The hidden outputs change sign, the output weights too: their products do not.",
                "Only w₀ has nothing to cancel its sign.",
            ],
            Code = Files,
        },
        new("symmetry.flip-input")
        {
            Printed = Check.Once("SYM-1 gives another output at −x than at x: with its weights, with all flipped, with all but "
                + "w₀ flipped, and without biases, where it is −y", InputFlipIsSymmetry),
            Derivation =
            [
                "Without biases every unit is odd in x, so y(−x) = −y(x), which is y(x) only where y = 0.",
                "Biases do not change sign with x, so then not even −y comes out.",
            ],
            Code = Files,
        },
        new("symmetry.sign-flip-count")
        {
            Printed = Check.All(
                "changing the signs of any of N hidden units gives 2ᴺ different assignments with the same function, N = 1 … 4, "
                    + "so 2ᴺ − 1 others",
                Check.Same("the same function", Points(1, 4), p => [.. Of(p).SignFlips().Select(n => n.Value(Input(p), Math.Tanh))], p => Repeated(p, n => n.SignFlips())),
                Distinct(n => n.SignFlips(), n => 1 << n, 1)),
            Derivation =
            [
                "For unit j change the signs of its weights, its bias and its output weight: (−vⱼ) tanh(−aⱼ) = vⱼ tanh(aⱼ).",
                "Each unit may be changed or not: 2ᴺ assignments, the given one among them.",
                "They are all different unless some unit has only zero weights, a set of measure 0. (Such a unit does nothing, "
                    + "and then infinitely many assignments are equivalent.)",
            ],
            Code = Files,
        },
        new("symmetry.full-group")
        {
            Printed = Check.All(
                "signs and order of the units together give 2ᴺ N! different assignments with the same function, more than 2ᴺ "
                    + "for N ≥ 2, N = 2 … 4 (a single unit has only the 2)",
                Check.Same("the same function", Points(2, 4), p => [.. Of(p).Symmetries().Select(n => n.Value(Input(p), Math.Tanh))], p => Repeated(p, n => n.Symmetries())),
                Distinct(n => n.Symmetries(), n => (1 << n) * Enumerable.Range(1, n).Aggregate(1, (a, b) => a * b), 2)),
            Derivation =
            [
                "The sum over hidden units does not depend on their order: N! orders.",
                "With the signs: 2ᴺ N!, that is 8, 48, 384 for N = 2, 3, 4. For generic weights these are all (Sussmann 1992).",
            ],
            Code = Files,
        },
    ];

    private static Rational Sum(Rational[] v, int sign) =>
        Enumerable.Range(0, 4).Aggregate(sign * v[8], (sum, i) => sum + (v[i] * (sign * v[4 + i])));

    private static Rational Weighted(Rational[] v, int sign) =>
        Enumerable.Range(0, 3).Aggregate(Rational.Zero, (sum, j) => sum + (sign * v[j] * (sign * v[3 + j])));

    private static Check NegatedUnit(string name, Func<double, double> f) => Check.Same(
        $"{name} at random weights", Points(1, 1),
        p => [f(OddNetwork.Sum(Input(p), [.. Of(p).Weights[0].Select(w => -w)], -Of(p).Biases[0]))],
        p => [-f(OddNetwork.Sum(Input(p), Of(p).Weights[0], Of(p).Biases[0]))]);

    // Random networks of two inputs and N hidden units: 4 numbers for each unit, w₀, and the input. SYM-1 among them.
    private static Func<CheckContext, IEnumerable<double[]>> Points(int least, int most) => context =>
    {
        Random random = context.Random();
        IEnumerable<double[]> drawn = Enumerable.Range(0, context.Trials).SelectMany(_ => Enumerable.Range(least, most - least + 1))
            .Select(n => Enumerable.Range(0, (4 * n) + 3).Select(_ => (3 * random.NextDouble()) - 1.5).ToArray());
        return least <= 2 && most >= 2 ? drawn.Prepend([.. Fixture.AllWeights, .. X]) : drawn;
    };

    private static OddNetwork Of(double[] p)
    {
        double[][] units = [.. p.AsSpan(0, p.Length - 3).ToArray().Chunk(4)];
        return new([.. units.Select(u => u[..2])], [.. units.Select(u => u[2])], [.. units.Select(u => u[3])], p[^3]);
    }

    private static double[] Input(double[] p) => p[^2..];

    private static double[] Outputs(OddNetwork n, params double[][] inputs) => Library.Tanh(n.Weights, n.Biases, n.OutputWeights, n.OutputBias, inputs);

    private static double[] Repeated(double[] p, Func<OddNetwork, IEnumerable<OddNetwork>> family) =>
        [.. Enumerable.Repeat(Outputs(Of(p), Input(p))[0], family(Of(p)).Count())];

    private static Check Distinct(Func<OddNetwork, IEnumerable<OddNetwork>> family, Func<int, int> stated, int least) => new("all different", context =>
    {
        string? counterexample = Points(least, 4)(context)
            .Select(p => (Of(p).Units, Count: family(Of(p)).Select(n => string.Join(' ', n.AllWeights.Select(Digits.RoundTrip))).Distinct().Count()))
            .Where(c => c.Count != stated(c.Units))
            .Select(c => $"N = {c.Units}: {c.Count} different assignments, not {stated(c.Units)}").FirstOrDefault();
        return new(counterexample, Grade.Sampled, [Check.Witness("counted", counterexample, null, context.Trials)]);
    });

    private static string? DisplayDiffers()
    {
        double sum = Fixture.OutputWeights.Select((v, j) => v + OddNetwork.Sum(X, Fixture.Weights[j], Fixture.Biases[j])).Sum();
        return Unequal("on SYM-1 the display gives {0}, the network {1}", Math.Tanh(sum + Fixture.OutputBias), Outputs(Fixture, X)[0]);
    }

    private static string? FlippedDiffers() => Unequal(
        "SYM-1 gives {1}, and {0} with every sign changed", Fixture.FlipAll(outputBias: true).Value(X, Math.Tanh), Outputs(Fixture, X)[0]);

    private static string? InputFlipIsSymmetry()
    {
        OddNetwork free = Fixture with { Biases = [0, 0], OutputBias = 0 };
        double[] minus = [.. X.Select(x => -x)];
        double[] without = Outputs(free, X, minus);
        double y = Outputs(Fixture, X)[0];
        bool differs = new[] { Fixture, Fixture.FlipAll(true), Fixture.FlipAll(false) }.All(n => Math.Abs(Outputs(n, minus)[0] - y) > 0.01);
        return differs && Math.Abs(without[0]) > 0.01 && Math.Abs(without[0] + without[1]) < 1e-15 ? null : $"at x and −x: {y} and {Outputs(Fixture, minus)[0]}, without biases {without[0]} and {without[1]}";
    }

    private static string? Unequal(string text, double left, double right) => Math.Abs(left - right) <= 1e-12 ? null
        : string.Format(null, text, Digits.Readable(left), Digits.Readable(right));
}
