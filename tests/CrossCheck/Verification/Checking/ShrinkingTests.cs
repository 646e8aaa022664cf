using Harness.Verification.Checking;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Counterexamples are short, round and cheap to find.</summary>
public sealed class ShrinkingTests
{
    [Fact]
    public void A_function_of_any_length_gets_the_shortest_counterexample()
    {
        GradientVerdict verdict = GradientCheck.Of(x => x.Sum(Math.Sin), x => [.. x.Select(v => -Math.Cos(v))]).At(Points.Uniform(50, 3));

        Assert.Single(verdict.Counterexample!.Point);
        Assert.Equal("with 1 of 50 entries", verdict.Counterexample.Lengths);
        Assert.Contains("simplest point found (with 1 of 50 entries)", verdict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_that_needs_two_entries_keeps_two()
    {
        GradientVerdict verdict = GradientCheck.Of(Chained, x => [.. x.Select((v, i) => i == 0 ? 0.0 : x[i - 1])]).At(Points.Uniform(30, 4));

        GradientAssert.Fails(verdict);
        Assert.Equal(2, verdict.Counterexample!.Point.Length);

        static double Chained(double[] x) => Enumerable.Range(1, x.Length - 1).Sum(i => x[i] * x[i - 1]);
    }

    [Fact]
    public void A_function_of_one_length_only_is_said_to_be_one()
    {
        double[] weights = Points.Uniform(30, 5);
        GradientVerdict verdict = GradientCheck.Of(x => weights.Select((w, i) => w * x[i]).Sum(), x => [.. weights.Select(w => -w)])
            .At(Points.Uniform(30, 4));

        Assert.Equal(30, verdict.Counterexample!.Point.Length);
        Assert.Equal("the function takes no shorter input", verdict.Counterexample.Lengths);
    }

    [Fact]
    public void Matrices_and_vectors_shrink_together_to_the_smallest_shapes()
    {
        GradientVerdict verdict = Dense((wBar, m, d) => wBar.Select(g => -g)).At(Points.Uniform(6 * 9 + 9 + 6, 3));

        GradientAssert.Fails(verdict, MistakeKind.Sign);
        Assert.Equal("with W [1, 1], x [1], b [1]", verdict.Counterexample!.Lengths);
        Assert.Equal(3, verdict.Counterexample.Point.Length);
        Assert.Equal("W[0, 0]", verdict.Counterexample.Entry);
    }

    [Fact]
    public void A_transposed_matrix_keeps_the_two_rows_and_columns_in_which_it_shows()
    {
        GradientVerdict verdict = Dense((wBar, m, d) => Enumerable.Range(0, m * d).Select(i => wBar[(i % d * m) + (i / d)]), 4, 4)
            .At(Points.Uniform(16 + 4 + 4, 3));

        GradientAssert.Fails(verdict);
        Assert.Equal("with W [2, 2], x [2], b [2]", verdict.Counterexample!.Lengths);
    }

    [Fact]
    public void A_function_that_takes_no_other_shapes_is_said_to_be_one()
    {
        double[] weights = [1, 2, 3, 4, 5, 6];
        GradientVerdict verdict = GradientCheck.OfInputs(x => weights.Select((w, i) => w * x[0][i]).Sum(), x => [[.. weights.Select(w => -w)]],
            new InputShape("W", 2, 3)).At([0.5, -1, 2, 0.25, 3, -2]);

        Assert.Equal("the function takes no smaller shapes", verdict.Counterexample!.Lengths);
        Assert.Equal(6, verdict.Counterexample.Point.Length);
    }

    [Fact]
    public void What_fails_for_long_inputs_only_keeps_them_long_and_shortens_the_others()
    {
        GradientVerdict verdict = GradientCheck.OfInputs(x => x[0].Sum(Math.Sin) + x[1].Sum(),
            x => [[.. x[0].Select(v => Math.Cos(v) * (x[0].Length > 4 ? 2 : 1))], [.. x[1].Select(_ => 1.0)]],
            new InputShape("a", 6), new InputShape("b", 2)).At([0.5, -1, 2, 0.25, 3, -2], [1, 2]);

        Assert.Equal("with a [6], b [1]", verdict.Counterexample!.Lengths);
    }

    // At 0 a right gradient may be 0 or 1, and forward mode says 1: only an entry that is wrong for sure is shown.
    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0.5, 1)]
    [InlineData(3, 1)]
    [InlineData(3, -1)]
    public void Forward_mode_takes_one_side_of_a_kink_and_accuses_nobody_there(double factor, double sign)
    {
        GradientVerdict verdict = GradientCheck.Of(x => x.Sum(v => Math.Max(v, 0)), x => [.. x.Select((v, i) => v > 0 ? (i == 4 ? factor : 1) : 0)])
            .WithDual(x => x.Select(v => v >= Dual<double>.Zero ? v : Dual<double>.Zero).Aggregate((a, b) => a + b))
            .At(0, -1.25, 0, 0.5, 1.75, 0.25 * sign);

        GradientAssert.Fails(verdict, MistakeKind.WrongEntries);
        Assert.Equal("x[4]", Assert.Single(verdict.WrongEntries).Name);
        Assert.Equal([0, 0, 0, 0, 2, 0], verdict.Counterexample!.Point);
        Assert.Equal(("x[4]", factor, 1), (verdict.Counterexample.Entry, verdict.Counterexample.Claimed, verdict.Counterexample.Reference));
    }

