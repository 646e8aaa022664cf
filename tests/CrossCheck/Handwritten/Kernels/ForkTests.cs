using System.Runtime.InteropServices;
using Harness.Handwritten.Kernels;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>Work in parts: each is done once and on a thread that does nothing beside it, and a fault comes out where the work was started.</summary>
public sealed unsafe class ForkTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Every_part_is_done_once_and_knows_how_many_there_are(int parts)
    {
        // More parts, fewer, and again as many as before: what one run leaves behind is of no use to the next.
        int* done = stackalloc int[8];
        foreach (int count in new[] { parts, 3, parts })
        {
            new Span<int>(done, 8).Clear();
            var job = new Counted(done, 0, &Nothing);
            Fork<Counted>.Run(ref job, count);
            int expected = Math.Max(count, 1);
            Assert.Equal([.. Enumerable.Repeat(expected, expected), .. new int[8 - expected]], new Span<int>(done, 8).ToArray());
        }
    }

    [Fact]
    public void Parts_run_side_by_side()
    {
        // Part 0, on the caller's thread, waits until the other has begun: only another thread can begin it.
        int* done = stackalloc int[8];
        new Span<int>(done, 8).Clear();
        var job = new Counted(done, 0, &Wait);
        Fork<Counted>.Run(ref job, 2);
        Assert.Equal([2, 2], new Span<int>(done, 2).ToArray());
    }

    [Fact]
    public void Work_inside_a_part_stays_whole_and_work_after_it_is_cut_again()
    {
        int* done = stackalloc int[16];
        new Span<int>(done, 16).Clear();
        var job = new Nested(done);
        Assert.False(ForkDepth.IsInside);
        Fork<Nested>.Run(ref job, 2);
        Assert.False(ForkDepth.IsInside);
        // Each of the two parts has run its own work as one part of one.
        Assert.Equal([1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0], new Span<int>(done, 16).ToArray());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void A_fault_in_another_part_is_thrown_by_the_one_who_waits(int parts)
    {
        int* done = stackalloc int[8];
        Counted job;
        for (int run = 0; run < 20; run++)
        {
            job = new Counted(done, parts - 1, &Throw);
            AggregateException fault = Assert.IsType<AggregateException>(Fault(&job, parts));
            Assert.Equal($"part {parts - 1}", Assert.IsType<InvalidOperationException>(fault.InnerException).Message);
            Assert.False(ForkDepth.IsInside);
        }

        // The fault is not remembered.
        new Span<int>(done, 8).Clear();
        job = new Counted(done, 0, &Nothing);
        Assert.Null(Fault(&job, parts));
        Assert.All(new Span<int>(done, parts).ToArray(), count => Assert.Equal(parts, count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_fault_in_one_part_leaves_no_other_unfinished(int faulty)
    {
        // Memory that outlives the test, for a part that comes too late.
        int* done = (int*)NativeMemory.AllocZeroed(20 * 4, sizeof(int));
        Counted* job = (Counted*)NativeMemory.AllocZeroed(20, (nuint)sizeof(Counted));
        for (int run = 0; run < 20; run++, done += 4, job++)
        {
            *job = new Counted(done, faulty, &Throw);
            Exception? fault = Fault(job, 4);
            Assert.Equal($"part {faulty}", (faulty == 0 ? fault : fault?.InnerException)?.Message);
            Assert.Equal([.. Enumerable.Range(0, 4).Select(part => part == faulty ? 0 : 4)], new Span<int>(done, 4).ToArray());
            Assert.False(ForkDepth.IsInside);
        }
    }

    [Theory]
    [InlineData(100, 48)]
    [InlineData(1000, 48)]
    [InlineData(48, 48)]
    [InlineData(7, 48)]
    [InlineData(100, 8)]
    [InlineData(1000, 8)]
    public void Parts_begin_at_whole_tiles_nearest_to_equal_shares(int length, int tile)
    {
        foreach (int parts in new[] { 1, 2, 3, 10 })
        {
            int[] cuts = [.. Enumerable.Range(0, parts + 1).Select(p => tile == 48 ? Cuts.Column(length, p, parts) : Cuts.Row(length, p, parts))];
            Assert.Equal((0, length), (cuts[0], cuts[^1]));
            for (int p = 1; p < parts; p++)
            {
                double share = (double)length * p / parts;
                Assert.True(cuts[p] == length || cuts[p] % tile == 0, $"{cuts[p]} is within a tile");
                Assert.InRange(cuts[p], cuts[p - 1], length);
                Assert.InRange(cuts[p] - share, Math.Min(-tile / 2.0, length - share - tile), tile / 2.0);
            }
        }
    }

    // Pointers cannot be captured by a lambda.
    private static Exception? Fault(Counted* job, int parts)
    {
        try
        {
            Fork<Counted>.Run(ref *job, parts);
            return null;
        }
        catch (InvalidOperationException e)
        {
            return e;
        }
        catch (AggregateException e)
        {
            return e;
        }
    }

    private static void Nothing(int* done, int part)
    {
    }

    private static void Wait(int* done, int part)
    {
        var limit = TimeSpan.FromSeconds(10);
        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref done[1]) != 0, limit), "no other thread has begun the second part");
    }

    private static void Throw(int* done, int part) => throw new InvalidOperationException($"part {part}");

    // Does something in one part; writes into each that has been done how many parts there are, or more than that if it is done again.
    private readonly struct Counted(int* done, int special, delegate*<int*, int, void> act) : IParts
    {
        public void Run(int part, int parts)
        {
            if (part == special)
                act(done, part);
            Interlocked.Add(ref done[part], parts);
        }
    }

    private readonly struct Nested(int* done) : IParts
    {
        public void Run(int part, int parts)
        {
            Assert.True(ForkDepth.IsInside);
            var inner = new Counted(done + (8 * part), 0, &Nothing);
            Fork<Counted>.Run(ref inner, 5);
        }
    }
}
