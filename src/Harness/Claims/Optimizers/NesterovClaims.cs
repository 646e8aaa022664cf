using Harness.Handwritten.Optimizers;
using Harness.Reference.Optimizers;
using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.Claims.Optimizers;

/// <summary>Nesterov's method, with the look-ahead that is printed: the whole of αvₜ.</summary>
internal static class NesterovClaims
{
    private static readonly double[] RatesOfTheSheet = [0.5, 1, 2, 5, 9, 12, 13, 20, 37, 39];
    private static readonly decimal[] ExactDecays = [0.5m, 0.9m, 0.99m];
    private static readonly double[] Decays = [0.05, 0.1, 0.2, 0.25, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("optimizer.nag-lookahead")
        {
            Printed = LandsWhere("without a gradient, momentum carries θ to the look-ahead point θ − αv"),
            True = Proof.Polynomial(
                "without a gradient, momentum carries θ to θ − αβv, which is the look-ahead point of Nesterov's method", [1, 1, 1, 1], p =>
                    (Nesterov.LookAhead<Rational>([p[2]], [p[3]], p[0] * p[1]), Momentum.Step<Rational>([p[2]], [p[3]], [0], p[0], p[1]).Theta)),
            Derivation = ["With ∇f = 0: vₜ₊₁ = βvₜ, so θₜ₊₁ = θₜ − αβvₜ.", "θ − αv lies further along by the factor 1/β."],
            Code = OptimizerClaims.Files("Nesterov", "Momentum"),
        },
        new("optimizer.nag-damping")
        {
            Printed = Check.ForAll("on ηx²/2 with β = 0.9, NAG as given turns no later and overshoots less than momentum, αη = "
                + "0.5 … 39", RatesOfTheSheet, a => Worse(a * 0.1, 0.9)),
            True = Check.ForAll("on ηx²/2 with αη(1 − β) ≤ β, NAG as given turns no later and overshoots less than momentum, "
                + "for 11 values of β from 0.05 to 0.99", Mild, p => Worse(p.C, p.Beta)),
            Otherwise = Verdict.Qualified,
            Because = "it holds for rates with αη(1 − β) ≤ β, here αη ≤ 9",
            Derivation =
            [
                "With c = αη(1 − β), a step maps (x, αv) linearly: determinant β for momentum, β − c for NAG as given.",
                "0 < c ≤ β makes the determinant, the square of the damping per step, smaller: oscillations die out faster.",
                "Beyond c = 2(1 + β)/3 (αη = 12.67 for β = 0.9) NAG diverges; momentum does so only beyond 2(1 + β) (αη = 38). "
                    + "Looking ahead by αβv the limit is 2(1 + β)/(1 + 2β) (αη = 13.57).",
            ],
            Code = OptimizerClaims.Files("Nesterov", "MomentumOnParabola"),
        },
        new("optimizer.nag-stability")
        {
            Printed = Check.ForAll("on ηx²/2 with β = 0.9, NAG as given shrinks errors faster than momentum, αη = 0.5 … 39", RatesOfTheSheet, a => Slower(a * 0.1, 0.9)),
            True = Evidence.With(
                Check.All(
                    "on ηx²/2, with c = αη(1 − β) and b = √β, NAG as given shrinks errors faster than momentum if and only if β "
                        + "> 1/4 and "
                    + "b(1 − b)²/(2b − 1) < c < b(1 + b)²/(2b + 1) (for β = 0.9: 0.0278 < αη < 12.43); it converges only for c "
                    + "< 2(1 + β)/3, "
                    + "momentum for c < 2(1 + β)",
                    Interval, Limits, AtTwenty),
                MapOfOneStep),
            Otherwise = Verdict.Qualified,
            Because = "it holds for curvatures αη between 0.0278 and 12.43 (β = 0.9); both reach the same minimum where both "
                + "converge",
            Derivation =
            [
                "Momentum: λ² − (1 + β − c)λ + β = 0, with |λ| = √β while the roots are complex, (1 − √β)² < c < (1 + √β)².",
                "NAG as given: p(λ) = λ² − (1 + β − 2c)λ + β − c; its largest root is below √β where p(√β) > 0 and p(−√β) > 0.",
                "p(√β) > 0: c(2√β − 1) > √β(1 − √β)². p(−√β) > 0: c(2√β + 1) < √β(1 + √β)².",
                "Where momentum's roots are real, NAG is slower: p is momentum's polynomial plus c(λ − 1), so p < 0 at "
                    + "momentum's largest root, and p has a root beyond it.",
            ],
            Code = OptimizerClaims.Files("Nesterov", "MomentumOnParabola"),
        },
    ];

    private static IEnumerable<(double C, double Beta)> Mild => Decays.SelectMany(b => Enumerable.Range(1, 20).Select(i => (b * i / 20, b)));

    private static Check Interval => Check.ForAll("faster exactly in that interval, at 400 values of c for each of 11 β",
        Decays.SelectMany(b => Enumerable.Range(1, 400).Select(i => (C: 4.0 * i / 401, Beta: b)).Concat(Enumerable.Range(1, 50).Select(i => (C: 1e-4 * i * i / 100, Beta: b)))),
        p =>
        {
            bool inside = MomentumOnParabola.FasterAhead(p.Beta) is { } range && range.From < p.C && p.C < range.To;
            return inside == Slower(p.C, p.Beta) is null ? null : $"β = {p.Beta}, c = {Trial.Text(p.C)}: "
                + $"{Slower(p.C, p.Beta) ?? "faster"}";
        });

