using Harness.Handwritten.Activations;
using Harness.Reference.Activations;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Activations;

/// <summary>What needs the library or the program.</summary>
public sealed partial class VectorJacobianProductTests
{
    private static readonly double[] X = [0.5, -1, 2];
    private static readonly double[] G = [1, -2, 0.5];

    [Fact]
    public void The_sigmoid_agrees_with_autograd() =>
        AssertClose(LibraryActivations.SigmoidVjp(X, G), VectorJacobianProduct.OfSigmoid<double>(Sigmoid.Value<double>(X), G, 1));

    [Fact]
    public void The_softmax_agrees_with_autograd() =>
        AssertClose(LibraryActivations.SoftmaxVjp(X, G), VectorJacobianProduct.OfSoftmax<double>(Softmax.Value<double>(X), G));

    private static void AssertClose(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), p => Assert.Equal(p.First, p.Second, 1e-14));
}
