using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Which simpler points are tried, in which order and at what cost, and which of them is shown.</summary>
public sealed class SimplestPointTests
{
    private static readonly InputShape[] Two = [new("a", 2), new("b", 2)];

    private readonly List<double[]> tried = [];

    // All others zero; fewer digits; zeros in halves, in quarters, ..., and one digit where the entry itself is in the range.
    [Fact]
    public void Candidates_are_zeros_rounder_numbers_and_ever_shorter_ranges_of_zeros()
    {
        double[] point = [0.123, 1.456, 2.789, 3.014];
        Assert.Null(Shrunk(Defined(x => x.SequenceEqual(point)), point, 1, Two));
        Assert.Equal<double[]>(
        [
            [0, 1.5, 0, 0],
            [0, 1, 3, 3], [0.1, 1.5, 2.8, 3], [0.12, 1.46, 2.79, 3.01],
            [0, 1.5, 2.789, 3.014], [0.123, 1.456, 0, 0],
            [0, 1.456, 2.789, 3.014], [0.123, 1.5, 2.789, 3.014], [0.123, 1.456, 0, 3.014], [0.123, 1.456, 2.789, 0],
        ], tried.TakeWhile(x => !x.SequenceEqual(point)));
    }

    // Of five entries: 3 and 2, then 2, 2 and 1, then single ones as long as there are trials.
    [Fact]
    public void Twelve_points_are_tried()
    {
        double[] point = [1, 2, 3, 4, 5];
        Assert.Null(Shrunk(Defined(x => x.SequenceEqual(point)), point, 4, [new("a", 2), new("b", 3)]));
        double[][] candidates = [.. tried.TakeWhile(x => !x.SequenceEqual(point))];
        Assert.Equal(["0000x", "000xx", "xxx0x", "00xxx", "xx00x", "0xxxx", "x0xxx", "xx0xx", "xxx0x"],
            candidates.Select(c => string.Concat(c.Select(v => v == 0 ? '0' : 'x'))));
        tried.Clear();
        double[] rough = [.. point.Select(v => v + 0.123)];
        Assert.Null(Shrunk(Defined(x => x.SequenceEqual(rough)), rough, 4, [new("a", 2), new("b", 3)]));
        Assert.Equal(12, tried.TakeWhile(x => !x.SequenceEqual(rough)).Count());
    }

