namespace Harness.Review;

/// <summary>Finds the smallest set of changed lines between two texts.</summary>
internal static class LineDiff
{
    // Beyond this many pairs of lines in question the middle is taken as one change.
    private const long MostPairs = 25_000_000;

    /// <summary>The changes, from top to bottom.</summary>
    /// <remarks>Lines that stand at the same place in a block of as many old as new lines are changes of their own.</remarks>
    public static IReadOnlyList<Change> Between(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        int top = 0;
        while (top < old.Count && top < now.Count && old[top] == now[top])
        {
            top++;
        }

        int end = 0;
        while (end < old.Count - top && end < now.Count - top && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        string[] a = [.. old.Take(old.Count - end).Skip(top)];
        string[] b = [.. now.Take(now.Count - end).Skip(top)];
        return [.. Blocks(a, b).SelectMany(block => Split(block with { Start = block.Start + top }))];
    }

    private static IEnumerable<Change> Split(Change block) => block.Old.Count != block.New.Count
        ? [block]
        : block.Old.Select((line, i) => new Change(block.Start + i, [line], [block.New[i]]));

    private static IEnumerable<Change> Blocks(string[] a, string[] b)
    {
        if ((long)a.Length * b.Length > MostPairs)
        {
            yield return new Change(0, a, b);
            yield break;
        }

        int[,] common = CommonLines(a, b);
        (int i, int j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            (int oldStart, int newStart) = (i, j);
            while ((i < a.Length || j < b.Length) && !(i < a.Length && j < b.Length && a[i] == b[j]))
            {
                bool leaveOld = j == b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1]);
                (i, j) = leaveOld ? (i + 1, j) : (i, j + 1);
            }

            if (i > oldStart || j > newStart)
            {
                yield return new Change(oldStart, a[oldStart..i], b[newStart..j]);
            }

            (i, j) = (i + 1, j + 1);
        }
    }

    // common[i, j] is how many lines the rests of a from i and of b from j have in common, in order.
    private static int[,] CommonLines(string[] a, string[] b)
    {
        int[,] common = new int[a.Length + 1, b.Length + 1];
        for (int i = a.Length - 1; i >= 0; i--)
        {
            for (int j = b.Length - 1; j >= 0; j--)
            {
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
