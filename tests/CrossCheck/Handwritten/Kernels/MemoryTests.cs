using System.Numerics;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.Kernels;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>Kernels keep to the memory that they have asked for, take each panel once, and allocate nothing when they run again.</summary>
public sealed unsafe class MemoryTests
{
    [Fact]
    public void Blocks_keep_to_the_memory_that_they_have_asked_for()
    {
        CheckBlocks<double, Lanes512<double>>();
        CheckBlocks<double, Lanes256<double>>();
        CheckBlocks<double, Lanes128<double>>();
        CheckBlocks<float, Lanes512<float>>();
    }

    [Theory]
    [InlineData(1, 12, 12, 2, 3)]
    [InlineData(2, 12, 12, 2, 3)]
    [InlineData(1, 5, 40, 1, 5)]
    [InlineData(1, 8, 9, 30, 3)]
    public void Convolutions_keep_to_the_memory_that_they_have_asked_for(int stride, int height, int width, int channels, int kernel)
    {
        var size = new ConvolutionSize(2, channels, height, width, 5, kernel, kernel, stride, Padding: 1);
        Assert.True(ConvolutionProduct<double>.Pays(size) && ConvolutionProduct<float>.Pays(size));
        Check<double>(size);
        Check<float>(size);

        static void Check<T>(ConvolutionSize size)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            var random = new Random(1);
            T[] x = Bits.Draw<T>(random, size.InputCount), f = Bits.Draw<T>(random, size.FilterCount), y = new T[size.OutputCount];
            T[] yBar = Bits.Draw<T>(random, y.Length), xBar = new T[x.Length], fBar = new T[f.Length];
            foreach (bool flip in new[] { false, true })
            {
                Leftovers.AssertAskedFor<T>(() => CorrelationLoops.Value<T>(x, f, size, y, flip));
                Leftovers.AssertAskedFor<T>(() => CorrelationLoops.Vjp<T>(x, f, size, yBar, xBar, [], flip));
                Leftovers.AssertAskedFor<T>(() => CorrelationLoops.Vjp<T>(x, f, size, yBar, [], fBar, flip));
            }
        }
    }

    [Fact]
    public void Every_width_of_vector_keeps_to_the_memory_that_it_has_asked_for()
    {
        CheckDirect<double, Lanes512<double>>();
        CheckDirect<double, Lanes256<double>>();
        CheckDirect<double, Lanes128<double>>();
    }

    [Fact]
    public void Losses_keep_to_the_memory_that_they_have_asked_for()
    {
        double[] z = Bits.Draw<double>(new Random(1), 300), gradient = new double[300];
        Leftovers.AssertAskedFor<double>(() => SoftmaxRows<double>.Run(z, new int[100], 1, gradient));
    }

    [Theory]
    [InlineData(137, 256, 30)]
    [InlineData(9, 512, 50)]
    [InlineData(137, 2, 1970)]
    [InlineData(8, 3, 1920)]
    public void Every_panel_is_taken_once(int m, int k, int n)
    {
        CheckPanels<Lanes512<double>>(m, k, n);
        CheckPanels<Lanes256<double>>(m, k, n);
        CheckPanels<Lanes128<double>>(m, k, n);
    }

    [Fact]
    public void A_factor_that_is_kept_stays_in_its_own_memory()
    {
        // From one size to the next by a little and by much; the fences are allocated where a factor would spill over.
        var factor = new RepeatedFactor<double>();
        var fences = new List<Fenced<double>>();
        foreach ((int k, int n) in new[] { (43, 24), (44, 24), (45, 24), (60, 24), (300, 24), (300, 100) })
        {
            double[] b = Bits.Draw<double>(new Random(k), k * n), a = [.. Enumerable.Repeat(1.0, 4 * k)], c = new double[4 * n];
            factor.Set(b, false, 4, k, n);
            fences.Add(new Fenced<double>([]));
            factor.Set(b, false, 4, k, n);
            factor.Multiply(a, b, false, 4, k, n, c, add: false);
            Bits.AssertClose([.. Enumerable.Range(0, 4 * n).Select(i => Enumerable.Range(0, k).Sum(l => b[(l * n) + (i % n)]))], c, k);
            Assert.All(fences, fence => fence.Content());
        }
    }

    [Fact]
    public void A_factor_that_is_kept_stays_where_it_is()
    {
        const int k = 40, n = 30;
        double[][] matrices = [.. Enumerable.Range(0, 8).Select(i => Bits.Draw<double>(new Random(i), k * n))];
        RepeatedFactor<double>[] factors = [.. matrices.Select(b =>
        {
            // Something that is gone in between, so that there is room to move to.
            _ = new byte[40 + (b.GetHashCode() & 8)];
            var factor = new RepeatedFactor<double>();
            factor.Set(b, false, 4, k, n);
            return factor;
        })];
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        double[] a = [.. Enumerable.Repeat(1.0, 4 * k)], c = new double[4 * n];
        for (int i = 0; i < factors.Length; i++)
        {
            factors[i].Multiply(a, matrices[i], false, 4, k, n, c, add: false);
            Bits.AssertClose([.. Enumerable.Range(0, 4 * n).Select(p => Enumerable.Range(0, k).Sum(l => matrices[i][(l * n) + (p % n)]))], c, k);
        }
    }

    [Fact]
    public void A_factor_takes_room_for_itself_and_only_if_it_is_kept()
    {
        // 48 columns are whole tiles of every width of vector.
        const int k = 50, n = 48;
        float[] b = new float[k * n];
        var large = new Queue<RepeatedFactor<float>>(Enumerable.Range(0, 10).Select(_ => new RepeatedFactor<float>()));
        Assert.InRange(Least(() => large.Dequeue().Set(b, true, 4, k, n)), k * n * sizeof(float), (k * n * sizeof(float)) + 200);
        var small = new Queue<RepeatedFactor<float>>(Enumerable.Range(0, 10).Select(_ => new RepeatedFactor<float>()));
        Assert.Equal(0, Least(() => small.Dequeue().Set(b, true, 3, k, n)));
    }

    [Fact]
    public void Kernels_allocate_nothing_when_they_run_again()
    {
        const int m = 30, k = 40, n = 50;
        double[] a = Bits.Draw<double>(new Random(1), m * k), b = Bits.Draw<double>(new Random(2), k * n), c = new double[m * n];
        var size = new ConvolutionSize(1, 2, 12, 12, 4, 3, 3);
        double[] x = Bits.Draw<double>(new Random(3), size.InputCount), f = Bits.Draw<double>(new Random(4), size.FilterCount);
        double[] y = new double[size.OutputCount], xBar = new double[x.Length], fBar = new double[f.Length];
        var factor = new RepeatedFactor<double>();
        Assert.Equal(0, Least(() => MatrixProduct.Multiply<double>(a, false, b, true, m, k, n, c, add: true)));
        Assert.Equal(0, Least(() => factor.Set(b, false, m, k, n)));
        Assert.Equal(0, Least(() => factor.Multiply(a, b, false, m, k, n, c, add: true)));
        Assert.Equal(0, Least(() => CorrelationLoops.Value<double>(x, f, size, y, flip: true)));
        Assert.Equal(0, Least(() => CorrelationLoops.Vjp<double>(x, f, size, y, xBar, fBar, flip: true)));
        int[] labels = new int[2];
        Assert.Equal(0, Least(() => SoftmaxRows<double>.Run(x, labels, 1, xBar)));
    }

    [Fact]
    public void Work_in_parts_allocates_nothing_when_it_runs_again()
    {
        var job = default(Nothing);
        Assert.Equal(0, Least(() => Fork<Nothing>.Run(ref job, 5)));
        Assert.Equal(0, Least(() => Fork<Nothing>.Run(ref job, 3)));
    }

    // Some run may allocate for the thread pool's queue or for the compiler, but not every one.
    private static long Least(Action run)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 10; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static void CheckBlocks<T, V>()
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        // As many rows as two blocks have at most, more of the inner dimension than one has, and a tile that is neither whole nor whole vectors.
        const int m = 2 * Blocks.Rows, k = Blocks.Inner + 4, n = 13, plenty = 1 << 16;
        T[] a = Bits.Draw<T>(new Random(1), m * k), b = Bits.Draw<T>(new Random(2), k * n), c = new T[m * n];
        Leftovers.AssertAskedFor<T>(Multiply);
        Leftovers.OnAThreadOfItsOwn(() =>
        {
            Leftovers.Spoil<T>(plenty);
            Multiply();
            Assert.InRange(Leftovers.Extent<T>(Purpose.LeftPanels, plenty), 1, Blocks.Rows * Blocks.Inner);
            Assert.InRange(Leftovers.Extent<T>(Purpose.RightPanels, plenty), 1, Blocks.Inner * (n + Tile<T, V>.Columns - 1));
        });

        void Multiply()
        {
            fixed (T* pa = a, pb = b, pc = c)
                Blocked<T, V, Strided<T>>.Multiply(new(pa, k, 1), new(pb, n, 1), 0, m, k, n, pc, n, add: false);
        }
    }

    private static void CheckDirect<T, V>()
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        var size = new ConvolutionSize(2, 30, 3, V.Count + 3, 5, 3, 3, Padding: 1);
        ImageWindow window = DirectConvolution<T>.Forward(size);
        T[] x = Bits.Draw<T>(new Random(1), size.InputCount), f = Bits.Draw<T>(new Random(2), size.FilterCount);
        T[] y = Bits.Draw<T>(new Random(3), size.OutputCount);
        Leftovers.AssertAskedFor<T>(() =>
        {
            fixed (T* px = x, pf = f, py = y)
                new DirectCorrelation<T, V>(px, new(pf, window.Channels * window.Kernel, 1), py, window, size.Batch, add: true).Run(0, 1);
        });
        Leftovers.AssertAskedFor<T>(() =>
        {
            fixed (T* px = x, pf = f, py = y)
                new DirectFilterBar<T, V>(px, py, pf, window, size.Batch).Run(0, 1);
        });
    }

    private static void CheckPanels<V>(int m, int k, int n)
        where V : struct, ILanes<V, double>
    {
        double[] a = new double[m * k], b = new double[k * n], c = new double[m * n];
        int calls = 0, entries = 0;
        fixed (double* pa = a, pb = b, pc = c)
            Blocked<double, V, Counted>.Multiply(new(pa, k, 1), new Counted(new(pb, n, 1), &calls, &entries), 0, m, k, n, pc, n, add: false);
        int columns = Tile<double, V>.Columns;
        int across = (n / Blocks.Columns * ((Blocks.Columns + columns - 1) / columns)) + ((n % Blocks.Columns + columns - 1) / columns);
        Assert.Equal(((k + Blocks.Inner - 1) / Blocks.Inner * across, k * n), (calls, entries));
    }

    private readonly struct Counted(Strided<double> matrix, int* calls, int* entries) : IColumns<double>
    {
        public double* Panel(int l, int k, int j, int width, int pitch, double* buffer)
        {
            *calls += 1;
            *entries += k * width;
            return matrix.Panel(l, k, j, width, pitch, buffer);
        }
    }

    private readonly struct Nothing : IParts
    {
        public void Run(int part, int parts)
        {
        }
    }
}
