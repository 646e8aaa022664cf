using Harness.Handwritten.LinearAlgebra;
using Harness.Handwritten.Optimizers;
using Harness.Verification.Claims;
using Xunit;

namespace Harness.CrossCheck.Optimizers;

public sealed partial class OptimizerTests
{
    private static readonly double[] Gradients = [1, -2, 0.5, 3];
    private static readonly AdamOptions<double> Usual = new(0.1, 0.9, 0.999, 1e-8);

    [Fact]
    public void The_first_steps_are_those_computed_by_hand()
    {
        Assert.Equal([0.985], Momentum.Step<double>([1], [0], [3], 0.05, 0.9).Theta, (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal([-0.1, -0.1 + (0.2 / Math.Sqrt(5))], HandwrittenAdagrad(0)[1..3], (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal(-0.1 / (1 + 1e-8), Adams(Usual)[1], 15);
        Assert.Equal([-0.8m], Nesterov.LookAhead<decimal>([1], [2], 0.9m));
    }

    [Fact]
    public void An_entry_without_gradient_stays_put_without_epsilon()
    {
        Assert.Equal([1, 2], Adagrad.Step<double>([1, 2], [0, 0], [0, 0], 0.1, 0).Theta);
        Assert.Equal([1, 2], Adam.Step(AdamState<double>.At(1, 2), [0, 0], Usual with { Epsilon = 0 }).Theta);
    }

    [Fact]
    public void Zero_gradients_only_advance_adams_clock()
    {
        AdamState<double> state = AdamState<double>.At(0);
        for (int t = 0; t < 100; t++)
            state = Adam.Step(state, [0], Usual);
        Assert.Equal((0, 0, 0, 100), (state.Theta[0], state.M[0], state.V[0], state.T));
    }

    [Fact]
    public void The_first_step_of_adam_is_bounded_by_the_rate() => Assert.Equal(1, Adam.StepBound(0.9, 0.999, 1), 12);

    [Theory]
    [InlineData(0.9, 0, 38)]
    [InlineData(0.9, 1, 12.666666666666667)]
    [InlineData(0.9, 0.9, 13.571428571428571)]
    public void Beyond_the_limit_of_stability_errors_grow(double beta, double q, double rate)
    {
        Assert.Equal(rate, MomentumOnParabola.StabilityLimit(beta, q) / (1 - beta), 9);
        Assert.True(Run(rate * 0.98, beta, q) < 1 && Run(rate * 1.02, beta, q) > 1);
    }

    [Fact]
    public void With_small_beta_looking_ahead_is_never_faster() => Assert.Null(MomentumOnParabola.FasterAhead(0.25));

    [Fact]
    public void A_system_is_solved_and_a_matrix_inverted()
    {
        Assert.Equal([1m, -3m], LinearSystem.Solve<decimal>([[4, 1], [1, 3]], [1, -8]));
        Assert.Equal([2.0, 1.0], LinearSystem.Solve<double>([[0, 1], [1, 0]], [1, 2]));
        (double[][] inverse, long operations) = LinearSystem.Invert<double>([[2, 1], [1, 1]]);
        Assert.Equal([1, -1, -1, 2], Flat(inverse));
        Assert.Equal(8, operations);
    }

    [Fact]
    public void Wrong_arguments_are_named()
    {
        Assert.Throws<ArgumentException>(() => GradientDescent.Step<double>([1, 2], [1], 0.1));
        Assert.Throws<ArgumentException>(() => Adagrad.Step<double>([1], [0, 0], [1], 0.1, 0));
        Assert.Throws<ArgumentException>(() => Adam.Step(AdamState<double>.At(1), [1, 2], Usual));
        Assert.Throws<ArgumentException>(() => LinearSystem.Solve<double>([[1, 2], [2, 4]], [1, 2]));
        Assert.Throws<ArgumentException>(() => LinearSystem.Solve<double>([[1, 2], [2]], [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExponentialAverage.Weight(0.9, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GradientDescent.Path<double>([1], p => p, 0.1, -1));
    }

    private static double[] Flat(double[][] path) => [.. path.SelectMany(x => x)];

    private static double[] HandwrittenAdagrad(double epsilon)
    {
        (double[] x, double[] sum) = ([0], [0]);
        return [0, .. Gradients.Select(g => ((x, sum) = Adagrad.Step<double>(x, sum, [g], 0.1, epsilon)).Item1[0])];
    }

    private static double[] Adams(AdamOptions<double> options, int late = 0)
    {
        AdamState<double> state = AdamState<double>.At(0) with { T = late };
        return [0, .. Gradients.Select(g => (state = Adam.Step(state, [g], options)).Theta[0])];
    }

    private static double Run(double rate, double beta, double q)
    {
        (double[] x, double[] v) = ([1], [0]);
        for (int t = 0; t < 400; t++)
            (x, v) = Nesterov.Step(x, v, p => [rate * p[0]], 1, beta, q);
        return Math.Abs(x[0]);
    }
}
