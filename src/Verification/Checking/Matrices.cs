using System.Globalization;

namespace Harness.Verification.Checking;

/// <summary>Products with claimed Jacobians.</summary>
internal static class Matrices
{
    public static double[] TransposedTimes(double[,] matrix, double[] yBar)
    {
        if (matrix.GetLength(0) != yBar.Length)
        {
            throw new ContractException(MistakeKind.Shape, "the matrix has the wrong number of rows", string.Create(
                CultureInfo.InvariantCulture, $"{matrix.GetLength(0)} rows where the function has {yBar.Length} results"));
        }

        double[] result = new double[matrix.GetLength(1)];
        for (int i = 0; i < yBar.Length; i++)
        {
            for (int j = 0; j < result.Length; j++)
                result[j] += matrix[i, j] * yBar[i];
        }

        return result;
    }
}
