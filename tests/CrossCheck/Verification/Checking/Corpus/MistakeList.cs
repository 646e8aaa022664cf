using Harness.Verification.Checking;
using K = Harness.Verification.Checking.MistakeKind;

namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>The mistakes that are planted in every function they apply to.</summary>
public static class MistakeList
{
    private static readonly K[] Places = [K.Permuted, K.Shifted, K.Reversed, K.Swapped, K.Transposed];

    public static IReadOnlyList<Mistake> All { get; } =
        [.. CorpusList.All.SelectMany(Generated).Concat(HandMade.All)];

    /// <summary>The mistakes that a rule makes in a function.</summary>
    public static IEnumerable<Mistake> Generated(CorpusCase c) =>
        [.. Factors(c), .. Entries(c), .. Rearranged(c), .. Inputs(c), .. Terms(c)];

    private static IEnumerable<Mistake> Factors(CorpusCase c)
    {
        yield return Map(c, "sign", [K.Sign], (g, _) => -g);
        yield return Map(c, "twice", [K.Factor], (g, _) => 2 * g);
        yield return Map(c, "half", [K.Factor], (g, _) => g / 2);
        if (c.Count is 2 or > 1000)
            yield break;
        yield return Map(c, "times n", [K.Factor], (g, _) => c.Count * g);
        yield return Map(c, "divided by n", [K.Factor], (g, _) => g / c.Count);
        yield return Map(c, "times 1.01", [K.Factor], (g, _) => 1.01 * g);
    }

    private static IEnumerable<Mistake> Entries(CorpusCase c)
    {
        if (c.Count < 3)
            yield break;
        K[] zeroed = Scalar(c, Largest(c)) ? [K.MissingPath] : [K.MissingEntries];
        yield return Change(c, "largest entry left out", zeroed, (g, i) => g[i] = 0);
        yield return Change(c, "largest entry's sign", Scalar(c, Largest(c)) ? [K.Sign, K.WrongEntries] : [K.WrongEntries],
            (g, i) => g[i] = -g[i]);
        yield return Change(c, "largest entry off by 1e-5", [K.WrongEntries], (g, i) => g[i] *= 1 + 1e-5);
    }

    private static IEnumerable<Mistake> Rearranged(CorpusCase c)
    {
        for (int input = 0; input < c.Inputs.Length; input++)
        {
            InputShape shape = c.Inputs[input];
            int start = Start(c, input);
            if (shape.Count < 3)
                continue;
            yield return Block(c, $"{shape.Name} off by one", [K.Shifted], start, shape.Count, b => [.. b[1..], b[0]]);
            yield return Block(c, $"{shape.Name} reversed", [K.Reversed], start, shape.Count, b => [.. b.Reverse()]);
            if (shape.Count > 3)
                yield return Block(c, $"{shape.Name} with two entries exchanged", [K.Permuted], start, shape.Count, b =>
                    [b[1], b[0], .. b[2..]]);
            if (shape.Shape is [> 1, > 1])
                yield return Block(c, $"{shape.Name} transposed", [K.Transposed], start, shape.Count, b =>
                    Transposed(b, shape.Shape[0], shape.Shape[1]));
        }
    }

    private static IEnumerable<Mistake> Inputs(CorpusCase c)
    {
        if (c.Inputs.Length < 2)
            yield break;
        for (int input = 0; input < c.Inputs.Length; input++)
        {
            (InputShape shape, int start) = (c.Inputs[input], Start(c, input));
            yield return Block(c, $"path to {shape.Name} missing", [K.MissingPath], start, shape.Count, b =>
                new double[b.Length]);
            K[] sign = shape.Count == 1 ? [K.Sign, K.WrongEntries] : [K.Sign];
            yield return Block(c, $"sign of {shape.Name}", sign, start, shape.Count, b => [.. b.Select(g => -g)]);
            K[] factor = shape.Count == 1 ? [K.Factor, K.WrongEntries] : [K.Factor];
            yield return Block(c, $"{shape.Name} twice", factor, start, shape.Count, b => [.. b.Select(g => 2 * g)]);
            for (int other = input + 1; other < c.Inputs.Length; other++)
            {
                if (c.Inputs[other].Count == shape.Count)
                    yield return Swap(c, start, Start(c, other), shape.Count);
            }
        }
    }

    private static IEnumerable<Mistake> Terms(CorpusCase c)
    {
        if (c.Inputs.Length > 1 || c.Count < 4 || c.Count > 1000)
            yield break;
        yield return Map(c, "a multiple of x too much", [K.AdditiveTerm], (g, x) => g + (0.125 * x));
        yield return Map(c, "a constant too much", [K.AdditiveTerm], (g, _) => g + 0.25);
    }

    private static Mistake Map(CorpusCase c, string name, K[] expected, Func<double, double, double> change) =>
        new(c, name, expected, x => [.. c.Gradient(x).Zip(x, change)]);

    private static Mistake Change(CorpusCase c, string name, K[] expected, Action<double[], int> change) =>
        new(c, name, expected, x =>
    {
        double[] g = c.Gradient(x);
        change(g, Array.IndexOf(g, g.MaxBy(Math.Abs)));
        return g;
    });

    private static Mistake Block(CorpusCase c, string name, K[] expected, int start, int count, Func<double[],
        double[]> change) =>
        new(c, name, expected.Intersect(Places).Any() && count < 5 ? Places : expected, x =>
        {
            double[] g = c.Gradient(x);
            change(g[start..(start + count)]).CopyTo(g, start);
            return g;
        });

    private static Mistake Swap(CorpusCase c, int a, int b, int count) => new(c, "operands exchanged", [K.Swapped], x =>
    {
        double[] g = c.Gradient(x);
        double[] first = g[a..(a + count)];
        g[b..(b + count)].CopyTo(g, a);
        first.CopyTo(g, b);
        return g;
    });

    private static double[] Transposed(double[] b, int rows, int columns) =>
        [.. Enumerable.Range(0, b.Length).Select(k => b[(k % rows * columns) + (k / rows)])];

    private static int Start(CorpusCase c, int input) => c.Inputs.Take(input).Sum(i => i.Count);

    private static bool Scalar(CorpusCase c, int entry) =>
        c.Inputs.Select((s, i) => (s, Start: Start(c, i))).Any(p => p.s.Count == 1 && p.Start == entry);

    // The entry that the planted changes concern, at the point where the mistake is tried.
    private static int Largest(CorpusCase c)
    {
        double[] g = c.Gradient(c.Draw(new Random(MistakePoints.Seed)));
        return Array.IndexOf(g, g.MaxBy(Math.Abs));
    }
}
