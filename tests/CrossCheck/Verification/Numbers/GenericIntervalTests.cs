using System.Numerics;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>What generic code may ask of an interval: true of all members, false of all, or undecided.</summary>
public sealed class GenericIntervalTests
{
    // What holds of a whole interval at once, and needs no decision.
    private static readonly Dictionary<string, bool> OfAll = new()
    {
        ["canonical"] = true,
        ["complex"] = false,
        ["finite"] = true,
        ["imaginary"] = false,
        ["infinite"] = false,
        ["NaN"] = false,
        ["-infinity"] = false,
        ["+infinity"] = false,
        ["real"] = true,
        ["subnormal"] = false,
    };

    // The properties that some members may have and others not; "normal" is said of every number but 0.
    private static readonly Dictionary<string, Func<double, bool>> OfMembers = new()
    {
        ["even"] = double.IsEvenInteger,
        ["whole"] = double.IsInteger,
        ["odd"] = double.IsOddInteger,
        ["zero"] = x => x == 0,
        ["normal"] = x => x != 0,
        ["negative"] = x => x < 0,
        ["positive"] = x => x >= 0,
    };

    public static TheoryData<string> Decided => [.. OfAll.Keys];

    public static TheoryData<string> Decidable => [.. OfMembers.Keys];

    private static IEnumerable<Interval> Quarters => Enumerable.Range(-12, 25).SelectMany(a =>
        Enumerable.Range(0, 10).Select(w => new Interval(a / 4.0, (a + w) / 4.0)));

    [Theory]
    [MemberData(nameof(Decided))]
    public void What_holds_of_every_interval_needs_no_decision(string question)
    {
        Assert.All(Quarters.Append(Interval.Entire), x => Assert.Equal(OfAll[question], Generic<Interval>.Questions[question](x)));
        Assert.Equal(question is "NaN" or "canonical", Generic<Interval>.Questions[question](Interval.NaN));
    }

    // The ends are quarters, so eighths are members of every interval that is no point.
    [Theory]
    [MemberData(nameof(Decidable))]
    public void A_question_is_answered_where_all_members_agree(string question) => Assert.All(Quarters, x =>
    {
        bool[] answers = [.. Enumerable.Range(0, (int)(8 * x.Width) + 1).Select(i => OfMembers[question](x.Lower + (i / 8.0))).Distinct()];
        Func<Interval, bool> ask = Generic<Interval>.Questions[question];
        if (answers.Length == 1)
            Assert.Equal(answers[0], ask(x));
        else
            Assert.Throws<UndecidableComparisonException>(() => ask(x));
    });

    [Theory]
    [InlineData("negative", "is negative")]
    [InlineData("positive", "is positive")]
    [InlineData("whole", "is whole")]
    [InlineData("even", "is even")]
    [InlineData("odd", "is odd")]
    [InlineData("zero", "is zero")]
    [InlineData("normal", "is zero")]
    public void What_is_undecided_is_said(string question, string asked)
    {
        var e = Assert.Throws<UndecidableComparisonException>(() => Generic<Interval>.Questions[question](new(-1, 1)));
        Assert.Equal($"[-1, 1] {asked}", e.Comparison);
        Assert.Throws<UndecidableComparisonException>(() => Generic<Interval>.Questions[question](Interval.NaN));
    }

    [Theory]
    [InlineData("<")]
    [InlineData(">")]
    [InlineData("<=")]
    [InlineData(">=")]
    [InlineData("==")]
    [InlineData("!=")]
    public void An_undecided_comparison_names_its_relation(string relation)
    {
        (Interval x, Interval y) = (new(-1, 1), new(0, 2));
        bool Ask() => relation switch { "<" => x < y, ">" => x > y, "<=" => x <= y, ">=" => x >= y, "==" => x == y, _ => x != y };
        Assert.Equal($"[-1, 1] {relation} [0, 2]", Assert.Throws<UndecidableComparisonException>(() => Ask()).Comparison);
    }

    [Fact]
    public void Choices_enclose_what_the_members_give()
    {
        Interval[] some = [.. Quarters.Where((_, i) => i % 7 == 0)];
        foreach ((string name, Func<Interval, Interval, Interval> choose) in Generic<Interval>.Choices)
        {
            foreach ((Interval x, Interval y) in some.SelectMany(_ => some, (x, y) => (x, y)))
            {
                double[] ends = [.. new[] { x.Lower, x.Upper }.SelectMany(_ => new[] { y.Lower, y.Upper }, Generic<double>.Choices[name])];
                if (!name.Contains("magnitude", StringComparison.Ordinal))
                    Assert.Equal(new Interval(ends.Min(), ends.Max()), choose(x, y));
                else if (Interval.Abs(x).CertainlyLess(Interval.Abs(y)))
                    Assert.Equal(name.StartsWith("max", StringComparison.Ordinal) ? y : x, choose(x, y));
                else if (Interval.Abs(y).CertainlyLess(Interval.Abs(x)))
                    Assert.Equal(name.StartsWith("max", StringComparison.Ordinal) ? x : y, choose(x, y));
            }
        }

        Assert.All(Generic<Interval>.Choices.Where(c => !c.Key.Contains("magnitude", StringComparison.Ordinal)), c =>
            Assert.True(c.Value(Interval.NaN, Interval.One).IsNaN && c.Value(Interval.One, Interval.NaN).IsNaN));
        Assert.All(Generic<Interval>.Choices, c => Assert.Equal(new Interval(2), c.Value(new(2), new(2))));
        // Of two of one magnitude the first.
        Assert.All(Generic<Interval>.Choices.Where(c => c.Key.Contains("magnitude", StringComparison.Ordinal)), c =>
            Assert.Equal((new Interval(2), new Interval(-2)), (c.Value(new(2), new(-2)), c.Value(new(-2), new(2)))));
        Assert.Throws<NotSupportedException>(() => byte.CreateChecked(new Interval(300, 400)));
    }

