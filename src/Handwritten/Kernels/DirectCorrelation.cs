using System.Numerics;

namespace Harness.Handwritten.Kernels;

/// <summary>Correlations with stride 1 straight from the images, by the <see cref="CorrelationTile{T, V}"/>.</summary>
/// <remarks>
/// Some channels at a time, so that their filter entries and their part of the image stay in the caches, and all filters for the same few
/// vectors of outputs. A row that is not a whole number of vectors ends with one that overlaps the last. Parts are rows of outputs.
/// </remarks>
internal readonly unsafe struct DirectCorrelation<T, V>(T* x, Strided<T> f, T* y, ImageWindow window, int batch, bool add) : IParts
    where T : unmanaged, INumberBase<T>
    where V : struct, ILanes<V, T>
{
    private static int Rows => CorrelationTile<T, V>.Rows;

    private static int Vectors => CorrelationTile<T, V>.Vectors;

    public void Run(int part, int parts)
    {
        int height = window.OutputHeight, most = Blocks.Even(window.Channels, Math.Max(Blocks.Inner / window.Kernel, 1), 1);
        int from = (int)((long)batch * height * part / parts), to = (int)((long)batch * height * (part + 1) / parts);
        nint* offsets = Workspace<nint>.Take(Purpose.Offsets, most * window.Kernel);
        window.Offsets(most, offsets);
        for (int c = 0; c < window.Channels; c += most)
        {
            int channels = Math.Min(most, window.Channels - c);
            var block = new Block(window, Filters(c * window.Kernel, channels * window.Kernel), channels * window.Kernel, offsets, add || c > 0);
            T* framed = Workspace<T>.Take(Purpose.RightPanels, channels * window.Plane);
            for (int n = from / height; (long)n * height < to; n++)
            {
                window.Frame(x + ((nint)n * window.Image) + ((nint)c * window.Height * window.Width), channels, framed);
                block.Outputs(framed, Math.Max(from - (n * height), 0), Math.Min(to - (n * height), height),
                    y + ((nint)n * window.Filters * window.OutputPlane));
            }
        }
    }

    // Four filters side by side as [depth][4], four after four.
    private T* Filters(int l, int depth)
    {
        T* to = Workspace<T>.Take(Purpose.LeftPanels, (window.Filters + Rows) * depth);
        for (int o = 0; o < window.Filters; o += Rows)
            f.Transposed.Panel(l, depth, o, Math.Min(Rows, window.Filters - o), Rows, to + ((nint)o * depth));
        return to;
    }

    // What some channels give to the outputs of an image.
    private readonly struct Block(ImageWindow window, T* filters, int depth, nint* offsets, bool add)
    {
        public void Outputs(T* framed, int fromRow, int toRow, T* y)
        {
            int width = window.OutputWidth, across = (width + V.Count - 1) / V.Count, count = (toRow - fromRow) * across;
            Places at;
            for (int first = 0; first < count; first += Vectors)
            {
                for (int t = 0; t < Vectors; t++)
                {
                    (int row, int column) = Math.DivRem(Math.Min(first + t, count - 1), across);
                    column = Math.Min(column * V.Count, width - V.Count);
                    at.From[t] = ((fromRow + row) * window.Pitch) + column;
                    at.To[t] = ((fromRow + row) * width) + column;
                }
                for (int o = 0; o < window.Filters; o += Rows)
                    Tile(framed, o, &at, Math.Min(Vectors, count - first), y + ((nint)o * window.OutputPlane));
            }
        }

        // Vectors that overlap may be written twice, but not added twice.
        private void Tile(T* framed, int o, Places* at, int vectors, T* y)
        {
            T* panel = filters + ((nint)o * depth);
            bool whole = !add || (vectors == Vectors && window.OutputWidth % V.Count == 0);
            if (whole && o + Rows <= window.Filters)
            {
                CorrelationTile<T, V>.Multiply(depth, panel, offsets, framed, y, window.OutputPlane, at, add);
                return;
            }

            T* aside = Workspace<T>.Take(Purpose.Tile, Rows * Vectors * V.Count);
            Places apart = *at;
            for (int t = 0; t < Vectors; t++)
                apart.To[t] = t * V.Count;
            CorrelationTile<T, V>.Multiply(depth, panel, offsets, framed, aside, Vectors * V.Count, &apart, add: false);
            for (int r = 0; r < Math.Min(Rows, window.Filters - o); r++)
            {
                for (int t = 0; t < vectors; t++)
                    Merge(aside + (((r * Vectors) + t) * V.Count), y + (r * window.OutputPlane), at->To[t]);
            }
        }

        private void Merge(T* from, T* y, long place)
        {
            // Only the last vector of a row can begin elsewhere than at a whole number of vectors.
            int column = (int)(place % window.OutputWidth), had = column % V.Count == 0 ? 0 : V.Count - (window.OutputWidth % V.Count);
            T* to = y + place;
            if (had == 0)
                V.Store(add ? V.Add(V.Load(from), V.Load(to)) : V.Load(from), to);
            for (int q = had; q < V.Count && had > 0; q++)
                to[q] = add ? from[q] + to[q] : from[q];
        }
    }
}
