using System.Numerics;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>Random numbers for kernels, and how far two results may be apart.</summary>
internal static class Bits
{
    public static T[] Draw<T>(Random random, int count)
        where T : INumberBase<T> => [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked((2 * random.NextDouble()) - 1))];

    /// <summary>Sums of <paramref name="terms"/> products of numbers in [−1, 1] in another order: so many roundings of so much.</summary>
    public static void AssertClose<T>(T[] expected, T[] actual, int terms)
        where T : IFloatingPointIeee754<T>
    {
        Assert.Equal(expected.Length, actual.Length);
        double allowed = 2.0 * (terms + 2) * (terms + 2) * double.CreateChecked(T.BitIncrement(T.One) - T.One);
        for (int i = 0; i < expected.Length; i++)
        {
            bool same = T.IsFinite(expected[i])
                ? Math.Abs(double.CreateChecked(expected[i] - actual[i])) <= allowed
                : expected[i].Equals(actual[i]);
            Assert.True(same, $"entry {i}: expected {expected[i]}, got {actual[i]}");
        }
    }
}
