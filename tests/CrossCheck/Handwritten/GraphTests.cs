using Harness.Handwritten;
using Xunit;

namespace Harness.CrossCheck.Handwritten;

public sealed class GraphTests
{
    private readonly Graph<double> _graph = new();

    [Fact]
    public void Every_use_of_a_node_adds_to_its_cotangent()
    {
        Node x = Input(3);
        Node cube = Apply(Rules.Multiply<double>(), x, Apply(Rules.Multiply<double>(), x, x));
        Assert.Equal(27, Value(cube));
        Assert.Equal(27, _graph.Backward(cube)[x].Data[0]);
    }

    [Fact]
    public void Both_sides_of_a_diamond_reach_the_top()
    {
        Node x = Input(0.5);
        Node y = Apply(Rules.Multiply<double>(), Apply(Rules.Sin<double>(), x), Apply(Rules.Cos<double>(), x));
        Assert.Equal(Math.Cos(1), _graph.Backward(y)[x].Data[0], 1e-15);
    }

    [Fact]
    public void Nodes_the_output_does_not_depend_on_have_cotangent_zero()
    {
        Node x = Input(1), other = _graph.Input(NdArray.Vector(1.0, 2));
        Node y = Apply(Rules.Exp<double>(), x);
        Node later = Apply(Rules.Exp<double>(), y);
        Cotangents<double> bars = _graph.Backward(y);
        Assert.Equal([0, 0], bars[other].Data);
        Assert.Equal(0, bars[later].Data[0]);
        Assert.False(bars.Reached(later));
        Assert.Equal(1, bars[y].Data[0]);
    }

    [Fact]
    public void A_replaced_value_is_what_later_nodes_and_the_backward_sweep_see()
    {
        Node x = Input(1);
        Node s = Apply(Rules.Sigmoid<double>(), x);
        _graph.ReplaceValue(s, NdArray.Scalar(0.7));
        Node y = Apply(Rules.Multiply<double>(), s, s);
        Assert.Equal(0.49, Value(y), 1e-15);
        Assert.Equal(2 * 0.7 * (0.7 * 0.3), _graph.Backward(y)[x].Data[0], 1e-15);
    }

    [Fact]
    public void A_replaced_cotangent_flows_on_once_it_is_complete()
    {
        Node x = Input(2);
        Node z = Apply(Rules.Multiply<double>(), x, x);
        Node y = Apply(Rules.Add<double>(), z, z);
        Dictionary<Node, NdArray<double>> rounded = new() { [z] = NdArray.Scalar(10.0) };
        Cotangents<double> bars = _graph.Backward(y, replace: rounded);
        Assert.Equal(10, bars[z].Data[0]);
        Assert.Equal(40, bars[x].Data[0]);
        Assert.Equal(8, _graph.Backward(y)[x].Data[0]);
    }

    [Fact]
    public void A_seed_weighs_the_entries_of_the_output_and_is_not_changed()
    {
        Node x = _graph.Input(NdArray.Vector(1.0, 2, 3));
        Node y = Apply(Rules.Multiply<double>(), x, x);
        NdArray<double> seed = NdArray.Vector(1.0, 0, -1);
        Cotangents<double> bars = _graph.Backward(y, seed);
        Assert.Equal([2, 0, -6], bars[x].Data);
        bars[y].Data[0] = 99;
        Assert.Equal([1, 0, -1], seed.Data);
    }

