using Harness.Handwritten.Classifiers;
using Harness.Verification.Claims;
using Xunit;

namespace Harness.CrossCheck.Classifiers;

public sealed partial class TwoLayerClassifierTests
{
    private static readonly TwoLayerSize Size = new(2, 3, 2);
    private static readonly double[] Theta = [.. Enumerable.Range(0, 17).Select(i => Math.Sin(1 + (2.3 * i)))];
    private static readonly double[] X = [0.5, -1, 2, 0.25, -0.75, 1.5];
    private static readonly int[] Labels = [1, 0, 1];

    [Fact]
    public void Parameters_lie_one_after_the_other()
    {
        Assert.Equal(17, Size.Parameters);
        Assert.Equal((0..6, 6..9, 9..15, 15..17), (Size.W1, Size.B1, Size.W2, Size.B2));
    }

    [Fact]
    public void Logits_are_those_worked_out_on_paper() =>
        Assert.Equal([11, -5], TwoLayerClassifier.Logits<double>(new(1, 2, 2), [1, -1, 2, 0, 2, 7, -1, 7, 1, 0], [3]));

    [Fact]
    public void Gradient_is_the_difference_quotient()
    {
        double[] gradient = TwoLayerClassifier.Gradient<double>(Size, Theta, X, Labels);
        for (int i = 0; i < Theta.Length; i++)
        {
            double quotient = (RiskMovedBy(i, 1e-6) - RiskMovedBy(i, -1e-6)) / 2e-6;
            Assert.Equal(quotient, gradient[i], 1e-8);
        }
    }

    [Fact]
    public void Step_goes_down_the_gradient_and_the_penalty()
    {
        Assert.Equal([1 - (0.1 * 3), -2 - (0.1 * 4)], TwoLayerClassifier.Step<double>([1, -2], [3, 4], 0.1, 0));
        Assert.Equal([0.8], TwoLayerClassifier.Step<double>([1], [0], 0.1, 1));
        Assert.Throws<ArgumentException>(() => TwoLayerClassifier.Step<double>([1], [0, 0], 0.1, 1));
    }

    [Fact]
    public void Bad_arguments_are_rejected()
    {
        Assert.Throws<ArgumentException>(() => TwoLayerClassifier.Logits<double>(Size, Theta, [1]));
        Assert.Throws<ArgumentException>(() => TwoLayerClassifier.Logits<double>(Size, [1], [1, 2]));
        Assert.Throws<ArgumentException>(() => TwoLayerClassifier.Risk<double>(Size, Theta, X, [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoLayerClassifier.Risk<double>(Size, Theta, X, [1, 0, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoLayerClassifier.Risk<double>(Size, Theta, [], []));
        Assert.Throws<ArgumentException>(() => TwoLayerClassifier.Gradient(Size, Theta, X, Labels, new double[5]));
    }

    private static double RiskMovedBy(int i, double step)
    {
        double[] theta = [.. Theta];
        theta[i] += step;
        return TwoLayerClassifier.Risk<double>(Size, theta, X, Labels);
    }

    [Fact]
    public void The_gradient_of_the_samples_is_the_difference_quotient()
    {
        double[] xBar = new double[6];
        TwoLayerClassifier.Gradient(Size, Theta, X, Labels, xBar);
        for (int i = 0; i < X.Length; i++)
        {
            (double[] up, double[] down) = ([.. X], [.. X]);
            (up[i], down[i]) = (X[i] + 1e-6, X[i] - 1e-6);
            Assert.Equal((TwoLayerClassifier.Risk<double>(Size, Theta, up, Labels) - TwoLayerClassifier.Risk<double>(Size, Theta, down, Labels)) / 2e-6, xBar[i], 1e-8);
        }
    }

    [Fact]
    public void What_does_not_fit_is_named()
    {
        Assert.StartsWith("x has 1 entries; it must have 2", Assert.Throws<ArgumentException>(() => TwoLayerClassifier.Logits<double>(Size, Theta, [1])).Message, StringComparison.Ordinal);
        Assert.StartsWith("theta has 1 entries; it must have 17", Assert.Throws<ArgumentException>(() => TwoLayerClassifier.Gradient<double>(Size, [1], X, Labels)).Message, StringComparison.Ordinal);
        Assert.StartsWith("x has 6 entries", Assert.Throws<ArgumentException>(() => TwoLayerClassifier.Gradient<double>(Size, Theta, X, [1])).Message, StringComparison.Ordinal);
        Assert.StartsWith("label is 2; classes are 0 to 1", Assert.Throws<ArgumentOutOfRangeException>(() => TwoLayerClassifier.Risk<double>(Size, Theta, X, [1, 0, 2])).Message, StringComparison.Ordinal);
    }
}
