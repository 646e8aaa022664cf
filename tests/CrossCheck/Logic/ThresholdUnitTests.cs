using Harness.Handwritten.Logic;

namespace Harness.CrossCheck.Logic;

public sealed class ThresholdUnitTests
{
    [Fact]
    public void A_sum_of_zero_does_not_fire()
    {
        Assert.False(ThresholdUnit.Fires([1, -1], 0, [true, true]));
        Assert.True(ThresholdUnit.Fires([1, -1], 0.5, [true, true]));
    }

    [Fact]
    public void The_sum_adds_the_bias() => Assert.Equal(2 - 3 + 0.25, ThresholdUnit.Sum([2, 7, -3], 0.25, [1, 0, 1]));

    [Fact]
    public void Lengths_must_agree() =>
        Assert.Equal("x has 1 entries, but w has 2; they must agree (Parameter 'x')", Assert.Throws<ArgumentException>(() => ThresholdUnit.Sum([1, 1], 0, [1])).Message);

    // AND needs more than the sum of one, OR not more than that of none.
    [Fact]
    public void The_biases_of_and_and_or()
    {
        Assert.Equal(new BiasInterval(-2, -1), ThresholdUnit.Biases([1, 1], x => x[0] && x[1]));
        Assert.Equal(new BiasInterval(-1, 0), ThresholdUnit.Biases([1, 1], x => x[0] || x[1]));
    }

    [Fact]
    public void No_bias_makes_a_unit_an_xor()
    {
        BiasInterval none = ThresholdUnit.Biases([1, 1], x => x[0] != x[1]);
        Assert.True(none.IsEmpty);
        Assert.Equal("no bias", none.ToString());
    }

    [Fact]
    public void Every_bias_makes_a_constant() =>
        Assert.Equal((-0.0, double.PositiveInfinity), (ThresholdUnit.Biases([1, 1], _ => true).Above, ThresholdUnit.Biases([1, 1], _ => true).UpTo));

    // The interval against trying biases, for random weights and functions.
    [Fact]
    public void A_bias_is_in_the_interval_exactly_when_the_unit_computes_the_function()
    {
        Random random = new(7);
        for (int trial = 0; trial < 200; trial++)
        {
            double[] w = [random.Next(-3, 4), random.Next(-3, 4), random.Next(-3, 4)];
            double own = random.Next(-4, 5) + 0.5;
            Func<bool[], bool> f = trial % 2 == 0 ? x => ThresholdUnit.Fires(w, own, x) : x => x[trial % 3];
            BiasInterval biases = ThresholdUnit.Biases(w, f);
            for (double b = -10; b <= 10; b += 0.5)
                Assert.Equal(BooleanInputs.All(3).All(x => ThresholdUnit.Fires(w, b, x) == f(x)), biases.Contains(b));
        }
    }
}
