using Harness.Problems;
using Harness.Problems.Files;
using Harness.Running;
using Harness.Verification;
using Xunit;
using static Harness.CrossCheck.Problems.BadProblem;

namespace Harness.CrossCheck.Problems;

/// <summary>What shows only when a problem is computed: shapes that do not fit, numbers that are none, sizes beyond reason.</summary>
public sealed class BadEvaluationTests
{
    private const string Domain = "; check its domain (log of a number ≤ 0, division by 0, overflow)";

    [Theory]
    [InlineData("x + W", "8:9: add: [2] and [3, 2] do not fit: the shapes must be equal, or one side a scalar")]
    [InlineData("x - W", "8:9: subtract: [2] and [3, 2] do not fit: the shapes must be equal, or one side a scalar")]
    [InlineData("x * W", "8:9: multiply: [2] and [3, 2] do not fit: the shapes must be equal, or one side a scalar")]
    [InlineData("x / W", "8:9: divide: [2] and [3, 2] do not fit: the shapes must be equal, or one side a scalar")]
    [InlineData("x ^ W", "8:9: power: [2] and [3, 2] do not fit: the shapes must be equal, or one side a scalar")]
    [InlineData("x @ W", "8:9: matmul: [2] @ [3, 2] do not fit: inner sizes 2 and 3 differ")]
    [InlineData("s @ x", "8:9: matmul: [] @ [2] do not fit: both sides must be vectors or matrices")]
    [InlineData("transpose(reshape(I, shape: [1, 3, 3]))", "8:7: transpose: [1, 3, 3] has rank 3; it must be 1 or 2")]
    [InlineData("reshape(x, shape: [3])", "8:7: reshape: [2] has 2 entries, [3] has 3")]
    [InlineData("outer(W, x)", "8:7: outer: [3, 2] and [2] do not fit: both must be vectors")]
    [InlineData("diag(W)", "8:7: diag: needs a vector, got [3, 2]")]
    [InlineData("concat(x, W)", "8:7: concat: [2] and [3, 2] do not fit: only axis 0 may differ")]
    [InlineData("concat(s, s)", "8:7: concat: [] has no axis 0")]
    [InlineData("sum(x, axis: 1)", "8:7: sum: [2] has no axis 1; it has 0 to 0")]
    [InlineData("mean(x, axis: 5)", "8:7: mean: [2] has no axis 5; it has 0 to 0")]
    [InlineData("max(s, axis: 0)", "8:7: max: [] has no axis 0; a scalar has none")]
    [InlineData("dot(x, W)", "8:7: dot: [2] and [3, 2] do not fit: the shapes must be equal")]
    [InlineData("softmax(s)", "8:7: softmax: [] has no row; the last axis needs 1 entry or more")]
    [InlineData("log_softmax(s)", "8:7: log_softmax: [] has no row; the last axis needs 1 entry or more")]
    [InlineData("cross_entropy(x, s)", "8:7: cross_entropy_logits: [2] and [] do not fit: the shapes must be equal")]
    [InlineData("cross_entropy_probabilities(W, x)", "8:7: cross_entropy_probabilities: [3, 2] and [2] do not fit: the shapes must be equal")]
    [InlineData("mse(x, W)", "8:7: mean_squared_error: [2] and [3, 2] do not fit: the shapes must be equal")]
    [InlineData("correlate2d(W, I)", "8:7: cross_correlate2d: X [3, 2] and F [3, 3] do not fit: the kernel spans 3 × 3, the image with its padding 3 × 2")]
    [InlineData("convolve2d(I, x)", "8:7: convolve2d: X [3, 3] and F [2] do not fit: X [H, W] needs F [kh, kw], X [C, H, W] or [N, C, H, W] needs F [O, C, kh, kw]")]
    [InlineData("maxpool2d(x, size: 1)", "8:7: maxpool2d: [2] has rank 1; it must be [H, W], [C, H, W] or [N, C, H, W]")]
    [InlineData("avgpool2d(I, size: 4)", "8:7: avgpool2d: a window of 4 does not fit into [3, 3]")]
    [InlineData("[x, s]", "8:7: stack: [2] and [] do not fit: the shapes must be equal")]
    [InlineData("W[7]", "8:8: index: index [7] is outside [3, 2]: axis 0 allows 0 to 2")]
    [InlineData("x[0, 0]", "8:8: index: [2] has rank 1, too low for the index [0, 0]")]
    [InlineData("correlate2d(I, I, padding: 1000)", "8:7: this has more than 1,048,576 entries; give a smaller example")]
    [InlineData("sum(diag(reshape(outer(I[0], reshape(correlate2d(I, [[1]], padding: 40), shape: [6889])), shape: [20667])))", "8:11: this has more than 1,048,576 entries; give a smaller example")]
    public void Shapes_that_do_not_fit_are_refused_at_the_operation(string expression, string message) => Refused(WithQuoted(expression), message);

