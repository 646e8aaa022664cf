using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims.Distances;

/// <summary>Training a point mass at θ towards data at 0 by gradient steps of 0.1.</summary>
internal static class Descent
{
    private const double Rate = 0.1;
    private const double Close = 0.15;
    private const double Difference = 1e-3;

    /// <summary>Descending W₁ gets there, descending JSD does not.</summary>
    public static Check OnTheDistance => Check.Demonstrated(
        "from θ = 1, steps of 0.1 against the slope of W₁ reach |θ| < 0.15 after 9 steps and not before; against the slope of JSD θ must not",
        _ => Reaches("W₁", Points.Wasserstein), _ => Reaches("JSD", Points.JensenShannon));

    /// <summary>Simultaneous steps of the generator and of a critic f(x) = ψx with ψ clipped to [−1, 1].</summary>
    public static Check WithACritic => Check.Once(
        "with a critic ψx, |ψ| ≤ 1, trained by simultaneous steps of 0.1, θ stays below 0.15 in the last 200 of 2000 steps", () =>
        {
            (double theta, double psi, double largest) = (1, 0, 0);
            for (int step = 1; step <= 2000; step++)
            {
                (theta, psi) = (theta - (Rate * psi), Math.Clamp(psi + (Rate * theta), -1, 1));
                largest = step > 1800 ? Math.Max(largest, Math.Abs(theta)) : 0;
            }

            return largest < Close ? null : $"data at 0, samples at θ, critic ψx with |ψ| ≤ 1: after 1800 simultaneous steps of 0.1 |θ| still reaches {Digits.Readable(largest)}";
        });

    private static string? Reaches(string name, Func<double, double> distance)
    {
        double theta = 1;
        int steps = 0;
        for (; steps < 100 && Math.Abs(theta) >= Close; steps++)
            theta -= Rate * (distance(theta + Difference) - distance(theta - Difference)) / (2 * Difference);
        return steps == 9 ? null : $"{name}: θ = {Digits.Readable(theta)} after {steps} steps";
    }
}
