using Harness.Handwritten.Reductions;

namespace Harness.Handwritten.Adapters;

/// <summary>A rule of one input.</summary>
internal abstract class UnaryRule<T>(string name, string localDerivative) : Rule<T>
{
    public override string Name => name;

    public override string LocalDerivative => localDerivative;

    public override int[] OutputShape(ReadOnlySpan<int[]> inputs)
    {
        RequireInputs(inputs, 1);
        return OutputShape(inputs[0]);
    }

    public override void Value(ReadOnlySpan<NdArray<T>> inputs, NdArray<T> output) => Value(inputs[0], output);

    public override void Vjp(
        ReadOnlySpan<NdArray<T>> inputs, NdArray<T> output, NdArray<T> outputBar, ReadOnlySpan<NdArray<T>?> inputBars)
    {
        if (inputBars[0] is { } inputBar)
            Vjp(inputs[0], output, outputBar, inputBar);
    }

    protected abstract int[] OutputShape(int[] x);

    protected abstract void Value(NdArray<T> x, NdArray<T> y);

    protected abstract void Vjp(NdArray<T> x, NdArray<T> y, NdArray<T> yBar, NdArray<T> xBar);
}

/// <summary>A function of every entry by itself: any shape in, the same shape out.</summary>
internal sealed class ElementwiseRule<T>(string name, string localDerivative, UnaryValue<T> value, UnaryVjp<T> vjp)
    : UnaryRule<T>(name, localDerivative)
{
    protected override int[] OutputShape(int[] x) => [.. x];

    protected override void Value(NdArray<T> x, NdArray<T> y) => value(x.Span, y.Span);

    protected override void Vjp(NdArray<T> x, NdArray<T> y, NdArray<T> yBar, NdArray<T> xBar) =>
        vjp(x.Span, y.Span, yBar.Span, xBar.Span);
}

/// <summary>A function of every row along the last axis: any shape of rank 1 or more in, the same shape out.</summary>
internal sealed class RowRule<T>(string name, string localDerivative, UnaryValue<T> value, RowVjp<T> vjp)
    : UnaryRule<T>(name, localDerivative)
{
    protected override int[] OutputShape(int[] x) =>
        x is [.., > 0] ? [.. x] : throw Misfit($"{Shapes.Text(x)} has no row; the last axis needs 1 entry or more");

    protected override void Value(NdArray<T> x, NdArray<T> y)
    {
        int n = x.Shape[^1];
        for (int start = 0; start < x.Count; start += n)
            value(x.Span.Slice(start, n), y.Span.Slice(start, n));
    }

    protected override void Vjp(NdArray<T> x, NdArray<T> y, NdArray<T> yBar, NdArray<T> xBar)
    {
        int n = x.Shape[^1];
        for (int start = 0; start < x.Count; start += n)
            vjp(y.Span.Slice(start, n), yBar.Span.Slice(start, n), xBar.Span.Slice(start, n));
    }
}

/// <summary>A scalar of all entries.</summary>
internal sealed class ScalarRule<T>(
    string name, string localDerivative, ReductionValue<T> value, ReductionVjp<T> vjp, int minimum = 0)
    : UnaryRule<T>(name, localDerivative)
{
    protected override int[] OutputShape(int[] x) => Shapes.Count(x) >= minimum
        ? []
        : throw Misfit($"{Shapes.Text(x)} has no entry; it needs {minimum} or more");

    protected override void Value(NdArray<T> x, NdArray<T> y) => y.Span[0] = value(x.Span);

    protected override void Vjp(NdArray<T> x, NdArray<T> y, NdArray<T> yBar, NdArray<T> xBar) =>
        vjp(x.Span, y.Span[0], yBar.Span[0], xBar.Span);
}

/// <summary>One number per line along an axis, which is removed, or one of all entries.</summary>
internal sealed class AxisRule<T>(
    string name, string localDerivative, int? axis, AxisValue<T> value, AxisVjp<T> vjp, int minimum = 0)
    : UnaryRule<T>(name, localDerivative)
{
    protected override int[] OutputShape(int[] x)
    {
        string allowed = x.Length == 0 ? "a scalar has none" : $"it has 0 to {x.Length - 1}";
        if (axis is { } a && (uint)a >= (uint)x.Length)
            throw Misfit($"{Shapes.Text(x)} has no axis {a}; {allowed}");
        if (AxisLayout.Of(x, axis).Length < minimum)
            throw Misfit($"{Shapes.Text(x)} has no entry to take; it needs {minimum} or more");
        return axis is { } removed ? [.. x[..removed], .. x[(removed + 1)..]] : [];
    }

    protected override void Value(NdArray<T> x, NdArray<T> y) => value(x.Span, AxisLayout.Of(x.Shape, axis), y.Span);

    protected override void Vjp(NdArray<T> x, NdArray<T> y, NdArray<T> yBar, NdArray<T> xBar) =>
        vjp(x.Span, AxisLayout.Of(x.Shape, axis), yBar.Span, xBar.Span);
}
