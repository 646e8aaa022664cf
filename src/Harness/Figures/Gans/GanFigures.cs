using Harness.Handwritten.Gans;
using Harness.Pictures.Drawing;
using Harness.Pictures.Plots;

namespace Harness.Figures.Gans;

/// <summary>The GAN game: the best discriminator, the generator's two objectives, and how play goes on.</summary>
internal static class GanFigures
{
    private const int Rounds = 12;
    private static readonly double[] Grid = [.. Enumerable.Range(0, 81).Select(i => -4 + (8.0 * i / 80))];

    public static IReadOnlyList<TopicFigure> All { get; } =
    [
        new("gan-optimal-discriminator", "The optimal discriminator for two densities",
            "p of the data is normal around 0.8, q of the generator wider around −0.7. D* = p/(p + q) is 1/2 where they "
                + "cross, above it where data outweigh generated samples, below it where they do not.",
            Discriminator, "gan.optimal-discriminator", "gan.optimal-discriminator-step", "gan.value-function"),
        new("gan-generator-losses", "How strongly each generator objective pulls on a sample",
            "By the logit of D at the sample. Minimising log(1 − D) pulls with σ(ℓ), which fades where D rejects the "
                + "sample; maximising log D pulls with σ(−ℓ), which is strongest there.",
            Pulls, "gan.non-saturating", "gan.training-directions", "gan.first-term-independent"),
        new("gan-play", "Gradient play of V = θψ: the distance from the equilibrium",
            "Simultaneous steps of 0.1 spiral outwards, steps in turn keep their distance, and with the discriminator's "
                + "own term −ψ²/2 the distance falls to 0.",
            Play, "gan.alternating-instability"),
        new("gan-mode-collapse", "Mode collapse: the generator answers each discriminator with one mode",
            "Data lie half at a, half at b. In every round the generator moves all its mass to where D is largest, then "
                + "D is trained to the optimum: the mass jumps from one mode to the other for ever.",
            ModeCollapse, "gan.mode-collapse"),
    ];

    /// <summary>The masses at a of a generator that always answers the current discriminator, which then answers it.</summary>
    internal static double[] MassAtFirstMode()
    {
        double[] data = [0.5, 0.5];
        double[] d = [0.6, 0.4];
        double[] mass = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            // The generator's loss is linear in its masses: all of it goes where D is largest.
            mass[round] = d[0] > d[1] ? 1 : 0;
            d = GanValue.OptimalDiscriminator<double>(data, [mass[round], 1 - mass[round]]);
        }

        return mass;
    }

    internal static double[] OptimalOnGrid() => GanValue.OptimalDiscriminator<double>([.. Grid.Select(Data)],
        [.. Grid.Select(Generated)]);

    private static double Data(double x) => Normal(x, 0.8, 0.7);

    private static double Generated(double x) => Normal(x, -0.7, 1.1);

    private static double Normal(double x, double mean, double s) =>
        Math.Exp(-(x - mean) * (x - mean) / (2 * s * s)) / (s * Math.Sqrt(2 * Math.PI));

    private static Plot Discriminator() => new(
        new("x"), new("density, D*") { From = 0, To = 1.05 },
        new Series("data p", [.. Grid.Select(x => (x, Data(x)))]),
        new Series("generator q", [.. Grid.Select(x => (x, Generated(x)))], Look.Line, 2),
        new Series("D* = p/(p + q)", [.. Grid.Zip(OptimalOnGrid())], Look.Line, 4))
    { Inner = new(430, 250), Guides = [new(0.5, false, "1/2")] };

    private static Plot Pulls() => new(
        new("logit ℓ of D at the sample: rejected on the left, accepted on the right"),
        new("pull on ℓ") { From = 0, To = 1.05 },
        Series.Of("minimise log(1 − D)", GeneratorLoss.SaturatingPull, -8, 8),
        Series.Of("maximise log D", GeneratorLoss.NonSaturatingPull, -8, 8, 2))
    { Inner = new(430, 240) };

    private static Plot Play() => new(
        new("step"), new("distance from (0, 0)") { IsLogarithmic = true, From = 0.01, To = 10 },
        Series.Over("simultaneous", BilinearGame.Radii(400, 0.1, 0, inTurn: false)),
        Series.Over("in turn", BilinearGame.Radii(400, 0.1, 0, inTurn: true), Look.Line, 2),
        Series.Over("with −ψ²/2", BilinearGame.Radii(400, 0.1, 1, inTurn: false), Look.Line, 3))
    { Inner = new(430, 240) };

    private static Plot ModeCollapse() => new(
        new("round"), new("mass") { From = -0.08, To = 1.08 },
        Series.Over("generator, mode a", MassAtFirstMode(), Look.LineAndMarks, 1, 1),
        Series.Over("data, mode a", Enumerable.Repeat(0.5, Rounds), Look.Line, 2, 1))
    { Inner = new(430, 200) };
}
