using Harness.Handwritten.Optimizers;
using Harness.Handwritten.Quadratics;
using Harness.Verification.Claims;
using Xunit;
using Library = Harness.Reference.Quadratics.QuadraticBowl;

namespace Harness.CrossCheck.Quadratics;

/// <summary>What needs the library or the program.</summary>
public sealed partial class QuadraticBowlTests
{
    [Fact]
    public void The_gradient_is_autograds() => Assert.Equal(Library.Gradient(H, [1, -2], [0.5, 4]), Bowl.Gradient([0.5, 4]));

    [Fact]
    public void Eigenvectors_are_rows()
    {
        (double[] values, double[][] vectors) = Library.Eigen(H);
        for (int j = 0; j < 2; j++)
        {
            Assert.Equal(values[j] * vectors[j][0], (3 * vectors[j][0]) + vectors[j][1], 12);
            Assert.Equal(values[j] * vectors[j][1], vectors[j][0] + (2 * vectors[j][1]), 12);
        }
    }
}
