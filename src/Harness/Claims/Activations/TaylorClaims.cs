using Harness.Handwritten.Activations;
using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.Claims.Activations;

/// <summary>Exam sheet 2023/01/20: the Taylor series of sigmoid and tanh, and the largest slope of the sigmoid (sheet 1).</summary>
internal static class TaylorClaims
{
    private const int Count = 10;
    private static readonly string[] Files = ["src/Handwritten/Activations/TaylorSeries.cs"];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("activation.sigmoid-taylor")
        {
            Printed = Check.All("σ(x) = 1/2 + x/4 + O(x³)",
                Coefficients("printed terms", [new(1, 2), new(1, 4), new(0)], ByDivision(1, 0)),
                Coefficients("½ + x/4 − x³/48 + x⁵/480 − … in two ways", TaylorSeries.OfSigmoid<Rational>(Count), ByDivision(1, 0))),
            Derivation =
            [
                "σ(0) = ½, and σ′ = σ(1 − σ) gives σ′(0) = ¼.",
                "σ″ = σ′(1 − 2σ) is 0 at 0, so there is no x² term; next come −x³/48 and x⁵/480.",
            ],
            Code = Files,
        },
        new("activation.tanh-taylor")
        {
            Printed = Coefficients(
                "tanh x = x − x³/3 + 2x⁴/15 − …",
                [new(0), new(1), new(0), new(-1, 3), new(2, 15)],
                ByDivision(2, -1)),
            True = Check.All("tanh x = x − x³/3 + 2x⁵/15 − 17x⁷/315 + …",
                Coefficients(
                    "corrected terms",
                    [new(0), new(1), new(0), new(-1, 3), new(0), new(2, 15), new(0), new(-17, 315)],
                    ByDivision(2, -1)),
                Coefficients("in two ways", TaylorSeries.OfTanh<Rational>(Count), ByDivision(2, -1))),
            Otherwise = Verdict.Misprint,
            Because = "2/15 is the coefficient of x⁵, and the printed powers x, x³ go on with x⁵; the conclusion s(x) = x does "
                + "not use the term",
            Derivation =
            [
                "tanh is odd, so only odd powers occur.",
                "tanh′ = 1 − tanh² with t = x + ax³ + bx⁵: 3a = −1 and 5b = −2a, so a = −1/3 and b = 2/15.",
            ],
            Code = Files,
        },
        new("activation.sigmoid-derivative-max")
        {
            Printed = Evidence.With(
                Proof.Polynomial(
                    "y(1 − y) = ¼ − (y − ½)²: at most ¼, reached only at y = ½",
                    1,
                    2,
                    y => [y[0] * (Rational.One - y[0])],
                    y => [new Rational(1, 4) - ((y[0] - Half) * (y[0] - Half))]),
                Check.Same("σ′(0) = ¼", _ => [[0.0]], x => [Sigmoid.Derivative(Sigmoid.Value(x[0]))], x => Reference.Activations.LibraryActivations.SigmoidVjp(x, [1]))),
            Derivation = ["y(1 − y) = ¼ − (y − ½)² by multiplying out.", "A square is never negative, and is 0 only for y = ½."],
            Code = ["src/Handwritten/Activations/Sigmoid.cs"],
        },
    ];

    private static Rational Half => new(1, 2);

    // σ = eˣ/(eˣ + 1) and tanh = (e²ˣ − 1)/(e²ˣ + 1): series of e^(ax) with a constant added above, divided; for σ the numerator adds nothing.
    private static Rational[] ByDivision(int a, int above)
    {
        Rational[] e = TaylorSeries.OfExp(Count, new Rational(a));
        return TaylorSeries.Quotient<Rational>([e[0] + new Rational(above), .. e[1..]], [e[0] + Rational.One, .. e[1..]]);
    }

    private static Check Coefficients(string says, Rational[] claimed, Rational[] computed) => Check.Faultable(says, fault => Check.ForAll(
        says,
        Enumerable.Range(0, claimed.Length),
        n => claimed[n] + fault == computed[n] ? null : $"the coefficient of x^{n} is {computed[n]}, not {claimed[n]}",
        by: "exact division of series"));
}
