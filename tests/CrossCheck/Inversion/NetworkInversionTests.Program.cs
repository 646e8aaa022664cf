using Harness.Handwritten.Activations;
using Harness.Handwritten.Inversion;
using Harness.Verification.Claims;
using Xunit;
using Autograd = Harness.Reference.Inversion.NetworkInversion;

namespace Harness.CrossCheck.Inversion;

/// <summary>What needs the library or the program.</summary>
public sealed partial class NetworkInversionTests
{
    /// <summary>Networks that stand for a mistake in the backward pass.</summary>
    public static TheoryData<string> Faults => ["sign", "activation forgotten", "weights of the wrong layer"];

    [Fact]
    public void The_gradient_is_autograds() => Assert.True(AgainstAutograd(NetworkInversion.Gradient(Network, X, Y)).Holds);

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_planted_fault_is_noticed(string fault)
    {
        double[] wrong = fault switch
        {
            "sign" => [.. NetworkInversion.Gradient(Network, X, Y).Select(g => -g)],
            "activation forgotten" => (Network[0] with { IsLogistic = false }).Back(Network[0].Output(X), Network[1].Back(Y, Residual)),
            _ => Network[0].Back(Network[0].Output(X), [Residual[0], Residual[1], 0]),
        };
        Assert.Matches(@"^at \(\): entry \d: .* against .*$", AgainstAutograd(wrong).Counterexample);
    }

    private static double[] Residual => [.. NetworkInversion.Output(Network, X).Zip(Y, (f, t) => 2 * (f - t))];

    private static CheckResult AgainstAutograd(double[] gradient) => Check.Same("∇E", _ => [[]], _ => gradient,
        _ => Autograd.Gradient([.. Network.Select(l => (l.W, l.B, l.IsLogistic))], X, Y)).Run(new(1, 42));
}
