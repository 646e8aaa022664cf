using Harness.Handwritten.Activations;
using Harness.Handwritten.Classifiers;
using Harness.Handwritten.Plateaus;
using Harness.Verification;
using Harness.Verification.Claims;
using LinearFit = Harness.Reference.Classifiers.LinearFit;
using LinearTrainers = Harness.Reference.Classifiers.LinearTrainers;

namespace Harness.Claims.Classifiers;

/// <summary>What ML.NET's trainers say of the handwritten gradients and losses, and of what no line separates.</summary>
/// <remarks>
/// ML.NET computes in float32. Measured at its optimum: gradients up to 1.5e-5, log-losses within 3e-8 of the handwritten ones.
/// </remarks>
internal static class MLNetOpinions
{
    private const double GradientLimit = 1e-4;
    private const double LossLimit = 1e-6;
    private const double Penalty = 0.5;
    private const int Passes = 100;

    // Sixteenths above 0: float32 numbers that a ReLU lets through.
    private static readonly double[][] X = Examples();
    private static readonly int[] Classes = [.. X.Select((x, i) => i % 5 == 0 ? i % 3 : x[0] > 1 ? 0 : x[1] > x[2] ? 1 : 2)];
    private static readonly bool[] InFirst = [.. Classes.Select(c => c == 0)];
    private static readonly TwoLayerSize Size = new(3, 3, 3);

    private static readonly Lazy<LinearFit> Softmax = new(() => LinearTrainers.MaximumEntropy(X, Classes, 3, Penalty));
    private static readonly Lazy<LinearFit> Logistic = new(() => LinearTrainers.Logistic(X, InFirst, Penalty));

    /// <summary>∂R/∂W and ∂R/∂b of softmax regression vanish at ML.NET's optimum.</summary>
    public static Check SoftmaxGradient => Check.Demonstrated(
        "the handwritten gradient of R + λ‖W‖² is below 1e-4 at the optimum of LbfgsMaximumEntropy (control: 10 % beside it)",
        _ => Vanishes(SoftmaxGradientAt(1)),
        _ => Vanishes(SoftmaxGradientAt(1.1)));

    /// <summary>The penalty's gradient enters with the sign of R's own.</summary>
    public static Check PenaltySign => Check.Demonstrated(
        "∂R/∂W + λ ∂Ω/∂W is below 1e-4 at the optimum of LbfgsMaximumEntropy with Ω = ‖W‖² (control: ∂R/∂W − λ ∂Ω/∂W)",
        _ => Vanishes(SoftmaxGradientAt(1)),
        _ => Vanishes(SoftmaxGradientAt(1, penaltySign: -1)));

    /// <summary>The mean cross-entropy is ML.NET's log-loss.</summary>
    public static Check SoftmaxLoss => Check.Demonstrated(
        "the handwritten mean cross-entropy is ML.NET's multiclass log-loss in nats, to 1e-6 (control: in bits)",
        _ => Close(Risk(), Softmax.Value.LogLoss!.Value),
        _ => Close(Risk() / Math.Log(2), Softmax.Value.LogLoss!.Value));

    /// <summary>∂L/∂a = σ(a) − t: the gradients by weights and bias vanish at ML.NET's optimum.</summary>
    public static Check LogisticGradient => Check.Demonstrated(
        "the handwritten gradient of cross-entropy is below 1e-4 at the optimum of LbfgsLogisticRegression (control: that of "
            + "½(y − t)²)",
        _ => Vanishes(LogisticGradientBy(LogisticOutput.OfCrossEntropy)),
        _ => Vanishes(LogisticGradientBy(LogisticOutput.OfSquaredError)));

    /// <summary>−ln σ(±a) = softplus(∓a) is ML.NET's log-loss of two classes.</summary>
    public static Check LogisticLoss => Check.Demonstrated(
        "the mean of softplus(∓a) is ML.NET's binary log-loss in bits, to 1e-6 (control: in nats)",
        _ => Close(MeanSoftplus() / Math.Log(2), Logistic.Value.LogLoss!.Value),
        _ => Close(MeanSoftplus(), Logistic.Value.LogLoss!.Value));

    /// <summary>Linear trainers cannot learn examples that no line separates; with products of inputs they can.</summary>
    public static Check LinearTrainersFail(string says, double[][] inputs, bool[] labels, Func<double[], double[]> products) =>
        Check.Demonstrated(
            $"AveragedPerceptron and LbfgsLogisticRegression get {says} wrong somewhere (control: with products of inputs they "
                + $"get all right)",
            _ => SomeLearns(inputs, labels),
            _ => SomeLearns([.. inputs.Select(x => (double[])[.. x, .. products(x)])], labels));

    private static double[][] Examples()
    {
        Random random = new(42);
        return [.. Enumerable.Range(0, 24).Select(_ => Enumerable.Range(0, 3).Select(_ => random.Next(1, 33) / 16.0).ToArray())];
    }

    // A hidden layer that passes its positive inputs on makes the two-layer classifier a softmax regression.
    private static double[] Theta(double scale) =>
    [
        1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0,
        .. Softmax.Value.Weights.SelectMany(row => row).Select(w => scale * w), .. Softmax.Value.Biases,
    ];

    private static double Risk() => TwoLayerClassifier.Risk<double>(Size, Theta(1), Flat, Classes);

    private static double[] SoftmaxGradientAt(double scale, int penaltySign = 1)
    {
        double[] theta = Theta(scale);
        double[] gradient = TwoLayerClassifier.Gradient<double>(Size, theta, Flat, Classes);
        double[] byWeights = [.. gradient[Size.W2].Zip(theta[Size.W2], (g, w) => g + (penaltySign * Penalty / X.Length * w))];
        return [.. byWeights, .. gradient[Size.B2]];
    }

    private static double[] Flat => [.. X.SelectMany(row => row)];

    private static double[] LogisticGradientBy(Func<double, double, double> slope)
    {
        double[] delta = [.. X.Select((x, i) => slope(Sum(x), InFirst[i] ? 1 : 0) / X.Length)];
        IEnumerable<double> byWeights = Logistic.Value.Weights[0].Select((w, j) => delta.Select((d, i) => d * X[i][j]).Sum() + (Penalty / X.Length * w));
        return [.. byWeights, delta.Sum()];
    }

    private static double MeanSoftplus() => X.Select((x, i) => Softplus.Value(InFirst[i] ? -Sum(x) : Sum(x))).Average();

    private static double Sum(double[] x) => Logistic.Value.Biases[0] + Logistic.Value.Weights[0].Zip(x, (w, v) => w * v).Sum();

    private static string? Vanishes(double[] gradient) => gradient.Max(Math.Abs) is var largest && largest < GradientLimit ? null
        : $"its largest entry is {Digits.Readable(largest)}";

    private static string? Close(double ours, double theirs) => Math.Abs(ours - theirs) <= LossLimit * Math.Abs(theirs) ? null
        : $"handwritten {Digits.RoundTrip(ours)}, ML.NET {Digits.RoundTrip(theirs)}";

    private static string? SomeLearns(double[][] inputs, bool[] labels)
    {
        double perceptron = LinearTrainers.Perceptron(inputs, labels, Passes).Accuracy;
        double logistic = LinearTrainers.Logistic(inputs, labels, l2: 0.01).Accuracy;
        return perceptron < 1 && logistic < 1 ? null
            : $"the perceptron gets {Digits.Readable(100 * perceptron)} % right, logistic regression "
                + $"{Digits.Readable(100 * logistic)} %";
    }
}
