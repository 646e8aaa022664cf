using Harness.Handwritten.LinearAlgebra;
using Harness.Handwritten.Optimizers;
using Harness.Handwritten.Quadratics;
using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;
using Autograd = Harness.Reference.Quadratics.QuadraticBowl;

namespace Harness.Claims.Optimizers;

/// <summary>Newton's method.</summary>
internal static class NewtonClaims
{
    private static readonly string[] Files = ["src/Handwritten/Optimizers/Newton.cs", "src/Handwritten/LinearAlgebra/LinearSystem.cs"];

    private static readonly double[] StartsOnRoot = [0.9, 1.1];
    private static readonly int[] Sizes = [4, 8, 16, 32];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("optimizer.newton-quadratic")
        {
            Printed = Trial.Backed("θ − αH⁻¹∇f multiplies the error on a quadratic by 1 − α; with α = 1 it leads from (2, −1) "
                + "to (1, 2), the minimiser, in one step", ExactError, OneStep, ErrorShrinks),
            Derivation =
            [
                "∇f = H(θ − θ*), so H⁻¹∇f = θ − θ*.",
                "∇f(2, −1) = (4·1 − 3, 1 − 9) = (1, −8) and H⁻¹(1, −8) = (1, −3).",
            ],
            Code = Files,
        },
        new("optimizer.newton-local-rate")
        {
            Printed = Check.Demonstrated(
                "on f = eˣ − 2x from 1, with α = 1, every step at least halves the square of the error (controls: α = 1/2, and "
                    + "gradient descent with rate 0.1)",
                _ => ErrorIsSquared(x => Newton.Step<double>([x], [Math.Exp(x) - 2], [[Math.Exp(x)]], 1)[0]),
                _ => ErrorIsSquared(x => Newton.Step<double>([x], [Math.Exp(x) - 2], [[Math.Exp(x)]], 0.5)[0]) is { } half
                    && ErrorIsSquared(x => GradientDescent.Step<double>([x], [Math.Exp(x) - 2], 0.1)[0]) is { } descent ? $"{half}; {descent}" : null),
            Derivation =
            [
                "x = ln 2 + e gives x' = x − 1 + 2e⁻ˣ, so e' = e − 1 + exp(−e), which lies between 0 and e²/2 for e ≥ 0.",
                "In general e' ≈ f'''/(2f'') e², where f'' > 0 at the minimum and α = 1; with another α the error shrinks only "
                    + "by |1 − α| per step.",
            ],
            Code = Files,
        },
        new("optimizer.newton-indefinite")
        {
            Printed = Check.ForAll("on f = x⁴/4 − x²/2 Newton's method reaches a minimum from every start 0.1, 0.2, …, 2", Enumerable.Range(1, 20), i => Reaches(i / 10.0)),
            True = Evidence.With(
                Check.All(
                    "where H is positive definite the Newton step goes downhill, and close enough to a minimum with such an H "
                        + "it converges to it; "
                    + "on f = x⁴/4 − x²/2 it does from every start with f'' > 0",
                    FromConvexSide, SlopeIsSumOfSquares, NearMatters),
                Downhill),
            Otherwise = Verdict.Qualified,
            Because = "it holds where the Hessian is positive definite and the start is near enough to the minimum",
            Derivation =
            [
                "f' = x³ − x, f'' = 3x² − 1: the step leads to N(x) = 2x³/(3x² − 1).",
                "N(0.1) = −0.00206: towards 0, a maximum, where f'' = −1 < 0.",
                "For x > 1/√3, N(x) − 1 = (x − 1)²(2x + 1)/(3x² − 1) ≥ 0, and N(x) < x for x > 1: it falls to the minimum at 1.",
                "Positive definite: ∇f·(−H⁻¹∇f) < 0. That alone is not enough far away: on √(1 + x²) the step leads from x to −x³.",
            ],
            Code = Files,
        },
        new("optimizer.newton-cost")
        {
            Printed = Check.Demonstrated(
                "inverting an n × n Hessian takes n³ multiplications, eight times as many for twice the n = 4, 8, 16, 32 "
                    + "(control: the n of a gradient step); the Hessian itself has n² entries",
                _ => GrowsEightfold(n => LinearSystem.Invert(Dense(n)).Operations), _ => GrowsEightfold(n => n)),
            Derivation =
            [
                "Each of n columns is divided by its pivot, n operations, and taken from n − 1 rows, n operations each.",
                "At n = 10⁶ the n² entries alone fill 8 terabytes.",
            ],
            Code = Files,
        },
    ];

    private static Check OneStep => Check.Once("H = [[4, 1], [1, 3]]: from (2, −1) to (1, 2), exactly", () =>
    {
        decimal[] theta = Newton.Step<decimal>([2, -1], [1, -8], [[4, 1], [1, 3]], 1);
        return theta is [1, 2] ? null : $"it leads to ({string.Join(", ", theta)})";
    });

    // Times det H, both sides are polynomials in a, b, c (squares at most), the errors and α. H = [[9 + a, b], [b, 9 + c]] is invertible
    // wherever it is tried.
    private static Check ExactError => Proof.Polynomial("θ' − θ* = (1 − α)(θ − θ*) for every H, exactly", [2, 2, 2, 1, 1, 1], p =>
    {
        Rational[][] h = [[9 + p[0], p[1]], [p[1], 9 + p[2]]];
        Rational[] gradient = new QuadraticBowl<Rational>(h, [0, 0], 0).Gradient(p.AsSpan(3, 2));
        return (Newton.Step<Rational>(p.AsSpan(3, 2), gradient, h, p[5]), [(1 - p[5]) * p[3], (1 - p[5]) * p[4]]);
    });

    // H = AAᵀ + 1 from random A; the point is A, θ, θ* and α.
    private static Check ErrorShrinks => Check.Same("θ' − θ* = (1 − α)(θ − θ*), the gradient by autograd", Trial.Points(9, 2, [1, 0, 0, 1, 2, -1, 1, 2, 1]),
        p => [.. Newton.Step<double>(p.AsSpan(4, 2), Autograd.Gradient(PositiveDefinite(p), p[6..8], p[4..6]), PositiveDefinite(p), p[8]).Zip(p[6..8], (x, y) => x - y)],
        p => [(1 - p[8]) * (p[4] - p[6]), (1 - p[8]) * (p[5] - p[7])], 1e-10);

    private static Check FromConvexSide => Check.ForAll("it reaches the minimum at 1 from every start 0.58, 0.59, …, 3", Enumerable.Range(58, 243), i => Reaches(i / 100.0));

    // With h₁₁ > 0 and det H > 0 both terms on the right are positive unless g = 0. H = [[9 + a, b], [b, 9 + c]].
    private static Check SlopeIsSumOfSquares => Proof.Polynomial("h₁₁ det H · gᵀH⁻¹g = (h₁₁g₂ − h₁₂g₁)² + g₁² det H", [2, 2, 2, 2, 2], p =>
    {
        (Rational first, Rational second, Rational[] g) = (9 + p[0], 9 + p[2], p[3..]);
        Rational det = (first * second) - (p[1] * p[1]);
        Rational[] solved = LinearSystem.Solve<Rational>([[first, p[1]], [p[1], second]], g);
        Rational square = (first * g[1]) - (p[1] * g[0]);
        return ([first * det * ((g[0] * solved[0]) + (g[1] * solved[1]))], [(square * square) + (g[0] * g[0] * det)]);
    });

    private static Check Downhill => Trial.AtRandom("gᵀH⁻¹g > 0 for positive definite H", random => Trial.Draw(random, 6, 2), p =>
    {
        double slope = LinearSystem.Solve<double>(PositiveDefinite(p), p.AsSpan(4)).Zip(p[4..], (s, g) => s * g).Sum();
        return slope > 0 ? null : $"A = {Trial.Text(p[..4])}, g = {Trial.Text(p[4..])}: {Trial.Text(slope)}";
    });

    private static Check NearMatters => Check.ForAll("on √(1 + x²), f'' > 0 everywhere, it converges from 0.9 and diverges from "
        + "1.1", StartsOnRoot, start =>
    {
        double x = start;
        for (int t = 0; t < 8 && Math.Abs(x) < 1e6; t++)
            x = Newton.Step<double>([x], [x / Math.Sqrt(1 + (x * x))], [[Math.Pow(1 + (x * x), -1.5)]], 1)[0];
        return start < 1 == Math.Abs(x) < 1e-6 ? null : $"from {start} it comes to {Trial.Text(x)}";
    });

    private static double[][] PositiveDefinite(double[] a) => [[(a[0] * a[0]) + (a[1] * a[1]) + 1, (a[0] * a[2]) + (a[1] * a[3])], [(a[0] * a[2]) + (a[1] * a[3]), (a[2] * a[2]) + (a[3] * a[3]) + 1]];

    private static double[][] Dense(int n) => [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Select(j => i == j ? 2.0 * n : 1 + Math.Sin(i + j)).ToArray())];

    private static string? Reaches(double start)
    {
        double x = start;
        for (int t = 0; t < 60; t++)
            x = Newton.Step<double>([x], [(x * x * x) - x], [[(3 * x * x) - 1]], 1)[0];
        double curvature = (3 * x * x) - 1;
        return Math.Abs(x - 1) < 1e-12 ? null : $"from {start} it comes to x = {Trial.Text(x)}, where f'' = "
            + $"{Trial.Text(curvature)}: {(curvature > 0 ? "the other minimum" : "a maximum")}";
    }

    private static string? ErrorIsSquared(Func<double, double> step)
    {
        // Errors below 1e-7 leave nothing of their squares beside rounding.
        for ((double x, int t) = (1, 0); Math.Abs(x - Math.Log(2)) > 1e-7; t++)
        {
            (double next, double e) = (step(x), Math.Abs(x - Math.Log(2)));
            double left = Math.Abs(next - Math.Log(2));
            if (left > e * e / 2)
                return $"the error goes from {Trial.Text(e)} to {Trial.Text(left)} in step {t + 1}";
            x = next;
        }

        return null;
    }

    private static string? GrowsEightfold(Func<int, long> cost)
    {
        long[] counts = [.. Sizes.Select(cost)];
        return counts.Zip(counts.Skip(1), (a, b) => b == 8 * a).All(b => b) ? null : $"it takes {string.Join(", ", counts)}";
    }
}
