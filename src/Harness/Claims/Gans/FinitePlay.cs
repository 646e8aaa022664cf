using Harness.Handwritten.Gans;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims.Gans;

/// <summary>The GAN game on three points, with all generators whose probabilities are tenths.</summary>
internal static class FinitePlay
{
    /// <summary>−log 4, the value of the game.</summary>
    public static readonly double MinusLog4 = -Math.Log(4);

    /// <summary>p_data of GAN-2.</summary>
    public static readonly double[] Data = [0.5, 0.3, 0.2];

    /// <summary>p_G of GAN-2.</summary>
    public static readonly double[] Generator = [0.1, 0.3, 0.6];

    /// <summary>All pairs of generators that make two samples, by the values of D at them.</summary>
    public static IEnumerable<(double[] First, double[] Second)> PairsOfGenerators =>
        from a in Tenths
        from b in Tenths
        where a <= b
        from c in Tenths
        from d in Tenths
        where c <= d
        select (new[] { a, b }, new[] { c, d });

    /// <summary>min over G of max over D is −log 4, at the data's distribution alone; max over D tried out point by point.</summary>
    public static Check MinimaxIsAtTheData => Check.ForAll(
        "max_D V ≥ −log 4 for every p_G in tenths, with equality at p_G = p_data alone: min_G max_D V = −log 4 (GAN-2)",
        Generators, AboveUnlessEqual, "enumeration over D in thousandths");

    private static double[] Tenths => [.. Enumerable.Range(1, 9).Select(k => k / 10.0)];

    private static IEnumerable<double[]> Generators =>
        from a in Enumerable.Range(0, 11)
        from b in Enumerable.Range(0, 11 - a)
        select new[] { a / 10.0, b / 10.0, (10 - a - b) / 10.0 };

    /// <summary>D at ten samples that have the distribution p.</summary>
    public static double[] Samples(double[] p, double[] d) => [.. p.SelectMany((mass, x) => Enumerable.Repeat(d[x], (int)Math.Round(10 * mass)))];

    /// <summary>Discriminators: constant 1/2, then random ones.</summary>
    public static IEnumerable<double[]> Discriminators(CheckContext context)
    {
        Random random = context.Random();
        yield return [0.5, 0.5, 0.5];
        for (int trial = 0; trial < context.Trials; trial++)
            yield return [.. Data.Select(_ => 0.01 + (0.98 * random.NextDouble()))];
    }

    /// <summary>Logits −5, 0, 5, then random ones.</summary>
    public static IEnumerable<double[]> Logits(CheckContext context)
    {
        Random random = context.Random();
        return [[-5], [0], [5], .. Enumerable.Range(0, context.Trials).Select(_ => new[] { (10 * random.NextDouble()) - 5 })];
    }

    /// <summary>u_G for p_G = p_data and the same D everywhere.</summary>
    public static double ValueAtConstant(double d) => GanValue.Value<double>(Data, Data, [d, d, d]);

    /// <summary>Whether both objectives of the generator prefer the same of two.</summary>
    public static string? RankedAlike((double[] First, double[] Second) pair)
    {
        int saturating = Math.Sign(Rounded(pair.Second.Sum(d => Math.Log(1 - d)) - pair.First.Sum(d => Math.Log(1 - d))));
        int other = Math.Sign(Rounded(pair.First.Sum(Math.Log) - pair.Second.Sum(Math.Log)));
        return saturating == other ? null : $"D = ({Text(pair.First)}) against D = ({Text(pair.Second)}): minimising log(1 − D) {Prefers(saturating)}, maximising log D {Prefers(other)}";
    }

    private static string? AboveUnlessEqual(double[] q)
    {
        double formula = GanValue.Value<double>(Data, q, GanValue.OptimalDiscriminator<double>(Data, q));
        double tried = Enumerable.Range(0, 3).Sum(x => Enumerable.Range(1, 999).Max(k => (Data[x] * Math.Log(k / 1000.0)) + (q[x] * Math.Log(1 - (k / 1000.0)))));
        bool equal = q.Zip(Data, (a, b) => Math.Abs(a - b)).Max() < 1e-9;
        return Math.Abs(formula - tried) > 2e-3 || tried > formula + 1e-12 ? $"p_G = ({Text(q)}): max_D V is {formula} by D*, {tried} by trying"
            : equal == formula < MinusLog4 + 1e-9 && formula > MinusLog4 - 1e-12 ? null : $"p_G = ({Text(q)}): max_D V = {formula}";
    }

    // Sums of the same logarithms in another order differ by rounding only.
    private static double Rounded(double difference) => Math.Abs(difference) < 1e-12 ? 0 : difference;

    private static string Prefers(int sign) => sign switch { > 0 => "prefers the first", < 0 => "prefers the second", _ => "prefers neither" };

    private static string Text(double[] values) => string.Join(", ", values.Select(Digits.Readable));
}
