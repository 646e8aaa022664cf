using Harness.Problems;
using Harness.Verification;

namespace Harness.CrossCheck.Verification.Judging;

/// <summary>Verdicts on answers, with every reason and correction in full.</summary>
public sealed class JudgedTextTests
{
    [Fact]
    public void The_grade_of_a_formula_is_that_of_its_points()
    {
        Assert.Equal(Grade.Sampled, Judged.Last("grad(b): 2 * b").Grade);
        Assert.Equal(Grade.Exhaustive, Judged.Last("grad(b): {formula: 2 * b, at: the given point}").Grade);
        Assert.Equal((Grade.Exhaustive, "the source asks and prints no answer; this is it"), (Judged.Last("d:").Grade, Judged.Last("d:").Why));
        Assert.Equal((Grade.Exhaustive, null), (Judged.Last("a: 0.33").Grade, Judged.Last("a: 0.33").Why));
    }

    [Fact]
    public void At_most_four_wrong_entries_are_named()
    {
        const string Array = "title: t\ngiven: {v: [1, 2, 3, 4, 5, 6]}\ncompute: {w: v + 0}\npublished: {w: PRINTED}";
        string Why(string printed) => Judged.Report(Array.Replace("PRINTED", printed, StringComparison.Ordinal)).Answers[0].Why!;
        Assert.Equal("[0]: printed 7, it is 1; [1]: printed 7, it is 2; [2]: printed 7, it is 3; [3]: printed 7, it is 4; and 2 more", Why("[7, 7, 7, 7, 7, 7]"));
        Assert.Equal("[0]: printed 7, it is 1; [1]: printed 7, it is 2; [2]: printed 7, it is 3; [3]: printed 7, it is 4", Why("[7, 7, 7, 7, 5, 6]"));
        Assert.Equal("[1]: printed -2, it is 2 (the sign is wrong)", Why("[1, -2, 3, 4, 5, 6]"));
    }

    [Theory]
    [InlineData("b: 1.33", "it is twice the right value")]
    [InlineData("b: 0.333", "it is half the right value")]
    [InlineData("b: 6.67", "it is ten times the right value")]
    [InlineData("b: 0.0667", "it is a tenth of the right value")]
    [InlineData("b: 66.7", "it is a hundred times the right value")]
    [InlineData("b: 0.00667", "it is a hundredth of the right value")]
    public void Usual_factors_have_their_words(string published, string diagnosis) =>
        Assert.Equal(diagnosis, Judged.Last(published).Entries[0].Diagnosis);

    // c = b² from b as printed, cut off: one digit alone fits by chance.
    [Fact]
    public void Cutting_off_what_follows_from_a_printed_number_is_recognised()
    {
        Assert.Equal("cut off instead of rounded: 0.4489 with b = 0.67 as printed", Judged.Last("b: 0.67", "c: 0.448").Entries[0].Diagnosis);
        Assert.Equal("cut off instead of rounded: 66.6667", Judged.Last("d: 66.66").Entries[0].Diagnosis);
        Assert.Equal("b", Judged.Last("b: 0.8", "c: 0.6").CarriedFrom);
        Assert.Null(Judged.Last("b: 0.67", "c: 9").Entries[0].Diagnosis);
        Assert.Null(Judged.Last("b: 0.67", "c: 0.91").Entries[0].Diagnosis);
        // y = 10a − 15.4 is 5.05, and 4.6 from a = 2.0.
        const string OneDigit = "title: d\ngiven: {x: 2.045}\ncompute: {a: x + 0, y: 10 * a - 15.4}\npublished: {a: 2.0, y: PRINTED}";
        string? Of(string printed) => Judged.Report(OneDigit.Replace("PRINTED", printed, StringComparison.Ordinal)).Answers[1].Entries[0].Diagnosis;
        Assert.Null(Of("4"));
    }

    [Fact]
    public void A_square_array_is_transposed_only_as_a_whole()
    {
        const string Array = "title: t\ngiven: {M: [[1, 2], [3, 4]]}\ncompute: {N: transpose(M)}\npublished: {N: PRINTED}";
        string? Of(string printed, int i) => Judged.Report(Array.Replace("PRINTED", printed, StringComparison.Ordinal)).Answers[0].Entries[i].Diagnosis;
        Assert.Equal("the array is transposed", Of("[[1, 2], [3, 4]]", 1));
        Assert.All(new[] { "[[1, 2], [7, 4]]", "[[5, 2], [3, 4]]", "[[1, 2], [3, 9]]" }, printed => Assert.NotEqual("the array is transposed", Of(printed, 1)));
    }

