using Harness.Claims;
using Harness.Problems.Files;
using Harness.Running;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.CrossCheck.Claims;

/// <summary>How strong the evidence of the catalogue has to be.</summary>
public sealed class EvidenceGradeTests
{
    private static readonly CheckContext Context = new(3, 42);

    // Derivatives without all three witnesses, and why.
    private static readonly Dictionary<string, string> WithoutThree = new(StringComparer.Ordinal)
    {
        ["wasserstein.gradient-everywhere"] = "no rule is claimed: the slopes are measured, and W₁ is piecewise linear, so its quotients are exact",
    };

    // Identities that are not rational in the numbers or in eˣ, and definitions tried at points.
    private static readonly Dictionary<string, string> Sampled = new(StringComparer.Ordinal)
    {
        ["softmax.scale-power-form"] = "(eˣ)ᶜ for real c",
        ["softmax.scale-log-quotient-step"] = "(eˣ)ᶜ for real c",
        ["softmax.scale-log-sum-power-step"] = "(eˣ)ᶜ for real c",
        ["softmax.scale-invariance"] = "(eˣ)ᶜ for real c",
        ["sincos.derivative-rules"] = "sine and cosine",
        ["sincos.backward-symmetry"] = "sine and cosine of sums of sines and cosines",
        ["backprop2.chain-rule"] = "four sigmoids of different numbers",
        ["gan.optimal-discriminator"] = "the value at the optimum has logarithms; the optimum itself is tried in fractions",
    };

    // Corrections that are weaker than what fell, and why.
    private static readonly Dictionary<string, string> WeakerCorrections = new(StringComparer.Ordinal)
    {
        ["softmax.scale-invariance"] = "for which c and x it holds is exhaustive; by what else the outputs differ is a power with a real exponent",
        ["optimizer.adam-step-bound"] = "a bound for all sequences of gradients: derived, reached by one sequence, and tried on random ones",
    };

    private static readonly Lazy<ClaimReport[]> Reports = new(() =>
    {
        (IReadOnlyList<ProblemReport> problems, IReadOnlyList<ClaimReport> settled) =
            Judging.Run([.. ProblemSet.Files.Select(ProblemFile.Load)], CodeClaims.All, Context.Trials, Context.Seed);
        return [.. problems.SelectMany(ClaimReports.Of).Concat(settled).Where(r => r.Entry is not null)];
    });

    [Fact]
    public void A_derivative_has_autograd_dual_numbers_and_differences()
    {
        string[] lacking = [.. Reports.Value.Where(r => r.Entry!.Kind is "gradient" or "jacobian" or "hessian" && !HasThree(r)).Select(r => r.Id)];
        Assert.Equal(WithoutThree.Keys.Order(), lacking.Order());
    }

    [Fact]
    public void An_identity_is_proved_or_exhaustive_or_has_a_reason()
    {
        string[] sampled = [.. Reports.Value.Where(r => r.Entry!.Kind == "identity" && r.Grade > Grade.Exhaustive).Select(r => r.Id)];
        Assert.Equal(Sampled.Keys.Order(), sampled.Order());
    }

    [Fact]
    public void An_experiment_has_a_control_that_fails()
    {
        IEnumerable<Check> all = CodeClaims.All.SelectMany(c => new[] { c.Printed, c.True }).OfType<Check>().SelectMany(c => c.Leaves);
        CheckResult[] demonstrated = [.. all.Where(c => c.HasControl).Select(c => c.Run(Context))];
        Assert.NotEmpty(demonstrated);
        Assert.All(demonstrated, r => Assert.Null(r.Undecided));
    }

    // A counterexample is one case that anybody can repeat; the statement that takes its place must not be weaker than what fell.
    [Fact]
    public void A_correction_is_no_weaker_than_the_refutation()
    {
        string[] weaker = [.. CodeClaims.All
            .Where(c => c.Printed is not null && c.True is not null)
            .Select(c => (c.Id, Printed: c.Printed!.Run(Context), Report: ClaimReports.Of(c, c.Judge(Context))))
            .Where(c => c.Report.Grade > c.Printed.Grade)
            .Select(c => c.Id)];
        Assert.Equal(WeakerCorrections.Keys.Order(), weaker.Order());
    }

    [Fact]
    public void What_does_not_hold_has_a_correction() => Assert.All(
        Reports.Value.Where(r => r.Verdict is Verdict.Refuted or Verdict.Qualified or Verdict.Misprint),
        r => Assert.True(r.Correction is not null && r.Why is not null, r.Id));

    private static bool HasThree(ClaimReport report)
    {
        HashSet<string> agree = [.. report.Witnesses.Where(w => w.Outcome == Outcome.Agrees).Select(w => w.Name)];
        return agree.Any(n => n == "autograd" || n.StartsWith("libtorch", StringComparison.Ordinal))
            && agree.Contains("dual numbers") && agree.Contains("finite differences");
    }
}
