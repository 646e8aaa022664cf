using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.CrossCheck.Verification.Claims;

public sealed class EvidenceTests
{
    private static readonly CheckContext Context = new(5, 42);

    [Fact]
    public void A_multilinear_identity_is_proved()
    {
        CheckResult result = Multilinear.Identity("(a + b)c = ac + bc", 3, v => [(v[0] + v[1]) * v[2]], v => [(v[0] * v[2]) + (v[1] * v[2])]).Run(Context);
        Assert.True(result.Holds);
        Assert.Equal((Grade.Proved, 8), (result.Grade, result.Witnesses[0].Points));
    }

    [Fact]
    public void A_wrong_sign_is_found_with_its_point() => Assert.Equal(
        "at (1, 0, 1): (1) against (-1)",
        Multilinear.Identity("(a + b)c = bc − ac", 3, v => [(v[0] + v[1]) * v[2]], v => [(v[1] * v[2]) - (v[0] * v[2])]).Run(Context).Counterexample);

    // x² = x at 0 and 1, and nowhere else.
    [Fact]
    public void A_side_of_higher_degree_is_refused() => Assert.Throws<ArgumentException>(() =>
        Multilinear.Identity("a² = a", 1, v => [v[0] * v[0]], v => [v[0]]).Run(Context));

    [Fact]
    public void A_proof_keeps_its_grade_beside_weaker_evidence()
    {
        Check proof = Multilinear.Identity("2a = a + a", 1, v => [2 * v[0]], v => [v[0] + v[0]]);
        Check sampled = Check.Same("sampled", _ => [[1.0]], x => x, x => x);
        Check fails = Check.Once("fails", () => "it does not");
        Assert.Equal(Grade.Proved, Evidence.With(proof, sampled).Run(Context).Grade);
        Assert.Equal(2, Evidence.With(proof, sampled).Run(Context).Witnesses.Count);
        Assert.Equal("it does not", Evidence.With(proof, sampled, fails).Run(Context).Counterexample);
    }
}
