using Harness.Bench;
using Harness.Handwritten.Layers;
using Harness.Handwritten.Losses;
using Harness.Handwritten.Recurrent;
using Harness.Verification.Checking;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Handwritten;

/// <summary>What needs the library or the program.</summary>
public sealed partial class LayerTests
{
    private static readonly BenchCase[] Cases =
    [
        .. NetworkCases<double>.All(), .. LayerCases<double>.All(), .. NetworkCases<float>.All(), .. LayerCases<float>.All(),
    ];

    // The large ones take seconds and go the same ways as those.
    public static TheoryData<string> Names =>
        [.. Cases.Where(c => !c.Name.Contains("50000", StringComparison.Ordinal) && !c.Name.Contains("256", StringComparison.Ordinal)
            && !c.Name.Contains("1024", StringComparison.Ordinal) && !c.Name.Contains("50,", StringComparison.Ordinal)).Select(Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Value_and_gradients_are_those_of_autograd(string name)
    {
        using BenchPair pair = Find(name).Prepare();
        double error = BenchRow.Difference(pair.HandwrittenValues(), pair.AutogradValues());
        Assert.True(error <= (name.EndsWith("double", StringComparison.Ordinal) ? 1e-12 : 2e-4), $"{name}: relative difference {error:R}");
    }

    [Fact]
    public void A_planted_fault_differs_from_autograd()
    {
        using BenchPair pair = Find("LSTM through time, hidden 16, T = 10, batch 16, double").Prepare();
        double[] right = pair.HandwrittenValues(), wrong = [.. right];
        wrong[500] *= 1 + 1e-6;
        Assert.True(BenchRow.Difference(wrong, pair.AutogradValues()) > 1e-12);
        Assert.Equal(double.PositiveInfinity, BenchRow.Difference(right[1..], pair.AutogradValues()));
        wrong[3] = double.NaN;
        Assert.Equal(double.PositiveInfinity, BenchRow.Difference(wrong, pair.AutogradValues()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_run_allocates_nothing_once_it_has_run(string name)
    {
        using BenchPair pair = Find(name).Prepare();
        for (int i = 0; i < 3; i++)
            pair.Handwritten();
        // The runtime may allocate once on this thread when it replaces code that has warmed up; a run that allocates does so each time.
        Assert.InRange(Enumerable.Range(0, 5).Count(_ => Allocates(pair.Handwritten)), 0, 1);
    }

    [Fact]
    public void An_allocation_would_be_seen() => Assert.True(Allocates(() => GC.KeepAlive(new double[4])));

    private static bool Allocates(Action run)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() > before;
    }

    [Fact]
    public void Fused_cross_entropy_allocates_nothing_once_it_has_run()
    {
        double[] z = Numbers.Draw(1, 3000), gradient = new double[3000];
        int[] labels = [1, 2, 3];
        CrossEntropyLogits.ValueAndGradient<double>(z, labels, gradient);
        long before = GC.GetAllocatedBytesForCurrentThread();
        CrossEntropyLogits.ValueAndGradient<double>(z, labels, gradient);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Name(BenchCase c) => $"{c.Group}, {c.Name}, {c.Type}";

    private static BenchCase Find(string name) => Cases.Single(c => Name(c) == name);
}
