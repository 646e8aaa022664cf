using Harness.Verification;
using Harness.Verification.Checking;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>What each witness beside the directions says in full, and what becomes of the verdict.</summary>
public sealed class WitnessTextTests
{
    private static readonly double[] Point = [1.25, -0.5];

    private static readonly GradientChecker Right = GradientCheck.Of(x => x[0] * x[0] * x[1], x => [2 * x[0] * x[1], x[0] * x[0]])
        .WithDual(x => x[0] * x[0] * x[1]);

    private static readonly GradientChecker Silent = GradientCheck.Of(x => Math.Round(x[0] * x[0] * x[1], 1), x => [2 * x[0] * x[1], x[0] * x[0]]);

    [Fact]
    public void A_reference_agrees_differs_or_abstains()
    {
        WitnessEvidence agrees = Word(Right.WithReference("library", (x, _) => [2 * x[0] * x[1], x[0] * x[0]]).At(Point));
        Assert.Equal((Outcome.Agrees, 0, 2, null), (agrees.Outcome, agrees.Error, agrees.Comparisons, agrees.Reason));
        Assert.InRange(agrees.Bar!.Value, 1e-15, 1e-13);
        GradientVerdict other = Right.WithReference("library", (x, _) => [2 * x[0] * x[1], 2 * x[0] * x[0]]).At(Point);
        Assert.Equal((GradientOutcome.Abstained, "library differs from the gradient and forward mode does not: one of the two is not a derivative of this function"), (other.Outcome, other.Reason));
        Assert.Equal((Outcome.Differs, true), (Word(other).Outcome, Word(other).Error > 0.4));
        Assert.Equal("it has 3 entries, the claim 2", Word(Right.WithReference("library", (_, _) => [1, 2, 3]).At(Point)).Reason);
        Assert.Equal("it gives the gradient, and the claim is a product with a tangent",
            Word(GradientCheck.Jvp(x => [x[0] * x[1]], (x, v) => [(x[1] * v[0]) + (x[0] * v[1])]).WithReference("library", (_, _) => [1, 2]).At(Point)).Reason);
        Assert.Equal("at a kink it takes one branch, by a convention of its own", Word(GradientCheck.Of(x => Math.Abs(x[0]) + x[1], x => [0, 1])
            .WithReference("library", (_, _) => [1, 1]).AtExactly(0, 2)).Reason);
        // Its own rounding errors are granted to it, and an allowance.
        Assert.Equal(Outcome.Agrees, Word(Right.WithReference("library", (x, _) => [2 * x[0] * x[1] * (1 + 1e-15), x[0] * x[0]]).At(Point)).Outcome);
        Assert.Equal(Outcome.Differs, Word(Right.WithReference("library", (x, _) => [2 * x[0] * x[1] * (1 + 1e-12), x[0] * x[0]]).At(Point)).Outcome);
        Assert.Equal(Outcome.Agrees, Word(Right.Within(1e-6).WithReference("library", (x, _) => [2 * x[0] * x[1] * (1 + 5e-7), x[0] * x[0]]).At(Point)).Outcome);
    }

    // Where nothing was settled along directions a reference may decide: with power, with entries, with a diagnosis.
    [Fact]
    public void A_reference_decides_where_nothing_else_spoke()
    {
        GradientChecker unsettled = GradientCheck.Of(x => x[0] == 1.25 ? x[0] * x[1] : double.NaN, x => [x[1], x[0]]);
        Assert.Equal((GradientOutcome.Abstained, "the function is not defined on both sides of the point"), unsettled.At(Point) is var v ? (v.Outcome, v.Reason) : default);
        GradientVerdict passed = unsettled.WithReference("library", (x, _) => [x[1], x[0]]).At(Point);
        Assert.Equal((GradientOutcome.Passed, null), (passed.Outcome, passed.Reason));
        Assert.Equal((1, passed.Power!.Error, true), (passed.Power.Probability, passed.Power.Certain, passed.Power.Error is > 1e-16 and < 1e-12));
        Assert.Equal(passed.Power.Error / Math.Sqrt((1.25 * 1.25) + 0.25), passed.Power.RelativeToNorm, 1e-20);
        GradientVerdict failed = unsettled.WithReference("library", (x, _) => [-x[1], -x[0]]).At(Point);
        Assert.Equal((GradientOutcome.Failed, "the gradient and library differ", MistakeKind.Sign), (failed.Outcome, failed.Reason, failed.Diagnosis!.Kind));
        Assert.Equal(["x[0]", "x[1]"], failed.WrongEntries.Select(w => w.Name).Order(StringComparer.Ordinal));
        Assert.True(failed.AllWrongEntriesFound);
    }

