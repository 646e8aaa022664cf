using System.Globalization;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Recurrent;
using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.Claims.Recurrent;

/// <summary>Problem set 03, problem 13: what the forget gate of an LSTM cell keeps.</summary>
internal static class LstmClaims
{
    private const double Vanished = 1e-12;

    private static readonly double Ln99 = Math.Log(99);

    private static readonly string[] Files = ["src/Handwritten/Recurrent/LstmMemory.cs"];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("lstm.gate-range")
        {
            Printed = Proof.OnParts(
                "0 < σ(a) < 1 for every |a| ≤ 30", [.. Enumerable.Range(-30, 60).Select(k => new Interval(k, k + 1))],
                a => Logistic(a) is { Lower: > 0, Upper: < 1 } ? null : $"σ({a}) is only known to lie in {Logistic(a)}"),
            Derivation =
            [
                "e⁻ᵃ > 0, so 1 + e⁻ᵃ > 1 and σ(a) = 1/(1 + e⁻ᵃ) lies strictly between 0 and 1 for every real a. (In double "
                    + "precision it rounds to 1 from a ≈ 37 on.)",
            ],
            Code = ["src/Handwritten/Activations/Sigmoid.cs"],
        },
        new("lstm.product-vanishing")
        {
            Printed = Check.ForAll(
                "f₁⋯f_T does not vanish (stays above 1e-12 for all T up to 100000) if no fₜ is 0", [0.5, Sigmoid.Value(1.0), 0.9, 0.999], Survives),
            True = Check.All(
                "a constant f < 1 leaves f^T → 0, and even fₜ → 1 is not enough: fₜ = 1 − 1/(t + 1) leaves 1/(T + 1) → 0. With "
                    + "fₜ = 1 − 1/(t + 1)² more than 1/2 is left for ever",
                Fades, Telescopes("∏(1 − 1/(t + 1)²) = (T + 2)/(2(T + 1)) > 1/2", t => new Rational(1, (t + 1) * (t + 1)), n => new Rational(n + 2, 2 * (n + 1))),
                Telescopes("∏(1 − 1/(t + 1)) = 1/(T + 1)", t => new Rational(1, t + 1), n => new Rational(1, n + 1))),
            Because = "a gate is a sigmoid and so always below 1; being different from 0 does not help",
            Derivation =
            [
                "Along the direct path ∂c_T/∂c₀ = f₁⋯f_T, and log of it is Σ log fₜ ≤ −Σ(1 − fₜ).",
                "A constant f < 1 gives f^T, which falls exponentially, however close to 1.",
                "For gates in (0, 1) the product stays away from 0 exactly when Σ(1 − fₜ) is finite.",
                "What is true is that the cell can learn gates so near to 1 that the decay is slow: 0.999¹⁰⁰⁰ = 0.37.",
            ],
            Code = Files,
        },
        new("lstm.gate-near-one")
        {
            Printed = Check.ForAll("an untrained forget gate (bias 0, 1 or 2, no input) is within 0.1 of 1", [0.0, 1, 2], NearOne),
            True = Proof.OnParts(
                "fₜ ≥ 0.99 exactly when its pre-activation is at least ln 99 ≈ 4.595 (|a| ≤ 30, and up to 1e-9 around ln 99)",
                [(A: new Interval(-30, Ln99 - 1e-9), Near: false), (A: new Interval(Ln99 + 1e-9, 30), Near: true)],
                part => (part.Near ? Logistic(part.A).Lower >= 0.99 : Logistic(part.A).Upper < 0.99) ? null : $"on {part.A} the gate lies in {Logistic(part.A)}"),
            Otherwise = Verdict.Qualified,
            Because = "how often a trained network reaches this is a matter of data that the sheet does not give; it needs "
                + "large pre-activations, so a large forget-gate bias or training towards one",
            Derivation = ["σ increases, and σ(a) = 0.99 at a = ln(0.99/0.01) = ln 99.", "σ(0) = 0.5, σ(1) = 0.73, σ(2) = 0.88."],
            Code = ["src/Handwritten/Activations/Sigmoid.cs"],
        },
    ];

    private static Check Fades => Check.ForAll(
        "a constant f < 1 falls below 1e-12 after ln 1e-12 / ln f steps, for f = k/20",
        Enumerable.Range(1, 19).Select(k => new Rational(k, 20)),
        f =>
        {
            int steps = LstmMemory.StepsUntilBelow(Vanished, f.ToDouble());
            bool after = LstmMemory.Retained(Enumerable.Repeat(f, steps)) < new Rational(1, 1_000_000_000_000);
            bool before = LstmMemory.Retained(Enumerable.Repeat(f, steps - 1)) < new Rational(1, 1_000_000_000_000);
            return after && !before ? null : $"f = {f}: below 1e-12 after {steps} steps {after}, one step earlier {before}";
        },
        "exact fractions");

    private static Check Telescopes(string says, Func<int, Rational> forgotten, Func<int, Rational> closed) => Check.Faultable(says, fault => Check.ForAll(
        says, Enumerable.Range(1, 100),
        n => LstmMemory.Retained(Enumerable.Range(1, n).Select(t => Rational.One - forgotten(t))) is var product && product == closed(n) + fault ? null
            : $"T = {n}: {product} against {closed(n)}",
        "exact fractions"));

    private static string? Survives(double f)
    {
        double product = 1;
        for (int t = 1; t <= 100_000; t++)
        {
            product *= f;
            if (product < Vanished)
                return string.Create(CultureInfo.InvariantCulture, $"f = {f:G3} at every step: {product:G3} after {t} steps");
        }

        return null;
    }

    private static string? NearOne(double bias) => Sigmoid.Value(bias) is var f && f >= 0.9 ? null : $"at bias {Digits.Readable(bias)} the gate is {Digits.Readable(f)}";

    private static Interval Logistic(Interval a) => Interval.One / (Interval.One + Interval.Exp(-a));
}
