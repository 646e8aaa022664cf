namespace Harness.Verification.Checking;

/// <summary>At a kink: which entries it concerns, each judged by its one-sided derivatives, and the rest judged without
/// them.</summary>
/// <remarks>
/// Convention: along an entry's axis the claim must lie between the derivatives from the left and from the right, which is
/// what an element
/// of the Clarke sub-differential does. Sums and differences of two such entries along which the function is smooth, as
/// x₁ = x₂ leaves max(x₁, x₂), must agree without this freedom. Any element is accepted; which one is a convention.
/// </remarks>
internal sealed class KinkStudy(Examiner examiner, double[] scale, Random random)
{
    private const int MostEntries = 24;
    private const int MostPaired = 6;

    /// <summary>The entries at a kink; null when there are too many to look at.</summary>
    public IReadOnlyList<int>? Entries()
    {
        var found = new List<int>();
        return Search([.. Enumerable.Range(0, scale.Length)], found) ? found : null;
    }

    /// <summary>Each of the entries by itself, and sums and differences of two where these are smooth.</summary>
    public IEnumerable<Measurement> Judge(IReadOnlyList<int> entries)
    {
        foreach (int i in entries)
            yield return Along(Vectors.Unit(scale.Length, i, scale[i]));
        if (entries.Count > MostPaired)
            yield break;
        foreach ((int i, int j) in entries.SelectMany(i => entries.Where(j => j > i).Select(j => (i, j))))
        {
            foreach (int sign in new[] { 1, -1 })
            {
                Measurement pair = Along(Vectors.Step(Vectors.Unit(scale.Length, i, scale[i]),
                    Vectors.Unit(scale.Length, j, scale[i]), sign));
                if (!pair.Kink)
                    yield return pair with { AcrossTie = true };
            }
        }
    }

    private Measurement Along(double[] v)
    {
        Measurement m = examiner.ByDifferences(v, false);
        return m.Differs ? examiner.ByDifferences(v, true) : m;
    }

    private bool Search(int[] set, List<int> found)
    {
        if (found.Count > MostEntries || !examiner.ByDifferences(Directions.Within(random, scale, set), false).Kink)
            return found.Count <= MostEntries;
        if (set.Length == 1)
        {
            found.Add(set[0]);
            return true;
        }

        return Search(set[..(set.Length / 2)], found) && Search(set[(set.Length / 2)..], found);
    }
}
