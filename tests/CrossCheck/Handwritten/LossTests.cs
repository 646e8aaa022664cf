using Harness.Handwritten.Losses;

namespace Harness.CrossCheck.Handwritten;

/// <summary>Cross-entropy of a batch with class labels: the fused form against the portable one, and what it refuses.</summary>
public sealed class LossTests
{
    private static readonly int[] Labels = [2, 0, 4];

    [Fact]
    public void The_fused_loss_is_the_portable_one()
    {
        double[] z = Draw.Uniform(new Random(1), -3, 3, 15).Data, gradient = new double[15], expected = [.. Enumerable.Repeat(9.0, 15)];
        double loss = CrossEntropyLogits.Portable<double>(z, Labels, expected);
        Assert.Equal(loss, CrossEntropyLogits.ValueAndGradient<double>(z, Labels, gradient), 1e-14);
        Assert.Equal(loss, CrossEntropyLogits.Value<double>(z, Labels), 1e-14);
        Assert.All(expected.Zip(gradient), p => Assert.Equal(p.First, p.Second, 1e-15));
        Assert.Equal(loss, Enumerable.Range(0, 3).Average(i => Math.Log(z[(5 * i)..(5 * (i + 1))].Sum(Math.Exp)) - z[(5 * i) + Labels[i]]), 1e-14);
        Assert.All(expected.Select((g, i) => (g, i)), e => Assert.Equal(
            ((Math.Exp(z[e.i]) / z[(e.i / 5 * 5)..((e.i / 5 * 5) + 5)].Sum(Math.Exp)) - (Labels[e.i / 5] == e.i % 5 ? 1 : 0)) / 3, e.g, 1e-15));
    }

    [Fact]
    public void Single_and_half_precision_agree_to_theirs()
    {
        double[] z = Draw.Uniform(new Random(1), -3, 3, 15).Data, gradient = new double[15];
        double loss = CrossEntropyLogits.ValueAndGradient<double>(z, Labels, gradient);
        float[] singles = new float[15];
        Half[] halves = new Half[15];
        Assert.Equal(loss, CrossEntropyLogits.ValueAndGradient(Array.ConvertAll(z, v => (float)v), Labels, singles), 1e-5);
        Assert.Equal(loss, (double)CrossEntropyLogits.ValueAndGradient(Array.ConvertAll(z, v => (Half)v), Labels, halves), 1e-2);
        Assert.All(gradient.Zip(singles), p => Assert.Equal(p.First, p.Second, 1e-6));
        Assert.All(gradient.Zip(halves), p => Assert.Equal(p.First, (double)p.Second, 1e-3));
    }

    [Fact]
    public void Labels_that_do_not_fit_are_named()
    {
        double[] six = new double[6];
        Assert.StartsWith("labels.Length is 0", Assert.Throws<ArgumentOutOfRangeException>(() => CrossEntropyLogits.ValueAndGradient<double>(six, [], six)).Message, StringComparison.Ordinal);
        Assert.StartsWith("z has 6 entries, which is not a whole number of classes for 4 labels",
            Assert.Throws<ArgumentException>(() => CrossEntropyLogits.ValueAndGradient<double>(six, [0, 0, 0, 0], six)).Message, StringComparison.Ordinal);
        Assert.StartsWith("z has 0 entries", Assert.Throws<ArgumentException>(() => CrossEntropyLogits.ValueAndGradient<double>([], [0], [])).Message, StringComparison.Ordinal);
        Assert.StartsWith("gradient has 5 entries", Assert.Throws<ArgumentException>(() => CrossEntropyLogits.ValueAndGradient<double>(six, [0, 0], new double[5])).Message, StringComparison.Ordinal);
        Assert.StartsWith("labels.Length is 0", Assert.Throws<ArgumentOutOfRangeException>(() => CrossEntropyLogits.Value<double>(six, (int[])[])).Message, StringComparison.Ordinal);
        Assert.StartsWith("label is 3; classes are 0 to 2", Assert.Throws<ArgumentOutOfRangeException>(() => CrossEntropyLogits.Value<double>(six, [0, 3])).Message, StringComparison.Ordinal);
        Assert.StartsWith("label is 3; classes are 0 to 2", Assert.Throws<ArgumentOutOfRangeException>(() => CrossEntropyLogits.ValueAndGradient<double>(six, [0, 3], six)).Message, StringComparison.Ordinal);
        Assert.StartsWith("label is -1", Assert.Throws<ArgumentOutOfRangeException>(() => CrossEntropyLogits.ValueAndGradient<double>(six, [0, -1], six)).Message, StringComparison.Ordinal);
    }
}