    [Fact]
    public void A_carried_number_names_the_first_wrong_line_of_the_one_it_follows_from()
    {
        // c follows from b = 0.8 as printed and not from a, which b follows from.
        AnswerReport answer = Judged.Last("a: 0.41", "b: 0.8", "c: 0.64");
        Assert.Equal("a", answer.CarriedFrom);
        AnswerReport formula = Judged.Last("grad(b): 1.5", "grad(a): {formula: 2 * 1.5, at: the given point}");
        Assert.Equal("grad(a) is 2.66667, the formula gives 3 (it is 1.125 times the right value) (carried from grad(b))", formula.Why);
        Assert.Null(Judged.Last("grad(b): 1.5", "grad(a): {formula: 7, at: the given point}").CarriedFrom);
        // It may differ from what follows by what any formula may differ: 1 of 10⁹.
        const string Billion = "title: b\ngiven: {x: 1}\ncompute: {b: 2000000000 * x, c: b + 0}\n"
            + "published: {b: 1000000000, c: {formula: CLAIMED, at: the given point}}";
        string? From(string claimed) => Judged.Report(Billion.Replace("CLAIMED", claimed, StringComparison.Ordinal)).Answers[1].CarriedFrom;
        Assert.Equal(("b", null), (From("999999999"), From("999999998")));
        Assert.Null(Judged.Last("grad(b): 1.33", "grad(a): {formula: 2 * 1.33, at: the given point}").CarriedFrom);
    }

    private const string Sums = """
        title: sums
        given: {x: 1, v: [1, 2, 3, 4, 5]}
        compute:
          p: 1.2345 * x
          q: 2.4689 * x
          s: 1000 * (p + q)
          u: 1000 * q
          t: 2 * p
          w: 1.11111 * v
          z: 100 * sum(w)
          y: log(p - 1.2)
        published:

        """;

    private static AnswerReport LastOf(params string[] published) => Judged.Report(Sums + string.Concat(published.Select(l => $"  {l}\n"))).Answers[^1];

    [Fact]
    public void The_printed_numbers_that_matter_are_named()
    {
        Assert.Equal("3700 follows from p = 1.23 and q = 2.47 as printed; unrounded it is 3703", LastOf("p: 1.23", "q: 2.47", "s: 3700").Why);
        Assert.Equal("2470.0 follows from q = 2.47 as printed; unrounded it is 2468.9", LastOf("p: 1.23", "q: 2.47", "u: 2470.0").Why);
        Assert.Equal("1666 follows from w = 1.11, 2.22, 3.33, 4.44, … as printed; unrounded it is 1667", LastOf("w: [1.11, 2.22, 3.33, 4.44, 5.56]", "z: 1666").Why);
        Assert.Equal("1109 follows from w = 1.11, 2.22, 3.33, 4.44 as printed; unrounded it is 1110",
            Judged.Report("title: f\ngiven: {v: [1, 2, 3, 4]}\ncompute: {w: 1.1111 * v, z: 100 * sum(w) - 1}\n"
                + "published: {w: [1.11, 2.22, 3.33, 4.44], z: 1109}").Answers[1].Why);
        Assert.Equal((Verdict.Rounded, "247.00 follows from q = 2.47 as printed; unrounded it is 246.89"), (LastOf("q: 2.47", "u: {times: 10, printed: 247.00}") is var r ? r.Verdict : default, r.Why));
    }

    // Both wrong, and the sum right for them: only everything as printed explains it.
    [Fact]
    public void Two_wrong_numbers_together_carry_a_third()
    {
        AnswerReport answer = LastOf("p: 1.5", "q: 2.6", "s: 4100.0");
        Assert.Equal((Verdict.Refuted, "p", "printed 4100.0, it is 3703.4 (carried from p)"), (answer.Verdict, answer.CarriedFrom, answer.Why));
        Assert.Null(LastOf("p: 1.5", "q: 2.6", "s: 4107.0").CarriedFrom);
        // Of several entries all must be carried from it.
        Assert.Equal("p", Judged.Report(Sums.Replace("t: 2 * p", "t: p * v", StringComparison.Ordinal) + "  p: 1.5\n  t: [1.5, 3.0, 4.5, 6.0, 7.5]\n").Answers[^1].CarriedFrom);
        Assert.Null(Judged.Report(Sums.Replace("t: 2 * p", "t: p * v", StringComparison.Ordinal) + "  p: 1.5\n  t: [1.5, 9.0, 4.5, 6.0, 7.5]\n").Answers[^1].CarriedFrom);
    }