    // An entry that is wrong whatever the sizes, and one that smaller matrices have not.
    [Theory]
    [InlineData(0, "with W [1, 1], x [1], b [1]", 36)]
    [InlineData(30, null, 50)]
    public void Forward_mode_for_every_shape_finds_the_smallest_with_few_evaluations(int entry, string? lengths, int most)
    {
        GradientVerdict verdict = Dense((wBar, m, d) => wBar.Select((g, i) => i == entry ? -g : g)).WithDualOfInputs(p =>
            p[2].Select((b, i) => p[1].Select((x, j) => x * p[0][(i * p[1].Length) + j]).Aggregate(b, (sum, term) => sum + term))
                .Aggregate(Dual<double>.Zero, (sum, s) => sum + (s * s * 0.5))).At(Points.Uniform(6 * 9 + 9 + 6, 3));

        GradientAssert.Fails(verdict, MistakeKind.WrongEntries);
        Assert.Equal(entry, Assert.Single(verdict.WrongEntries).Entry);
        Assert.Equal(lengths, verdict.Counterexample!.Lengths);
        Assert.InRange(verdict.Evaluations.Forward, most - 12, most);
    }

    [Fact]
    public void Forward_mode_of_several_inputs_must_be_of_the_same_function()
    {
        GradientChecker right = Dense((wBar, m, d) => wBar);
        Assert.Equal(GradientOutcome.Abstained, right.WithDualOfInputs(p => p[1][0]).At(Points.Uniform(6 * 9 + 9 + 6, 3)).Outcome);
        double[][] given = [];
        GradientVerdict verdict = GradientCheck.Of(x => x[0] * x[1], x => [x[1], x[0]]).Inputs(new("a"), new("b", 1)).WithDualOfInputs(p =>
        {
            given = [.. p.Select(input => Array.ConvertAll(input, v => v.Value))];
            return p[0][0] * p[1][0];
        }).At(2, 3.5);
        GradientAssert.Passes(verdict);
        Assert.Equal<double[]>([[2], [3.5]], given);
        Assert.Equal(3, verdict.Evaluations.Forward);
    }

    [Fact]
    public void Forward_mode_of_several_inputs_asks_for_their_shapes() =>
        Assert.Contains("call Inputs first", Assert.Throws<InvalidOperationException>(() =>
            GradientCheck.Of(x => x[0] * x[1], x => [x[1], x[0]]).WithDualOfInputs(p => p[0][0] * p[1][0])).Message, StringComparison.Ordinal);

    // ½|Wx + b|², with sizes from the arrays' lengths alone.
    private static GradientChecker Dense(Func<double[], int, int, IEnumerable<double>> broken, int m = 6, int d = 9)
    {
        static double[] Sums(double[][] p) => [.. p[2].Select((b, i) => b + p[1].Select((x, j) => x * p[0][(i * p[1].Length) + j]).Sum())];
        return GradientCheck.OfInputs(
            p => Sums(p).Sum(s => 0.5 * s * s),
            p =>
            {
                double[] s = Sums(p);
                (int rows, int columns) = (p[2].Length, p[1].Length);
                double[] wBar = [.. Enumerable.Range(0, rows * columns).Select(i => s[i / columns] * p[1][i % columns])];
                double[] xBar = [.. Enumerable.Range(0, columns).Select(j => s.Select((v, i) => v * p[0][(i * columns) + j]).Sum())];
                return [[.. broken(wBar, rows, columns)], xBar, s];
            },
            new InputShape("W", m, d), new InputShape("x", d), new InputShape("b", m));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(Trials.Entries / 10)]
    public void One_wrong_entry_costs_at_most_50_forward_evaluations(int n)
    {
        double[] weights = Points.Uniform(n, 5);
        GradientVerdict verdict = GradientCheck.Of(x => x.Select((v, i) => (weights[i] * v) + (0.25 * v * v)).Sum(),
            x => [.. x.Select((v, i) => (weights[i] + (0.5 * v)) * (i == n / 3 ? 1.001 : 1))])
            .WithDual(x => x.Select((v, i) => (weights[i] * v) + (0.25 * v * v)).Aggregate(Dual<double>.Zero, (s, v) => s + v))
            .At(Points.Uniform(n, 8));

        GradientAssert.Fails(verdict, MistakeKind.WrongEntries);
        Assert.Equal(n / 3, Assert.Single(verdict.WrongEntries).Entry);
        Assert.InRange(verdict.Evaluations.Forward, 1, 50);
    }
}
