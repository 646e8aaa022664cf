using System.Numerics;
using Harness.Handwritten.Graphs;

namespace Harness.Handwritten.Adapters;

/// <summary>A node known only by the local derivatives on its edges.</summary>
internal sealed class LocalDerivativesRule<T>(T[] derivatives, T[] basePoints, T valueAtBase) : Rule<T>
    where T : INumberBase<T>
{
    public override string Name => "local_derivatives";

    public override string LocalDerivative => $"x̄ᵢ += ȳ · dᵢ, d = ({string.Join(", ", derivatives)})";

    public override int[] OutputShape(ReadOnlySpan<int[]> inputs)
    {
        RequireInputs(inputs, derivatives.Length);
        foreach (int[] x in inputs)
        {
            if (x.Length != 0)
                throw Misfit($"{Shapes.Text(x)} is not a scalar; every edge starts at a scalar");
        }
        return [];
    }

    public override void Value(ReadOnlySpan<NdArray<T>> inputs, NdArray<T> output)
    {
        T[] x = Array.ConvertAll(inputs.ToArray(), input => input.Data[0]);
        output.Span[0] = LocalDerivatives.Value(x, derivatives, basePoints, valueAtBase);
    }

    public override void Vjp(
        ReadOnlySpan<NdArray<T>> inputs, NdArray<T> output, NdArray<T> outputBar, ReadOnlySpan<NdArray<T>?> inputBars)
    {
        for (int i = 0; i < inputs.Length; i++)
        {
            if (inputBars[i] is { } bar)
                LocalDerivatives.Vjp([derivatives[i]], outputBar.Span[0], bar.Span);
        }
    }
}
