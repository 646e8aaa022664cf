using Harness.Verification;

namespace Harness.CrossCheck.Verification.Judging;

public sealed class NumberVerdictTests
{
    [Theory]
    [InlineData("a: 0.33", Verdict.Confirmed)]
    [InlineData("a: 0.3333", Verdict.Confirmed)]
    [InlineData("a: 3.333e-1", Verdict.Confirmed)]
    [InlineData("a: 0", Verdict.Confirmed)]
    [InlineData("b: 0.6667", Verdict.Confirmed)]
    [InlineData("a: 0.34", Verdict.Refuted)]
    [InlineData("a: 0.3334", Verdict.Refuted)]
    [InlineData("a: 0.33330", Verdict.Refuted)]
    [InlineData("a: 1", Verdict.Refuted)]
    public void A_number_holds_to_its_last_printed_digit(string published, Verdict verdict) =>
        Assert.Equal(verdict, Judged.Last(published).Verdict);

    [Theory]
    [InlineData("0.12", "0.125")]
    [InlineData("0.13", "0.125")]
    [InlineData("-0.12", "-0.125")]
    public void A_tie_may_be_rounded_either_way(string printed, string value) =>
        Assert.Equal(Verdict.Confirmed, Judged.Report($"title: t\ngiven: {{x: {value}}}\ncompute: {{y: x + 0}}\npublished: {{y: {printed}}}").Answers[0].Verdict);

    [Fact]
    public void Rounded_is_earned_by_going_on_from_the_printed_intermediate_value()
    {
        AnswerReport answer = Judged.Last("b: 0.667", "d: 66.7000");
        Assert.Equal(Verdict.Rounded, answer.Verdict);
        Assert.Equal("66.7000 follows from b = 0.667 as printed; unrounded it is 66.6667", answer.Why);
        Assert.Null(answer.Correction);
    }

    [Fact]
    public void Rounded_is_not_given_when_the_intermediate_value_is_not_printed() =>
        Assert.Equal(Verdict.Refuted, Judged.Last("d: 66.7000").Verdict);

    [Fact]
    public void Rounded_is_not_given_when_the_printed_intermediate_value_gives_something_else() =>
        Assert.Equal(Verdict.Refuted, Judged.Last("b: 0.667", "d: 66.7001").Verdict);

    [Fact]
    public void A_later_printed_value_explains_nothing() =>
        Assert.Equal(Verdict.Refuted, Judged.Report(Judged.Thirds + "  d: 66.7000\n  b: 0.667\n").Answers[0].Verdict);

    [Fact]
    public void A_number_that_follows_from_a_wrong_one_is_refuted_and_carried_from_it()
    {
        AnswerReport answer = Judged.Last("b: 0.7", "c: 0.49");
        Assert.Equal((Verdict.Confirmed, "b"), (Judged.Last("b: 0.7").Verdict, "b"));
        Assert.Equal(Verdict.Rounded, answer.Verdict);
        answer = Judged.Last("b: 0.8", "c: 0.64");
        Assert.Equal((Verdict.Refuted, "b"), (answer.Verdict, answer.CarriedFrom));
        Assert.Equal("printed 0.64, it is 0.44 (carried from b)", answer.Why);
        Assert.Equal("0.44", answer.Correction);
    }

    [Fact]
    public void A_chain_of_carried_numbers_names_the_first_wrong_line()
    {
        ProblemReport report = Judged.Report(Judged.Thirds + "  a: 0.4\n  b: 0.8\n  c: 0.64\n  d: 80\n");
        Assert.Null(report.Answers[0].CarriedFrom);
        Assert.Equal(["a", "a", "a"], report.Answers.Skip(1).Select(a => a.CarriedFrom));
    }

    [Fact]
    public void A_number_wrong_by_itself_is_not_carried() =>
        Assert.Null(Judged.Last("b: 0.8", "c: 0.65").CarriedFrom);

    [Fact]
    public void A_right_number_after_a_wrong_one_stays_right() =>
        Assert.Equal(Verdict.Confirmed, Judged.Last("b: 0.8", "c: 0.44").Verdict);

    [Fact]
    public void A_printed_gradient_flows_on_into_earlier_gradients()
    {
        AnswerReport answer = Judged.Last("grad(b): 1.4", "grad(a): 2.8");
        Assert.Equal((Verdict.Refuted, "grad(b)"), (answer.Verdict, answer.CarriedFrom));
    }

    [Theory]
    [InlineData("a: -0.33", "the sign is wrong")]
    [InlineData("b: 0.6666", "cut off instead of rounded: 0.666667")]
    [InlineData("a: 0.67", "it is twice the right value")]
    [InlineData("b: 0.33", "it is half the right value")]
    [InlineData("a: 0.0333", "it is a tenth of the right value")]
    [InlineData("a: 0.9", null)]
    public void The_mistake_is_named_where_it_is_recognised(string published, string? diagnosis) =>
        Assert.Equal(diagnosis, Judged.Last(published).Entries[0].Diagnosis);

    [Fact]
    public void The_digits_of_an_earlier_number_are_recognised() =>
        Assert.Equal("these are the digits of b", Judged.Last("b: 0.67", "c: 0.67").Entries[0].Diagnosis);

    [Fact]
    public void Every_entry_of_an_array_has_its_own_verdict()
    {
        AnswerReport answer = Judged.Report("title: t\ngiven: {M: [[1, 2], [3, 4]]}\ncompute: {N: transpose(M)}\npublished: {N: [[1, 2], [3, 4]]}").Answers[0];
        Assert.Equal([Verdict.Confirmed, Verdict.Refuted, Verdict.Refuted, Verdict.Confirmed], answer.Entries.Select(e => e.Verdict));
        Assert.Equal("the array is transposed", answer.Entries[1].Diagnosis);
        Assert.Equal("[0, 1]: printed 2, it is 3 (the array is transposed); [1, 0]: printed 3, it is 2 (the array is transposed)", answer.Why);
        Assert.Equal("[[1, 3], [2, 4]]", answer.Correction);
    }

    [Fact]
    public void A_wrong_shape_is_a_wrong_answer() =>
        Assert.Equal("printed with shape [2], it has shape scalar", Judged.Last("a: [0.33, 0.33]").Why);

    [Fact]
    public void A_factor_in_front_scales_the_printed_digits()
    {
        Assert.Equal(Verdict.Confirmed, Judged.Last("d: {times: 100/3, printed: 2}").Verdict);
        AnswerReport wrong = Judged.Last("d: {times: 100/3, printed: 3}");
        Assert.Equal((Verdict.Refuted, "100/3 * 2"), (wrong.Verdict, wrong.Correction));
    }

    [Fact]
    public void A_missing_answer_is_answered()
    {
        AnswerReport answer = Judged.Last("d:");
        Assert.Equal(Verdict.Confirmed, answer.Verdict);
        Assert.Equal(200.0 / 3, answer.Value.Data[0], 1e-12);
    }
}
