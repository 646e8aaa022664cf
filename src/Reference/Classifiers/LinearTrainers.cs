namespace Harness.Reference.Classifiers;

/// <summary>ML.NET's linear classifiers, trained on a few examples.</summary>
/// <remarks>
/// ML.NET computes in float32, so the features should be float32 numbers too. One thread and fixed order: the same data give
/// the same fit.
/// </remarks>
public static partial class LinearTrainers
{
    /// <summary>Softmax regression, with weights and a bias for each class (LbfgsMaximumEntropy).</summary>
    /// <remarks>It minimises Σ log-loss (nats) + l2/2 Σ w² over all examples; the biases are not penalised.</remarks>
    /// <param name="x">The examples, one row each.</param>
    /// <param name="labels">Their classes, from 0.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="l2">The penalty on the weights, at least 0.</param>
    /// <exception cref="InvalidOperationException">This build was made without ML.NET.</exception>
    public static partial LinearFit MaximumEntropy(double[][] x, int[] labels, int classes, double l2);

    /// <summary>Logistic regression (LbfgsLogisticRegression).</summary>
    /// <remarks>It minimises Σ log-loss (nats) + l2/2 Σ w² over all examples; the bias is not penalised.</remarks>
    /// <inheritdoc cref="MaximumEntropy" path="/exception"/>
    public static partial LinearFit Logistic(double[][] x, bool[] labels, double l2);

    /// <summary>The averaged perceptron with hinge loss (AveragedPerceptron).</summary>
    /// <param name="x">The examples, one row each.</param>
    /// <param name="labels">Their classes.</param>
    /// <param name="passes">How often it goes through the examples.</param>
    /// <inheritdoc cref="MaximumEntropy" path="/exception"/>
    public static partial LinearFit Perceptron(double[][] x, bool[] labels, int passes);
}
