namespace Harness.Pictures.Plots;

/// <summary>Lines along which a function of two variables has one value.</summary>
public static class Contours
{
    /// <summary>The lines of a level, by marching squares on a grid with linear interpolation along its edges.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The range of x.</param>
    /// <param name="y">The range of y.</param>
    /// <param name="level">The value.</param>
    /// <param name="cells">The number of squares along each axis.</param>
    public static IReadOnlyList<IReadOnlyList<(double X, double Y)>> Of(
        Func<double, double, double> f, (double From, double To) x, (double From, double To) y, double level, int cells = 40)
    {
        double[,] height = new double[cells + 1, cells + 1];
        for (int i = 0; i <= cells; i++)
        {
            for (int j = 0; j <= cells; j++)
                height[i, j] = f(At(x, i, cells), At(y, j, cells)) - level;
        }

        var segments = new List<((double X, double Y) A, (double X, double Y) B)>();
        for (int i = 0; i < cells; i++)
        {
            for (int j = 0; j < cells; j++)
                segments.AddRange(Square(i, j, height).Select(s => (Place(s.A, x, y, cells), Place(s.B, x, y, cells))));
        }

        return Chains.Join([.. segments.Where(s => !Chains.AreSame(s.A, s.B))]);
    }

    // A corner of value 0 counts as above, so that no line ends in a corner.
    private static IEnumerable<((double I, double J) A, (double I, double J) B)> Square(int i, int j, double[,] h)
    {
        (int I, int J)[] corners = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)];
        var cuts = new List<(double I, double J)>();
        for (int k = 0; k < 4; k++)
        {
            ((int I, int J) a, (int I, int J) b) = (corners[k], corners[(k + 1) % 4]);
            (double ha, double hb) = (h[a.I, a.J], h[b.I, b.J]);
            if (ha >= 0 == hb >= 0)
                continue;
            double t = ha / (ha - hb);
            cuts.Add((a.I + (t * (b.I - a.I)), a.J + (t * (b.J - a.J))));
        }

        return cuts.Chunk(2).Where(c => c.Length == 2).Select(c => (c[0], c[1]));
    }

    private static double At((double From, double To) range, double i, int cells) =>
        range.From + ((range.To - range.From) * i / cells);

    private static (double X, double Y) Place((double I, double J) p, (double From, double To) x, (double From, double To) y,
        int cells) =>
        (At(x, p.I, cells), At(y, p.J, cells));
}

/// <summary>Joins segments that share ends.</summary>
internal static class Chains
{
    public static IReadOnlyList<IReadOnlyList<(double X, double Y)>> Join(IReadOnlyList<((double X, double Y) A,
        (double X, double Y) B)> segments)
    {
        ILookup<(double, double), int> ends = segments
            .SelectMany((s, i) => new[] { (Key(s.A), i), (Key(s.B), i) }).ToLookup(e => e.Item1, e => e.i);
        bool[] used = new bool[segments.Count];
        var chains = new List<IReadOnlyList<(double X, double Y)>>();
        for (int i = 0; i < segments.Count; i++)
        {
            if (used[i])
                continue;
            used[i] = true;
            var chain = new LinkedList<(double X, double Y)>([segments[i].A, segments[i].B]);
            while (Next(chain.Last!.Value) is { } p)
                chain.AddLast(p);
            while (Next(chain.First!.Value) is { } p)
                chain.AddFirst(p);
            chains.Add([.. chain]);
        }

        return chains;

        (double X, double Y)? Next((double X, double Y) end)
        {
            foreach (int i in ends[Key(end)].Where(i => !used[i]))
            {
                used[i] = true;
                return Key(segments[i].A) == Key(end) ? segments[i].B : segments[i].A;
            }

            return null;
        }
    }

    /// <summary>Whether two points differ by rounding at most.</summary>
    public static bool AreSame((double X, double Y) a, (double X, double Y) b) => Key(a) == Key(b);

    // The same point of a shared edge may come out with another last bit.
    private static (double, double) Key((double X, double Y) p) => (Math.Round(p.X, 9), Math.Round(p.Y, 9));
}
