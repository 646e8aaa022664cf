namespace Harness.Handwritten.Layers;

/// <summary>What a layer does with its sums, entry by entry.</summary>
public enum ActivationFunction
{
    /// <summary>Nothing: y = a.</summary>
    Identity,

    /// <summary>y = 1/(1 + e⁻ᵃ): <see cref="Activations.Sigmoid"/>.</summary>
    Sigmoid,

    /// <summary>y = tanh a: <see cref="Activations.Tanh"/>.</summary>
    Tanh,

    /// <summary>y = max(a, 0): <see cref="Activations.Relu"/>.</summary>
    Relu,
}
