using System.Numerics;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Losses;

namespace Harness.CrossCheck.Handwritten.Kernels;

public sealed class VectorsTests
{
    private static readonly double[] Special =
        [0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e-300, -1e-300, 1e-17, 0.625, -0.625, 0.6249999999, 20, -20,
         709, -709, 710, -744, -746, 1e300, -1e300, double.Epsilon];

    [Fact]
    public void Tanh_of_many_entries_keeps_the_relative_precision_of_one() =>
        Compare(x => Tanh.Value<double>(x), Tanh.Value, 4);

    [Fact]
    public void Sigmoid_of_many_entries_keeps_the_relative_precision_of_one() =>
        Compare(x => Sigmoid.Value<double>(x), Sigmoid.Value, 6);

    [Fact]
    public void Relu_of_many_entries_is_that_of_one() => Compare(x => Relu.Value<double>(x), Relu.Value, 0);

    [Fact]
    public void Float_tanh_keeps_its_precision_too()
    {
        float[] x = [.. Inputs().Select(v => (float)v)];
        float[] y = Tanh.Value<float>(x);
        for (int i = 0; i < x.Length; i++)
            Assert.True(Units(MathF.Tanh(x[i]), y[i]) <= 4, $"tanh({x[i]}): {MathF.Tanh(x[i]):R} and {y[i]:R}");
    }

    [Fact]
    public void Relu_passes_on_infinite_cotangents_as_one_entry_does()
    {
        double[] x = Inputs(), yBar = [.. x.Select((_, i) => i % 3 == 0 ? double.PositiveInfinity : i)];
        double[] many = new double[x.Length];
        Relu.Vjp(x, x, yBar, many);
        for (int i = 0; i < x.Length; i++)
        {
            double[] one = [0];
            Relu.Vjp<double>([x[i]], [x[i]], [yBar[i]], one);
            Assert.Equal(one[0], many[i]);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 3)]
    [InlineData(3, 5000)]
    [InlineData(64, 1000)]
    public void Fused_cross_entropy_is_value_and_vjp(int rows, int classes)
    {
        var random = new Random(rows);
        double[] z = [.. Bits.Draw<double>(random, rows * classes).Select(v => 30 * v)];
        int[] labels = [.. Enumerable.Range(0, rows).Select(_ => random.Next(classes))];
        double[] fused = Bits.Draw<double>(random, z.Length), portable = new double[z.Length];
        double value = CrossEntropyLogits.ValueAndGradient<double>(z, labels, fused);
        Assert.Equal(CrossEntropyLogits.Portable<double>(z, labels, portable), value, 1e-13 * Math.Max(1, value));
        for (int i = 0; i < z.Length; i++)
            Assert.True(Math.Abs(fused[i] - portable[i]) <= 2e-13 * Math.Abs(portable[i]) + 1e-16, $"entry {i}: {portable[i]:R} and {fused[i]:R}");
    }

    [Fact]
    public void Fused_cross_entropy_refuses_a_label_that_is_no_class() =>
        Assert.Contains("classes are 0 to 1", Assert.Throws<ArgumentOutOfRangeException>(() =>
            CrossEntropyLogits.ValueAndGradient<double>([1, 2], [2], new double[2])).Message, StringComparison.Ordinal);

    [Fact]
    public void Fused_cross_entropy_passes_on_NaN()
    {
        double[] z = new double[100], gradient = new double[100];
        z[40] = double.NaN;
        Assert.True(double.IsNaN(CrossEntropyLogits.ValueAndGradient<double>(z, [0], gradient)));
        Assert.All(gradient, g => Assert.True(double.IsNaN(g)));
    }

    private static void Compare(Func<double[], double[]> many, Func<double, double> one, int units)
    {
        double[] x = Inputs(), y = many(x);
        for (int i = 0; i < x.Length; i++)
            Assert.True(Units(one(x[i]), y[i]) <= units, $"at {x[i]:R}: {one(x[i]):R} and {y[i]:R}");
    }

    // The distance in units of the last place of the expected number.
    private static double Units<T>(T expected, T actual)
        where T : IFloatingPointIeee754<T> => expected.Equals(actual) ? 0
        : double.CreateChecked(T.Abs(expected - actual) / (T.BitIncrement(T.Abs(expected)) - T.Abs(expected)));

    private static double[] Inputs()
    {
        var random = new Random(11);
        return [.. Special, .. Enumerable.Range(0, 4000).Select(_ => Math.ScaleB(random.NextDouble() - 0.5, random.Next(-60, 7)))];
    }
}
