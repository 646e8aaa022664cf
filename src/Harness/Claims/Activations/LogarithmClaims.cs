using Harness.Handwritten.Activations;
using Harness.Verification.Claims;
using Torch = Harness.Reference.Activations.LibraryActivations;

namespace Harness.Claims.Activations;

/// <summary>Homework 3, question 1 (e) and (i): logarithms of quotients and of sums of powers.</summary>
internal static class LogarithmClaims
{
    private static readonly string[] OfSoftplus = ["src/Handwritten/Activations/Softplus.cs"];
    private static readonly string[] OfSoftmax = ["src/Handwritten/Activations/LogSoftmax.cs"];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("activation.softplus-difference-log-quotient")
        {
            Printed = Check.Same(
                "ln(1 + eˣ) − ln(1 + e⁻ˣ) = ln(1 + eˣ)/ln(1 + e⁻ˣ)",
                Points.Line,
                Difference,
                x => [Ln(x[0]) / Ln(-x[0])]),
            True = Check.Same(
                "ln(1 + eˣ) − ln(1 + e⁻ˣ) = ln[(1 + eˣ)/(1 + e⁻ˣ)]",
                Points.Line,
                Difference,
                x => [Math.Log((1 + Math.Exp(x[0])) / (1 + Math.Exp(-x[0])))]),
            Because = "a difference of logarithms is the logarithm of the quotient, not the quotient of the logarithms",
            Derivation = ["ln a − ln b = ln(a/b) for a, b > 0.", "Here a = 1 + eˣ and b = 1 + e⁻ˣ."],
            Code = OfSoftplus,
        },
        new("activation.softplus-difference-cancellation")
        {
            Printed = Check.Same(
                "ln[eˣ(1 + e⁻ˣ)]/ln(1 + e⁻ˣ) = ln eˣ",
                Points.Line,
                x => [Math.Log(Math.Exp(x[0]) * (1 + Math.Exp(-x[0]))) / Ln(-x[0])],
                x => [x[0]]),
            True = Check.Same(
                "ln[eˣ(1 + e⁻ˣ)] − ln(1 + e⁻ˣ) = ln[eˣ(1 + e⁻ˣ)/(1 + e⁻ˣ)] = ln eˣ = x",
                Points.Line,
                Difference,
                x => [x[0]]),
            Because = "1 + e⁻ˣ cancels only inside one logarithm of the quotient",
            Derivation = ["1 + eˣ = eˣ(1 + e⁻ˣ), so ln(1 + eˣ) = x + ln(1 + e⁻ˣ).", "Subtract ln(1 + e⁻ˣ): x is left."],
            Code = OfSoftplus,
        },
        new("softmax.scale-log-quotient-step")
        {
            Printed = Check.Same(
                "ln(S(cx)ᵢ) = ln (e^xᵢ)ᶜ / ln Σⱼ (e^xⱼ)ᶜ",
                Points.Scaled,
                LogSoftmaxOfMultiple,
                p => [.. X(p).Select(x => p[0] * x / LogOfSum(p))]),
            True = Check.Same(
                "ln(S(cx)ᵢ) = ln (e^xᵢ)ᶜ − ln Σⱼ (e^xⱼ)ᶜ = c xᵢ − ln Σⱼ e^(c xⱼ)",
                Points.Scaled,
                LogSoftmaxOfMultiple,
                p => [.. X(p).Select(x => (p[0] * x) - LogOfSum(p))]),
            Because = "here (c, x₁, x₂) = (2, 0, 1); the logarithm of a quotient is the difference of the logarithms; so the last line's way back, from ln a/ln b to a/b, fails too",
            Derivation = ["ln(a/b) = ln a − ln b.", "ln (e^xᵢ)ᶜ = c xᵢ; the sum stays under its logarithm."],
            Code = OfSoftmax,
        },
        new("softmax.scale-log-sum-power-step")
        {
            Printed = Check.Same(
                "ln Σⱼ (e^xⱼ)ᶜ = c ln Σⱼ e^xⱼ",
                Points.Scaled,
                p => [LogOfSum(p)],
                p => [p[0] * LogOfSum([1, .. X(p)])]),
            True = Check.All("ln (Σⱼ e^xⱼ)ᶜ = c ln Σⱼ e^xⱼ: c comes out only where it stands on the whole sum; for two or more entries ln Σⱼ (e^xⱼ)ᶜ is smaller for c > 1 and larger for c < 1",
                Check.Same(
                    "power of the sum",
                    Points.Scaled,
                    p => [Math.Log(Math.Pow(X(p).Sum(Math.Exp), p[0]))],
                    p => [p[0] * (X(p)[0] - Torch.LogSoftmax(X(p))[0])]),
                Check.Same("on the side that c says", Points.Scaled, p => [Math.Sign(LogOfSum(p) - (p[0] * LogOfSum([1, .. X(p)])))], p => [Math.Sign(1 - p[0])])),
            Because = "here (c, x₁, x₂) = (2, 0, 1); a sum of powers is not the power of the sum",
            Derivation =
            [
                "ln sᶜ = c ln s holds for s = Σⱼ e^xⱼ.",
                "With pⱼ = e^xⱼ/s in (0, 1): Σⱼ (e^xⱼ)ᶜ = sᶜ Σⱼ pⱼᶜ, and Σⱼ pⱼᶜ < 1 for c > 1, > 1 for c < 1.",
            ],
            Code = OfSoftmax,
        },
    ];

    private static double[] Difference(double[] x) => [Softplus.Value(x[0]) - Softplus.Value(-x[0])];

    private static double Ln(double x) => Math.Log(1 + Math.Exp(x));

    private static double[] X(double[] scaled) => scaled[1..];

    private static double[] LogSoftmaxOfMultiple(double[] p) => LogSoftmax.Value<double>([.. X(p).Select(x => p[0] * x)]);

    private static double LogOfSum(double[] p) => Math.Log(X(p).Sum(x => Math.Pow(Math.Exp(x), p[0])));
}
