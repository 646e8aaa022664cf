using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Which entries are measured, how many directions that takes, and when all wrong entries are known to be found.</summary>
public sealed class LocatorTests
{
    private const int Seed = 7;

    [Theory]
    [InlineData(16, 0, 16, 16)]
    [InlineData(17, 0, 1, 4)]
    [InlineData(100, 0, 1, 4)]
    [InlineData(100, 57, 1, 4)]
    [InlineData(100, 99, 1, 4)]
    [InlineData(10000, 9999, 1, 4)]
    public void The_place_of_one_wrong_entry_is_computed_among_17_or_more(int n, int wrong, int measured, int directions)
    {
        (Locator locator, Section section) = Located(Errors(n, (wrong, 1)));
        Assert.Equal((measured, directions, true), (locator.Measured.Count, section.Calls.Count.Tangents, locator.Complete));
        Assert.Equal(wrong, Assert.Single(Differing(locator)));
    }

    // On a scale of their own for each entry, one wrong entry leaves nothing beside it.
    [Fact]
    public void The_place_of_one_wrong_entry_is_computed_on_any_scales()
    {
        double[] scale = [.. Enumerable.Range(1, 40).Select(i => i * 0.1)];
        Section section = Sections.Linear([.. Errors(40, (30, 1)).Select(e => 1 + e)], Ones(40), Points.Uniform(40, 3));
        Locator locator = Run(section, 0, scale);
        Assert.Equal((1, 4, true), (locator.Measured.Count, section.Calls.Count.Tangents, locator.Complete));
    }

    // The same residual from entries 13 and 14 makes a digit of 3½: two directions, then the halves of 25, of 13 and 12, of 7, 6 and so on.
    [Fact]
    public void What_is_no_digit_ends_the_computation()
    {
        double[] signed = Directions.Random(new Random(Seed), Ones(25));
        (Locator locator, Section section) = Located(Errors(25, (13, 1 / signed[13]), (14, 1 / signed[14])));
        Assert.Equal([13, 14], Differing(locator).Order());
        Assert.Equal(12, section.Calls.Count.Tangents);
    }

    // Three directions to compute the place, one for the entry found there, two for each set that is halved, one for each entry at the end.
    [Theory]
    [InlineData(new[] { 3, 50 })]
    [InlineData(new[] { 3, 4, 5 })]
    [InlineData(new[] { 3, 33, 93 })]
    public void Few_wrong_entries_are_found_by_halves(int[] wrong)
    {
        (Locator locator, Section section) = Located(Errors(100, [.. wrong.Select(i => (i, 1.0 + (0.1 * i)))]));
        Assert.Equal(wrong, Differing(locator).Order());
        Assert.True(locator.Complete);
        Assert.InRange(locator.Measured.Count, wrong.Length, (2 * wrong.Length) + 2);
        Assert.InRange(section.Calls.Count.Tangents, 3, 4 + (2 * wrong.Length * 7));
    }

    // The first and the last of 18: 3 directions, then the halves of 18, of two nines, of 0 to 3 and 13 to 17, of 0 and 1 and 15 to 17, of 16
    // and 17. Entry 0 then waits for the others.
    [Fact]
    public void An_entry_that_stands_alone_is_measured_once()
    {
        (Locator locator, Section section) = Located(Errors(18, (0, 1), (17, 2)));
        Assert.Equal([0, 17], Differing(locator).Order());
        Assert.Equal((5, 3 + 2 + 4 + 4 + 4 + 2), (locator.Measured.Count, section.Calls.Count.Tangents));
    }

    // Three directions, one entry whose place they give by chance, halves down to 16 sets, and then either 48 directions more or 128.
    [Theory]
    [InlineData(8, 17)]
    [InlineData(9, 128)]
    public void With_more_than_eight_wrong_sets_of_16_all_are_measured(int sets, int measured)
    {
        (int, double)[] wrong = [.. Enumerable.Range(0, sets).Select(k => ((k * 16 % 128) + (k == 8 ? 8 : 0), 1.0 + k))];
        (Locator locator, Section section) = Located(Errors(128, wrong));
        Assert.Equal(sets, Differing(locator).Count());
        Assert.Equal((measured, true), (locator.Measured.Count, locator.Complete));
        Assert.InRange(section.Calls.Count.Tangents, 3 + 30 + (sets == 8 ? 48 : 128), 4 + 30 + (sets == 8 ? 48 : 128));
    }

