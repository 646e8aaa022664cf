using Harness.Verification;

namespace Harness.CrossCheck.Verification.Judging;

public sealed class ReadingTests
{
    private const string Graph = """
        title: g
        given: {o: 0.1}
        edges: {u -> o: 2, x -> u: 3}
        compute: {L: -log(o)}
        gradient of: L
        reading: x leads to u
        readings:
          x leads to o:
            because: the figure is missing
        RULED    edges: {x -> u: ~, x -> o: 3}
        claims:
          the graph: {statement: the edges, answer: x to u to o}
        published:
          grad(x): -60
          grad(u): -20
        """;

    [Fact]
    public void An_answer_that_fails_under_another_open_reading_is_qualified()
    {
        ProblemReport report = Judged.Report(Graph.Replace("RULED", "", StringComparison.Ordinal));
        Assert.Equal([Verdict.Qualified, Verdict.Confirmed], report.Answers.Select(a => a.Verdict));
        Assert.Equal("holds under the reading taken, not if x leads to o: then printed -60, it is -30 (it is twice the right value)", report.Answers[0].Why);
        Assert.Equal(Verdict.Inconclusive, report.ReadingClaims[0].Verdict);
    }

    [Fact]
    public void A_reading_that_the_text_rules_out_does_not_matter()
    {
        ProblemReport report = Judged.Report(Graph.Replace("RULED", "    ruled out by: the text\n", StringComparison.Ordinal));
        Assert.Equal([Verdict.Confirmed, Verdict.Confirmed], report.Answers.Select(a => a.Verdict));
        Assert.Equal(Verdict.Confirmed, report.ReadingClaims[0].Verdict);
        Assert.Equal(-30.0, report.Alternatives[0].Report.Answers[0].Value.Data[0], 1e-12);
    }

    // −6/o corrects −1/o where x leads to u, and −3/o where it leads to o.
    [Fact]
    public void A_correction_need_not_hold_under_another_reading()
    {
        ProblemReport report = Judged.Report(Graph.Replace("RULED", "    ruled out by: the text\n", StringComparison.Ordinal)
            .Replace("grad(x): -60", "grad(x): {formula: -1 / o, correction: -6 / o}", StringComparison.Ordinal));
        Assert.Equal((Verdict.Refuted, "-6 / o"), (report.Answers[0].Verdict, report.Answers[0].Correction));
        Assert.Equal(Verdict.Refuted, report.Alternatives[0].Report.Answers[0].Verdict);
    }

    [Fact]
    public void Path_enumeration_is_a_witness_of_its_own() =>
        Assert.Equal(["path enumeration"], Judged.Report(Graph.Replace("RULED", "", StringComparison.Ordinal)).Witnesses.Skip(1).Select(w => w.Name));
}
