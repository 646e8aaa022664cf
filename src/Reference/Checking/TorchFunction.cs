using System.Globalization;
using Harness.Verification.Checking;
using static TorchSharp.torch;

namespace Harness.Reference.Checking;

/// <summary>A TorchSharp function and its backward passes, over flat arrays.</summary>
internal sealed class TorchFunction(Func<Tensor[], IList<Tensor>> f, TensorLayout layout)
{
    /// <summary>float64 where the function takes it and stays in it; the inputs' own type otherwise.</summary>
    public ScalarType ValueType { get; private init; } = layout.Type;

    public TensorLayout Layout => layout;

    /// <summary>The same, evaluated in float64 if that works at x.</summary>
    public TorchFunction Widened(double[] x)
    {
        using var scope = NewDisposeScope();
        try
        {
            return f(layout.Tensors(x, ScalarType.Float64)).All(y => y.dtype == ScalarType.Float64)
                ? new TorchFunction(f, layout) { ValueType = ScalarType.Float64 } : this;
        }
#pragma warning disable CA1031 // The function may throw what it likes; then it is asked in the inputs' own type.
        catch (Exception)
#pragma warning restore CA1031
        {
            return this;
        }
    }

    /// <summary>f(x). What the function changes in its inputs is changed in x.</summary>
    public double[] Value(double[] x)
    {
        using var scope = NewDisposeScope();
        Tensor[] inputs = layout.Tensors(x, ValueType);
        double[] before = TensorLayout.Flat(inputs);
        double[] value = TensorLayout.Flat(f(inputs));
        double[] after = TensorLayout.Flat(inputs);
        for (int i = 0; i < x.Length; i++)
        {
            if (!after[i].Equals(before[i]))
                x[i] = after[i];
        }

        return value;
    }

    /// <summary>The shapes of the results at x, named for their cotangents.</summary>
    public InputShape[] Results(double[] x)
    {
        using var scope = NewDisposeScope();
        int[][] shapes = [.. f(layout.Tensors(x, ValueType)).Select(y => y.shape.Select(n => (int)n).ToArray())];
        return [.. shapes.Select((shape, k) => new InputShape(shapes.Length == 1 ? "yBar"
            : string.Create(CultureInfo.InvariantCulture, $"yBar{k}"), shape))];
    }

    /// <summary>Jᵀȳ by the backward pass, in the inputs' type; zero for an input that no result depends on.</summary>
    public double[] Pullback(double[] x, double[] yBar, ScalarType type)
    {
        using var scope = NewDisposeScope();
        using IDisposable recording = enable_grad();
        Tensor[] leaves = Leaves(layout.Tensors(x, type));
        IList<Tensor> y = f(leaves);
        RunBackward(y, TensorLayout.Split(yBar, [.. y.Select(part => part.shape)], type), leaves);
        return TensorLayout.Flat(leaves.Select(GradientOf));
    }

    /// <summary>From x, ȳ and a cotangent u of x̄ = Jᵀȳ: the gradients of ⟨u, x̄⟩ by x and by ȳ.</summary>
    public double[] DoublePullback(double[] x, double[] yBar, double[] u)
    {
        using var scope = NewDisposeScope();
        using IDisposable recording = enable_grad();
        Tensor[] leaves = Leaves(layout.Tensors(x, layout.Type));
        IList<Tensor> y = f(leaves);
        Tensor[] cotangents = Leaves(TensorLayout.Split(yBar, [.. y.Select(part => part.shape)], layout.Type));
        // A first pass throws what grad() would end the process with.
        RunBackward(y, cotangents, leaves, retain: true);
        Array.ForEach(leaves, leaf => leaf.grad = null);
        int[] recorded = [.. Enumerable.Range(0, y.Count).Where(k => y[k].requires_grad)];
        IList<Tensor> first = recorded.Length == 0 ? [] : autograd.grad([.. recorded.Select(k => y[k])], leaves,
            [.. recorded.Select(k => cotangents[k])], retain_graph: true, create_graph: true, allow_unused: true);
        Tensor[] weights = layout.Tensors(u, layout.Type);
        int[] used = [.. Enumerable.Range(0, first.Count).Where(i => !first[i].IsInvalid)];
        RunBackward([.. used.Select(i => first[i])], [.. used.Select(i => weights[i])], [.. leaves, .. cotangents]);
        return TensorLayout.Flat([.. leaves.Select(GradientOf), .. cotangents.Select(GradientOf)]);
    }

    private static Tensor[] Leaves(Tensor[] tensors) => [.. tensors.Select(t => t.detach().requires_grad_())];

    // backward() throws where grad() would end the process.
    private static void RunBackward(IList<Tensor> y, Tensor[] yBar, IList<Tensor> leaves, bool retain = false)
    {
        int[] recorded = [.. Enumerable.Range(0, y.Count).Where(k => y[k].requires_grad)];
        if (recorded.Length > 0)
            autograd.backward([.. recorded.Select(k => y[k])], [.. recorded.Select(k => yBar[k])], retain, false, leaves);
    }

    private static Tensor GradientOf(Tensor leaf) => leaf.grad is { } gradient ? gradient : zeros_like(leaf);
}
