using System.Runtime.CompilerServices;

namespace Harness.Handwritten.Elementwise;

/// <summary>Two vectors of one length, or a scalar (one entry) beside a vector of any length.</summary>
internal static class Broadcast
{
    /// <summary>The length of the result.</summary>
    public static int Length<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b,
        [CallerArgumentExpression(nameof(a))] string aName = "", [CallerArgumentExpression(nameof(b))] string bName = "") =>
        a.Length == b.Length || b.Length == 1 ? a.Length
        : a.Length == 1 ? b.Length
        : throw new ArgumentException(
            $"{aName} has {a.Length} entries and {bName} {b.Length}; they must agree, or one of them be 1", bName);

    /// <summary>Which entry of x goes into entry i of the result.</summary>
    public static int At<T>(ReadOnlySpan<T> x, int i) => x.Length == 1 ? 0 : i;

    /// <summary>Checks the lengths of a vector-Jacobian product.</summary>
    public static void Require<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b,
        ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, ReadOnlySpan<T> aBar, ReadOnlySpan<T> bBar,
        [CallerArgumentExpression(nameof(a))] string aName = "", [CallerArgumentExpression(nameof(b))] string bName = "",
        [CallerArgumentExpression(nameof(aBar))] string aBarName = "", [CallerArgumentExpression(nameof(bBar))] string bBarName = "")
    {
        Handwritten.Require.Length(y, Length(a, b, aName, bName));
        Handwritten.Require.SameLength(y, yBar);
        Handwritten.Require.LengthOrEmpty(aBar, a.Length, aBarName);
        Handwritten.Require.LengthOrEmpty(bBar, b.Length, bBarName);
    }
}