    [Fact]
    public void The_exponent_of_a_constant_power_costs_nothing_and_spoils_nothing()
    {
        Node x = Input(-2), n = _graph.Constant(NdArray.Scalar(2.0), "n");
        Node y = Apply(Rules.Power<double>(), x, n);
        Cotangents<double> bars = _graph.Backward(y);
        Assert.Equal(-4, bars[x].Data[0]);
        Assert.StartsWith("node 1 is constant, its cotangent was not computed; make it an Input",
            Assert.Throws<ArgumentException>(() => bars[n]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_tells_what_it_was_made_of()
    {
        Node x = _graph.Input(NdArray.Scalar(1.0), "x");
        Node y = Apply(Rules.Tanh<double>(), x);
        _graph.SetName(y, "y");
        Assert.Equal([x, y], _graph.Nodes);
        Assert.Equal(("x", "y"), (_graph.Name(x), _graph.Name(y)));
        Assert.Null(_graph.Rule(x));
        Assert.Equal("tanh", _graph.Rule(y)!.Name);
        Assert.Equal([x], _graph.Inputs(y));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Node x = _graph.Input(NdArray.Vector(1.0, 2));
        AssertRefused<ArgumentException>("the output has shape [2]; give a seed of that shape", () => _graph.Backward(x));
        AssertRefused<ArgumentException>("node 0 has shape [2], seed has [3]",
            () => _graph.Backward(x, NdArray.Vector(1.0, 2, 3)));
        AssertRefused<ArgumentException>("node 0 has shape [2], value has []", () => _graph.ReplaceValue(x, NdArray.Scalar(1.0)));
        AssertRefused<ArgumentOutOfRangeException>("the graph has nodes 0 to 0, not 5", () => _graph.Value(new Node(5)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Local_derivatives_give_the_sum_over_all_paths_of_their_products(int seed)
    {
        Random random = new(seed);
        List<(int From, int To, double D)> edges = [];
        List<Node> nodes = [Input(1)];
        for (int to = 1; to < 8; to++)
        {
            int[] from = [.. Enumerable.Range(0, to).Where(i => i == to - 1 || random.Next(2) == 0)];
            double[] d = [.. from.Select(_ => random.Next(-4, 5) / 4.0)];
            edges.AddRange(from.Zip(d, (i, derivative) => (i, to, derivative)));
            double[] basePoints = [.. from.Select(i => Value(nodes[i]))];
            nodes.Add(_graph.Apply(Rules.LocalDerivatives(d, basePoints, to), [.. from.Select(i => nodes[i])]));
            Assert.Equal(to, Value(nodes[to]));
        }
        Cotangents<double> bars = _graph.Backward(nodes[^1]);
        for (int i = 0; i < nodes.Count; i++)
            Assert.Equal(Paths(i), bars[nodes[i]].Data[0]);

        double Paths(int from) => from == nodes.Count - 1
            ? 1
            : edges.Where(e => e.From == from).Sum(e => e.D * Paths(e.To));
    }

    [Fact]
    public void What_is_made_of_constants_alone_is_not_wanted()
    {
        Node c = _graph.Constant(NdArray.Scalar(1.0)), made = Apply(Rules.Exp<double>(), c), mixed = Apply(Rules.Add<double>(), made, Input(1));
        Assert.Equal((false, false, true), (_graph.IsWanted(c), _graph.IsWanted(made), _graph.IsWanted(mixed)));
    }

    [Fact]
    public void The_first_node_s_cotangent_can_be_replaced_too()
    {
        Node x = Input(2), y = Apply(Rules.Exp<double>(), x);
        Assert.Equal(7, _graph.Backward(y, replace: new Dictionary<Node, NdArray<double>> { [x] = NdArray.Scalar(7.0) })[x].Data[0]);
    }

    [Fact]
    public void A_node_made_after_the_sweep_was_not_reached()
    {
        Node x = Input(2);
        Cotangents<double> bars = _graph.Backward(x);
        Assert.False(bars.Reached(Input(3)));
        Assert.Equal((1, 2), (bars[x].Data[0], _graph.Count));
        AssertRefused<ArgumentOutOfRangeException>("the graph has nodes 0 to 1, not 2", () => _graph.Value(new Node(2)));
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => _graph.ReplaceValue(x, null!)).ParamName);
    }

    private static void AssertRefused<TException>(string message, Action act)
        where TException : Exception =>
        Assert.StartsWith(message, Assert.Throws<TException>(act).Message, StringComparison.Ordinal);

    private Node Input(double x) => _graph.Input(NdArray.Scalar(x));

    private Node Apply(Rule<double> rule, params ReadOnlySpan<Node> inputs) => _graph.Apply(rule, inputs);

    private double Value(Node n) => _graph.Value(n).Data[0];
}
