using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Each mistake by its numbers alone: reference values, what a mistake makes of them, and the words for it.</summary>
public sealed class HypothesisTests
{
    private static readonly double[] Six = [1.25, -2, 3.5, 0.75, -4.5, 5];

    private static readonly InputShape[] Matrix = [new("W", 2, 3)];

    private static readonly InputShape[] Two = [new("W", 2, 2), new("b", 2)];

    [Theory]
    [InlineData(-1, MistakeKind.Sign, "the gradient has the wrong sign", "-1")]
    [InlineData(2, MistakeKind.Factor, "the gradient is twice what it should be", "2")]
    [InlineData(0.5, MistakeKind.Factor, "the gradient is half of what it should be", "0.5")]
    [InlineData(-2, MistakeKind.Factor, "the gradient is -2 times what it should be: n = 2, a sum where a mean is differentiated", "-2")]
    [InlineData(-0.5, MistakeKind.Factor, "the gradient is -0.5 times what it should be: 1/n with n = 2, a mean where a sum is differentiated", "-0.5")]
    [InlineData(3, MistakeKind.Factor, "the gradient is 3 times what it should be: n = 3, a sum where a mean is differentiated", "3")]
    [InlineData(6, MistakeKind.Factor, "the gradient is 6 times what it should be: n = 6, a sum where a mean is differentiated", "6")]
    [InlineData(1.5, MistakeKind.Factor, "the gradient is 1.5 times what it should be: n against n - 1 with n = 3", "1.5")]
    [InlineData(1.2, MistakeKind.Factor, "the gradient is 1.2 times what it should be: n against n - 1 with n = 6", "1.2")]
    [InlineData(1.7, MistakeKind.Factor, "the gradient is 1.7 times what it should be", "1.7")]
    [InlineData(0.03125, MistakeKind.Factor, "the gradient is 0.03125 times what it should be", "0.03125")]
    public void A_factor_of_everything(double c, MistakeKind kind, string text, string divisor) =>
        Is(kind, text, $"divided by {divisor} it agrees with all 6 entries and 1 directions measured", Diagnosed(Matrix, [.. Six.Select(v => c * v)]));

    [Theory]
    [InlineData(1.0 / 3, "0.333333", "1/n with n = 3, a mean where a sum is differentiated", "0.3333333333")]
    [InlineData(1.0 / 6, "0.166667", "1/n with n = 6, a mean where a sum is differentiated", "0.1666666667")]
    [InlineData(2.0 / 3, "0.666667", "n against n - 1 with n = 3", "0.6666666667")]
    [InlineData(5.0 / 6, "0.833333", "n against n - 1 with n = 6", "0.8333333333")]
    public void A_factor_with_a_usual_cause(double c, string value, string cause, string divisor) => Is(MistakeKind.Factor,
        $"the gradient is {value} times what it should be: {cause}", $"divided by {divisor} it agrees with all 6 entries and 1 directions measured",
        Diagnosed(Matrix, [.. Six.Select(v => c * v)]));

    [Fact]
    public void A_factor_of_one_input_or_of_two()
    {
        Is(MistakeKind.Sign, "the gradient of b has the wrong sign", "divided by -1 it agrees with all 6 entries and 1 directions measured",
            Diagnosed(Two, [1.25, -2, 3.5, 0.75, 4.5, -5]));
        Is(MistakeKind.Factor, "the gradient of W is 4 times what it should be: n = 4, a sum where a mean is differentiated",
            "divided by 4 it agrees with all 6 entries and 1 directions measured", Diagnosed(Two, [5, -8, 14, 3, -4.5, 5]));
        // Of b alone: the lengths of W's axes are no cause.
        Is(MistakeKind.Factor, "the gradient of b is 4 times what it should be", "divided by 4 it agrees with all 6 entries and 1 directions measured",
            Diagnosed(Two, [1.25, -2, 3.5, 0.75, -18, 20]));
        Is(MistakeKind.Sign, "the gradient of a, c has the wrong sign", "divided by -1 it agrees with all 6 entries and 1 directions measured",
            Diagnosed([new("a", 2), new("b", 2), new("c", 2)], [-1.25, 2, 3.5, 0.75, 4.5, -5]));
        Is(MistakeKind.Unknown, "unknown: none of the known mistakes explains the numbers", "6 of 6 entries that were measured are wrong, in W, b",
            Diagnosed(Two, [1.7 * 1.25, -3.4, 1.7 * 3.5, 1.7 * 0.75, -1.9 * 4.5, 1.9 * 5]));
    }

