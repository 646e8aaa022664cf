using System.Numerics;
using Harness.Handwritten.Kernels;
using Harness.Handwritten.Layers;

namespace Harness.Handwritten.Recurrent;

/// <summary>A layer hₜ = tanh(W xₜ + U hₜ₋₁ + b) over a batch of sequences, and backpropagation through time.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <remarks>
/// <para>Shapes, all row by row: x [T, n, d], h₀ [n, m], W [m, d], U [m, m], b [m], states [T, n, m].</para>
/// <para>Derivation: with āₜ = h̄ₜ ∘ (1 − hₜ²) and h̄ₜ = (the loss's own part of step t) + āₜ₊₁ U, from the last step down:
/// W̄ = Σ āₜᵀ xₜ, Ū = Σ āₜᵀ hₜ₋₁, b̄ = Σ āₜᵀ 1, x̄ₜ = āₜ W, h̄₀ = ā₁ U. The sums over t are one matrix product each, over all
/// steps and sequences at once; only U hₜ₋₁ and āₜ U must be done step by step.</para>
/// <para>It keeps its arrays: further calls of the same sizes allocate nothing. It serves one thread at a time.</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 10.2.2, (10.20) to (10.28).</para>
/// </remarks>
public sealed class RnnThroughTime<T>
    where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool>
{
    private readonly RepeatedFactor<T> _forward = new();
    private readonly RepeatedFactor<T> _backward = new();
    private readonly int _steps;
    private readonly int _batch;
    private readonly int _inputs;
    private readonly int _units;
    private readonly T[] _states;
    private readonly T[] _bars;

    /// <summary>Makes room for sequences.</summary>
    /// <param name="steps">T, 1 or more.</param>
    /// <param name="batch">n, 1 or more.</param>
    /// <param name="inputs">d, 1 or more.</param>
    /// <param name="units">m, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public RnnThroughTime(int steps, int batch, int inputs, int units)
    {
        Require.AtLeast(steps, 1);
        Require.AtLeast(batch, 1);
        Require.AtLeast(inputs, 1);
        Require.AtLeast(units, 1);
        (_steps, _batch, _inputs, _units) = (steps, batch, inputs, units);
        _states = new T[(steps + 1) * batch * units];
        _bars = new T[steps * batch * units];
    }

    private int Row => _batch * _units;

    /// <summary>Runs the layer; returns h₁, …, h_T [T, n, m], valid until the next call.</summary>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public ReadOnlySpan<T> Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> h0, RnnParameters<T> parameters)
    {
        Require.Length(x, _steps * _batch * _inputs);
        Require.Length(h0, Row);
        parameters.Check(_inputs, _units);
        h0.CopyTo(_states);
        Span<T> all = _states.AsSpan(Row);
        Dense.Value(x, parameters.W, parameters.B, all);
        _forward.Set(parameters.U, true, _batch, _units, _units);
        for (int t = 0; t < _steps; t++)
        {
            Span<T> h = all.Slice(t * Row, Row);
            _forward.Multiply(_states.AsSpan(t * Row, Row), parameters.U, true, _batch, _units, _units, h, add: true);
            InPlace.Apply(ActivationFunction.Tanh, h);
        }
        return all;
    }

    /// <summary>Writes the gradients, after <see cref="Forward"/> with the same x and parameters.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="statesBar">∂L/∂hₜ for every t, without what flows back from later steps: [T, n, m].</param>
    /// <param name="bars">Where the parameters' gradients are written.</param>
    /// <param name="xBar">Where x̄ is written; empty if not wanted.</param>
    /// <param name="h0Bar">Where h̄₀ is written; empty if not wanted.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public void Backward(ReadOnlySpan<T> x, RnnParameters<T> parameters, ReadOnlySpan<T> statesBar,
        RnnGradients<T> bars, Span<T> xBar = default, Span<T> h0Bar = default)
    {
        Require.Length(statesBar, _bars.Length);
        parameters.Check(_inputs, _units);
        bars.Check(_inputs, _units);
        Require.LengthOrEmpty<T>(h0Bar, Row);
        statesBar.CopyTo(_bars);
        _backward.Set(parameters.U, false, _batch, _units, _units);
        for (int t = _steps - 1; t >= 0; t--)
        {
            Span<T> aBar = _bars.AsSpan(t * Row, Row);
            InPlace.Multiply(ActivationFunction.Tanh, _states.AsSpan((t + 1) * Row, Row), aBar);
            Span<T> before = t > 0 ? _bars.AsSpan((t - 1) * Row, Row) : h0Bar;
            if (!before.IsEmpty)
                _backward.Multiply(aBar, parameters.U, false, _batch, _units, _units, before, add: t > 0);
        }
        Dense.Gradient(x, parameters.W, _bars, xBar, bars.W, bars.B);
        MatrixProduct.Multiply<T>(_bars, true, _states, false, _units, _steps * _batch, _units, bars.U, add: false);
    }
}

/// <summary>The parameters of a recurrent layer.</summary>
/// <param name="w">W, for the inputs.</param>
/// <param name="u">U, for the state of the step before.</param>
/// <param name="b">b.</param>
public readonly ref struct RnnParameters<T>(ReadOnlySpan<T> w, ReadOnlySpan<T> u, ReadOnlySpan<T> b)
{
    /// <summary>For the inputs: [m, d]; an LSTM has [4m, d].</summary>
    public ReadOnlySpan<T> W { get; } = w;

    /// <summary>For the state of the step before: [m, m]; an LSTM has [4m, m].</summary>
    public ReadOnlySpan<T> U { get; } = u;

    /// <summary>The bias: [m]; an LSTM has [4m].</summary>
    public ReadOnlySpan<T> B { get; } = b;

    internal void Check(int inputs, int units, int gates = 1)
    {
        Require.Length(W, gates * units * inputs);
        Require.Length(U, gates * units * units);
        Require.Length(B, gates * units);
    }
}

/// <summary>Where the gradients of a recurrent layer's parameters are written; any content, overwritten.</summary>
/// <param name="w">W̄.</param>
/// <param name="u">Ū.</param>
/// <param name="b">b̄.</param>
public readonly ref struct RnnGradients<T>(Span<T> w, Span<T> u, Span<T> b)
{
    /// <summary>W̄, as W.</summary>
    public Span<T> W { get; } = w;

    /// <summary>Ū, as U.</summary>
    public Span<T> U { get; } = u;

    /// <summary>b̄, as b.</summary>
    public Span<T> B { get; } = b;

    internal void Check(int inputs, int units, int gates = 1) => new RnnParameters<T>(W, U, B).Check(inputs, units, gates);
}
