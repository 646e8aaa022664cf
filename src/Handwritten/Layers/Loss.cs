namespace Harness.Handwritten.Layers;

/// <summary>What a network is judged by, as the mean over the samples.</summary>
public enum Loss
{
    /// <summary>½ Σ (ŷ − y)² of a sample.</summary>
    HalfSquaredError,

    /// <summary>−Σ y ln softmax(ŷ) of a sample, ŷ being logits: <see cref="Losses.CrossEntropyLogits"/>.</summary>
    CrossEntropyLogits,
}
