namespace Harness.Pictures.Plots;

/// <summary>An axis fitted to its data: from values to pixels.</summary>
public sealed class Scale
{
    private readonly bool _logarithmic;
    private readonly double _from;
    private readonly double _to;

    private Scale(bool logarithmic, double from, double to) => (_logarithmic, _from, _to) = (logarithmic, from, to);

    /// <summary>The least value shown.</summary>
    public double From => _logarithmic ? Math.Pow(10, _from) : _from;

    /// <summary>The largest value shown.</summary>
    public double To => _logarithmic ? Math.Pow(10, _to) : _to;

    /// <summary>Whether equal distances are equal factors.</summary>
    public bool IsLogarithmic => _logarithmic;

    /// <summary>Fits an axis to values; those that it cannot show are passed over.</summary>
    public static Scale Fit(Axis axis, IEnumerable<double> values)
    {
        Func<double, double> lift = axis.IsLogarithmic ? Math.Log10 : x => x;
        double[] shown = [.. values.Select(lift).Where(double.IsFinite)];
        double low = axis.From is { } from ? lift(from) : shown.DefaultIfEmpty(0).Min();
        double high = axis.To is { } to ? lift(to) : shown.DefaultIfEmpty(1).Max();
        double least = axis.IsLogarithmic ? 1 : Math.Max(1e-9, 1e-6 * Math.Max(Math.Abs(low), Math.Abs(high)));
        if (high - low < least)
            (low, high) = (low - (least / 2), high + (least / 2));
        double room = 0.04 * (high - low);
        return new Scale(axis.IsLogarithmic, axis.From is null ? low - room : low, axis.To is null ? high + room : high);
    }

    /// <summary>How far along the axis a value is: 0 at its beginning, 1 at its end; NaN if it cannot be shown.</summary>
    public double Share(double value)
    {
        double lifted = _logarithmic ? Math.Log10(value) : value;
        return double.IsFinite(lifted) ? (lifted - _from) / (_to - _from) : double.NaN;
    }

    /// <summary>Ticks with labels, at most about so many; on a logarithmic axis powers of ten.</summary>
    public IReadOnlyList<(double Value, string Label)> Ticks(int most) =>
        _logarithmic ? LogTicks.Of(_from, _to, most) : LinearTicks.Of(_from, _to, most);
}
