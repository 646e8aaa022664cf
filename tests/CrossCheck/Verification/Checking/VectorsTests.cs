using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Sums, norms and names of entries against closed forms.</summary>
public sealed class VectorsTests
{
    private const double Inf = double.PositiveInfinity;

    [Fact]
    public void A_product_with_zero_is_zero_where_the_plain_sum_is_not_finite()
    {
        Assert.Equal(11, Vectors.Dot([1, 4], [3, 2]));
        Assert.Equal(6, Vectors.Dot([Inf, 2], [0, 3]));
        Assert.Equal(6, Vectors.Dot([0, 2], [double.NaN, 3]));
        Assert.Equal(Inf, Vectors.Dot([Inf, 2], [1, 3]));
        Assert.Equal(double.NaN, Vectors.Dot([double.NaN, 2], [1, 3]));
        Assert.Equal(0, Vectors.Dot([], []));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(1300)]
    public void Magnitudes_add_up_over_any_length(int n)
    {
        double[] a = [.. Enumerable.Range(0, n).Select(i => (double)(i % 7) - 3)], b = [.. Enumerable.Range(0, n).Select(i => (double)(i % 5) - 2)];
        Assert.Equal(a.Zip(b, (x, y) => Math.Abs(x * y)).Sum(), Vectors.DotOfMagnitudes(a, b));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1e-140)]
    [InlineData(1e140)]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    [InlineData(5e-320)]
    public void Norms_neither_overflow_nor_underflow(double scale) =>
        Assert.Equal(5 * scale, Vectors.Norm([3 * scale, 0, -4 * scale]), 4e-4 * scale);

    [Fact]
    public void Norms_of_nothing_zero_and_infinity()
    {
        Assert.Equal((0, 0, Inf), (Vectors.Norm([]), Vectors.Norm([0, 0]), Vectors.Norm([1, -Inf])));
        Assert.Equal((0, 4, Inf), (Vectors.Largest([]), Vectors.Largest([3, -4]), Vectors.Largest([-Inf, 1])));
        Assert.True(Vectors.AllFinite([]) && Vectors.AllFinite([1, 2]) && !Vectors.AllFinite([1, Inf]) && !Vectors.AllFinite([double.NaN]));
    }

    [Fact]
    public void The_same_means_the_same_bits()
    {
        Assert.True(Vectors.Same([1, double.NaN], [1, double.NaN]) && Vectors.Same([], []));
        Assert.False(Vectors.Same([0.0], [-0.0]) || Vectors.Same([1], [1, 2]) || Vectors.Same([1, 2], [1, 3]));
        Assert.Equal([7, -3.5], Vectors.Step([1, -1], [3, -1.25], 2));
        Assert.Equal([0, 0, 1], Vectors.Unit(3, 2));
        Assert.Equal([2.5, 0], Vectors.Unit(2, 0, 2.5));
    }

    [Fact]
    public void Entries_have_names_by_their_inputs_shapes()
    {
        Layout layout = Layout.Of([new("s"), new("W", 2, 3), new("K", 2, 1, 2)], 11);
        string[] names = ["s", "W[0, 0]", "W[0, 1]", "W[0, 2]", "W[1, 0]", "W[1, 1]", "W[1, 2]", "K[0, 0, 0]", "K[0, 0, 1]", "K[1, 0, 0]", "K[1, 0, 1]"];
        Assert.Equal(names, Enumerable.Range(0, 11).Select(layout.NameOf));
        Assert.Equal([0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2], Enumerable.Range(0, 11).Select(layout.InputOf));
        Assert.Equal((11, 1, 7, 1..7), (layout.Count, layout.Start(1), layout.Start(2), layout.RangeOf(1)));
        Assert.Equal("x[4]", Layout.Of([], 5).NameOf(4));
        Assert.Equal("the named inputs have 6 entries together and the point has 5 (Parameter 'inputs')",
            Assert.Throws<ArgumentException>(() => Layout.Of([new("W", 2, 3)], 5)).Message);
        Assert.Throws<OverflowException>(() => new InputShape("huge", 1 << 20, 1 << 20).Count);
    }

    [Fact]
    public void A_matrix_is_applied_from_the_left_of_its_rows()
    {
        Assert.Equal([9, 12, 15], Matrices.TransposedTimes(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }, [1, 2]));
        ContractException e = Assert.Throws<ContractException>(() => Matrices.TransposedTimes(new double[2, 3], [1, 2, 3]));
        Assert.Equal((MistakeKind.Shape, "the matrix has the wrong number of rows", "2 rows where the function has 3 results"),
            (e.Diagnosis.Kind, e.Diagnosis.Text, e.Diagnosis.Evidence));
    }

    [Fact]
    public void Directions_are_of_the_length_of_the_point()
    {
        Assert.Equal((1, 4, 1, 1), (Directions.Unit([]), Directions.Unit([4, -4, 4, 4]), Directions.Unit([0, 0]), Directions.Unit([Inf])));
        Assert.Equal([5, 5], Directions.Uniform([-5, 5]));
        Assert.Equal([4, 4, 4, 4, 8], Directions.Relative([0, -4, 4, 4, 8]).Select((v, i) => i == 0 ? Math.Round(v / Directions.Unit([0, -4, 4, 4, 8])) * 4 : v));
        Assert.Equal([10000, 1], Directions.Relative([10000, -1]));
        // Entries up to 10⁴ apart are moved alike, further ones each by its own size.
        Assert.Equal(Directions.Uniform([10000, 1]), Directions.Natural([10000, 1]));
        Assert.Equal([10001, 1], Directions.Natural([10001, 1]));
        Assert.Empty(Directions.Natural([]));
    }

    [Fact]
    public void Each_entry_of_a_direction_is_between_one_and_two_lengths_with_either_sign()
    {
        double[] v = Directions.Random(new Random(1), [.. Enumerable.Range(0, 400).Select(i => 1.0 + (i % 2))]);
        Assert.All(v.Select((x, i) => Math.Abs(x) / (1 + (i % 2))), x => Assert.InRange(x, 1, 2));
        Assert.InRange(v.Count(x => x > 0), 160, 240);
        Assert.Equal(400, v.Distinct().Count());
        double mean = v.Select((x, i) => Math.Abs(x) / (1 + (i % 2))).Average();
        Assert.InRange(mean, 1.45, 1.55);
        double[] within = Directions.Within(new Random(1), [1, 1, 1, 1], [1, 3]);
        Assert.Equal([0, v[1] / 2, 0, v[3] / 2], within);
    }

    // Where the gradient is small the direction is long, so that all products are of one size.
    [Fact]
    public void A_balanced_direction_weighs_all_entries_alike()
    {
        double[] x = [3, 3, 3, 3], gradient = [1, -100, 1e-3, 0];
        double[] v = Directions.Balanced(new Random(5), x, gradient);
        double mean = 101.001 / 4;
        for (int i = 0; i < 4; i++)
            Assert.InRange(Math.Abs(v[i]) / ((3 * mean / Math.Max(Math.Abs(gradient[i]), 1e-4)) + 3), 1, 2);
        Assert.Equal(Directions.Random(new Random(5), [3, 3, 3, 3]), Directions.Balanced(new Random(5), x, new double[4]));
    }

    [Fact]
    public void Points_of_a_box_lie_in_it_and_every_eighth_near_zero_and_every_fourth_at_an_end_now_and_then()
    {
        (double[] lower, double[] upper) = ([-4, 2, -7], [4, 3, -5]);
        Random random = new(1);
        double[][] points = [.. Enumerable.Range(0, 800).Select(k => Box.Point(random, k, lower, upper))];
        Assert.All(points, p => Assert.True(p.Zip(lower).All(e => e.First >= e.Second) && p.Zip(upper).All(e => e.First <= e.Second)));
        double[] plain = [.. points.Where((_, k) => k % 4 != 3).Select(p => (p[0] + 4) / 8)];
        Assert.InRange(plain.Average(), 0.45, 0.55);
        Assert.InRange(plain.Average(v => (v - 0.5) * (v - 0.5)), 0.075, 0.092);
        double[] ends = [.. points.Where((_, k) => k % 8 == 3).Select(p => (p[0] + 4) / 8)];
        Assert.InRange(ends.Count(v => v < 0.01), 20, 50);
        Assert.InRange(ends.Count(v => v > 0.99), 20, 50);
        // Shrunk towards the member nearest to 0, which is an end where 0 is no member.
        double[][] shrunk = [.. points.Where((_, k) => k % 8 == 7)];
        Assert.True(shrunk.Count(p => Math.Abs(p[0]) < 0.04) > 50 && shrunk.Count(p => p[1] < 2.01) > 50 && shrunk.Count(p => p[2] > -5.02) > 50);
    }

    [Theory]
    [InlineData(1.0, 1.0)]
    [InlineData(1.00390625, 1.0)]
    [InlineData(1.01171875, 1.015625)]
    [InlineData(-1.0039064, -1.0078125)]
    [InlineData(3.1415927, 3.140625)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void The_upper_half_of_a_float_is_rounded_to_even(double x, double rounded) => Assert.Equal(rounded, Precision.BFloat16.Round(x));

    [Fact]
    public void Formats_have_their_names_and_roundoffs()
    {
        Assert.Equal(["double", "float", "Half", "bfloat16"], new[] { Precision.Binary64, Precision.Binary32, Precision.Binary16, Precision.BFloat16 }.Select(p => p.ToString()));
        foreach ((Precision p, double next) in new[] { (Precision.Binary64, Math.BitIncrement(1)), (Precision.Binary32, MathF.BitIncrement(1)),
            (Precision.Binary16, (double)Half.BitIncrement(Half.One)), (Precision.BFloat16, 1.0078125) })
        {
            Assert.Equal(next - 1, 2 * p.Roundoff);
            Assert.Equal(next, p.Round(next));
            Assert.Equal(p == Precision.Binary64 ? 1.1 : p.Round(1.1), p.Round(p.Round(1.1)));
            Assert.InRange(Math.Abs(p.Round(1.1) - 1.1), 0, p.Roundoff * 1.1);
        }
    }
}
