using Harness.Problems;
using Harness.Verification;

namespace Harness.CrossCheck.Verification.Judging;

public sealed class FormulaVerdictTests
{
    [Fact]
    public void A_right_formula_is_confirmed_at_the_given_and_at_random_points()
    {
        AnswerReport answer = Judged.Last("grad(b): 2 * b");
        Assert.Equal((Verdict.Confirmed, Grade.Sampled), (answer.Verdict, answer.Grade!.Value));
        Assert.Equal(21, answer.Witnesses[0].Points);
    }

    [Theory]
    [InlineData("grad(b): -2 * b", "grad(b) is 1.33333, the formula gives -1.33333 (the sign is wrong)")]
    [InlineData("grad(b): b", "grad(b) is 1.33333, the formula gives 0.666667 (it is 0.5 times the right value)")]
    [InlineData("grad(b): 2 * a", "grad(b) is 1.33333, the formula gives 0.666667 (it is 0.5 times the right value)")]
    [InlineData("grad(b): 2 * b + 1", "grad(b) is 1.33333, the formula gives 2.33333")]
    [InlineData("grad(b): '[2 * b, 0]'", "the formula has shape [2], grad(b) has scalar")]
    [InlineData("grad(b): '[1, 2] @ [1, 2, 3]'", "the formula is not defined: matmul: [2] @ [3] do not fit: inner sizes 2 and 3 differ")]
    public void A_wrong_formula_is_refuted_with_the_mistake(string published, string why)
    {
        AnswerReport answer = Judged.Last(published);
        Assert.Equal((Verdict.Refuted, why), (answer.Verdict, answer.Why));
    }

    [Fact]
    public void A_formula_that_only_happens_to_hold_at_the_given_point_is_refuted()
    {
        AnswerReport answer = Judged.Last("d: 200 / 3");
        Assert.Equal(Verdict.Refuted, answer.Verdict);
        Assert.StartsWith("at a random point d is ", answer.Why, StringComparison.Ordinal);
        Assert.Equal(Verdict.Confirmed, Judged.Last("d: {formula: 200 / 3, at: the given point}").Verdict);
    }

    [Fact]
    public void A_correction_must_hold()
    {
        Assert.Equal("2 * b", Judged.Last("grad(b): {formula: b, correction: 2 * b}").Correction);
        ProblemException e = Assert.Throws<ProblemException>(() => Judged.Last("grad(b): {formula: b, correction: 3 * b}"));
        Assert.Contains("the correction of 'grad(b)' does not hold", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_built_on_a_wrong_number_is_carried_from_it()
    {
        AnswerReport answer = Judged.Last("grad(b): 1.5", "grad(a): {formula: 2 * 1.5, at: the given point}");
        Assert.Equal((Verdict.Refuted, "grad(b)"), (answer.Verdict, answer.CarriedFrom));
    }

    [Fact]
    public void A_misprint_needs_a_right_result_or_a_right_intended_reading()
    {
        const string Remark = "misprint: {prints: p, means: m, because: b";
        Assert.Equal(Verdict.Misprint, Judged.Last($"a: {{printed: 0.33, {Remark}}}}}").Verdict);
        Assert.Equal(Verdict.Refuted, Judged.Last($"a: {{printed: 0.43, {Remark}}}}}").Verdict);
        Assert.Equal(Verdict.Misprint, Judged.Last($"a: {{printed: 0.43, {Remark}, intended: 0.33}}}}").Verdict);
        Assert.Equal(Verdict.Refuted, Judged.Last($"a: {{printed: 0.43, {Remark}, intended: 0.34}}}}").Verdict);
        Assert.Equal(Verdict.Misprint, Judged.Last($"grad(b): {{formula: 2 * x, {Remark}, intended: 2 * b}}}}").Verdict);
        Assert.Equal(Verdict.Refuted, Judged.Last($"grad(b): {{formula: 2 * x, {Remark}, intended: 3 * b}}}}").Verdict);
    }

    [Fact]
    public void A_misprint_whose_literal_reading_holds_is_an_error_of_the_file()
    {
        ProblemException e = Assert.Throws<ProblemException>(() => Judged.Last("a: {printed: 0.33, misprint: {prints: p, means: m, because: b, literal: x / 3}}"));
        Assert.Contains("the literal reading holds, so nothing is misprinted", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_misprint_the_intended_number_goes_on()
    {
        AnswerReport answer = Judged.Last("b: {printed: 0.777, misprint: {prints: p, means: m, because: b, intended: 0.667}}", "d: 66.7000");
        Assert.Equal(Verdict.Rounded, answer.Verdict);
    }

    [Fact]
    public void A_condition_needs_a_counterexample_outside_it()
    {
        Assert.Equal(Verdict.Qualified, Judged.Last("b: {formula: 2 * a, only when: {condition: c, fails for: c, claimed: 2 * a}}").Verdict);
        Assert.Throws<ProblemException>(() => Judged.Last("b: {formula: 2 * a, only when: {condition: c, fails for: b, claimed: 2 * a}}"));
        Assert.Equal(Verdict.Refuted, Judged.Last("b: {formula: 3 * a, only when: {condition: c, fails for: c, claimed: 2 * a}}").Verdict);
    }
}
