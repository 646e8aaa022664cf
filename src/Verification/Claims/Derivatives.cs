using Harness.Verification.Numbers;

namespace Harness.Verification.Claims;

/// <summary>Handwritten derivatives against three ways of finding them that share nothing: autograd, dual numbers, differences.</summary>
public static class Derivatives
{
    // Of six-point extrapolation with this first step; measured up to 2e-10.
    private const double Step = 1e-2;
    private const double DifferenceTolerance = 1e-7;

    /// <summary>A handwritten Jacobian, or gradient, is what three witnesses find.</summary>
    /// <param name="says">The statement.</param>
    /// <param name="points">Where it is tried.</param>
    /// <param name="jacobian">By the handwritten rule: ∂fₒ/∂xᵢ at o·n + i for the n inputs that it is taken by.</param>
    /// <param name="autograd">The same by the library.</param>
    /// <param name="f">The function, forward only.</param>
    /// <param name="dual">The same function over dual numbers.</param>
    /// <param name="by">The inputs that the derivative is taken by; null for all.</param>
    /// <param name="tolerance">The largest relative difference that rounding explains.</param>
    /// <param name="step">The first step of the differences, for functions with kinks near by; 0.01 otherwise.</param>
    public static Check Agree(
        string says,
        Func<CheckContext, IEnumerable<double[]>> points,
        Func<double[], double[]> jacobian,
        Func<double[], double[]> autograd,
        Func<double[], double[]> f,
        Func<Dual<double>[], Dual<double>[]> dual,
        Range? by = null,
        double tolerance = 1e-12,
        Func<double[], double>? step = null) => Check.All(
            says,
            Check.Same(says, points, jacobian, autograd, tolerance, by: "autograd"),
            Check.Same(says, points, jacobian, x => ByDuals(dual, x, by ?? Range.All), tolerance, by: "dual numbers"),
            Check.Same(says, points, jacobian, x => ByDifferences(f, x, by ?? Range.All, step?.Invoke(x) ?? Step), DifferenceTolerance, by: "finite differences"));

    /// <summary>The Jacobian from dual numbers, one input at a time.</summary>
    public static double[] ByDuals(Func<Dual<double>[], Dual<double>[]> f, double[] x, Range by) => Rows(Columns(x, by, i =>
        [.. f([.. x.Select((v, k) => k == i ? Dual<double>.Variable(v) : Dual<double>.Constant(v))]).Select(y => y.Tangent)]));

    /// <summary>The Jacobian from central differences with the steps h, h/2 and h/4, extrapolated to 0.</summary>
    public static double[] ByDifferences(Func<double[], double[]> f, double[] x, Range by, double h) => Rows(Columns(x, by, i =>
    {
        double[][] d = [.. new[] { h, h / 2, h / 4 }.Select(step => Central(f, x, i, step))];
        return [.. d[0].Select((_, o) => Extrapolated(d[0][o], d[1][o], d[2][o]))];
    }));

    private static double[] Central(Func<double[], double[]> f, double[] x, int i, double h) =>
        [.. f(Moved(x, i, h)).Zip(f(Moved(x, i, -h)), (above, below) => (above - below) / (2 * h))];

    // The errors of the three are c h² + d h⁴ + …: this takes both terms away.
    private static double Extrapolated(double full, double half, double quarter)
    {
        (double first, double second) = (((4 * half) - full) / 3, ((4 * quarter) - half) / 3);
        return ((16 * second) - first) / 15;
    }

    private static double[] Moved(double[] x, int i, double h) => [.. x.Select((v, k) => k == i ? v + h : v)];

    private static double[][] Columns(double[] x, Range by, Func<int, double[]> column)
    {
        (int offset, int length) = by.GetOffsetAndLength(x.Length);
        return [.. Enumerable.Range(offset, length).Select(column)];
    }

    private static double[] Rows(double[][] columns) =>
        [.. Enumerable.Range(0, columns[0].Length).SelectMany(o => columns.Select(c => c[o]))];
}
