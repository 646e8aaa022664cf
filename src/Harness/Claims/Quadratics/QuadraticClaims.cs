using System.Numerics;
using Harness.Handwritten.Optimizers;
using Harness.Handwritten.Quadratics;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;
using Library = Harness.Reference.Quadratics.QuadraticBowl;

namespace Harness.Claims.Quadratics;

/// <summary>Problem set 03, problem 12: gradient descent on a quadratic error, and stopping it early.</summary>
internal static class QuadraticClaims
{
    private static readonly string[] Files = ["src/Handwritten/Quadratics/QuadraticBowl.cs", "src/Reference/Quadratics/QuadraticBowl.cs"];
    private static readonly double[][] H = [[3, 1], [1, 2]];
    private static readonly double[] Minimum = [1, -2];
    private static readonly double[] Rates = [0.1, 0.3, 0.55, 0.5529, 0.6];
    private static readonly (decimal Product, decimal Limit)[] Products = [(0.5m, 0), (1, 0), (1.9m, 0), (2, 1), (2.1m, 1000)];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("quadratic.gradient")
        {
            Printed = Trial.Backed("∇E = H(w − w*) for symmetric H", ByExactDifferences, ByThreeWitnesses),
            Derivation =
            [
                "∂/∂w ½dᵀHd = ½(H + Hᵀ)d with d = w − w*, and a Hessian is symmetric.",
                "At w = 0: H(−w*) = −(3·1 − 2, 1 − 4) = (−1, 3).",
            ],
            Code = Files,
        },
        new("quadratic.recursion")
        {
            Printed = Trial.Backed("wₜ − w* = (1 − ρH)(wₜ₋₁ − w*), hence wₜ − w* = (1 − ρH)ᵗ(−w*) from w₀ = 0", OneStep, Powers),
            Derivation = ["wₜ − w* = wₜ₋₁ − w* − ρH(wₜ₋₁ − w*).", "t times, from w₀ − w* = −w*."],
            Code = Files,
        },
        new("quadratic.closed-form")
        {
            Printed = Evidence.With(
                Check.All("along an eigenvector, wₜ = {1 − (1 − ρη)ᵗ}w*", OneStepAlong, ExactAlong), Along),
            Derivation =
            [
                "One step: u·(wₜ − w*) = (1 − ρη) u·(wₜ₋₁ − w*) for every H with Hu = ηu; t of them from w₀ = 0 give the power.",
                "Take the scalar product of wₜ − w* = (1 − ρH)ᵗ(−w*) with u, where Hu = ηu: (1 − ρH)ᵗ becomes (1 − ρη)ᵗ.",
            ],
            Code = Files,
        },
        new("quadratic.convergence")
        {
            Printed = Check.All("wₜ → w* if |1 − ρη| < 1 for all η: for ρη = 0.5, 1, 1.9; at ρη = 2 it keeps its distance, at "
                + "2.1 it diverges", Limits, OnTheFixture),
            Derivation =
            [
                "(1 − ρη)ᵗ → 0 if and only if |1 − ρη| < 1, that is 0 < ρη < 2.",
                "Outside, only the components with w* = 0 are at their minimum.",
            ],
            Code = Files,
        },
        new("quadratic.large-eigenvalue")
        {
            Printed = Check.All("for small ρ (ρη ≤ 1), wₜ ≈ w* along η ≫ 1/(ρt): |wₜ − w*| ≤ exp(−ρηt)|w*|", Check.ForAll("ρ = 0.01, t = 100, η = 20: 2·10⁻¹⁰ of the distance is left", [20.0], eta =>
                Math.Abs((QuadraticBowl.Residual(eta, 0.01, 100) / 2.037e-10) - 1) < 1e-3 ? null : $"{Trial.Text(QuadraticBowl.Residual(eta, 0.01, 100))} is left"), Exponential),
            Derivation =
            [
                "1 − x ≤ e⁻ˣ, so (1 − ρη)ᵗ ≤ exp(−ρηt), which vanishes as ρηt → ∞.",
                "ρ small means here ρη ≤ 1: at ρη = 1.99 and t = 100 more than a third of the distance is left.",
            ],
            Code = Files,
        },
        new("quadratic.small-eigenvalue")
        {
            Printed = Check.All("|wₜ| ≪ |w*| along η ≪ 1/(ρt): |wₜ| ≤ ρηt|w*|", Bernoulli, Check.ForAll("ρ = 0.01, t = 100, η = 0.01: wₜ = 0.00995 w*", [0.01], eta =>
                Math.Abs(QuadraticBowl.Component(1, eta, 0.01, 100) - 0.0099507) < 1e-6 ? null : $"{Trial.Text(QuadraticBowl.Component(1, eta, 0.01, 100))}")),
            Derivation = ["Bernoulli: (1 − x)ᵗ ≥ 1 − tx for 0 ≤ x ≤ 1, so 1 − (1 − ρη)ᵗ ≤ ρηt.", "ρηt ≪ 1 makes ρη ≤ 1 as well."],
            Code = Files,
        },
    ];

    // Central differences of a quadratic are its derivative. The variables are H, w*, w and h.
    private static Check ByExactDifferences => Proof.Polynomial(
        "E(w + h) − E(w − h) = 2h·∇E in every direction, exactly", [1, 1, 1, 2, 2, 2, 2, 1, 1], p =>
        {
            QuadraticBowl<Rational> bowl = new(Symmetric(p), p[3..5], 7);
            Rational[] g = bowl.Gradient(p.AsSpan(5, 2));
            Rational above = bowl.Value([p[5] + p[7], p[6] + p[8]]);
            Rational below = bowl.Value([p[5] - p[7], p[6] - p[8]]);
            return ([2 * ((g[0] * p[7]) + (g[1] * p[8]))], [above - below]);
        });

    private static Check ByThreeWitnesses => Derivatives.Agree(
        "the same by autograd, dual numbers and differences",
        Trial.Points(7, 3, [3, 1, 2, 1, -2, 0, 0]),
        p => new QuadraticBowl<double>(Symmetric(p), p[3..5], 7).Gradient(p.AsSpan(5)),
        p => Library.Gradient(Symmetric(p), p[3..5], p[5..]),
        p => [Bowl(p)],
        p => [Bowl(p)],
        by: 5..);

    private static T Bowl<T>(T[] p)
        where T : INumberBase<T> => new QuadraticBowl<T>(Symmetric(p), p[3..5], T.One).Value(p.AsSpan(5));

    // Variables: ρ, H, w* and w.
    private static Check OneStep => Proof.Polynomial("one step, exactly", [1, 1, 1, 1, 1, 1, 1, 1], p =>
    {
        QuadraticBowl<Rational> bowl = new(Symmetric(p[1..]), p[4..6], 0);
        Rational[] next = GradientDescent.Step<Rational>(p.AsSpan(6), bowl.Gradient(p.AsSpan(6)), p[0]);
        return ([next[0] - p[4], next[1] - p[5]], Times(p, [p[6] - p[4], p[7] - p[5]]));
    });

    // Exact: t steps of 0.1 have t decimals.
    private static Check Powers => Check.ForAll("H = [[3, 1], [1, 2]], w* = (1, −2), ρ = 0.1, t ≤ 10, exactly", Enumerable.Range(0, 11), t =>
    {
        QuadraticBowl<decimal> bowl = new([[3, 1], [1, 2]], [1, -2], 0);
        decimal[] w = GradientDescent.Path<decimal>([0, 0], p => bowl.Gradient(p), 0.1m, t)[t];
        decimal[] error = Enumerable.Range(0, t).Aggregate<int, decimal[]>([-1, 2], (d, _) => Times([0.1m, 3, 1, 2], d));
        return w[0] - 1 == error[0] && w[1] + 2 == error[1] ? null : $"t = {t}: w = ({w[0]}, {w[1]})";
    });

    // H = η uuᵀ + μ vvᵀ with u = (1, s) and v = (−s, 1) has the eigenvectors u and v; the eigenvalue of u is η(1 + s²).
    // The variables are ρ, η, μ, s, w* and w.
    private static Check OneStepAlong => Proof.Polynomial("one step along an eigenvector, for every symmetric H", [1, 1, 1, 3, 1, 1, 1, 1], p =>
    {
        (Rational rho, Rational eta, Rational mu, Rational s) = (p[0], p[1], p[2], p[3]);
        Rational mixed = (eta - mu) * s;
        QuadraticBowl<Rational> bowl = new([[eta + (mu * s * s), mixed], [mixed, (eta * s * s) + mu]], p[4..6], 0);
        Rational[] next = GradientDescent.Step<Rational>(p.AsSpan(6), bowl.Gradient(p.AsSpan(6)), rho);
        Rational share = QuadraticBowl.Residual(eta * (1 + (s * s)), rho, 1);
        return ([next[0] - p[4] + (s * (next[1] - p[5]))], [share * (p[6] - p[4] + (s * (p[7] - p[5])))]);
    });

    private static Check Along => Check.Same("H = [[3, 1], [1, 2]] and random ones, 10 steps with ρ = 0.1, along the library's "
        + "eigenvectors", Trial.Points(5, 2, [3, 1, 2, 1, -2]),
        p => Project(p, GradientDescent.Path<double>([0, 0], w => new QuadraticBowl<double>(Symmetric(p), p[3..], 0).Gradient(w), 0.1, 10)[10]),
        p => [.. Library.Eigen(Symmetric(p)).Values.Zip(Project(p, p[3..]), (eta, w) => QuadraticBowl.Component(w, eta, 0.1, 10))], 1e-11);

    // In one dimension, the eigenvector is 1: variables ρ, η and w*.
    private static Check ExactAlong => Check.All("and in one dimension, exactly", [.. Enumerable.Range(0, 6).Select(t => Proof.Polynomial($"t = {t}", [t, t, 1], p =>
        (GradientDescent.Path<Rational>([0], w => new QuadraticBowl<Rational>([[p[1]]], [p[2]], 0).Gradient(w), p[0], t)[t],
            [QuadraticBowl.Component(p[2], p[1], p[0], t)])))]);

    private static Check Limits => Check.ForAll("the share left after 200 steps", Products, p =>
    {
        double left = Math.Abs(QuadraticBowl.Residual((double)p.Product, 1, 200));
        bool holds = p.Limit == 0 ? left < 1e-9 : p.Limit == 1 ? left == 1 : left > (double)p.Limit;
        return holds ? null : $"ρη = {p.Product}: {Trial.Text(left)} is left";
    });

    // η = (5 ± √5)/2: |1 − ρη| < 1 for ρ < 0.5528.
    private static Check OnTheFixture => Check.ForAll("H = [[3, 1], [1, 2]]: converges for ρ = 0.1, 0.3, 0.55, not for 0.5529 "
        + "or 0.6", Rates, rho =>
    {
        bool within = Library.Eigen(H).Values.All(eta => Math.Abs(1 - (rho * eta)) < 1);
        QuadraticBowl<double> bowl = new(H, Minimum, 0);
        double left = GradientDescent.Path<double>([0, 0], w => bowl.Gradient(w), rho, 5000)[^1].Zip(Minimum, (w, m) => Math.Abs(w - m)).Max();
        return within == left < 1e-9 && within == rho < 0.5527 ? null : $"ρ = {rho}: {Trial.Text(left)} from w* after 5000 steps";
    });

    private static Check Exponential => Check.ForAll("0 ≤ (1 − ρη)ᵗ ≤ exp(−ρηt) for ρη = 0, 0.01, …, 1 and t ≤ 200", Grid, p =>
    {
        double left = QuadraticBowl.Residual(p.X, 1, p.T);
        return left >= 0 && left <= Math.Exp(-p.X * p.T) * (1 + 1e-12) ? null : $"ρη = {p.X}, t = {p.T}: {Trial.Text(left)}";
    });

    private static Check Bernoulli => Check.ForAll("1 − (1 − ρη)ᵗ ≤ ρηt for ρη = 0, 0.01, …, 1 and t ≤ 200", Grid, p =>
    {
        double moved = QuadraticBowl.Component(1, p.X, 1, p.T);
        return moved >= 0 && moved <= p.X * p.T * (1 + 1e-12) ? null : $"ρη = {p.X}, t = {p.T}: {Trial.Text(moved)}";
    });

    private static IEnumerable<(double X, int T)> Grid => Enumerable.Range(0, 101).SelectMany(i => Enumerable.Range(0, 201).Select(t => (i / 100.0, t)));

    private static T[][] Symmetric<T>(T[] p) => [[p[0], p[1]], [p[1], p[2]]];

    private static double[] Project(double[] p, double[] w) => [.. Library.Eigen(Symmetric(p)).Vectors.Select(u => u.Zip(w, (a, b) => a * b).Sum())];

    // (1 − ρH)d with p = (ρ, h₁₁, h₁₂, h₂₂).
    private static T[] Times<T>(T[] p, T[] d)
        where T : INumberBase<T> => [d[0] - (p[0] * ((p[1] * d[0]) + (p[2] * d[1]))), d[1] - (p[0] * ((p[2] * d[0]) + (p[3] * d[1])))];
}
