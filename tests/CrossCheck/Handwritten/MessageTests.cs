using Harness.Handwritten;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.Hessians;
using Harness.Handwritten.Inversion;
using Harness.Handwritten.LinearAlgebra;
using Harness.Handwritten.Logic;
using Harness.Handwritten.Plateaus;
using Harness.Handwritten.Recurrent;

namespace Harness.CrossCheck.Handwritten;

/// <summary>What does not fit is said in words, with the numbers that were found.</summary>
public sealed class MessageTests
{
    private static readonly ConvolutionSize Two = new(2, 1, 2, 2, 1, 1, 1);

    public static TheoryData<Action, string> Refused => new()
    {
        { () => LstmMemory.Retained([0.0]), "0 is not in (0, 1]" },
        { () => LstmMemory.Retained([1.5]), "1.5 is not in (0, 1]" },
        { () => Transition.Product<double>([]), "needs at least one step" },
        { () => Transition.HasEigenvaluesInsideUnitCircle(new double[3, 3]), "needs a 2×2 matrix, got 3×3" },
        { () => Transition.Norm(new double[1, 2]), "needs a square matrix, got 1×2" },
        { () => Transition.Norm(new double[0, 0]), "needs a square matrix, got 0×0" },
        { () => UnrolledConvolution.Matrix<double>([1], Two), "the matrix maps one image, the size has 2" },
        { () => UnrolledConvolution.Bias<double>([1], Two), "the matrix maps one image, the size has 2" },
        { () => UnrolledConvolution.FilterGradient<double>([1], Two), "the matrix maps one image, the size has 2" },
        { () => SameLayerHessian.AtPreactivations([1.0], [1], [1], new double[2, 2]), "delta2 is 2×2, but delta has 1 entries" },
        { () => SameLayerHessian.FromPreactivations([1.0], new double[1, 2]), "delta2 must be square, got 1×2" },
        { () => new TanhNetwork(1, 1).ValueAndGradient(new double[4], [[1], [2]], [1]), "t has 1 entries, but there are 2 examples" },
        { () => _ = new Product("01x"), "'01x' is no cube; it is made of 0, 1 and -" },
        { () => LinearSystem.Solve<double>([[0]], [1]), "the matrix is singular" },
        { () => ModularPolynomial.FactorDegrees([1, 6], 3), "3 divides the leading coefficient 6" },
        { () => new Graph<double>().Apply(null!), "Value cannot be null. (Parameter 'rule')" },
        { () => new Graph<double>().Input(null!), "Value cannot be null. (Parameter 'entry.Value')" },
        { () => new Graph<double>().Value(new Node(-1)), "the graph has nodes 0 to -1, not -1" },
        { () => _ = new NdArray<double>(null!, 1), "Value cannot be null. (Parameter 'data')" },
        { () => _ = new NdArray<double>([1], null!), "Value cannot be null. (Parameter 'shape')" },
        { () => NdArray.Zeros<double>(2, -1), "shape [2, -1] has a negative size; sizes are 0 or more" },
        { () => NdArray.Zeros<double>(65_536, 65_536), "Arithmetic operation resulted in an overflow." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_does_not_fit_is_said_with_its_numbers(Action act, string message) =>
        Assert.StartsWith(message, Assert.ThrowsAny<Exception>(act).Message, StringComparison.Ordinal);
}
