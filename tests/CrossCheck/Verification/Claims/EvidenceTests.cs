using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.CrossCheck.Verification.Claims;

public sealed class EvidenceTests
{
    private static readonly CheckContext Context = new(5, 42);

    [Fact]
    public void A_proof_keeps_its_grade_beside_weaker_evidence()
    {
        Check proof = Proof.Polynomial("2a = a + a", [1], v => ([2 * v[0]], [v[0] + v[0]]));
        Check sampled = Check.Same("sampled", _ => [[1.0]], x => x, x => x);
        Check fails = Check.Once("fails", () => "it does not");
        Assert.Equal(Grade.Proved, Evidence.With(proof, sampled).Run(Context).Grade);
        Assert.Equal(2, Evidence.With(proof, sampled).Run(Context).Witnesses.Count);
        Assert.Equal("it does not", Evidence.With(proof, sampled, fails).Run(Context).Counterexample);
    }
}
