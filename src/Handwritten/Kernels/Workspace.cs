namespace Harness.Handwritten.Kernels;

/// <summary>Memory that a thread keeps for its kernels, so that they allocate nothing once they have run.</summary>
/// <remarks>It starts at a multiple of 64 bytes, so that no vector lies across two cache lines.</remarks>
internal static unsafe class Workspace<T>
    where T : unmanaged
{
    private const int Line = 64;

    [ThreadStatic]
    private static T[]?[]? _arrays;

    /// <summary>Room for a number of entries, with any content, until the same purpose asks again on this thread.</summary>
    public static T* Take(Purpose purpose, int count)
    {
        _arrays ??= new T[]?[Enum.GetValues<Purpose>().Length];
        ref T[]? array = ref _arrays[(int)purpose];
        if (array is null || array.Length < count + (Line / sizeof(T)))
            array = GC.AllocateUninitializedArray<T>(count + (Line / sizeof(T)), pinned: true);

        // The garbage collector does not move a pinned array, and the field keeps it alive.
        return Aligned(array);
    }

    /// <summary>The same as a span.</summary>
    public static Span<T> Span(Purpose purpose, int count) => new(Take(purpose, count), count);

    /// <summary>The first address in a pinned array that is a multiple of 64 bytes.</summary>
    public static T* Aligned(T[] pinned)
    {
        fixed (T* first = pinned)
            return (T*)(((nuint)first + Line - 1) / Line * Line);
    }
}

/// <summary>What a thread's memory is for.</summary>
internal enum Purpose
{
    LeftPanels,
    RightPanels,
    Tile,
    Filters,
    Losses,
    TurnedFilters,
    Offsets,
    DualLeft,
    DualRight,
    DualResult,
    DualImages,
    DualFilters,
}
