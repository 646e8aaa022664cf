using System.Globalization;
using Harness.Verification.Checking;
using static TorchSharp.torch;

namespace Harness.Reference.Checking;

/// <summary>Makes a check of inputs laid out so, near x; and says at which point, which may have more entries than x.</summary>
internal delegate (GradientChecker Check, double[] Point) TorchCheckBuilder(TensorLayout layout, double[] x);

/// <summary>Brings what is claimed about a TorchSharp function to the form that the checker knows.</summary>
internal static class TorchDerivatives
{
    public static TorchCheckBuilder Gradient(Func<Tensor[], IList<Tensor>> f, Func<Tensor[], IList<Tensor>> gradient) => (layout, x) =>
    {
        TorchFunction function = new TorchFunction(f, layout).Widened(x);
        if (function.Results(x) is { } results)
            RequireNumber(results);
        GradientChecker check = GradientCheck.Of(at => function.Value(at)[0], at => ByHand(gradient, layout, at))
            .Inputs(layout.Inputs).ComputedIn(layout.Precision)
            .WithReference("autograd", (at, yBar) => function.Pullback(at, yBar, function.ValueType));
        return (check, x);
    };

    public static TorchCheckBuilder Backward(Func<Tensor[], IList<Tensor>> f) => (layout, x) =>
    {
        TorchFunction function = new TorchFunction(f, layout).Widened(x);
        GradientChecker check = GradientCheck.Vjp(function.Value, (at, yBar) => function.Pullback(at, yBar, layout.Type))
            .Named("backward pass").Inputs(layout.Inputs).ComputedIn(layout.Precision);
        return (check, x);
    };

    // The first backward pass is a function of x and ȳ, and the second its derivative.
    public static TorchCheckBuilder DoubleBackward(Func<Tensor[], IList<Tensor>> f) => (layout, x) =>
    {
        TorchFunction function = new TorchFunction(f, layout).Widened(x);
        int n = x.Length;
        InputShape[] results = function.Results(x);
        double[] yBar = Cotangent(results.Sum(y => y.Count), layout);
        GradientChecker check = GradientCheck.Vjp(z => function.Pullback(z[..n], z[n..], function.ValueType),
            (z, u) => function.DoublePullback(z[..n], z[n..], u))
            .Named("double backward pass").Inputs([.. layout.Inputs, .. results]).ComputedIn(layout.Precision);
        return (check, [.. x, .. yBar]);
    };

    private static double[] Cotangent(int count, TensorLayout layout)
    {
        var random = new Random(layout.Seed);
        return [.. Enumerable.Range(0, count).Select(_ => (1 + random.NextDouble()) * (random.Next(2) == 0 ? 1 : -1))];
    }

    private static double[] ByHand(Func<Tensor[], IList<Tensor>> gradient, TensorLayout layout, double[] x)
    {
        using var scope = NewDisposeScope();
        IList<Tensor> result = gradient(layout.Tensors(x, layout.Type));
        RequireShapes(result, layout);
        return TensorLayout.Flat(result);
    }

    private static void RequireShapes(IList<Tensor> result, TensorLayout layout)
    {
        if (result.Count != layout.Shapes.Length)
        {
            throw new GradientShapeException(string.Create(CultureInfo.InvariantCulture,
                $"{result.Count} gradients for {layout.Shapes.Length} inputs"));
        }

        for (int i = 0; i < result.Count; i++)
        {
            if (!result[i].shape.SequenceEqual(layout.Shapes[i]))
            {
                throw new GradientShapeException($"{layout.Names[i]} has shape [{string.Join(", ", layout.Shapes[i])}] and its "
                    + $"gradient [{string.Join(", ", result[i].shape)}]");
            }
        }
    }

    private static void RequireNumber(InputShape[] results)
    {
        int count = results.Sum(y => y.Count);
        if (count != 1)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"a gradient belongs to a function of one number; this one has {count} (use Backward)"));
        }
    }
}