    [Fact]
    public void Fractions_say_where_they_differ()
    {
        static Dual<Rational> F(Dual<Rational>[] x) => x[0] * x[0] * x[1];
        static Rational[] Gradient(Rational[] x, Rational extra) => [(2 * x[0] * x[1]) + extra, x[0] * x[0]];
        Rational tiny = new(1, 1L << 62);
        GradientVerdict proved = Right.WithExact(F, x => Gradient(x, 0), 2).At(Point);
        Assert.Equal((Outcome.Agrees, 0, 0, 18, Grade.Proved), Word(proved, "exact fractions") is var w ? (w.Outcome, (int)w.Error!, (int)w.Bar!, w.Comparisons, w.Grade!.Value) : default);
        Assert.Equal(Grade.Proved, proved.Grade);
        GradientVerdict wrong = Right.WithExact(F, x => Gradient(x, tiny), 2).At(Point);
        Assert.Equal((GradientOutcome.Failed, "the gradient and exact fractions differ"), (wrong.Outcome, wrong.Reason));
        Assert.Equal("at (0, 0) entry 0 is claimed 1/4611686018427387904 and is 0", Word(wrong, "exact fractions").Reason);
        Assert.Equal(("unknown: exact fractions shows that it is wrong, and not where", "at (0, 0) entry 0 is claimed 1/4611686018427387904 and is 0"), (wrong.Diagnosis!.Text, wrong.Diagnosis.Evidence));
        Assert.Equal(tiny.ToDouble(), Word(wrong, "exact fractions").Error);
        Assert.Equal(2, Word(wrong, "exact fractions").Comparisons);
        Assert.Equal("gradient or derivative is no polynomial of degree 1 in variable 0, so a grid of 2 points proves nothing", Word(Right.WithExact(F, x => [2 * x[0] * x[1], x[0] * x[0]], 1).At(Point), "exact fractions").Reason);
        Assert.Equal("a division by zero at every point tried", Word(Right.WithExact(x => x[0] / (x[1] - x[1]), x => [1 / (x[0] - x[0]), 0]).At(Point), "exact fractions").Reason);
        Assert.Equal("the gradient in fractions is another one: entry 1 is 3.125 and in doubles 1.5625",
            Word(Right.WithExact(F, x => [2 * x[0] * x[1], 2 * x[0] * x[0]]).At(Point), "exact fractions").Reason);
        Assert.Equal("Exp has no exact value in fractions", Word(Right.WithExact(x => Dual<Rational>.Exp(x[0]), x => Gradient(x, 0)).At(Point), "exact fractions").Reason);
        // Without a degree, or with too many points for a grid, eight points at random.
        Assert.Equal((16, null), Word(Right.WithExact(F, x => Gradient(x, 0)).At(Point), "exact fractions") is var r ? (r.Comparisons, r.Grade) : default);
        Assert.Equal((16, null), Word(Right.WithExact(F, x => Gradient(x, 0), 400).At(Point), "exact fractions") is var s ? (s.Comparisons, s.Grade) : default);
    }

    [Fact]
    public void Intervals_say_what_they_exclude()
    {
        static Dual<Interval> F(Dual<Interval>[] x) => x[0] * x[0] * x[1];
        WitnessEvidence agrees = Word(Right.WithIntervals(F).At(Point), "intervals");
        Assert.Equal((Outcome.Agrees, 0, 3, null), (agrees.Outcome, agrees.Error, agrees.Comparisons, agrees.Reason));
        Assert.InRange(agrees.Bar!.Value, 1e-16, 1e-13);
        GradientVerdict differs = Silent.WithIntervals(x => F(x) + F(x)).At(Point);
        Assert.Equal((GradientOutcome.Failed, "the gradient and intervals differ"), (differs.Outcome, differs.Reason));
        Assert.Matches(@"^along a direction -?[0-9.E-]+ is claimed, and the derivative is between -?[0-9.E-]+ and -?[0-9.E-]+$", Word(differs, "intervals").Reason);
        Assert.True(Word(differs, "intervals").Error > Word(differs, "intervals").Bar);
        Assert.Equal(1, Word(differs, "intervals").Comparisons);
        Dual<Interval> wide = Dual<Interval>.Constant(new Interval(0.5, 1.5));
        Assert.Matches("^the enclosure is [0-9.e+-]+ wide and excludes nothing$", Word(Right.WithIntervals(x => F(x) * wide).At(Point), "intervals").Reason);
        Assert.Equal("the enclosure is not finite", Word(Right.WithIntervals(x => F(x) / (x[0] - x[0])).At(Point), "intervals").Reason);
        Assert.Contains(">", Word(Right.WithIntervals(x => x[0] - x[0] > Dual<Interval>.Constant(new Interval(-1, 1)) ? F(x) : F(x)).At(Point), "intervals").Reason, StringComparison.Ordinal);
        Assert.Equal(Outcome.Agrees, Word(Right.WithIntervals(x => F(x) * Dual<Interval>.Constant(new Interval(1 + 1e-9))).Within(1e-6).At(Point), "intervals").Outcome);
        Assert.Equal(Outcome.Differs, Word(Right.WithIntervals(x => F(x) * Dual<Interval>.Constant(new Interval(1 + 1e-9))).At(Point), "intervals").Outcome);
    }

