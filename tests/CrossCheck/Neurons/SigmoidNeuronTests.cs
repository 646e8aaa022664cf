using Harness.Handwritten.Activations;
using Neuron = Harness.Handwritten.Neurons.SigmoidNeuron;

namespace Harness.CrossCheck.Neurons;

public sealed partial class SigmoidNeuronTests
{
    [Fact]
    public void The_bound_is_nearly_reached_by_far_targets()
    {
        (double w, double b) = Neuron.Gradient(0.5, 2.0, -1e6);
        double ratio = double.Hypot(w, b) / Neuron.GradientBound(2, -1e6);
        Assert.InRange(ratio, 0.999999, 0.9999999999);
    }
}
