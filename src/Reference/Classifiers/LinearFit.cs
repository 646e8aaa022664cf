namespace Harness.Reference.Classifiers;

/// <summary>A linear classifier as ML.NET trained it, with ML.NET's own judgement of it on the training data.</summary>
/// <param name="Weights">The weights: a row for each class, or the one row of a binary classifier.</param>
/// <param name="Biases">The biases, one for each row.</param>
/// <param name="Accuracy">The share of the examples that it puts into their class.</param>
/// <param name="LogLoss">
/// The mean log-loss: in nats for several classes, in bits for two; null for a classifier without probabilities.
/// </param>
public sealed record LinearFit(double[][] Weights, double[] Biases, double Accuracy, double? LogLoss);
