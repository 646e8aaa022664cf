using Harness.Handwritten.Symmetry;

namespace Harness.CrossCheck.Symmetry;

public sealed partial class OddNetworkTests
{
    private static readonly OddNetwork Network = new([[0.5, -1], [1.25, 0.75], [-2, 0.1]], [0.2, -0.4, 0.6], [1.5, -0.8, 0.3], 0.3);

    [Fact]
    public void One_unit_is_flipped_with_its_bias_and_output_weight()
    {
        OddNetwork flipped = Network.FlipUnits(0b010);
        Assert.Equal([0.5, -1, 0.2, 1.5, -1.25, -0.75, 0.4, 0.8, -2, 0.1, 0.6, 0.3, 0.3], flipped.AllWeights);
    }

    [Fact]
    public void There_are_48_symmetries_of_three_units_and_they_start_with_the_network()
    {
        OddNetwork[] all = [.. Network.Symmetries()];
        Assert.Equal(48, all.Length);
        Assert.Equal(Network.AllWeights, all[0].AllWeights);
        Assert.Equal(48, all.Select(n => string.Join(' ', n.AllWeights)).Distinct().Count());
    }

    // What the “almost” is for: a unit of zero weights is its own flip (−0 = 0).
    [Fact]
    public void A_dead_unit_makes_flips_coincide()
    {
        OddNetwork dead = new([[0.5], [0]], [0.2, 0], [1, 0], 0.1);
        Assert.Equal(2, dead.SignFlips().Select(n => string.Join(' ', n.AllWeights.Select(w => w + 0.0))).Distinct().Count());
    }

    // Flipping the weights but not the output weight is no symmetry; a check that cannot tell is worth nothing.
    [Fact]
    public void Half_a_flip_is_caught()
    {
        OddNetwork half = Network.FlipUnits(1) with { OutputWeights = Network.OutputWeights };
        Assert.True(Math.Abs(half.Value([0.7, -1.2], Math.Tanh) - Network.Value([0.7, -1.2], Math.Tanh)) > 0.01);
    }

    [Fact]
    public void An_activation_that_is_not_odd_has_no_sign_symmetry() =>
        Assert.True(Math.Abs(Network.FlipUnits(1).Value([1, 1], Math.Exp) - Network.Value([1, 1], Math.Exp)) > 0.01);

    [Fact]
    public void The_output_bias_is_flipped_on_request_only()
    {
        Assert.Equal(0.3, Network.FlipAll(outputBias: false).OutputBias);
        Assert.Equal(-0.3, Network.FlipAll(outputBias: true).OutputBias);
    }

    [Fact]
    public void Sizes_are_checked() => Assert.Throws<ArgumentException>(() => OddNetwork.Sum([1, 2], [1], 0));

    [Fact]
    public void The_output_on_paper()
    {
        OddNetwork network = new([[2, 3], [1, -1]], [1, 0], [5, 7], 4);
        Assert.Equal(2 * (4 + (5 * 2 * 9) + (7 * 2 * -1)), network.Value([1, 2], a => 2 * a));
        Assert.Equal([-2, -3, -1, -5, -1, 1, 0, -7, -4], network.FlipAll(outputBias: true).AllWeights);
    }
}
