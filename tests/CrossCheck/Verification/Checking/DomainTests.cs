using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Mistakes in a part of the domain, counterexamples, and messages.</summary>
public sealed class DomainTests
{
    private static readonly double[] Low = [-4, -4];
    private static readonly double[] High = [4, 4];

    [Fact]
    public void A_mistake_for_negative_inputs_is_named_as_such()
    {
        GradientVerdict verdict = Check(x => x[1] < 0 ? 1.1 : 1).On(Low, High);

        GradientAssert.Fails(verdict, MistakeKind.Region);
        Assert.Contains("x[1] is below", verdict.Diagnosis!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_for_large_inputs_is_named_as_such()
    {
        GradientVerdict verdict = Check(x => Math.Max(Math.Abs(x[0]), Math.Abs(x[1])) > 3 ? 1.1 : 1).On(Low, High);

        GradientAssert.Fails(verdict, MistakeKind.Region);
        Assert.Contains("largest magnitude", verdict.Diagnosis!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_thin_region_is_found()
    {
        GradientVerdict verdict = Check(x => x[0] is > 1 and < 1.2 ? 1.1 : 1).On(Low, High, points: 400);

        GradientAssert.Fails(verdict, MistakeKind.Region);
        Assert.Contains("x[0] is between", verdict.Diagnosis!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_everywhere_keeps_its_name() => GradientAssert.Fails(Check(_ => -1).On(Low, High), MistakeKind.Sign);

    [Fact]
    public void Right_gradients_pass_on_a_domain_and_from_a_sampler()
    {
        GradientAssert.Passes(Check(_ => 1).On(Low, High));
        GradientAssert.Passes(Check(_ => 1).On(random => [random.NextDouble() + 1, random.NextDouble() - 3], points: 30,
            seed: 7));
    }

    [Fact]
    public void The_counterexample_is_rounder_and_has_more_zeros()
    {
        static double F(double[] x) => x.Sum(v => Math.Sin(v));
        double[] x = Points.Uniform(12, 9);
        GradientVerdict verdict = GradientCheck.Of(F, p => [.. p.Select((v, i) => i == 7 ? -Math.Cos(v) : Math.Cos(v))]).At(x);

        Assert.Equal("x[7]", verdict.Counterexample!.Entry);
        Assert.Equal(0, verdict.Counterexample.Point.Where((_, i) => i != 7).Max(Math.Abs));
        Assert.Equal(verdict.Counterexample.Point[7], Math.Round(verdict.Counterexample.Point[7], 2));
    }

    [Fact]
    public void A_message_names_position_values_bars_mistake_and_how_to_repeat()
    {
        GradientVerdict verdict = GradientCheck.Of(x => x[0] * x[0] * x[1], x => [2 * x[0] * x[1], -x[0] * x[0]])
            .Named("demo").Inputs(new InputShape("W", 1, 2)).At(1.5, 2.5);
        string text = verdict.ToString();

        foreach (string part in new[] { "demo: failed", "at W[0, 1]: claimed -2.25, reference 2.2", "allowed",
            "diagnosis: one entry is wrong", "wrong sign", "simplest point found", "evaluations:",
            "repeat: .WithSeed(42).At([1.5, 2.5])" })
            Assert.Contains(part, text, StringComparison.Ordinal);
        GradientAssertionException thrown = Assert.Throws<GradientAssertionException>(() => GradientAssert.Passes(verdict));
        Assert.Equal(text, thrown.Message);
    }

    [Fact]
    public void The_same_seed_gives_the_same_verdict()
    {
        GradientVerdict[] twice = [.. Enumerable.Range(0, 2).Select(_ => Check(x => x[0] > 0 ? 2 : 1).On(Low, High, 20, 11))];
        Assert.Equal(twice[0].ToString(), twice[1].ToString());
    }

    private static GradientChecker Check(Func<double[], double> factor) => GradientCheck.Of(
        x => Math.Sin(x[0]) * (x[1] + 5), x => [factor(x) * Math.Cos(x[0]) * (x[1] + 5), factor(x) * Math.Sin(x[0])]);
}
