using Harness.Handwritten.Distances;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims.Distances;

/// <summary>Point masses at 0 and θ, and normal distributions with means 0 and θ, under W₁, JSD and KL.</summary>
internal static class Points
{
    private const double Step = 1e-3;

    private static readonly double[] Apart = [-1, -0.1, 0.1, 1];

    /// <summary>W₁ grows with the distance of two point masses; JSD and KL do not tell.</summary>
    public static Check TellsDistance => Check.Demonstrated(
        "for point masses at 0 and θ, W₁ is finite and larger at |θ| = 1 than at |θ| = 0.1 and than at 0; JSD and KL do not have this",
        _ => Orders("W₁", Wasserstein), _ => Orders("JSD", JensenShannon) is { } jsd && Orders("KL", KullbackLeibler) is { } kl ? $"{jsd}; {kl}" : null);

    /// <summary>JSD has slope 0 wherever the two point masses are apart.</summary>
    public static Check JensenShannonIsFlat => Check.ForAll(
        "JSD has slope 0 at θ ≠ 0 and jumps by log 2 at 0", [0.0, .. Apart],
        theta => Slopes(JensenShannon, theta) is var (left, right) && (theta == 0 ? JensenShannon(Step) - JensenShannon(0) == Math.Log(2) : left == 0 && right == 0) ? null : $"θ = {theta}: slopes {left} and {right}");

    /// <summary>Without overlap only W₁ has a slope.</summary>
    public static Check BeatsKullbackLeiblerApart => Check.ForAll(
        "at θ ≠ 0, W₁ is finite with slope sign(θ) and KL is infinite", Apart,
        theta => Slopes(Wasserstein, theta) is var (left, right) && Near(left, Math.Sign(theta)) && Near(right, Math.Sign(theta)) && double.IsPositiveInfinity(KullbackLeibler(theta)) ? null : $"θ = {theta}: slopes {left} and {right}, KL {KullbackLeibler(theta)}");

    /// <summary>As printed, also for overlapping distributions.</summary>
    public static Check BeatsKullbackLeiblerOverlapping => Check.Once(
        "100 steps of 0.1 from θ = 0.95 on W₁ of N(0, 1) and N(θ, 1) end nearer to 0 than on KL",
        () => Normals.Descended() is var (w, kl) && w < kl ? null : $"overlapping N(0, 1) and N(θ, 1): 100 steps of 0.1 from θ = 0.95 end at |θ| = {Digits.Readable(w)} on W₁ = |θ| and at {Digits.Readable(kl)} on KL = θ²/2");

    /// <summary>With overlap KL converges and W₁ keeps jumping.</summary>
    public static Check KullbackLeiblerBeatsOverlapping => Check.Once(
        "100 steps of 0.1 from θ = 0.95 end within 1e-4 of 0 on KL of N(0, 1) and N(θ, 1), and not within 0.04 on W₁",
        () => Normals.Descended() is var (w, kl) && kl < 1e-4 && w > 0.04 ? null : $"they end at {w} on W₁ and {kl} on KL");

    /// <summary>Left and right slope agree.</summary>
    public static Check HasDerivative(string says, double[] thetas) => Check.ForAll(says, thetas, theta =>
    {
        (double left, double right) = Slopes(Wasserstein, theta);
        return Near(left, right) && Near(left, theta == 0 ? 0 : Math.Sign(theta)) ? null : $"at θ = {Digits.Readable(theta)} the slope is {Digits.Readable(Math.Round(left, 9))} from the left and {Digits.Readable(Math.Round(right, 9))} from the right";
    });

    /// <summary>W₁ of point masses at 0 and θ, by moving mass on the line.</summary>
    internal static double Wasserstein(double theta) => OnSupport(theta, (x, p, q) => Wasserstein1.Distance<double>(x, p, q));

    /// <summary>JSD of point masses at 0 and θ.</summary>
    internal static double JensenShannon(double theta) => OnSupport(theta, (_, p, q) => Divergence.JensenShannon(p, q));

    private static double KullbackLeibler(double theta) => OnSupport(theta, (_, p, q) => Divergence.KullbackLeibler(p, q));

    // On the points 0 and θ in increasing order, or the one point 0.
    private static double OnSupport(double theta, Func<double[], double[], double[], double> distance) => theta switch
    {
        0 => distance([0], [1], [1]),
        > 0 => distance([0, theta], [1, 0], [0, 1]),
        _ => distance([theta, 0], [0, 1], [1, 0]),
    };

    private static (double Left, double Right) Slopes(Func<double, double> f, double at) => ((f(at) - f(at - Step)) / Step, (f(at + Step) - f(at)) / Step);

    // The differences are of piecewise linear functions: only rounding separates them from the slope.
    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-9;

    private static string? Orders(string name, Func<double, double> f) =>
        f(0) < f(0.1) && f(0.1) < f(1) && f(-0.1) < f(-1) && double.IsFinite(f(1)) ? null : $"{name} is {Digits.Readable(f(0))} at 0, {Digits.Readable(f(0.1))} at 0.1, {Digits.Readable(f(1))} at 1";
}
