using System.Numerics;
using Harness.Handwritten;
using Harness.Handwritten.Kernels;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>Matrix products of chosen sizes against three loops written here: every path, and no entry more or less.</summary>
public sealed class PlainProductTests
{
    /// <summary>Rows, inner size, columns: below every threshold, thin, one block, and more than one in each direction.</summary>
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 1 }, { 3, 5, 7 }, { 0, 4, 5 }, { 4, 0, 5 }, { 1, 300, 1 }, { 1, 30, 31 }, { 31, 30, 1 }, { 2, 40, 30 }, { 30, 5, 40 }, { 40, 40, 6 },
        { 24, 24, 48 }, { 31, 33, 50 }, { 9, 300, 25 }, { 130, 16, 24 }, { 5, 13, 1930 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_way_of_lying_in_memory_gives_the_product(int m, int k, int n)
    {
        for (int way = 0; way < 8; way++)
        {
            Compare<double>(m, k, n, (way & 1) != 0, (way & 2) != 0, (way & 4) != 0);
            Compare<float>(m, k, n, (way & 1) != 0, (way & 2) != 0, (way & 4) != 0);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_factor_that_is_kept_gives_the_product(int m, int k, int n)
    {
        foreach (bool transpose in new[] { false, true })
        {
            CompareKept<double>(m, k, n, transpose);
            CompareKept<float>(m, k, n, transpose);
        }
    }

    [Theory]
    [InlineData(40, 256, 200)]
    [InlineData(200, 256, 40)]
    public void Threads_share_the_product(int m, int k, int n)
    {
        int before = KernelThreads.Count;
        try
        {
            KernelThreads.Count = 3;
            Compare<double>(m, k, n, false, false, true);
            CompareKept<double>(m, k, n, true);
        }
        finally
        {
            KernelThreads.Count = before;
        }
    }

    [Fact]
    public void Threads_are_counted_from_one()
    {
        Assert.StartsWith("value is 0; it must be at least 1", Assert.Throws<ArgumentOutOfRangeException>(() => KernelThreads.Count = 0).Message, StringComparison.Ordinal);
        Assert.InRange(KernelThreads.Count, 1, int.MaxValue);
    }

    private static void Compare<T>(int m, int k, int n, bool transposeA, bool transposeB, bool add)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(m + k + n);
        Fenced<T> a = new(Bits.Draw<T>(random, m * k)), b = new(Bits.Draw<T>(random, k * n)), actual = new(Bits.Draw<T>(random, m * n));
        T[] expected = Product(a.Content(), transposeA, b.Content(), transposeB, m, k, n, add ? actual.Content() : new T[m * n]);
        Leftovers.Spoil<T>();
        MatrixProduct.Multiply<T>(a.Span, transposeA, b.Span, transposeB, m, k, n, actual.Span, add);
        Bits.AssertClose(expected, actual.Content(), k);
    }

    private static void CompareKept<T>(int m, int k, int n, bool transpose)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(m + k + n);
        Fenced<T> a = new(Bits.Draw<T>(random, m * k)), b = new(Bits.Draw<T>(random, k * n)), actual = new(Bits.Draw<T>(random, m * n));
        var factor = new RepeatedFactor<T>();
        factor.Set(b.Span, transpose, m, k, n);
        foreach (bool add in new[] { true, false })
        {
            T[] expected = Product(a.Content(), false, b.Content(), transpose, m, k, n, add ? actual.Content() : new T[m * n]);
            Leftovers.Spoil<T>();
            factor.Multiply(a.Span, b.Span, transpose, m, k, n, actual.Span, add);
            Bits.AssertClose(expected, actual.Content(), k);
        }
    }

    private static T[] Product<T>(T[] a, bool transposeA, T[] b, bool transposeB, int m, int k, int n, T[] before)
        where T : INumberBase<T>
    {
        T[] c = [.. before];
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                for (int l = 0; l < k; l++)
                    c[(i * n) + j] += a[transposeA ? (l * m) + i : (i * k) + l] * b[transposeB ? (j * k) + l : (l * n) + j];
            }
        }

        return c;
    }
}
