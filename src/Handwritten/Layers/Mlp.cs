using System.Numerics;
using Harness.Handwritten.Losses;

namespace Harness.Handwritten.Layers;

/// <summary>A multilayer perceptron with a loss: its value and its gradient with respect to every parameter, and to x if wanted.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <remarks>
/// <para>Layer k: aₖ = hₖ₋₁ Wₖᵀ + 1 bₖᵀ, hₖ = f(aₖ), h₀ = x; the last layer has an activation of its own, and L is the mean loss
/// of its rows. Shapes: x [n, d₀], Wₖ [dₖ, dₖ₋₁], bₖ [dₖ]; θ holds W₁, b₁, W₂, b₂, …, matrices row by row.</para>
/// <para>Derivation: h̄ of the last layer is ∂L/∂ŷ; then, from the last layer down, āₖ = h̄ₖ ∘ f′(aₖ), W̄ₖ = āₖᵀ hₖ₋₁,
/// b̄ₖ = āₖᵀ 1 and h̄ₖ₋₁ = āₖ Wₖ. At a kink of ReLU the derivative is 0.</para>
/// <para>It keeps the arrays of its largest batch so far: further calls allocate nothing. It serves one thread at a time.</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 6.5.4, algorithms 6.3 and 6.4.</para>
/// </remarks>
public sealed class Mlp<T>
    where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
{
    private readonly int[] _sizes;
    private readonly ActivationFunction _hidden;
    private readonly ActivationFunction _output;
    private readonly Loss _loss;
    private readonly int[] _starts;
    private readonly T[][] _values;
    private readonly T[][] _bars;

    /// <summary>Describes a network.</summary>
    /// <param name="sizes">d₀, d₁, …: the inputs, then the units of each layer; two numbers or more, each 1 or more.</param>
    /// <param name="hidden">The activation of every layer but the last.</param>
    /// <param name="output">The activation of the last layer.</param>
    /// <param name="loss">The loss of a sample.</param>
    /// <exception cref="ArgumentException">There is no layer, or a size is below 1.</exception>
    public Mlp(ReadOnlySpan<int> sizes, ActivationFunction hidden, ActivationFunction output, Loss loss)
    {
        if (sizes.Length < 2)
            throw new ArgumentException($"sizes has {sizes.Length} entries; inputs and one layer are the least", nameof(sizes));
        foreach (int size in sizes)
            Require.AtLeast(size, 1);
        (_sizes, _hidden, _output, _loss) = (sizes.ToArray(), hidden, output, loss);
        _starts = new int[sizes.Length];
        for (int k = 1; k < sizes.Length; k++)
            _starts[k] = _starts[k - 1] + (sizes[k] * (sizes[k - 1] + 1));
        _values = [.. _sizes.Select(_ => Array.Empty<T>())];
        _bars = [.. _sizes.Select(_ => Array.Empty<T>())];
    }

    /// <summary>The length of θ.</summary>
    public int Parameters => _starts[^1];

    /// <summary>Returns the loss of a batch.</summary>
    /// <param name="theta">θ.</param>
    /// <param name="x">[n, d₀], n ≥ 1.</param>
    /// <param name="target">[n, d of the last layer].</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public T Value(ReadOnlySpan<T> theta, ReadOnlySpan<T> x, ReadOnlySpan<T> target)
    {
        Forward(theta, x, target.Length);
        return LossValue(Output(target.Length), target);
    }

    /// <summary>Returns the loss of a batch and writes its gradient.</summary>
    /// <param name="theta">θ.</param>
    /// <param name="x">[n, d₀], n ≥ 1.</param>
    /// <param name="target">[n, d of the last layer].</param>
    /// <param name="thetaBar">∂L/∂θ; any content, overwritten.</param>
    /// <param name="xBar">∂L/∂x, overwritten; empty if not wanted.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public T ValueAndGradient(ReadOnlySpan<T> theta, ReadOnlySpan<T> x, ReadOnlySpan<T> target, Span<T> thetaBar, Span<T> xBar = default)
    {
        Require.Length<T>(thetaBar, Parameters);
        Require.LengthOrEmpty<T>(xBar, x.Length);
        int n = Forward(theta, x, target.Length);
        Span<T> outputBar = _bars[^1].AsSpan(0, target.Length);
        T loss = LossValueAndGradient(Output(target.Length), target, n, outputBar);
        for (int k = _sizes.Length - 1; k >= 1; k--)
            Backward(k, n, theta, k == 1 ? x : _values[k - 1].AsSpan(0, n * _sizes[k - 1]), thetaBar, xBar);
        return loss;
    }

    private int Forward(ReadOnlySpan<T> theta, ReadOnlySpan<T> x, int targets)
    {
        Require.Length(theta, Parameters);
        int n = x.Length / _sizes[0];
        Require.AtLeast(n, 1);
        if (targets != n * _sizes[^1])
            throw new ArgumentException($"target has {targets} entries; {n} samples need {n * _sizes[^1]}", nameof(targets));
        Reserve(n);
        ReadOnlySpan<T> below = x;
        for (int k = 1; k < _sizes.Length; k++)
        {
            Span<T> h = _values[k].AsSpan(0, n * _sizes[k]);
            Dense.Value(below, Weights(k, theta), Bias(k, theta), h);
            InPlace.Apply(ActivationOf(k), h);
            below = h;
        }
        return n;
    }

    private void Backward(int k, int n, ReadOnlySpan<T> theta, ReadOnlySpan<T> below, Span<T> thetaBar, Span<T> xBar)
    {
        Span<T> bar = _bars[k].AsSpan(0, n * _sizes[k]);
        InPlace.Multiply(ActivationOf(k), _values[k].AsSpan(0, n * _sizes[k]), bar);
        Span<T> belowBar = k == 1 ? xBar : _bars[k - 1].AsSpan(0, n * _sizes[k - 1]);
        int weights = _sizes[k] * _sizes[k - 1];
        Dense.Gradient(below, Weights(k, theta), bar, belowBar,
            thetaBar.Slice(_starts[k - 1], weights), thetaBar.Slice(_starts[k - 1] + weights, _sizes[k]));
    }

    private T LossValue(ReadOnlySpan<T> output, ReadOnlySpan<T> target)
    {
        int m = _sizes[^1];
        T sum = T.Zero, two = T.One + T.One;
        for (int start = 0; start < output.Length; start += m)
        {
            ReadOnlySpan<T> o = output.Slice(start, m), y = target.Slice(start, m);
            sum += _loss == Loss.CrossEntropyLogits ? CrossEntropyLogits.Value(o, y) : MeanSquaredError.Value(o, y) * T.CreateChecked(m) / two;
        }
        return sum / T.CreateChecked(output.Length / m);
    }

    private T LossValueAndGradient(ReadOnlySpan<T> output, ReadOnlySpan<T> target, int n, Span<T> bar)
    {
        int m = _sizes[^1];
        T weight = T.One / T.CreateChecked(n), sum = T.Zero, two = T.One + T.One;
        for (int start = 0; start < output.Length; start += m)
        {
            ReadOnlySpan<T> o = output.Slice(start, m), y = target.Slice(start, m);
            Span<T> rowBar = bar.Slice(start, m);
            if (_loss == Loss.CrossEntropyLogits)
            {
                sum += CrossEntropyLogits.ValueAndGradient(o, y, weight, rowBar);
                continue;
            }
            for (int i = 0; i < m; i++)
            {
                T difference = o[i] - y[i];
                sum += difference * difference / two;
                rowBar[i] = weight * difference;
            }
        }
        return sum * weight;
    }

    private Span<T> Output(int length) => _values[^1].AsSpan(0, length);

    private ActivationFunction ActivationOf(int k) => k == _sizes.Length - 1 ? _output : _hidden;

    private ReadOnlySpan<T> Weights(int k, ReadOnlySpan<T> theta) => theta.Slice(_starts[k - 1], _sizes[k] * _sizes[k - 1]);

    private ReadOnlySpan<T> Bias(int k, ReadOnlySpan<T> theta) => theta[(_starts[k] - _sizes[k]).._starts[k]];

    private void Reserve(int n)
    {
        for (int k = 1; k < _sizes.Length && _values[k].Length < n * _sizes[k]; k++)
            (_values[k], _bars[k]) = (new T[n * _sizes[k]], new T[n * _sizes[k]]);
    }
}
