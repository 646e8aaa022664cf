using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Handwritten;

/// <summary>Every derivation of the table against the check that a caller would run.</summary>
public sealed class DerivationTests
{
    [Theory]
    [MemberData(nameof(DerivationCases.Names), MemberType = typeof(DerivationCases))]
    public void The_derivation_passes(string name)
    {
        DerivationCase c = DerivationCases.Named(name);
        Assert.All(Enumerable.Range(0, 5), seed => GradientAssert.Passes(c.Check(c.Gradient, c.Point(seed))));
    }
}
