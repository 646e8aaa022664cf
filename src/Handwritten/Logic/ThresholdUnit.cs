namespace Harness.Handwritten.Logic;

/// <summary>A step unit: it fires when w · x + b &gt; 0.</summary>
/// <remarks>
/// <para>Shapes: w [n], x [n] of 0 and 1. A sum of exactly 0 does not fire.</para>
/// <para>
/// Derivation of the biases: the unit computes f when w · x + b &gt; 0 for every x with f(x) = 1 and ≤ 0 for every other:
/// −min₍f=1₎ w · x &lt; b ≤ −max₍f=0₎ w · x.
/// </para>
/// <para>Source: McCulloch and Pitts, “A logical calculus of the ideas immanent in nervous activity”, 1943.</para>
/// </remarks>
public static class ThresholdUnit
{
    /// <summary>w · x + b.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Sum(ReadOnlySpan<double> w, double b, ReadOnlySpan<double> x)
    {
        Require.SameLength(w, x);
        double sum = b;
        for (int i = 0; i < w.Length; i++)
            sum += w[i] * x[i];
        return sum;
    }

    /// <summary>Whether the unit fires: w · x + b &gt; 0.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static bool Fires(ReadOnlySpan<double> w, double b, ReadOnlySpan<bool> x) =>
        Sum(w, b, BooleanInputs.Numbers(x.ToArray())) > 0;

    /// <summary>Every bias with which weights w compute f, over all 2ⁿ inputs; empty when there is none.</summary>
    public static BiasInterval Biases(double[] w, Func<bool[], bool> f)
    {
        double above = double.NegativeInfinity;
        double upTo = double.PositiveInfinity;
        foreach (bool[] x in BooleanInputs.All(w.Length))
        {
            double sum = Sum(w, 0, BooleanInputs.Numbers(x));
            if (f(x))
                above = Math.Max(above, -sum);
            else
                upTo = Math.Min(upTo, -sum);
        }
        return new BiasInterval(above, upTo);
    }
}

/// <summary>The biases b with Above &lt; b ≤ UpTo.</summary>
/// <param name="Above">The end that is left out.</param>
/// <param name="UpTo">The end that belongs to it.</param>
public readonly record struct BiasInterval(double Above, double UpTo)
{
    /// <summary>Whether no bias will do.</summary>
    public bool IsEmpty => Above >= UpTo;

    /// <summary>Whether a bias will do.</summary>
    public bool Contains(double b) => Above < b && b <= UpTo;

    /// <inheritdoc/>
    public override string ToString() => IsEmpty ? "no bias" : FormattableString.Invariant($"{Above} < b ≤ {UpTo}");
}
