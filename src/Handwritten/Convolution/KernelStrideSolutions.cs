namespace Harness.Handwritten.Convolution;

/// <summary>Every stride s and kernel size k that turn an axis of n entries into one of o ≥ 2 entries.</summary>
/// <remarks>
/// <para>
/// Derivation: with padding p and dilation d a kernel reaches over r = d(k − 1) + 1 entries, and o = ⌊(n + 2p − r)/s⌋ + 1
/// is the same as (o − 1)s ≤ n + 2p − r &lt; os. Where s divides n + 2p − r no entry is left over, and
/// r = n + 2p − (o − 1)s.
/// </para>
/// <para>One output entry (o = 1) has infinitely many strides, so it is left out.</para>
/// <para>Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning, sections 2.4 and 5.1.</para>
/// </remarks>
public static class KernelStrideSolutions
{
    /// <summary>The pairs that leave no entry over, smallest stride first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n or d is below 1, p below 0, or o below 2.</exception>
    public static IReadOnlyList<(int Stride, int Kernel)> WithoutRemainder(int n, int output, int padding = 0, int dilation = 1) =>
        [.. All(n, output, padding, dilation).Where(p => (n + (2 * padding) - 1 - (dilation * (p.Kernel - 1))) % p.Stride == 0)];

    /// <summary>All pairs, smallest stride first, then smallest kernel.</summary>
    /// <inheritdoc cref="WithoutRemainder"/>
    public static IReadOnlyList<(int Stride, int Kernel)> All(int n, int output, int padding = 0, int dilation = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(output, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(padding, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(dilation, 1);
        var pairs = new List<(int, int)>();
        int free = n + (2 * padding) - 1;
        for (int stride = 1; stride * (output - 1) <= free; stride++)
        {
            // (o − 1)s ≤ free − d(k − 1) ≤ os − 1, solved for k − 1
            int largest = (free - (stride * (output - 1))) / dilation;
            int smallest = Math.Max(0, CeilingOf(free - (stride * output) + 1, dilation));
            for (int k = smallest; k <= largest; k++)
                pairs.Add((stride, k + 1));
        }

        return pairs;
    }

    // ⌈a/b⌉ for a > 0, else 0 or less.
    private static int CeilingOf(int a, int b) => (a + b - 1) / b;
}
