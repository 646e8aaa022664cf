using Harness.Handwritten.Plateaus;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;
using Xunit;
using Autograd = Harness.Reference.Plateaus.PlateauGradients;

namespace Harness.CrossCheck.Plateaus;

/// <summary>What needs the library or the program.</summary>
public sealed partial class PlateauTests
{
    /// <summary>Entries of the tanh network's gradient: a fault in any of them must be noticed.</summary>
    public static TheoryData<int> Entries => [.. Enumerable.Range(0, 9)];

    [Fact]
    public void The_tanh_networks_gradient_is_autograds() => Assert.True(Tanh(g => g).Holds);

    [Theory]
    [MemberData(nameof(Entries))]
    public void A_flipped_sign_in_one_entry_is_noticed(int entry) =>
        Assert.StartsWith($"at (): entry {entry}:", Tanh(g => [.. g.Select((x, i) => i == entry ? -x : x)]).Counterexample, StringComparison.Ordinal);

    [Fact]
    public void A_chain_of_sigmoids_has_autograds_derivative() =>
        Assert.Equal(Autograd.Chain(0.3, 7, isRelu: false), LogisticOutput.ChainDerivative(0.3, 7), 1e-18);

    private static CheckResult Tanh(Func<double[], double[]> change) => Check.Same("the gradient", _ => [[]],
        _ => change(new TanhNetwork(2, 2).ValueAndGradient(Parameters, Corners, Targets).Gradient),
        _ => Autograd.TanhNetwork(2, 2, Parameters, Corners, Targets)).Run(new(1, 42));
}
