using TorchSharp;
using static TorchSharp.torch;

namespace Harness.Reference.Layers;

/// <summary>A loss by the library's own layers and its gradients by autograd, ready to be run again and again.</summary>
/// <remarks>Inputs are copied into tensors once, results are read only on request: a run is the library's own work and no more.</remarks>
public sealed class AutogradRun : IDisposable
{
    private readonly Func<Tensor> _loss;
    private readonly Tensor[] _inputs;
    private readonly IDisposable[] _owned;

    /// <summary>Takes a loss, the tensors that it is differentiated by, and whatever lives as long.</summary>
    internal AutogradRun(Func<Tensor> loss, Tensor[] inputs, params IDisposable[] owned) => (_loss, _inputs, _owned) = (loss, inputs, owned);

    /// <summary>Computes the loss and all gradients, and drops them.</summary>
    public void Run()
    {
        using var scope = NewDisposeScope();
        Tensor loss = _loss();
        if (_inputs.Length > 0)
            autograd.grad([loss], _inputs);
    }

    /// <summary>The loss, then the gradients entry by entry; without inputs the entries of what is computed.</summary>
    public double[] Values()
    {
        using var scope = NewDisposeScope();
        Tensor loss = _loss();
        IEnumerable<Tensor> gradients = _inputs.Length > 0 ? autograd.grad([loss], _inputs) : [];
        return [.. gradients.Prepend(loss).SelectMany(Numbers)];
    }

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        foreach (IDisposable owned in _owned.Concat(_inputs))
            owned.Dispose();
    }

    private static double[] Numbers(Tensor t) => t.detach().to_type(ScalarType.Float64).contiguous().data<double>().ToArray();
}
