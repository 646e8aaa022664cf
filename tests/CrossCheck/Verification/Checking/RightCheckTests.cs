using Harness.CrossCheck.Verification.Checking.Corpus;
using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Many checks together are as quiet as one.</summary>
public sealed class RightCheckTests
{
    private const int Checks = 10_000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_right_gradient_fails_in_10000_checks(bool dual)
    {
        CorpusCase[] small = [.. CorpusList.All.Where(c => c.Count <= 40)];
        GradientVerdict[] failed = [.. Enumerable.Range(0, Checks).AsParallel()
            .Select(seed => (Case: small[seed % small.Length], seed))
            .Select(p => p.Case.Check(p.Case.Gradient, dual).WithSeed(p.seed).At(p.Case.Draw(new Random(1000 + p.seed))))
            .Where(v => v.Outcome == GradientOutcome.Failed)];

        Assert.True(failed.Length == 0, string.Join("\n", failed.Select(v => v.ToString())));
    }
}
