using TorchSharp;
using static TorchSharp.torch;

namespace Harness.Reference.Hamming;

/// <summary>The Hamming(7,4) code by its generator matrix, modulo 2.</summary>
public static class HammingCode
{
    // The columns of the data bits, then those of P1, P2 and P3.
    private static readonly double[] Generator =
    [
        1, 0, 0, 0, 1, 1, 0,
        0, 1, 0, 0, 1, 0, 1,
        0, 0, 1, 0, 0, 1, 1,
        0, 0, 0, 1, 1, 1, 1,
    ];

    /// <summary>The codewords of rows of four data bits.</summary>
    public static double[][] Encode(double[][] data)
    {
        using var scope = NewDisposeScope();
        Tensor d = tensor([.. data.SelectMany(row => row)]).reshape(data.Length, 4);
        Tensor words = d.matmul(tensor(Generator).reshape(4, 7)).remainder(2);
        return [.. words.data<double>().ToArray().Chunk(7)];
    }
}
