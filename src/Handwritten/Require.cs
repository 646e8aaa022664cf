using System.Runtime.CompilerServices;

namespace Harness.Handwritten;

/// <summary>Argument checks of the span methods; a message names the parameters and what was found.</summary>
internal static class Require
{
    public static void SameLength<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b,
        [CallerArgumentExpression(nameof(a))] string aName = "", [CallerArgumentExpression(nameof(b))] string bName = "")
    {
        if (a.Length != b.Length)
            throw new ArgumentException($"{bName} has {b.Length} entries, but {aName} has {a.Length}; they must agree", bName);
    }

    public static void SameLength<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> c, ReadOnlySpan<T> d,
        [CallerArgumentExpression(nameof(a))] string aName = "", [CallerArgumentExpression(nameof(b))] string bName = "",
        [CallerArgumentExpression(nameof(c))] string cName = "", [CallerArgumentExpression(nameof(d))] string dName = "")
    {
        SameLength(a, b, aName, bName);
        SameLength(a, c, aName, cName);
        SameLength(a, d, aName, dName);
    }

    /// <summary>An empty span stands for a cotangent that is not wanted; any other must have the length.</summary>
    public static void LengthOrEmpty<T>(
        ReadOnlySpan<T> wanted, int length, [CallerArgumentExpression(nameof(wanted))] string name = "")
    {
        if (wanted.Length != length && !wanted.IsEmpty)
            throw new ArgumentException(
                $"{name} has {wanted.Length} entries; it must have {length}, or none if it is not wanted", name);
    }

    public static void Length<T>(ReadOnlySpan<T> a, int length, [CallerArgumentExpression(nameof(a))] string name = "")
    {
        if (a.Length != length)
            throw new ArgumentException($"{name} has {a.Length} entries; it must have {length}", name);
    }

    /// <summary>Rows of a whole number of entries: the length of x is a multiple of the row's.</summary>
    public static void Rows<T>(ReadOnlySpan<T> x, int length, [CallerArgumentExpression(nameof(x))] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        if (x.Length % length != 0)
            throw new ArgumentException($"{name} has {x.Length} entries, which is not a whole number of rows of {length}", name);
    }

    public static void AtLeast(int value, int minimum, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < minimum)
            throw new ArgumentOutOfRangeException(name, value, $"{name} is {value}; it must be at least {minimum}");
    }
}
