using Harness.Handwritten.LinearAlgebra;
using Harness.Handwritten.Optimizers;

namespace Harness.CrossCheck.Optimizers;

/// <summary>Steps and bounds written out, without the code's own averages.</summary>
public sealed class StepTests
{
    [Fact]
    public void Three_steps_of_adam_are_the_sums_written_out()
    {
        (double[] g, double x) = ([1, -2, 0.5], 3);
        AdamState<double> state = AdamState<double>.At(x);
        for (int t = 1; t <= 3; t++)
        {
            state = Adam.Step(state, [g[t - 1]], new(0.1, 0.6, 0.8, 0.25));
            double m = Weighed(g[..t], 0.6, v => v), v = Weighed(g[..t], 0.8, v => v * v);
            x -= 0.1 * m / (1 - Math.Pow(0.6, t)) / (Math.Sqrt(v / (1 - Math.Pow(0.8, t))) + 0.25);
            Assert.Equal(x, state.Theta[0], 1e-14);
            Assert.Equal(m, state.M[0], 1e-14);
            Assert.Equal(v, state.V[0], 1e-14);
            Assert.Equal(t, state.T);
        }
    }

    // The gradients for which Cauchy and Schwarz is an equation: each β₂/β₁ times the one before.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void The_bound_of_adams_step_is_reached(int t)
    {
        AdamState<double> state = AdamState<double>.At(0), before = state;
        for (int k = 0; k < t; k++)
            (before, state) = (state, Adam.Step(state, [Math.Pow(0.8 / 0.6, k)], new(1, 0.6, 0.8, 0)));
        Assert.Equal(Adam.StepBound(0.6, 0.8, t), before.Theta[0] - state.Theta[0], 1e-13);
    }

    [Fact]
    public void Momentum_nesterov_and_newton_on_paper()
    {
        (double[] theta, double[] v) = Momentum.Step<double>([1, 2], [3, -1], [5, 7], 0.5, 0.75);
        Assert.Equal([3.5, 1], v);
        Assert.Equal([-0.75, 1.5], theta);
        (theta, v) = Nesterov.Step([1.0], [2], p => [10 * p[0]], 0.5, 0.75, 0.25);
        Assert.Equal([2.75], v);
        Assert.Equal([-0.375], theta);
        Assert.Equal([0, 1.25], Newton.Step<double>([1, 2], [2, 3], [[2, 0], [0, 4]], 1));
    }

    [Fact]
    public void A_path_of_descent_starts_where_it_starts()
    {
        Assert.Equal([[8], [4], [2]], GradientDescent.Path<double>([8], x => x, 0.5, 2));
        Assert.Equal([[8]], GradientDescent.Path<double>([8], x => x, 0.5, 0));
    }

    // The map of (x, αv) written out; the radius is the growth over many steps, real and complex eigenvalues alike.
    [Theory]
    [InlineData(0.1, 0.9, 0)]
    [InlineData(2.5, 0.5, 0)]
    [InlineData(0.01, 0.5, 0.5)]
    [InlineData(0.4, 0.9, 0.9)]
    [InlineData(1.2, 0.3, 1)]
    public void The_spectral_radius_is_the_growth_of_many_steps(double c, double beta, double q)
    {
        (double x, double v, double log) = (1, 0.3, 0);
        for (int t = 0; t < 20_000; t++)
        {
            v = (c * (x - (q * v))) + (beta * v);
            x -= v;
            double size = Math.Max(Math.Abs(x), Math.Abs(v));
            (x, v, log) = (x / size, v / size, log + Math.Log(size));
        }
        Assert.Equal(MomentumOnParabola.SpectralRadius(c, beta, q), Math.Exp(log / 20_000), 3e-4);
    }

    [Fact]
    public void Where_the_eigenvalues_meet_the_radius_is_theirs() => Assert.Equal(1, MomentumOnParabola.SpectralRadius(0, 1, 0));

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Looking_too_far_ahead_is_faster_exactly_between_the_limits(double beta)
    {
        (double from, double to) = MomentumOnParabola.FasterAhead(beta)!.Value;
        foreach (double c in new[] { from, to })
            Assert.Equal(MomentumOnParabola.SpectralRadius(c, beta, 0), MomentumOnParabola.SpectralRadius(c, beta, 1), 1e-12);
        double middle = (from + to) / 2;
        Assert.True(MomentumOnParabola.SpectralRadius(middle, beta, 1) < MomentumOnParabola.SpectralRadius(middle, beta, 0));
        Assert.True(MomentumOnParabola.SpectralRadius(from * 0.9, beta, 1) > MomentumOnParabola.SpectralRadius(from * 0.9, beta, 0));
    }

    [Fact]
    public void At_a_quarter_no_look_ahead_is_faster()
    {
        Assert.Null(MomentumOnParabola.FasterAhead(0.25));
        Assert.NotNull(MomentumOnParabola.FasterAhead(0.26));
    }

    [Fact]
    public void A_matrix_times_its_inverse_is_one()
    {
        decimal[][] a = [[0, 2, 1], [4, 1, -1], [1, 3, 5]];
        (decimal[][] inverse, long operations) = LinearSystem.Invert(a);
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
                Assert.Equal(i == j ? 1 : 0, Enumerable.Range(0, 3).Sum(k => a[i][k] * inverse[k][j]), 20);
        }
        Assert.Equal([0m, 2, 1], a[0]);
        Assert.Equal(3 * 3 * 3, operations);
    }

    // In each of two columns one division and one multiplication meet an entry that is not 0.
    [Fact]
    public void A_diagonal_matrix_costs_less() => Assert.Equal(4, LinearSystem.Invert<double>([[2, 0], [0, 4]]).Operations);

    [Fact]
    public void What_is_no_system_is_refused()
    {
        Assert.Equal("the matrix is singular", Assert.Throws<ArgumentException>(() => LinearSystem.Invert<double>([[1, 2], [2, 4]])).Message);
        Assert.Equal("the rows of a square matrix of 2 rows must have 2 entries", Assert.Throws<ArgumentException>(() => LinearSystem.Invert<double>([[1, 2], [2]])).Message);
        Assert.Throws<ArgumentException>(() => LinearSystem.Solve<double>([[1, 2]], [1, 2]));
        Assert.StartsWith("the rows of a square matrix", Assert.Throws<ArgumentException>(() => LinearSystem.Solve<double>([[1], [2]], [1, 2])).Message, StringComparison.Ordinal);
    }

    // (1 − β) Σ β^(t−k) f(gₖ).
    private static double Weighed(double[] g, double beta, Func<double, double> f) =>
        (1 - beta) * g.Select((v, k) => Math.Pow(beta, g.Length - 1 - k) * f(v)).Sum();

    [Fact]
    public void The_rate_of_adagrad_has_epsilon_inside_the_root() => Assert.Equal(0.5, Adagrad.Rate(4.0, 1.5, 5));

    [Fact]
    public void A_gradient_of_another_length_is_named() => Assert.StartsWith("gradient has 2 entries; it must have 1",
        Assert.Throws<ArgumentException>(() => Adam.Step(AdamState<double>.At(1), [1, 2], new(0.1, 0.9, 0.99, 0))).Message, StringComparison.Ordinal);
}
