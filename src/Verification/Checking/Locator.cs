namespace Harness.Verification.Checking;

/// <summary>Where a gradient is wrong: by arithmetic when one entry is, by bisection when few are, by a sample when most
/// are.</summary>
internal sealed class Locator(Examiner examiner, double[] scale, Random random)
{
    private const int DenseSets = 16;
    private const int AllBelow = 16;
    private const int AllAffordable = 1024;
    private const int AllAffordableByDifferences = 256;
    private const int SampleSize = 64;

    private readonly Dictionary<int, Measurement> measured = [];
    private double lastBar;

    /// <summary>What was measured of single entries; entries that bisection excluded are not among them.</summary>
    public IReadOnlyDictionary<int, Measurement> Measured => measured;

    /// <summary>Whether every entry that was not measured is right, to the power of the check.</summary>
    public bool Complete { get; private set; }

    public void Run()
    {
        if (scale.Length <= AllBelow)
            MeasureAll(Enumerable.Range(0, scale.Length), true);
        else if (!OnlyOne() && !Bisect())
            Sample();
        if (examiner.Doubts)
            Settle();
    }

    // If one entry alone is wrong, its place is the quotient of two residuals, once for each digit of the place.
    private bool OnlyOne()
    {
        int digits = (int)Math.Ceiling(Math.Sqrt(scale.Length));
        double[] signed = Directions.Random(random, scale);
        double plain = Residual(signed, _ => 1);
        double high = Residual(signed, i => 1 + ((double)(i / digits) / digits));
        double low = Residual(signed, i => 1 + ((double)(i % digits) / digits));
        double place = (digits * Math.Round(digits * ((high / plain) - 1))) + Math.Round(digits * ((low / plain) - 1));
        bool sharp = 8 * digits * lastBar < Math.Abs(plain);
        if (!(sharp && place >= 0 && place < scale.Length))
            return false;
        int entry = (int)place;
        Measurement m = Single(entry);
        double rest = plain - ((m.Claimed - m.Slope) * signed[entry] / scale[entry]);
        Complete = m.Differs && !m.Kink && Math.Abs(rest) <= (m.Bar * 2) + lastBar;
        return Complete;
    }

    private double Residual(double[] signed, Func<int, double> weight)
    {
        Measurement m = examiner.Measure([.. signed.Select((v, i) => v * weight(i))], false);
        lastBar = m.Bar;
        return m.Claimed - m.Slope;
    }

    // Breadth first: the halves of all sets that differ, until they are single entries.
    private bool Bisect()
    {
        List<int[]> sets = [[.. Enumerable.Range(0, scale.Length)]];
        while (sets.Exists(set => set.Length > 1))
        {
            int[][] halves = [.. sets.SelectMany(Halves)];
            sets = [.. halves.Where(Differs)];
            if (halves.Length >= DenseSets && sets.Count > halves.Length / 2)
                return false;
        }

        Complete = sets.Count > 0;
        return Complete;
    }

    private static int[][] Halves(int[] set) => set.Length == 1 ? [set] : [set[..(set.Length / 2)], set[(set.Length / 2)..]];

    private bool Differs(int[] set) =>
        set.Length == 1 ? Single(set[0]).Differs : examiner.Measure(Directions.Within(random, scale, set), false).Differs;

    private void Sample()
    {
        int affordable = examiner.Section.Calls.HasTangent ? AllAffordable : AllAffordableByDifferences;
        bool all = scale.Length <= affordable;
        IEnumerable<int> some = Enumerable.Range(0, Math.Min(scale.Length, SampleSize / 4))
            .Concat(Enumerable.Range(0, SampleSize).Select(_ => random.Next(scale.Length)));
        MeasureAll(all ? Enumerable.Range(0, scale.Length) : some, all);
    }

    private void MeasureAll(IEnumerable<int> entries, bool complete)
    {
        foreach (int i in entries)
            Single(i);
        Complete = complete;
    }

    private Measurement Single(int i)
    {
        if (!measured.TryGetValue(i, out Measurement? m))
            measured[i] = m = examiner.Measure(Vectors.Unit(scale.Length, i, scale[i]), false);
        return m;
    }

    // A second opinion on the entries that are to be shown.
    private void Settle()
    {
        foreach (int i in measured.Where(m => m.Value.Differs).Take(SampleSize).Select(m => m.Key).ToArray())
            measured[i] = examiner.Measure(Vectors.Unit(scale.Length, i, scale[i]));
    }
}
