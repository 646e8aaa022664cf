using Harness.Handwritten.Convolution;
using Harness.Verification.Claims;
using Xunit;

namespace Harness.CrossCheck.Convolution;

public sealed partial class WindowTests
{
    [Theory]
    [InlineData(5, 3, 1, 0, 1, 3)]
    [InlineData(5, 3, 2, 0, 1, 2)]
    [InlineData(5, 3, 3, 0, 1, 1)]
    [InlineData(5, 3, 2, 1, 1, 3)]
    [InlineData(5, 3, 1, 0, 2, 1)]
    [InlineData(5, 3, 1, 0, 3, 0)]
    [InlineData(1, 1, 9, 0, 9, 1)]
    [InlineData(3, 4, 1, 0, 1, 0)]
    public void Positions_are_those_counted_on_paper(int n, int k, int s, int p, int d, int expected)
    {
        Assert.Equal(expected, WindowPositions.Count(n, k, s, p, d));
        Assert.Equal(expected, ConvolutionSize.Output(n, k, s, p, d));
    }

    [Theory]
    [InlineData(0, 1, 1, 0, 1)]
    [InlineData(1, 0, 1, 0, 1)]
    [InlineData(1, 1, 0, 0, 1)]
    [InlineData(1, 1, 1, -1, 1)]
    [InlineData(1, 1, 1, 0, 0)]
    public void Bad_sizes_are_rejected(int n, int k, int s, int p, int d) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WindowPositions.Count(n, k, s, p, d));

    [Theory]
    [InlineData(9, 2, 0, 1)]
    [InlineData(12, 3, 1, 2)]
    [InlineData(20, 6, 2, 3)]
    [InlineData(7, 9, 1, 1)]
    [InlineData(3, 9, 0, 1)]
    public void Solutions_are_those_found_by_trying_every_pair(int n, int output, int padding, int dilation)
    {
        (int, int)[] tried =
        [
            .. from s in Enumerable.Range(1, n + (2 * padding))
               from k in Enumerable.Range(1, n + (2 * padding))
               where WindowPositions.Count(n, k, s, padding, dilation) == output
               select (s, k),
        ];
        IReadOnlyList<(int Stride, int Kernel)> all = KernelStrideSolutions.All(n, output, padding, dilation);
        Assert.Equal(tried, all);
        Assert.Equal(
            all.Where(p => (n + (2 * padding) - (dilation * (p.Kernel - 1)) - 1) == p.Stride * (output - 1)),
            KernelStrideSolutions.WithoutRemainder(n, output, padding, dilation));
    }

    [Theory]
    [InlineData(0, 2, 0, 1)]
    [InlineData(5, 1, 0, 1)]
    [InlineData(5, 2, -1, 1)]
    [InlineData(5, 2, 0, 0)]
    public void Solutions_need_sensible_sizes(int n, int output, int padding, int dilation) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => KernelStrideSolutions.All(n, output, padding, dilation));

    [Fact]
    public void A_formula_off_by_one_is_found_at_the_smallest_window()
    {
        Check faulty = Check.ForAll("⌊(n − k)/s⌋ without the + 1", Enumerable.Range(1, 5), n =>
            (n - 1) / 2 == WindowPositions.Count(n, 1, 2) ? null : $"n = {n}: {(n - 1) / 2} against {WindowPositions.Count(n, 1, 2)}");
        Assert.Equal("n = 1: 0 against 1", faulty.Run(new CheckContext(1, 1)).Counterexample);
    }

    [Fact]
    public void Costs_are_those_counted_on_paper()
    {
        var size = new ConvolutionSize(2, 3, 5, 4, 7, 2, 3);
        Assert.Equal((126L, 133L), (ConvolutionCost.Weights(size), ConvolutionCost.WeightsAndBiases(size)));
        Assert.Equal((18L, 144L), (ConvolutionCost.MultiplicationsPerOutput(size), ConvolutionCost.MultiplicationsPerMap(size)));
        Assert.Equal(2 * 7 * 144, ConvolutionCost.Multiplications(size));
        Assert.Equal(7 * 8 * 60, ConvolutionCost.DenseWeights(size));
    }
}
