using Harness.Claims;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.CrossCheck.Claims;

public sealed class CodeClaimTests
{
    private static readonly CheckContext Context = new(20, 42);

    public static TheoryData<string> Ids => [.. CodeClaims.All.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_verdict_is_the_one_on_record(string id)
    {
        ClaimReport report = ClaimReports.Of(CodeClaims.All.Single(c => c.Id == id), CodeClaims.All.Single(c => c.Id == id).Judge(Context));
        Assert.True(report.IsAsRecorded, $"{id}: {report.Verdict.Word()}, on record {report.Entry?.OnRecord?.Word() ?? "nothing"}: {report.Why}");
    }

    [Fact]
    public void No_claim_is_settled_twice() =>
        Assert.Equal(CodeClaims.All.Count, CodeClaims.All.Select(c => c.Id).Distinct().Count());

    [Fact]
    public void The_files_of_the_handwritten_code_exist()
    {
        string root = Root();
        Assert.All(CodeClaims.All.SelectMany(c => c.Code), file => Assert.True(File.Exists(Path.Combine(root, file)), file));
    }

    [Fact]
    public void A_statement_that_holds_is_confirmed() =>
        Assert.Equal(Verdict.Confirmed, new Claim("x") { Printed = Holds }.Judge(Context).Verdict);

    [Theory]
    [InlineData(Verdict.Refuted)]
    [InlineData(Verdict.Qualified)]
    [InlineData(Verdict.Misprint)]
    public void A_statement_that_fails_gets_its_verdict_only_with_a_correction_that_holds(Verdict otherwise)
    {
        Assert.Equal(otherwise, new Claim("x") { Printed = Fails, True = Holds, Otherwise = otherwise }.Judge(Context).Verdict);
        Assert.Equal(Verdict.Inconclusive, new Claim("x") { Printed = Fails, True = Fails, Otherwise = otherwise }.Judge(Context).Verdict);
        Assert.Equal(Verdict.Inconclusive, new Claim("x") { Printed = Fails, Otherwise = otherwise }.Judge(Context).Verdict);
    }

    [Fact]
    public void A_needless_correction_is_not_passed_over() =>
        Assert.Equal(Verdict.Inconclusive, new Claim("x") { Printed = Holds, True = Holds }.Judge(Context).Verdict);

    [Fact]
    public void A_missing_answer_is_confirmed_only_when_the_answer_holds()
    {
        Assert.Equal(Verdict.Confirmed, new Claim("x") { True = Holds }.Judge(Context).Verdict);
        Assert.Equal(Verdict.Inconclusive, new Claim("x") { True = Fails }.Judge(Context).Verdict);
    }

    [Fact]
    public void An_experiment_whose_control_passes_too_shows_nothing()
    {
        Check experiment = Check.Demonstrated("it falls", _ => null, _ => null);
        ClaimVerdict verdict = new Claim("x") { Printed = experiment }.Judge(Context);
        Assert.Equal((Verdict.Inconclusive, "the control meets the criterion too, so the experiment shows nothing"), (verdict.Verdict, verdict.Why));
    }

    [Fact]
    public void The_first_failing_case_is_the_counterexample() =>
        Assert.Equal("3 is not below 3", Check.ForAll("n < 3", Enumerable.Range(0, 9), n => n < 3 ? null : $"{n} is not below 3").Run(Context).Counterexample);

    [Fact]
    public void Two_sides_that_differ_name_the_point()
    {
        Check check = Check.Same("2x = x + x + 1e-6", _ => [[1.0], [2.0]], x => [2 * x[0]], x => [x[0] + x[0] + 1e-6]);
        Assert.Equal("at (1): 2 against 2.000001", check.Run(Context).Counterexample);
        Assert.True(Check.Same("2x = x + x", _ => [[1.0], [2.0]], x => [2 * x[0]], x => [x[0] + x[0]]).Run(Context).Holds);
        Assert.False(Check.Same("NaN", _ => [[1.0]], x => [double.NaN], x => [0]).Run(Context).Holds);
        Assert.Throws<InvalidOperationException>(() => Check.Same("nothing tried", _ => [], x => x, x => x).Run(Context));
    }

    private static Check Holds => Check.Once("it holds", () => null);

    private static Check Fails => Check.Once("it fails", () => "a counterexample");

    private static string Root()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Harness.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
