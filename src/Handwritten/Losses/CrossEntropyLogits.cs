using System.Numerics;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Kernels;
using Harness.Handwritten.Reductions;

namespace Harness.Handwritten.Losses;

/// <summary>The cross-entropy of a target distribution on one row of logits: L = −Σₖ yₖ ln softmax(z)ₖ, in nats.</summary>
/// <remarks>
/// <para>Shapes: z [K], y [K], L a scalar, K ≥ 1. An array of higher rank is taken row by row along its last axis: [N, K] gives
/// [N], one loss per row, neither summed nor averaged.</para>
/// <para>Domain: finite z, none of which overflows; any y, usually one-hot or a distribution. A term with yₖ = 0 is 0.</para>
/// <para>Derivation: with p = softmax(z), ∂ ln pₖ/∂zᵢ = [i = k] − pᵢ, so z̄ᵢ = L̄(pᵢ Σₖ yₖ − yᵢ), which is L̄(p − y) for a
/// distribution; and ȳₖ = −L̄ ln pₖ.</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 6.2.2.3.</para>
/// </remarks>
public static class CrossEntropyLogits
{
    /// <summary>Returns L.</summary>
    /// <exception cref="ArgumentException">z has no entry, or the lengths differ.</exception>
    public static T Value<T>(ReadOnlySpan<T> z, ReadOnlySpan<T> y)
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        Require.SameLength(z, y);
        (T max, T logSum) = LogSoftmax.ShiftedLogSum(z);
        T loss = T.Zero;
        for (int k = 0; k < z.Length; k++)
            loss -= y[k] * (z[k] - max - logSum);
        return loss;
    }

    /// <summary>Adds L̄(p Σ y − y) to z̄ and −L̄ ln p to ȳ; an empty span is not wanted.</summary>
    /// <exception cref="ArgumentException">z has no entry, or the lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> z, ReadOnlySpan<T> y, T lossBar, Span<T> zBar, Span<T> yBar)
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        Require.SameLength(z, y);
        Require.LengthOrEmpty<T>(zBar, z.Length);
        Require.LengthOrEmpty<T>(yBar, y.Length);
        (T max, T logSum) = LogSoftmax.ShiftedLogSum(z);
        T total = Sum.Value(y);
        for (int k = 0; k < z.Length; k++)
        {
            T logP = z[k] - max - logSum;
            if (!zBar.IsEmpty)
                zBar[k] += lossBar * ((T.Exp(logP) * total) - y[k]);
            if (!yBar.IsEmpty)
                yBar[k] -= lossBar * logP;
        }
    }

    /// <summary>Returns L and writes L̄(p Σ y − y) to z̄.</summary>
    internal static T ValueAndGradient<T>(ReadOnlySpan<T> z, ReadOnlySpan<T> y, T lossBar, Span<T> zBar)
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        (T max, T logSum) = LogSoftmax.ShiftedLogSum(z);
        T loss = T.Zero, total = Sum.Value(y);
        for (int k = 0; k < z.Length; k++)
        {
            T logP = z[k] - max - logSum;
            loss -= y[k] * logP;
            zBar[k] = lossBar * ((T.Exp(logP) * total) - y[k]);
        }
        return loss;
    }

    /// <summary>Returns the mean loss of n rows of logits with one right class each.</summary>
    /// <param name="z">[n, K], row by row, n ≥ 1.</param>
    /// <param name="labels">The class of each row, 0 ≤ y &lt; K.</param>
    /// <exception cref="ArgumentException">There is no row, or z is no whole number of rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class.</exception>
    public static T Value<T>(ReadOnlySpan<T> z, ReadOnlySpan<int> labels)
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        int classes = RequireClasses(z, labels);
        T sum = T.Zero;
        for (int row = 0; row < labels.Length; row++)
        {
            ReadOnlySpan<T> logits = z.Slice(row * classes, classes);
            (T max, T logSum) = LogSoftmax.ShiftedLogSum(logits);
            sum += logSum - (logits[labels[row]] - max);
        }
        return sum / T.CreateChecked(labels.Length);
    }

    /// <summary>Returns the mean loss of n rows of logits with one right class each, and writes its gradient (p − onehot(y))/n.</summary>
    /// <param name="z">[n, K], row by row, n ≥ 1.</param>
    /// <param name="labels">The class of each row, 0 ≤ y &lt; K.</param>
    /// <param name="gradient">[n, K]; any content, overwritten. It must not overlap z.</param>
    /// <remarks>Value and gradient share their exponentials: one for each entry.</remarks>
    /// <exception cref="ArgumentException">There is no row, z is no whole number of rows, or the gradient has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class.</exception>
    public static T ValueAndGradient<T>(ReadOnlySpan<T> z, ReadOnlySpan<int> labels, Span<T> gradient)
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        RequireClasses(z, labels);
        Require.SameLength<T>(z, gradient);
        T n = T.CreateChecked(labels.Length);
        if (typeof(T) == typeof(double))
            return T.CreateChecked(SoftmaxRows<double>.Run(As<T, double>(z), labels, 1.0 / labels.Length, As<T, double>(gradient))) / n;
        if (typeof(T) == typeof(float))
            return T.CreateChecked(SoftmaxRows<float>.Run(As<T, float>(z), labels, 1f / labels.Length, As<T, float>(gradient))) / n;
        return Portable(z, labels, gradient);
    }

    /// <summary>The same for any number type, by value and vector-Jacobian product of each row.</summary>
    internal static T Portable<T>(ReadOnlySpan<T> z, ReadOnlySpan<int> labels, Span<T> gradient)
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        int classes = z.Length / labels.Length;
        T n = T.CreateChecked(labels.Length), sum = T.Zero;
        T[] target = new T[classes];
        gradient.Fill(T.Zero);
        for (int row = 0; row < labels.Length; row++)
        {
            Array.Fill(target, T.Zero);
            target[labels[row]] = T.One;
            ReadOnlySpan<T> logits = z.Slice(row * classes, classes);
            sum += Value<T>(logits, target);
            Vjp<T>(logits, target, T.One / n, gradient.Slice(row * classes, classes), []);
        }
        return sum / n;
    }

    // The number of classes.
    private static int RequireClasses<T>(ReadOnlySpan<T> z, ReadOnlySpan<int> labels)
    {
        Require.AtLeast(labels.Length, 1);
        if (z.Length % labels.Length != 0 || z.IsEmpty)
            throw new ArgumentException($"z has {z.Length} entries, which is not a whole number of classes for {labels.Length} labels", nameof(z));
        int classes = z.Length / labels.Length;
        foreach (int label in labels)
        {
            if ((uint)label >= (uint)classes)
                throw new ArgumentOutOfRangeException(nameof(labels), label, $"label is {label}; classes are 0 to {classes - 1}");
        }
        return classes;
    }

    private static ReadOnlySpan<TTo> As<TFrom, TTo>(ReadOnlySpan<TFrom> x) => MatrixProduct.As<TFrom, TTo>(x);

    private static Span<TTo> As<TFrom, TTo>(Span<TFrom> x) => MatrixProduct.As<TFrom, TTo>(x);
}
