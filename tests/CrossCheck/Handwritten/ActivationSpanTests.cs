using Harness.Handwritten.Activations;
using Xunit;

namespace Harness.CrossCheck.Handwritten;

/// <summary>The span methods of the activations, called without a rule: lengths that differ are refused, and both forms of the value
/// agree.</summary>
public sealed class ActivationSpanTests
{
    private delegate void Forward(ReadOnlySpan<double> x, Span<double> y);

    private delegate void Backward(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> yBar, Span<double> xBar);

    private delegate double[] Fresh(ReadOnlySpan<double> x);

    private static readonly Dictionary<string, (Forward Value, Backward Vjp, Fresh New)> Activations = new()
    {
        ["relu"] = (Relu.Value, Relu.Vjp, x => Relu.Value(x)),
        ["leaky relu"] = ((x, y) => LeakyRelu.Value(x, 0.125, y), (x, y, yBar, xBar) => LeakyRelu.Vjp(x, 0.125, y, yBar, xBar),
            x => LeakyRelu.Value(x, 0.125)),
        ["tanh"] = (Tanh.Value, Tanh.Vjp, x => Tanh.Value(x)),
    };

    public static TheoryData<string> Names => [.. Activations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Lengths_that_differ_are_refused(string name)
    {
        (Forward value, Backward vjp, _) = Activations[name];
        double[] two = [0.5, -0.5], three = [0.5, -0.5, 1];

        Assert.Throws<ArgumentException>(() => value(two, new double[3]));
        Assert.Throws<ArgumentException>(() => vjp(two, two, two, new double[3]));
        Assert.Throws<ArgumentException>(() => vjp(two, two, three, new double[2]));
        Assert.Throws<ArgumentException>(() => vjp(two, three, two, new double[2]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_forms_of_the_value_agree(string name)
    {
        (Forward value, _, Fresh fresh) = Activations[name];
        double[] x = [-1.5, 0, 0.25, 2], y = new double[4];
        value(x, y);

        Assert.Equal(y, fresh(x));
        Assert.NotEqual(0, y[3]);
    }
}
