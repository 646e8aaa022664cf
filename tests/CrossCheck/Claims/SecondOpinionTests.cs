using Harness.Claims;
using Harness.CrossCheck.Cli;
using Harness.CrossCheck.Reference;
using Harness.Reference;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.CrossCheck.Claims;

/// <summary>ML.NET can overthrow a verdict and never make one; where it is missing it counts for nothing.</summary>
public sealed class SecondOpinionTests
{
    private static readonly Claim Wrong = new("lines.detectors") { Printed = Check.Once("no", () => "no"), True = Check.Once("yes", () => null) };
    private static readonly ClaimReport Refuted = ClaimReports.Of(Wrong, Wrong.Judge(new(1, 0))) with { Id = "lines.linear-separability" };

    public static TheoryData<string> Ids => [.. SecondOpinions.ByClaim.Keys];

    [Fact]
    public void Every_opinion_is_on_a_claim_of_the_list() =>
        Assert.All(SecondOpinions.ByClaim.Keys, id => Assert.True(ClaimList.ById.ContainsKey(id), id));

    [MLNetTheory]
    [MemberData(nameof(Ids))]
    public void It_agrees_and_its_control_fails(string id)
    {
        CheckResult result = SecondOpinions.ByClaim[id].Run(new(1, 0));
        Assert.Equal((null, null), (result.Counterexample, result.Undecided));
        Assert.Equal(["experiment", "control"], result.Witnesses.Select(w => w.Name));
    }

    [Fact]
    public void Missing_it_leaves_the_verdict_and_is_no_pass()
    {
        ClaimReport heard = SecondOpinions.Heard(Refuted, "not installed");
        Assert.Equal((Refuted.Verdict, Refuted.Grade, Refuted.Why), (heard.Verdict, heard.Grade, heard.Why));
        Assert.Equal(new WitnessReport("ML.NET", Outcome.Missing, null, 0, "not installed"), heard.Witnesses[^1]);
        Assert.False(heard.LacksWitness);
        Assert.Equal("not installed", Assert.Single(heard.Skipped).Reason);
    }

    [Fact]
    public void What_it_contradicts_is_undecided()
    {
        ClaimReport heard = SecondOpinions.With(Refuted, "the gradient vanishes", new CheckResult("it is 0.2", Grade.Demonstrated, []));
        Assert.Equal((Verdict.Inconclusive, null, null), (heard.Verdict, heard.Grade, heard.Correction));
        Assert.Equal("ML.NET differs: the gradient vanishes: it is 0.2", heard.Why);
        Assert.Equal(Outcome.Differs, heard.Witnesses[^1].Outcome);
    }

    [Fact]
    public void A_criterion_that_its_control_meets_contradicts_too() => Assert.Equal(
        Verdict.Inconclusive,
        SecondOpinions.With(Refuted, "it vanishes", Check.Demonstrated("it vanishes", _ => null, _ => null).Run(new(1, 0))).Verdict);

    [Fact]
    public void What_it_agrees_with_keeps_its_verdict_and_grade()
    {
        ClaimReport heard = SecondOpinions.With(Refuted, "it vanishes", new CheckResult(null, Grade.Demonstrated, []));
        Assert.Equal((Refuted.Verdict, Refuted.Grade), (heard.Verdict, heard.Grade));
        Assert.Equal(Outcome.Agrees, heard.Witnesses[^1].Outcome);
    }

    [Fact]
    public void It_is_not_asked_about_what_is_undecided_or_about_other_claims()
    {
        Assert.Empty(SecondOpinions.Heard(Refuted with { Verdict = Verdict.Inconclusive, Witnesses = [] }, "not installed").Witnesses);
        Assert.Empty(SecondOpinions.Heard(Refuted with { Id = "lines.detectors", Witnesses = [] }, "not installed").Witnesses);
    }

    [Fact]
    public void A_run_says_whether_it_was_asked()
    {
        (int code, string output, _) = Ran.With("verify", "lines.linear-separability");
        Assert.Equal(0, code);
        Assert.Equal(MLNetEngine.Problem is not null, output.Contains("ML.NET skipped as a further witness of lines.linear-separability: ", StringComparison.Ordinal));
    }
}