    [Fact]
    public void Transposes_say_what_they_found()
    {
        static double[] F(double[] x) => [x[0] * x[1], x[0] + (3 * x[1])];
        static double[] Vjp(double[] x, double[] y) => [(x[1] * y[0]) + y[1], (x[0] * y[0]) + (3 * y[1])];
        static double[] Jvp(double[] x, double[] v) => [(x[1] * v[0]) + (x[0] * v[1]), v[0] + (3 * v[1])];
        GradientChecker check = GradientCheck.Vjp(F, Vjp);
        WitnessEvidence agrees = Word(check.WithTransposedBy(Jvp).At(Point), "dot product");
        Assert.Equal((Outcome.Agrees, 3), (agrees.Outcome, agrees.Comparisons));
        Assert.True(agrees.Error <= agrees.Bar && agrees.Bar < 1e-13);
        GradientVerdict wrong = check.WithTransposedBy((x, v) => [.. Jvp(x, v).Select(y => 2 * y)]).At(Point);
        Assert.Equal((GradientOutcome.Failed, MistakeKind.NotTransposes, "the jvp is not the transpose of the vjp, so at least one of them is wrong"), (wrong.Outcome, wrong.Diagnosis!.Kind, wrong.Diagnosis.Text));
        Assert.Matches(@"^⟨ȳ, Jẋ⟩ = -?[0-9.E-]+ and ⟨Jᵀȳ, ẋ⟩ = -?[0-9.E-]+$", wrong.Diagnosis.Evidence);
        Assert.Equal(wrong.Diagnosis.Evidence, Word(wrong, "dot product").Reason);
        GradientVerdict longer = check.WithTransposedBy((_, _) => [1, 2, 3]).At(Point);
        Assert.Equal("Jẋ has 3 entries, ȳ 2", Word(longer, "dot product").Reason);
        Assert.Equal(1, Word(longer, "dot product").Error);
        // Zero against zero is no difference.
        Assert.Equal((Outcome.Agrees, 0), Word(GradientCheck.Vjp(_ => [1], (_, _) => [0, 0]).WithTransposedBy((_, _) => [0]).AtExactly(Point), "dot product") is var z ? (z.Outcome, z.Error) : default);
    }

    [Fact]
    public void A_witness_changes_no_failure_and_hears_no_vacuous_point()
    {
        GradientVerdict failed = GradientCheck.Of(x => x[0] * x[1], x => [-x[1], -x[0]]).WithReference("library", (x, _) => [x[1], x[0]]).At(Point);
        Assert.Equal((GradientOutcome.Failed, "the gradient and finite differences differ", Outcome.Differs), (failed.Outcome, failed.Reason, Word(failed).Outcome));
        Assert.DoesNotContain(GradientCheck.Of(_ => double.NaN, _ => [double.NaN]).WithReference("library", (_, _) => [1]).At(1.5).Evidence, e => e.Name == "library");
    }

    [Fact]
    public void Grades_notes_and_power_of_a_pass()
    {
        GradientVerdict passed = Right.At(Point);
        Assert.Equal((Grade.Sampled, 0), (passed.Grade, passed.Notes.Count));
        Assert.InRange(passed.Power!.Error, 1e-14, 1e-9);
        Assert.True(passed.Power.Certain < passed.Power.Error && passed.Power.Probability == 0.999);
        GradientVerdict product = GradientCheck.Jvp(x => [x[0] * x[1]], (x, v) => [(x[1] * v[0]) + (x[0] * v[1])]).At(Point);
        Assert.Equal("no power is stated: no direction with one scale for all entries decided", Assert.Single(product.Notes));
        Assert.Null(product.Power);
        GradientVerdict weak = Right.Within(1e-5).At(Point);
        Assert.Equal("weak: by this power a gross error in some entry could pass", Assert.Single(weak.Notes));
        Assert.Empty(Right.Within(1e-12).At(Point).Notes);
        GradientVerdict failed = GradientCheck.Of(x => x[0] * x[1], x => [-x[1], -x[0]]).At(Point);
        Assert.Equal((null, null, 0), (failed.Power, failed.Grade, failed.Notes.Count));
        Assert.Equal("layer", Right.Named("layer").At(Point).Subject);
        Assert.Equal(7, Right.WithSeed(7).At(Point).Seed);
    }

