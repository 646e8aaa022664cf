namespace TorchSharp.Modules;

/// <summary>Gradient descent; see torch.optim.SGD.</summary>
public class SGD : torch.optim.Optimizer
{
    internal SGD(IEnumerable<Parameter> parameters, Maker make)
        : base(parameters, make)
    {
    }
}

/// <summary>Steps divided by the root of the summed squares of gradients; see torch.optim.Adagrad.</summary>
public class Adagrad : torch.optim.Optimizer
{
    internal Adagrad(IEnumerable<Parameter> parameters, Maker make)
        : base(parameters, make)
    {
    }
}

/// <summary>Adaptive moments; see torch.optim.Adam.</summary>
public class Adam : torch.optim.Optimizer
{
    internal Adam(IEnumerable<Parameter> parameters, Maker make)
        : base(parameters, make)
    {
    }
}

/// <summary>Steps divided by the root of the mean squares of gradients; see torch.optim.RMSProp.</summary>
public class RMSProp : torch.optim.Optimizer
{
    internal RMSProp(IEnumerable<Parameter> parameters, Maker make)
        : base(parameters, make)
    {
    }
}
