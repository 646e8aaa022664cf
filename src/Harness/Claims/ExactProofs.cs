using Harness.Handwritten.Activations;
using Harness.Handwritten.Convolution;
using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.Claims;

/// <summary>Proofs in exact fractions of identities that problem files try at points.</summary>
/// <remarks>
/// With t = eˣ, or u = e^(x/2), the identities of sigmoid, tanh and softmax are identities of fractions in t. Both sides are
/// multiplied with the denominator, which is not 0 for t > 0, and compared as polynomials. A derivative by x is taken by a
/// <see cref="Jet"/> whose t has the derivative t. Softmaxes have two entries and the sum r of all the others, so that any
/// number of entries is covered.
/// </remarks>
internal static class ExactProofs
{
    private static readonly Jet One = Jet.Constant(1);
    private static readonly CheckContext NoRandomPoints = new(1, 0);

    /// <summary>The checks, by the id of their claim; each settles the statement that the verdict is about.</summary>
    public static IReadOnlyDictionary<string, Check> ByClaim { get; } = All();

    private static Dictionary<string, Check> All()
    {
        // One check for several claims is run once.
        (Check sigmoid, Check softplus, Check shift) = (SigmoidDerivative, SoftplusDifference, ShiftInvariance);
        (Check jacobian, Check filter, Check input) = (SoftmaxJacobian, FilterGradient, InputGradient);
        return new(StringComparer.Ordinal)
        {
            ["activation.sigmoid-derivative"] = sigmoid,
            ["activation.sigmoid-derivative-exercise"] = sigmoid,
            ["activation.sigmoid-derivative-steps"] = SigmoidSteps,
            ["activation.sigmoid-exp-form"] = InOne("1/(1 + 1/t) = t/(t + 1)", 1, t => (1 + t, [1 / (1 + (1 / t))], [t / (t + 1)])),
            ["activation.sigmoid-tanh-relation"] = InOne(
                "σ = (tanh(x/2) + 1)/2 in u = e^(x/2)", 2, u => (1 + (u * u), [1 / (1 + (1 / (u * u)))], [(TanhOf(u) + 1) / 2])),
            ["activation.tanh-half-steps"] = InOne(
                "tanh(x/2) = (u² − 1)/(u² + 1), and plus 1 it is 2u²/(u² + 1)", 2,
                u => (1 + (u * u), [TanhOf(u), TanhOf(u) + 1], [((u * u) - 1) / ((u * u) + 1), 2 * u * u / ((u * u) + 1)])),
            ["activation.tanh-derivative"] = InOne(
                "tanh′ = 1 − tanh²", 4, t => (Square(1 + (t * t)), [TanhOf(Variable(t)).First], [1 - Square(TanhOf(t))])),
            ["activation.tanh-odd"] = InOne("tanh(−x) = −tanh(x), with 1/t for e⁻ˣ", 2, t => (1 + (t * t), [TanhOf(1 / t)], [-TanhOf(t)])),
            ["activation.log-sigmoid-softplus"] = InOne(
                "e to the power of both sides: σ = 1/(1 + e⁻ˣ)", 1, t => (1 + t, [t / (t + 1)], [1 / (1 + (1 / t))])),
            ["activation.softplus-difference"] = softplus,
            ["activation.softplus-difference-log-quotient"] = softplus,
            ["activation.softplus-difference-cancellation"] = softplus,
            ["softmax.shift-invariance"] = shift,
            ["softmax.shift-invariance-exam"] = shift,
            ["softmax.sum-to-one"] = OfSoftmax("Σ oₖˢ = 1", t => ([(t[0] + t[1] + t[2]) / Total(t)], [1])),
            ["softmax.derivative-diagonal"] = OfSoftmax("∂S₁/∂x₁ = S₁ − S₁²", t => ([Slope(t, 0, 0)], [S(t, 0) - Square(S(t, 0))])),
            ["softmax.derivative-offdiagonal"] = OfSoftmax("∂S₁/∂x₂ = −S₁S₂", t => ([Slope(t, 0, 1)], [-(S(t, 0) * S(t, 1))])),
            ["softmax.derivative-indicator"] = jacobian,
            ["softmax.jacobian-matrix"] = jacobian,
            ["softmax.jacobian-vjp"] = SoftmaxVjp,
            ["mlp.ce-correct-class-form"] = OfSoftmax(
                "e to the power of −L: t₁/Σt, and with the first term split off", t => ([S(t, 0), S(t, 0)], [t[0] / Total(t), t[0] / (t[1] + t[2] + t[0])])),
            ["mlp.ce-expansion-eq17-18"] = OfSoftmax(
                "e to the power of Σ yₖ log pₖ for one-hot y: the product of the pₖ with the powers 1, 0, 0 is p_t", t => ([S(t, 0) * 1 * 1], [t[0] / Total(t)])),
            ["gan.non-saturating"] = InOne(
                "d/dℓ log(1 − σ(ℓ)) = −σ(ℓ) and d/dℓ log σ(ℓ) = σ(−ℓ)", 1, t =>
                {
                    (Jet d, Jet fake) = (SigmoidOf(Variable(t)), One - SigmoidOf(Variable(t)));
                    return (1 + t, [fake.First / fake.Value, d.First / d.Value], [-(t / (1 + t)), 1 / (1 + t)]);
                }),
            ["norm.l2-squared-gradient"] = Proof.Polynomial(
                "∂(x₁² + x₂² + r)/∂x₁ = 2x₁, r being the other squares", [2, 2, 1],
                p => ([2 * p[0]], [((new Jet(p[0], 1, 0, 0) * new Jet(p[0], 1, 0, 0)) + Jet.Constant((p[1] * p[1]) + p[2])).First])),
            ["cnn.filter-gradient-operator"] = filter,
            ["cnn.filter-gradient-notation"] = filter,
            ["cnn.filter-gradient-sum"] = filter,
            ["cnn.input-gradient-sum"] = input,
            ["cnn.input-gradient-full-convolution"] = input,
        };
    }

