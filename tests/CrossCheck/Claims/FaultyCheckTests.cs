using Harness.Claims;
using Harness.Verification.Claims;

namespace Harness.CrossCheck.Claims;

/// <summary>One side of every comparison of the catalogue is made wrong by a millionth, and every check notices.</summary>
public sealed class FaultyCheckTests
{
    private static readonly CheckContext Faulty = new(3, 42) { Faulty = true };

    // They go through their cases one by one, and no general fault fits; the tests of their topics plant some by hand.
    private static readonly string[] CasesOnly =
    [
        "cnn-mlp.conv-as-matrix", "cnn.forward-index-formula", "cnn-mlp.maxpool-as-matrix", "hamming.layer-sizes",
        "hamming.output-weights-shape", "logic.sop-minimal", "lines.linear-separability", "lines.detectors", "complexity.backprop-space",
        "symmetry.flip-input", "optimizer.nag-damping", "optimizer.adagrad-decay", "optimizer.adam-step-bound",
        "optimizer.adam-early-updates", "quadratic.convergence", "quadratic.large-eigenvalue", "quadratic.small-eigenvalue",
        "inversion.non-unique", "inversion.non-existent", "inversion.no-closed-form", "inversion.boundary", "plateau.learning-rate",
        "plateau.local-minimum", "lstm.gate-range", "lstm.gate-near-one", "gan.minimax-order", "gan.maxmin-sign",
        "wasserstein.gradient-everywhere", "wasserstein.kl-comparison", "wasserstein.mode-coverage",
    ];

    public static TheoryData<string> Ids => [.. CodeClaims.All.Select(c => c.Id).Concat(ExactProofs.ByClaim.Keys).Distinct()];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_comparison_notices_a_wrong_side(string id) => Assert.All(
        Leaves(id).Where(c => c.TakesFaults), check => Assert.False(check.Run(Faulty).Holds, $"{id}: {check.Says}"));

    [Fact]
    public void Every_other_claim_takes_a_fault_or_has_a_control()
    {
        string[] opaque = [.. CodeClaims.All.Where(c => !Leaves(c.Id).Any(l => l.TakesFaults || l.HasControl)).Select(c => c.Id)];
        Assert.Equal(CasesOnly.Order(), opaque.Order());
    }

    [Fact]
    public void A_check_that_compares_nothing_would_be_found_out() =>
        Assert.True(Check.Same("x = x", _ => [[1.0]], _ => [1], _ => [1], tolerance: double.PositiveInfinity).Run(Faulty).Holds);

    private static IEnumerable<Check> Leaves(string id)
    {
        Claim? claim = CodeClaims.All.SingleOrDefault(c => c.Id == id);
        Check?[] checks = [claim?.Printed, claim?.True, ExactProofs.ByClaim.GetValueOrDefault(id)];
        return checks.OfType<Check>().SelectMany(c => c.Leaves);
    }
}
