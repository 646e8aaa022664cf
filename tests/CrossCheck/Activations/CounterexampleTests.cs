using Harness.Claims;
using Harness.Verification.Claims;

namespace Harness.CrossCheck.Activations;

public sealed class CounterexampleTests
{
    [Theory]
    [InlineData("activation.relu-derivative", "x = 0: the slope is 1 to the right and 0 to the left")]
    [InlineData("norm.l1-gradient", "x = (0), i = 1: the slope is 1 to the right and -1 to the left")]
    [InlineData("activation.softplus-difference-log-quotient", "at (0): 0 against 1")]
    [InlineData("activation.softplus-difference-cancellation", "at (0): 1 against 0")]
    [InlineData("softmax.scale-invariance", "c = 2, x = (0, 1): S(cx) = (0.119203, 0.880797), S(x) = (0.268941, 0.731059)")]
    [InlineData("softmax.scale-log-sum-power-step", "at (2, 0, 1): 2.12693 against 2.62652")]
    [InlineData("softmax.sum-to-one", "o = (0, 1), k = 1: 2 · 0.268941 = 0.537883")]
    [InlineData("activation.tanh-taylor", "the coefficient of x^4 is 0, not 2/15")]
    [InlineData("activation.selu-constants", "α = 1.7580993")]
    public void The_smallest_counterexample_is_given(string id, string expected) =>
        Assert.Contains(expected, CodeClaims.All.Single(c => c.Id == id).Judge(new CheckContext(20, 42)).Why, StringComparison.Ordinal);
}
