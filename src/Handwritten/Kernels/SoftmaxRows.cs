using System.Numerics;
using System.Runtime.Intrinsics;

namespace Harness.Handwritten.Kernels;

/// <summary>Cross-entropy and its gradient for rows of logits in double or float, one exponential for each entry.</summary>
internal static unsafe class SoftmaxRows<T>
    where T : unmanaged, IExponentialFunctions<T>, ILogarithmicFunctions<T>, INumber<T>
{
    private const int EntriesPerThread = 50_000;

    /// <summary>Writes (softmax(z) − onehot(label))·weight for every row; returns the sum of the rows' losses.</summary>
    public static T Run(ReadOnlySpan<T> z, ReadOnlySpan<int> labels, T weight, Span<T> gradient)
    {
        fixed (T* pz = z, pg = gradient)
        fixed (int* pl = labels)
        {
            T* losses = Workspace<T>.Take(Purpose.Losses, labels.Length);
            var job = new Job(pz, pl, pg, losses, labels.Length, z.Length / labels.Length, weight);
            Fork<Job>.Run(ref job, Parts(z.Length, labels.Length));
            T sum = T.Zero;
            for (int row = 0; row < labels.Length; row++)
                sum += losses[row];
            return sum;
        }
    }

    /// <summary>Into how many parts so many entries in so many rows are worth cutting.</summary>
    public static int Parts(int entries, int rows) => Math.Clamp(Math.Min(entries / EntriesPerThread, rows), 1, KernelThreads.Count);

    /// <summary>Returns m = max z and ln Σ exp(zⱼ − m) of one row, with one exponential for each entry. NaN in z reaches the logarithm.</summary>
    public static (T Max, T LogSum) ShiftedLogSum(ReadOnlySpan<T> z)
    {
        fixed (T* p = z)
        {
            return Vector512.IsHardwareAccelerated ? ShiftedLogSum<Lanes512<T>>(p, z.Length)
                : Vector256.IsHardwareAccelerated ? ShiftedLogSum<Lanes256<T>>(p, z.Length)
                : ShiftedLogSum<Lanes128<T>>(p, z.Length);
        }
    }

    private static (T Max, T LogSum) ShiftedLogSum<V>(T* z, int classes)
        where V : struct, ILanes<V, T>
    {
        T max = SoftmaxLoops<T, V>.Max(z, classes);
        return (max, T.Log(SoftmaxLoops<T, V>.SumOfPowers(z, max, classes)));
    }

    // p = exp(z − m)/s with m = max z and s = Σ exp(z − m); the loss is ln s − (z_y − m). A NaN in z reaches s, and with it everything.
    private static T Row<V>(T* z, int classes, int label, T weight, T* gradient)
        where V : struct, ILanes<V, T>
    {
        T max = SoftmaxLoops<T, V>.Max(z, classes);
        T sum = SoftmaxLoops<T, V>.Powers(z, max, classes, gradient);
        SoftmaxLoops<T, V>.Scale(weight / sum, classes, gradient);
        gradient[label] -= weight;
        return T.Log(sum) - (z[label] - max);
    }

    private readonly struct Job(T* z, int* labels, T* gradient, T* losses, int rows, int classes, T weight) : IParts
    {
        public void Run(int part, int parts)
        {
            for (int row = rows * part / parts; row < rows * (part + 1) / parts; row++)
            {
                T* from = z + ((nint)row * classes), to = gradient + ((nint)row * classes);
                losses[row] = Vector512.IsHardwareAccelerated ? Row<Lanes512<T>>(from, classes, labels[row], weight, to)
                    : Vector256.IsHardwareAccelerated ? Row<Lanes256<T>>(from, classes, labels[row], weight, to)
                    : Row<Lanes128<T>>(from, classes, labels[row], weight, to);
            }
        }
    }
}
