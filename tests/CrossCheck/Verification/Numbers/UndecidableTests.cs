using FsCheck.Fluent;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>Comparisons of intervals: answered where all members agree, otherwise reported or tried both ways.</summary>
public sealed class UndecidableTests
{
    private static readonly Interval Straddling = new(-1, 1);

    private static readonly Func<Interval, Interval, bool>[] Comparisons =
        [(x, y) => x < y, (x, y) => x > y, (x, y) => x <= y, (x, y) => x >= y, (x, y) => x == y, (x, y) => x != y];

    private static readonly Func<double, double, bool>[] OfMembers =
        [(x, y) => x < y, (x, y) => x > y, (x, y) => x <= y, (x, y) => x >= y, (x, y) => x == y, (x, y) => x != y];

    [Fact]
    public void A_comparison_is_answered_exactly_where_all_members_agree() =>
        Holds.For(Gen.Choose(-4, 4).Two(), Gen.Choose(-4, 4).Two(), (a, b) =>
        {
            (Interval x, Interval y) = (Between(a), Between(b));
            return Comparisons.Zip(OfMembers).All(c =>
            {
                // Halves, so that an interval has members other than its ends.
                bool[] answers = [.. Members(x).SelectMany(_ => Members(y), c.Second).Distinct()];
                return answers.Length == 1 ? c.First(x, y) == answers[0] : Undecided(() => c.First(x, y));
            });
        }, 2000);

    [Fact]
    public void Nothing_is_decided_about_NaN() =>
        Assert.All(Comparisons, c =>
            Assert.True(Undecided(() => c(Interval.NaN, Interval.One)) && Undecided(() => c(Interval.NaN, Interval.NaN))));

    [Fact]
    public void An_undecided_comparison_says_what_was_asked()
    {
        var error = Assert.Throws<UndecidableComparisonException>(() => Straddling < Interval.Zero);
        Assert.Equal("[-1, 1] < [0, 0]", error.Comparison);
        Assert.Contains("split", error.Message, StringComparison.Ordinal);
        Assert.Throws<UndecidableComparisonException>(() => IsNegative(Straddling));
        Assert.Throws<UndecidableComparisonException>(() => IsNegative(new(-1, 0)));
        Assert.True(IsNegative(new(-2, -1)));
        Assert.False(IsNegative(new(0, 1)));
        Assert.True(IsZero(Interval.Zero));
        Assert.Throws<UndecidableComparisonException>(() => IsZero(Straddling));
        Assert.False(IsZero(new(1, 2)));
    }

    [Fact]
    public void Larger_and_smaller_of_two_need_no_decision()
    {
        Assert.Equal(new Interval(0, 3), Larger(new Interval(-1, 3), new(0, 2)));
        Assert.Equal(new Interval(-1, 2), Smaller(new Interval(-1, 3), new(0, 2)));
    }

    [Fact]
    public void Both_branches_together_enclose_every_member()
    {
        Interval relu = Branches.Hull(() => Straddling <= Interval.Zero ? Interval.Zero : Straddling);
        Assert.Equal(Straddling, relu);
        Interval step = Branches.Hull(() => Straddling > Interval.Zero ? Interval.One : Interval.Zero);
        Assert.Equal(new Interval(0, 1), step);
        Assert.Equal(Interval.One, Branches.Hull(() => Interval.One > Interval.Zero ? Interval.One : Interval.Zero));
    }

    [Fact]
    public void Every_combination_of_undecided_comparisons_is_tried_once()
    {
        HashSet<string> paths = [];
        int runs = 0;
        Interval count = Branches.Hull(() =>
        {
            runs++;
            bool first = Straddling > Interval.Zero;
            bool second = first && Straddling > Interval.Zero;
            bool third = Straddling > Interval.Zero;
            paths.Add($"{first} {second} {third}");
            return new Interval((first ? 4 : 0) + (second ? 2 : 0) + (third ? 1 : 0));
        });
        Assert.Equal((6, 6), (runs, paths.Count));
        Assert.Equal(new Interval(0, 7), count);
    }

    [Fact]
    public void Too_many_branches_are_reported_and_leave_nothing_behind()
    {
        Assert.Throws<UndecidableComparisonException>(() =>
            Branches.Hull(() => new Interval(Enumerable.Range(0, 20).Count(_ => Straddling > Interval.Zero)), limit: 100));
        Assert.Throws<UndecidableComparisonException>(() => Straddling > Interval.Zero);
        Assert.Throws<InvalidOperationException>(() =>
            Branches.Hull(() => Straddling > Interval.Zero ? new Interval[1] : new Interval[2]));
        Assert.Throws<UndecidableComparisonException>(() => Straddling > Interval.Zero);
    }

    [Fact]
    public void Several_results_are_enclosed_entry_by_entry()
    {
        Interval[] hull = Branches.Hull(() =>
            new[] { Straddling > Interval.Zero ? Interval.One : Interval.Zero, Interval.Zero });
        Assert.Equal([new Interval(0, 1), Interval.Zero], hull);
    }

    private static Interval Between((int A, int B) ends) => new(Math.Min(ends.A, ends.B), Math.Max(ends.A, ends.B));

    private static double[] Members(Interval x) =>
        [.. Enumerable.Range(0, (int)(2 * x.Width) + 1).Select(i => x.Lower + (i / 2.0))];

    private static bool Undecided(Func<bool> comparison)
    {
        try
        {
            comparison();
            return false;
        }
        catch (UndecidableComparisonException)
        {
            return true;
        }
    }

    private static bool IsNegative<T>(T x)
        where T : System.Numerics.INumberBase<T> => T.IsNegative(x);

    private static bool IsNegative(Interval x) => IsNegative<Interval>(x);

    private static bool IsZero(Interval x) => IsZero<Interval>(x);

    private static bool IsZero<T>(T x)
        where T : System.Numerics.INumberBase<T> => T.IsZero(x);

    private static T Larger<T>(T x, T y)
        where T : System.Numerics.INumber<T> => T.Max(x, y);

    private static T Smaller<T>(T x, T y)
        where T : System.Numerics.INumber<T> => T.Min(x, y);
}
