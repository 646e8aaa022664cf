using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Harness.CrossCheck.SystemTorch;

public sealed class OptimizerTests
{
    private const double Start = 2.0;

    [Fact]
    public void Gradient_descent() => Path(p => optim.SGD(p, 0.1), [Start - 0.4, Start - 0.4 - 0.32]);

    [Fact]
    public void Momentum_starts_as_the_first_gradient() =>
        Path(p => optim.SGD(p, 0.1, momentum: 0.5, dampening: 0.3), [1.6, 1.6 - (0.1 * ((0.5 * 4) + (0.7 * 3.2)))]);

    [Fact]
    public void Nesterov_is_the_rewritten_form()
    {
        double first = Start - (0.1 * (4 + (0.5 * 4))), buffer = (0.5 * 4) + (2 * first);
        Path(p => optim.SGD(p, 0.1, momentum: 0.5, nesterov: true), [first, first - (0.1 * ((2 * first) + (0.5 * buffer)))]);
    }

    [Fact]
    public void Adagrad_adds_epsilon_outside_the_root()
    {
        double first = Start - (0.1 * 4 / (4 + 0.5)), g = 2 * first;
        Path(p => optim.Adagrad(p, 0.1, eps: 0.5), [first, first - (0.1 * g / (Math.Sqrt(16 + (g * g)) + 0.5))]);
    }

    [Fact]
    public void Adam_corrects_the_bias_and_adds_epsilon_outside_the_root()
    {
        double first = Start - (0.1 * 4 / (4 + 0.5)), g = 2 * first;
        double m = ((0.9 * 0.1 * 4) + (0.1 * g)) / (1 - 0.81);
        double v = ((0.999 * 0.001 * 16) + (0.001 * g * g)) / (1 - (0.999 * 0.999));
        Path(p => optim.Adam(p, 0.1, eps: 0.5), [first, first - (0.1 * m / (Math.Sqrt(v) + 0.5))]);
    }

    [Fact]
    public void RMSProp_divides_by_the_root_of_the_mean_square()
    {
        double first = Start - (0.1 * 4 / (Math.Sqrt(0.1 * 16) + 0.5)), g = 2 * first;
        double v = (0.9 * 0.1 * 16) + (0.1 * g * g);
        Path(p => optim.RMSProp(p, 0.1, alpha: 0.9, eps: 0.5), [first, first - (0.1 * g / (Math.Sqrt(v) + 0.5))]);
    }

    /// <summary>Two steps down x².</summary>
    private static void Path(Func<Parameter[], optim.Optimizer> make, double[] expected)
    {
        using DisposeScope scope = NewDisposeScope();
        using var x = new Parameter(tensor(Start));
        using optim.Optimizer optimizer = make([x]);
        foreach (double next in expected)
        {
            optimizer.zero_grad();
            x.square().backward();
            optimizer.step();
            Check.Close(next, x, rtol: 1e-12);
        }
    }
}