    [Fact]
    public void A_factor_of_some_entries_wants_two_of_them()
    {
        double[] x = [.. Enumerable.Range(1, 16).Select(i => i + (0.125 * i * i))];
        Is(MistakeKind.Factor, "each of 3 entries is 7 times what it should be",
            "divided by 7 it agrees with all 16 entries and 1 directions measured", Diagnosed([new("x", 16)], Altered(x, v => 7 * v, 3, 5, 9), x));
        Is(MistakeKind.WrongEntries, "one entry is wrong and all others are right: x[3] is 7 times what it should be",
            "it is off by 3.6e+1, the error bar is 0.0e+0", Diagnosed([new("x", 16)], Altered(x, v => 7 * v, 3), x));
        Is(MistakeKind.WrongEntries, "2 entries are wrong and all others are right: x[9] has the wrong sign",
            "it is off by -4.5e+1, the error bar is 0.0e+0", Diagnosed([new("x", 16)], Altered(Altered(x, v => -v, 9), v => v + 0.5, 5), x));
        x[9] = 0;
        Is(MistakeKind.WrongEntries, "one entry is wrong and all others are right: x[9] should be zero", "it is off by 2.0e+0, the error bar is 0.0e+0",
            Diagnosed([new("x", 16)], Altered(x, _ => 2, 9), x));
    }

    [Fact]
    public void What_is_zero_is_missing()
    {
        Is(MistakeKind.MissingPath, "the gradient of the bias b is missing", "all 2 wrong entries measured are exactly zero; b[0] should be -4.5",
            Diagnosed(Two, [1.25, -2, 3.5, 0.75, 0, 0]));
        Is(MistakeKind.MissingPath, "the gradient of W is missing: it is zero, as if it were a constant",
            "all 4 wrong entries measured are exactly zero; W[0, 0] should be 1.25", Diagnosed(Two, [0, 0, 0, 0, -4.5, 5]));
        Is(MistakeKind.MissingPath, "the gradient of W, b is missing: it is zero, as if it were a constant",
            "all 6 wrong entries measured are exactly zero; W[0, 0] should be 1.25", Diagnosed(Two, new double[6]));
        // One input called b is no bias, nor is a matrix.
        Is(MistakeKind.MissingPath, "the gradient of b is missing: it is zero, as if it were a constant",
            "all 6 wrong entries measured are exactly zero; b[0] should be 1.25", Diagnosed([new("b", 6)], new double[6]));
        Is(MistakeKind.MissingPath, "the gradient of b is missing: it is zero, as if it were a constant",
            "all 4 wrong entries measured are exactly zero; b[0, 0] should be 1.25", Diagnosed([new("b", 2, 2), new("c", 2)], [0, 0, 0, 0, -4.5, 5]));
        Is(MistakeKind.MissingEntries, "one entry is zero and should not be", "all 1 wrong entries measured are exactly zero; W[0, 1] should be -2",
            Diagnosed(Two, [1.25, 0, 3.5, 0.75, -4.5, 5]));
        Is(MistakeKind.MissingEntries, "some entries are zero and should not be", "all 3 wrong entries measured are exactly zero; W[0, 1] should be -2",
            Diagnosed(Two, [1.25, 0, 3.5, 0.75, 0, 0]));
    }

