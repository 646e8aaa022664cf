using Harness.Pictures.Drawing;
using Harness.Pictures.Graphs;

namespace Harness.CrossCheck.Pictures;

public sealed class LayeringTests
{
    [Fact]
    public void Crossings_are_counted()
    {
        Assert.Equal(1, Crossings.Count([0, 1], [2, 3], [(0, 3), (1, 2)]));
        Assert.Equal(0, Crossings.Count([0, 1], [3, 2], [(0, 3), (1, 2)]));
        Assert.Equal(0, Crossings.Count([0, 1], [2, 3], [(0, 2), (0, 3), (1, 3)]));
        Assert.Equal(9, Crossings.Count([0, 1, 2], [3, 4, 5], Complete));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_exact_order_is_the_best_of_all(int seed)
    {
        var random = new Random(seed);
        const int n = 6;
        int[,] cost = new int[n, n];
        foreach ((int i, int j) in from i in Enumerable.Range(0, n) from j in Enumerable.Range(0, n) select (i, j))
            cost[i, j] = random.Next(10);
        int best = Permutations([.. Enumerable.Range(0, n)]).Min(p => Total(p, cost));
        Assert.Equal(best, Total(LinearOrder.Exact(cost), cost));
        Assert.InRange(Total(LinearOrder.ByMoves(cost), cost), best, Total([.. Enumerable.Range(0, n)], cost));
    }

    [Fact]
    public void A_tangled_ladder_is_untangled()
    {
        (string, string)[] edges = [("a", "z"), ("b", "y"), ("c", "x"), ("x", "q"), ("y", "q"), ("z", "q")];
        Assert.Equal(0, Graph("abcxyzq", edges).Layout.Crossings);
    }

    [Fact]
    public void What_cannot_be_drawn_without_crossings_has_the_fewest()
    {
        // K₃,₃ in two layers has (3·2/2)² = 9 at every order.
        Assert.Equal(9, Graph("abcxyz", [.. from a in "abc" from x in "xyz" select ($"{a}", $"{x}")]).Layout.Crossings);
    }

    [Fact]
    public void A_cycle_is_refused() =>
        Assert.Contains("cycle", Assert.Throws<ArgumentException>(() => Graph("ab", [("a", "b"), ("b", "a")]).Layout).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Labels_keep_apart_and_edges_lead_right_or_down()
    {
        var random = new Random(7);
        for (int trial = 0; trial < 30; trial++)
        {
            GraphNode[] nodes = [.. Enumerable.Range(0, 9).Select(i =>
                new GraphNode($"{i}", new TextBlock([new string('n', 1 + random.Next(12))])))];
            GraphEdge[] edges = [.. from i in Enumerable.Range(0, 9) from j in Enumerable.Range(i + 1,
                8 - i) where random.Next(4) == 0 select new GraphEdge($"{i}", $"{j}", new string('l', random.Next(1, 9)))];
            bool isVertical = trial % 2 == 1;
            GraphLayout layout = new LayeredGraph(nodes, edges, isVertical).Layout;
            Box[] boxes = [.. layout.Nodes, .. layout.Routes.Select(r => r.Label!.Value)];
            Assert.Empty(boxes.SelectMany((a, i) => boxes.Skip(i + 1).Where(a.Overlaps)));
            Assert.All(layout.Routes, r => Assert.True(isVertical ? r.Curve[0].Y < r.Curve[^1].Y : r.Curve[0].X < r.Curve[^1].X));
            Assert.All(boxes, b => Assert.True(new Box(0, 0, layout.Size.Width, layout.Size.Height).Grown(0.01).Holds(b)));
        }
    }

    private static (int, int)[] Complete => [.. from a in Enumerable.Range(0, 3) from b in Enumerable.Range(3, 3) select (a, b)];

    private static LayeredGraph Graph(string nodes, (string From, string To)[] edges) =>
        new([.. nodes.Select(n => new GraphNode($"{n}", new TextBlock([$"{n}"])))],
            [.. edges.Select(e => new GraphEdge(e.From, e.To))]);

    private static int Total(int[] order, int[,] cost) =>
        order.SelectMany((a, i) => order.Skip(i + 1).Select(b => cost[a, b])).Sum();

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length == 0 ? [[]]
        : items.SelectMany(i => Permutations([.. items.Where(o => o != i)]).Select(p => (int[])[i, .. p]));
}
