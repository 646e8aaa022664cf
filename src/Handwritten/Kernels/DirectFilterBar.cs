using System.Numerics;

namespace Harness.Handwritten.Kernels;

/// <summary>The filters' cotangent of a correlation with stride 1 straight from the images, by the <see cref="DotTile{T, V, TColumns}"/>.</summary>
/// <remarks>Parts are filter entries; every one sums over the images and their rows in the same order.</remarks>
internal readonly unsafe struct DirectFilterBar<T, V>(T* x, T* yBar, T* fBar, ImageWindow window, int batch) : IParts
    where T : unmanaged, INumberBase<T>
    where V : struct, ILanes<V, T>
{
    // Framed images at a time.
    private const int Entries = 1 << 17;

    private static int Rows => DotTile<T, V, WholeColumns>.Rows;

    private static int Views => DotTile<T, V, WholeColumns>.Views;

    public void Run(int part, int parts)
    {
        int depth = window.Channels * window.Kernel, tiles = (depth + Views - 1) / Views, framedImage = window.Channels * window.Plane;
        nint* offsets = Workspace<nint>.Take(Purpose.Offsets, depth);
        window.Offsets(window.Channels, offsets);
        int most = Math.Clamp(Entries / framedImage, 1, batch);
        T* framed = Workspace<T>.Take(Purpose.RightPanels, most * framedImage);
        for (int n = 0; n < batch; n += most)
        {
            int images = Math.Min(most, batch - n);
            window.Frame(x + ((nint)n * window.Image), images * window.Channels, framed);
            for (int tile = tiles * part / parts; tile < tiles * (part + 1) / parts; tile++)
            {
                for (int o = 0; o < window.Filters; o += Rows)
                    Tile(offsets, tile * Views, o, images, framed, yBar + ((nint)n * window.Filters * window.OutputPlane));
            }
        }
    }

    // A tile at the edge has its last filter and entry several times.
    private void Tile(nint* offsets, int l, int o, int images, T* framed, T* planes)
    {
        int depth = window.Channels * window.Kernel, height = Math.Min(Rows, window.Filters - o), width = Math.Min(Views, depth - l);
        var s = new Streams<T>
        {
            Y = planes,
            X = framed,
            Images = images,
            YImage = (nint)window.Filters * window.OutputPlane,
            XImage = (nint)window.Channels * window.Plane,
            Rows = window.OutputHeight,
            YPitch = window.OutputWidth,
            XPitch = window.Pitch,
        };
        for (int r = 0; r < Rows; r++)
            s.YAt[r] = (nint)(o + Math.Min(r, height - 1)) * window.OutputPlane;
        for (int t = 0; t < Views; t++)
            s.XAt[t] = offsets[l + Math.Min(t, width - 1)];
        T* sums = Workspace<T>.Take(Purpose.Tile, Rows * Views);
        int whole = window.OutputWidth / V.Count * V.Count;
        DotTile<T, V, WholeColumns>.Sums(s, 0, whole, sums);
        Add(sums, height, width, fBar + ((nint)o * depth) + l);
        if (whole == window.OutputWidth)
            return;
        DotTile<T, V, LastColumns>.Sums(s, whole, window.OutputWidth, sums);
        Add(sums, height, width, fBar + ((nint)o * depth) + l);
    }

    private void Add(T* sums, int height, int width, T* to)
    {
        int depth = window.Channels * window.Kernel;
        for (int r = 0; r < height; r++)
        {
            for (int t = 0; t < width; t++)
                to[(r * depth) + t] += sums[(r * Views) + t];
        }
    }
}
