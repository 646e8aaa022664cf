using Harness.Handwritten.Neurons;
using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;
using Torch = Harness.Reference.Neurons.SigmoidNeuron;

namespace Harness.Claims.Neurons;

/// <summary>Exam sheet 1, exercise 3: bounds on the gradient of a sigmoid neuron.</summary>
internal static class SigmoidNeuronClaims
{
    private static readonly string[] Files = ["src/Handwritten/Neurons/SigmoidNeuron.cs"];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("neuron.abs-bound")
        {
            Printed = Evidence.With(
                Proof.Polynomial("|y − z| ≤ |y| + |z| < 1 + |z| for 0 < y < 1", 2, 2, OutputBoundSides, OutputBoundGaps),
                Check.ForAll("tried at y = 1/16 … 15/16 and z = −8 … 8", OutputsAndTargets, OutputBoundFails, by: "exact fractions")),
            Derivation =
            [
                "z ≥ 0: (y + z)² − (y − z)² = 4yz ≥ 0, so |y − z| ≤ |y| + |z|.",
                "z = −t < 0: |y − z| = y + t = |y| + |z|.",
                "(1 + t) − (y + t) = 1 − y > 0 with t = |z|, so the second inequality is strict.",
            ],
            Code = Files,
        },
        new("neuron.gradient-bound")
        {
            Printed = Evidence.With(
                Proof.Polynomial(
                    "‖∇J‖ < ¼ √(1 + x²) (1 + |z|) for all real w, b, x, z",
                    3,
                    6,
                    GradientBoundSides,
                    GradientBoundFactors),
                Check.ForAll("tried with autograd, also at large w, b, x and z", Parameters, GradientBoundFails, by: "autograd")),
            Derivation =
            [
                "‖∇J‖² = (y − z)² (y(1 − y))² (1 + x²), with 0 < y < 1.",
                "¼ − y(1 − y) = (y − ½)² ≥ 0, so 0 < y(1 − y) ≤ ¼.",
                "z ≥ 0: (1 + z)² − (y − z)² = (1 − y + 2z)(1 + y) > 0.",
                "z = −t < 0: (1 + t)² − (y + t)² = (1 − y)(1 + y + 2t) > 0. So |y − z| < 1 + |z| always.",
                "No factor below ¼ will do: at y = ½ and z → ∞ the ratio of the two sides goes to 1.",
            ],
            Code = Files,
        },
    ];

    private static IEnumerable<(Rational Y, Rational Z)> OutputsAndTargets =>
        Enumerable.Range(0, 17).SelectMany(n => Enumerable.Range(1, 15).Select(k => (new Rational(k, 16), new Rational(n % 2 == 0 ? n / 2 : -(n + 1) / 2))));

    private static IEnumerable<(double W, double B, double X, double Z)> Parameters =>
        from z in (double[])[0, 1, -1, 0.5, 30, -30, 1e6, -1e6]
        from x in (double[])[0, 1, -1, 20, -1000]
        from w in (double[])[0, 0.7, -2, 40]
        from b in (double[])[0, -0.3, 1, -50]
        select (w, b, x, z);

    // With t = |z| ≥ 0 in place of z: each row is 'larger side − smaller side', squared where both are roots.
    private static Rational[] OutputBoundSides(Rational[] p)
    {
        (Rational y, Rational t) = (p[0], p[1]);
        return [Square(y + t) - Square(y - t), Rational.One + t - (y + t)];
    }

    private static Rational[] OutputBoundGaps(Rational[] p) => [new Rational(4) * p[0] * p[1], Rational.One - p[0]];

    private static string? OutputBoundFails((Rational Y, Rational Z) p)
    {
        Rational left = Rational.Abs(p.Y - p.Z);
        Rational middle = Rational.Abs(p.Y) + Rational.Abs(p.Z);
        return left <= middle && middle < Rational.One + Rational.Abs(p.Z)
            ? null
            : $"y = {p.Y}, z = {p.Z}: |y − z| = {left}, |y| + |z| = {middle}";
    }

    private static Rational[] GradientBoundSides(Rational[] p)
    {
        (Rational y, Rational x, Rational t) = (p[0], p[1], p[2]);
        (Rational w, Rational b) = SigmoidNeuron.Gradient(y, x, t);
        return [
            Square(w) + Square(b),
            new Rational(1, 4) - (y * (Rational.One - y)),
            Square(Rational.One + t) - Square(y - t),
            Square(Rational.One + t) - Square(y + t)];
    }

    private static Rational[] GradientBoundFactors(Rational[] p)
    {
        (Rational y, Rational x, Rational t) = (p[0], p[1], p[2]);
        Rational two = new(2);
        return
        [
            Square(y - t) * Square(y - (y * y)) * (Rational.One + (x * x)), Square(y - new Rational(1, 2)),
            (Rational.One - y + (two * t)) * (Rational.One + y), (Rational.One - y) * (Rational.One + y + (two * t)),
        ];
    }

    private static string? GradientBoundFails((double W, double B, double X, double Z) p)
    {
        (double w, double b) = Torch.Gradient(p.W, p.B, p.X, p.Z);
        (double norm, double bound) = (double.Hypot(w, b), SigmoidNeuron.GradientBound(p.X, p.Z));
        return norm < bound
            ? null
            : $"w = {p.W}, b = {p.B}, x = {p.X}, z = {p.Z}: ‖∇J‖ = {Digits.RoundTrip(norm)}, bound {Digits.RoundTrip(bound)}";
    }

    private static Rational Square(Rational x) => x * x;
}
