using Harness.Handwritten.Activations;
using Harness.Handwritten.Inversion;
using Harness.Verification.Claims;
using Xunit;

namespace Harness.CrossCheck.Inversion;

public sealed partial class NetworkInversionTests
{
    private static readonly Layer<double>[] Network =
    [
        new([[0.5, -1], [1.25, 0.75], [-0.3, 0.8]], [0.2, -0.4, 0.1], true),
        new([[1.5, -0.8, 0.6], [0.4, 0.9, -1.1]], [0.3, -0.2], false),
    ];

    private static readonly double[] X = [0.7, -1.2];
    private static readonly double[] Y = [0.5, 1];

    [Fact]
    public void The_energy_is_the_squared_distance()
    {
        Layer<double>[] sum = [new([[1, 1]], [0], true)];
        Assert.Equal((Sigmoid.Value(1.0) - 0.5) * (Sigmoid.Value(1.0) - 0.5), NetworkInversion.Energy(sum, [0, 0], [Sigmoid.Value(1.0)]), 15);
        Assert.Equal(0, NetworkInversion.Energy(sum, [0.25, 0.75], [Sigmoid.Value(1.0)]));
    }

    [Fact]
    public void Descent_keeps_its_start_and_lowers_the_energy()
    {
        double[][] path = NetworkInversion.Descend(Network, X, Y, 0.01, 5);
        Assert.Same(X, path[0]);
        Assert.All(path.Zip(path.Skip(1)), p => Assert.True(NetworkInversion.Energy(Network, p.Second, Y) < NetworkInversion.Energy(Network, p.First, Y)));
    }

    [Fact]
    public void Wrong_lengths_are_named()
    {
        Assert.Throws<ArgumentException>(() => NetworkInversion.Output(Network, [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => NetworkInversion.Energy(Network, X, [1]));
        Assert.Throws<ArgumentException>(() => NetworkInversion.Gradient(Network, X, [1, 2, 3]));
    }

    [Theory]
    [InlineData(new[] { -1, 2, -2, 2, -2, 3 }, 11, "5")]
    [InlineData(new[] { -1, 2, -2, 2, -2, 3 }, 7, "2, 3")]
    [InlineData(new[] { -1, 2, -2, 2, -2, 3 }, 5, "1, 2, 2")]
    [InlineData(new[] { -1, 2, -2, 2, -2, 3 }, 19, "1, 1, 3")]
    [InlineData(new[] { 1, 0, 1 }, 5, "1, 1")]
    [InlineData(new[] { 1, 0, 1 }, 3, "2")]
    [InlineData(new[] { 1, 0, 1 }, 2, "repeated")]
    [InlineData(new[] { 1, 0, 2, 0, 1 }, 3, "repeated")]
    [InlineData(new[] { 4, 1 }, 7, "1")]
    public void A_polynomial_splits_modulo_a_prime(int[] coefficients, int p, string degrees) =>
        Assert.Equal(degrees, ModularPolynomial.FactorDegrees(coefficients, p) is { } found ? string.Join(", ", found) : "repeated");

    [Fact]
    public void A_prime_that_lowers_the_degree_is_rejected() =>
        Assert.Throws<ArgumentException>(() => ModularPolynomial.FactorDegrees([1, 2, 3], 3));

    [Fact]
    public void A_layer_without_activation_on_paper()
    {
        Layer<double> layer = new([[2, -1]], [1], false);
        Assert.Equal([4], layer.Output([2, 1]));
        Assert.Equal([6, -3], layer.Back([4], [3]));
        Assert.Equal([2 * 2 * (4 - 1.5), -1 * 2 * (4 - 1.5)], NetworkInversion.Gradient([layer], [2.0, 1], [1.5]));
    }
}
