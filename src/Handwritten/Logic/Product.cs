namespace Harness.Handwritten.Logic;

/// <summary>
/// A product (AND) of literals, written as a cube: <c>1</c> the variable, <c>0</c> its negation, <c>-</c> neither.
/// </summary>
/// <remarks>
/// <para>Of the variables A, B, C, D the product A ∧ C ∧ D is <c>1-11</c>, ¬B ∧ C ∧ D is <c>-011</c>.</para>
/// <para>
/// As a step unit: weight 1 for a positive literal, −1 for a negated one. With p positive literals the sum is p on the
/// product and at most p − 1 elsewhere, so the bias ½ − p fires exactly on the product, with a margin of ½.
/// </para>
/// <para>No twin: a product is its truth table.</para>
/// </remarks>
public sealed class Product
{
    /// <summary>The product of a cube.</summary>
    /// <exception cref="ArgumentException">A sign is not 0, 1 or -.</exception>
    public Product(string cube)
    {
        if (cube.AsSpan().ContainsAnyExcept('0', '1', '-'))
            throw new ArgumentException($"'{cube}' is no cube; it is made of 0, 1 and -", nameof(cube));
        Cube = cube;
    }

    /// <summary>The cube.</summary>
    public string Cube { get; }

    /// <summary>How many literals it has.</summary>
    public int Literals => Cube.Count(c => c != '-');

    /// <summary>The weights of its step unit: 1, −1, or 0 for a variable that does not occur.</summary>
    public double[] Weights => [.. Cube.Select(c => c switch { '1' => 1.0, '0' => -1.0, _ => 0.0 })];

    /// <summary>The bias of its step unit: ½ less the number of positive literals.</summary>
    public double Bias => 0.5 - Cube.Count(c => c == '1');

    /// <summary>Every product of n variables, 3ⁿ of them, fewest literals first.</summary>
    public static IEnumerable<Product> All(int n)
    {
        IEnumerable<string> cubes = [""];
        for (int i = 0; i < n; i++)
            cubes = cubes.SelectMany(c => new[] { c + "-", c + "0", c + "1" });
        return cubes.Select(c => new Product(c)).OrderBy(p => p.Literals);
    }

    /// <summary>Its value.</summary>
    /// <exception cref="ArgumentException">There is not one input for each variable.</exception>
    public bool Value(ReadOnlySpan<bool> x)
    {
        Require.Length(x, Cube.Length);
        for (int i = 0; i < x.Length; i++)
        {
            if (Cube[i] == (x[i] ? '0' : '1'))
                return false;
        }
        return true;
    }
}
