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

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_masked_step_might_as_well_not_be_there(int masked)
    {
        int[] rest = [.. Enumerable.Range(0, 3).Where(t => t != masked)];
        bool[] mask = [.. Enumerable.Range(0, 3).Select(t => t != masked)];
        double[][] x = [.. rest.Select(t => X[t])], direct = [.. rest.Select(t => Direct[t])];
        (double[] wh, double[] wx, double[] b) = Bptt.Gradients(Wh, Bptt.States(Wh, Wx, B, H0, X, mask), X, Direct, mask);
        (double[] shortWh, double[] shortWx, double[] shortB) = Bptt.Gradients(Wh, Bptt.States(Wh, Wx, B, H0, x, [true, true]), x, direct, [true, true]);
        Assert.Equal([shortWh, shortWx, shortB], [wh, wx, b]);
        Assert.DoesNotContain(0, wh);
    }

    [Fact]
    public void A_sequence_of_nothing_has_no_gradient()
    {
        (double[] wh, double[] wx, double[] b) = Bptt.Gradients<double>(Wh, [H0], [], [], []);
        Assert.Equal([[0, 0, 0, 0], [], [0, 0]], [wh, wx, b]);
    }

    [Fact]
    public void A_masked_step_keeps_the_state() => Assert.Same(H0, Bptt.States(Wh, Wx, B, H0, X, [false, false, false])[3]);

    [Fact]
    public void Numbers_of_steps_that_differ_are_refused()
    {
        Assert.Contains("mask has 1 steps, but x has 3", Assert.Throws<ArgumentException>(() => Bptt.States(Wh, Wx, B, H0, X, [true])).Message, StringComparison.Ordinal);
        Assert.Contains("h has 0 steps, but x has 3", Assert.Throws<ArgumentException>(() => Bptt.Gradients(Wh, [H0], X, Direct, [true, true, true])).Message, StringComparison.Ordinal);
        Assert.Contains("direct has 1 steps, but x has 3", Assert.Throws<ArgumentException>(() => Bptt.Gradients(Wh, [H0, H0, H0, H0], X, Direct[..1], [true, true, true])).Message, StringComparison.Ordinal);
        Assert.Contains("mask has 2 steps, but x has 3", Assert.Throws<ArgumentException>(() => Bptt.Gradients(Wh, [H0, H0, H0, H0], X, Direct, [true, true])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cotangent_of_another_length_is_named() => Assert.StartsWith("part has 1 entries, but sum has 2",
        Assert.Throws<ArgumentException>(() => Bptt.Gradients(Wh, [H0, H0], X[..1], [[1]], [true])).Message, StringComparison.Ordinal);
}
