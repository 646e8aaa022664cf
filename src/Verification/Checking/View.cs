namespace Harness.Verification.Checking;

/// <summary>All that is known of a gradient that is wrong.</summary>
internal sealed class View
{
    public required Layout Layout { get; init; }

    public required double[] Point { get; init; }

    /// <summary>The gradient under test.</summary>
    public required double[] Claimed { get; init; }

    /// <summary>The reference, where known; NaN elsewhere. At a kink the nearest value that is allowed.</summary>
    public required double[] Reference { get; init; }

    /// <summary>The one-sided derivatives of entries at a kink.</summary>
    public IReadOnlyDictionary<int, (double Low, double High)> Intervals { get; init; } = new Dictionary<int, (double, double)>();

    /// <summary>The error bars of the reference, and of the claim.</summary>
    public required double[] Bars { get; init; }

    /// <summary>Directions, the derivative along them, and its bar.</summary>
    public required IReadOnlyList<(double[] Direction, double Slope, double Bar)> Directions { get; init; }

    /// <summary>The unit roundoff of the claim.</summary>
    public double Roundoff { get; init; } = Model.DoubleRoundoff;

    /// <summary>Hidden layers whose mistakes can be named.</summary>
    public IReadOnlyList<HiddenLayer> Layers { get; init; } = [];

    public int Count => Claimed.Length;

    /// <summary>The known entries, which are all unless there are too many wrong ones to measure.</summary>
    public int[] Known => field ??= [.. Enumerable.Range(0, Count).Where(i => !double.IsNaN(Reference[i]))];

    /// <summary>The known entries that differ.</summary>
    public int[] Wrong => field ??= [.. Known.Where(i => Math.Abs(Claimed[i] - Reference[i]) > Bars[i])];

    public bool Whole => Known.Length == Count;

    /// <summary>Whether a candidate for the true gradient agrees with everything that was measured.</summary>
    public bool Explains(double[] candidate) => Known.All(i => Miss(i, candidate[i]) <= Tolerance(i, candidate[i]))
        && Directions.All(d => Math.Abs(Vectors.Dot(candidate,
            d.Direction) - d.Slope) <= d.Bar + (1e-9 * Vectors.DotOfMagnitudes(candidate, d.Direction)));

    /// <summary>What an entry may differ by when a hypothesis explains it.</summary>
    public double Tolerance(int i, double value) => (2 * Bars[i]) + (1e-9 * Math.Max(Math.Abs(value), Math.Abs(Reference[i])));

    /// <summary>How far a value is from what an entry may be.</summary>
    public double Miss(int i, double value) => Intervals.TryGetValue(i, out (double Low, double High) sides)
        ? Math.Abs(value - Math.Clamp(value, sides.Low, sides.High))
        : Math.Abs(value - Reference[i]);

    /// <summary>Whether a reference entry is zero, as far as can be told, or may be.</summary>
    public bool IsZero(int i) => Intervals.ContainsKey(i) || Math.Abs(Reference[i]) <= Bars[i];
}