    [Theory]
    [InlineData("1/0", "8:3: y is infinite" + Domain)]
    [InlineData("0/0", "8:3: y is not a number" + Domain)]
    [InlineData("log(x - 1)", "8:3: y[0] is infinite" + Domain)]
    [InlineData("sqrt(-x)", "8:3: y[0] is not a number" + Domain)]
    [InlineData("exp(1000)", "8:3: y is infinite" + Domain)]
    [InlineData("(-8)^(1/3)", "8:3: y is not a number" + Domain)]
    [InlineData("softmax(1e308 * x)", "8:3: y[0] is not a number" + Domain)]
    public void A_line_that_gives_no_number_is_refused(string expression, string message) => Refused(WithLine(expression), message);

    [Theory]
    [InlineData("update:\n  x: s", "10:3: the update of 'x' has shape scalar, 'x' itself [2]")]
    [InlineData("update:\n  x: x + W", "10:8: add: [2] and [3, 2] do not fit: the shapes must be equal, or one side a scalar")]
    [InlineData("update:\n  x: x - log(-1)", "10:3: new(x)[0] is not a number" + Domain)]
    [InlineData("steps: 3\nupdate:\n  x: x * 1e200", "11:3: new(x)[0] is infinite after 1 update" + Domain)]
    [InlineData("published:\n  log(-s): 1", "10:3: log(-s) is not a number" + Domain)]
    [InlineData("published:\n  x[5]: 1", "10:4: index: index [5] is outside [2]: axis 0 allows 0 to 1")]
    [InlineData("published:\n  y: {times: 0, printed: 3}", "10:3: 'times: 0' must be a single number other than 0")]
    [InlineData("published:\n  y: {times: 1/0, printed: 3}", "10:3: 'times: 1/0' must be a single number other than 0")]
    [InlineData("published:\n  y: {times: x, printed: 3}", "10:3: 'times: x' must be a single number other than 0")]
    public void A_later_section_that_cannot_be_computed_is_refused(string rest, string message) => Refused(Then(rest), message);

    [Fact]
    public void A_gradient_needs_a_single_number() =>
        Refused(WithLine("2 * x") + "gradient of: y\n", "9:14: 'y' has shape [2]; a gradient needs a single number, such as sum(y) or mean(y)");

    [Fact]
    public void A_gradient_that_is_no_number_is_refused_where_it_is_asked_for() =>
        Refused(WithLine("sum(sqrt(x - x))") + "gradient of: y\npublished:\n  grad(x): 1\n", "11:3: grad(x)[0] is not a number" + Domain);

    [Fact]
    public void A_large_Jacobian_is_refused()
    {
        string ones = string.Join(", ", Enumerable.Repeat("1", 2000));
        Refused($"title: t\ngiven:\n  b: [{ones}]\ncompute:\n  y: 2 * b\npublished:\n  jacobian(y, b): 1\n", "7:3: this has more than 1,048,576 entries; give a smaller example");
    }

    [Fact]
    public void Doubling_line_by_line_is_stopped()
    {
        string lines = string.Concat(Enumerable.Range(1, 40).Select(i => $"  a{i}: concat(a{i - 1}, a{i - 1})\n"));
        Refused($"title: t\ngiven:\n  a0: [1, 2]\ncompute:\n{lines}", "24:8: this has more than 1,048,576 entries; give a smaller example");
    }

    [Theory]
    [InlineData("published:\n  x: 3")]
    [InlineData("published:\n  x: [[1, 2]]")]
    [InlineData("published:\n  x: W")]
    [InlineData("published:\n  x: x @ I")]
    [InlineData("published:\n  y: log(-s)")]
    public void An_answer_of_the_wrong_shape_or_value_is_refuted_and_no_error(string rest) =>
        Assert.Equal(Verdict.Refuted, Judged(Then(rest)).Answers[0].Verdict);

    private static void Refused(string text, string message) =>
        Assert.Equal($"{Name}:{message}", Assert.Throws<ProblemException>(() => Judged(text)).Message);

    private static ProblemReport Judged(string text) => Running.Judging.Run(ProblemFile.Parse(text, Name), trials: 2, seed: 1);
}
