using System.Numerics;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.Kernels;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>Parts of matrices copied side by side, between fences: from rows, from columns, turned in squares, and from an image.</summary>
public sealed class PanelTests
{
    [Theory]
    [InlineData(9, 5, 5)]
    [InlineData(9, 6, 8)]
    [InlineData(8, 8, 12)]
    [InlineData(19, 21, 24)]
    [InlineData(3, 1, 4)]
    public void A_panel_has_the_entries_of_its_part_and_zeros_up_to_its_width(int k, int width, int pitch)
    {
        ComparePanel<double>(k, width, pitch);
        ComparePanel<float>(k, width, pitch);
    }

    [Fact]
    public void Squares_of_every_vector_are_turned()
    {
        CompareTurned<double, Lanes512<double>>();
        CompareTurned<double, Lanes256<double>>();
        CompareTurned<float, Lanes256<float>>();
        CompareTurned<float, Lanes128<float>>();
    }

    [Fact]
    public unsafe void Panels_that_are_kept_follow_one_another()
    {
        // Three panels of 4 columns for 11: block l begins after l rows of all panels, panel j after j columns of its own depth.
        double* first = (double*)1024;
        var packed = new Packed<double>(first, 11);
        Assert.Equal((nint)((2 * 12) + (4 * 5)), (nint)(packed.Panel(2, 5, 4, 4, 4, null) - first));
        Assert.Equal(0, (nint)(packed.Panel(0, 7, 0, 3, 4, null) - first));
        Assert.Equal((nint)(3 * 12), (nint)(new Packed<double>(first, 12).Panel(3, 7, 0, 4, 4, null) - first));
    }

    /// <summary>Height, width, channels, kernel height and width, stride, padding, dilation.</summary>
    public static TheoryData<int[]> Images => new(
        [4, 5, 2, 2, 3, 1, 0, 1],
        [4, 5, 2, 2, 3, 1, 2, 1],
        [4, 5, 2, 2, 3, 1, 1, 1],
        [6, 3, 2, 3, 2, 1, 1, 2],
        [7, 8, 2, 2, 3, 2, 1, 1],
        [7, 8, 1, 3, 2, 3, 2, 2],
        [3, 2, 2, 2, 2, 1, 4, 3]);

    [Theory]
    [MemberData(nameof(Images))]
    public unsafe void Patches_are_the_pixels_that_a_kernel_meets(int[] sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        (int height, int width, int channels, int kh, int kw) = (sizes[0], sizes[1], sizes[2], sizes[3], sizes[4]);
        (int stride, int padding, int dilation) = (sizes[5], sizes[6], sizes[7]);
        var size = new ConvolutionSize(1, channels, height, width, 1, kh, kw, stride, padding, dilation);
        var image = new Fenced<double>([.. Enumerable.Range(1, size.InputCount).Select(i => (double)i)]);
        var patches = new Patches<double>(image.Start, new Grid(height, width, kh, kw, size.OutputWidth, stride, -padding, dilation, 1));
        ComparePatches(patches, channels * kh * kw, size.OutputHeight * size.OutputWidth, (row, column) =>
        {
            (int c, int u, int v) = (row / kw / kh, row / kw % kh, row % kw);
            (int i, int j) = (column / size.OutputWidth, column % size.OutputWidth);
            (int h, int w) = ((i * stride) + (u * dilation) - padding, (j * stride) + (v * dilation) - padding);
            return h >= 0 && h < height && w >= 0 && w < width ? image.Span[(((c * height) + h) * width) + w] : 0;
        });
    }

    [Theory]
    [MemberData(nameof(Images))]
    public unsafe void Patches_of_the_cotangent_are_the_outputs_that_a_pixel_has_met(int[] sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        (int height, int width, int filters, int kh, int kw) = (sizes[0], sizes[1], sizes[2], sizes[3], sizes[4]);
        (int stride, int padding, int dilation) = (sizes[5], sizes[6], sizes[7]);
        var size = new ConvolutionSize(1, 1, height, width, filters, kh, kw, stride, padding, dilation);
        var yBar = new Fenced<double>([.. Enumerable.Range(1, size.OutputCount).Select(i => (double)i)]);
        var patches = new Patches<double>(yBar.Start, new Grid(size.OutputHeight, size.OutputWidth, kh, kw, width, 1, padding, -dilation, stride));
        ComparePatches(patches, filters * kh * kw, height * width, (row, column) =>
        {
            (int o, int u, int v) = (row / kw / kh, row / kw % kh, row % kw);
            foreach (int output in Enumerable.Range(0, size.OutputHeight * size.OutputWidth))
            {
                (int i, int j) = (output / size.OutputWidth, output % size.OutputWidth);
                if ((i * stride) + (u * dilation) - padding == column / width && (j * stride) + (v * dilation) - padding == column % width)
                    return yBar.Span[(o * size.OutputHeight * size.OutputWidth) + output];
            }

            return 0;
        });
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(2, 1, false)]
    [InlineData(1, 3, true)]
    [InlineData(0, 2, true)]
    [InlineData(2, 0, true)]
    public unsafe void A_framed_image_has_its_pixels_where_the_kernel_s_entries_look(int above, int before, bool turned)
    {
        const int channels = 2, height = 3, width = 4, kh = 2, kw = 3, dilation = 1;
        var window = new ImageWindow(channels, height, width, 1, kh, kw, above, before, dilation, turned);
        int pitch = width + (2 * before), plane = pitch * (height + (2 * above));
        Assert.Equal((pitch, plane), (window.Pitch, window.Plane));
        Assert.Equal((kh * kw, channels * height * width), (window.Kernel, window.Image));
        Assert.Equal((height + (2 * above) - 1, pitch - 2), (window.OutputHeight, window.OutputWidth));
        Assert.Equal(window.OutputHeight * window.OutputWidth, window.OutputPlane);

        var image = new Fenced<double>([.. Enumerable.Range(1, channels * height * width).Select(i => (double)i)]);
        var framed = new Fenced<double>([.. Enumerable.Repeat(-1.0, channels * plane)]);
        window.Frame(image.Start, channels, framed.Start);
        double[] expected = [.. Enumerable.Range(0, channels * plane).Select(p =>
        {
            (int c, int row, int column) = (p / plane, (p % plane / pitch) - above, (p % pitch) - before);
            return row >= 0 && row < height && column >= 0 && column < width ? image.Span[(((c * height) + row) * width) + column] : 0;
        })];
        Assert.Equal(expected, framed.Content());

        foreach (int step in new[] { 1, 2 })
        {
            nint[] offsets = new nint[(channels * kh * kw) + 1];
            fixed (nint* to = offsets)
                (window with { Dilation = step }).Offsets(channels, to);
            nint[] turnedOrNot = [.. Enumerable.Range(0, channels * kh * kw).Select(l =>
            {
                (int c, int entry) = (l / (kh * kw), turned ? (kh * kw) - 1 - (l % (kh * kw)) : l % (kh * kw));
                return (nint)((c * plane) + (step * ((entry / kw * pitch) + (entry % kw))));
            })];
            Assert.Equal([.. turnedOrNot, 0], offsets);
        }
    }

