using Harness.Verification.Numbers;

namespace Harness.Verification.Checking;

/// <summary>Gradient and derivative as fractions, without any rounding: equal everywhere on a grid that settles the identity, or at
/// random points.</summary>
/// <remarks>
/// A polynomial of degree d in each variable is known from its values on a grid of d + 1 points for each. So a gradient that
/// is the derivative there is so everywhere. The degree is the user's word, tried along a line through a random point in each
/// variable: there the (d + 1)-th differences of both sides must vanish.
/// </remarks>
internal sealed class ExactIdentity(
    Func<Dual<Rational>[], Dual<Rational>> f, Func<Rational[], Rational[]> gradient, int? degree) : IPointWitness
{
    private const string Name = "exact fractions";
    private const int RandomPoints = 8;
    private const int MostEvaluations = 100_000;

    public PointWord Examine(Section section, bool smooth, Settings settings)
    {
        var random = new Random(settings.Seed);
        int n = section.Count;
        try
        {
            return OtherGradient(section) is { } other ? Abstains(other)
                : degree is { } d && Math.Pow(d + 1, n) * n <= MostEvaluations ? Prove(n, d, random)
                : Try(Enumerable.Range(0, RandomPoints).Select(_ => Draw(random, n)), null);
        }
        catch (NotSupportedException e)
        {
            return Abstains(e.Message);
        }
    }

    private PointWord Prove(int n, int d, Random random)
    {
        for (int i = 0; i < n; i++)
        {
            if (!IsOfDegree(d, Draw(random, n), i))
            {
                return Abstains(FormattableString.Invariant(
                    $"gradient or derivative is no polynomial of degree {d} in variable {i}, so a grid of {d + 1} points proves nothing"));
            }
        }

        return Try(Grid(n, d + 1), Grade.Proved);
    }

    private PointWord Try(IEnumerable<Rational[]> points, Grade? grade)
    {
        int compared = 0;
        foreach (Rational[] x in points)
        {
            if (Sides(x) is not { } sides)
                continue;
            compared += x.Length;
            int wrong = Enumerable.Range(0, x.Length).FirstOrDefault(i => sides.Claimed[i] != sides.Derivative[i], -1);
            if (wrong >= 0)
                return Differs(x, wrong, sides.Claimed[wrong], sides.Derivative[wrong], compared);
        }

        return compared == 0 ? Abstains("a division by zero at every point tried")
            : new PointWord(new WitnessEvidence(Name, Outcome.Agrees, 0, 0, compared, null) { Grade = grade }, true);
    }

    // Null at a pole.
    private (Rational[] Claimed, Rational[] Derivative)? Sides(Rational[] x)
    {
        try
        {
            return (gradient([.. x]), [.. Enumerable.Range(0, x.Length).Select(i => f(Lifted(x, i)).Tangent)]);
        }
        catch (DivideByZeroException)
        {
            return null;
        }
    }

    private bool IsOfDegree(int d, Rational[] x, int along)
    {
        Rational[][] values =
        [
            .. Enumerable.Range(0, d + 2).Select(step => Sides([.. x.Select((v, i) => i == along ? v + new Rational(step) : v)]))
                .Where(s => s is not null).Select(s => (Rational[])[.. s!.Value.Claimed, .. s.Value.Derivative]),
        ];
        if (values.Length < d + 2)
            return false;
        for (int order = 0; order <= d; order++)
            values = [.. values.Skip(1).Zip(values, (next, last) => next.Zip(last, (a, b) => a - b).ToArray())];
        return Array.TrueForAll(values[0], v => v.Sign == 0);
    }

    // The gradient in fractions must be the one in doubles, or it says nothing about it.
    private string? OtherGradient(Section section)
    {
        if (section.Claim.Gradient is not { } claimed || Sides([.. section.Point.Select(x => Rational.FromDouble(x))]) is not { } sides)
            return null;
        double scale = Vectors.Largest(claimed);
        int other = Array.FindIndex(claimed, g => double.IsNaN(g));
        for (int i = 0; i < claimed.Length && other < 0; i++)
            other = Math.Abs(sides.Claimed[i].ToDouble() - claimed[i]) > 1e-6 * scale ? i : -1;
        return other < 0 ? null : FormattableString.Invariant(
            $"the gradient in fractions is another one: entry {other} is {sides.Claimed[other].ToDouble():R} and in doubles {claimed[other]:R}");
    }

    private static Dual<Rational>[] Lifted(Rational[] x, int along) =>
        [.. x.Select((v, i) => new Dual<Rational>(v, i == along ? Rational.One : Rational.Zero))];

    private static Rational[] Draw(Random random, int n) =>
        [.. Enumerable.Range(0, n).Select(_ => new Rational(random.Next(-99, 100), 2 * random.Next(3, 30) + 1))];

    private static IEnumerable<Rational[]> Grid(int n, int points)
    {
        IEnumerable<Rational[]> grid = [[]];
        for (int i = 0; i < n; i++)
            grid = grid.SelectMany(x => Enumerable.Range(0, points).Select(k => (Rational[])[.. x, new Rational(k)]));
        return grid;
    }

    private static PointWord Differs(Rational[] x, int i, Rational claimed, Rational derivative, int compared) => new(
        new WitnessEvidence(Name, Outcome.Differs, (claimed - derivative).ToDouble(), 0, compared, FormattableString.Invariant(
            $"at ({string.Join(", ", x)}) entry {i} is claimed {claimed} and is {derivative}")), true);

    private static PointWord Abstains(string why) => new(new WitnessEvidence(Name, Outcome.Abstains, null, null, 0, why), true);
}
