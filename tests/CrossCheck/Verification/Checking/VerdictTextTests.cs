using Harness.Verification;
using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Verdicts in words, from verdicts written by hand.</summary>
public sealed class VerdictTextTests
{
    private static readonly GradientVerdict Passed = new()
    {
        Subject = "gradient",
        Outcome = GradientOutcome.Passed,
        Evidence = [new WitnessEvidence("forward mode", Outcome.Agrees, 0.0123, 0.25, 3, null)],
        Power = new CheckPower(0.002, 0.0005, 0.999, 0.001),
        Grade = Grade.Sampled,
        Evaluations = new EvaluationCount(3, 2, 5),
        Seed = 7,
        Point = [0.5, -1],
        Inputs = [new InputShape("x", 2)],
    };

    private static readonly GradientVerdict Failed = Passed with
    {
        Subject = "my layer",
        Outcome = GradientOutcome.Failed,
        Reason = "the gradient and forward mode differ",
        Power = null,
        Grade = null,
        Evidence =
        [
            new WitnessEvidence("forward mode", Outcome.Differs, 2, 0.25, 3, null),
            new WitnessEvidence("Taylor remainder", Outcome.Differs, 1, 0.5, 3, "slope 1.00"),
            new WitnessEvidence("autograd", Outcome.Abstains, null, null, 0, "it is at a kink"),
            new WitnessEvidence("intervals", Outcome.Abstains, 1, 1, 0, "too wide"),
        ],
        WrongEntries = [new WrongEntry(5, "W[1, 2]", 3, -1.5, 0.75), new WrongEntry(0, "W[0, 0]", 1, 2, 0.5)],
        AllWrongEntriesFound = true,
        Diagnosis = new MistakeDiagnosis(MistakeKind.Factor, "it is twice too much", "divided by 2 it agrees"),
        Counterexample = new Counterexample([0, 1.5], "W[0, 0]", 3, 1.5),
        Inputs = [new InputShape("b", 3), new InputShape("W", 2, 3), new InputShape("V", 1, 2)],
    };

    [Fact]
    public void A_pass() => Is("""
        gradient: passed
          forward mode agrees: error 1.2e-2, bar 2.5e-1, 3 comparisons
          power: an error of 2.0e-3 (5.0e-4 of the norm) in any one entry is caught with probability 0.999
          evaluations: 3 of the function, 2 forward derivatives, 5 of what is checked
          repeat: .WithSeed(7).At([0.5, -1])
        """, Passed);

    [Fact]
    public void A_pass_on_a_domain_with_its_grade_and_notes() => Is("""
        gradient: passed at 50 points, exhaustive
          note: one
          note: two
          evaluations: 3 of the function, 2 forward derivatives, 5 of what is checked
          repeat: .WithSeed(7).At([])
        """, Passed with { Points = 50, Grade = Grade.Exhaustive, Evidence = [], Power = null, Notes = ["one", "two"], Point = [] });

    [Theory]
    [InlineData(GradientOutcome.Vacuous, "vacuous")]
    [InlineData(GradientOutcome.Abstained, "abstained")]
    public void What_is_no_pass_says_why(GradientOutcome outcome, string word) => Is($"""
        gradient: {word}: nothing moves
          evaluations: 3 of the function, 2 forward derivatives, 5 of what is checked
          repeat: .WithSeed(7).At([0.5, -1])
        """, Passed with { Outcome = outcome, Reason = "nothing moves", Evidence = [], Power = null, Grade = null });

