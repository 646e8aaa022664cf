using Harness.Handwritten.Approximation;
using Harness.Handwritten.Convolution;
using Xunit;

namespace Harness.CrossCheck.Convolution;

public sealed partial class MaxPoolAsDenseTests
{
    [Theory]
    [InlineData(3, 3, 2, 1, 3)]
    [InlineData(6, 4, 2, 2, 3)]
    [InlineData(3, 4, 3, 1, 5)]
    public void Dense_layers_give_the_maxima(int height, int width, int size, int stride, int layers)
    {
        var pool = new PoolSize(1, height, width, size, stride);
        IReadOnlyList<DenseLayer> dense = MaxPoolAsDense.Layers(pool);
        Assert.Equal(layers, dense.Count);
        double[] x = [.. Enumerable.Range(0, height * width).Select(i => (double)((7 * i % 11) - 5))];
        IEnumerable<double> expected = from i in Enumerable.Range(0, ((height - size) / stride) + 1)
                                       from j in Enumerable.Range(0, ((width - size) / stride) + 1)
                                       select Enumerable.Range(0, size * size).Max(k => x[(((i * stride) + (k / size)) * width) + (j * stride) + (k % size)]);
        Assert.Equal(expected, MaxPoolAsDense.Run(dense, x));
        // Maxima below zero, too: no ReLU follows the last layer.
        Assert.Equal(expected.Select(y => y - 100), MaxPoolAsDense.Run(dense, [.. x.Select(v => v - 100)]));
        Assert.Equal("layers", Assert.Throws<ArgumentNullException>(() => MaxPoolAsDense.Run(null!, x)).ParamName);
        Assert.Equal("f", Assert.Throws<ArgumentNullException>(() => MaxPoolAsDense.DirectionWithoutChange(null!)).ParamName);
    }

    [Fact]
    public void A_wrong_weight_is_seen()
    {
        IReadOnlyList<DenseLayer> dense = MaxPoolAsDense.Layers(new PoolSize(1, 2, 2, 2, 2));
        double[] weights = [.. dense[0].Weights];
        weights[0] = -weights[0];
        double[] x = [4, 1, 2, 3];
        Assert.Equal([4], MaxPoolAsDense.Run(dense, x));
        Assert.NotEqual([4], MaxPoolAsDense.Run([dense[0] with { Weights = weights }, .. dense.Skip(1)], x));
    }

    [Fact]
    public void A_window_of_one_entry_is_rejected() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MaxPoolAsDense.Layers(new PoolSize(1, 2, 2, 1, 1)));

    [Fact]
    public void Maximum_and_minimum_change_in_every_direction_and_the_sum_does_not()
    {
        Assert.Null(MaxPoolAsDense.DirectionWithoutChange(Math.Max));
        Assert.Null(MaxPoolAsDense.DirectionWithoutChange(Math.Min));
        Assert.Equal((-1, 1), MaxPoolAsDense.DirectionWithoutChange((a, b) => a + b));
        Assert.Equal((0, -1), MaxPoolAsDense.DirectionWithoutChange((a, _) => a));
    }

    [Fact]
    public void Circular_convolution_is_the_one_worked_out_on_paper() =>
        Assert.Equal([9, 0, 0], CircularConvolution.Run([[1, -1], [0, 3]], [1, 0], [1, 2, 0]));

    // The first layer gives −1, 2, −1, of which ReLU leaves the 2; the last gives −6 and has no ReLU.
    [Fact]
    public void Circular_convolution_has_no_activation_behind_its_last_layer() =>
        Assert.Equal([-6, 0, 0], CircularConvolution.Run([[1, -1], [0, -3]], [0, 0], [1, 2, 0]));

    [Fact]
    public void Filters_and_biases_must_be_as_many() =>
        Assert.Throws<ArgumentException>(() => CircularConvolution.Run([[1.0]], [], [1.0]));

    [Fact]
    public void Interpolant_passes_through_the_points_and_draws_chords()
    {
        Assert.Equal(0.25, ReluInterpolant.Value(x => x * x, 2, 0.5), 1e-15);
        Assert.Equal(0.125, ReluInterpolant.Value(x => x * x, 2, 0.25), 1e-15);
        Assert.Equal(0.625, ReluInterpolant.Value(x => x * x, 2, 0.75), 1e-15);
        Assert.Equal(7, ReluInterpolant.Value(_ => 7, 5, 0.3), 1e-15);
        Assert.Equal(0.625, ReluInterpolant.Value(x => x <= 1 ? x * x : double.NaN, 2, 0.75), 1e-15);
        Assert.Throws<ArgumentOutOfRangeException>(() => ReluInterpolant.Value(x => x, 0, 0.5));
    }
}
