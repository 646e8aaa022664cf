namespace Harness.Pictures.Graphs;

/// <summary>Counts crossings of edges between layers.</summary>
internal static class Crossings
{
    /// <summary>How many pairs of pieces cross between two layers in these orders.</summary>
    public static int Count(int[] upper, int[] lower, IReadOnlyList<(int From, int To)> pieces)
    {
        (int From, int To)[] places = [.. pieces.Select(p => (Array.IndexOf(upper, p.From), Array.IndexOf(lower, p.To)))];
        int count = 0;
        for (int i = 0; i < places.Length; i++)
        {
            for (int j = i + 1; j < places.Length; j++)
            {
                if ((places[i].From - places[j].From) * (places[i].To - places[j].To) < 0)
                    count++;
            }
        }

        return count;
    }

    /// <summary>How many pairs cross in all.</summary>
    public static int Count(Layers graph, int[][] orders) =>
        Enumerable.Range(0, graph.Count - 1).Sum(l => Count(orders[l], orders[l + 1], graph.Pieces(l)));

    /// <summary>How many pieces of two entries of one layer cross if the first stands before the second, given the
    /// neighbours' places.</summary>
    public static int Between(IReadOnlyList<int> placesOfFirst, IReadOnlyList<int> placesOfSecond) =>
        placesOfFirst.Sum(a => placesOfSecond.Count(b => b < a));
}
