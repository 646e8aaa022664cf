namespace Harness.Handwritten.Convolution;

/// <summary>Where a sliding window can stand along one axis, counted one by one.</summary>
/// <remarks>
/// <para>
/// An axis of n entries with p zeros on either side runs from −p to n + p − 1. A window of k entries, d apart, that starts
/// at t ends at t + d(k − 1); it starts at −p, −p + s, … as long as it ends on the axis.
/// </para>
/// <para>Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning, sections 2.4 and 5.1.</para>
/// </remarks>
public static class WindowPositions
{
    /// <summary>The number of positions; 0 if the window is longer than the padded axis.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n, k, s or d is below 1, or p below 0.</exception>
    public static int Count(int n, int k, int stride = 1, int padding = 0, int dilation = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(padding, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(dilation, 1);
        int count = 0;
        for (int start = -padding; start + (dilation * (k - 1)) <= n + padding - 1; start += stride)
            count++;
        return count;
    }
}