    private static Check Limits => Check.ForAll("the limits of stability", Decays.SelectMany(b => new[] { 0, b, 1 }.Select(q => (Beta: b, Q: q))), p =>
    {
        double limit = MomentumOnParabola.StabilityLimit(p.Beta, p.Q);
        (double below, double above) = (MomentumOnParabola.SpectralRadius(0.999 * limit, p.Beta, p.Q), MomentumOnParabola.SpectralRadius(1.001 * limit, p.Beta, p.Q));
        return below < 1 && above > 1 ? null : $"β = {p.Beta}, look-ahead {p.Q}αv: radius {Trial.Text(below)} below c = "
            + $"{Trial.Text(limit)}, {Trial.Text(above)} above";
    });

    // One step from (1, 0) and (0, 1) gives the map's columns; its eigenvalues by the library.
    private static Check MapOfOneStep => Check.Same("the spectral radius is that of one step's map, by the library's eigenvalues",
        context => Trial.Points(3, 0.45)(context).Select(p => (double[])[0.05 + Math.Abs(4 * p[0]), 0.5 + p[1], 0.5 + p[2]]),
        p => [MomentumOnParabola.SpectralRadius(p[0], p[1], p[2])],
        p =>
        {
            double eta = p[0] / (1 - p[1]);
            (double[] x, double[] v) one = Nesterov.Step([1], [0], x => [eta * x[0]], 1, p[1], p[2]);
            (double[] x, double[] v) two = Nesterov.Step([0], [1], x => [eta * x[0]], 1, p[1], p[2]);
            return [LibraryOptimizers.SpectralRadius([[one.x[0], two.x[0]], [one.v[0], two.v[0]]])];
        },
        1e-6);

    private static Check AtTwenty => Check.Once("at β = 0.9, αη = 20 NAG as given grows beyond 10⁶ within 100 steps, momentum "
        + "falls below 0.02", () =>
    {
        (double ahead, double plain) = (Path(2, 0.9, 1, 100).Select(p => Math.Abs(p.X)).Max(), Math.Abs(Path(2, 0.9, 0, 100).Last().X));
        return ahead > 1e6 && plain < 0.02 ? null : $"NAG reaches {Trial.Text(ahead)}, momentum {Trial.Text(plain)}";
    });

    private static Check LandsWhere(string says) => Check.ForAll(says, ExactDecays, beta =>
    {
        (decimal alone, decimal ahead) = (Momentum.Step<decimal>([0], [1], [0], 1, beta).Theta[0], Nesterov.LookAhead<decimal>([0], [1], 1)[0]);
        return alone == ahead ? null : $"α = 1, β = {beta}, θ = 0, v = 1: momentum alone leads to {alone}, the printed point is "
            + $"{ahead}";
    });

    private static string? Slower(double c, double beta)
    {
        (double ahead, double plain) = (MomentumOnParabola.SpectralRadius(c, beta, 1), MomentumOnParabola.SpectralRadius(c, beta, 0));
        return ahead < plain ? null : $"αη = {Trial.Text(c / (1 - beta))}, β = {beta}: per step NAG multiplies errors by "
            + $"{Trial.Text(ahead)}, momentum by {Trial.Text(plain)}";
    }

    private static string? Worse(double c, double beta)
    {
        ((double far, int turn) ahead, (double far, int turn) plain) = (Swing(c, beta, 1), Swing(c, beta, 0));
        bool less = ahead.far < plain.far || (plain.far < 1e-12 && ahead.far < 1e-12);
        return less && ahead.turn <= plain.turn ? null
            : $"αη = {Trial.Text(c / (1 - beta))}, β = {beta}: momentum turns at step {plain.turn} and goes "
                + $"{Trial.Text(plain.far)} beyond the minimum, NAG turns at step {ahead.turn} and goes "
                + $"{(ahead.far > 1e6 ? "beyond all bounds" : Trial.Text(ahead.far))}";
    }

    // How far beyond the minimum it goes, and the first step at which the velocity falls.
    private static (double Far, int Turn) Swing(double c, double beta, double q)
    {
        (double X, double V)[] path = [.. Path(c, beta, q, 300)];
        int turn = Enumerable.Range(1, path.Length - 1).FirstOrDefault(t => path[t].V < path[t - 1].V, int.MaxValue);
        return (path.Max(p => -p.X), turn);
    }

    // From x = 1, v = 0 with α = 1; stops once it has grown beyond doubt.
    private static IEnumerable<(double X, double V)> Path(double c, double beta, double q, int steps)
    {
        (double[] x, double[] v, double eta) = ([1.0], [0.0], c / (1 - beta));
        yield return (x[0], v[0]);
        for (int t = 0; t < steps && Math.Abs(x[0]) < 1e9; t++)
        {
            (x, v) = Nesterov.Step(x, v, p => [eta * p[0]], 1, beta, q);
            yield return (x[0], v[0]);
        }
    }
}
