using Harness.Verification.Checking;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Counterexamples are short, round and cheap to find.</summary>
public sealed class ShrinkingTests
{
    [Fact]
    public void A_function_of_any_length_gets_the_shortest_counterexample()
    {
        GradientVerdict verdict = GradientCheck.Of(x => x.Sum(Math.Sin), x => [.. x.Select(v => -Math.Cos(v))]).At(Points.Uniform(50, 3));

        Assert.Single(verdict.Counterexample!.Point);
        Assert.Equal("with 1 of 50 entries", verdict.Counterexample.Lengths);
        Assert.Contains("simplest point found (with 1 of 50 entries)", verdict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_that_needs_two_entries_keeps_two()
    {
        GradientVerdict verdict = GradientCheck.Of(Chained, x => [.. x.Select((v, i) => i == 0 ? 0.0 : x[i - 1])]).At(Points.Uniform(30, 4));

        GradientAssert.Fails(verdict);
        Assert.Equal(2, verdict.Counterexample!.Point.Length);

        static double Chained(double[] x) => Enumerable.Range(1, x.Length - 1).Sum(i => x[i] * x[i - 1]);
    }

    [Fact]
    public void A_function_of_one_length_only_is_said_to_be_one()
    {
        double[] weights = Points.Uniform(30, 5);
        GradientVerdict verdict = GradientCheck.Of(x => weights.Select((w, i) => w * x[i]).Sum(), x => [.. weights.Select(w => -w)])
            .At(Points.Uniform(30, 4));

        Assert.Equal(30, verdict.Counterexample!.Point.Length);
        Assert.Equal("the function takes no shorter input", verdict.Counterexample.Lengths);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(Trials.Entries / 10)]
    public void One_wrong_entry_costs_at_most_50_forward_evaluations(int n)
    {
        double[] weights = Points.Uniform(n, 5);
        GradientVerdict verdict = GradientCheck.Of(x => x.Select((v, i) => (weights[i] * v) + (0.25 * v * v)).Sum(),
            x => [.. x.Select((v, i) => (weights[i] + (0.5 * v)) * (i == n / 3 ? 1.001 : 1))])
            .WithDual(x => x.Select((v, i) => (weights[i] * v) + (0.25 * v * v)).Aggregate(Dual<double>.Zero, (s, v) => s + v))
            .At(Points.Uniform(n, 8));

        GradientAssert.Fails(verdict, MistakeKind.WrongEntries);
        Assert.Equal(n / 3, Assert.Single(verdict.WrongEntries).Entry);
        Assert.InRange(verdict.Evaluations.Forward, 1, 50);
    }
}
