using Harness.Handwritten.Activations;
using Harness.Handwritten.Neurons;
using Harness.Reference.Activations;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Activations;

public sealed class PlantedFaultTests
{
    private static readonly CheckContext Context = new(20, 42);
    private static readonly double[] G = [1, -2, 0.5];

    [Fact]
    public void A_softmax_product_with_the_wrong_sign_is_named_with_its_entry()
    {
        Check check = Check.Same("Jᵀg", _ => [[0.5, -1, 2]], x => WrongSign(Softmax.Value<double>(x)), x => LibraryActivations.SoftmaxVjp(x, G));
        Assert.StartsWith("at (0.5, -1, 2): entry 2: ", check.Run(Context).Counterexample, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_recursion_is_named_by_its_coefficient()
    {
        // σ′ = σ + σ² instead of σ − σ².
        double[] wrong = [0.5, 0.75];
        Check check = Check.Same("series", _ => [[0.0]], _ => wrong, _ => TaylorSeries.OfSigmoid<double>(2));
        Assert.Equal("at (0): entry 1: 0.75 against 0.25", check.Run(Context).Counterexample);
    }

    [Fact]
    public void A_gradient_without_the_inner_derivative_breaks_the_proof()
    {
        Check check = Proof.Polynomial("∂J/∂b", 3, 3, p => [SigmoidNeuron.Gradient(p[0], p[1], p[2]).B], p => [(p[0] - p[2]) * p[0]]);
        Assert.StartsWith("at (", check.Run(Context).Counterexample, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_that_stays_is_not_taken_for_one_that_falls()
    {
        Assert.InRange(NormalExpectation.LeftByLinear(Math.Tanh, 0.001), 0, 1e-11);
        Assert.InRange(NormalExpectation.LeftByLinear(x => Relu.Value(x), 0.001), 0.49, 0.51);
    }

    [Fact]
    public void A_wrong_bound_is_refuted_by_a_box()
    {
        Check check = Proof.Positive("e^x > 1", [[new Interval(-1.0, 1.0)]], x => Interval.Exp(x[0]) - Interval.One);
        Assert.Contains("the enclosure is [-0.632", check.Run(Context).Counterexample, StringComparison.Ordinal);
    }

    // y ⊙ ȳ + y(yᵀȳ).
    private static double[] WrongSign(double[] y)
    {
        double mean = y.Zip(G).Sum(p => p.First * p.Second);
        return [.. y.Zip(G).Select(p => (p.First * p.Second) + (p.First * mean))];
    }
}
