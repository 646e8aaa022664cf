namespace Harness.Handwritten.Adapters;

/// <summary>A rule of two inputs.</summary>
internal abstract class BinaryRule<T>(string name, string localDerivative) : Rule<T>
{
    public override string Name => name;

    public override string LocalDerivative => localDerivative;

    public override int[] OutputShape(ReadOnlySpan<int[]> inputs)
    {
        RequireInputs(inputs, 2);
        return OutputShape(inputs[0], inputs[1]);
    }

    public override void Value(ReadOnlySpan<NdArray<T>> inputs, NdArray<T> output) => Value(inputs[0], inputs[1], output);

    public override void Vjp(
        ReadOnlySpan<NdArray<T>> inputs, NdArray<T> output, NdArray<T> outputBar, ReadOnlySpan<NdArray<T>?> inputBars) =>
        Vjp(inputs[0], inputs[1], output, outputBar, inputBars[0] is { } a ? a.Span : [], inputBars[1] is { } b ? b.Span : []);

    protected abstract int[] OutputShape(int[] a, int[] b);

    protected abstract void Value(NdArray<T> a, NdArray<T> b, NdArray<T> y);

    /// <summary>Adds to ā and b̄; an empty span is not wanted.</summary>
    protected abstract void Vjp(NdArray<T> a, NdArray<T> b, NdArray<T> y, NdArray<T> yBar, Span<T> aBar, Span<T> bBar);

    protected void RequireSameShape(int[] a, int[] b, string hint = "")
    {
        if (!a.AsSpan().SequenceEqual(b))
            throw Misfit($"{Shapes.Text(a)} and {Shapes.Text(b)} do not fit: the shapes must be equal{hint}");
    }
}

/// <summary>A function of two entries at a time: equal shapes, or a scalar on either side that is used with every
/// entry.</summary>
internal sealed class BroadcastRule<T>(string name, string localDerivative, BinaryValue<T> value, BinaryVjp<T> vjp)
    : BinaryRule<T>(name, localDerivative)
{
    protected override int[] OutputShape(int[] a, int[] b)
    {
        if (a.Length == 0 || b.Length == 0)
            return [.. a, .. b];
        RequireSameShape(a, b, ", or one side a scalar");
        return [.. a];
    }

    protected override void Value(NdArray<T> a, NdArray<T> b, NdArray<T> y) => value(a.Span, b.Span, y.Span);

    protected override void Vjp(NdArray<T> a, NdArray<T> b, NdArray<T> y, NdArray<T> yBar, Span<T> aBar, Span<T> bBar) =>
        vjp(a.Span, b.Span, y.Span, yBar.Span, aBar, bBar);
}

/// <summary>A scalar of two inputs of equal shape.</summary>
internal sealed class PairRule<T>(
    string name, string localDerivative, PairValue<T> value, PairVjp<T> vjp, int? rank = null, int minimum = 0)
    : BinaryRule<T>(name, localDerivative)
{
    protected override int[] OutputShape(int[] a, int[] b)
    {
        RequireSameShape(a, b);
        if (rank is { } wanted && a.Length != wanted)
            throw Misfit($"{Shapes.Text(a)} has rank {a.Length}; it must be {wanted}");
        return Shapes.Count(a) >= minimum ? [] : throw Misfit($"{Shapes.Text(a)} has no entry; it needs {minimum} or more");
    }

    protected override void Value(NdArray<T> a, NdArray<T> b, NdArray<T> y) => y.Span[0] = value(a.Span, b.Span);

    protected override void Vjp(NdArray<T> a, NdArray<T> b, NdArray<T> y, NdArray<T> yBar, Span<T> aBar, Span<T> bBar) =>
        vjp(a.Span, b.Span, yBar.Span[0], aBar, bBar);
}

/// <summary>A scalar of every pair of rows of two inputs of equal shape: the last axis is removed.</summary>
internal sealed class RowPairRule<T>(string name, string localDerivative, PairValue<T> value, PairVjp<T> vjp)
    : BinaryRule<T>(name, localDerivative)
{
    protected override int[] OutputShape(int[] a, int[] b)
    {
        RequireSameShape(a, b);
        return a is [.., > 0] ? a[..^1] : throw Misfit($"{Shapes.Text(a)} has no classes; the last axis needs 1 or more");
    }

    protected override void Value(NdArray<T> a, NdArray<T> b, NdArray<T> y)
    {
        int n = a.Shape[^1];
        for (int row = 0; row < y.Count; row++)
            y.Span[row] = value(a.Span.Slice(row * n, n), b.Span.Slice(row * n, n));
    }

    protected override void Vjp(NdArray<T> a, NdArray<T> b, NdArray<T> y, NdArray<T> yBar, Span<T> aBar, Span<T> bBar)
    {
        int n = a.Shape[^1];
        for (int row = 0; row < y.Count; row++)
        {
            Span<T> aBarRow = aBar.IsEmpty ? [] : aBar.Slice(row * n, n);
            Span<T> bBarRow = bBar.IsEmpty ? [] : bBar.Slice(row * n, n);
            vjp(a.Span.Slice(row * n, n), b.Span.Slice(row * n, n), yBar.Span[row], aBarRow, bBarRow);
        }
    }
}
