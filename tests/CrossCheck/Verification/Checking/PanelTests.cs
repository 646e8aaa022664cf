using Harness.Verification;
using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>What becomes of a report when witnesses beside the directions speak, and the transposed product as one of them.</summary>
public sealed class PanelTests
{
    private static readonly Measurement Agreeing = new() { Witness = "directions", Direction = [1], Claimed = 1, Scale = 1, Slope = 1, Bar = 0 };

    private static readonly Measurement Mute = Agreeing with { Abstains = "why" };

    [Fact]
    public void A_witness_that_knows_the_entries_passes_what_nobody_else_measured()
    {
        PointReport silent = Report(GradientOutcome.Abstained, Mute, Mute);
        PointReport passed = Heard(silent, Word(Outcome.Agrees, [3, 4], 0.5));
        Assert.Equal((GradientOutcome.Passed, null, new CheckPower(1, 0.2, 1, 1)), (passed.Outcome, passed.Reason, passed.Power));
        // Beside a direction that spoke, or doubted, or in another report it does not decide; nor where the gradient is zero.
        Assert.Null(Heard(Report(GradientOutcome.Abstained, Mute, Agreeing), Word(Outcome.Agrees, [3, 4], 0.5)).Power);
        Assert.Null(Heard(Report(GradientOutcome.Abstained, Mute, Mute with { Doubtful = true }), Word(Outcome.Agrees, [3, 4], 0.5)).Power);
        Assert.Null(Heard(Report(GradientOutcome.Vacuous, Mute, Mute), Word(Outcome.Agrees, [3, 4], 0.5)).Power);
        Assert.Null(Heard(silent, Word(Outcome.Agrees, [0, 0], 0.5)).Power);
        Assert.Null(Heard(silent, Word(Outcome.Agrees, null, 0)).Power);
        Assert.Equal("library", Assert.Single(Heard(silent, Word(Outcome.Agrees, [0, 0], 0.5)).Others).Name);
    }

    [Fact]
    public void A_witness_that_differs_against_one_direction_that_agrees_leaves_it_open()
    {
        PointReport report = Report(GradientOutcome.Passed, Mute, Agreeing);
        PointReport open = Heard(report, Word(Outcome.Differs, null, 0));
        Assert.Equal(GradientOutcome.Abstained, open.Outcome);
        Assert.Equal("library differs from the gradient and directions does not: one of the two is not a derivative of this function", open.Reason);
        PointReport decided = Heard(report, Word(Outcome.Differs, null, 0) with { Decides = true });
        Assert.Equal((GradientOutcome.Failed, "the gradient and library differ"), (decided.Outcome, decided.Reason));
        Assert.False(decided.Findings!.Complete);
        const string Text = "unknown: library shows that it is wrong, and not where";
        Assert.Equal(new MistakeDiagnosis(MistakeKind.Unknown, Text, "so"), decided.Findings.Diagnosis);
    }

    [Fact]
    public void Without_a_measurement_or_a_witness_nobody_is_heard()
    {
        PointReport empty = Report(GradientOutcome.Vacuous), report = Report(GradientOutcome.Passed, Agreeing);
        Assert.Same(empty, Heard(empty, Word(Outcome.Differs, null, 0)));
        Assert.Same(report, Heard(report));
    }

    // ⟨ȳ, Jẋ⟩ of a product that is c times too long is off by 1 − 1/c of the longer one, along every tangent.
    [Fact]
    public void The_transposed_product_is_compared_along_three_tangents()
    {
        int calls = 0;
        WitnessEvidence word = Transposed(1.25, () => calls++).Within(0.25).At(0.75).Evidence.Single(e => e.Name == "dot product");
        Assert.Equal((Outcome.Agrees, 3, 3), (word.Outcome, word.Comparisons, calls));
        Assert.Equal(0.2, word.Error!.Value, 1e-12);
        Assert.Equal(0.25 + Math.ScaleB(1, -47), word.Bar!.Value, 1e-16);
        GradientVerdict wrong = Transposed(1.5, () => calls++).Within(0.25).At(0.75);
        Assert.Equal((GradientOutcome.Failed, MistakeKind.NotTransposes, false), (wrong.Outcome, wrong.Diagnosis!.Kind, wrong.AllWrongEntriesFound));
        Assert.Equal(1.0 / 3, wrong.Evidence.Single(e => e.Name == "dot product").Error!.Value, 1e-12);
        Assert.Equal(4, calls);
        // Shorter is wrong too, and nothing at all is off by all of it.
        Assert.Equal(0.5, Transposed(0.5, () => calls++).At(0.75).Evidence.Single(e => e.Name == "dot product").Error!.Value, 1e-12);
        Assert.Equal(1, Transposed(0, () => calls++).At(0.75).Evidence.Single(e => e.Name == "dot product").Error!.Value, 1e-12);
    }

    // Of bfloat16 a sixteenth is the tolerance; with fifteen allowed beside it an error of 1 is at the bar.
    [Theory]
    [InlineData(15.0 / 16, Outcome.Agrees)]
    [InlineData(14.0 / 16, Outcome.Differs)]
    public void A_difference_of_exactly_the_bar_is_allowed(double allowance, Outcome outcome) => Assert.Equal(outcome,
        Transposed(0, () => { }).ComputedIn(Precision.BFloat16).Within(allowance).At(0.75).Evidence.Single(e => e.Name == "dot product").Outcome);

    [Fact]
    public void Zero_against_zero_is_no_difference_of_products()
    {
        GradientVerdict verdict = GradientCheck.Vjp(x => [2, 3], (_, _) => [0]).WithTransposedBy((_, _) => [0, 0]).At(0.75);
        Assert.Equal((Outcome.Agrees, 0), verdict.Evidence.Single(e => e.Name == "dot product") is var e ? (e.Outcome, e.Error) : default);
    }

    // f(x) = x², with a jvp that is factor times too long.
    private static GradientChecker Transposed(double factor, Action called) =>
        GradientCheck.Vjp(x => [x[0] * x[0]], (x, y) => [2 * x[0] * y[0]]).WithCotangent(1).WithTransposedBy((x, v) =>
        {
            called();
            return [factor * 2 * x[0] * v[0]];
        });

    private static PointReport Report(GradientOutcome outcome, params Measurement[] measurements) =>
        new() { Point = [0.75, 2], Outcome = outcome, Reason = "before", Measurements = measurements };

    private static PointWord Word(Outcome outcome, double[]? claimed, double bar) => new(
        new WitnessEvidence("library", outcome, 0, 0, 1, "so"), false, claimed is null ? null : new View
        {
            Layout = Layout.Of([], claimed.Length),
            Point = claimed,
            Claimed = claimed,
            Reference = claimed,
            Bars = Array.ConvertAll(claimed, _ => bar),
            Directions = [],
        });

    private static PointReport Heard(PointReport report, params PointWord[] words)
    {
        var model = new Model { What = "gradient", Function = x => [x[0] * x[1]], Pullback = (x, y) => [y[0] * x[1], y[0] * x[0]], Scalar = true };
        var section = new Section(new Calls(model), report.Point, [1], [1.5]);
        return Panel.Hear(section, report, new Settings { Witnesses = [.. words.Select(w => new Saying(w))] }, new Random(1));
    }

    private sealed class Saying(PointWord word) : IPointWitness
    {
        public PointWord Examine(Section section, bool smooth, Settings settings) => word;
    }
}