    // A residual only along directions with no zeros: no half differs, and no entry.
    [Fact]
    public void Where_no_half_differs_all_entries_are_measured()
    {
        Section section = Sections.Forward(_ => 1, x => Ones(x.Length), (_, v) => v.Sum() + (v.Contains(0) ? 0 : 1), Points.Uniform(20, 3));
        Locator locator = Run(section, 0);
        Assert.Empty(Differing(locator));
        Assert.Equal((20, true), (locator.Measured.Count, locator.Complete));
    }

    // The errors 2 in entry 13 and −1 in entry 8 have their centre at entry 18 of 18.
    [Fact]
    public void Errors_that_point_beyond_the_last_entry_are_found_by_halves()
    {
        double[] signed = Directions.Random(new Random(Seed), Ones(18));
        (Locator locator, _) = Located(Errors(18, (13, 2 / signed[13]), (8, -1 / signed[8])));
        Assert.Equal([8, 13], Differing(locator).Order());
        Assert.True(locator.Complete);
    }

    // A residual of 400 bars gives digits of base 5, of which two are enough; of 34 and 20 bars, base 4 and 2, three and five. Of 15 bars it has only the rounding
    // errors of a place, which is then found by halves.
    [Theory]
    [InlineData(400, 4)]
    [InlineData(34, 5)]
    [InlineData(20, 7)]
    [InlineData(15, 11)]
    public void The_digits_of_a_place_are_as_large_as_the_bars_allow(double bars, int directions)
    {
        double[] signed = Directions.Random(new Random(Seed), Ones(25));
        double bar = 1e-6 * signed.Sum(Math.Abs);
        (Locator locator, Section section) = Located(Errors(25, (13, bars * bar / signed[13])), 1e-6);
        Assert.Equal(13, Assert.Single(Differing(locator)));
        Assert.Equal(directions, section.Calls.Count.Tangents);
    }

    // The bars of one entry are nearly those of the whole direction: what is left over beside it may be as much again.
    [Fact]
    public void What_is_left_beside_one_wrong_entry_may_be_within_twice_its_bar()
    {
        double[] signed = Directions.Random(new Random(Seed), Ones(25));
        double[] derivative = [.. Ones(25).Select((_, i) => i == 10 ? 1000 : 1e-3)], claimed = [.. derivative];
        claimed[10] += 1000;
        double bar = 1e-6 * 2000;
        claimed[5] += bar * (Math.Abs(signed[10]) + 1.5) / signed[5];
        Section section = Sections.Linear(claimed, derivative, Points.Uniform(25, 3));
        Locator locator = Run(section, 1e-6);
        Assert.Equal((4, true), (section.Calls.Count.Tangents, locator.Complete));
    }

    // Along the axis the first steps see the slope 1 and all others 2.
    [Fact]
    public void By_differences_entries_that_differ_are_measured_over_other_steps_too()
    {
        Func<double, double> psi = Sections.TwoFaced(t => t, t => 2 * t);
        Locator locator = Run(Sections.Of(x => psi(x[0]) + x[1], _ => [2, 1], 0, 0), 0);
        Assert.Equal([true, false], locator.Measured.OrderBy(m => m.Key).Select(m => m.Value.Doubtful));
        Assert.DoesNotContain(locator.Measured.Values, m => m.Differs);
    }

    private static (Locator Locator, Section Section) Located(double[] errors, double allowance = 0)
    {
        Section section = Sections.Linear([.. errors.Select(e => 1 + e)], Ones(errors.Length), Points.Uniform(errors.Length, 3));
        return (Run(section, allowance), section);
    }

    private static Locator Run(Section section, double allowance, double[]? scale = null)
    {
        var locator = new Locator(new Examiner(section, allowance, new Random(1)), scale ?? Ones(section.Count), new Random(Seed));
        locator.Run();
        return locator;
    }

    private static IEnumerable<int> Differing(Locator locator) => locator.Measured.Where(m => m.Value.Differs).Select(m => m.Key);

    private static double[] Ones(int n) => [.. Enumerable.Repeat(1.0, n)];

    private static double[] Errors(int n, params (int Entry, double Error)[] wrong)
    {
        double[] errors = new double[n];
        foreach ((int entry, double error) in wrong)
            errors[entry] = error;
        return errors;
    }
}
