using Harness.Claims;
using Harness.Pictures;
using Harness.Pictures.Plots;
using Harness.Verification;

namespace Harness.Figures.Evidence;

/// <summary>How far each witness is from the handwritten result, in units in the last place.</summary>
internal static class WitnessFigure
{
    private const double Ulp = 1.0 / (1L << 52);
    private const double Exact = 0.05;
    private const double RowHeight = 26;

    public static IEnumerable<Figure> Of(ClaimReport claim)
    {
        (string Name, double Ulps)[] rows = [.. claim.Witnesses.Where(w => w.Error is { } e && double.IsFinite(e))
            .GroupBy(w => w.Name)
            .Select(g => (g.Key, g.Max(w => w.Error!.Value) / Ulp))];

        // Nothing to see where all agree to the last bit.
        if (rows.Length < 2 || rows.All(r => r.Ulps == 0))
            yield break;
        yield return Picture.Of(
            FigureId.Of("witnesses", claim.Id), "How far the witnesses are from the handwritten result",
            "Largest relative difference in units of 2 to the power −52: "
                + string.Join(", ", rows.Select(r => $"{r.Name} {Text(r.Ulps)}")) + ".",
            Draw(rows));
    }

    internal static Plot Draw((string Name, double Ulps)[] rows)
    {
        // The label of the largest needs the last fifth of the axis.
        double least = Exact * 0.7;
        double largest = least * Math.Pow(Math.Max(10, rows.Max(r => r.Ulps)) / least, 1.25);
        (double X, double Y)[] points = [.. rows.Select((r, i) => (Math.Max(Exact, r.Ulps), (double)(rows.Length - 1 - i)))];
        return new Plot(
            new("largest relative difference, in units of 2⁻⁵²") { IsLogarithmic = true, From = least, To = largest },
            new("")
            {
                From = -0.6,
                To = rows.Length - 0.4,
                Names = [.. rows.Select((r, i) => ((double)(rows.Length - 1 - i), r.Name))]
            },
            new Series("", [.. points.Where((_, i) => rows[i].Ulps > 0)], Look.Marks),
            new Series("", [.. points.Where((_, i) => rows[i].Ulps == 0)], Look.Open))
        {
            Inner = new(320, rows.Length * RowHeight),
            Notes = [.. points.Select((p, i) => new Note(p.X * Math.Pow(largest / Exact, 0.03), p.Y, Text(rows[i].Ulps)))],
        };
    }

    private static string Text(double ulps) => ulps == 0 ? "exact" : Pictures.Drawing.NumberText.Of(ulps, 2);
}
