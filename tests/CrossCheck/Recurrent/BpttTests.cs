using Harness.Handwritten.Recurrent;

namespace Harness.CrossCheck.Recurrent;

public sealed partial class BpttTests
{
    private static readonly double[,] Wh = { { 0.5, -1 }, { 0.75, 0.25 } };
    private static readonly double[,] Wx = { { 1 }, { -0.5 } };
    private static readonly double[] B = [0.1, -0.1];
    private static readonly double[] H0 = [0.3, -0.2];
    private static readonly double[][] X = [[1], [-0.5], [2]];
    private static readonly double[][] Direct = [[1.25, -2], [0.5, 1], [-1, 0.75]];

    [Fact]
    public void A_masked_step_keeps_the_state() => Assert.Same(H0, Bptt.States(Wh, Wx, B, H0, X, [false, false, false])[3]);

    [Fact]
    public void Numbers_of_steps_that_differ_are_refused()
    {
        Assert.Contains("mask has 1 steps, but x has 3", Assert.Throws<ArgumentException>(() => Bptt.States(Wh, Wx, B, H0, X, [true])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Bptt.Gradients(Wh, [H0], X, Direct, [true, true, true]));
    }
}
