using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Harness.Verification.Checking;

/// <summary>The little vector arithmetic that the checks need.</summary>
internal static class Vectors
{
    /// <summary>Σaᵢbᵢ. A zero leaves the other side's entry out, also one that is not finite.</summary>
    public static double Dot(double[] a, double[] b)
    {
        double sum = TensorPrimitives.Dot<double>(a, b);
        return double.IsFinite(sum) ? sum : DotWithoutZeros(a, b);
    }

    /// <summary>Σ|aᵢbᵢ|.</summary>
    public static double DotOfMagnitudes(double[] a, double[] b)
    {
        int i = 0;
        Span<double> product = stackalloc double[512];
        double sum = 0;
        for (; i < a.Length; i += product.Length)
        {
            int count = Math.Min(product.Length, a.Length - i);
            TensorPrimitives.Multiply(a.AsSpan(i, count), b.AsSpan(i, count), product);
            sum += TensorPrimitives.SumOfMagnitudes<double>(product[..count]);
        }

        return sum;
    }

    /// <summary>√Σaᵢ², without overflow.</summary>
    public static double Norm(double[] a)
    {
        double norm = TensorPrimitives.Norm<double>(a);
        return norm is > 1e-140 and < 1e140 ? norm : ScaledNorm(a);
    }

    public static double Largest(double[] a) => a.Length == 0 ? 0 : Math.Abs(TensorPrimitives.MaxMagnitude<double>(a));

    /// <summary>Whether no bit differs.</summary>
    public static bool Same(double[] a, double[] b) =>
        MemoryMarshal.Cast<double, long>(a).SequenceEqual(MemoryMarshal.Cast<double, long>(b));

    public static double[] Step(double[] x, double[] v, double t)
    {
        double[] result = GC.AllocateUninitializedArray<double>(x.Length);
        TensorPrimitives.MultiplyAdd(v, t, x, result);
        return result;
    }

    public static double[] Unit(int count, int i, double length = 1)
    {
        double[] result = new double[count];
        result[i] = length;
        return result;
    }

    public static bool AllFinite(double[] a) => a.Length == 0 || TensorPrimitives.IsFiniteAll<double>(a);

    private static double DotWithoutZeros(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] != 0 && b[i] != 0)
                sum += a[i] * b[i];
        }

        return sum;
    }

    private static double ScaledNorm(double[] a)
    {
        double largest = Largest(a);
        if (largest == 0 || !double.IsFinite(largest))
            return largest;
        double sum = 0;
        foreach (double entry in a)
            sum += entry / largest * (entry / largest);
        return largest * Math.Sqrt(sum);
    }
}