    [Fact]
    public void Identities_steps_and_order()
    {
        Assert.Equal((Interval.Zero, Interval.One, 2), (Generic<Interval>.Neutral, Generic<Interval>.Unit, Generic<Interval>.Radix));
        Interval x = new(1, 2);
        Assert.Equal((x, new Interval(2, 3), new Interval(0, 1)), (+x, Up(x), Down(x)));
        Assert.Equal((-1, 0, 1), (x.CompareTo(new(3, 4)), new Interval(2).CompareTo(new(2)), x.CompareTo(new(0, 0.5))));
        Assert.Equal((1, 0), (Generic<Interval>.Compare(x, null), Generic<Interval>.Compare(new(2), new Interval(2))));
        Assert.Equal("an interval compares with intervals, not with System.Double (Parameter 'obj')",
            Assert.Throws<ArgumentException>(() => Generic<Interval>.Compare(x, 1.0)).Message);
        Assert.True(x.Equals((object)x) && !x.Equals((object)1.0) && !x.Equals(new Interval(1, 3)) && !x.Equals(new Interval(0, 2)));
        Assert.NotEqual(x.GetHashCode(), new Interval(1, 3).GetHashCode());
        Assert.True(Interval.One.IsDisjointFrom(x + x) && (x + x).IsDisjointFrom(Interval.One) && !x.IsDisjointFrom(new(2, 3)) && !x.IsDisjointFrom(Interval.NaN));
        Assert.True(x.CertainlyAtMost(new(2, 3)) && !x.CertainlyLess(new(2, 3)) && x.CertainlyLess(new(2.5, 3)));
    }

    [Theory]
    [InlineData("[1, 2]", 1, 2)]
    [InlineData("0.5", 0.5, 0.5)]
    [InlineData("-Infinity", double.NegativeInfinity, double.MinValue)]
    [InlineData("[1, Infinity]", 1, double.PositiveInfinity)]
    public void Every_way_of_reading_agrees(string text, double lower, double upper) =>
        Assert.All(Generic<Interval>.Read(text), x => Assert.Equal((lower, upper), (x!.Value.Lower, x.Value.Upper)));

    [Theory]
    [InlineData("[1, 2")]
    [InlineData("1, 2]")]
    [InlineData("[x, 2]")]
    [InlineData("[1, x]")]
    [InlineData("[3, 2]")]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("x")]
    public void No_way_of_reading_reads_what_is_no_interval(string text)
    {
        Assert.All(Generic<Interval>.Read(text), x => Assert.Null(x));
        Assert.Equal($"\"{text}\" is no interval; write it as [0.1, 0.2], 0.1 or NaN", Assert.Throws<FormatException>(() => Interval.Parse(text)).Message);
    }

    [Fact]
    public void Text_is_the_same_in_every_format()
    {
        Interval x = new(-1, 2.5);
        Assert.All(new[] { null, "", "G", "R" }, f => Assert.Equal("[-1, 2.5]", x.ToString(f, null)));
        Assert.Equal("an interval has no format \"F2\"; use \"R\"", Assert.Throws<FormatException>(() => x.ToString("F2", null)).Message);
        Assert.Equal("[-1, 2.5]", Generic<Interval>.Written(x, 9));
        Assert.Null(Generic<Interval>.Written(x, 8));
        Assert.Equal("NaN", Interval.NaN.ToString());
        Assert.Throws<ArgumentNullException>(() => Interval.Parse(null!));
        Assert.False(Interval.TryParse(null, out _));
        Assert.Equal("[2, 1] holds no number; the lower end comes first (Parameter 'lower')", Assert.Throws<ArgumentException>(() => new Interval(2, 1)).Message);
        Assert.Throws<ArgumentException>(() => new Interval(double.NegativeInfinity, double.NegativeInfinity));
    }

    [Fact]
    public void Every_number_type_goes_in_as_a_point_or_its_neighbours()
    {
        Interval half = new(-1.5);
        Assert.All(Generic<Interval>.From(-1.5).Concat(Generic<Interval>.From(-1.5f)).Concat(Generic<Interval>.From((Half)(-1.5)))
            .Concat(Generic<Interval>.From(-1.5m)).Concat(Generic<Interval>.From(new Rational(-3, 2))), x => Assert.Equal(half, x));
        Assert.Equal([new Interval(7), new Interval(7), new Interval(7)], Generic<Interval>.From(7));
        Assert.Equal([new Interval(7), new Interval(7), new Interval(7)], Generic<Interval>.From((byte)7));
        Assert.Throws<NotSupportedException>(() => To<Interval>.Checked(new Complex(1, 1)));
        Assert.Equal([2, 2, 2], Generic<int>.From(new Interval(2)));
        Assert.Equal((255, 44), (byte.CreateSaturating(new Interval(300)), byte.CreateTruncating(new Rational(300))));
        Assert.Throws<OverflowException>(() => byte.CreateChecked(new Interval(300)));
    }

    private static Interval Up(Interval x) => ++x;

    private static Interval Down(Interval x) => --x;
}
