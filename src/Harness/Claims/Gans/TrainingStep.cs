using Harness.Handwritten.Activations;
using Harness.Handwritten.Gans;
using Harness.Reference.Gans;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims.Gans;

/// <summary>One gradient step of each player on GAN-1: data at 1, generated samples at θ, D(x) = σ(wx + b).</summary>
internal static class TrainingStep
{
    private const double Rate = 0.1;

    /// <summary>D's step raises V and G's step lowers it; the signs say who goes with (+1) or against (−1) the gradient.</summary>
    public static Check Directions(int discriminator, int generator) => Check.Demonstrated(
        "on GAN-1 a step of D along its gradient raises u_G, a step of G against its gradient lowers it (rate 0.1); with the directions exchanged neither holds",
        _ => Moves(discriminator, generator), _ => Moves(-discriminator, -generator));

    private static string? Moves(int discriminator, int generator)
    {
        (double theta, double w, double b) = (0.2, 0.8, -0.5);
        double[] slope = GanGame.Gradient(theta, w, b);
        double before = Value(theta, w, b);
        double afterD = Value(theta, w + (discriminator * Rate * slope[1]), b + (discriminator * Rate * slope[2]));
        double afterG = Value(theta + (generator * Rate * slope[0]), w, b);
        return afterD > before && afterG < before ? null : $"u_G goes from {Digits.Readable(before)} to {Digits.Readable(afterD)} by D's step and to {Digits.Readable(afterG)} by G's";
    }

    // Two points, 1 and θ: the data lie on the first, the generator on the second.
    private static double Value(double theta, double w, double b) =>
        GanValue.Value<double>([1, 0], [0, 1], [Sigmoid.Value(w + b), Sigmoid.Value((w * theta) + b)]);
}
