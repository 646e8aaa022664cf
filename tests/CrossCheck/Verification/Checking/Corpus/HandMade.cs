using Harness.Verification.Checking;
using K = Harness.Verification.Checking.MistakeKind;

namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>Mistakes that belong to one function each.</summary>
public static class HandMade
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        Elementwise("tanh", "derivative left out", _ => 1),
        Elementwise("tanh", "derivative at tanh(x)", x => 1 - Math.Pow(Math.Tanh(Math.Tanh(x)), 2)),
        Elementwise("tanh", "value for derivative", Math.Tanh),
        Elementwise("sigmoid", "derivative left out", _ => 1),
        Elementwise("sigmoid", "value for derivative", Sigmoid),
        Elementwise("sigmoid", "derivative at the sigmoid", x => Sigmoid(Sigmoid(x)) * (1 - Sigmoid(Sigmoid(x)))),
        Elementwise("sin", "sin for cos", Math.Sin),
        Elementwise("cos", "cos for -sin", Math.Cos),
        Elementwise("square", "2 for 2x", _ => 2),
        Elementwise("square", "x squared for 2x", x => x * x),
        Elementwise("cube", "3x for 3x squared", x => 3 * x),
        Elementwise("reciprocal", "1/x for -1/x squared", x => 1 / x),
        Elementwise("exp", "1 for exp", _ => 1),
        Elementwise("sin of square", "inner factor left out", x => Math.Cos(x * x)),
        Elementwise("exp of sin", "cos left out", x => Math.Exp(Math.Sin(x))),
        Elementwise("gauss", "inner factor left out", x => Math.Exp(-x * x)),
        Elementwise("log", "1 for 1/x", _ => 1),
        Kink("relu at kinks", "3 at 0", (g, x) => x == 0 ? -3 : g),
        Kink("relu at kinks", "wrong beyond 1 at 0", (g, x) => x == 0 ? 40 : g),
        Tie("maximum at ties", "both of a tie", (g, x, top) => x == top ? 1.5 : g),
        Tie("maximum", "none", (_, _, _) => 0, K.MissingEntries, K.MissingPath),
        Tie("maximum", "all", (_, _, _) => 1.5, K.AdditiveTerm),
        Of("max pooling", "the smaller one", (g, x) => [.. g.Select((_, i) => x[i] < x[i ^ 1] ? (i / 2) + 1.0 : 0)], K.Reversed,
            K.Permuted),
        Of("relu sum", "taken at x >= 0.5", (g, x) => [.. g.Select((v, i) => x[i] >= 0.5 ? v : 0)], K.MissingEntries),
        Of("cross-entropy", "onehot left out", (g, _) => [.. g.Select((v, i) => i == 2 ? v + 1 : v)], K.WrongEntries),
        Of("cross-entropy", "only the class's entry", (g, _) => [.. g.Select((v, i) => i == 2 ? v : 0)], K.MissingEntries),
        Of("layer norm", "variance's path left out", (_, x) => Centred(x)),
        Of("variance", "mean's path left out", (g, x) => [.. g.Select((_, i) => 2 * x[i] / x.Length)], K.AdditiveTerm),
        Of("quadratic form", "transposed half left out", (_, x) =>
            [.. x.Select((_, i) => x.Select((v, j) => 2 * Gradients.A(i, j) * v).Sum())]),
        Of("neighbours", "right neighbour left out", (_, x) => [.. x.Select((_, i) => i > 0 ? x[i - 1] : 0)], K.MissingEntries),
        Of("cumulative squares", "suffix for prefix", (g, _) => [.. g.Reverse()], K.Reversed),
        .. NetworkMistakes.All,
        Of("log-sum-exp", "not a number", (g, _) => [double.NaN, .. g[1..]], K.NotFinite),
        Of("exp", "infinite", (g, _) => [.. g[..^1], double.PositiveInfinity], K.NotFinite),
        Of("square", "too short", (g, _) => g[1..], K.Shape),
        Of("cube", "throws", (_, _) => throw new InvalidOperationException("planted"), K.Throws),
        Of("norm", "changes its argument", ChangesArgument, K.ModifiesInput),
        new(Case("booth"), "adds up", [K.Accumulates], Accumulating()),
        new(Case("beale"), "nondeterministic", [K.Nondeterministic], Restless()),
    ];

    private static CorpusCase Case(string name) => CorpusList.All.Single(c => c.Name == name);

    private static Mistake Of(string name, string mistake, Func<double[], double[], double[]> wrong, params K[] expected) =>
        new(Case(name), mistake, expected, x => wrong(Case(name).Gradient(x), x));

    private static Mistake Elementwise(string name, string mistake, Func<double, double> derivative) =>
        new(Case(name), mistake, [K.LocalDerivative], x => [.. x.Select((v, i) => (1 + (0.3 * i * i)) * derivative(v))]);

    private static Mistake Kink(string name, string mistake, Func<double, double, double> wrong) =>
        Of(name, mistake, (g, x) => [.. g.Zip(x, wrong)], K.OutsideSubdifferential);

    private static Mistake Tie(string name, string mistake, Func<double, double, double, double> wrong, params K[] expected) =>
        Of(name, mistake, (g, x) => [.. g.Zip(x, (a, b) => wrong(a, b, x.Max()))], expected.Length == 0
            ? [K.OutsideSubdifferential] : expected);

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double[] Centred(double[] x)
    {
        double scale = 1 / Math.Sqrt(x.Average(v => (v - x.Average()) * (v - x.Average())) + 1e-5);
        double mean = x.Select((_, i) => 1.0 + (i * i)).Average();
        return [.. x.Select((_, i) => scale * (1 + (i * i) - mean))];
    }

    private static double[] ChangesArgument(double[] g, double[] x)
    {
        x[0] += 1;
        return g;
    }

    private static Func<double[], double[]> Accumulating()
    {
        double[] sum = new double[2];
        return x =>
        {
            double[] g = Gradients.Booth(x);
            sum = [sum[0] + g[0], sum[1] + g[1]];
            return sum;
        };
    }

    private static Func<double[], double[]> Restless()
    {
        int calls = 0;
        return x => [.. Gradients.Beale(x).Select(g => g * (1 + (1e-7 * ++calls)))];
    }
}
