using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Which points of a domain are drawn, asked and explained.</summary>
public sealed class DomainPointTests
{
    private static readonly double[] Low = [2, -3];
    private static readonly double[] High = [5, 4];

    // Every eighth point lies near the one closest to 0, at random powers of ten down to a millionth.
    [Fact]
    public void Small_points_are_of_all_sizes()
    {
        double[] sizes = [.. Enumerable.Range(0, 100).Select(k => Math.Abs(Box.Point(new Random(k), (8 * k) + 7, [-1], [1])[0]))];
        Assert.All(sizes, s => Assert.InRange(s, 0, 1));
        for (double decade = 1e-5; decade < 0.5; decade *= 10)
            Assert.Contains(sizes, s => s > decade && s < 10 * decade);
    }

    // Every fourth is near a face: within a hundredth, and not on it.
    [Fact]
    public void Points_near_a_face_are_not_on_it()
    {
        double[][] points = [.. Enumerable.Range(0, 200).Select(k => Box.Point(new Random(k), (4 * (k % 2)) + 3, Low, High))];
        Assert.All(points, x => Assert.True(x[0] > 2 && x[0] < 5 && x[1] > -3 && x[1] < 4));
        double[][] near = [.. points.Where((_, k) => k % 2 == 0)];
        Assert.Contains(near, x => x[0] < 2.03);
        Assert.Contains(near, x => x[0] > 4.97);
        Assert.Contains(near, x => x[0] is > 2.03 and < 4.97);
    }

    [Fact]
    public void No_function_is_called_where_one_entry_alone_leaves_the_box()
    {
        var outside = new List<double[]>();
        GradientAssert.Passes(GradientCheck.Of(x => Noted(x), x => [x[1], x[0]]).On(Low, High));
        Assert.Empty(outside);

        double Noted(double[] x)
        {
            if (!(x[0] >= 2 && x[0] <= 5 && x[1] >= -3 && x[1] <= 4))
                outside.Add([.. x]);
            return x[0] * x[1];
        }
    }

    [Fact]
    public void Special_points_of_a_finite_domain_are_meant() =>
        GradientAssert.Passes(GradientCheck.Of(x => x[0] * (x[1] + 3), x => [x[1] + 3, x[0]]).OnAll([[0, 0], [0, 1], [1, 1]]));

    // A point that breaks the contract has its explanation already.
    [Fact]
    public void What_is_explained_is_not_asked_again()
    {
        GradientVerdict verdict = GradientCheck.Of(x => x[0], _ => throw new InvalidOperationException("no")).OnAll([[1.5], [2.5], [3.5]]);
        GradientAssert.Fails(verdict, MistakeKind.Throws);
        Assert.Equal((3, 3), (verdict.Evaluations.Values, verdict.Evaluations.Gradients));
    }

    // At each of the other points the gradient is called once, and once more to see that it stays what it is.
    [Fact]
    public void Of_many_wrong_points_one_is_explained()
    {
        GradientChecker check = GradientCheck.Of(x => x[0] * x[0] * x[1], x => [3 * x[0] * x[1], x[0] * x[0]]).WithDual(x => x[0] * x[0] * x[1]);
        double[][] points = [.. Enumerable.Range(0, 40).Select(k => new double[] { 1.25 + (0.03 * k), 2 - (0.07 * k) })];
        EvaluationCount one = check.OnAll(points[..1]).Evaluations, all = check.OnAll(points).Evaluations;
        Assert.Equal(one.Gradients + (39 * 2), all.Gradients);
    }

    [Fact]
    public void Where_it_is_mostly_wrong_in_no_region_the_mistake_keeps_its_name()
    {
        // Right where the third digit is 0.
        static double Sign(double x) => (int)(1000 * Math.Abs(x)) % 10 == 0 ? 1 : -1;
        double[][] points = [.. Enumerable.Range(0, 12).Select(k => new[] { 1.25 + (0.1 * k) + (k % 4 == 0 ? 0.0005 : 0.0035) })];
        GradientVerdict verdict = GradientCheck.Of(x => x[0] * x[0], x => [Sign(x[0]) * 2 * x[0]]).OnAll(points);
        GradientAssert.Fails(verdict, MistakeKind.Sign);
        Assert.Empty(verdict.Notes);
        Assert.Equal(points[1], verdict.Point);
    }

    // Beside a large constant a small slope is known to a smaller part of itself.
    [Fact]
    public void A_pass_is_as_strong_as_at_its_weakest_point()
    {
        GradientVerdict verdict = GradientCheck.Of(x => 1e4 + (x[0] * x[0]), x => [2 * x[0]]).OnAll([[3], [0.02], [1.5]]);
        GradientAssert.Passes(verdict);
        Assert.Equal([0.02], verdict.Point);
        Assert.Equal(verdict.Power!.Error / 0.04, verdict.Power.RelativeToNorm, 1e-12);
    }

    // The entries of a product are not known, and so none is said to be idle.
    [Fact]
    public void A_product_with_a_tangent_passes_on_a_domain_without_a_note()
    {
        GradientVerdict verdict = GradientCheck.Jvp(Vector.Mixed, (x, v) => Vector.Times(Vector.MixedJacobian(x), v)).On([1, 1, 1], [2, 3, 4], 5);
        GradientAssert.Passes(verdict);
        Assert.Equal(["no power is stated: no direction with one scale for all entries decided"], verdict.Notes);
    }

    [Fact]
    public void Where_values_meet_nothing_separates_them()
    {
        const string Nothing = "wrong only in a part of the domain that no single number marks off";
        double[][] right = [.. Enumerable.Range(0, 16).Select(i => new double[] { i < 8 ? -i - 1 : i - 6 })];
        Assert.Equal("wrong only where x is between about 0 and 1", Of([[0], [1]], right));
        Assert.Equal(Nothing, Of([[-1], [1]], right));
        Assert.Equal(Nothing, Of([[0], [2]], right));
        double[][] higher = [.. Enumerable.Range(2, 8).Select(i => new double[] { i })];
        Assert.Equal("wrong only where x is below about 1.5", Of([[0], [1]], higher));
        Assert.Equal(Nothing, Of([[0], [2]], higher));
        Assert.Equal("wrong only where x is above about 9.5", Of([[10], [11]], higher));
        Assert.Equal(Nothing, Of([[9], [11]], higher));

        static string? Of(double[][] wrong, double[][] right) => Regions.Of(wrong, right, Layout.Of([new InputShape("x")], 1),
            new Findings(new MistakeDiagnosis(MistakeKind.Unknown, "", ""), [], true, null))?.Text;
    }
}
