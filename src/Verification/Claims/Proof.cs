using Harness.Verification.Numbers;

namespace Harness.Verification.Claims;

/// <summary>Checks that prove: exact arithmetic and enclosures instead of samples.</summary>
public static class Proof
{
    /// <summary>Two sides are the same polynomials, of at most the given degree in every single variable.</summary>
    /// <remarks>
    /// A polynomial of degree d in one variable is known from d + 1 values; variable by variable, from the values on a grid
    /// of d + 1 points each. So agreement on that grid, in fractions, is agreement everywhere.
    /// </remarks>
    /// <param name="says">The statement.</param>
    /// <param name="variables">How many variables there are.</param>
    /// <param name="degree">The largest degree in any one of them.</param>
    /// <param name="left">One side, entry by entry.</param>
    /// <param name="right">The other side.</param>
    public static Check Polynomial(
        string says, int variables, int degree, Func<Rational[], Rational[]> left, Func<Rational[], Rational[]> right) => new(says, context =>
    {
        RequireDegree(variables, degree, left, context.Random());
        RequireDegree(variables, degree, right, context.Random());
        Rational[][] grid = [.. Grid(variables, degree + 1)];
        string? counterexample = grid.Select(x => Difference(x, left(x), right(x))).FirstOrDefault(d => d is not null);
        return new(counterexample, Grade.Proved, [Check.Witness("exact fractions on a grid", counterexample, null, grid.Length)]);
    });

    /// <summary>A quantity is positive everywhere in a box, by one enclosure that is rounded outward.</summary>
    /// <param name="says">The statement.</param>
    /// <param name="boxes">The boxes.</param>
    /// <param name="quantity">The quantity, over intervals.</param>
    public static Check Positive(string says, IEnumerable<Interval[]> boxes, Func<Interval[], Interval> quantity) => new(says, _ =>
    {
        Interval[][] all = [.. boxes];
        string? counterexample = all
            .Select(box => (Size: box.Length, Value: quantity(box)))
            .Where(b => !Interval.Zero.CertainlyLess(b.Value))
            .Select(b => $"with {b.Size} variables the enclosure is [{Digits.Readable(b.Value.Lower)}, {Digits.Readable(b.Value.Upper)}]")
            .FirstOrDefault();
        return new(counterexample, Grade.Proved, [Check.Witness("intervals", counterexample, null, all.Length)]);
    });

    // A degree stated too low would make the proof void: the (d + 1)-th differences along each variable must vanish.
    private static void RequireDegree(int variables, int degree, Func<Rational[], Rational[]> side, Random random)
    {
        for (int i = 0; i < variables; i++)
        {
            int along = i;
            Rational[] x = [.. Enumerable.Range(0, variables).Select(_ => new Rational(random.Next(-9, 10), 7))];
            Rational[][] values = [.. Enumerable.Range(0, degree + 2).Select(step => side([.. x.Select((v, j) => j == along ? v + new Rational(step) : v)]))];
            for (int order = 0; order <= degree; order++)
                values = [.. values.Skip(1).Zip(values, (next, last) => next.Zip(last, (a, b) => a - b).ToArray())];
            if (values[0].Any(v => v.Sign != 0))
                throw new ArgumentException($"a side is of higher degree than {degree} in variable {i}, so this grid proves nothing", nameof(degree));
        }
    }

    private static IEnumerable<Rational[]> Grid(int variables, int points)
    {
        IEnumerable<Rational[]> grid = [[]];
        for (int i = 0; i < variables; i++)
            grid = grid.SelectMany(x => Enumerable.Range(0, points).Select(n => (Rational[])[.. x, new Rational(n)]));
        return grid;
    }

    private static string? Difference(Rational[] x, Rational[] left, Rational[] right) => left.SequenceEqual(right) ? null
        : $"at ({string.Join(", ", x)}): ({string.Join(", ", left)}) against ({string.Join(", ", right)})";
}
