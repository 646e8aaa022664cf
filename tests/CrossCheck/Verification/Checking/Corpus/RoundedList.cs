using Harness.Verification.Checking;
using G = Harness.CrossCheck.Verification.Checking.Corpus.Gradients;

namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>Functions whose values are rounded or noisy, with the gradient that they have without it: the checker sees the values
/// alone.</summary>
public static class RoundedList
{
    public static IReadOnlyList<CorpusCase> All { get; } =
    [
        .. Named().SelectMany(c => new[]
        {
            Rounded(c.Name + " in float", x => c.Single(Array.ConvertAll(x, v => (float)v)), c.Gradient),
            Rounded(c.Name + " in Half", x => (double)c.Half(Array.ConvertAll(x, v => (Half)v)), c.Gradient),
            Rounded(c.Name + " in bfloat16", x => Precision.BFloat16.Round(c.Double(Array.ConvertAll(x, Precision.BFloat16.Round))), c.Gradient),
            Rounded(c.Name + " with noise", x => c.Double(x) + (1e-7 * Noise(x)), c.Gradient),
            Rounded(c.Name + " to 3 decimals", x => Math.Round(c.Double(x), 3), c.Gradient),
        }),
    ];

    /// <summary>Gross mistakes, which even such values must not let pass.</summary>
    public static IReadOnlyList<Mistake> Mistakes { get; } =
    [
        .. All.SelectMany(c => new[]
        {
            Of(c, "sign", g => -g, MistakeKind.Sign),
            Of(c, "twice", g => 2 * g, MistakeKind.Factor),
            Of(c, "half", g => g / 2, MistakeKind.Factor),
            Of(c, "left out", _ => 0, MistakeKind.MissingPath),
        }),
    ];

    private static (string Name, Func<float[], float> Single, Func<Half[], Half> Half, Func<double[], double> Double,
        Func<double[], double[]> Gradient)[] Named() =>
    [
        ("rastrigin", Functions<float>.Rastrigin, Functions<Half>.Rastrigin, Functions<double>.Rastrigin, G.Rastrigin),
        ("norm", Functions<float>.Norm, Functions<Half>.Norm, Functions<double>.Norm, G.Norm),
        ("log-sum-exp", Functions<float>.LogSumExp, Functions<Half>.LogSumExp, Functions<double>.LogSumExp, G.LogSumExp),
        ("mean square", Functions<float>.MeanSquare, Functions<Half>.MeanSquare, Functions<double>.MeanSquare, G.MeanSquare),
        ("quadratic form", Functions<float>.QuadraticForm, Functions<Half>.QuadraticForm, Functions<double>.QuadraticForm, G.QuadraticForm),
    ];

    private static CorpusCase Rounded(string name, Func<double[], double> f, Func<double[], double[]> gradient) =>
        new(name, f, _ => throw new NotSupportedException("functions that round to a shorter type have no dual-number forward"), gradient, CorpusList.Uniform(name.StartsWith("mean", StringComparison.Ordinal) ? 7 : 5, -2, 2),
            new InputShape("x", name.StartsWith("mean", StringComparison.Ordinal) ? 7 : 5));

    // The same at each call, and without any pattern.
    private static double Noise(double[] x)
    {
        ulong hash = 14695981039346656037;
        foreach (double v in x)
            hash = (hash ^ BitConverter.DoubleToUInt64Bits(v)) * 1099511628211;
        return ((hash >> 11) * (1.0 / (1UL << 52))) - 1;
    }

    private static Mistake Of(CorpusCase c, string name, Func<double, double> change, params MistakeKind[] expected) =>
        new(c, name, expected, x => [.. c.Gradient(x).Select(change)]);
}
