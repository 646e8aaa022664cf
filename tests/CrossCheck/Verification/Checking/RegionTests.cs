using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>What marks off the points at which a gradient is wrong.</summary>
public sealed class RegionTests
{
    private static readonly Layout Pair = Layout.Of([], 2);

    [Fact]
    public void One_entry_marks_it_off_from_below_above_or_both_sides()
    {
        double[][] right = [[1, 0], [2, 5], [3, -1], [4, 2], [5, 3], [6, -2]];
        Is("wrong only where x[0] is below about 0.75", 2, 6, Of([[0.5, 1], [-3, -4]], right));
        Is("wrong only where x[0] is above about 6.75", 2, 6, Of([[7.5, 1], [9, -1]], right));
        Is("wrong only where x[1] is above about 5.5", 2, 6, Of([[2, 6], [4, 9]], right));
        // Seven points in all are separated by something or other.
        Is("wrong only in a part of the domain that no single number marks off", 2, 5, Of([[0.5, 1], [-3, -4]], right[..5]));
    }

    [Fact]
    public void Between_two_values_wants_many_points_beside()
    {
        double[][] right = [.. Enumerable.Range(0, 16).Select(i => new double[] { i < 8 ? -i - 1 : i - 3, i % 3 })];
        Is("wrong only where x[0] is between about 0.5 and 1.25", 2, 16, Of([[0.5, 1], [1.25, 0]], right));
        Is("wrong only in a part of the domain that no single number marks off", 2, 15, Of([[0.5, 1], [1.25, 0]], right[..15]));
        Is("wrong only in a part of the domain that no single number marks off", 1, 16, Of([[0.5, 1]], right));
    }

    [Fact]
    public void Features_of_all_inputs_follow_those_of_one()
    {
        double[][] right = [[1, -2], [-2, 1], [2, 2], [-1, -1], [0.5, -0.5], [0, 0]];
        Is("wrong only where the largest magnitude among the inputs is above about 2.5", 4, 6, Of([[3, 0], [-3, 0], [0, 3], [0, -3]], right));
        Is("wrong only where the norm of the inputs is above about 2.899", 4, 6,
            Of([[2.1, 2.1], [-2.1, 2.1], [2.1, -2.1], [-2.1, -2.1]], [[1, -2], [-2, 1], [2, 2], [-1, -1], [2.7, -0.5], [0, -2.8]]));
        Is("wrong only where the sum of the inputs is below about -1.75", 3, 6, Of([[-2, 0], [0, -2], [1, -3]], [[-1.5, 0], [0, -1.5], [2, 2], [1, -2.5], [-2.5, 1], [3, -4]]));
    }

    [Fact]
    public void A_wrong_entry_is_looked_at_first_and_wrong_everywhere_is_no_region()
    {
        double[][] right = [[1, 1], [2, 2], [3, 3], [4, 4], [5, 5], [6, 6]];
        Is("wrong only where x[1] is below about 0", 2, 6, Of([[-1, -1], [-2, -2]], right, 1));
        Is("wrong only where x[0] is below about 0", 2, 6, Of([[-1, -1], [-2, -2]], right));
        Assert.Null(Of([[1, 1], [2, 2], [3, 3]], [[1, 3], [3, 1]]));
        Assert.NotNull(Of([[1, 1], [2, 2]], [[1, 3], [3, 1]]));
    }

    [Fact]
    public void On_a_domain_the_mistake_keeps_the_name_that_it_has_at_its_point()
    {
        GradientVerdict verdict = GradientCheck.Of(x => x[0] * x[1], x => [x[0] < 0 ? -x[1] : x[1], x[0]]).On([-4, 1], [4, 2], 40);
        GradientAssert.Fails(verdict, MistakeKind.Region);
        Assert.StartsWith("wrong only where x[0] is below about ", verdict.Diagnosis!.Text, StringComparison.Ordinal);
        Assert.Matches("^wrong at [0-9]+ points and right at [0-9]+$", verdict.Diagnosis.Evidence);
        Assert.StartsWith("at this point: ", Assert.Single(verdict.Notes), StringComparison.Ordinal);
        Assert.True(verdict.Point[0] < 0);
        Assert.Equal(40, verdict.Points);

        // What is not finite, or throws, keeps its name, and the region is a note.
        GradientVerdict broken = GradientCheck.Of(x => x[0] * x[1], x => [x[0] < 0 ? double.NaN : x[1], x[0]]).On([-4, 1], [4, 2], 40);
        GradientAssert.Fails(broken, MistakeKind.NotFinite);
        Assert.StartsWith("wrong only where x[0] is below about ", Assert.Single(broken.Notes), StringComparison.Ordinal);
        Assert.Contains(": wrong at ", broken.Notes[0], StringComparison.Ordinal);

        // Wrong everywhere is no region.
        GradientVerdict everywhere = GradientCheck.Of(x => x[0] * x[1], x => [-x[1], -x[0]]).On([-4, 1], [4, 2], 40);
        GradientAssert.Fails(everywhere, MistakeKind.Sign);
        Assert.Empty(everywhere.Notes);
    }

    [Fact]
    public void Points_that_prove_nothing_and_entries_that_stay_zero_are_noted()
    {
        GradientVerdict verdict = GradientCheck.Of(x => x[0] > 0 ? x[0] * x[0] : throw new ArithmeticException("x ≤ 0"),
            x => x[0] > 0 ? [2 * x[0], 0, 0] : throw new ArithmeticException("x ≤ 0")).OnAll([[-1.5, 2, 3], [1.5, 2, 3], [-2.5, 1, 1], [3, 1, 2]]);
        GradientAssert.Passes(verdict);
        Assert.Equal(["2 of 4 points proved nothing: neither value nor gradient is defined here: x ≤ 0",
            "the gradient of x[1] is zero at every point (2 such entries): what depends on it was not exercised"], verdict.Notes);
        Assert.Equal(4, verdict.Points);
        GradientVerdict never = GradientCheck.Of(x => x[0], _ => [1]).Reaching("x < 0", x => x[0] < 0).OnAll([[1.5], [2]]);
        Assert.Equal((GradientOutcome.Vacuous, "no point of the domain reached the branch \"x < 0\""), (never.Outcome, never.Reason));
        GradientAssert.Passes(GradientCheck.Of(x => x[0], _ => [1]).Reaching("x > 0", x => x[0] > 0).Reaching("x = 2", x => x[0] == 2).OnAll([[1.5], [2]]));
        GradientVerdict nothing = GradientCheck.Of(_ => throw new ArithmeticException("a"), _ => throw new ArithmeticException("b")).OnAll([[1], [2]]);
        Assert.Equal((GradientOutcome.Vacuous, "neither value nor gradient is defined here: a"), (nothing.Outcome, nothing.Reason));
        Assert.Empty(nothing.Notes);
    }

    private static MistakeDiagnosis? Of(double[][] wrong, double[][] right, params int[] entries) => Regions.Of(wrong, right, Pair,
        new Findings(new MistakeDiagnosis(MistakeKind.Unknown, "", ""), [.. entries.Select(i => new WrongEntry(i, "", 1, 2, 0))], true, null));

    private static void Is(string text, int wrong, int right, MistakeDiagnosis? d) =>
        Assert.Equal(new MistakeDiagnosis(MistakeKind.Region, text, $"wrong at {wrong} points and right at {right}"), d);
}
