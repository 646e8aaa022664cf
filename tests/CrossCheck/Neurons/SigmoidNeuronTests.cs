using Harness.Handwritten.Activations;
using Neuron = Harness.Handwritten.Neurons.SigmoidNeuron;
using Twin = Harness.Reference.Neurons.SigmoidNeuron;

namespace Harness.CrossCheck.Neurons;

public sealed class SigmoidNeuronTests
{
    [Theory]
    [InlineData(0.7, -0.3, 1.5, -0.4)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(-2, 3, -1, 5)]
    public void The_gradient_is_autograds(double w, double b, double x, double z)
    {
        (double expectedW, double expectedB) = Twin.Gradient(w, b, x, z);
        (double actualW, double actualB) = Neuron.Gradient(Sigmoid.Value((w * x) + b), x, z);
        Assert.Equal(expectedW, actualW, 1e-14);
        Assert.Equal(expectedB, actualB, 1e-14);
    }

    [Fact]
    public void The_bound_is_nearly_reached_by_far_targets()
    {
        (double w, double b) = Neuron.Gradient(0.5, 2.0, -1e6);
        double ratio = double.Hypot(w, b) / Neuron.GradientBound(2, -1e6);
        Assert.InRange(ratio, 0.999999, 0.9999999999);
    }
}