    [Fact]
    public void Digits_of_an_earlier_number_are_copied_if_there_are_two_of_them()
    {
        Assert.Equal("these are the digits of p", LastOf("p: 1.23", "t: 1.23").Entries[0].Diagnosis);
        Assert.Equal("it is half the right value", LastOf("p: 1", "t: 1.2").Entries[0].Diagnosis);
        Assert.Equal("these are the digits of q", LastOf("p: 9.9", "q: 2.5", "u: 2.5").Entries[0].Diagnosis);
        Assert.Equal("these are the digits of p", LastOf("p: 9.1", "q: 2.5", "u: 9.1").Entries[0].Diagnosis);
        Assert.NotEqual("these are the digits of p", LastOf("p: 5.0", "q: 5.0").Entries[0].Diagnosis);
        Assert.NotEqual("these are the digits of p", LastOf("p: 5", "q: 5").Entries[0].Diagnosis);
        // In the same place, and an array is longer than a number.
        AnswerReport array = LastOf("p: 1.23", "w: [9.87, 1.23, 3.33, 4.44, 5.56]");
        Assert.All(array.Entries.Take(2), e => Assert.Null(e.Diagnosis));
    }

    [Fact]
    public void Nothing_follows_from_a_number_outside_the_domain() => Assert.Equal(
        (Verdict.Refuted, "printed 5.00, it is -3.37"), (LastOf("p: 1", "y: 5.00") is var r ? r.Verdict : default, r.Why));

    [Fact]
    public void Misprints_in_full()
    {
        const string Remark = "misprint: {prints: p, means: m, because: b";
        AnswerReport label = Judged.Last($"a: {{printed: 0.33, {Remark}}}}}");
        Assert.Equal((Verdict.Misprint, "prints p, means m: b", "m"), (label.Verdict, label.Why, label.Correction));
        AnswerReport formula = Judged.Last($"grad(b): {{formula: 2 * x, {Remark}, intended: 2 * b}}}}");
        Assert.Equal((Verdict.Misprint, "2 * b"), (formula.Verdict, formula.Correction));
        AnswerReport digits = LastOf($"w: {{printed: [1.11, 9.99, 3.33, 4.44, 5.56], {Remark}, intended: [1.11, 2.22, 3.33, 4.44, 5.56]}}}}");
        Assert.Equal((Verdict.Misprint, "[1.11, 2.22, 3.33, 4.44, 5.56]"), (digits.Verdict, digits.Correction));
        Assert.Equal([Verdict.Confirmed, Verdict.Misprint, Verdict.Confirmed, Verdict.Confirmed, Verdict.Confirmed], digits.Entries.Select(e => e.Verdict));
        Assert.Equal(Verdict.Refuted, LastOf($"w: {{printed: [1.11, 9.99, 3.33, 4.44, 5.56], {Remark}, intended: [1.11, 2.22, 9.33, 4.44, 5.56]}}}}").Verdict);
        Assert.Equal(Verdict.Misprint, LastOf($"q: {{times: 10, printed: 0.999, {Remark}, intended: 0.247}}}}").Verdict);
        AnswerReport rounded = Judged.Last("b: 0.667", $"d: {{printed: 66.7000, {Remark}}}}}");
        Assert.Equal((Verdict.Misprint, "m"), (rounded.Verdict, rounded.Correction));
        AnswerReport carried = LastOf("p: 1.5", $"t: {{printed: 3.00, {Remark}, intended: 2.47}}}}");
        Assert.Equal((Verdict.Misprint, null, null), (carried.Verdict, carried.CarriedFrom, carried.Entries[0].CarriedFrom));
    }

    [Theory]
    [InlineData("a: {printed: 0.33, misprint: {prints: p, means: m, because: b, intended: 0.333}}", "'a' holds as printed, so it needs no intended reading")]
    [InlineData("grad(b): {formula: 2 * b, misprint: {prints: p, means: m, because: b, intended: 2 * b}}", "'grad(b)' holds as printed, so it needs no intended reading")]
    [InlineData("a: {printed: 0.33, misprint: {prints: p, means: m, because: b, literal: x / 3}}", "'a': the literal reading holds, so nothing is misprinted")]
    [InlineData("b: {formula: 2 * a, only when: {condition: c, fails for: b, claimed: 2 * a}}", "'b' also holds for b, so the condition is not needed")]
    [InlineData("grad(b): {formula: b, correction: 3 * b}", "the correction of 'grad(b)' does not hold: grad(b) is 1.33333, the formula gives 2")]
    public void Needless_remarks_are_errors_of_the_file(string published, string what)
    {
        ProblemException e = Assert.Throws<ProblemException>(() => Judged.Last(published));
        Assert.Equal((what, "test.yaml"), (e.What, e.File));
    }

    [Fact]
    public void A_rounded_number_needs_no_intended_reading_either() => Assert.Contains("holds as printed, so it needs no intended reading",
        Assert.Throws<ProblemException>(() => Judged.Last("b: 0.667", "d: {printed: 66.7000, misprint: {prints: p, means: m, because: b, intended: 66.6667}}")).Message, StringComparison.Ordinal);

