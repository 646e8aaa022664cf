using Harness.Handwritten.Activations;
using Harness.Reference.Activations;

namespace Harness.CrossCheck.Activations;

/// <summary>What needs the library or the program.</summary>
public sealed partial class NormalExpectationTests
{
    [Fact]
    public void The_fixed_point_is_the_librarys()
    {
        (double lambda, double alpha) = SeluFixedPoint.Solve();
        Assert.Equal(LibraryActivations.Selu(1), lambda, 1e-13);
        Assert.Equal(LibraryActivations.Selu(-1), alpha * (Math.Exp(-1) - 1), 1e-13);
    }
}
