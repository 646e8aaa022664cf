using System.Numerics;
using System.Numerics.Tensors;

namespace Harness.Handwritten.Kernels;

/// <summary>Cross-entropy and its gradient for rows of logits in double or float, one exponential for each entry.</summary>
internal static unsafe class SoftmaxRows<T>
    where T : unmanaged, IExponentialFunctions<T>, ILogarithmicFunctions<T>, INumber<T>
{
    // A piece of a row that stays in the first-level cache between its three passes.
    private const int Piece = 2048;
    private const int EntriesPerThread = 50_000;

    /// <summary>Writes (softmax(z) − onehot(label))·weight for every row; returns the sum of the rows' losses.</summary>
    public static T Run(ReadOnlySpan<T> z, ReadOnlySpan<int> labels, T weight, Span<T> gradient)
    {
        fixed (T* pz = z, pg = gradient)
        fixed (int* pl = labels)
        {
            T* losses = Workspace<T>.Take(Purpose.Losses, labels.Length);
            var job = new Job(pz, pl, pg, losses, labels.Length, z.Length / labels.Length, weight);
            Fork<Job>.Run(ref job, (int)Math.Clamp(Math.Min(z.Length / EntriesPerThread, labels.Length), 1, KernelThreads.Count));
            T sum = T.Zero;
            for (int row = 0; row < labels.Length; row++)
                sum += losses[row];
            return sum;
        }
    }

    // p = exp(z − m)/s with m = max z and s = Σ exp(z − m); the loss is ln s − (z_y − m).
    private static T Row(ReadOnlySpan<T> z, int label, T weight, Span<T> gradient)
    {
        T max = TensorPrimitives.Max(z);
        T sum = T.Zero;
        for (int from = 0; from < z.Length; from += Piece)
        {
            int count = Math.Min(Piece, z.Length - from);
            Span<T> power = gradient.Slice(from, count);
            TensorPrimitives.Subtract(z.Slice(from, count), max, power);
            TensorPrimitives.Exp<T>(power, power);
            sum += TensorPrimitives.Sum<T>(power);
        }
        T margin = z[label] - max;
        TensorPrimitives.Multiply(gradient, weight / sum, gradient);
        gradient[label] -= weight;
        return T.Log(sum) - margin;
    }

    private readonly struct Job(T* z, int* labels, T* gradient, T* losses, int rows, int classes, T weight) : IParts
    {
        public void Run(int part, int parts)
        {
            for (int row = rows * part / parts; row < rows * (part + 1) / parts; row++)
            {
                nint at = (nint)row * classes;
                losses[row] = Row(new(z + at, classes), labels[row], weight, new(gradient + at, classes));
            }
        }
    }
}
