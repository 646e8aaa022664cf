namespace Harness.Verification.Checking;

/// <summary>A check at smaller shapes of its inputs, where the gradient is still wrong.</summary>
/// <param name="Calls">The functions for these shapes.</param>
/// <param name="Layout">The shapes.</param>
/// <param name="Point">The leading entries of the point.</param>
/// <param name="Entry">A wrong entry.</param>
internal sealed record SmallerCheck(Calls Calls, Layout Layout, double[] Point, int Entry);

/// <summary>Looks for the smallest shapes. Axes of the same length are taken to belong together: the columns of a matrix and the
/// vector that it is multiplied by shrink by one.</summary>
/// <param name="section">The check that failed.</param>
/// <param name="layout">Its shapes.</param>
/// <param name="most">The count of forward evaluations from which on no more is tried where forward mode is at hand for smaller shapes.</param>
/// <param name="wrong">Whether a smaller check fails.</param>
internal sealed class SmallerShapes(Section section, Layout layout, int most, Func<SmallerCheck, bool> wrong)
{
    private const int LongestTried = 3;
    private const int MostEntries = 16;

    private bool spent;

    /// <summary>Whether the function took any smaller shapes.</summary>
    public bool Taken { get; private set; }

    /// <summary>The smallest found; null if the mistake shows at none, or other shapes are not offered.</summary>
    public SmallerCheck? Find(int entry)
    {
        if (section.Calls.Model is not { Resized: not null, Scalar: true } model || model.Inside != Model.Everywhere)
            return null;
        int[] lengths = [.. layout.Inputs.SelectMany(i => i.Shape).Distinct()];
        var chosen = lengths.ToDictionary(n => n, n => n);
        SmallerCheck? best = Together(chosen, entry);
        foreach (int length in lengths)
            best = Alone(chosen, length, entry) ?? best;
        return best;
    }

    // All axes cut to one length.
    private SmallerCheck? Together(Dictionary<int, int> chosen, int entry)
    {
        for (int longest = 1; longest <= LongestTried; longest++)
        {
            var cut = chosen.ToDictionary(c => c.Key, c => Math.Min(c.Key, longest));
            if (Try(cut, entry) is not { } found)
                continue;
            foreach ((int length, int smaller) in cut)
                chosen[length] = smaller;
            return found;
        }

        return null;
    }

    // The axes of one length cut further, the others as they are.
    private SmallerCheck? Alone(Dictionary<int, int> chosen, int length, int entry)
    {
        for (int longest = 1; longest <= LongestTried && longest < chosen[length]; longest++)
        {
            var cut = new Dictionary<int, int>(chosen) { [length] = longest };
            if (Try(cut, entry) is not { } found)
                continue;
            chosen[length] = longest;
            return found;
        }

        return null;
    }

    private SmallerCheck? Try(Dictionary<int, int> cut, int entry)
    {
        InputShape[] shapes = [.. layout.Inputs.Select(i => new InputShape(i.Name, [.. i.Shape.Select(n => cut[n])]))];
        Layout smaller = Layout.Of(shapes, shapes.Sum(s => s.Count));
        if (smaller.Count == layout.Count)
            return null;
        int[] kept = [.. Enumerable.Range(0, smaller.Count).Select(i => Place(smaller, i))];
        double[] point = [.. kept.Select(i => section.Point[i])];
        if (spent || Taking(shapes, point) is not { } calls)
            return null;
        // The entry that was wrong first, if it is still there.
        IEnumerable<int> entries = Enumerable.Range(0, smaller.Count).OrderBy(i => kept[i] != entry).Take(MostEntries);
        return entries.Select(i => new SmallerCheck(calls, smaller, point, i)).TakeWhile(c => !IsSpent(c.Calls)).FirstOrDefault(wrong);
    }

    private bool IsSpent(Calls calls) => spent = calls.HasTangent && calls.Count.Forward >= most;

    // Null where the function takes no such shapes.
    private Calls? Taking(InputShape[] shapes, double[] point)
    {
        try
        {
            Calls calls = section.Calls.For(section.Calls.Model.Resized!(shapes) with { Precision = section.Calls.Model.Precision });
            bool takes = Vectors.AllFinite(calls.Value(point));
            Taken |= takes;
            return takes ? calls : null;
        }
#pragma warning disable CA1031 // The functions under test may throw what they like.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    // Where entry i of the smaller inputs lies in the full ones.
    private int Place(Layout smaller, int i)
    {
        int input = smaller.InputOf(i);
        (int[] from, int[] to) = (smaller.Inputs[input].Shape, layout.Inputs[input].Shape);
        (int rest, int place, int step) = (i - smaller.Start(input), layout.Start(input), 1);
        for (int axis = from.Length - 1; axis >= 0; axis--)
        {
            (rest, int index) = Math.DivRem(rest, from[axis]);
            place += index * step;
            step *= to[axis];
        }

        return place;
    }
}
