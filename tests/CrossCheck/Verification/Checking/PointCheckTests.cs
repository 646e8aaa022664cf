using Harness.Verification;
using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>What becomes of a point where two cotangents say different things.</summary>
public sealed class PointCheckTests
{
    private const string Hardly = "the difference is hardly above the error bars";
    private const string Wrong = "the vjp and finite differences differ";

    // Values of 10⁸ leave a bar of about 4·10⁻⁶; an error of 10⁻⁵ is above it and not by much.
    private const double Doubtful = 1e-5;

    [Theory]
    [InlineData(0, 0, GradientOutcome.Passed, null, true)]
    [InlineData(Doubtful, 0, GradientOutcome.Abstained, Hardly, true)]
    [InlineData(0, Doubtful, GradientOutcome.Abstained, Hardly, true)]
    [InlineData(Doubtful, Doubtful, GradientOutcome.Abstained, Hardly, false)]
    [InlineData(0, 1, GradientOutcome.Failed, Wrong, true)]
    [InlineData(Doubtful, 1, GradientOutcome.Failed, Wrong, false)]
    [InlineData(1, 0, GradientOutcome.Failed, Wrong, false)]
    public void The_worse_of_two_cotangents_speaks(double first, double second, GradientOutcome outcome, string? reason, bool power)
    {
        double[] yBar = Cotangents(1, 42)[0];
        var calls = new Calls(new Model
        {
            What = "vjp",
            Function = x => [1e8 + x[0]],
            Pullback = (_, y) => [y[0] * (1 + (y[0] == yBar[0] ? first : second))],
        });
        PointReport report = PointCheck.Run(calls, [1.25], new Settings(), new Random(42));
        Assert.Equal((outcome, reason, power), (report.Outcome, report.Reason, report.Power is not null));
        Assert.Equal(outcome == GradientOutcome.Failed, report.Findings is not null);
    }

    // Where the cotangent's entries cancel the gradient is small beside the noise of the value.
    [Fact]
    public void The_weaker_power_of_two_cotangents_is_stated()
    {
        var weaker = new List<int>();
        for (int seed = 0; seed < 12; seed++)
        {
            double[] powers = [.. Cotangents(2, seed).Select(y => Power(y, seed))];
            if (powers.Max() < 4 * powers.Min())
                continue;
            Assert.InRange(Power(null, seed) / powers.Max(), 0.5, 2);
            weaker.Add(Array.IndexOf(powers, powers.Max()));
        }

        Assert.Equal([0, 1], weaker.Distinct().Order());

        static double Power(double[]? y, int seed) => PointCheck.Run(new Calls(new Model
        {
            What = "vjp",
            Function = x => [1e8 + x[0], x[0]],
            Pullback = (_, y) => [y[0] + y[1]],
        }), [1.25], new Settings { Cotangent = y }, new Random(seed)).Power!.RelativeToNorm;
    }

    [Fact]
    public void Each_cotangent_may_add_its_remark_and_none_is_made_twice()
    {
        IReadOnlyList<string>[] notes = [.. Enumerable.Range(0, 20).Select(seed => PointCheck.Run(new Calls(new Model
        {
            What = "vjp",
            Function = x => [Math.Abs(x[0] - 1) + x[1]],
            Pullback = (_, y) => [y[0], y[0]],
        }), [1.012, 2], new Settings(), new Random(seed)).Notes)];
        Assert.All(notes, n => Assert.Equal(n.Distinct(), n));
        Assert.Contains(notes, n => n.Count == 1);
        Assert.Contains(notes, n => n.Count == 2);
    }

    // Copies of large points are what a check costs.
    [Fact]
    public void All_calls_at_the_point_are_handed_one_copy_of_it()
    {
        double[] point = [1.5, -2];
        var handed = new HashSet<double[]>(ReferenceEqualityComparer.Instance);
        double[] Note(double[] x, double[] result)
        {
            if (x.AsSpan().SequenceEqual(point))
                handed.Add(x);
            return result;
        }

        GradientAssert.Passes(GradientCheck.Of(x => Note(x, [x[0] * x[1]])[0], x => Note(x, [x[1], x[0]])).At(point));
        Assert.NotSame(point, Assert.Single(handed));
    }

    private static double[][] Cotangents(int outputs, int seed)
    {
        var random = new Random(seed);
        double[] ones = [.. Enumerable.Repeat(1.0, outputs)];
        return [Directions.Random(random, ones), Directions.Random(random, ones)];
    }
}
