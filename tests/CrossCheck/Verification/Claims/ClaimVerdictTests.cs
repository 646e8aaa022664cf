using Harness.Problems;
using Harness.Verification;
using Harness.Verification.Claims;
using Xunit;

namespace Harness.CrossCheck.Verification.Claims;

/// <summary>The verdict on a claim follows from the printed statement and the true one.</summary>
public sealed class ClaimVerdictTests
{
    private static readonly Check Holds = Check.Once("it holds", () => null);

    private static readonly Check AlsoHolds = Check.AtCase("so does it", () => null);

    private static readonly Check Breaks = Check.Once("it breaks", () => "x = 2");

    private static readonly Check Open = new("who knows", _ => new(null, Grade.Sampled, []) { Undecided = "open" });

    [Fact]
    public void Every_combination_has_its_verdict()
    {
        Is(new Claim("c") { Printed = Holds }, Verdict.Confirmed, Grade.Exhaustive, null, null, 1);
        Is(new Claim("c") { True = AlsoHolds }, Verdict.Confirmed, Grade.Sampled, "so does it", null, 1);
        Is(new Claim("c") { True = Breaks }, Verdict.Inconclusive, null, "the answer does not hold: x = 2", null, 1);
        Is(new Claim("c") { Printed = Breaks }, Verdict.Inconclusive, null, "it fails, and no correction is known: x = 2", null, 0);
        Is(new Claim("c") { Printed = Holds, True = AlsoHolds }, Verdict.Inconclusive, null, "the printed statement holds, so the recorded correction is needless", null, 1);
        Is(new Claim("c") { Printed = Breaks, True = AlsoHolds }, Verdict.Refuted, Grade.Sampled, "x = 2", "so does it", 1);
        Is(new Claim("c") { Printed = Breaks, True = AlsoHolds, Otherwise = Verdict.Qualified, Because = "for x < 2" }, Verdict.Qualified, Grade.Sampled, "x = 2; for x < 2", "so does it", 1);
        Is(new Claim("c") { Printed = Breaks, True = Breaks }, Verdict.Inconclusive, null, "it fails (x = 2), and so does the correction: x = 2", null, 1);
        Is(new Claim("c") { Printed = Open, True = Holds }, Verdict.Inconclusive, null, "open", null, 0);
        Is(new Claim("c") { Printed = Breaks, True = Open }, Verdict.Inconclusive, null, "open", null, 0);
        Is(new Claim("c") { True = Open }, Verdict.Inconclusive, null, "open", null, 0);
        Assert.Equal("c states nothing", Assert.Throws<InvalidOperationException>(() => new Claim("c").Judge(new(1, 1))).Message);
        Assert.Equal("c", new Claim("c").Id);
    }

    [Fact]
    public void The_witnesses_are_those_of_the_statement_that_decides()
    {
        ClaimVerdict verdict = new Claim("c") { Printed = Breaks, True = AlsoHolds }.Judge(new(1, 1));
        Assert.Equal("one case", Assert.Single(verdict.Witnesses).Name);
        Assert.Equal("enumeration", Assert.Single(new Claim("c") { Printed = Holds, True = AlsoHolds }.Judge(new(1, 1)).Witnesses).Name);
    }

    [Theory]
    [InlineData(Verdict.Confirmed, "confirmed")]
    [InlineData(Verdict.Rounded, "rounded")]
    [InlineData(Verdict.Misprint, "misprint")]
    [InlineData(Verdict.Qualified, "qualified")]
    [InlineData(Verdict.Inconclusive, "inconclusive")]
    [InlineData(Verdict.Refuted, "refuted")]
    public void Words_are_those_of_the_contract(Verdict verdict, string word) => Assert.Equal((word, verdict), (verdict.Word(), Words.VerdictOf(word)));

