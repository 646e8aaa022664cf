using Harness.Handwritten.Activations;

namespace Harness.Handwritten.Plateaus;

/// <summary>The gradient at the pre-activation a of a logistic output y = σ(a) with target t, for two losses.</summary>
/// <remarks>
/// <para>½(y − t)²: (y − t) y(1 − y), which vanishes where y saturates, also at the wrong end.</para>
/// <para>−t ln y − (1 − t) ln(1 − y): y − t, which is largest there. Units: nats.</para>
/// <para>Source: Nielsen, Neural Networks and Deep Learning, chapter 3, “The cross-entropy cost function”.</para>
/// </remarks>
public static class LogisticOutput
{
    /// <summary>Returns the derivative of ½(σ(a) − t)².</summary>
    public static double OfSquaredError(double a, double t)
    {
        double y = Sigmoid.Value(a);
        return (y - t) * Sigmoid.Derivative(y);
    }

    /// <summary>Returns the derivative of the cross-entropy.</summary>
    public static double OfCrossEntropy(double a, double t) => Sigmoid.Value(a) - t;

    /// <summary>Returns d/dx of n sigmoids one inside the other: the product of yₗ(1 − yₗ), at most 4⁻ⁿ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is negative.</exception>
    public static double ChainDerivative(double x, int n)
    {
        Require.AtLeast(n, 0);
        double product = 1;
        for (int layer = 0; layer < n; layer++)
        {
            x = Sigmoid.Value(x);
            product *= Sigmoid.Derivative(x);
        }

        return product;
    }
}
