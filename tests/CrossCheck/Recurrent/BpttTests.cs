using Harness.Handwritten.Recurrent;
using Harness.Reference.Recurrent;

namespace Harness.CrossCheck.Recurrent;

public sealed class BpttTests
{
    private static readonly double[,] Wh = { { 0.5, -1 }, { 0.75, 0.25 } };
    private static readonly double[,] Wx = { { 1 }, { -0.5 } };
    private static readonly double[] B = [0.1, -0.1];
    private static readonly double[] H0 = [0.3, -0.2];
    private static readonly double[][] X = [[1], [-0.5], [2]];
    private static readonly double[][] Direct = [[1.25, -2], [0.5, 1], [-1, 0.75]];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_length_agrees_with_autograd(int steps) =>
        Near(Library(steps), Gradients(X[..steps], Direct[..steps], [.. Enumerable.Repeat(true, steps)]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_masked_sequence_has_the_gradients_of_the_shorter_one(int steps) =>
        Near(Library(steps), Gradients(X, Direct, [.. Enumerable.Range(0, 3).Select(t => t < steps)]));

    [Fact]
    public void Losing_the_mask_is_noticed() =>
        Assert.NotEqual(Library(2)[0], Gradients(X, Direct, [true, true, true])[0], 1e-3);

    [Fact]
    public void A_masked_step_keeps_the_state() => Assert.Same(H0, Bptt.States(Wh, Wx, B, H0, X, [false, false, false])[3]);

    [Fact]
    public void Numbers_of_steps_that_differ_are_refused()
    {
        Assert.Contains("mask has 1 steps, but x has 3", Assert.Throws<ArgumentException>(() => Bptt.States(Wh, Wx, B, H0, X, [true])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Bptt.Gradients(Wh, [H0], X, Direct, [true, true, true]));
    }

    private static double[] Library(int steps) => TanhNetwork.SequenceGradients([.. Wh.Cast<double>()], [.. Wx.Cast<double>()], B, H0, X[..steps], Direct[..steps]);

    private static double[] Gradients(double[][] x, double[][] direct, bool[] mask)
    {
        (double[] wh, double[] wx, double[] b) = Bptt.Gradients(Wh, Bptt.States(Wh, Wx, B, H0, x, mask), x, direct, mask);
        return [.. wh, .. wx, .. b];
    }

    private static void Near(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
}
