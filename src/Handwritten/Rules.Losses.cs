using System.Numerics;
using Harness.Handwritten.Adapters;

namespace Harness.Handwritten;

public static partial class Rules
{
    /// <summary>softmax(z) along the last axis: <see cref="Activations.Softmax"/>.</summary>
    public static Rule<T> Softmax<T>()
        where T : IExponentialFunctions<T>, IComparisonOperators<T, T, bool> =>
        new RowRule<T>("softmax", "z̄ += y ∘ (ȳ − Σ ȳ ∘ y)", Activations.Softmax.Value, Activations.Softmax.Vjp);

    /// <summary>ln softmax(z) along the last axis: <see cref="Activations.LogSoftmax"/>.</summary>
    public static Rule<T> LogSoftmax<T>()
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool> =>
        new RowRule<T>("log_softmax", "z̄ += ȳ − exp(y) Σ ȳ", Activations.LogSoftmax.Value, Activations.LogSoftmax.Vjp);

    /// <summary>−Σ y ln softmax(z) along the last axis, of logits z and targets y of one shape:
    /// <see cref="Losses.CrossEntropyLogits"/>.</summary>
    public static Rule<T> CrossEntropyLogits<T>()
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool> =>
        new RowPairRule<T>("cross_entropy_logits", "z̄ += L̄ · (softmax(z) Σ y − y), ȳ −= L̄ · ln softmax(z)",
            Losses.CrossEntropyLogits.Value, Losses.CrossEntropyLogits.Vjp);

    /// <summary>−Σ y ln p along the last axis, of probabilities p and targets y of one shape:
    /// <see cref="Losses.CrossEntropyProbabilities"/>.</summary>
    public static Rule<T> CrossEntropyProbabilities<T>()
        where T : ILogarithmicFunctions<T> =>
        new RowPairRule<T>("cross_entropy_probabilities", "p̄ −= L̄ · y / p, ȳ −= L̄ · ln p",
            Losses.CrossEntropyProbabilities.Value, Losses.CrossEntropyProbabilities.Vjp);

    /// <summary>(1/n) Σ (a − b)² over all entries, of a and b of one shape: <see cref="Losses.MeanSquaredError"/>.</summary>
    public static Rule<T> MeanSquaredError<T>()
        where T : INumberBase<T> =>
        new PairRule<T>("mean_squared_error", "ā += L̄ · 2(a − b) / n, b̄ −= L̄ · 2(a − b) / n",
            Losses.MeanSquaredError.Value, Losses.MeanSquaredError.Vjp, minimum: 1);
}
