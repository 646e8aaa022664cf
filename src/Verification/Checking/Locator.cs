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

    // A residual must be as many times its bar for each value that a digit can have; the digit is then a whole number but for less than this.
    private const int BarsPerDigit = 8;
    private const double Unclear = 0.4;

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

    // If one entry alone is wrong, the digits of its place are quotients of residuals; the sharper these are, the fewer digits will do.
    private bool OnlyOne()
    {
        double[] signed = Directions.Random(random, scale);
        double plain = Residual(signed, _ => 1);
        int radix = (int)Math.Min(Math.Abs(plain) / (BarsPerDigit * lastBar), Math.Ceiling(Math.Sqrt(scale.Length)));
        int place = 0;
        for (int unit = 1; unit < scale.Length; unit *= radix)
        {
            if (radix < 2 || Digit(signed, unit, radix, plain) is not { } digit)
                return false;
            place += digit * unit;
        }

        return place >= 0 && place < scale.Length && IsAll(place, plain, signed);
    }

    // Null if it is no whole number: more than one entry is wrong.
    private int? Digit(double[] signed, int unit, int radix, double plain)
    {
        double digit = radix * ((Residual(signed, i => 1 + ((double)(i / unit % radix) / radix)) / plain) - 1);
        return Math.Abs(digit - Math.Round(digit)) <= Unclear ? (int)Math.Round(digit) : null;
    }

    private bool IsAll(int entry, double plain, double[] signed)
    {
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
