using System.Numerics;

namespace Harness.Handwritten.Convolution;

/// <summary>A convolutional layer written as a dense one: A·vec(X) = vec(X ∗ F), one row of A for each position of each filter.</summary>
/// <remarks>
/// <para>
/// Shapes: one image X [C, H, W], flattened row by row to length C·H·W; F [O, C, kh, kw]; A [O·oh·ow, C·H·W]. Each row holds
/// the entries of one filter where its window stands, and 0 elsewhere.
/// </para>
/// <para>
/// Derivation: vec(O) = A vec(X) is the sum of the convolution with the products by 0 added. With Ā = ȳ xᵀ of the dense
/// layer, F̄ sums up Ā over the places where an entry of F stands: tied weights.
/// </para>
/// <para>Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning, section 4.1.</para>
/// </remarks>
public static class UnrolledConvolution
{
    /// <summary>Returns A, row by row.</summary>
    /// <exception cref="ArgumentException">The size has more than one image, or f is not O × C × kh × kw.</exception>
    public static T[] Matrix<T>(ReadOnlySpan<T> f, ConvolutionSize size)
        where T : INumberBase<T>
    {
        RequireOneImage(size);
        Require.Length(f, size.FilterCount);
        T[] a = new T[size.OutputCount * size.InputCount];
        Array.Fill(a, T.Zero);
        foreach (ConvolutionSize.Term t in size.Terms())
            a[(t.Y * size.InputCount) + t.X] += f[t.F];
        return a;
    }

    /// <summary>Returns the bias of the dense layer: each filter's bias at each of its positions.</summary>
    /// <exception cref="ArgumentException">The size has more than one image, or b is not one number for each filter.</exception>
    public static T[] Bias<T>(ReadOnlySpan<T> b, ConvolutionSize size)
    {
        RequireOneImage(size);
        Require.Length(b, size.Filters);
        T[] bias = new T[size.OutputCount];
        for (int i = 0; i < bias.Length; i++)
            bias[i] = b[i / (size.OutputHeight * size.OutputWidth)];
        return bias;
    }

    /// <summary>Returns F̄ from Ā: the sum over the places of A where each entry of F stands.</summary>
    /// <exception cref="ArgumentException">The size has more than one image, or Ā has not the shape of A.</exception>
    public static T[] FilterGradient<T>(ReadOnlySpan<T> aBar, ConvolutionSize size)
        where T : INumberBase<T>
    {
        RequireOneImage(size);
        Require.Length(aBar, size.OutputCount * size.InputCount);
        T[] fBar = new T[size.FilterCount];
        Array.Fill(fBar, T.Zero);
        foreach (ConvolutionSize.Term t in size.Terms())
            fBar[t.F] += aBar[(t.Y * size.InputCount) + t.X];
        return fBar;
    }

    private static void RequireOneImage(ConvolutionSize size)
    {
        if (size.Batch != 1)
            throw new ArgumentException($"the matrix maps one image, the size has {size.Batch}", nameof(size));
    }
}
