namespace Harness.Claims;

/// <summary>The topics of the claims: the first part of their ids, and what a reader calls them.</summary>
internal static class Topics
{
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["activation"] = "Activation functions",
        ["norm"] = "Norms",
        ["softmax"] = "Softmax",
        ["mlp"] = "Two-layer classifier",
        ["ce"] = "Softmax cross-entropy",
        ["conv"] = "Convolution arithmetic",
        ["neuron"] = "Sigmoid neuron",
        ["sincos"] = "Sin/cos graph",
        ["lines"] = "Vertical and horizontal lines",
        ["linear"] = "Linear networks",
        ["graph"] = "Graphs with loss -ln 0.1",
        ["h1h2"] = "Two-branch node",
        ["hamming"] = "Hamming parity network",
        ["logic"] = "Logic network",
        ["vecderiv"] = "Vector derivative",
        ["backprop1"] = "Backpropagation exercise 1",
        ["cnn"] = "Convolution backpropagation",
        ["cnn-mlp"] = "CNN as MLP",
        ["backprop2"] = "Backpropagation exercise 2",
        ["model"] = "Model size",
        ["rf"] = "Receptive field",
        ["optimizer"] = "Optimizers",
        ["quadratic"] = "Quadratic error function",
        ["lstm"] = "LSTM",
        ["rnn"] = "RNN Jacobian",
        ["bptt"] = "Backpropagation through time",
        ["gan"] = "GAN",
        ["wasserstein"] = "Wasserstein distance",
        ["complexity"] = "Complexity",
        ["symmetry"] = "Weight-space symmetry",
        ["inversion"] = "Network inversion",
        ["plateau"] = "Error plateaus",
        ["hessian"] = "Hessian of one layer",
    };

    /// <summary>The title of a topic.</summary>
    public static string TitleOf(string topic) => Titles[topic];
}
