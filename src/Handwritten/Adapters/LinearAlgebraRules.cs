using System.Numerics;
using Harness.Handwritten.LinearAlgebra;

namespace Harness.Handwritten.Adapters;

/// <summary>The product of matrices and vectors in every combination.</summary>
internal sealed class MatMulRule<T>() : BinaryRule<T>("matmul", "Ā += Ȳ Bᵀ, B̄ += Aᵀ Ȳ")
    where T : INumberBase<T>
{
    protected override int[] OutputShape(int[] a, int[] b)
    {
        if (a.Length is not (1 or 2) || b.Length is not (1 or 2))
            throw Misfit($"{Shapes.Text(a)} @ {Shapes.Text(b)} do not fit: both sides must be vectors or matrices");
        if (a[^1] != b[0])
            throw Misfit($"{Shapes.Text(a)} @ {Shapes.Text(b)} do not fit: inner sizes {a[^1]} and {b[0]} differ");
        return [.. a[..^1], .. b[1..]];
    }

    protected override void Value(NdArray<T> a, NdArray<T> b, NdArray<T> y)
    {
        (int m, int k, int n) = Sizes(a, b);
        MatMul.Value(a.Span, b.Span, m, k, n, y.Span);
    }

    protected override void Vjp(NdArray<T> a, NdArray<T> b, NdArray<T> y, NdArray<T> yBar, Span<T> aBar, Span<T> bBar)
    {
        (int m, int k, int n) = Sizes(a, b);
        MatMul.Vjp(a.Span, b.Span, m, k, n, yBar.Span, aBar, bBar);
    }

    // A vector is a row on the left and a column on the right.
    private static (int M, int K, int N) Sizes(NdArray<T> a, NdArray<T> b) =>
        (a.Rank == 2 ? a.Shape[0] : 1, b.Shape[0], b.Rank == 2 ? b.Shape[1] : 1);
}

/// <summary>The transpose of a matrix; a vector stays as it is.</summary>
internal sealed class TransposeRule<T>() : UnaryRule<T>("transpose", "X̄ += Ȳᵀ")
    where T : INumberBase<T>
{
    protected override int[] OutputShape(int[] x) => x.Length switch
    {
        1 => [.. x],
        2 => [x[1], x[0]],
        _ => throw Misfit($"{Shapes.Text(x)} has rank {x.Length}; it must be 1 or 2"),
    };

    protected override void Value(NdArray<T> x, NdArray<T> y) => Transpose.Value(x.Span, Rows(x), x.Shape[^1], y.Span);

    protected override void Vjp(NdArray<T> x, NdArray<T> y, NdArray<T> yBar, NdArray<T> xBar) =>
        Transpose.Vjp(Rows(x), x.Shape[^1], yBar.Span, xBar.Span);

    private static int Rows(NdArray<T> x) => x.Rank == 2 ? x.Shape[0] : 1;
}

/// <summary>The outer product of two vectors.</summary>
internal sealed class OuterRule<T>() : BinaryRule<T>("outer", "ā += Ȳ b, b̄ += Ȳᵀ a")
    where T : INumberBase<T>
{
    protected override int[] OutputShape(int[] a, int[] b) => a.Length == 1 && b.Length == 1
        ? [a[0], b[0]]
        : throw Misfit($"{Shapes.Text(a)} and {Shapes.Text(b)} do not fit: both must be vectors");

    protected override void Value(NdArray<T> a, NdArray<T> b, NdArray<T> y) => Outer.Value(a.Span, b.Span, y.Span);

    protected override void Vjp(NdArray<T> a, NdArray<T> b, NdArray<T> y, NdArray<T> yBar, Span<T> aBar, Span<T> bBar) =>
        Outer.Vjp(a.Span, b.Span, yBar.Span, aBar, bBar);
}