    private static unsafe void ComparePanel<T>(int k, int width, int pitch)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // Rows 3 to 3 + k and columns 2 to 2 + width of a larger matrix with its rows, its columns, or neither in one piece.
        (int height, int across) = (k + 5, width + 4);
        foreach ((int rowStep, int columnStep) in new[] { (across, 1), (1, height), (2, 2 * height), (3 * across, 3) })
        {
            var matrix = new Fenced<T>(Bits.Draw<T>(new Random(k), ((height - 1) * rowStep) + ((across - 1) * columnStep) + 1));
            var buffer = new Fenced<T>([.. Enumerable.Repeat(T.One + T.One, k * pitch)]);
            Assert.True(new Strided<T>(matrix.Start, rowStep, columnStep).Panel(3, k, 2, width, pitch, buffer.Start) == buffer.Start);
            Assert.Equal([.. Enumerable.Range(0, k * pitch).Select(p =>
            {
                (int l, int j) = (p / pitch, p % pitch);
                return j < width ? matrix.Span[((3 + l) * rowStep) + ((2 + j) * columnStep)] : T.Zero;
            })], buffer.Content());
        }
    }

    private static unsafe void CompareTurned<T, V>()
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        const int step = 23;
        (int side, int pitch) = (V.Count, V.Count + 3);
        foreach (int k in new[] { side - 1, side, (2 * side) + 3 })
        {
            Fenced<T> from = new(Bits.Draw<T>(new Random(1), side * step)), to = new(new T[k * pitch]);
            int done = side == 8
                ? Squares<T, V>.Eight(from.Start, step, k, to.Start, pitch) : Squares<T, V>.Four(from.Start, step, k, to.Start, pitch);
            Assert.Equal(k / side * side, done);
            Assert.Equal([.. Enumerable.Range(0, k * pitch).Select(p =>
            {
                (int l, int j) = (p / pitch, p % pitch);
                return l < done && j < side ? from.Span[(j * step) + l] : T.Zero;
            })], to.Content());
        }
    }

    // Panels of parts of the matrix and of its transpose, and each row alone.
    private static unsafe void ComparePatches(Patches<double> patches, int rows, int columns, Func<int, int, double> entry)
    {
        foreach ((int l, int j) in new[] { (0, 0), (1, 2), (3, 5), (0, 1) })
        {
            (int k, int width) = (rows - l - (j % 2), columns - j - (l / 3));
            ComparePanel(patches, entry, l, k, j, width, width + 3);

            (int pitch, var turned) = (k + 2, new Fenced<double>([.. Enumerable.Repeat(-1.0, width * (k + 2))]));
            Assert.True(new TransposedPatches<double>(patches).Panel(j, width, l, k, pitch, turned.Start) == turned.Start);
            IEnumerable<double> expected = Enumerable.Range(0, width * pitch).Select(p => p % pitch < k ? entry(l + (p % pitch), j + (p / pitch)) : 0);
            Assert.Equal([.. expected], turned.Content());
        }

        for (int row = 0; row < rows; row++)
            ComparePanel(patches, entry, row, 1, 0, columns, columns);
    }

    private static unsafe void ComparePanel(Patches<double> patches, Func<int, int, double> entry, int l, int k, int j, int width, int pitch)
    {
        var buffer = new Fenced<double>([.. Enumerable.Repeat(-1.0, k * pitch)]);
        Assert.True(patches.Panel(l, k, j, width, pitch, buffer.Start) == buffer.Start);
        IEnumerable<double> expected = Enumerable.Range(0, k * pitch).Select(p => p % pitch < width ? entry(l + (p / pitch), j + (p % pitch)) : 0);
        Assert.Equal([.. expected], buffer.Content());
    }
}
