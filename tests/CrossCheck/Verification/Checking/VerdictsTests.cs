using Harness.Verification;
using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>What of the measurements the verdict says: one word of each witness, the worst, with its largest error.</summary>
public sealed class VerdictsTests
{
    // Along x₀ the slopes at 0 are 0 and 1, along the others 2 and −1.5.
    private static GradientChecker Relu(double atZero) =>
        GradientCheck.Of(x => Math.Max(x[0], 0) + (2 * x[1]) - (1.5 * x[2]), _ => [atZero, 2, -1.5]);

    [Fact]
    public void A_witness_differs_where_one_of_its_directions_does()
    {
        WitnessEvidence word = Assert.Single(Relu(5).AtExactly(0, 3, 4).Evidence, e => e.Name == "finite differences");
        Assert.Equal((Outcome.Differs, 6, null), (word.Outcome, word.Comparisons, word.Reason));
        Assert.Equal(4 / 5.0, word.Error!.Value, 1e-9);
    }

    [Fact]
    public void Its_bar_is_the_largest_beside_the_larger_of_claim_and_slope()
    {
        WitnessEvidence word = Assert.Single(Relu(0.25).Within(1e-3).AtExactly(0, 3, 4).Evidence, e => e.Name == "finite differences");
        Assert.Equal((Outcome.Agrees, 6), (word.Outcome, word.Comparisons));
        Assert.Equal(1e-3, word.Bar!.Value, 1e-6);
    }

    // Over steps of the length of the point the function is not defined, over those of its small entry it is.
    [Fact]
    public void One_direction_is_enough_for_a_word()
    {
        GradientVerdict verdict = GradientCheck.Of(x => Math.Abs(x[0] - 1e-12) < 1e-11 ? x[1] : double.NaN, _ => [0, 1]).At(1e-12, 1);
        WitnessEvidence word = Assert.Single(verdict.Evidence, e => e.Name == "finite differences");
        Assert.Equal((Outcome.Agrees, 2, null), (word.Outcome, word.Comparisons, word.Reason));
        GradientVerdict undefined = GradientCheck.Of(x => x[0] == 2 ? 1 : double.NaN, _ => [1]).At(2);
        WitnessEvidence silent = Assert.Single(undefined.Evidence, e => e.Name == "finite differences");
        Assert.Equal((Outcome.Abstains, null, null, 0, "the function is not defined on both sides of the point"),
            (silent.Outcome, silent.Error, silent.Bar, silent.Comparisons, silent.Reason));
    }

    // A reference that is asked for two cotangents.
    [Theory]
    [InlineData(Outcome.Agrees, Outcome.Differs, Outcome.Differs)]
    [InlineData(Outcome.Differs, Outcome.Agrees, Outcome.Differs)]
    [InlineData(Outcome.Agrees, Outcome.Abstains, Outcome.Agrees)]
    [InlineData(Outcome.Abstains, Outcome.Agrees, Outcome.Agrees)]
    [InlineData(Outcome.Abstains, Outcome.Differs, Outcome.Differs)]
    [InlineData(Outcome.Abstains, Outcome.Abstains, Outcome.Abstains)]
    public void Of_two_words_of_a_witness_the_worse_is_shown(Outcome first, Outcome second, Outcome shown)
    {
        double seen = double.NaN;
        double[] Reference(double[] x, double[] y)
        {
            seen = double.IsNaN(seen) ? y[0] : seen;
            return (y[0] == seen ? first : second) switch { Outcome.Agrees => [2 * x[0] * y[0]], Outcome.Differs => [x[0] * y[0]], _ => [] };
        }

        GradientVerdict verdict = GradientCheck.Vjp(x => [x[0] * x[0]], (x, y) => [2 * x[0] * y[0]]).WithReference("library", Reference).At(1.5);
        Assert.Equal(shown, Assert.Single(verdict.Evidence, e => e.Name == "library").Outcome);
    }

    [Fact]
    public void Only_a_pass_has_power_and_only_a_failure_has_entries()
    {
        GradientVerdict vacuous = GradientCheck.Of(x => x[0] * x[1], x => [x[1], x[0]]).At(2, 2);
        Assert.Equal((GradientOutcome.Vacuous, null, null), (vacuous.Outcome, vacuous.Power, vacuous.Grade));
        GradientVerdict passed = GradientCheck.Of(x => x[0] * x[1], x => [x[1], x[0]]).At(2, 3);
        Assert.Equal((true, false, 0), (passed.Power is not null, passed.AllWrongEntriesFound, passed.WrongEntries.Count));
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused_before_anything_is_called()
    {
        int calls = 0;
        Assert.Throws<ArgumentException>(() => GradientCheck.Of(_ => ++calls, x => x).Inputs(new InputShape("W", 2, 2)).At(1.5, 2, 3));
        Assert.Equal(0, calls);
        Assert.Throws<ArgumentOutOfRangeException>("all", () => GradientCheck.Of(x => x[0], _ => [1]).OnAll([]));
    }
}
