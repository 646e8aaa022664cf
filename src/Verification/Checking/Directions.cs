namespace Harness.Verification.Checking;

/// <summary>Random directions, each entry's sign and length drawn by itself.</summary>
/// <remarks>
/// With lengths uniform on ±[1, 2]·σᵢ, an error e in entry i and any errors whatever in the others leave a residual within ±b
/// with probability at most b / (|e|·σᵢ): the power of a check follows from its bars alone. If the other entries are right, the
/// residual is at least |e|·σᵢ with certainty.
/// </remarks>
internal static class Directions
{
    public static double[] Random(Random random, double[] scale)
    {
        double[] v = new double[scale.Length];
        for (int i = 0; i < v.Length; i++)
            v[i] = Draw(random) * scale[i];
        return v;
    }

    /// <summary>A random direction with zeros outside the entries.</summary>
    public static double[] Within(Random random, double[] scale, ReadOnlySpan<int> entries)
    {
        double[] v = new double[scale.Length];
        foreach (int i in entries)
            v[i] = Draw(random) * scale[i];
        return v;
    }

    /// <summary>One scale for all: the root mean square of the point, or 1 at the origin.</summary>
    public static double[] Uniform(double[] x)
    {
        double rms = Vectors.Norm(x) / Math.Sqrt(Math.Max(1, x.Length));
        double[] scale = new double[x.Length];
        Array.Fill(scale, rms > 0 && double.IsFinite(rms) ? rms : 1);
        return scale;
    }

    /// <summary>Each entry's own magnitude, for inputs on different scales.</summary>
    public static double[] Relative(double[] x)
    {
        double typical = Uniform(x)[0];
        return Array.ConvertAll(x, entry => entry == 0 ? typical : Math.Abs(entry));
    }

    /// <summary>Each entry's own magnitude where they are far apart, and one scale for all where they are not.</summary>
    public static double[] Natural(double[] x)
    {
        double[] relative = Relative(x);
        return relative.Length > 0 && relative.Max() > 1e4 * relative.Min() ? relative : Uniform(x);
    }

    /// <summary>Weights under which every entry of the gradient counts for as much, down to a millionth of the largest.</summary>
    public static double[] Balanced(double[] gradient)
    {
        double least = 1e-6 * Vectors.Largest(gradient);
        return Array.ConvertAll(gradient, g => 1 / Math.Max(Math.Abs(g), least));
    }

    private static double Draw(Random random)
    {
        double length = 1 + random.NextDouble();
        return random.Next(2) == 0 ? length : -length;
    }
}
