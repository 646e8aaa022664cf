using Harness.Verification.Numbers;

namespace Harness.Verification.Claims;

/// <summary>Checks that prove: exact arithmetic and enclosures instead of samples.</summary>
public static class Proof
{
    /// <summary>Two sides are the same polynomials, of at most the given degree in each variable.</summary>
    /// <remarks>
    /// A polynomial of degree d in one variable is known from d + 1 values; variable by variable, from the values on a grid
    /// of d + 1 points each. So agreement on that grid, in fractions, is agreement everywhere. An identity of quotients is
    /// proved by multiplying both sides with the denominators.
    /// </remarks>
    /// <param name="says">The statement.</param>
    /// <param name="degrees">The largest degree in each of the variables.</param>
    /// <param name="sides">Both sides, entry by entry.</param>
    /// <param name="from">The least value on the grid: 1 for variables that stand below a fraction line.</param>
    public static Check Polynomial(
        string says, int[] degrees, Func<Rational[], (Rational[] Left, Rational[] Right)> sides, int from = 0)
    {
        CheckResult? known = null;
        return new(says, context => context.Faulty ? OnGrid(degrees, x => sides(x) is var s ? (Fault.In(s.Left), s.Right) : default, from)
            : known ??= Proved(context.Random()))
        {
            TakesFaults = true,
        };

        // Nothing in it is random but where the degrees are looked at, so once is enough.
        CheckResult Proved(Random random)
        {
            RequireDegrees(degrees, x => [.. sides(x).Left, .. sides(x).Right], random);
            return OnGrid(degrees, sides, from);
        }
    }

    /// <summary>Two sides are the same polynomials, of at most one degree in every variable.</summary>
    /// <inheritdoc cref="Polynomial(string, int[], Func{Rational[], ValueTuple{Rational[], Rational[]}}, int)"/>
    /// <param name="says">The statement.</param>
    /// <param name="variables">How many variables there are.</param>
    /// <param name="degree">The largest degree in any one of them.</param>
    /// <param name="left">One side, entry by entry.</param>
    /// <param name="right">The other side.</param>
    public static Check Polynomial(
        string says, int variables, int degree, Func<Rational[], Rational[]> left, Func<Rational[], Rational[]> right) =>
        Polynomial(says, [.. Enumerable.Repeat(degree, variables)], x => (left(x), right(x)));

    /// <summary>A quantity is positive everywhere in a box, by one enclosure that is rounded outward.</summary>
    /// <param name="says">The statement.</param>
    /// <param name="boxes">The boxes.</param>
    /// <param name="quantity">The quantity, over intervals.</param>
    public static Check Positive(string says, IEnumerable<Interval[]> boxes, Func<Interval[], Interval> quantity) => OnParts(says, [.. boxes], box =>
        quantity(box) is var value && Interval.Zero.CertainlyLess(value) ? null
            : $"with {box.Length} variables the enclosure is [{Digits.Readable(value.Lower)}, {Digits.Readable(value.Upper)}]");

    /// <summary>A statement proved part by part with outward-rounded intervals that cover its domain.</summary>
    /// <param name="says">The statement, with its domain.</param>
    /// <param name="parts">The parts that cover the domain.</param>
    /// <param name="failure">What cannot be excluded on a part; null when the statement holds on all of it.</param>
    public static Check OnParts<T>(string says, IReadOnlyList<T> parts, Func<T, string?> failure) => new(says, _ =>
    {
        string? counterexample = parts.Select(failure).FirstOrDefault(f => f is not null);
        return new(counterexample, Grade.Proved, [Check.Witness("intervals", counterexample, null, parts.Count)]);
    });

    // A degree stated too low would make the proof void: the (d + 1)-th differences along each variable must vanish.
    private static void RequireDegrees(int[] degrees, Func<Rational[], Rational[]> values, Random random)
    {
        for (int i = 0; i < degrees.Length; i++)
        {
            int along = i;
            Rational[] x = [.. degrees.Select(_ => new Rational(random.Next(1, 19), 7))];
            Rational[][] row = [.. Enumerable.Range(0, degrees[i] + 2)
                .Select(step => values([.. x.Select((v, j) => j == along ? v + new Rational(step) : v)]))];
            for (int order = 0; order <= degrees[i]; order++)
                row = [.. row.Skip(1).Zip(row, (next, last) => next.Zip(last, (a, b) => a - b).ToArray())];
            if (row[0].Any(v => v.Sign != 0))
            {
                throw new ArgumentException(
                    $"a side is of higher degree than {degrees[i]} in variable {i}, so this grid proves nothing", nameof(degrees));
            }
        }
    }

    private static CheckResult OnGrid(int[] degrees, Func<Rational[], (Rational[] Left, Rational[] Right)> sides, int from)
    {
        Rational[][] grid = [.. Grid(degrees, from)];
        string? counterexample = grid.Select(x => Difference(x, sides(x))).FirstOrDefault(d => d is not null);
        return new(counterexample, Grade.Proved, [Check.Witness("exact fractions", counterexample, counterexample is null ? 0 : null, grid.Length)]);
    }

    private static IEnumerable<Rational[]> Grid(int[] degrees, int from) => degrees.Aggregate<int, IEnumerable<Rational[]>>(
        [[]], (points, d) => points.SelectMany(p => Enumerable.Range(from, d + 1).Select(n => (Rational[])[.. p, new Rational(n)])));

    private static string? Difference(Rational[] x, (Rational[] Left, Rational[] Right) sides) => sides.Left.SequenceEqual(sides.Right) ? null
        : $"at ({string.Join(", ", x)}): ({string.Join(", ", sides.Left)}) against ({string.Join(", ", sides.Right)})";
}