    [Fact]
    public void Conditions_in_full()
    {
        AnswerReport formula = Judged.Last("b: {formula: 2 * a, only when: {condition: for small a, fails for: c, claimed: 2 * a}}");
        Assert.Equal((Verdict.Qualified, "true only for small a; otherwise c is 0.444444, the formula gives 0.666667", "2 * a, for small a"), (formula.Verdict, formula.Why, formula.Correction));
        AnswerReport printed = Judged.Last("b: {printed: 0.67, only when: {condition: for small a, fails for: c, claimed: 2 * a}}");
        Assert.Equal((Verdict.Qualified, "as printed, for small a"), (printed.Verdict, printed.Correction));
        AnswerReport both = Judged.Last("b: {printed: 0.67, misprint: {prints: p, means: m, because: b}, only when: {condition: c, fails for: c, claimed: 2 * a}}");
        Assert.Equal(Verdict.Qualified, both.Verdict);
    }

    [Fact]
    public void A_formula_is_compared_entry_by_entry_and_by_its_shape()
    {
        Assert.Equal("w[1] is 2.22222, the formula gives 9", LastOf("w: '[1.11111, 9, 3.33333, 4.44444, 5.55555]'").Why);
        Assert.Equal("the formula has shape [2], w has [5]", LastOf("w: '[1, 2]'").Why);
        Assert.Equal(Verdict.Confirmed, LastOf("p: '[1.2345] * x'").Verdict);
        Assert.Equal("w[4] is 5.55555, the formula gives 11.1111 (it is 2 times the right value)", LastOf("w: {formula: 2 * w, at: the given point}").Why);
        Assert.Equal("p is 1.2345, the formula gives 0", LastOf("p: {formula: 0 * x, at: the given point}").Why);
        // One factor at the given point and another elsewhere is no factor.
        Assert.Equal("p is 1.2345, the formula gives 3.7035 (it is 3 times the right value)", LastOf("p: 3 * p").Why);
        Assert.Equal("p is 1.2345, the formula gives 3.7035", LastOf("p: (2 + x) * p").Why);
        Assert.Equal("p is 1.2345, the formula gives -1.2345 (the sign is wrong)", LastOf("p: -p").Why);
    }

    [Fact]
    public void Entries_of_arrays_go_on_as_printed()
    {
        const string Matrix = """
            title: m
            given: {A: [[1, 2, 3], [4, 5, 6]]}
            compute: {B: 1.11111 * A, s: '1000 * B[1, 2]', r: '1000 * B[0, 1]', t: '1000 * (B[1, 0] + B[0, 0])'}
            published:

            """;
        AnswerReport Of(params string[] lines) => Judged.Report(Matrix + string.Concat(lines.Select(l => $"  {l}\n"))).Answers[^1];
        Assert.Equal("6670.0 follows from B[1, 2] = 6.67 as printed; unrounded it is 6666.7", Of("'B[1, 2]': 6.67", "s: 6670.0").Why);
        Assert.Equal("2220.0 follows from B[0, 1] = 2.22 as printed; unrounded it is 2222.2", Of("'B[0, 1]': 2.22", "r: 2220.0").Why);
        Assert.Equal("6670.0 follows from B[1] = 4.44, 5.56, 6.67 as printed; unrounded it is 6666.7", Of("'B[1]': [4.44, 5.56, 6.67]", "s: 6670.0").Why);
        Assert.Equal("2220.0 follows from B[0] = 1.11, 2.22, 3.33 as printed; unrounded it is 2222.2", Of("'B[0]': [1.11, 2.22, 3.33]", "r: 2220.0").Why);
        Assert.Equal("5550.0 follows from B[1] = 4.44, 5.56, 6.67 and B[0] = 1.11, 2.22, 3.33 as printed; unrounded it is 5555.6",
            Of("'B[1]': [4.44, 5.56, 6.67]", "'B[0]': [1.11, 2.22, 3.33]", "t: 5550.0").Why);
        Assert.Equal(Verdict.Refuted, Of("'B[0, 1]': 2.22", "s: 6670.0").Verdict);
        // With a factor in front the number that goes on is the product.
        Assert.Equal(Verdict.Rounded, Of("'B[0, 1]': {times: 10, printed: 0.222}", "r: 2220.0").Verdict);
        // Of a wrong shape, or of a sum, nothing goes on.
        Assert.Equal(Verdict.Refuted, Of("'B[0]': [1.11, 2.22]", "r: 2220.0").Verdict);
        Assert.Equal(Verdict.Refuted, Of("first: {key: '2 * B[0, 1]', printed: 4.44}", "r: 2220.0").Verdict);
    }
}