    [Theory]
    [InlineData(MistakeKind.Transposed, "the gradient of W is transposed", new[] { 0, 3, 1, 4, 2, 5 })]
    [InlineData(MistakeKind.Reversed, "the gradient of W stands in reversed order: a kernel flipped, or not flipped", new[] { 5, 4, 3, 2, 1, 0 })]
    [InlineData(MistakeKind.Reversed, "the gradient of W stands in reversed order within its last axes: a kernel flipped, or not flipped", new[] { 2, 1, 0, 5, 4, 3 })]
    [InlineData(MistakeKind.Shifted, "the gradient of W is off by one entry", new[] { 1, 2, 3, 4, 5, 0 })]
    [InlineData(MistakeKind.Shifted, "the gradient of W is off by one entry", new[] { 5, 0, 1, 2, 3, 4 })]
    [InlineData(MistakeKind.Shifted, "the gradient of W is off by one entry", new[] { 1, 2, 0, 4, 5, 3 })]
    [InlineData(MistakeKind.Shifted, "the gradient of W is off by one entry", new[] { 2, 0, 1, 5, 3, 4 })]
    [InlineData(MistakeKind.Shifted, "the gradient of W is off by one entry", new[] { 3, 4, 5, 0, 1, 2 })]
    public void Right_numbers_in_other_places_of_a_matrix(MistakeKind kind, string text, int[] order) => Is(kind, text,
        "with the places put right it agrees with all 6 entries and 1 directions measured", Diagnosed(Matrix, [.. order.Select(i => Six[i])]));

    [Fact]
    public void A_permutation_that_is_none_of_these() => Is(MistakeKind.Permuted, "3 entries are exchanged among each other",
        "sorted by size, claimed and reference values are the same", Diagnosed(Matrix, [-2, 3.5, 1.25, 0.75, -4.5, 5]));

    [Theory]
    [InlineData("the gradients of a and c are exchanged", MistakeKind.Swapped, new[] { 4, 5, 2, 3, 0, 1 })]
    [InlineData("the gradients of b and c are exchanged", MistakeKind.Swapped, new[] { 0, 1, 4, 5, 2, 3 })]
    [InlineData("the gradient is off by one entry throughout", MistakeKind.Shifted, new[] { 1, 2, 3, 4, 5, 0 })]
    [InlineData("the gradient is off by one entry throughout", MistakeKind.Shifted, new[] { 5, 0, 1, 2, 3, 4 })]
    public void Right_numbers_in_the_places_of_other_inputs(string text, MistakeKind kind, int[] order) => Is(kind, text,
        "with the places put right it agrees with all 6 entries and 1 directions measured",
        Diagnosed([new("a", 2), new("b", 2), new("c", 2)], [.. order.Select(i => Six[i])]));

    // Along every axis of an input with three, in both directions.
    [Fact]
    public void Shifts_and_flips_along_every_axis()
    {
        InputShape[] inputs = [new("v", 2), new("K", 2, 3, 4)];
        double[] right = [.. Enumerable.Range(0, 26).Select(i => (i * i) + (0.5 * i) + 1)];
        foreach ((int length, int stride) in new[] { (24, 1), (4, 1), (3, 4), (2, 12) })
        {
            foreach (int by in new[] { 1, -1 })
            {
                int Source(int k) => k + (((((k / stride % length) + by + length) % length) - (k / stride % length)) * stride);
                Is(MistakeKind.Shifted, "the gradient of K is off by one entry", "with the places put right it agrees with all 26 entries and 1 directions measured",
                    Diagnosed(inputs, [.. right[..2], .. Enumerable.Range(0, 24).Select(k => right[2 + Source(k)])], right));
            }
        }

        foreach ((int length, string where) in new[] { (24, ""), (12, " within its last axes"), (4, " within its last axes") })
        {
            Is(MistakeKind.Reversed, $"the gradient of K stands in reversed order{where}: a kernel flipped, or not flipped",
                "with the places put right it agrees with all 26 entries and 1 directions measured",
                Diagnosed(inputs, [.. right[..2], .. Enumerable.Range(0, 24).Select(k => right[2 + (k / length * length) + length - 1 - (k % length)])], right));
        }
    }

