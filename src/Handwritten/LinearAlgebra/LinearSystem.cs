using System.Numerics;

namespace Harness.Handwritten.LinearAlgebra;

/// <summary>Linear equations A x = b by Gauss and Jordan, with the largest pivot of each column.</summary>
/// <remarks>
/// <para>Shapes: A [n, n] by rows, b and x [n]. Domain: A invertible.</para>
/// <para>Cost: inverting takes n³ multiplications and divisions.</para>
/// <para>Source: Golub and Van Loan, Matrix Computations, section 3.4.</para>
/// </remarks>
public static class LinearSystem
{
    /// <summary>Returns x with A x = b.</summary>
    /// <exception cref="ArgumentException">A is not square, has other rows than b entries, or is singular.</exception>
    public static T[] Solve<T>(T[][] a, ReadOnlySpan<T> b)
        where T : INumber<T>
    {
        Require.Length(b, a.Length);
        T[][] rows = new T[a.Length][];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = [.. a[i], b[i]];
        Eliminate(rows);
        return [.. rows.Select(row => row[^1])];
    }

    /// <summary>Returns A⁻¹, and the number of multiplications and divisions that it took.</summary>
    /// <exception cref="ArgumentException">A is not square, or is singular.</exception>
    public static (T[][] Inverse, long Operations) Invert<T>(T[][] a)
        where T : INumber<T>
    {
        int n = a.Length;
        T[][] rows = [.. a.Select((row, i) => (T[])[.. row, .. Enumerable.Range(0, n).Select(j => i == j ? T.One : T.Zero)])];
        long operations = Eliminate(rows);
        return ([.. rows.Select(row => row[n..])], operations);
    }

    // Turns [A | B] into [1 | A⁻¹B]. A product with an entry known to be 0 or 1 is not a multiplication.
    private static long Eliminate<T>(T[][] rows)
        where T : INumber<T>
    {
        int n = rows.Length;
        if (Array.Exists(rows, row => row.Length != rows[0].Length || row.Length <= n))
            throw new ArgumentException($"the rows of a square matrix of {n} rows must have {n} entries");
        long operations = 0;
        for (int k = 0; k < n; k++)
        {
            int pivot = Enumerable.Range(k, n - k).MaxBy(i => T.Abs(rows[i][k]));
            (rows[k], rows[pivot]) = (rows[pivot], rows[k]);
            if (T.IsZero(rows[k][k]))
                throw new ArgumentException("the matrix is singular");
            operations += Divide(rows[k], k, rows[k][k]);
            for (int i = 0; i < n; i++)
                operations += i == k ? 0 : Subtract(rows[i], rows[k], k);
        }

        return operations;
    }

    private static long Divide<T>(T[] row, int k, T pivot)
        where T : INumber<T>
    {
        long operations = 0;
        row[k] = T.One;
        for (int j = k + 1; j < row.Length; j++)
        {
            operations += T.IsZero(row[j]) ? 0 : 1;
            row[j] /= pivot;
        }

        return operations;
    }

    private static long Subtract<T>(T[] row, T[] of, int k)
        where T : INumber<T>
    {
        T factor = row[k];
        row[k] = T.Zero;
        long operations = 0;
        for (int j = k + 1; j < row.Length; j++)
        {
            operations += T.IsZero(of[j]) ? 0 : 1;
            row[j] -= factor * of[j];
        }

        return operations;
    }
}
