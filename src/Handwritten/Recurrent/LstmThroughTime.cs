using System.Numerics;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Kernels;
using Harness.Handwritten.Layers;

namespace Harness.Handwritten.Recurrent;

/// <summary>A layer of LSTM cells over a batch of sequences, and backpropagation through time.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <remarks>
/// <para>Step: (i, f, g, o) = (σ, σ, tanh, σ) of the four parts of a = W xₜ + U hₜ₋₁ + b; cₜ = f ∘ cₜ₋₁ + i ∘ g;
/// hₜ = o ∘ tanh cₜ.</para>
/// <para>Shapes, all row by row: x [T, n, d], h₀, c₀ [n, m], W [4m, d], U [4m, m], b [4m], states [T, n, m].</para>
/// <para>Derivation, from the last step down, with s = tanh cₜ: c̄ₜ += h̄ₜ ∘ o ∘ (1 − s²); then ō = h̄ₜ ∘ s, ī = c̄ₜ ∘ g,
/// ḡ = c̄ₜ ∘ i, f̄ = c̄ₜ ∘ cₜ₋₁, each times the slope of its activation, make āₜ; c̄ₜ₋₁ = c̄ₜ ∘ f and h̄ₜ₋₁ += āₜ U. As in
/// <see cref="RnnThroughTime{T}"/> the sums over t are one matrix product each.</para>
/// <para>It keeps its arrays: further calls of the same sizes allocate nothing. It serves one thread at a time.</para>
/// <para>Source: Hochreiter and Schmidhuber, “Long Short-Term Memory”; Gers, Schmidhuber and Cummins, “Learning to Forget”,
/// for the forget gate; Goodfellow, Bengio and Courville, Deep Learning, section 10.10.1.</para>
/// </remarks>
public sealed class LstmThroughTime<T>
    where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool>
{
    private const int Gates = 4;
    private readonly RepeatedFactor<T> _forward = new();
    private readonly RepeatedFactor<T> _backward = new();
    private readonly int _steps;
    private readonly int _batch;
    private readonly int _inputs;
    private readonly int _units;
    private readonly T[] _states;
    private readonly T[] _cells;
    private readonly T[] _gates;
    private readonly T[] _squashed;
    private readonly T[] _gateBars;
    private readonly T[] _stateBar;
    private readonly T[] _cellBar;

    /// <summary>Makes room for sequences.</summary>
    /// <param name="steps">T, 1 or more.</param>
    /// <param name="batch">n, 1 or more.</param>
    /// <param name="inputs">d, 1 or more.</param>
    /// <param name="units">m, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public LstmThroughTime(int steps, int batch, int inputs, int units)
    {
        Require.AtLeast(steps, 1);
        Require.AtLeast(batch, 1);
        Require.AtLeast(inputs, 1);
        Require.AtLeast(units, 1);
        (_steps, _batch, _inputs, _units) = (steps, batch, inputs, units);
        int row = batch * units;
        (_states, _cells) = (new T[(steps + 1) * row], new T[(steps + 1) * row]);
        (_gates, _gateBars) = (new T[steps * Gates * row], new T[steps * Gates * row]);
        (_squashed, _stateBar, _cellBar) = (new T[steps * row], new T[row], new T[row]);
    }

    private int Row => _batch * _units;

    /// <summary>Runs the layer; returns h₁, …, h_T [T, n, m], valid until the next call.</summary>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public ReadOnlySpan<T> Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> h0, ReadOnlySpan<T> c0, RnnParameters<T> parameters)
    {
        Require.Length(x, _steps * _batch * _inputs);
        Require.Length(h0, Row);
        Require.Length(c0, Row);
        parameters.Check(_inputs, _units, Gates);
        h0.CopyTo(_states);
        c0.CopyTo(_cells);
        Dense.Value(x, parameters.W, parameters.B, _gates);
        _forward.Set(parameters.U, true, _batch, _units, Gates * _units);
        for (int t = 0; t < _steps; t++)
        {
            Span<T> a = _gates.AsSpan(t * Gates * Row, Gates * Row);
            _forward.Multiply(_states.AsSpan(t * Row, Row), parameters.U, true, _batch, _units, Gates * _units, a, add: true);
            for (int n = 0; n < _batch; n++)
                StepForward(a.Slice(n * Gates * _units, Gates * _units), (t * Row) + (n * _units));
        }
        return _states.AsSpan(Row);
    }

    /// <summary>Writes the gradients, after <see cref="Forward"/> with the same x and parameters.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="statesBar">∂L/∂hₜ for every t, without what flows back from later steps: [T, n, m].</param>
    /// <param name="bars">Where the parameters' gradients are written.</param>
    /// <param name="xBar">Where x̄ is written; empty if not wanted.</param>
    /// <param name="h0Bar">Where h̄₀ is written; empty if not wanted.</param>
    /// <param name="c0Bar">Where c̄₀ is written; empty if not wanted.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public void Backward(ReadOnlySpan<T> x, RnnParameters<T> parameters, ReadOnlySpan<T> statesBar,
        RnnGradients<T> bars, Span<T> xBar = default, Span<T> h0Bar = default, Span<T> c0Bar = default)
    {
        Require.Length(statesBar, _steps * Row);
        parameters.Check(_inputs, _units, Gates);
        bars.Check(_inputs, _units, Gates);
        Require.LengthOrEmpty<T>(h0Bar, Row);
        Require.LengthOrEmpty<T>(c0Bar, Row);
        Array.Fill(_stateBar, T.Zero);
        Array.Fill(_cellBar, T.Zero);
        _backward.Set(parameters.U, false, _batch, Gates * _units, _units);
        for (int t = _steps - 1; t >= 0; t--)
        {
            Span<T> aBar = _gateBars.AsSpan(t * Gates * Row, Gates * Row);
            Cells.Add<T>(statesBar.Slice(t * Row, Row), _stateBar);
            for (int n = 0; n < _batch; n++)
                StepBackward(aBar.Slice(n * Gates * _units, Gates * _units), t, n);
            _backward.Multiply(aBar, parameters.U, false, _batch, Gates * _units, _units, _stateBar, add: false);
        }
        Dense.Gradient(x, parameters.W, _gateBars, xBar, bars.W, bars.B);
        MatrixProduct.Multiply<T>(_gateBars, true, _states, false, Gates * _units, _steps * _batch, _units, bars.U, add: false);
        _stateBar.AsSpan(0, h0Bar.Length).CopyTo(h0Bar);
        _cellBar.AsSpan(0, c0Bar.Length).CopyTo(c0Bar);
    }

    // The sums a of one sequence become its gates; its next cell and state follow.
    private void StepForward(Span<T> a, int at)
    {
        int m = _units;
        Span<T> inputAndForget = a[..(2 * m)], g = a.Slice(2 * m, m), o = a.Slice(3 * m, m);
        Sigmoid.Value<T>(inputAndForget, inputAndForget);
        Tanh.Value<T>(g, g);
        Sigmoid.Value<T>(o, o);
        Span<T> cell = _cells.AsSpan(at + Row, m), squashed = _squashed.AsSpan(at, m);
        Cells.Next(a, _cells.AsSpan(at, m), cell);
        Tanh.Value<T>(cell, squashed);
        Cells.Multiply<T>(o, squashed, _states.AsSpan(at + Row, m));
    }

    private void StepBackward(Span<T> aBar, int t, int n)
    {
        int at = (t * Row) + (n * _units);
        Cells.Back(
            _gates.AsSpan((t * Gates * Row) + (n * Gates * _units), Gates * _units), _cells.AsSpan(at, _units), _squashed.AsSpan(at, _units),
            _stateBar.AsSpan(n * _units, _units), _cellBar.AsSpan(n * _units, _units), aBar);
    }
}
