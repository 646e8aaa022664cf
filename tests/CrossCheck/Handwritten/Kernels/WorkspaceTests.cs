using Harness.Handwritten.Kernels;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>Memory that kernels keep: aligned, as large as asked for, one for each purpose and thread, and the same again.</summary>
public sealed unsafe class WorkspaceTests
{
    // A type of number that no kernel uses, so that the memory is this test's alone.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public void Memory_begins_at_a_cache_line_and_is_the_same_until_more_is_asked_for(int count)
    {
        Leftovers.OnAThreadOfItsOwn(() =>
        {
            foreach (int room in new[] { count, 40, 5000, 70_000 })
            {
                ushort* first = Workspace<ushort>.Take(Purpose.Tile, room), other = Workspace<ushort>.Take(Purpose.Filters, room);
                Assert.Equal((0, 0), ((int)((nuint)first % 64), (int)((nuint)other % 64)));
                Assert.True(first == Workspace<ushort>.Take(Purpose.Tile, room) && first == Workspace<ushort>.Take(Purpose.Tile, room / 2));
                Assert.True(first + room <= other || other + room <= first, "two purposes share memory");
                Span<ushort> span = Workspace<ushort>.Span(Purpose.Tile, room);
                Assert.Equal(room, span.Length);
                span.Fill(7);
                Workspace<ushort>.Span(Purpose.Filters, room).Fill(9);
                Assert.Equal(-1, span.IndexOfAnyExcept((ushort)7));
            }
        });
    }

    [Fact]
    public void The_first_cache_line_in_an_array_is_less_than_a_line_away()
    {
        // Small arrays one after the other, 40 bytes each: some begin at a line, others at every eighth byte behind one.
        double[][] arrays = [.. Enumerable.Range(0, 64).Select(_ => GC.AllocateArray<double>(2, pinned: true))];
        foreach (double[] pinned in arrays)
        {
            fixed (double* first = pinned)
            {
                double* aligned = Workspace<double>.Aligned(pinned);
                Assert.Equal(0, (int)((nuint)aligned % 64));
                Assert.InRange((nint)aligned - (nint)first, 0, 63);
            }
        }
    }

    [Fact]
    public void Memory_stays_where_it_is_when_garbage_is_collected()
    {
        Leftovers.OnAThreadOfItsOwn(() =>
        {
            Purpose[] purposes = Enum.GetValues<Purpose>();
            nint[] places = [.. purposes.Select(purpose =>
            {
                // Garbage in between, whose room others could move to.
                _ = new byte[1000];
                return (nint)Workspace<ushort>.Take(purpose, 100);
            })];
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            Assert.Equal(places, purposes.Select(purpose => (nint)Workspace<ushort>.Take(purpose, 100)));
        });
    }

    [Fact]
    public void Threads_do_not_share_memory()
    {
        nint here = (nint)Workspace<ushort>.Take(Purpose.Losses, 10), there = 0;
        Leftovers.OnAThreadOfItsOwn(() => there = (nint)Workspace<ushort>.Take(Purpose.Losses, 10));
        Assert.NotEqual(here, there);
        Assert.Equal(here, (nint)Workspace<ushort>.Take(Purpose.Losses, 10));
    }
}
