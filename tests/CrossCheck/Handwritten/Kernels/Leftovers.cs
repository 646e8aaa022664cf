using System.Numerics;
using Harness.Handwritten.Kernels;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>The memory that a thread keeps for its kernels may have any content, so that tests fill it with NaN and see what was written.</summary>
internal static class Leftovers
{
    private const int Count = 1 << 14;

    private static readonly Purpose[] Purposes = Enum.GetValues<Purpose>();

    public static void Spoil<T>(int count = Count)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (Purpose purpose in Purposes)
            Workspace<T>.Span(purpose, count).Fill(T.NaN);
        Workspace<nint>.Span(Purpose.Offsets, count).Fill(count / 2);
    }

    /// <summary>How far this thread's memory has been written since it was spoiled.</summary>
    public static int Extent<T>(Purpose purpose, int count)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<T> memory = Workspace<T>.Span(purpose, count);
        int extent = count;
        while (extent > 0 && T.IsNaN(memory[extent - 1]))
            extent--;
        return extent;
    }

    /// <summary>Whether a kernel asks for all the memory that it writes to: on a thread that has none yet it gets no more than that.</summary>
    public static unsafe void AssertAskedFor<T>(Action run)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        const int plenty = 1 << 16;
        int[] extents = new int[Purposes.Length];
        int offsets = 0;
        OnAThreadOfItsOwn(() =>
        {
            Spoil<T>(plenty);
            run();
            foreach (Purpose purpose in Purposes)
                extents[(int)purpose] = Extent<T>(purpose, plenty);
            offsets = Workspace<nint>.Span(Purpose.Offsets, plenty).LastIndexOfAnyExcept(plenty / 2) + 1;
        });
        Assert.Contains(extents, extent => extent > 0);
        OnAThreadOfItsOwn(() =>
        {
            run();
            foreach (Purpose purpose in Purposes.Where(purpose => extents[(int)purpose] > 0))
            {
                // More memory would begin elsewhere.
                T* had = Workspace<T>.Take(purpose, 0);
                int extent = extents[(int)purpose];
                Assert.True(had == Workspace<T>.Take(purpose, extent), $"{purpose} is written up to {extent}, which is more than was asked for");
            }

            nint* places = Workspace<nint>.Take(Purpose.Offsets, 0);
            Assert.True(offsets == 0 || places == Workspace<nint>.Take(Purpose.Offsets, offsets), $"{offsets} offsets are more than were asked for");
        });
    }

    public static void OnAThreadOfItsOwn(Action run)
    {
        Exception? fault = null;
        var thread = new Thread(() => fault = Record.Exception(run));
        thread.Start();
        thread.Join();
        Assert.Null(fault);
    }
}
