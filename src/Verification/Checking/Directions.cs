using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Harness.Verification.Checking;

/// <summary>Random directions, each entry's sign and length drawn by itself.</summary>
/// <remarks>
/// With lengths uniform on ±[1, 2]·σᵢ, an error e in entry i and any errors whatever in the others leave a residual within ±b
/// with probability at most b / (|e|·σᵢ): the power of a check follows from its bars alone. If the other entries are right, the
/// residual is at least |e|·σᵢ with certainty.
/// </remarks>
internal static class Directions
{
    public static double[] Random(Random random, double[] scale) =>
        Drawn(random, scale, GC.AllocateUninitializedArray<double>(scale.Length));

    /// <summary>A random direction with zeros outside the entries.</summary>
    public static double[] Within(Random random, double[] scale, ReadOnlySpan<int> entries)
    {
        ulong seed = (ulong)random.NextInt64();
        double[] v = new double[scale.Length];
        foreach (int i in entries)
            v[i] = Draw(seed, i) * scale[i];
        return v;
    }

    /// <summary><see cref="Unit"/> for all.</summary>
    public static double[] Uniform(double[] x)
    {
        double[] scale = GC.AllocateUninitializedArray<double>(x.Length);
        Array.Fill(scale, Unit(x));
        return scale;
    }

    /// <summary>The root mean square of the point, or 1 at the origin.</summary>
    public static double Unit(double[] x)
    {
        double rms = Vectors.Norm(x) / Math.Sqrt(Math.Max(1, x.Length));
        return rms > 0 && double.IsFinite(rms) ? rms : 1;
    }

    /// <summary>Each entry's own magnitude, for inputs on different scales.</summary>
    public static double[] Relative(double[] x)
    {
        double typical = Unit(x);
        return Array.ConvertAll(x, entry => entry == 0 ? typical : Math.Abs(entry));
    }

    /// <summary>Each entry's own magnitude where they are far apart, and one scale for all where they are not.</summary>
    public static double[] Natural(double[] x)
    {
        double[] relative = Relative(x);
        return relative.Length > 0 && relative.Max() > 1e4 * relative.Min() ? relative : Uniform(x);
    }

    /// <summary>A random direction with one scale for all, and beside it a weight under which every entry of the gradient counts for
    /// as much, down to a millionth of the largest: a mistake shows in large and in small entries, at twice the bar of one scale
    /// alone.</summary>
    public static double[] Balanced(Random random, double[] x, double[] gradient)
    {
        double unit = Unit(x), least = 1e-6 * Vectors.Largest(gradient);
        if (least == 0)
            return Random(random, Uniform(x));
        double mean = TensorPrimitives.SumOfMagnitudes<double>(gradient) / gradient.Length;
        double[] scale = GC.AllocateUninitializedArray<double>(x.Length);
        Balance(gradient, least, unit * mean, unit, scale);
        return Drawn(random, scale, scale);
    }

    // σᵢ = unit + weight/max(|gᵢ|, least).
    private static void Balance(double[] gradient, double least, double weight, double unit, double[] scale)
    {
        int i = 0;
        for (; i + Vector<double>.Count <= scale.Length; i += Vector<double>.Count)
        {
            Vector<double> size = Vector.Max(Vector.Abs(new Vector<double>(gradient, i)), new Vector<double>(least));
            ((new Vector<double>(weight) / size) + new Vector<double>(unit)).CopyTo(scale, i);
        }

        for (; i < scale.Length; i++)
            scale[i] = (weight / Math.Max(Math.Abs(gradient[i]), least)) + unit;
    }

    private static double[] Drawn(Random random, double[] scale, double[] v)
    {
        ulong seed = (ulong)random.NextInt64();
        int i = 0;
        for (; i + Vector<double>.Count <= v.Length; i += Vector<double>.Count)
            (Draw(seed, (ulong)i) * new Vector<double>(scale, i)).CopyTo(v, i);
        for (; i < v.Length; i++)
            v[i] = Draw(seed, i) * scale[i];
        return v;
    }

    private static double Draw(ulong seed, int i) => Draw(seed, (ulong)i)[0];

    // For the i-th number and its followers, ±[1, 2) from the sign and the fraction of the 64 bits that SplitMix64 gives (Steele, Lea and Flood, “Fast
    // splittable pseudorandom number generators”, 2014): System.Random with a seed takes ten times as long.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Draw(ulong seed, ulong i)
    {
        const ulong Step = 0x9E3779B97F4A7C15;
        Vector<ulong> z = new Vector<ulong>(seed + ((i + 1) * Step)) + (Vector<ulong>.Indices * Step);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return Vector.AsVectorDouble((z & new Vector<ulong>(0x800F_FFFF_FFFF_FFFF)) | new Vector<ulong>(0x3FF0_0000_0000_0000));
    }
}