    [Fact]
    public void Words_of_grades_and_outcomes()
    {
        Assert.Equal(["proved", "exhaustive", "sampled", "demonstrated"], Enum.GetValues<Grade>().Select(g => g.Word()));
        Assert.Equal(["agrees", "differs", "abstains", "missing"], Enum.GetValues<Outcome>().Select(o => o.Word()));
        Assert.Null(Words.VerdictOf("right"));
    }

    [Theory]
    [InlineData(0.0, "0", "0", "0")]
    [InlineData(1.0 / 3, "0.3333333333333333", "0.333333", "3.3e-1")]
    [InlineData(123456789.0, "123456789", "1.23457E+08", "1.2e8")]
    [InlineData(double.NaN, "NaN", "NaN", "NaN")]
    public void Numbers_are_written_alike_everywhere(double x, string exact, string readable, string error) =>
        Assert.Equal((exact, readable, error), (Digits.RoundTrip(x), Digits.Readable(x), Digits.Error(x)));

    [Fact]
    public void Zero_has_no_sign() => Numbers_are_written_alike_everywhere(-0.0, "0", "0", "0");

    [Fact]
    public void Arrays_are_written_level_by_level()
    {
        Assert.Equal("7", Digits.List(NumberArray.Scalar(7), Digits.RoundTrip));
        Assert.Equal("[1, 2]", Digits.List(new NumberArray([1, 2], 2), Digits.RoundTrip));
        Assert.Equal("[[[1, 2]], [[3, 4]], [[5, 6]]]", Digits.List(new NumberArray([1, 2, 3, 4, 5, 6], 3, 1, 2), Digits.RoundTrip));
    }

    [Fact]
    public void Distances_are_relative_to_the_largest_entry()
    {
        static NumberArray A(params double[] x) => new(x, x.Length);
        const double Inf = double.PositiveInfinity;
        Assert.Equal(0.25, Closeness.Distance(A(1, 8), A(3, 8)));
        Assert.Equal(0.25, Closeness.Distance(A(3, 8), A(1, 8)));
        Assert.Equal((1, 0.5), Closeness.Worst(A(1, 4, 8), A(2, 8, 7)));
        Assert.Equal((0, 0), Closeness.Worst(A(1, 2), A(1, 2)));
        Assert.Equal((0, 0.125), Closeness.Worst(A(1, 4, 8), A(2, 5, 8)));
        Assert.Equal((1, Inf), Closeness.Worst(A(1, double.NaN), A(1, 2)));
        Assert.Equal((0, Inf), Closeness.Worst(A(Inf, 1), A(-Inf, 1)));
        Assert.Equal(0, Closeness.Distance(A(Inf, double.NaN, 0), A(Inf, double.NaN, 0)));
        Assert.Equal(0, Closeness.Distance(A(0, 0), A(0, 0)));
        Assert.Equal((0, 2, 3), (Closeness.Magnitude(A()), Closeness.Magnitude(A(1, -2)), Closeness.Magnitude(A(3, Inf, double.NaN))));
        // Sixteen roundings of what the values were computed from are noise; a unit more is not.
        const double Noise = 16.0 / (1L << 53);
        Assert.Equal((0, 1), (Closeness.Distance(A(4 * Noise), A(0), 4), Closeness.Distance(A(4.1 * Noise), A(0), 4)));
        Assert.Equal((0, 1), (Closeness.Distance(A(0), A(-4 * Noise), 4), Closeness.Distance(A(0), A(4.1 * Noise), 4)));
        Assert.Equal((Inf, Inf), (Closeness.Distance(A(0), A(double.NaN), 4), Closeness.Distance(A(Inf), A(0), 4)));
    }

    private static void Is(Claim claim, Verdict verdict, Grade? grade, string? why, string? correction, int witnesses)
    {
        ClaimVerdict found = claim.Judge(new CheckContext(1, 1));
        Assert.Equal((verdict, grade, why, correction, witnesses), (found.Verdict, found.Grade, found.Why, found.Correction, found.Witnesses.Count));
    }
}