    /// <summary>The report with the proof of its statement, if there is one; a proof that fails leaves it undecided.</summary>
    public static ClaimReport Proved(ClaimReport report) =>
        !ByClaim.TryGetValue(report.Id, out Check? proof) || report.Verdict == Verdict.Inconclusive ? report
        : With(report, proof.Run(NoRandomPoints));

    /// <summary>The report with what came out of a proof.</summary>
    internal static ClaimReport With(ClaimReport report, CheckResult proof)
    {
        ClaimReport further = report with { Grade = proof.Grade, Witnesses = [.. report.Witnesses, .. proof.Witnesses] };
        return proof.Holds ? further
            : further with
            {
                Verdict = Verdict.Inconclusive,
                Grade = null,
                Correction = null,
                Why = $"exact fractions differ "
                + $"{proof.Counterexample}"
            };
    }

    private static Check SigmoidDerivative => InOne("σ′ = σ(1 − σ)", 2, t =>
    {
        Rational y = 1 / (1 + (1 / t));
        return (Square(1 + t), VectorJacobianProduct.OfSigmoid<Rational>([y], [1], 1), [SigmoidOf(Variable(t)).First]);
    });

    // The displays of the quotient rule, with 1/t for e⁻ˣ.
    private static Check SigmoidSteps => InOne("every display is σ′", 2, t =>
    {
        (Rational e, Rational slope) = (1 / t, SigmoidOf(Variable(t)).First);
        Rational below = 1 + e;
        return (Square(1 + t), [((0 * below) + e) / (below * below), 1 / below * (e / below), 1 / below * (1 - (1 / below))], [slope, slope, slope]);
    });

    private static Check SoftplusDifference => InOne(
        "e to the power of softplus(x) − softplus(−x) is (1 + t)/(1 + 1/t) = t = eˣ", 1, t => (1, [(1 + t) / (1 + (1 / t))], [t]));

    // The fourth variable is k = e^c.
    private static Check ShiftInvariance => Proof.Polynomial(
        "t₁k/(t₁k + t₂k + rk) = t₁/(t₁ + t₂ + r) with k = e^c", [1, 1, 1, 1],
        p => (Times(Total(p), [p[0] * p[3] / ((p[0] * p[3]) + (p[1] * p[3]) + (p[2] * p[3]))]), Times(Total(p), [S(p, 0)])), from: 1);

    // Columns of the Jacobian are its products with unit vectors; it is symmetric.
    private static Check SoftmaxJacobian => OfSoftmax("∂S/∂x = diag(S) − S Sᵀ, for two entries and the others together", t =>
    {
        Rational[] s = [S(t, 0), S(t, 1), S(t, 2)];
        int[] all = [0, 1, 2];
        return (
            [.. all.SelectMany(j => VectorJacobianProduct.OfSoftmax<Rational>(s, [.. all.Select(i => (Rational)(i == j ? 1 : 0))]))],
            [.. all.SelectMany(j => all.Select(i => Slope(t, j, i)))]);
    });

    private static Check SoftmaxVjp => Proof.Polynomial("Jᵀg = diag(S)g − S(Sᵀg), for any g", [2, 2, 2, 1, 1, 1], p =>
    {
        int[] all = [0, 1, 2];
        Rational scale = Square(Total(p));
        Rational[] byRule = VectorJacobianProduct.OfSoftmax<Rational>([S(p, 0), S(p, 1), S(p, 2)], p.AsSpan(3));
        IEnumerable<Rational> bySlopes = all.Select(i => all.Aggregate(Rational.Zero, (sum, o) => sum + (Slope(p, o, i) * p[3 + o])));
        return (Times(scale, byRule), Times(scale, bySlopes));
    }, from: 1);

