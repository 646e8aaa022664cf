namespace Harness.Handwritten.Lines;

/// <summary>Whether a hyperplane separates two finite classes of whole-number points, with a certificate either way.</summary>
/// <remarks>
/// <para>Shapes: points [m][d], m ≥ 1, d ≥ 0. All arithmetic is in whole numbers, so the answer is exact.</para>
/// <para>
/// Derivation: write aᵢ = ±(pᵢ, 1), with + for the first class. By Gordan's theorem exactly one of these exists: u with
/// aᵢ · u &gt; 0 for all i, which is a separating hyperplane, or λ ≥ 0, not all zero, with Σᵢ λᵢ aᵢ = 0, which is a
/// point common to both convex hulls. The perceptron adds an aᵢ with aᵢ · u ≤ 0 to u until there is none. If it never
/// ends, u stays bounded (the perceptron cycling theorem), so u comes back to a value it had, and what was added in
/// between is λ.
/// </para>
/// <para>Source: Minsky and Papert, Perceptrons, chapter 11. No twin: either certificate is checked by putting it in.</para>
/// </remarks>
public static class LinearSeparation
{
    /// <summary>Decides.</summary>
    /// <param name="points">The points.</param>
    /// <param name="first">Whether each point is of the first class.</param>
    /// <exception cref="ArgumentException">There is not one class for each point, or the points differ in length.</exception>
    public static Separation Decide(long[][] points, bool[] first)
    {
        Require.SameLength<bool>(new bool[points.Length], first, nameof(points), nameof(first));
        long[][] a = [.. points.Select((p, i) => Signed(p, points[0].Length, first[i]))];
        long[] u = new long[points[0].Length + 1];
        long[] added = new long[a.Length];
        var seen = new Dictionary<string, long[]> { [Key(u)] = [.. added] };
        while (Array.FindIndex(a, row => Dot(row, u) <= 0) is var wrong && wrong >= 0)
        {
            u = [.. u.Zip(a[wrong], (x, y) => checked(x + y))];
            added[wrong]++;
            if (!seen.TryAdd(Key(u), [.. added]))
                return new Separation(null, [.. added.Zip(seen[Key(u)], (now, then) => now - then)]);
        }
        return new Separation(u, null);
    }

    private static long[] Signed(long[] point, int length, bool first)
    {
        Require.Length<long>(point, length);
        return [.. point.Append(1).Select(x => first ? x : -x)];
    }

    private static long Dot(long[] x, long[] y) => x.Zip(y, (a, b) => checked(a * b)).Sum();

    private static string Key(long[] u) => string.Join(' ', u);
}

/// <summary>The answer, with its certificate.</summary>
/// <param name="Hyperplane">
/// (w, b) with w · p + b &gt; 0 on the first class and &lt; 0 on the second; null when there is none.
/// </param>
/// <param name="Combination">
/// Whole numbers λ ≥ 0, not all zero, with Σ λᵢ pᵢ over the first class equal to that over the second, and Σ λᵢ too;
/// null when there are none.
/// </param>
public sealed record Separation(long[]? Hyperplane, long[]? Combination)
{
    /// <summary>Whether the classes are linearly separable.</summary>
    public bool IsSeparable => Hyperplane is not null;
}
