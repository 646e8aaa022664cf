using Harness.Handwritten.Activations;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims.Activations;

/// <summary>Exam sheet 2023/01/20: which activations act linearly on x ~ N(0, s²) as s → 0.</summary>
/// <remarks>
/// Measured by what the best straight line leaves: of E f² for a line through 0 (linear), of Var f for any line (affine). A
/// share that falls with s is an activation that becomes linear; one that stays is not.
/// </remarks>
internal static class NearZeroClaims
{
    private static readonly string[] Files = ["src/Handwritten/Activations/NormalExpectation.cs"];
    private static readonly double[] Widths = [0.1, 0.01, 0.001];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("activation.sigmoid-near-zero-linear")
        {
            Printed = Check.Demonstrated(
                "as s → 0 no linear network, with or without biases, acts like the sigmoid (criterion: more than 1 % stays "
                    + "unexplained)",
                _ => MuchIsLeft(Sigmoid.Value),
                _ => MuchIsLeft(x => x)),
            True = Check.Demonstrated("without biases the sigmoid does not become linear: as s → 0 the best cx leaves all of E "
                + "σ² (criterion: over 99 %). With biases it does: ½ + x/4 leaves a share of the variance that goes to s⁴/24 "
                + "(criterion: to 1 %)",
                _ => SigmoidIsAffineOnly(Sigmoid.Value), _ => SigmoidIsAffineOnly(Math.Tanh)),
            Otherwise = Verdict.Qualified,
            Because = "true for linear maps without biases, such as the sheet's y = W x; a constant passes through later layers "
                + "as a constant, so a linear network with biases does the same as s → 0",
            Derivation =
            [
                "σ(x) = ½ + x/4 − x³/48 + …",
                "A linear map has no constant: near 0 nearly all of E σ² is that ½².",
                "W(½ + x/4) + b is again a constant plus a matrix times x: affine maps stay affine through any number of layers.",
                "What ½ + x/4 leaves is x³/48: 6s⁶/48² of the variance s²/16, a share of s⁴/24.",
            ],
            Code = Files,
        },
        new("activation.tanh-near-zero-linear")
        {
            Printed = Check.Demonstrated("as s → 0 tanh x becomes x: the best cx leaves a share of E tanh² that goes to 2s⁴/3 "
                + "(criterion: to 1 % at s = 0.01 and 0.001)",
                _ => GoesTo(Left(NormalExpectation.LeftByLinear, Math.Tanh), 2.0 / 3), _ => GoesTo(Left(NormalExpectation.LeftByLinear, Relu.Value), 2.0 / 3)),
            Derivation =
            [
                "tanh x = x − x³/3 + …, so for small x each layer is x to within x³/3.",
                "What the best cx leaves of −x³/3 is 6s⁶/9, a share 2s⁴/3 of E tanh² = s².",
                "For a fixed s > 0 it is an approximation; it becomes exact only as s → 0.",
            ],
            Code = Files,
        },
        new("activation.relu-near-zero-linear")
        {
            Printed = Check.Demonstrated("however small s is, the best cx leaves ½ of E relu², the best cx + d leaves (π − "
                + "2)/(2(π − 1)) ≈ 0.267 of the variance (criterion: to 1e−9)",
                _ => ReluStays(Relu.Value), _ => ReluStays(Math.Tanh)),
            Derivation =
            [
                "relu(x) = x/2 + |x|/2; the first part is linear.",
                "|x|/2 is uncorrelated with x: it is left whole by cx (s²/4 of s²/2), and all but its mean by cx + d (s²(1 − "
                    + "2/π)/4 of s²(½ − 1/(2π))).",
                "Both shares are free of s, because relu(sx) = s relu(x).",
            ],
            Code = Files,
        },
        new("activation.selu-near-zero-linear")
        {
            True = Check.Demonstrated("no: selu has slope λ = 1.0507 to the right of 0 and α = 1.75814 to the left, so it stays "
                + "a function with a kink: as s → 0 the best cx leaves (λ − α)²/(2(λ² + α²)) ≈ 6 % of E selu² (criterion: to 1 "
                + "% at s = 0.001). It would become linear only for α = λ",
                _ => SeluStays(Selu(1.75814)), _ => SeluStays(Selu(1.0507))),
            Derivation =
            [
                "selu(x) ≈ λx for x > 0 and αx for x < 0, which is (λ + α)/2 · x + (λ − α)/2 · |x|.",
                "The |x| part is uncorrelated with x and no line takes it up: a share (λ − α)²/(2(λ² + α²)) of E selu².",
                "It vanishes only for α = λ.",
            ],
            Code = Files,
        },
    ];

    private static double[] Left(Func<Func<double, double>, double, double> share, Func<double, double> f) =>
        [.. Widths.Select(s => share(f, s))];

    private static string? MuchIsLeft(Func<double, double> f) =>
        Left(NormalExpectation.LeftByAffine, f) is [.., < 0.01] left
            ? $"with a bias, {Shares(left)} of the variance is left at s = {Shares(Widths)}"
            : null;

    private static string? SigmoidIsAffineOnly(Func<double, double> f)
    {
        double[] linear = Left(NormalExpectation.LeftByLinear, f);
        return linear[^1] < 0.99
            ? $"the best cx leaves only {Shares(linear)}"
            : GoesTo(Left(NormalExpectation.LeftByAffine, f), 1.0 / 24);
    }

    // share/s⁴ at the two smaller widths.
    private static string? GoesTo(double[] shares, double limit) =>
        Enumerable.Range(1, 2).All(i => Math.Abs((shares[i] / Math.Pow(Widths[i], 4) / limit) - 1) < 0.01)
            ? null
            : $"the shares are {Shares(shares)} at s = {Shares(Widths)}";

    private static string? ReluStays(Func<double, double> f)
    {
        (double[] linear, double[] affine) = (Left(NormalExpectation.LeftByLinear, f), Left(NormalExpectation.LeftByAffine, f));
        bool stays = linear.All(v => Math.Abs(v - 0.5) < 1e-9) && affine.All(v => Math.Abs(v - ((Math.PI - 2) / (2 * (Math.PI - 1)))) < 1e-9);
        return stays ? null : $"the shares are {Shares(linear)} and {Shares(affine)}";
    }

    private static string? SeluStays(Func<double, double> f)
    {
        const double Lambda = 1.0507;
        const double Alpha = 1.75814;
        double limit = (Lambda - Alpha) * (Lambda - Alpha) / (2 * ((Lambda * Lambda) + (Alpha * Alpha)));
        double[] shares = Left(NormalExpectation.LeftByLinear, f);
        return Math.Abs((shares[^1] / limit) - 1) < 0.01
            ? null
            : $"the shares are {Shares(shares)}, not {Digits.Readable(limit)}";
    }

    private static Func<double, double> Selu(double alpha) => x => Handwritten.Activations.Selu.Value(x, 1.0507, alpha / 1.0507);

    private static string Shares(double[] shares) => string.Join(", ", shares.Select(Digits.Readable));
}
