namespace Harness.Handwritten.Convolution;

/// <summary>The sizes of a two-dimensional convolution, and which input meets which filter entry in which output.</summary>
/// <param name="Batch">The number N of images.</param>
/// <param name="Channels">The number C of input channels.</param>
/// <param name="Height">The rows H of an image.</param>
/// <param name="Width">The columns W of an image.</param>
/// <param name="Filters">The number O of output channels.</param>
/// <param name="KernelHeight">The rows kh of a kernel.</param>
/// <param name="KernelWidth">The columns kw of a kernel.</param>
/// <param name="Stride">The step s of the kernel in both directions, 1 or more.</param>
/// <param name="Padding">The zeros p on each of the four sides, 0 or more.</param>
/// <param name="Dilation">The step d between neighbours in the kernel, 1 or more.</param>
/// <remarks>Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning, sections 2.4 and 5.1.</remarks>
public readonly record struct ConvolutionSize(
    int Batch, int Channels, int Height, int Width, int Filters, int KernelHeight, int KernelWidth,
    int Stride = 1, int Padding = 0, int Dilation = 1)
{
    /// <summary>The rows of the output; below 1 if the kernel does not fit.</summary>
    public int OutputHeight => Output(Height, KernelHeight, Stride, Padding, Dilation);

    /// <summary>The columns of the output; below 1 if the kernel does not fit.</summary>
    public int OutputWidth => Output(Width, KernelWidth, Stride, Padding, Dilation);

    /// <summary>The entries of X [N, C, H, W].</summary>
    public int InputCount => Batch * Channels * Height * Width;

    /// <summary>The entries of F [O, C, kh, kw].</summary>
    public int FilterCount => Filters * Channels * KernelHeight * KernelWidth;

    /// <summary>The entries of Y [N, O, oh, ow].</summary>
    public int OutputCount => Batch * Filters * OutputHeight * OutputWidth;

    /// <summary>⌊(n + 2p − d(k − 1) − 1)/s⌋ + 1: how often a kernel of size k fits along an axis of size n.</summary>
    public static int Output(int n, int k, int stride, int padding, int dilation)
    {
        int free = n + (2 * padding) - (dilation * (k - 1)) - 1;
        return free < 0 ? 0 : (free / stride) + 1;
    }

    /// <summary>Where filter entry f is once its kernel is turned by half a turn.</summary>
    public int Flip(int f)
    {
        int kernel = KernelHeight * KernelWidth;
        return f - (f % kernel) + kernel - 1 - (f % kernel);
    }

    /// <summary>Every product of the sum, but those with padding, as offsets into Y, X and F.</summary>
    internal TermEnumerator Terms() => new(this);

    internal void Check<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> f, ReadOnlySpan<T> y)
    {
        Require.AtLeast(Stride, 1);
        Require.AtLeast(Padding, 0);
        Require.AtLeast(Dilation, 1);
        Require.Length(x, InputCount);
        Require.Length(f, FilterCount);
        Require.Length(y, OutputCount);
    }

    /// <summary>One product of the sum: y[Y] has the term x[X] · f[F].</summary>
    internal readonly record struct Term(int Y, int X, int F);

    /// <summary>Counts through images n, filters o, channels c, outputs (i, j) and kernel entries (u, v), the last fastest:
    /// y[n, o, i, j] meets f[o, c, u, v] at x[n, c, is + ud − p, js + vd − p].</summary>
    internal struct TermEnumerator(ConvolutionSize size)
    {
        private readonly int _outputs = size.OutputHeight * size.OutputWidth;
        private readonly int _outputWidth = size.OutputWidth;
        private readonly bool _isEmpty = size.OutputCount == 0 || size.FilterCount == 0;
        private int _n, _o, _c, _i, _j, _u, _v = -1;

        public Term Current { get; private set; }

        public readonly TermEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (!_isEmpty && Step())
            {
                int row = (_i * size.Stride) + (_u * size.Dilation) - size.Padding;
                int column = (_j * size.Stride) + (_v * size.Dilation) - size.Padding;
                if ((uint)row >= (uint)size.Height || (uint)column >= (uint)size.Width)
                    continue;
                Current = new Term(
                    (((_n * size.Filters) + _o) * _outputs) + (_i * _outputWidth) + _j,
                    (((((_n * size.Channels) + _c) * size.Height) + row) * size.Width) + column,
                    (((((_o * size.Channels) + _c) * size.KernelHeight) + _u) * size.KernelWidth) + _v);
                return true;
            }
            return false;
        }

        private bool Step()
        {
            if (Next(ref _v, size.KernelWidth) || Next(ref _u, size.KernelHeight) || Next(ref _j, _outputWidth)
                || Next(ref _i, size.OutputHeight) || Next(ref _c, size.Channels) || Next(ref _o, size.Filters))
                return true;
            return ++_n < size.Batch;
        }

        // Counts on; at the end starts again from 0 and says so.
        private static bool Next(ref int counter, int count)
        {
            if (++counter < count)
                return true;
            counter = 0;
            return false;
        }
    }
}
