namespace Harness.Verification.Checking;

/// <summary>Hypotheses: each entry is wrong by a factor that depends on its own input in a known way.</summary>
internal static class LocalDerivatives
{
    private const int Least = 3;

    // Among numbers that are known only roughly some function always fits.
    private const double Precision = 1e-3;

    private static (string Text, Func<double, double> ReferenceOverClaim)[] Known =>
    [
        ("the derivative of tanh is left out", x => 1 - (Math.Tanh(x) * Math.Tanh(x))),
        ("the derivative of the sigmoid is left out", x => SigmoidSlope(x)),
        ("the derivative of tanh is taken at tanh(x) instead of x", x => TanhSlope(x) / TanhSlope(Math.Tanh(x))),
        ("the derivative of the sigmoid is taken at the sigmoid instead of x", x => SigmoidSlope(x) / SigmoidSlope(Sigmoid(x))),
        ("the sigmoid stands where its derivative should", x => 1 - Sigmoid(x)),
        ("tanh stands where its derivative should", x => TanhSlope(x) / Math.Tanh(x)),
        ("sin stands where cos should", x => Math.Cos(x) / Math.Sin(x)),
        ("cos stands where sin should", Math.Tan),
        ("cos is left out", Math.Cos),
        ("sin is left out", Math.Sin),
        ("the factor exp(x) is left out", Math.Exp),
        ("the factor exp(x) is too much", x => Math.Exp(-x)),
        ("a factor x is left out", x => x),
        ("a factor x is too much", x => 1 / x),
        ("a factor x squared is left out", x => x * x),
        ("a factor 1/x squared is left out", x => 1 / (x * x)),
    ];

    /// <summary>What is forgotten about the activation of a hidden layer, as reference over claim by the pre-activation.</summary>
    public static IReadOnlyList<(string Text, Func<double, double> ReferenceOverClaim)> OfActivations =>
    [
        .. Known[..6],
        ("the derivative of ReLU is left out", z => z > 0 ? 1 : 0),
        ("the derivative of tanh is 1 + h² instead of 1 − h²", z => TanhSlope(z) / (1 + (Math.Tanh(z) * Math.Tanh(z)))),
        ("the derivative of the sigmoid stands for that of tanh", z => TanhSlope(z) / (Math.Tanh(z) * (1 - Math.Tanh(z)))),
        ("the derivative of tanh stands for that of the sigmoid", z => SigmoidSlope(z) / (1 - (Sigmoid(z) * Sigmoid(z)))),
        ("the derivative of softplus is left out", Sigmoid),
    ];

    public static MistakeDiagnosis? Of(View view)
    {
        int[] telling = [.. view.Wrong.Where(i => view.Claimed[i] != 0)];
        bool precise = Array.TrueForAll(telling, i => view.Bars[i] <= Precision * Math.Abs(view.Reference[i]));
        if (telling.Length < Least || !precise)
            return null;
        foreach ((string text, Func<double, double> factor) in Known)
        {
            if (Fits(view, telling, factor) is { } c)
            {
                return new MistakeDiagnosis(MistakeKind.LocalDerivative, text, FormattableString.Invariant(
                    $"reference/claim is {c:0.########} times that function of the input in all {telling.Length} wrong entries"));
            }
        }

        return null;
    }

    private static double? Fits(View view, int[] entries, Func<double, double> factor)
    {
        int first = entries.MaxBy(i => Math.Abs(view.Claimed[i] * factor(view.Point[i])));
        double c = view.Reference[first] / (view.Claimed[first] * factor(view.Point[first]));
        return double.IsFinite(c) && c != 0 && entries.All(i => Close(view, i, c * view.Claimed[i] * factor(view.Point[i]))) ? c
            : null;
    }

    public static bool Close(View view, int i, double value) =>
        Math.Abs(value - view.Reference[i]) <= 2 * view.Tolerance(i, value);

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double SigmoidSlope(double x) => Sigmoid(x) * (1 - Sigmoid(x));

    private static double TanhSlope(double x) => 1 - (Math.Tanh(x) * Math.Tanh(x));
}