    // O is linear in F, so a step of 1 from 0 is the derivative. Both sides are linear in X too, so unit images decide; the last
    // image shows that they are. The variables are ∂L/∂O, 2×2.
    private static Check FilterGradient => Proof.Polynomial(
        "∂L/∂F = X ∗ ∂L/∂O, entry mn being Σᵢⱼ ∂L/∂Oᵢⱼ Xᵢ₊ₘ,ⱼ₊ₙ, for 3×3 images and 2×2 filters", [1, 1, 1, 1], oBar =>
        {
            ConvolutionSize size = new(1, 1, 3, 3, 1, 2, 2);
            Rational[][] images = [.. Units(9), [1, 4, 9, 16, 25, 36, 49, 64, 81]];
            return ([.. images.SelectMany(x => CrossCorrelate2d.Value<Rational>(x, oBar, size))],
                [.. images.SelectMany(x => Units(4).Select(f => Dot(CrossCorrelate2d.Value<Rational>(x, f, size), oBar)))]);
        });

    // The variables are F, 2×2, and ∂L/∂O, 2×2.
    private static Check InputGradient => Proof.Polynomial(
        "∂L/∂Xᵢⱼ = Σₘₙ ∂L/∂Oₘₙ Fᵢ₋ₘ,ⱼ₋ₙ, F being 0 outside, for 3×3 images and 2×2 filters", [.. Enumerable.Repeat(1, 8)], p =>
        {
            ConvolutionSize size = new(1, 1, 3, 3, 1, 2, 2);
            return ([.. Enumerable.Range(0, 9).Select(at => FullConvolution(p[..4], p[4..], at / 3, at % 3))],
                [.. Units(9).Select(x => Dot(CrossCorrelate2d.Value<Rational>(x, p.AsSpan(0, 4), size), p[4..]))]);
        });

    private static Rational FullConvolution(Rational[] f, Rational[] oBar, int i, int j) => Enumerable.Range(0, 4)
        .Select(at => (M: at / 2, N: at % 2))
        .Where(o => i - o.M is 0 or 1 && j - o.N is 0 or 1)
        .Aggregate(Rational.Zero, (sum, o) => sum + (oBar[(2 * o.M) + o.N] * f[(2 * (i - o.M)) + j - o.N]));

    // An identity of fractions in one variable t > 0, with the common denominator.
    private static Check InOne(string says, int degree, Func<Rational, (Rational Denominator, Rational[] Left, Rational[] Right)> sides) =>
        Proof.Polynomial($"{says}, as fractions in t > 0", [degree], p =>
        {
            (Rational denominator, Rational[] left, Rational[] right) = sides(p[0]);
            return (Times(denominator, left), Times(denominator, right));
        }, from: 1);

    // An identity of fractions in t₁, t₂ and r, whose denominator is the square of their sum.
    private static Check OfSoftmax(string says, Func<Rational[], (Rational[] Left, Rational[] Right)> sides) => Proof.Polynomial(
        says, [2, 2, 2], t => sides(t) is var both ? (Times(Square(Total(t)), both.Left), Times(Square(Total(t)), both.Right)) : default, from: 1);

    private static Rational[] Times(Rational scale, IEnumerable<Rational> x) => [.. x.Select(v => scale * v)];

    private static Rational Total(Rational[] t) => t[0] + t[1] + t[2];

    private static Rational S(Rational[] t, int i) => t[i] / Total(t);

    // ∂Sₒ/∂xᵢ: tᵢ = e^xᵢ has the derivative tᵢ.
    private static Rational Slope(Rational[] t, int o, int i)
    {
        Jet[] jets = [.. t.Take(3).Select((v, k) => k == i ? Variable(v) : Jet.Constant(v))];
        return (jets[o] / (jets[0] + jets[1] + jets[2])).First;
    }

    private static Jet Variable(Rational t) => new(t, t, 0, 0);

    private static Jet SigmoidOf(Jet t) => One / (One + (One / t));

    private static Jet TanhOf(Jet t) => (t - (One / t)) / (t + (One / t));

    private static Rational TanhOf(Rational t) => (t - (1 / t)) / (t + (1 / t));

    private static Rational Square(Rational x) => x * x;

    private static Rational Dot(Rational[] a, Rational[] b) => a.Zip(b, (x, y) => x * y).Aggregate(Rational.Zero, (sum, v) => sum + v);

    private static IEnumerable<Rational[]> Units(int n) =>
        Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Select(k => (Rational)(k == i ? 1 : 0)).ToArray());
}