    // Two cotangents of a product: what one of them shows decides.
    [Fact]
    public void Both_cotangents_are_asked()
    {
        int asked = 0;
        GradientVerdict passed = GradientCheck.Vjp(x => [x[0] * x[1], x[0]], (x, y) => [(x[1] * y[0]) + y[1], x[0] * y[0]]).At(Point);
        GradientAssert.Passes(passed);
        Assert.Equal(10, Word(passed, "finite differences").Comparisons);
        GradientVerdict one = GradientCheck.Vjp(x => [x[0] * x[1], x[0]], (x, y) => [(x[1] * y[0]) + y[1], x[0] * y[0]]).WithCotangent(1, 2).At(Point);
        Assert.Equal(5, Word(one, "finite differences").Comparisons);
        GradientVerdict second = GradientCheck.Vjp(x => [x[0] * x[1]], (x, y) => [x[1] * y[0], x[0] * y[0] * (Seen(y[0]) > 1 ? -1 : 1)]).At(Point);
        GradientAssert.Fails(second);

        int Seen(double y) => (cotangents.Add(y) ? ++asked : asked) - 1;
    }

    [Fact]
    public void Each_kind_of_derivative_has_its_name_and_counts_its_calls()
    {
        double[] x = [1.5, -0.75];
        static double[] F(double[] x) => [x[0] * x[1], x[0]];
        (string Name, GradientChecker Check)[] kinds =
        [
            ("gradient", GradientCheck.Of(x => x[0] * x[1], x => [x[1], x[0]])), ("vjp", GradientCheck.Vjp(F, (x, y) => [(x[1] * y[0]) + y[1], x[0] * y[0]])),
            ("jvp", GradientCheck.Jvp(F, (x, v) => [(x[1] * v[0]) + (x[0] * v[1]), v[0]])), ("Jacobian", GradientCheck.Jacobian(F, x => new[,] { { x[1], x[0] }, { 1, 0 } })),
            ("Hessian", GradientCheck.Hessian(x => [x[1], x[0]], _ => new double[,] { { 0, 1 }, { 1, 0 } })),
            ("Hessian-vector product", GradientCheck.HessianVectorProduct(x => [x[1], x[0]], (_, v) => [v[1], v[0]])),
            ("gradient", GradientCheck.OfSingle(x => x[0] * x[1], x => [x[1], x[0]])), ("gradient", GradientCheck.OfHalf(x => x[0] * x[1], x => [x[1], x[0]])),
        ];
        foreach ((string name, GradientChecker check) in kinds)
        {
            GradientVerdict verdict = check.At(x);
            GradientAssert.Passes(verdict);
            Assert.Equal(name, verdict.Subject);
            Assert.InRange(verdict.Evaluations.Gradients, 2, 60);
        }

        Assert.Equal((3, 2), GradientCheck.Of(x => x[0] * x[1], x => [x[1], x[0]]).WithDual(x => x[0] * x[1]).At(x).Evaluations is var e ? (e.Forward, e.Gradients) : default);
    }

    [Fact]
    public void Inequalities_say_where_they_fail_or_stay_open()
    {
        InequalityVerdict fails = Inequality.Positive(x => x[0] - x[1], [new Interval(0, 1), new Interval(2, 4)]);
        Assert.Equal((Outcome.Differs, "at [0.5, 3] it is between -2.5 and -2.5", 1), (fails.Outcome, fails.Reason, fails.Boxes));
        InequalityVerdict open = Inequality.Positive(_ => Interval.NaN, [new Interval(0, 1), new Interval(2, 4)], 3);
        Assert.Equal((Outcome.Abstains, null, double.NegativeInfinity), (open.Outcome, open.Grade, open.LowerBound));
        Assert.Equal("not settled near [0.25, 2.25], 4 boxes looked at: it may only touch 0 there", open.Reason);
        // The longest side is cut, wherever it lies.
        Assert.InRange(Inequality.Positive(x => (x[1] * x[1]) - x[1] - x[1] + new Interval(2), [new Interval(7, 8), new Interval(-1, 3)], 200) is { Outcome: Outcome.Agrees } cut ? cut.Boxes : 0, 2, 40);
        Assert.Equal("f", Assert.Throws<ArgumentNullException>(() => Inequality.Positive(null!, [Interval.One])).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => Inequality.Positive(x => x[0], []));
    }

    private readonly HashSet<double> cotangents = [];

    private static WitnessEvidence Word(GradientVerdict verdict, string name = "library") => verdict.Evidence.Single(e => e.Name == name);
}
