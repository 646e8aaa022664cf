using System.Numerics;
using Harness.Handwritten;
using Harness.Handwritten.Kernels;

namespace Harness.CrossCheck.Handwritten.Kernels;

public sealed class MatrixProductTests
{
    private static readonly int[] Sizes = [0, 1, 2, 3, 5, 7, 8, 9, 16, 23, 24, 25, 31, 48, 49, 64, 97, 130, 257];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Fast_and_portable_paths_agree_in_double(int seed) => Compare<double>(seed);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Fast_and_portable_paths_agree_in_float(int seed) => Compare<float>(seed);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_width_of_vector_gives_the_product(int seed)
    {
        CompareWidth<double, Lanes512<double>>(seed);
        CompareWidth<double, Lanes256<double>>(seed);
        CompareWidth<double, Lanes128<double>>(seed);
        CompareWidth<float, Lanes512<float>>(seed);
        CompareWidth<float, Lanes256<float>>(seed);
        CompareWidth<float, Lanes128<float>>(seed);
    }

    [Fact]
    public void Blocks_in_every_direction_are_put_together()
    {
        // More than one block of columns, of the inner dimension and of rows.
        (int m, int k, int n) = (Blocks.Rows + 9, Blocks.Inner + 3, Blocks.Columns + 5);
        var random = new Random(1);
        double[] a = Bits.Draw<double>(random, m * k), b = Bits.Draw<double>(random, k * n);
        double[] expected = new double[m * n], actual = Bits.Draw<double>(random, m * n);
        MatrixProduct.Portable<double>(a, false, b, false, m, k, n, expected, false);
        MatrixProduct.Multiply<double>(a, false, b, false, m, k, n, actual, false);
        Bits.AssertClose(expected, actual, k);
    }

    [Fact]
    public void Infinities_and_NaN_arrive_where_the_definition_puts_them()
    {
        const int size = 50;
        var random = new Random(2);
        double[] a = Bits.Draw<double>(random, size * size), b = Bits.Draw<double>(random, size * size);
        (a[7], b[3], b[(49 * size) + 49]) = (double.NaN, double.PositiveInfinity, double.NegativeInfinity);
        (a[(20 * size) + 49], a[(21 * size) + 0]) = (double.PositiveInfinity, 0);
        double[] expected = new double[size * size], actual = new double[size * size];
        MatrixProduct.Portable<double>(a, false, b, false, size, size, size, expected, false);
        MatrixProduct.Multiply<double>(a, false, b, false, size, size, size, actual, false);
        Assert.Contains(expected, double.IsNaN);
        Assert.Contains(expected, double.IsInfinity);
        Bits.AssertClose(expected, actual, size);
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        const int m = 211, k = 190, n = 333;
        var random = new Random(3);
        double[] a = Bits.Draw<double>(random, m * k), b = Bits.Draw<double>(random, k * n);
        int before = KernelThreads.Count;
        try
        {
            double[][] results = [.. new[] { 1, 2, 3, 5 }.Select(threads =>
            {
                KernelThreads.Count = threads;
                double[] c = new double[m * n];
                MatrixProduct.Multiply<double>(a, false, b, false, m, k, n, c, false);
                return c;
            })];
            Assert.All(results, c => Assert.Equal(results[0], c));
        }
        finally
        {
            KernelThreads.Count = before;
        }
    }

    [Theory]
    [InlineData(700, 600)]
    [InlineData(100, 20)]
    [InlineData(20, 100)]
    [InlineData(45, 45)]
    [InlineData(129, 131)]
    public unsafe void Parts_of_every_shape_are_put_together(int m, int n)
    {
        const int k = 20;
        var random = new Random(m);
        double[] a = Bits.Draw<double>(random, m * k), b = Bits.Draw<double>(random, k * n);
        double[] expected = new double[m * n];
        MatrixProduct.Portable<double>(a, false, b, false, m, k, n, expected, false);
        foreach (int parts in new[] { 1, 2, 3, 10 })
        {
            double[] actual = Bits.Draw<double>(random, m * n);
            fixed (double* pa = a, pb = b, pc = actual)
            {
                var job = new ProductParts<double, Strided<double>>(new(pa, k, 1), new Strided<double>(pb, n, 1), m, k, n, pc, n, add: false);
                for (int part = 0; part < parts; part++)
                    job.Run(part, parts);
            }
            Bits.AssertClose(expected, actual, k);
        }
    }