    [Theory]
    [InlineData("a constant", 0)]
    [InlineData("a multiple of the input", 1)]
    [InlineData("a multiple of the input's sign", 2)]
    [InlineData("a multiple of the input squared", 3)]
    public void A_term_too_many_or_too_few(string name, int term)
    {
        static double Term(int term, double x) => term switch { 0 => 1, 1 => x, 2 => Math.Sign(x), _ => x * x };
        double[] point = [0.5, -1.5, 2.5, -3, 1.25, 4];
        Is(MistakeKind.AdditiveTerm, $"{name} is missing from 6 entries", "reference - claim is 0.25 times it in all of them",
            Diagnosed(Matrix, [.. Six.Select((v, i) => v - (0.25 * Term(term, point[i])))], null, point));
        Is(MistakeKind.AdditiveTerm, $"{name} is too much in 6 entries", "reference - claim is -0.25 times it in all of them",
            Diagnosed(Matrix, [.. Six.Select((v, i) => v + (0.25 * Term(term, point[i])))], null, point));
    }

    [Fact]
    public void A_term_may_miss_in_one_input_alone_but_not_in_part_of_it()
    {
        double[] point = [0.5, -1.5, 2.5, -3, 1.25, 4];
        Is(MistakeKind.AdditiveTerm, "a multiple of the input is missing from 4 entries", "reference - claim is 2 times it in all of them",
            Diagnosed(Two, [.. Six.Select((v, i) => i < 4 ? v - (2 * point[i]) : v)], null, point));
        Is(MistakeKind.Unknown, "unknown: none of the known mistakes explains the numbers", "3 of 6 entries that were measured are wrong, in W only",
            Diagnosed(Two, [.. Six.Select((v, i) => i < 3 ? v - (2 * point[i]) : v)], null, point));
        Is(MistakeKind.Unknown, "unknown: none of the known mistakes explains the numbers", "3 of 6 entries that were measured are wrong",
            Diagnosed([new("x", 6)], [.. Six.Select((v, i) => i < 3 ? v - (2 * point[i]) : v)], null, point));
        // Two entries would fit any line.
        Is(MistakeKind.Unknown, "unknown: none of the known mistakes explains the numbers", "2 of 2 entries that were measured are wrong",
            Diagnosed([new("x", 2)], [1, 1.5], [2.25, 5]));
    }

    [Fact]
    public void A_hypothesis_that_a_direction_contradicts_is_not_taken()
    {
        View view = Of(Matrix, [.. Six.Select(v => -v)]);
        MistakeDiagnosis d = Diagnoses.Of(new View
        {
            Layout = view.Layout,
            Point = view.Point,
            Claimed = view.Claimed,
            Reference = view.Reference,
            Bars = view.Bars,
            Directions = [([1, 1, 1, 1, 1, 1], 17, 0.5)],
        });
        Assert.Equal((MistakeKind.Sign, "each of 6 entries has the wrong sign"), (d.Kind, d.Text));
    }

    private static MistakeDiagnosis Diagnosed(InputShape[] inputs, double[] claimed, double[]? reference = null, double[]? point = null) =>
        Diagnoses.Of(Of(inputs, claimed, reference, point));

    private static View Of(InputShape[] inputs, double[] claimed, double[]? reference = null, double[]? point = null)
    {
        reference ??= Six;
        double[] ones = [.. claimed.Select(_ => 1.0)];
        return new View
        {
            Layout = Layout.Of(inputs, claimed.Length),
            Point = point ?? [.. claimed.Select((_, i) => 0.3 + (0.7 * i))],
            Claimed = claimed,
            Reference = reference,
            Bars = new double[claimed.Length],
            Directions = [(ones, reference.Sum(), 0)],
        };
    }

    private static double[] Altered(double[] x, Func<double, double> change, params int[] at) => [.. x.Select((v, i) => at.Contains(i) ? change(v) : v)];

    private static void Is(MistakeKind kind, string text, string evidence, MistakeDiagnosis d) =>
        Assert.Equal((kind, text, evidence), (d.Kind, d.Text, d.Evidence));
}
