using Harness.Verification.Checking;
using Dual = Harness.Verification.Numbers.Dual<double>;

namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>Sums Σ wᵢφ(xᵢ) of one function of one variable, with different weights.</summary>
public static class ElementwiseList
{
    private const int Count = 6;

    public static IReadOnlyList<CorpusCase> All { get; } =
    [
        Of("sin", Math.Sin, Dual.Sin, Math.Cos),
        Of("cos", Math.Cos, Dual.Cos, x => -Math.Sin(x)),
        Of("tanh", Math.Tanh, Dual.Tanh, x => 1 - Math.Pow(Math.Tanh(x), 2)),
        Of("exp", Math.Exp, Dual.Exp, Math.Exp),
        Of("log", Math.Log, Dual.Log, x => 1 / x, 0.3, 4),
        Of("sqrt", Math.Sqrt, Dual.Sqrt, x => 0.5 / Math.Sqrt(x), 0.3, 4),
        Of("reciprocal", x => 1 / x, x => 1 / x, x => -1 / (x * x), 0.5, 3),
        Of("square", x => x * x, x => x * x, x => 2 * x),
        Of("cube", x => x * x * x, x => x * x * x, x => 3 * x * x),
        Of("sigmoid", x => 1 / (1 + Math.Exp(-x)), x => 1 / (1 + Dual.Exp(-x)), x => Sigmoid(x) * (1 - Sigmoid(x))),
        Of("softplus", x => Math.Log(1 + Math.Exp(x)), x => Dual.Log(1 + Dual.Exp(x)), Sigmoid),
        Of("swish", x => x / (1 + Math.Exp(-x)), x => x / (1 + Dual.Exp(-x)), x => Sigmoid(x) * (1 + (x * (1 - Sigmoid(x))))),
        Of("gauss", x => Math.Exp(-x * x), x => Dual.Exp(-x * x), x => -2 * x * Math.Exp(-x * x)),
        Of("atan", Math.Atan, Dual.Atan, x => 1 / (1 + (x * x))),
        Of("sinh", Math.Sinh, Dual.Sinh, Math.Cosh),
        Of("x log x", x => x * Math.Log(x), x => x * Dual.Log(x), x => Math.Log(x) + 1, 0.5, 4),
        Of("sin of square", x => Math.Sin(x * x), x => Dual.Sin(x * x), x => 2 * x * Math.Cos(x * x)),
        Of("exp of sin", x => Math.Exp(Math.Sin(x)), x => Dual.Exp(Dual.Sin(x)), x => Math.Cos(x) * Math.Exp(Math.Sin(x))),
        Of("tanh of cube", x => Math.Tanh(x * x * x), x => Dual.Tanh(x * x * x), x =>
            3 * x * x * (1 - Math.Pow(Math.Tanh(x * x * x), 2)), -1, 1),
        Of("log of cosh", x => Math.Log(Math.Cosh(x)), x => Dual.Log(Dual.Cosh(x)), Math.Tanh),
    ];

    private static CorpusCase Of(
        string name, Func<double, double> f, Func<Dual, Dual> dual, Func<double, double> derivative, double low = -2,
            double high = 2) => new(
            name,
            x => x.Select((v, i) => Weight(i) * f(v)).Sum(),
            x => x.Select((v, i) => Weight(i) * dual(v)).Aggregate((a, b) => a + b),
            x => [.. x.Select((v, i) => Weight(i) * derivative(v))],
            CorpusList.Uniform(Count, low, high),
            new InputShape("x", Count));

    private static double Weight(int i) => 1 + (0.3 * i * i);

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