    [Fact]
    public void Squares_of_every_vector_are_turned()
    {
        CompareTurned<double, Lanes512<double>>();
        CompareTurned<double, Lanes256<double>>();
        CompareTurned<float, Lanes256<float>>();
        CompareTurned<float, Lanes128<float>>();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_factor_that_is_kept_gives_the_same_product(int seed)
    {
        var random = new Random(seed);
        (int m, int k, int n) = (random.Next(1, 40), random.Next(1, 300), random.Next(1, 100));
        CompareKept<double>(random, m, k, n);
        CompareKept<float>(random, m, k, n);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_factor_that_is_kept_can_be_cut_between_threads(int threads)
    {
        var random = new Random(threads);
        int before = KernelThreads.Count;
        try
        {
            KernelThreads.Count = threads;
            CompareKept<double>(random, 16, 256, 1024);
            CompareKept<float>(random, 16, 256, 1024);
            CompareKept<double>(random, 300, 256, 131);
            CompareKept<float>(random, 300, 256, 131);
        }
        finally
        {
            KernelThreads.Count = before;
        }
    }

    private static void CompareKept<T>(Random random, int m, int k, int n)
        where T : IFloatingPointIeee754<T>
    {
        bool transpose = random.Next(2) == 0;
        T[] a = Bits.Draw<T>(random, m * k), b = Bits.Draw<T>(random, k * n);
        T[] expected = Bits.Draw<T>(random, m * n), actual = [.. expected];
        var factor = new RepeatedFactor<T>();
        factor.Set(b, transpose, m, k, n);
        factor.Multiply(a, b, transpose, m, k, n, actual, true);
        MatrixProduct.Portable<T>(a, false, b, transpose, m, k, n, expected, true);
        Bits.AssertClose(expected, actual, k);
    }

    private static void Compare<T>(int seed)
        where T : IFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        (int m, int k, int n) = (Any(random), Any(random), Any(random));
        T[] a = Bits.Draw<T>(random, m * k), b = Bits.Draw<T>(random, k * n);
        foreach ((bool left, bool right, bool add) in new[] { (false, false, false), (true, false, true), (false, true, false), (true, true, true) })
        {
            T[] expected = Bits.Draw<T>(random, m * n), actual = [.. expected];
            MatrixProduct.Portable<T>(a, left, b, right, m, k, n, expected, add);
            MatrixProduct.Multiply<T>(a, left, b, right, m, k, n, actual, add);
            Bits.AssertClose(expected, actual, k);
        }
    }

    private static unsafe void CompareTurned<T, V>()
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        const int k = 19, step = 23;
        int side = V.Count, pitch = side + 3;
        T[] from = Bits.Draw<T>(new Random(1), side * step), to = new T[k * pitch];
        fixed (T* pf = from, pt = to)
        {
            int done = side == 8 ? Squares<T, V>.Eight(pf, step, k, pt, pitch) : Squares<T, V>.Four(pf, step, k, pt, pitch);
            Assert.Equal(k / side * side, done);
            for (int l = 0; l < k; l++)
            {
                for (int j = 0; j < pitch; j++)
                    Assert.Equal(l < done && j < side ? from[(j * step) + l] : T.Zero, to[(l * pitch) + j]);
            }
        }
    }

    private static unsafe void CompareWidth<T, V>(int seed)
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        var random = new Random(seed);
        (int m, int k, int n) = (Any(random), Any(random), Any(random));
        bool add = seed % 2 == 0, transposed = seed % 3 == 0;
        T[] a = Bits.Draw<T>(random, m * k), b = Bits.Draw<T>(random, k * n), expected = Bits.Draw<T>(random, m * n);
        T[] blocked = [.. expected], unpacked = [.. expected];
        MatrixProduct.Portable<T>(a, false, b, transposed, m, k, n, expected, add);
        fixed (T* pa = a, pb = b, pBlocked = blocked, pUnpacked = unpacked)
        {
            var left = new Strided<T>(pa, k, 1);
            Strided<T> right = transposed ? new(pb, 1, k) : new(pb, n, 1);
            Blocked<T, V, Strided<T>>.Multiply(left, right, 0, m, k, n, pBlocked, n, add);
            Unpacked<T, V>.Multiply(left, right, m, k, n, pUnpacked, n, add);
        }
        Bits.AssertClose(expected, blocked, k);
        Bits.AssertClose(expected, unpacked, k);
    }

    private static int Any(Random random) => Sizes[random.Next(Sizes.Length)];
}
