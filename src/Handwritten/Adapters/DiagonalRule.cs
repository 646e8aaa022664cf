using System.Numerics;
using Harness.Handwritten.LinearAlgebra;

namespace Harness.Handwritten.Adapters;

/// <summary>The diagonal matrix of a vector.</summary>
internal sealed class DiagonalRule<T>() : UnaryRule<T>("diagonal", "v̄ᵢ += ȳᵢᵢ")
    where T : INumberBase<T>
{
    protected override int[] OutputShape(int[] v) =>
        v.Length == 1 ? [v[0], v[0]] : throw Misfit($"needs a vector, got {Shapes.Text(v)}");

    protected override void Value(NdArray<T> v, NdArray<T> y) => Diagonal.Value<T>(v.Span, y.Span);

    protected override void Vjp(NdArray<T> v, NdArray<T> y, NdArray<T> yBar, NdArray<T> vBar) =>
        Diagonal.Vjp<T>(yBar.Span, vBar.Span);
}
