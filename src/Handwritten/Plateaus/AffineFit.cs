using System.Numerics;
using Harness.Handwritten.LinearAlgebra;

namespace Harness.Handwritten.Plateaus;

/// <summary>The affine function w·x + b with the least Σ (w·x + b − t)² over examples.</summary>
/// <remarks>
/// <para>Shapes: features x [n, d] by rows, t [n], result (w, b) [d + 1].</para>
/// <para>Derivation: the gradient vanishes where AᵀA (w, b) = Aᵀt, A the features with a column of ones.</para>
/// <para>Domain: A has full column rank. Source: Bishop, Pattern Recognition and Machine Learning, (3.15).</para>
/// </remarks>
public static class AffineFit
{
    /// <summary>Returns (w, b).</summary>
    /// <exception cref="ArgumentException">There are not as many targets as examples, or many functions fit equally well.</exception>
    public static T[] Solve<T>(T[][] x, T[] t)
        where T : INumber<T>
    {
        T[][] a = [.. x.Select(row => (T[])[.. row, T.One])];
        Require.Length<T>(t, a.Length);
        int n = a[0].Length;
        T[][] normal = [.. Enumerable.Range(0, n).Select(i => (T[])[.. Enumerable.Range(0, n).Select(j => Sum(a.Select(row => row[i] * row[j])))])];
        return LinearSystem.Solve<T>(normal, [.. Enumerable.Range(0, n).Select(i => Sum(a.Zip(t, (row, target) => row[i] * target)))]);
    }

    /// <summary>Returns w·x + b − t for every example.</summary>
    public static T[] Residuals<T>(T[] fit, T[][] x, T[] t)
        where T : INumber<T> => [.. x.Zip(t, (row, target) => fit[^1] + Sum(row.Zip(fit, (xi, wi) => xi * wi)) - target)];

    private static T Sum<T>(IEnumerable<T> terms)
        where T : INumber<T> => terms.Aggregate(T.Zero, (sum, term) => sum + term);
}
