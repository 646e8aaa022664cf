using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>What is put together of directions and of entries measured along steps of any length, and terms fitted to it.</summary>
public sealed class BuiltViewTests
{
    // Steps of ten, so that all that was measured along them is ten times that of the entry.
    [Fact]
    public void Entries_are_shown_by_their_own_slopes_sides_and_bars()
    {
        static double F(double[] x) => (x[0] < 0 ? -x[0] : 2 * x[0]) + (x[1] < 0 ? 2 * x[1] : -x[1]) + (3 * x[2]) + (x[3] > 0 ? double.NaN : x[3]);
        (View view, Locator locator) = Built(F, [0, 0, 0.5, 0], [5, 5, 7, 1]);
        Assert.Equal([-1, 2], new[] { view.Intervals[0].Low, view.Intervals[0].High }.Select(v => Math.Round(v, 6)));
        Assert.Equal([-1, 2], new[] { view.Intervals[1].Low, view.Intervals[1].High }.Select(v => Math.Round(v, 6)));
        Assert.Equal([0, 1], view.Intervals.Keys.Order());
        Assert.Equal([2, 2, 3, double.NaN], view.Reference.Select(v => Math.Round(v, 6)));
        for (int i = 0; i < 3; i++)
            Assert.Equal(locator.Measured[i].Bar / 10, view.Bars[i]);
        Assert.Equal([5, 5, 7, 1], view.Claimed);
        Assert.False(view.Whole);
    }

    [Fact]
    public void Directions_that_abstain_or_cross_a_kink_are_left_out()
    {
        Measurement good = new() { Witness = "w", Direction = [1, 2], Claimed = 0, Scale = 1, Slope = 5, Bar = 0.25 };
        (View view, _) = Built(x => x[0] * x[1], [1.5, 2], [2, 1.5],
            good with { Slope = 1, Sides = (0, 1) }, good, good with { Slope = 2, Abstains = "why" },
            good with { Slope = 3, Sides = (0, 1), Abstains = "why" });
        Assert.Equal((good.Direction, 5, 0.25), Assert.Single(view.Directions));
    }

    // A difference hardly above the bars settles nothing, although there is a slope: at some claim between right and wrong.
    [Fact]
    public void An_entry_left_open_is_not_known()
    {
        (View View, Locator Locator)[] built =
            [.. Enumerable.Range(0, 40).Select(k => Built(x => Math.Exp(x[0]), [0.5], [Math.Exp(0.5) + (1e-14 * Math.Pow(2, k))]))];
        Assert.All(built, b => Assert.Equal(b.Locator.Measured[0].Abstains is not null, double.IsNaN(b.View.Reference[0])));
        Assert.Equal((1, 1), (built[0].View.Known.Length, built[^1].View.Known.Length));
        Assert.Contains(built, b => b.View.Known.Length == 0);
    }

    // Of a product with a tangent an entry that was not measured is the claim along it.
    [Fact]
    public void Entries_of_a_product_are_claimed_one_by_one()
    {
        double[] point = Points.Uniform(20, 2);
        var model = new Model { What = "jvp", Function = x => [x.Sum(v => v * v)], Pushforward = (x, v) => [2 * x.Zip(v, (a, b) => a * b).Sum()] };
        var examiner = new Examiner(new Section(new Calls(model), point, [1], model.Function(point)), 0, new Random(1));
        double[] scale = Directions.Uniform(point);
        View view = ViewBuilder.Of(examiner, new Locator(examiner, scale, new Random(1)), [], scale, Layout.Of([], 20), new Settings());
        Assert.Equal(point.Select(v => 2 * v), view.Claimed);
        Assert.Empty(view.Known);
    }

    private static (View View, Locator Locator) Built(Func<double[], double> f, double[] point, double[] claimed, params Measurement[] directions)
    {
        var model = new Model { What = "gradient", Function = x => [f(x)], Pullback = (_, y) => [.. claimed.Select(c => c * y[0])], Scalar = true };
        var examiner = new Examiner(new Section(new Calls(model), point, [1], [f(point)]), 0, new Random(1));
        double[] scale = Array.ConvertAll(point, _ => 10.0);
        var locator = new Locator(examiner, scale, new Random(1));
        locator.Run();
        return (ViewBuilder.Of(examiner, locator, directions, scale, Layout.Of([], point.Length), new Settings()), locator);
    }

    [Fact]
    public void Three_wrong_entries_are_enough_for_a_term_and_two_are_not()
    {
        Assert.Equal("a constant is missing from 3 entries", Term([1, 2, 3], [1.5, 2.5, 3.5], [0.3, 1, 1.7]));
        Assert.Null(Term([1, 2, 3], [1.5, 2.5, 3], [0.3, 1, 1.7]));
        Assert.Null(Term([1, 2], [1.5, 2.5], [0.3, 1]));
    }

    // An entry that is zero at an input of zero lacks nothing, and need have no bar.
    [Fact]
    public void A_multiple_of_the_input_is_nothing_where_the_input_is_zero()
    {
        Assert.Equal("a multiple of the input is missing from 3 entries", Term([1, 0, 2, 3], [1.6, 0, 4, 6.4], [0.3, 0, 1, 1.7]));
        Assert.Null(Term([1, 0, 2, 3], [1.6, 1, 4, 6.4], [0.3, 0, 1, 1.7]));
    }

    // The multiple is taken where the input is largest and known best: a small entry, coarsely known, would fit anything.
    [Fact]
    public void A_multiple_is_fitted_at_the_largest_input()
    {
        Assert.Null(Term([1, 1, 1], [1.02, 0, 2.5], [0.001, 1, 2], [0.0195, 0, 0]));
        // The largest input lends its bar to the others, in proportion.
        Assert.Equal("a multiple of the input is missing from 3 entries", Term([1, 1, 1], [1.1, 2, 11.05], [0.1, 1, 10], [0, 0, 0.04]));
        Assert.Null(Term([1, 1, 1], [1.1, 2, 11.05], [0.1, 1, 10], [0, 0, 0.02]));
    }

    private static string? Term(double[] claimed, double[] reference, double[] point, double[]? bars = null) => AdditiveTerms.Of(new View
    {
        Layout = Layout.Of([], claimed.Length),
        Point = point,
        Claimed = claimed,
        Reference = reference,
        Bars = bars ?? new double[claimed.Length],
        Directions = [],
    })?.Text;
}
