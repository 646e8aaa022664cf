namespace Harness.Handwritten.Elementwise;

/// <summary>Two vectors of one length, or a scalar (one entry) beside a vector of any length.</summary>
internal static class Broadcast
{
    /// <summary>The length of the result.</summary>
    public static int Length<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) =>
        a.Length == b.Length || b.Length == 1 ? a.Length
        : a.Length == 1 ? b.Length
        : throw new ArgumentException(
            $"a has {a.Length} entries and b {b.Length}; they must agree, or one of them be 1", nameof(b));

    /// <summary>Which entry of x goes into entry i of the result.</summary>
    public static int At<T>(ReadOnlySpan<T> x, int i) => x.Length == 1 ? 0 : i;

    /// <summary>Checks the lengths of a vector-Jacobian product.</summary>
    public static void Require<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b,
        ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, ReadOnlySpan<T> aBar, ReadOnlySpan<T> bBar)
    {
        Handwritten.Require.Length(y, Length(a, b));
        Handwritten.Require.SameLength(y, yBar);
        Handwritten.Require.LengthOrEmpty(aBar, a.Length);
        Handwritten.Require.LengthOrEmpty(bBar, b.Length);
    }
}
