using System.Numerics;
using Harness.Handwritten.Activations;
using Harness.Handwritten.LinearAlgebra;
using Harness.Handwritten.Losses;

namespace Harness.Handwritten.Classifiers;

/// <summary>A classifier of one hidden ReLU layer: o = W⁽²⁾ relu(W⁽¹⁾x + b⁽¹⁾) + b⁽²⁾, with the mean cross-entropy of a batch as its risk.</summary>
/// <remarks>
/// <para>Shapes: θ as in <see cref="TwoLayerSize"/>; x [n, d], labels [n] with 0 ≤ label &lt; m; the risk R is a scalar, in nats.</para>
/// <para>
/// Derivation, for one sample and L = −log softmax(o)_y: ∂L/∂o = softmax(o) − onehot(y); ∂L/∂W⁽²⁾ = (∂L/∂o) hᵀ,
/// ∂L/∂b⁽²⁾ = ∂L/∂o, ∂L/∂h = W⁽²⁾ᵀ(∂L/∂o); ∂L/∂a = ∂L/∂h where a &gt; 0, else 0, for a = W⁽¹⁾x + b⁽¹⁾;
/// ∂L/∂W⁽¹⁾ = (∂L/∂a) xᵀ, ∂L/∂b⁽¹⁾ = ∂L/∂a, ∂L/∂x = W⁽¹⁾ᵀ(∂L/∂a). R is the mean, so each sample adds 1/n of it.
/// </para>
/// <para>Kinks: at aⱼ = 0 the derivative of ReLU is taken as 0.</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 6.5.4, algorithms 6.3 and 6.4.</para>
/// </remarks>
public static class TwoLayerClassifier
{
    /// <summary>Returns the logits o of one x.</summary>
    /// <exception cref="ArgumentException">θ or x does not fit the size.</exception>
    public static T[] Logits<T>(TwoLayerSize size, ReadOnlySpan<T> theta, ReadOnlySpan<T> x)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        Require.Length(theta, size.Parameters);
        Require.Length(x, size.Inputs);
        T[] h = Relu.Value<T>(Hidden(size, theta, x));
        return Affine(theta[size.W2], theta[size.B2], h);
    }

    /// <summary>Returns R = (1/n) Σᵢ −log softmax(o⁽ⁱ⁾)[label i].</summary>
    /// <exception cref="ArgumentException">θ or x does not fit the size, or there is no sample.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class.</exception>
    public static T Risk<T>(TwoLayerSize size, ReadOnlySpan<T> theta, ReadOnlySpan<T> x, ReadOnlySpan<int> labels)
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        RequireBatch(size, x, labels);
        T sum = T.Zero;
        for (int i = 0; i < labels.Length; i++)
            sum += CrossEntropyLogits.Value<T>(Logits(size, theta, x.Slice(i * size.Inputs, size.Inputs)), OneHot<T>(size, labels[i]));
        return sum / T.CreateChecked(labels.Length);
    }

    /// <summary>Returns ∂R/∂θ; adds ∂R/∂x to x̄ unless that is empty.</summary>
    /// <inheritdoc cref="Risk"/>
    public static T[] Gradient<T>(TwoLayerSize size, ReadOnlySpan<T> theta, ReadOnlySpan<T> x, ReadOnlySpan<int> labels, Span<T> xBar = default)
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        RequireBatch(size, x, labels);
        Require.Length(theta, size.Parameters);
        Require.LengthOrEmpty<T>(xBar, x.Length);
        T[] gradient = new T[size.Parameters];
        Array.Fill(gradient, T.Zero);
        for (int i = 0; i < labels.Length; i++)
        {
            Range sample = (i * size.Inputs)..((i + 1) * size.Inputs);
            AddSample(size, theta, x[sample], OneHot<T>(size, labels[i]), T.One / T.CreateChecked(labels.Length), gradient, xBar.IsEmpty ? [] : xBar[sample]);
        }

        return gradient;
    }

    /// <summary>Returns θ − η(∂R/∂θ + λ ∂Ω/∂θ) with the penalty Ω = ‖θ‖²: one step of gradient descent on R + λΩ.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T[] Step<T>(ReadOnlySpan<T> theta, ReadOnlySpan<T> gradient, T eta, T lambda)
        where T : INumberBase<T>
    {
        Require.SameLength(theta, gradient);
        T[] next = new T[theta.Length];
        for (int i = 0; i < next.Length; i++)
            next[i] = theta[i] - (eta * (gradient[i] + (lambda * (theta[i] + theta[i]))));
        return next;
    }

    private static void AddSample<T>(TwoLayerSize size, ReadOnlySpan<T> theta, ReadOnlySpan<T> x, T[] target, T weight, Span<T> bar, Span<T> xBar)
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        (int d, int dh, int m) = size;
        T[] a = Hidden(size, theta, x);
        T[] h = Relu.Value<T>(a);
        (T[] aBar, T[] hBar, T[] oBar) = (Zeros<T>(dh), Zeros<T>(dh), Zeros<T>(m));
        // o = W2 h + b2, h = relu(a), a = W1 x + b1, backwards
        CrossEntropyLogits.Vjp<T>(Affine(theta[size.W2], theta[size.B2], h), target, weight, oBar, []);
        Add(oBar, bar[size.B2]);
        MatMul.Vjp(theta[size.W2], h, m, dh, 1, oBar, bar[size.W2], hBar);
        Relu.Vjp<T>(a, h, hBar, aBar);
        Add(aBar, bar[size.B1]);
        MatMul.Vjp(theta[size.W1], x, dh, d, 1, aBar, bar[size.W1], xBar);
    }

    private static T[] Hidden<T>(TwoLayerSize size, ReadOnlySpan<T> theta, ReadOnlySpan<T> x)
        where T : INumberBase<T> => Affine(theta[size.W1], theta[size.B1], x);

    private static T[] Affine<T>(ReadOnlySpan<T> w, ReadOnlySpan<T> b, ReadOnlySpan<T> x)
        where T : INumberBase<T>
    {
        T[] y = MatMul.Value(w, x, b.Length, x.Length, 1);
        Add(b, y);
        return y;
    }

    private static void Add<T>(ReadOnlySpan<T> x, Span<T> sum)
        where T : INumberBase<T>
    {
        for (int i = 0; i < sum.Length; i++)
            sum[i] += x[i];
    }

    private static T[] Zeros<T>(int length)
        where T : INumberBase<T> => NdArray.Zeros<T>(length).Data;

    private static T[] OneHot<T>(TwoLayerSize size, int label)
        where T : INumberBase<T>
    {
        if ((uint)label >= (uint)size.Classes)
            throw new ArgumentOutOfRangeException(nameof(label), label, $"label is {label}; classes are 0 to {size.Classes - 1}");
        T[] target = Zeros<T>(size.Classes);
        target[label] = T.One;
        return target;
    }

    private static void RequireBatch<T>(TwoLayerSize size, ReadOnlySpan<T> x, ReadOnlySpan<int> labels)
    {
        Require.AtLeast(labels.Length, 1);
        Require.Length(x, labels.Length * size.Inputs);
    }
}
