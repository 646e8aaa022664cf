namespace Harness.Verification.Claims;

/// <summary>Proofs of identities between polynomials that are of degree at most 1 in every single variable.</summary>
/// <remarks>
/// Such a polynomial is known from its values where every variable is 0 or 1: for one variable it is a straight line, and
/// the rest follows variable by variable. So two of them that agree at all 2ⁿ such points are the same polynomial.
/// </remarks>
public static class Multilinear
{
    private const int Largest = 20;

    /// <summary>Two sides are the same polynomial; tried at every 0/1 point, in whole numbers.</summary>
    /// <param name="says">The statement.</param>
    /// <param name="variables">How many variables there are, at most 20.</param>
    /// <param name="left">One side.</param>
    /// <param name="right">The other side.</param>
    public static Check Identity(
        string says, int variables, Func<long[], long[]> left, Func<long[], long[]> right) => new(says, context =>
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(variables, Largest);
        RequireDegreeOne(variables, left, context.Random());
        RequireDegreeOne(variables, right, context.Random());
        string? counterexample = Enumerable.Range(0, 1 << variables)
            .Select(point => Point(point, variables))
            .Select(x => Difference(x, left(x), right(x)))
            .FirstOrDefault(d => d is not null);
        return new(counterexample, Grade.Proved, [Check.Witness("all 0/1 points", counterexample, null, 1 << variables)]);
    });

    // A slip in the choice of the variables would make the proof void: along each of them both sides must be straight.
    private static void RequireDegreeOne(int variables, Func<long[], long[]> side, Random random)
    {
        for (int i = 0; i < variables; i++)
        {
            long[] x = [.. Enumerable.Range(0, variables).Select(_ => (long)random.Next(-9, 10))];
            long[][] y = [.. Enumerable.Range(0, 3).Select(step => side([.. x.Select((v, j) => v + (j == i ? step : 0))]))];
            if (Enumerable.Range(0, y[0].Length).Any(k => y[0][k] + y[2][k] != 2 * y[1][k]))
            {
                throw new ArgumentException(
                    $"a side is not of degree 1 in variable {i}, so 0/1 points prove nothing", nameof(side));
            }
        }
    }

    private static long[] Point(int number, int variables) =>
        [.. Enumerable.Range(0, variables).Select(i => (long)((number >> i) & 1))];

    private static string? Difference(long[] x, long[] left, long[] right) => left.SequenceEqual(right) ? null
        : $"at ({string.Join(", ", x)}): ({string.Join(", ", left)}) against ({string.Join(", ", right)})";
}
