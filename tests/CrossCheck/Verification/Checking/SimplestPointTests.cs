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
        Assert.Same(point, Shrunk(Defined(x => x.SequenceEqual(point)), point, 1, Two).Point);
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
        Assert.Same(point, Shrunk(Defined(x => x.SequenceEqual(point)), point, 4, [new("a", 2), new("b", 3)]).Point);
        double[][] candidates = [.. tried.TakeWhile(x => !x.SequenceEqual(point))];
        Assert.Equal(["0000x", "000xx", "xxx0x", "00xxx", "xx00x", "0xxxx", "x0xxx", "xx0xx", "xxx0x"],
            candidates.Select(c => string.Concat(c.Select(v => v == 0 ? '0' : 'x'))));
        tried.Clear();
        double[] rough = [.. point.Select(v => v + 0.123)];
        Assert.Same(rough, Shrunk(Defined(x => x.SequenceEqual(rough)), rough, 4, [new("a", 2), new("b", 3)]).Point);
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
        Counterexample found = Shrunk(model, point, 0, [new("a", 32), new("b", 32)]);
        Assert.Equal((shown, 1, "a[0]"), (found.Point[entry], found.Point[entry + 1], found.Entry));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0.05, 0.1)]
    [InlineData(0.005, 0.12)]
    [InlineData(0.0001, 0.12345)]
    public void A_point_is_rounded_as_far_as_the_mistake_allows(double within, double shown)
    {
        Counterexample found = Shrunk(Wrong(x => Math.Abs(x[0] - 0.12345) < within ? 2 : 1), [0.12345], 0, [new("x", 1)]);
        Assert.Equal([shown], found.Point);
        Assert.Equal((2, 1, "x[0]", null), (found.Claimed, Math.Round(found.Reference, 9), found.Entry, found.Lengths));
    }

    // Two, three or four entries are needed: shorter inputs are taken, and right.
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_needs_all_entries_keeps_them_without_a_remark(int n)
    {
        Counterexample found = Shrunk(Wrong(x => x.Length == n ? 2 : 1), Points.Uniform(n, 3), 0, [new("x", n)]);
        Assert.Equal((n, null), (found.Point.Length, found.Lengths));
        Assert.Equal(n - 1, tried.Select(x => x.Length).Where(length => length < n).Distinct().Count());
    }

    // A trial takes one forward derivative, and three values where the entry is wrong. All others are zeroed first, and then the entry is rounded to a
    // whole number; before that a vector is cut to its first entry; other shapes are asked for one value more.
    [Theory]
    [InlineData(2, 0, 2, 8)]
    [InlineData(5, 3, 3, 12)]
    [InlineData(4, 0, 3, 13)]
    public void By_forward_mode_a_wrong_entry_takes_two_secants(int n, int entry, int tangents, int forward)
    {
        Model model = WithTangent(Wrong(_ => 1.5));
        double[] point = [.. new[] { 1.23, 2.5, -3.5, 4.5, 6 }.Take(n)];
        InputShape[] inputs = n == 4 ? Two : n == 5 ? [new("x", 5)] : [new("a", 1), new("b", 1)];
        Counterexample found = Shrunk(n == 4 ? model with { Resized = _ => model } : model, point, entry, inputs, out EvaluationCount count);
        Assert.Equal(1, found.Point[0]);
        Assert.All(found.Point[1..], x => Assert.Equal(0, x));
        Assert.Equal((tangents, forward), (count.Tangents, count.Forward));
    }

    // Secants cannot tell: then it is shown where it was found, with the numbers that were found there.
    [Fact]
    public void What_rounding_may_explain_at_a_simpler_point_stays_where_it_was_found()
    {
        double[] point = [1.23, 2.5, -3.5, 4.5];
        Counterexample found = Shrunk(WithTangent(Wrong(_ => 1 + 1e-12)), point, 2, Two, out EvaluationCount count);
        Assert.Same(point, found.Point);
        Assert.Equal(("b[0]", 2, 1, null), (found.Entry, found.Claimed, found.Reference, found.Lengths));
        Assert.Equal(count.Tangents, count.Values);
    }

    // A point with 30 zeros is right, and takes one; any other takes four. In this order they take 1, 4, 1, 1, 4, ...
    [Theory]
    [InlineData(35, 47)]
    [InlineData(37, 48)]
    [InlineData(38, 49)]
    [InlineData(60, 71)]
    [InlineData(60, 81, 2)]
    public void Shrinking_ends_at_50_forward_evaluations_of_the_point_or_when_it_has_had_eight(int before, int after, int entries = 1)
    {
        var calls = new Calls(WithTangent(Wrong(x => Array.FindAll(x, v => v == 0).Length < 30 ? 1.5 : 1)));
        double[] point = [.. Points.Uniform(64, 3).Select(v => v + 10)];
        calls.Value(point);
        var section = new Section(calls, point, [1], [0], point);
        for (int i = 1; i < before; i++)
            section.Value(point);
        WrongEntry[] wrong = [.. Enumerable.Repeat(new WrongEntry(0, "a[0]", 2, 1, 0), entries)];
        Shrinker.Shrink(section, wrong, false, Layout.Of([new("a", 32), new("b", 32)], 64), new Settings(), new Random(1));
        Assert.Equal(after, calls.Count.Forward);
    }

    // At its kink the last entry is claimed to be 3, which is beyond both sides, 0 and 1.
    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 2.5)]
    public void At_a_kink_every_simpler_point_is_confirmed_by_differences(bool atKink, double shown)
    {
        Model model = new()
        {
            What = "gradient",
            Scalar = true,
            Function = x => [x.Sum(v => Math.Max(v, 0))],
            Pullback = (x, _) => [.. x[..^1].Select(v => v > 0 ? 1.0 : 0), 3],
            Tangent = (x, v) => ([double.NaN], [x.Zip(v, (p, q) => p >= 0 ? q : 0).Sum()]),
        };
        var section = new Section(new Calls(model), [2.5, 0], [1], [2.5]);
        Counterexample found = Shrinker.Shrink(section, [new(1, "b[0]", 3, 1, 0)], atKink, Layout.Of([new("a", 1), new("b", 1)], 2), new(), new(1));
        Assert.Equal([shown, 0], found.Point);
        Assert.Equal((3, 1), (found.Claimed, Math.Round(found.Reference, 9)));
    }

    // Wrong at these very numbers, and at their first ones.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Smaller_shapes_need_no_rounder_numbers(bool forward)
    {
        Model model = Wrong(x => x[0] == 1.23 ? 2 : 1);
        model = forward ? WithTangent(model) : model;
        Counterexample found = Shrunk(model with { Resized = _ => model }, [1.23, 2.5, -3.5, 4.5], 0, Two);
        Assert.Equal([1.23, 0], found.Point);
        Assert.Equal("with a [1], b [1]", found.Lengths);
        model = Wrong(x => x[0] == 1.23 && x[^1] != 0 ? 2 : 1);
        model = forward ? WithTangent(model) : model;
        found = Shrunk(model with { Resized = _ => model }, [1.23, 2.5, -3.5, 4.5], 0, Two);
        Assert.Equal([1.23, -3.5], found.Point);
        Assert.Equal("with a [1], b [1]", found.Lengths);
    }

    // Values of 10⁸ give a slope to about 4·10⁻⁶: at the smaller shapes the claim is hardly above the bar.
    [Fact]
    public void By_differences_smaller_shapes_are_shown_if_they_are_confirmed()
    {
        Model smaller = Wrong(_ => 1 + 5e-6) with { Function = x => [1e8 + x.Sum()] };
        Counterexample found = Shrunk(Wrong(_ => 2) with { Resized = _ => smaller }, [1.23, 2.5, -3.5, 4.5], 0, Two);
        Assert.Equal([1, 0, 0, 0], found.Point);
        Assert.Null(found.Lengths);
    }

    // Smaller shapes by differences, though the whole has forward mode: only the careful way avoids the zero, at which the error is hardly above the bar.
    [Fact]
    public void Smaller_shapes_without_forward_mode_are_tried_carefully_too()
    {
        Model smaller = Wrong(x => x[^1] == 0 ? 1 + 1.4e-6 : 2) with { Function = x => [1e8 + x.Sum()] };
        Counterexample found = Shrunk(WithTangent(Wrong(_ => 2)) with { Resized = _ => smaller }, [12.3, 2.5, -35, 4.5], 0, Two);
        Assert.Equal("with a [1], b [1]", found.Lengths);
        Assert.NotEqual(0, found.Point[1]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_point_that_cannot_be_simplified_is_shown_with_what_is_known_of_lengths(bool forward)
    {
        double[] point = [1.23, 2.5, -3.5];
        Model model = Wrong(x => x.SequenceEqual(point) ? 2 : x.Length == 3 ? 1 : throw new ArgumentException("length"));
        Counterexample found = Shrunk(forward ? WithTangent(model) : model, point, 1, [new("x", 3)]);
        Assert.Same(point, found.Point);
        Assert.Equal("the function takes no shorter input", found.Lengths);
    }

    // Three points at 17 values each; a sequence over other steps for the last one, if it is not far above its bar; 18 for smaller shapes.
    [Fact]
    public void By_differences_too_what_is_far_above_its_bar_needs_no_second_opinion()
    {
        static Model Resized(Model model) => model with { Resized = _ => model };
        Shrunk(Wrong(_ => 1.5), [1.23, 2.5, -3.5, 4.5], 0, Two, out EvaluationCount far);
        Shrunk(Wrong(_ => 1 + 1e-11), [1.23, 2.5, -3.5, 4.5], 0, Two, out EvaluationCount near);
        Shrunk(Resized(Wrong(_ => 1.5)), [1.23, 2.5, -3.5, 4.5], 0, Two, out EvaluationCount farSmaller);
        Shrunk(Resized(Wrong(_ => 1 + 1e-11)), [1.23, 2.5, -3.5, 4.5], 0, Two, out EvaluationCount nearSmaller);
        Assert.Equal((51, 87, 69, 105), (far.Values, near.Values, farSmaller.Values, nearSmaller.Values));
    }

    [Fact]
    public void A_jvp_has_a_simpler_point_too()
    {
        Model model = WithTangent(Wrong(_ => 1)) with { Pullback = null, Pushforward = (_, v) => [1.5 * v.Sum()] };
        var section = new Section(new Calls(model), [1.23, 2.5, -3.5, 4.5], [1], [0]);
        Assert.Equal([1, 0, 0, 0], Shrinker.Shrink(section, [new(0, "a[0]", 6, 4, 0)], false, Layout.Of(Two, 4), new Settings(), new Random(1)).Point);
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

    private Counterexample Shrunk(Model model, double[] point, int entry, InputShape[] inputs) => Shrunk(model, point, entry, inputs, out _);

    private Counterexample Shrunk(Model model, double[] point, int entry, InputShape[] inputs, out EvaluationCount count)
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
        var layout = Layout.Of(inputs, point.Length);
        Counterexample found = Shrinker.Shrink(section, [new(entry, layout.NameOf(entry), 2, 1, 0)], false, layout, new Settings(), new Random(1));
        count = calls.Count;
        return found;
    }
}
