using Harness.Handwritten.Activations;
using Neuron = Harness.Handwritten.Neurons.SigmoidNeuron;
using Twin = Harness.Reference.Neurons.SigmoidNeuron;

namespace Harness.CrossCheck.Neurons;

/// <summary>What needs the library or the program.</summary>
public sealed partial class SigmoidNeuronTests
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
}
