using Harness.Claims.Distances;
using Harness.Handwritten.Distances;

namespace Harness.CrossCheck.Distances;

/// <summary>What needs the library or the program.</summary>
public sealed partial class DistanceTests
{
    [Fact]
    public void The_best_plan_is_cheaper_than_the_crossed_one() => Assert.Equal(2, Transport.Cheapest([1, 1, 0], [0, 1, 1]));

    [Fact]
    public void A_kink_is_named() =>
        Assert.Equal("at θ = 0 the slope is -1 from the left and 1 from the right", Points.HasDerivative("smooth", [0]).Run(new(1, 1)).Counterexample);
}
