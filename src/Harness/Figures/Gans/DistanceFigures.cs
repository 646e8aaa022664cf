using Harness.Claims.Distances;
using Harness.Handwritten.Distances;
using Harness.Pictures.Drawing;
using Harness.Pictures.Plots;

namespace Harness.Figures.Gans;

/// <summary>Wasserstein distance, Jensen-Shannon and Kullback-Leibler divergence as a distribution moves.</summary>
internal static class DistanceFigures
{
    public static IReadOnlyList<TopicFigure> All { get; } =
    [
        new("distance-point-masses", "The distance of point masses at 0 and θ",
            "W₁ = |θ| falls straight to 0. JSD is log 2 everywhere but at θ = 0, where it is 0. KL is infinite at every "
                + "θ ≠ 0 and 0 at θ = 0, so it has no curve.",
            PointMasses, "wasserstein.non-overlap", "wasserstein.gradient-everywhere", "wasserstein.training-stability",
                "wasserstein.kl-comparison", "wasserstein.definition"),
        new("distance-modes", "Half of the data at 0, half at 4: a generator with mass s at 0, or a sample at x",
            "Left: as mass s moves between the modes, W₁ = 4|s − 1/2| and JSD both fall towards s = 1/2. Right: as a sample "
                + "moves from 0 to 4, W₁ falls along a line; JSD rises as soon as the sample leaves, stays the same on the "
                + "way, and is 0 when it arrives.",
            Modes, "wasserstein.mode-coverage"),
    ];

    internal static Series[] PointSeries() =>
    [
        Series.Of("W₁ = |θ|", Points.Wasserstein, -1.5, 1.5),
        Series.Of("JSD = log 2", Points.JensenShannon, -1.5, -1e-9, 2, 3),
        Series.Of("", Points.JensenShannon, 1e-9, 1.5, 2, 3),
        new Series("", [(0, Points.JensenShannon(1e-9))], Look.Open, 2),
        new Series("", [(0, Points.JensenShannon(0))], Look.Closed, 2),
    ];

    private static Plot PointMasses() => new(new("θ"), new("distance"), PointSeries())
    {
        Inner = new(430, 240),
        Notes = [new(0.05, 1.35, "KL = ∞ at every θ ≠ 0", Anchor.Middle)],
    };

    private static Row Modes()
    {
        double[] grid = [0, 4];
        double[] data = [0.5, 0.5];
        double[] line = [0, 1, 2, 3, 4];
        double[] onLine = [0.5, 0, 0, 0, 0.5];
        double[] Sample(int x) => [.. line.Select((_, i) => (i == 0 ? 0.5 : 0) + (i == x ? 0.5 : 0))];
        return new Row(
        [
            new Plot(new("mass s at 0"), new("distance"),
                Series.Of("W₁", s => Wasserstein1.Distance<double>(grid, data, [s, 1 - s]), 0, 1),
                Series.Of("JSD", s => Divergence.JensenShannon(data, [s, 1 - s]), 0, 1, 2)) { Inner = new(280, 220) },
            new Plot(new("place x of the sample"), new("distance"),
                Series.Over("W₁", Enumerable.Range(0, 5).Select(x => Wasserstein1.Distance<double>(line, onLine, Sample(x))),
                    Look.LineAndMarks),
                Series.Over("JSD", Enumerable.Range(0, 5).Select(x => Divergence.JensenShannon(onLine, Sample(x))), Look.Marks,
                    2)) { Inner = new(280, 220) },
        ]);
    }
}
