using Harness.Handwritten.Activations;
using Harness.Verification;
using Harness.Verification.Claims;
using Torch = Harness.Reference.Activations.LibraryActivations;

namespace Harness.Claims.Activations;

/// <summary>Exam sheet 2023/01/20: selu(x) = λx for x &gt; 0, α(eˣ − 1) otherwise, λ ≈ 1.0507, α ≈ 1.75814.</summary>
internal static class SeluClaims
{
    private const double Lambda = 1.0507;
    private const double Alpha = 1.75814;
    private static readonly string[] Files =
    [
        "src/Handwritten/Activations/Selu.cs",
        "src/Handwritten/Activations/SeluFixedPoint.cs",
    ];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("activation.selu-definition")
        {
            Printed = Check.All("selu is continuous at 0 with selu(0) = 0; its slope there is λ to the right and α to the left; "
                + "it is the usual λ·elu(x) with α/λ in place of α",
                Check.Same("both forms", Points.Line, x => [Selu.Value(x[0], Lambda, Alpha / Lambda)], x => [AsPrinted(x[0])]),
                Check.Same("limits at 0", _ => [[1e-9], [1e-10]], OneSided, h => [Lambda * h[0], -Alpha * h[0], Lambda, Alpha], tolerance: 1e-8)),
            Derivation =
            [
                "λ·0 = 0 and α(e⁰ − 1) = 0: continuous.",
                "Right of 0 the slope is λ; left of 0 it is αeˣ, which goes to α.",
                "The usual form λα₀(eˣ − 1) has α = λα₀.",
            ],
            Code = Files,
        },
        new("activation.selu-constants")
        {
            Printed = Check.Once("λ = 1.0507 and α = 1.75814 to the digits printed", () => Rounded(1.0507, 1.75814)),
            True = Evidence.With(
                Check.Once("λ = 1.0507 and α = 1.75810: the constants for which selu keeps mean 0 and variance 1 of N(0, 1)", () => Rounded(1.0507, 1.75810)),
                Check.Same("mean 0 and variance 1, by quadrature", _ => [[0.0]], _ => Moments(), _ => [0, 1], tolerance: 1e-9),
                Check.Same(
                    "the library's constants",
                    _ => [[0.0]],
                    _ => [SeluFixedPoint.Solve().Lambda, SeluFixedPoint.Solve().Alpha * (1 - Math.Exp(-1))],
                    _ => [Torch.Selu(1), -Torch.Selu(-1)]),
                Check.Once("the printed digits are a product of rounded factors", () => Math.Round(1.0507 * 1.6733, 5) == Alpha ? null : "1.0507 · 1.6733 is not 1.75814")),
            Otherwise = Verdict.Rounded,
            Because = "α = λα₀ with λ = 1.050701 and α₀ = 1.673263; 1.75814 is 1.0507 · 1.6733, the product of the rounded factors",
            Derivation =
            [
                "E selu = λ/√(2π) + α(√e Φ(−1) − ½) = 0 gives α = kλ.",
                "E selu² = λ²/2 + α²(e² Φ(−2) − 2√e Φ(−1) + ½) = 1 gives λ = 1.0507010, α = 1.7580993.",
            ],
            Code = Files,
        },
    ];

    private static double AsPrinted(double x) => x > 0 ? Lambda * x : Alpha * (Math.Exp(x) - 1);

    private static double[] OneSided(double[] h)
    {
        (double right, double left) = (Selu.Value(h[0], Lambda, Alpha / Lambda), Selu.Value(-h[0], Lambda, Alpha / Lambda));
        return [right, left, right / h[0], left / -h[0]];
    }

    private static double[] Moments()
    {
        (double lambda, double alpha) = SeluFixedPoint.Solve();
        double F(double x) => Selu.Value(x, lambda, alpha / lambda);
        return [NormalExpectation.Of(F, 1), NormalExpectation.Of(x => F(x) * F(x), 1)];
    }

    private static string? Rounded(double lambda, double alpha)
    {
        (double l, double a) = SeluFixedPoint.Solve();
        return Math.Round(l, 4) != lambda ? $"λ = {Digits.RoundTrip(Math.Round(l, 7))}, not {Digits.RoundTrip(lambda)}"
            : Math.Round(a, 5) != alpha ? $"α = {Digits.RoundTrip(Math.Round(a, 7))}, not {Digits.RoundTrip(alpha)}" : null;
    }
}
