using System.Numerics;
using Harness.Handwritten.Linear;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;
using Library = Harness.Reference.Linear.AffineLayers;

namespace Harness.Claims.Linear;

/// <summary>Networks without activations.</summary>
internal static class LinearClaims
{
    private static readonly string[] Files = ["src/Handwritten/Linear/AffineLayers.cs", "src/Reference/Linear/AffineLayers.cs"];

    // Decimal arithmetic is exact for halves: no product of three of these has more than 28 digits.
    private static readonly AffineLayer<decimal>[] Fixture =
    [
        new([[1, -2], [0.5m, 3], [-1, 1]], [1, 0, -1]),
        new([[2, 0, -1], [1, 1, 0.5m]], [0.5m, -0.5m]),
        new([[1, -1], [0.5m, 2], [3, 0]], [0, 1, 2]),
    ];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("linear.collapse-no-bias")
        {
            Printed = Equals("W_L ⋯ W₁ x, computed layer by layer, is W_eff x with W_eff = W_L ⋯ W₁", biases: false),
            Derivation =
            [
                "Matrix multiplication is associative: W₂(W₁ x) = (W₂ W₁) x.",
                "Layer after layer the stack stays one matrix.",
            ],
            Code = Files,
        },
        new("linear.collapse-with-bias")
        {
            True = Equals("a stack of affine layers is one affine layer: W_eff = W_L ⋯ W₁, b_eff = b_L + W_L b_L₋₁ + ⋯ + W_L ⋯ "
                + "W₂ b₁", biases: true),
            Derivation =
            [
                "W₂(W₁ x + b₁) + b₂ = (W₂ W₁) x + (W₂ b₁ + b₂): two layers are one.",
                "So by induction any number of layers is one.",
            ],
            Code = Files,
        },
    ];

    // Two layers are the induction step. Each output has weights of its own, so one output is enough; two hidden units and two
    // inputs show every kind of sum.
    private static Check Equals(string says, bool biases) => Evidence.With(
        Proof.Polynomial(says, biases ? 11 : 8, 1, v => Stack(v, biases, collapsed: false), v => Stack(v, biases, collapsed: true)),
        Check.Once("LIN-1, exactly", () => FixtureDiffers(biases)),
        new Check("random whole-number stacks, exactly", context => RandomStacks(context, biases)),
        Check.Same("LIN-1, with the Jacobian and the value at 0 by libtorch autograd", c => Inputs(c), x => Collapsed(biases, x), x => Measured(biases, x)));

    private static Rational[] Stack(Rational[] v, bool biases, bool collapsed)
    {
        Queue<Rational> values = new(v);
        Rational[] Row() => [values.Dequeue(), values.Dequeue()];
        Rational[] x = Row();
        AffineLayer<Rational> hidden = new([Row(), Row()], biases ? Row() : [0, 0]);
        AffineLayer<Rational>[] layers = [hidden, new([Row()], [biases ? values.Dequeue() : 0])];
        return AffineLayers.Value(collapsed ? [AffineLayers.Collapse(layers)] : layers, x);
    }

    private static AffineLayer<decimal>[] Of(bool biases) =>
        biases ? Fixture : [.. Fixture.Select(l => l with { B = [.. l.B.Select(_ => 0m)] })];

    private static string? FixtureDiffers(bool biases)
    {
        decimal[] x = [1, -1];
        (decimal[] stack, decimal[] one) = (AffineLayers.Value(Of(biases), x), AffineLayers.Value([AffineLayers.Collapse(Of(biases))], x));
        return stack.SequenceEqual(one) ? null : $"LIN-1 at (1, -1): ({string.Join(", ", stack)}) against "
            + $"({string.Join(", ", one)})";
    }

    private static CheckResult RandomStacks(CheckContext context, bool biases)
    {
        Random random = context.Random();
        for (int trial = 0; trial < context.Trials; trial++)
        {
            int[] sizes = [.. Enumerable.Range(0, 2 + (trial % 5)).Select(_ => random.Next(1, 5))];
            BigInteger[] Row(int n, bool zero = false) => [.. Enumerable.Range(0, n).Select(_ => new BigInteger(zero ? 0 : random.Next(-99, 100)))];
            AffineLayer<BigInteger>[] layers = [.. sizes.Skip(1).Zip(sizes, (m, n) => new AffineLayer<BigInteger>([.. Enumerable.Range(0, m).Select(_ => Row(n))], Row(m, !biases)))];
            BigInteger[] x = Row(sizes[0]);
            (BigInteger[] stack, BigInteger[] one) = (AffineLayers.Value(layers, x), AffineLayers.Value([AffineLayers.Collapse(layers)], x));
            if (!stack.SequenceEqual(one))
            {
                string counterexample = $"sizes {string.Join("-", sizes)}: ({string.Join(", ", stack)}) against "
                    + $"({string.Join(", ", one)})";
                return new(counterexample, Verification.Grade.Sampled, [Check.Witness("whole numbers", counterexample, null, trial + 1)]);
            }
        }

        return new(null, Verification.Grade.Sampled, [Check.Witness("whole numbers", null, 0, context.Trials)]);
    }

    private static IEnumerable<double[]> Inputs(CheckContext context)
    {
        Random random = context.Random();
        return [[1, -1], .. Enumerable.Range(0, context.Trials).Select(_ => new[] { random.NextDouble() - 0.5, random.NextDouble() - 0.5 })];
    }

    private static double[] Collapsed(bool biases, double[] x)
    {
        AffineLayer<decimal> one = AffineLayers.Collapse(Of(biases));
        AffineLayer<double> inDoubles = new([.. one.W.Select(Doubles)], Doubles(one.B));
        return [.. AffineLayers.Value([inDoubles], x), .. inDoubles.B, .. inDoubles.W.SelectMany(r => r)];
    }

    private static double[] Measured(bool biases, double[] x)
    {
        (double[] value, double[] atZero, double[] jacobian) = Library.Measured([.. Of(biases).Select(l => (l.W.Select(Doubles).ToArray(), Doubles(l.B)))], x);
        return [.. value, .. atZero, .. jacobian];
    }

    private static double[] Doubles(decimal[] row) => [.. row.Select(x => (double)x)];
}
