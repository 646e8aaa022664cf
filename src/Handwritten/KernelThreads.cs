namespace Harness.Handwritten;

/// <summary>How many threads a large matrix product or convolution may use; no result depends on it, not in the last bit.</summary>
/// <remarks>Small work stays on the calling thread. The setting holds for the whole process.</remarks>
public static class KernelThreads
{
    private static int _count = Environment.ProcessorCount;

    /// <summary>The number of threads, 1 or more; the number of processors at first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public static int Count
    {
        get => _count;
        set
        {
            Require.AtLeast(value, 1);
            _count = value;
        }
    }
}
