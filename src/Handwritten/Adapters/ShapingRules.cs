using System.Numerics;
using Harness.Handwritten.Shaping;

namespace Harness.Handwritten.Adapters;

/// <summary>The same entries under a given shape.</summary>
internal sealed class ReshapeRule<T>(int[] shape) : UnaryRule<T>("reshape", "x̄ += ȳ in the shape of x")
    where T : INumberBase<T>
{
    protected override int[] OutputShape(int[] x) => Shapes.Count(x) == Shapes.Count(shape)
        ? [.. shape]
        : throw Misfit($"{Shapes.Text(x)} has {Shapes.Count(x)} entries, {Shapes.Text(shape)} has {Shapes.Count(shape)}");

    protected override void Value(NdArray<T> x, NdArray<T> y) => Reshape.Value(x.Span, y.Span);

    protected override void Vjp(NdArray<T> x, NdArray<T> y, NdArray<T> yBar, NdArray<T> xBar) =>
        Reshape.Vjp(yBar.Span, xBar.Span);
}

/// <summary>The part at a leading index.</summary>
internal sealed class IndexRule<T>(int[] index) : UnaryRule<T>("index", $"x̄{Shapes.Text(index)} += ȳ")
    where T : INumberBase<T>
{
    protected override int[] OutputShape(int[] x)
    {
        if (index.Length > x.Length)
            throw Misfit($"{Shapes.Text(x)} has rank {x.Length}, too low for the index {Shapes.Text(index)}");
        for (int axis = 0; axis < index.Length; axis++)
        {
            if ((uint)index[axis] >= (uint)x[axis])
                throw Misfit(
                    $"index {Shapes.Text(index)} is outside {Shapes.Text(x)}: axis {axis} allows 0 to {x[axis] - 1}");
        }
        return x[index.Length..];
    }

    protected override void Value(NdArray<T> x, NdArray<T> y) =>
        Shaping.Index.Value(x.Span, Shapes.Offset(x.Shape, index), y.Span);

    protected override void Vjp(NdArray<T> x, NdArray<T> y, NdArray<T> yBar, NdArray<T> xBar) =>
        Shaping.Index.Vjp(Shapes.Offset(x.Shape, index), yBar.Span, xBar.Span);
}

/// <summary>Arrays one after another along an axis.</summary>
internal sealed class ConcatRule<T>(int axis) : Rule<T>
    where T : INumberBase<T>
{
    public override string Name => "concat";

    public override string LocalDerivative => "x̄ᵢ += the part of ȳ that is xᵢ";

    public override int[] OutputShape(ReadOnlySpan<int[]> inputs)
    {
        if (inputs.Length == 0)
            throw Misfit("needs 1 input or more");
        int[] shape = [.. inputs[0]];
        if ((uint)axis >= (uint)shape.Length)
            throw Misfit($"{Shapes.Text(shape)} has no axis {axis}");
        foreach (int[] next in inputs[1..])
        {
            if (!Fits(shape, next))
                throw Misfit($"{Shapes.Text(inputs[0])} and {Shapes.Text(next)} do not fit: only axis {axis} may differ");
            shape[axis] += next[axis];
        }
        return shape;
    }

    public override void Value(ReadOnlySpan<NdArray<T>> inputs, NdArray<T> output)
    {
        int offset = 0;
        foreach (NdArray<T> part in inputs)
        {
            Concat.Value(part.Span, Blocks(output), offset, output.Span);
            offset += BlockLength(part);
        }
    }

    public override void Vjp(
        ReadOnlySpan<NdArray<T>> inputs, NdArray<T> output, NdArray<T> outputBar, ReadOnlySpan<NdArray<T>?> inputBars)
    {
        int offset = 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            if (inputBars[i] is { } bar)
                Concat.Vjp(outputBar.Span, Blocks(output), offset, bar.Span);
            offset += BlockLength(inputs[i]);
        }
    }

    private bool Fits(ReadOnlySpan<int> a, ReadOnlySpan<int> b) =>
        a.Length == b.Length && a[..axis].SequenceEqual(b[..axis]) && a[(axis + 1)..].SequenceEqual(b[(axis + 1)..]);

    private int Blocks(NdArray<T> x) => Shapes.Count(x.Shape.AsSpan(0, axis));

    private int BlockLength(NdArray<T> x) => Shapes.Count(x.Shape.AsSpan(axis));
}

/// <summary>Arrays of one shape side by side along a new first axis.</summary>
internal sealed class StackRule<T> : Rule<T>
    where T : INumberBase<T>
{
    public override string Name => "stack";

    public override string LocalDerivative => "x̄ᵢ += ȳᵢ";

    public override int[] OutputShape(ReadOnlySpan<int[]> inputs)
    {
        if (inputs.Length == 0)
            throw Misfit("needs 1 input or more");
        foreach (int[] next in inputs)
        {
            if (!next.AsSpan().SequenceEqual(inputs[0]))
                throw Misfit($"{Shapes.Text(inputs[0])} and {Shapes.Text(next)} do not fit: the shapes must be equal");
        }
        return [inputs.Length, .. inputs[0]];
    }

    public override void Value(ReadOnlySpan<NdArray<T>> inputs, NdArray<T> output)
    {
        for (int i = 0; i < inputs.Length; i++)
            Stack.Value(inputs[i].Span, i, output.Span);
    }

    public override void Vjp(
        ReadOnlySpan<NdArray<T>> inputs, NdArray<T> output, NdArray<T> outputBar, ReadOnlySpan<NdArray<T>?> inputBars)
    {
        for (int i = 0; i < inputs.Length; i++)
        {
            if (inputBars[i] is { } bar)
                Stack.Vjp(outputBar.Span, i, bar.Span);
        }
    }
}
