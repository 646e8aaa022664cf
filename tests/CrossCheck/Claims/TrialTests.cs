using Harness.Claims;
using Harness.Verification;
using Harness.Verification.Claims;
using Xunit;

namespace Harness.CrossCheck.Claims;

public sealed class TrialTests
{
    private static readonly CheckContext Context = new(20, 42);

    [Fact]
    public void A_statement_that_fails_at_random_names_the_case()
    {
        CheckResult result = Trial.AtRandom("n < 3", random => random.Next(10), n => n < 3 ? null : $"{n} is not below 3").Run(Context);
        Assert.Equal(Grade.Sampled, result.Grade);
        Assert.EndsWith("is not below 3", result.Counterexample, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_opinion_does_not_weaken_a_proof_but_can_overthrow_it()
    {
        Check proof = Proof.Polynomial("x = x", [1], p => ([p[0]], [p[0]]));
        Check agrees = Trial.AtRandom("true", random => random.Next(), _ => null);
        Check differs = Trial.AtRandom("false", random => random.Next(), _ => "no");
        Assert.Equal((true, Grade.Proved), (Trial.Backed("x = x", proof, agrees).Run(Context).Holds, Trial.Backed("x = x", proof, agrees).Run(Context).Grade));
        Assert.Equal("no", Trial.Backed("x = x", proof, differs).Run(Context).Counterexample);
    }
}
