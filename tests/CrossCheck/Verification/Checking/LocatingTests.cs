using Harness.Verification;
using Harness.Verification.Checking;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Which entries are named, how many are asked for, and the simplest point.</summary>
public sealed class LocatingTests
{
    // Σ wᵢxᵢ + xᵢ²/4 with known weights: every derivative is known, and no two are alike.
    private static GradientChecker Of(Func<int, double, double> change, bool dual, bool fixedLength = false)
    {
        double F(double[] x) => fixedLength && x.Length < 3 ? throw new ArgumentException("too short") : x.Select((v, i) => (Weight(i) * v) + (0.25 * v * v)).Sum();
        GradientChecker check = GradientCheck.Of(F, x => [.. x.Select((v, i) => change(i, Weight(i) + (0.5 * v)))]);
        return !dual ? check : check.WithDual(x => x.Select((v, i) => (Weight(i) * v) + (0.25 * v * v)).Aggregate(Dual<double>.Zero, (s, v) => s + v));
    }

    private static double Weight(int i) => 1 + (i * 7 % 11 / 8.0);

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, true)]
    [InlineData(25, true)]
    [InlineData(26, true)]
    [InlineData(90, true)]
    [InlineData(16, false)]
    [InlineData(17, false)]
    [InlineData(40, false)]
    public void One_wrong_entry_is_found_wherever_it_stands(int n, bool dual)
    {
        double[] x = Points.Uniform(n, 4);
        for (int wrong = 0; wrong < n; wrong += n > 30 ? 7 : 4)
        {
            GradientVerdict verdict = Of((i, g) => i == wrong ? g * 1.25 : g, dual).At(x);
            WrongEntry entry = Assert.Single(verdict.WrongEntries);
            Assert.Equal((wrong, $"x[{wrong}]", true), (entry.Entry, entry.Name, verdict.AllWrongEntriesFound));
            Assert.Equal((Weight(wrong) + (0.5 * x[wrong])) * 1.25, entry.Claimed);
            Assert.Equal(Weight(wrong) + (0.5 * x[wrong]), entry.Reference, 1e-7);
            Assert.InRange(entry.Bar, 0, 1e-6);
            Assert.True(!dual || verdict.Evaluations.Forward <= 60);
        }
    }

    [Theory]
    [InlineData(18, true, 2)]
    [InlineData(100, true, 2)]
    [InlineData(100, true, 5)]
    [InlineData(100, false, 3)]
    public void Several_wrong_entries_are_found_by_halves(int n, bool dual, int count)
    {
        int[] wrong = [.. Enumerable.Range(0, count).Select(k => (k * n / count) + 3)];
        GradientVerdict verdict = Of((i, g) => wrong.Contains(i) ? g + 0.5 + (0.125 * i) : g, dual).At(Points.Uniform(n, 4));
        Assert.True(verdict.AllWrongEntriesFound);
        Assert.Equal(wrong.Reverse(), verdict.WrongEntries.Select(w => w.Entry));
        Assert.True(!dual || verdict.Evaluations.Forward < 12 * count * Math.Log2(n), verdict.ToString());
    }

    // Wrong nearly everywhere: all are measured where that can be afforded, else a sample.
    [Theory]
    [InlineData(1024, true, true)]
    [InlineData(1025, true, false)]
    [InlineData(256, false, true)]
    [InlineData(257, false, false)]
    public void Dense_mistakes_are_measured_one_by_one_or_in_part(int n, bool dual, bool complete)
    {
        GradientVerdict verdict = Of((i, g) => i % 3 == 1 ? g : g + 0.5 + Math.Sin(i), dual).At(Points.Uniform(n, 4));
        GradientAssert.Fails(verdict, MistakeKind.Unknown);
        Assert.Equal((complete, true), (verdict.AllWrongEntriesFound, verdict.WrongEntries.Count is > 20 and <= 64));
        Assert.Equal(verdict.WrongEntries.OrderByDescending(w => Math.Abs(w.Claimed - w.Reference)).Select(w => w.Entry), verdict.WrongEntries.Select(w => w.Entry));
        Assert.All(verdict.WrongEntries, w => Assert.NotEqual(1, w.Entry % 3));
        Assert.Equal("unknown: none of the known mistakes explains the numbers", verdict.Diagnosis!.Text);
        string measured = complete ? $"{n - ((n + 1) / 3)} of {n} entries" : " entries";
        Assert.Contains($"{measured} that were measured are wrong", verdict.Diagnosis.Evidence, StringComparison.Ordinal);
        if (!complete)
            Assert.Equal(verdict.WrongEntries.Where(w => w.Entry < 16).Select(w => w.Entry).Order(), Enumerable.Range(0, 16).Where(i => i % 3 != 1));
    }

    [Fact]
    public void The_shortest_and_roundest_point_is_shown()
    {
        double[] x = Points.Uniform(12, 9);
        Counterexample any = Of((i, g) => i == 7 ? -g : g, true).At(x).Counterexample!;
        Assert.Equal((null, "x[7]", 12), (any.Lengths, any.Entry, any.Point.Length));
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, Math.Round(x[7]), 0, 0, 0, 0], any.Point);
        Assert.Equal((-(Weight(7) + (0.5 * any.Point[7])), Weight(7) + (0.5 * any.Point[7])), (any.Claimed, Math.Round(any.Reference, 9)));
        Counterexample first = Of((i, g) => -g, true).At(x).Counterexample!;
        Assert.Equal(("with 1 of 12 entries", "x[0]", 1), (first.Lengths, first.Entry, first.Point.Length));
        Counterexample third = Of((i, g) => i == 2 ? -g : g, true).At(x).Counterexample!;
        Assert.Equal(("with 3 of 12 entries", "x[2]", 3), (third.Lengths, third.Entry, third.Point.Length));
        Counterexample none = Of((i, g) => i == 11 ? -g : g, true, fixedLength: true).At(x).Counterexample!;
        Assert.Equal((null, "x[11]"), (none.Lengths, none.Entry));
        Counterexample shape = Of((i, g) => -g, true).Inputs(new InputShape("W", 3, 4)).At(x).Counterexample!;
        Assert.Equal((null, 12), (shape.Lengths, shape.Point.Length));
        Assert.StartsWith("W[", shape.Entry, StringComparison.Ordinal);
    }

    // The mistake needs x₁ above 0.3 too, so that entry stays, rounded.
    [Fact]
    public void What_the_mistake_needs_stays()
    {
        GradientChecker check = GradientCheck.Of(x => x[0] * x[1] * (x[2] + 4) * (x[3] + 5), x =>
            [x[1] * (x[2] + 4) * (x[3] + 5), x[0] * (x[2] + 4) * (x[3] + 5) * (x[2] > 0.3 ? 2 : 1), x[0] * x[1] * (x[3] + 5), x[0] * x[1] * (x[2] + 4)]);
        Counterexample found = check.At(1.2345, 0.6789, 0.4567, -0.9876).Counterexample!;
        Assert.Equal("x[1]", found.Entry);
        Assert.True(found.Point[2] > 0.3 && found.Point[2] == Math.Round(found.Point[2], 2) && found.Point[0] == Math.Round(found.Point[0], 2) && found.Point[3] == 0);
        Assert.Equal(2, found.Claimed / found.Reference, 1e-6);
    }

    [Theory]
    [InlineData(24, false)]
    [InlineData(25, true)]
    public void Up_to_24_entries_at_a_kink_are_looked_at(int n, bool many)
    {
        GradientVerdict verdict = GradientCheck.Of(x => x.Take(n).Sum(v => Math.Max(v, 0)) + x[^1], x => [.. x.Select((_, i) => i == x.Length - 1 ? 1 : 0.5)])
            .AtExactly([.. new double[n], 1.5]);
        if (many)
            Assert.Equal((GradientOutcome.Abstained, "the point lies on more kinks than can be looked at one by one"), (verdict.Outcome, verdict.Reason));
        else
            Assert.Equal((GradientOutcome.Passed, "the point lies on a kink: any element of the Clarke sub-differential was accepted there"), (verdict.Outcome, verdict.Notes[0]));
    }

    // max(x, y) at a tie: shares that add up to 1, and no others.
    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(0, 1, true)]
    [InlineData(0.5, 0.5, true)]
    [InlineData(0.25, 0.75, true)]
    [InlineData(1, 1, false)]
    [InlineData(0, 0, false)]
    [InlineData(1.5, -0.5, false)]
    public void Shares_at_a_tie_add_up(double a, double b, bool passes)
    {
        GradientVerdict verdict = GradientCheck.Of(x => Math.Max(x[0], x[1]) + (x[2] * x[2]), x => [a, b, 2 * x[2]]).AtExactly(1.5, 1.5, 0.75);
        Assert.Equal(passes ? GradientOutcome.Passed : GradientOutcome.Failed, verdict.Outcome);
        if (!passes)
        {
            Assert.Equal((MistakeKind.OutsideSubdifferential, "wrong at a kink: outside the Clarke sub-differential, and right everywhere else that was tried"), (verdict.Diagnosis!.Kind, verdict.Diagnosis.Text));
            Assert.Matches(@"^-?[0-9.E-]+ where the one-sided derivatives are -?[0-9.E-]+ and -?[0-9.E-]+$", verdict.Diagnosis.Evidence);
        }
    }

    [Fact]
    public void A_kink_beside_the_point_is_noted_with_its_distance()
    {
        GradientVerdict verdict = GradientCheck.Of(x => Math.Max(x[0] - 1, 0) + x[1], _ => [1, 1]).At(1.01, 2);
        GradientAssert.Passes(verdict);
        Assert.Matches("^a kink lies beside the point, within [0-9.]+e-[0-9] of a direction's length: only steps that do not reach it were used$", Assert.Single(verdict.Notes));
    }

    [Fact]
    public void A_cotangent_left_out_or_used_twice_says_which()
    {
        static double[] F(double[] x) => [x[0] * x[1], x[0] - x[1]];
        static double[] Vjp(double[] x, double[] y) => [(x[1] * y[0]) + y[1], (x[0] * y[0]) - y[1]];
        static double[] Jvp(double[] x, double[] v) => [(x[1] * v[0]) + (x[0] * v[1]), v[0] - v[1]];
        Assert.Equal(("the cotangent is not used as it must be: it is left out", "twice the cotangent makes the result 1 times as long"), Named(GradientCheck.Vjp(F, (x, _) => Vjp(x, [1, 1]))));
        (string text, string evidence) = Named(GradientCheck.Vjp(F, (x, y) => Vjp(x, [y[0] * y[0], y[1] * y[1]])));
        Assert.Equal(("the cotangent is not used as it must be: it is used twice", "twice the cotangent makes the result 4 times as long"), (text, evidence.Replace("3.9999999999999996", "4", StringComparison.Ordinal).Replace("4.000000000000001", "4", StringComparison.Ordinal)));
        Assert.StartsWith("the cotangent is not used as it must be: the result is not linear in it", Named(GradientCheck.Vjp(F, (x, y) => Vjp(x, [y[0] + 1, y[1]]))).Text, StringComparison.Ordinal);
        Assert.StartsWith("the tangent is not used as it must be: it is left out", Named(GradientCheck.Jvp(F, (x, _) => Jvp(x, [1, 1]))).Text, StringComparison.Ordinal);
        GradientAssert.Fails(GradientCheck.Vjp(F, (x, y) => [.. Vjp(x, y).Select(v => -v)]).At(1.5, -0.75), MistakeKind.Sign);
        GradientAssert.Fails(GradientCheck.Jvp(F, (x, v) => [.. Jvp(x, v).Select(y => -y)]).At(1.5, -0.75), MistakeKind.Sign);

        static (string Text, string Evidence) Named(GradientChecker check) => check.At(1.5, -0.75).Diagnosis is { Kind: MistakeKind.NotLinear } d ? (d.Text, d.Evidence) : ("", "");
    }

    [Fact]
    public void Matrices_are_looked_at_entry_by_entry()
    {
        static double[] F(double[] x) => [x[0] * x[1], x[0] - (x[1] * x[2]), x[2]];
        static double[,] J(double[] x) => new[,] { { x[1], x[0], 0 }, { 1, -x[2], -x[1] }, { 0, 0, 1 } };
        GradientVerdict wrong = GradientCheck.Jacobian(F, x => With(J(x), 1, 2, 7)).At(0.5, -1.5, 2.5);
        WrongEntry entry = Assert.Single(wrong.WrongEntries);
        Assert.Equal((5, "J[1, 2]", 7), (entry.Entry, entry.Name, entry.Claimed));
        Assert.Equal(1.5, entry.Reference, 1e-8);
        Assert.True(wrong.AllWrongEntriesFound);
        GradientVerdict transposed = GradientCheck.Jacobian(F, x => Turned(J(x))).At(0.5, -1.5, 2.5);
        Assert.Equal((MistakeKind.Transposed, "the gradient of J is transposed"), (transposed.Diagnosis!.Kind, transposed.Diagnosis.Text));
        // The gradient of x₀x₁² has the Hessian (0, 2x₁; 2x₁, 2x₀).
        GradientChecker Hessian(Func<double[], double[,]> h) => GradientCheck.Hessian(x => [x[1] * x[1], 2 * x[0] * x[1]], h);
        GradientAssert.Passes(Hessian(x => new[,] { { 0, 2 * x[1] }, { 2 * x[1], 2 * x[0] } }).At(0.5, -1.5));
        GradientVerdict oneSided = Hessian(x => new[,] { { 0, 2 * x[1] }, { 4 * x[1], 2 * x[0] } }).At(0.5, -1.5);
        Assert.Equal((MistakeKind.NotSymmetric, "a Hessian is symmetric and this one is not"), (oneSided.Diagnosis!.Kind, oneSided.Diagnosis.Text));
        Assert.Contains(oneSided.Diagnosis.Evidence, new[] { "H[0, 1] is -3 and H[1, 0] is -6", "H[1, 0] is -6 and H[0, 1] is -3" });
        GradientVerdict symmetric = Hessian(x => new[,] { { 0, 4 * x[1] }, { 4 * x[1], 2 * x[0] } }).At(0.5, -1.5);
        Assert.NotEqual(MistakeKind.NotSymmetric, symmetric.Diagnosis!.Kind);
        Assert.Equal(["H[0, 1]", "H[1, 0]"], symmetric.WrongEntries.Select(w => w.Name).Order(StringComparer.Ordinal));
    }

    private static double[,] With(double[,] m, int i, int j, double value)
    {
        m[i, j] = value;
        return m;
    }

    private static double[,] Turned(double[,] m)
    {
        double[,] t = new double[3, 3];
        for (int k = 0; k < 9; k++)
            t[k % 3, k / 3] = m[k / 3, k % 3];
        return t;
    }
}
