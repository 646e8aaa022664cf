namespace Harness.Handwritten.Convolution;

/// <summary>What a convolutional layer costs: trainable parameters and multiplications.</summary>
/// <remarks>
/// <para>
/// O filters of C·kh·kw weights, each with one bias or none; the same weights serve at every position. Every entry of the
/// output is a sum of C·kh·kw products (without padding none of them is with a zero of the border).
/// </para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 9.2.</para>
/// </remarks>
public static class ConvolutionCost
{
    /// <summary>The weights O·C·kh·kw.</summary>
    public static long Weights(ConvolutionSize size) => (long)size.Filters * MultiplicationsPerOutput(size);

    /// <summary>The weights and one bias for each filter: O(C·kh·kw + 1).</summary>
    public static long WeightsAndBiases(ConvolutionSize size) => Weights(size) + size.Filters;

    /// <summary>The products in one entry of the output: C·kh·kw.</summary>
    public static long MultiplicationsPerOutput(ConvolutionSize size) => (long)size.Channels * size.KernelHeight * size.KernelWidth;

    /// <summary>The products in one output channel of one image: oh·ow·C·kh·kw.</summary>
    public static long MultiplicationsPerMap(ConvolutionSize size) => (long)size.OutputHeight * size.OutputWidth * MultiplicationsPerOutput(size);

    /// <summary>The products in the output: N·O·oh·ow·C·kh·kw.</summary>
    public static long Multiplications(ConvolutionSize size) => (long)size.Batch * size.Filters * MultiplicationsPerMap(size);

    /// <summary>The weights of a dense layer from the flattened image to the flattened output: O·oh·ow·C·H·W; each is one multiplication.</summary>
    public static long DenseWeights(ConvolutionSize size) => (long)size.Filters * size.OutputHeight * size.OutputWidth * size.Channels * size.Height * size.Width;
}
