using Harness.Handwritten.Classifiers;
using Harness.Verification.Claims;
using Xunit;
using Twin = Harness.Reference.Classifiers.TwoLayerClassifier;

namespace Harness.CrossCheck.Classifiers;

/// <summary>What needs the library or the program.</summary>
public sealed partial class TwoLayerClassifierTests
{
    [Fact]
    public void Risk_and_gradients_are_the_library_s()
    {
        (double risk, double[] theta, double[] x) = new Twin(2, 3, 2).Gradient(Theta, X, [1, 0, 1]);
        double[] xBar = new double[6];
        Assert.Equal(risk, TwoLayerClassifier.Risk<double>(Size, Theta, X, Labels), 1e-14);
        Assert.All(theta.Zip(TwoLayerClassifier.Gradient(Size, Theta, X, Labels, xBar)), p => Assert.Equal(p.First, p.Second, 1e-14));
        Assert.All(x.Zip(xBar), p => Assert.Equal(p.First, p.Second, 1e-14));
    }

    [Theory]
    [InlineData("not divided by the number of samples")]
    [InlineData("sign of b2's gradient")]
    [InlineData("rows of W2's gradient swapped")]
    public void A_planted_fault_names_the_entry(string fault)
    {
        Check check = Check.Same(fault, _ => [Theta], t => Faulty(fault, TwoLayerClassifier.Gradient<double>(Size, t, X, Labels)), t => new Twin(2, 3, 2).Gradient(t, X, [1, 0, 1]).Theta);
        Assert.Matches("entry [0-9]+: .* against", check.Run(new CheckContext(1, 1)).Counterexample);
    }

    private static double[] Faulty(string fault, double[] g) => fault switch
    {
        "not divided by the number of samples" => [.. g.Select(v => 3 * v)],
        "sign of b2's gradient" => [.. g[..15], -g[15], -g[16]],
        _ => [.. g[..9], .. g[12..15], .. g[9..12], .. g[15..]],
    };
}
