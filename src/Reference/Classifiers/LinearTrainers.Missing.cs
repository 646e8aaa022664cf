#if !MLNET
namespace Harness.Reference.Classifiers;

/// <content>Without ML.NET.</content>
public static partial class LinearTrainers
{
    public static partial LinearFit MaximumEntropy(double[][] x, int[] labels, int classes, double l2) => throw Missing();

    public static partial LinearFit Logistic(double[][] x, bool[] labels, double l2) => throw Missing();

    public static partial LinearFit Perceptron(double[][] x, bool[] labels, int passes) => throw Missing();

    private static InvalidOperationException Missing() => new(MLNetEngine.Problem);
}
#endif
