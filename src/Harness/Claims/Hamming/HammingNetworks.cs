using Harness.Handwritten.Logic;

namespace Harness.Claims.Hamming;

/// <summary>The weights of problem set 03, problem 1, as printed and corrected.</summary>
internal static class HammingNetworks
{
    /// <summary>W_h as printed: rows 1 to 4 for H1, 5 to 8 for H2, 9 to 12 for H3.</summary>
    public static double[][] PrintedHidden { get; } =
    [
        [1, -1, -1, 0], [-1, 1, -1, 0], [-1, -1, 1, 0], [1, 1, 1, 0],
        [1, 0, -1, -1], [-1, 0, 1, -1], [-1, 0, -1, 1], [1, 0, 1, 1],
        [0, 1, -1, -1], [0, -1, 1, -1], [0, -1, -1, 1], [0, 1, 1, 1],
    ];

    /// <summary>The minterms of H1, H2 and H3 over D1 D2 D3 D4, in the order of the printed sums.</summary>
    public static Product[][] Minterms { get; } =
    [
        [new("10-0"), new("01-0"), new("00-1"), new("11-1")],
        [new("1-00"), new("0-10"), new("0-01"), new("1-11")],
        [new("-100"), new("-010"), new("-001"), new("-111")],
    ];

    /// <summary>B_h as printed.</summary>
    public static double[] PrintedHiddenBiases { get; } = [.. Enumerable.Repeat(-0.5, 12)];

    /// <summary>W_o as printed.</summary>
    public static double[][] PrintedOutput { get; } = [.. Enumerable.Repeat<double[]>([1, 1, 1, 1], 3)];

    /// <summary>B_o as printed.</summary>
    public static double[] PrintedOutputBiases { get; } = [-0.5, -0.5, -0.5];

    /// <summary>Rows 1 to 4 with their last two columns exchanged, −2.5 for the products of three positive literals, W_o in blocks.</summary>
    public static LogicNetwork Corrected { get; } = new(
        new DenseLayer(
            [.. PrintedHidden.Select((row, i) => i < 4 ? [row[0], row[1], row[3], row[2]] : row)],
            [.. PrintedHiddenBiases.Select((b, i) => i % 4 == 3 ? -2.5 : b)]),
        new DenseLayer(SumOfProducts.Blocks(4, 4, 4), PrintedOutputBiases));

    /// <summary>The printed hidden layer with an output layer of 12 columns.</summary>
    public static LogicNetwork Printed(double[][] output) =>
        new(new DenseLayer(PrintedHidden, PrintedHiddenBiases), new DenseLayer(output, PrintedOutputBiases));
}