    // Only a range without the entry after it may be zeroed, which among 64 the single ones are. Of these the last are not looked at.
    [Theory]
    [InlineData(10, 0)]
    [InlineData(60, 1)]
    public void Of_many_entries_not_every_one_is_tried_by_itself(int entry, double shown)
    {
        double[] point = new double[64];
        point[0] = point[entry] = point[entry + 1] = 1;
        Model model = Wrong(_ => 2) with { Function = x => [x[entry + 1] == 0 ? double.NaN : x[0]] };
        Counterexample? found = Shrunk(model, point, 0, [new("a", 32), new("b", 32)]);
        Assert.Equal((shown, 1, "a[0]"), (found!.Point[entry], found.Point[entry + 1], found.Entry));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0.05, 0.1)]
    [InlineData(0.005, 0.12)]
    [InlineData(0.0001, 0.12345)]
    public void A_point_is_rounded_as_far_as_the_mistake_allows(double within, double shown)
    {
        Counterexample? found = Shrunk(Wrong(x => Math.Abs(x[0] - 0.12345) < within ? 2 : 1), [0.12345], 0, [new("x", 1)]);
        Assert.Equal([shown], found!.Point);
        Assert.Equal((2, 1, "x[0]", null), (found.Claimed, Math.Round(found.Reference, 9), found.Entry, found.Lengths));
    }

    // Two, three or four entries are needed: shorter inputs are taken, and right.
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_needs_all_entries_keeps_them_without_a_remark(int n)
    {
        Counterexample? found = Shrunk(Wrong(x => x.Length == n ? 2 : 1), Points.Uniform(n, 3), 0, [new("x", n)]);
        Assert.Equal((n, null), (found!.Point.Length, found.Lengths));
        Assert.Equal(n - 1, tried.Select(x => x.Length).Where(length => length < n).Distinct().Count());
    }

    // A trial takes one forward derivative, and five more where what is shown is near its bar.
    [Theory]
    [InlineData(1.5, 3)]
    [InlineData(1 + 1e-12, 8)]
    public void Only_what_is_shown_needs_a_second_opinion(double factor, int tangents)
    {
        Model model = WithTangent(Wrong(_ => factor));
        Assert.Equal([1, 0, 0, 0], Shrunk(model, [1.23, 2.5, -3.5, 4.5], 0, Two, out int plain)!.Point);
        Counterexample? shorter = Shrunk(model, [1.23, 2.5, -3.5, 4.5, 6], 3, [new("x", 5)], out int shortened);
        Assert.Equal(("x[0]", "with 1 of 5 entries"), (shorter!.Entry, shorter.Lengths));
        Counterexample? smaller = Shrunk(model with { Resized = _ => model }, [1.23, 2.5, -3.5, 4.5], 0, Two, out int resized);
        Assert.Equal(("a[0]", "with a [1], b [1]"), (smaller!.Entry, smaller.Lengths));
        Assert.Equal((tangents, tangents + 1, tangents + 1), (plain, shortened, resized));
    }

    // Rounding makes the claim too large at rounded numbers and too small beside them.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rounding_at_a_simpler_point_is_no_counterexample(bool resized)
    {
        static double Noise(double[] x) => Math.Round(x[0], 1) == x[0] ? 1 + 1e-12 : 1 - 1e-12;
        Model model = WithTangent(Wrong(x => Math.Abs(x[0] - 3.14) < 1e-9 && x.Length == 4 ? 2 : Noise(x)));
        model = resized ? model with { Resized = _ => WithTangent(Wrong(x => Noise([Math.Round(x[0], 1)]) * Noise(x))) } : model;
        Counterexample? found = Shrunk(model, [3.14, 2.72, 1.62, 0.58], 0, Two);
        Assert.Equal([3.14, 0, 0, 0], found!.Point);
        Assert.Null(found.Lengths);
        Assert.Null(Shrunk(model, [3.5, 2.72, 1.62, 0.58], 0, Two));
    }

    // The last entry has no influence. Its derivative is claimed rightly at round numbers, where forward mode gives a rounding error of the terms that
    // cancel, and wrongly beside them.
    [Theory]
    [InlineData(1e6, 0)]
    [InlineData(0, 1e6)]
    public void A_derivative_that_cancels_to_zero_is_no_counterexample(double steep, double offset)
    {
        double noise = 1e-16 * (steep + offset);
        Model model = new()
        {
            What = "gradient",
            Scalar = true,
            Function = x => [offset + (steep * x[0])],
            Pullback = (x, _) => [steep, .. x[2..].Select(_ => 0.0), Math.Round(x[^1], 2) == x[^1] ? 0 : 5],
            Tangent = (x, v) => ([offset + (steep * x[0])], [(steep * v[0]) + (noise * v[^1])]),
        };
        Counterexample? found = Shrunk(model, [1.5, 2.34567], 1, [new("a", 1), new("b", 1)]);
        Assert.Equal([0, 2.34567], found!.Point);
        Assert.Equal(5, found.Claimed, 1e-12);
        Counterexample? smaller = Shrunk(model with { Resized = _ => model }, [1.5, 0.7, 2.34567], 2, [new("a", 2), new("b", 1)]);
        Assert.Equal([0, 2.34567], smaller!.Point);
        Assert.Equal("with a [1], b [1]", smaller.Lengths);
    }

    [Fact]
    public void By_differences_too_what_is_far_above_its_bar_needs_no_second_opinion()
    {
        Shrunk(Wrong(_ => 1.5), [1.23, 2.5, -3.5, 4.5], 0, Two);
        int far = tried.Count;
        Shrunk(Wrong(_ => 1 + 1e-11), [1.23, 2.5, -3.5, 4.5], 0, Two);
        Assert.True(far < tried.Count - far, $"{far} evaluations far above the bar, {tried.Count - far} near it");
    }

    [Fact]
    public void A_jvp_has_a_simpler_point_too()
    {
        Model model = WithTangent(Wrong(_ => 1)) with { Pullback = null, Pushforward = (_, v) => [1.5 * v.Sum()] };
        var section = new Section(new Calls(model), [1.23, 2.5, -3.5, 4.5], [1], [0]);
        Assert.Equal([1, 0, 0, 0], Shrinker.Shrink(section, 0, Layout.Of(Two, 4), new Settings(), new Random(1))!.Point);
    }

    // The sum of the entries, and a gradient that is too large by a factor.
    private static Model Wrong(Func<double[], double> factor) => new()
    {
        What = "gradient",
        Function = x => [x.Sum()],
        Pullback = (x, _) => [.. x.Select(_ => factor(x))],
        Scalar = true,
    };

    private static Model Defined(Func<double[], bool> at) => Wrong(_ => 1) with { Function = x => [at(x) ? 1 : double.NaN] };

    private static Model WithTangent(Model model) => model with { Tangent = (x, v) => ([x.Sum()], [v.Sum()]) };

    private Counterexample? Shrunk(Model model, double[] point, int entry, InputShape[] inputs) => Shrunk(model, point, entry, inputs, out _);

    private Counterexample? Shrunk(Model model, double[] point, int entry, InputShape[] inputs, out int tangents)
    {
        var calls = new Calls(model with
        {
            Function = x =>
            {
                tried.Add([.. x]);
                return model.Function(x);
            },
        });
        var section = new Section(calls, point, [1], [0], point);
        Counterexample? found = Shrinker.Shrink(section, entry, Layout.Of(inputs, point.Length), new Settings(), new Random(1));
        tangents = calls.Count.Tangents;
        return found;
    }
}
