using System.Numerics;
using Harness.Handwritten.Kernels;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>Numbers that do not move, between fences of NaN: what a kernel reads there spoils its result, what it writes there is seen.</summary>
internal sealed unsafe class Fenced<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Width = 1024;
    private readonly T[] _memory;
    private readonly int _fence;
    private readonly int _count;

    public Fenced(T[] content)
    {
        _count = content.Length;
        _fence = Width + _count;
        _memory = GC.AllocateUninitializedArray<T>(_count + (2 * _fence), pinned: true);
        Array.Fill(_memory, T.NaN);
        content.CopyTo(_memory, _fence);
    }

    /// <summary>The address of the first number. Who holds the object keeps the memory.</summary>
    public T* Start
    {
        get
        {
            fixed (T* start = &_memory[_fence])
                return start;
        }
    }

    public Span<T> Span => _memory.AsSpan(_fence, _count);

    /// <summary>The numbers, once it is sure that nothing was written around them.</summary>
    public T[] Content()
    {
        Assert.True(Stands(_memory.AsSpan(0, _fence)), "something was written before the first number");
        Assert.True(Stands(_memory.AsSpan(_fence + _count)), "something was written behind the last number");
        return Span.ToArray();
    }

    private static bool Stands(ReadOnlySpan<T> fence)
    {
        foreach (T post in fence)
        {
            if (!T.IsNaN(post))
                return false;
        }

        return true;
    }
}
