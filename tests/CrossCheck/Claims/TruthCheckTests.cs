using Harness.Claims.Logic;
using Harness.Handwritten.Logic;
using Harness.Verification.Claims;

namespace Harness.CrossCheck.Claims;

/// <summary>Faulty units and networks must be caught, with a message that shows where.</summary>
public sealed class TruthCheckTests
{
    private static readonly CheckContext Context = new(5, 42);

    [Fact]
    public void A_wrong_formula() => Assert.Equal(
        "at 01 the left side is 1, the right side 0",
        Run(TruthChecks.Equal("A ⊕ B = A ∧ ¬B", 2, x => x[0] != x[1], x => x[0] && !x[1])));

    [Theory]
    [InlineData(new double[] { 1, 1 }, -0.5, "at 01 the sum is 0.5, so the unit gives 1 instead of 0")]
    [InlineData(new double[] { 1, -1 }, -1.5, "at 11 the sum is -1.5, so the unit gives 0 instead of 1")]
    [InlineData(new double[] { 1, 1 }, -1.5, null)]
    public void A_wrong_bias_or_sign_of_an_and(double[] weights, double bias, string? message) =>
        Assert.Equal(message, Run(TruthChecks.Unit("AND", weights, bias, x => x[0] && x[1])));

    [Fact]
    public void A_wrong_interval_of_biases() => Assert.Equal(
        "weights (1, 1) need -2 < b ≤ -1, not -2 < b ≤ 0",
        Run(TruthChecks.BiasInterval("AND", [1, 1], new(-2, 0), x => x[0] && x[1])));

    [Fact]
    public void A_weight_in_the_wrong_column()
    {
        LogicNetwork network = new(new DenseLayer([[1, 0, 1]], [-1.5]));
        Assert.Equal(
            "at 101 it gives 1 instead of 0, the first of 2 wrong inputs of 8",
            Run(TruthChecks.Steps("A ∧ B", network, x => [x[0] && x[1]])));
    }

    [Fact]
    public void A_gain_that_is_too_small()
    {
        LogicNetwork or = SumOfProducts.Network([[new("111"), new("110"), new("101"), new("011")]]);
        Func<bool[], bool[]> majority = x => [x.Count(b => b) >= 2];
        Assert.StartsWith("at 000 it gives 1 instead of 0", Run(TruthChecks.Logistic("majority", or, 1, majority)), StringComparison.Ordinal);
        Assert.StartsWith("at gain 2 the margin is", Run(TruthChecks.LogisticFrom("majority", or, 2, majority)), StringComparison.Ordinal);
        Assert.Null(Run(TruthChecks.LogisticFrom("majority", or, 4, majority)));
    }

    private static string? Run(Check check) => check.Run(Context).Counterexample;
}
