namespace Harness.Handwritten.Logic;

/// <summary>All inputs of a Boolean function of n variables, and how they are written.</summary>
/// <remarks>No twin: there is nothing to compute, only to list.</remarks>
public static class BooleanInputs
{
    /// <summary>The 2ⁿ inputs in counting order: 00…0, 00…1, …, 11…1; the first variable is the leading digit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is not in 0..20.</exception>
    public static bool[][] All(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, 20);
        return [.. Enumerable.Range(0, 1 << n).Select(number => Bits(number, n))];
    }

    /// <summary>A number's n binary digits, the leading one first.</summary>
    public static bool[] Bits(int number, int n) => [.. Enumerable.Range(0, n).Select(i => ((number >> (n - 1 - i)) & 1) == 1)];

    /// <summary>The digits as text: <c>0110</c>.</summary>
    public static string Text(IEnumerable<bool> bits) => string.Concat(bits.Select(b => b ? '1' : '0'));

    /// <summary>false and true as the numbers 0 and 1 that a network takes.</summary>
    public static double[] Numbers(IEnumerable<bool> bits) => [.. bits.Select(b => b ? 1.0 : 0.0)];
}
