namespace Harness.Verification.Numbers;

/// <summary>Runs code on both sides of every comparison that intervals leave undecided.</summary>
/// <remarks>
/// <para>Whatever number of the box the code meant, it takes one of these paths; so the hull of all their results encloses its
/// result. Paths that no number takes may widen the hull, never narrow it.</para>
/// <para>The code must depend on nothing but its numbers: it is run once for every path, from the start, on this thread.</para>
/// </remarks>
public static class Branches
{
    /// <summary>How many paths are tried unless told otherwise.</summary>
    public const int DefaultLimit = 1024;

    [ThreadStatic]
    private static Path? _path;

    /// <summary>Returns an interval that encloses f along every path.</summary>
    /// <exception cref="UndecidableComparisonException">There are more than <paramref name="limit"/> paths.</exception>
    public static Interval Hull(Func<Interval> f, int limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Hull(() => new[] { f() }, limit)[0];
    }

    /// <summary>Returns intervals that enclose the entries of f along every path.</summary>
    /// <exception cref="UndecidableComparisonException">There are more than <paramref name="limit"/> paths.</exception>
    /// <exception cref="InvalidOperationException">The number of entries depends on the path.</exception>
    public static Interval[] Hull(Func<Interval[]> f, int limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(f);
        Path? outer = _path;
        Path path = new(limit);
        _path = path;
        try
        {
            Interval[] hull = [.. f()];
            while (path.Next())
                hull = Join(hull, f());
            return hull;
        }
        finally
        {
            _path = outer;
        }
    }

    /// <summary>Whether an undecided comparison holds on the path that is being tried.</summary>
    /// <exception cref="UndecidableComparisonException">No paths are being tried, or too many.</exception>
    internal static bool Choose(string comparison) =>
        _path is { } path ? path.Choose(comparison) : throw new UndecidableComparisonException(comparison);

    private static Interval[] Join(Interval[] a, Interval[] b) => a.Length == b.Length
        ? [.. a.Zip(b, Interval.Hull)]
        : throw new InvalidOperationException($"one path has {a.Length} results, another {b.Length}; they must agree");

    /// <summary>The answers so far: at first true throughout, then counting down like a binary number.</summary>
    private sealed class Path(int limit)
    {
        private readonly List<bool> _answers = [];
        private int _asked;
        private int _tried = 1;

        public bool Choose(string comparison)
        {
            if (_asked == _answers.Count)
            {
                if (_tried + _answers.Count(answer => answer) >= limit)
                    throw new UndecidableComparisonException(comparison);
                _answers.Add(true);
            }
            return _answers[_asked++];
        }

        public bool Next()
        {
            _asked = 0;
            _tried++;
            _answers.RemoveRange(_answers.LastIndexOf(true) + 1, _answers.Count - _answers.LastIndexOf(true) - 1);
            if (_answers.Count == 0)
                return false;
            _answers[^1] = false;
            return true;
        }
    }
}
