using Harness.Handwritten.Recurrent;
using Harness.Reference.Recurrent;

namespace Harness.CrossCheck.Recurrent;

/// <summary>What needs the library or the program.</summary>
public sealed partial class BpttTests
{
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

    private static double[] Library(int steps) => TanhNetwork.SequenceGradients([.. Wh.Cast<double>()], [.. Wx.Cast<double>()], B, H0, X[..steps], Direct[..steps]);

    private static double[] Gradients(double[][] x, double[][] direct, bool[] mask)
    {
        (double[] wh, double[] wx, double[] b) = Bptt.Gradients(Wh, Bptt.States(Wh, Wx, B, H0, x, mask), x, direct, mask);
        return [.. wh, .. wx, .. b];
    }

    private static void Near(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
}