    [Fact]
    public void A_failure_with_a_map_of_each_wrong_matrix() => Is("""
        my layer: failed: the gradient and forward mode differ
          at W[1, 2]: claimed 3, reference -1.5, error 1.5e+0 relative, allowed 2.5e-1
          at W[0, 0]: claimed 1, reference 2, error 5.0e-1 relative, allowed 2.5e-1
          wrong entries of W:
            ..x
            ...
          diagnosis: it is twice too much
          because: divided by 2 it agrees
          simplest point found: x = [0, 1.5], where W[0, 0] is claimed 3 and is 1.5
          forward mode differs: error 2.0e+0, bar 2.5e-1, 3 comparisons
          Taylor remainder differs: error 1.0e+0, bar 5.0e-1, 3 comparisons, slope 1.00
          autograd abstains: it is at a kink
          intervals abstains: too wide
          evaluations: 3 of the function, 2 forward derivatives, 5 of what is checked
          repeat: .WithSeed(7).At([0.5, -1])
        """, Failed);

    [Fact]
    public void A_failure_that_shows_the_first_of_many()
    {
        WrongEntry[] ten = [.. Enumerable.Range(0, 10).Select(i => new WrongEntry(i, $"x[{i}]", 4, 2, 1))];
        GradientVerdict many = Failed with
        {
            WrongEntries = ten,
            Evidence = [],
            Inputs = [new InputShape("x", 10)],
            Diagnosis = null,
            Counterexample = Failed.Counterexample! with { Lengths = "with 1 of 2 entries", Point = [.. new double[64], 2] },
            Point = new double[65],
        };
        string rows = string.Concat(ten.Take(8).Select(w => $"\n  at {w.Name}: claimed 4, reference 2, error 5.0e-1 relative, allowed 2.5e-1"));
        const string End = """

              simplest point found (with 1 of 2 entries): x = (65 entries, 1 not zero), where W[0, 0] is claimed 3 and is 1.5
              evaluations: 3 of the function, 2 forward derivatives, 5 of what is checked
              repeat: .WithSeed(7) at the same point
            """;
        Is($"my layer: failed: the gradient and forward mode differ{rows}\n  and 2 more{End}", many);
        Is($"my layer: failed: the gradient and forward mode differ{rows}\n  and probably many more{End}", many with { AllWrongEntriesFound = false });
        Is($"my layer: failed: the gradient and forward mode differ{rows}{End}", many with { WrongEntries = ten[..8] });
    }

    // A map wants all entries known, two of them wrong, and a matrix of at most 16 by 64.
    [Theory]
    [InlineData(true, 2, 16, 64, true)]
    [InlineData(false, 2, 16, 64, false)]
    [InlineData(true, 1, 16, 64, false)]
    [InlineData(true, 2, 17, 64, false)]
    [InlineData(true, 2, 16, 65, false)]
    public void Maps_are_drawn_where_they_fit(bool complete, int wrong, int rows, int columns, bool drawn)
    {
        WrongEntry[] entries = [new WrongEntry(columns, "a", 1, 2, 0), new WrongEntry((rows * columns) - 1, "b", 1, 2, 0)];
        string text = (Failed with
        {
            Inputs = [new InputShape("M", rows, columns), new InputShape("v", rows * columns)],
            WrongEntries = entries[..wrong],
            AllWrongEntriesFound = complete,
        }).ToString();
        string dots = new('.', columns - 1);
        Assert.Equal(drawn, text.Contains($"  wrong entries of M:\n    .{dots}\n    x{dots}\n    .{dots}\n", StringComparison.Ordinal));
        Assert.Equal(drawn, text.Contains($"    {dots}x\n", StringComparison.Ordinal));
        Assert.DoesNotContain("entries of v", text, StringComparison.Ordinal);
    }

    [Fact]
    public void At_most_64_numbers_are_written_out()
    {
        Assert.EndsWith(".At([" + string.Join(", ", new int[64]) + "])", (Passed with { Point = new double[64] }).ToString(), StringComparison.Ordinal);
        Assert.EndsWith("repeat: .WithSeed(7) at the same point", (Passed with { Point = new double[65] }).ToString(), StringComparison.Ordinal);
    }

    private static void Is(string expected, GradientVerdict verdict) => Assert.Equal(expected.ReplaceLineEndings("\n"), verdict.ToString());
}
