using System.Numerics;

namespace Harness.Handwritten;

/// <summary>A graph of rules, evaluated forward as it is built and backward on request.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <remarks>
/// <para>The reverse sweep visits the nodes from the output down; every use of a node adds its contribution, so a node's
/// cotangent is complete when its turn comes.</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 6.5.6; Blondel and Roulet, The Elements of
/// Differentiable Programming, “Reverse-mode autodiff”.</para>
/// </remarks>
public sealed class Graph<T>
    where T : INumberBase<T>
{
    private readonly List<Entry> _entries = [];

    /// <summary>Every node, in the order of making, which is an order of evaluation.</summary>
    public IEnumerable<Node> Nodes => Enumerable.Range(0, _entries.Count).Select(id => new Node(id));

    /// <summary>How many nodes there are; the next one has this number.</summary>
    public int Count => _entries.Count;

    /// <summary>Adds a given value whose cotangent is wanted.</summary>
    public Node Input(NdArray<T> value, string? name = null) => Add(new Entry(null, [], value, name, Wanted: true));

    /// <summary>Adds a given value whose cotangent is not wanted and never computed.</summary>
    /// <remarks>An exponent is the usual case: ∂(xⁿ)/∂n = xⁿ ln x is undefined for x &lt; 0.</remarks>
    public Node Constant(NdArray<T> value, string? name = null) => Add(new Entry(null, [], value, name, Wanted: false));

    /// <summary>Adds the value of a rule at nodes of this graph, evaluated now.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit the rule.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A node is not of this graph.</exception>
    public Node Apply(Rule<T> rule, params ReadOnlySpan<Node> inputs)
    {
        ArgumentNullException.ThrowIfNull(rule);
        (var values, var shapes, bool wanted) = (new NdArray<T>[inputs.Length], new int[inputs.Length][], false);
        for (int i = 0; i < inputs.Length; i++)
        {
            Entry entry = this[inputs[i]];
            (values[i], shapes[i], wanted) = (entry.Value, entry.Value.Shape, wanted || entry.Wanted);
        }

        // The rule overwrites whatever is there.
        int[] shape = rule.OutputShape(shapes);
        var output = new NdArray<T>(new T[Shapes.Count(shape)], shape);
        rule.Value(values, output);
        return Add(new Entry(rule, inputs.ToArray(), output, null, wanted));
    }

    /// <summary>The value of a node.</summary>
    public NdArray<T> Value(Node n) => this[n].Value;

    /// <summary>The rule that made a node; null for a given value.</summary>
    public Rule<T>? Rule(Node n) => this[n].Rule;

    /// <summary>The nodes that a node was made from; none for a given value.</summary>
    public IReadOnlyList<Node> Inputs(Node n) => this[n].Inputs;

    /// <summary>The name given to <see cref="Input"/>, <see cref="Constant"/> or <see cref="SetName"/>; null without
    /// one.</summary>
    public string? Name(Node n) => this[n].Name;

    /// <summary>Whether a cotangent reaches a node: it is no <see cref="Constant"/> and not made from constants alone.</summary>
    public bool IsWanted(Node n) => this[n].Wanted;

    /// <summary>Names a node.</summary>
    public void SetName(Node n, string? name) => _entries[n.Id] = this[n] with { Name = name };

    /// <summary>Replaces a node's value, as if it had been rounded on paper.</summary>
    /// <remarks>
    /// Nodes applied from now on see this value, and so do the local derivatives of the backward sweep. Nodes applied
    /// before keep the values they have: replace a value before it is used.
    /// </remarks>
    /// <exception cref="ArgumentException">The new value has another shape.</exception>
    public void ReplaceValue(Node n, NdArray<T> value)
    {
        RequireShape(n, value, nameof(value));
        _entries[n.Id] = this[n] with { Value = value };
    }

    /// <summary>Returns ∂(seed · output)/∂node for every node, by the reverse sweep.</summary>
    /// <param name="output">The node to differentiate.</param>
    /// <param name="seed">The cotangent of the output, of its shape; 1 by default, for outputs of one entry.</param>
    /// <param name="replace">Once the cotangent of such a node is complete, this one takes its place and flows on.</param>
    /// <exception cref="ArgumentException">
    /// The output has several entries and there is no seed; the seed or a replacement has another shape than its node.
    /// </exception>
    public Cotangents<T> Backward(
        Node output, NdArray<T>? seed = null, IReadOnlyDictionary<Node, NdArray<T>>? replace = null)
    {
        var bars = new NdArray<T>?[_entries.Count];
        bars[output.Id] = Seed(output, seed);
        for (int id = output.Id; id >= 0; id--)
        {
            Node node = new(id);
            if (replace is not null && replace.TryGetValue(node, out NdArray<T>? replacement))
                bars[id] = Copy(node, replacement, nameof(replace));
            if (bars[id] is { } bar && IsWanted(node))
                Pull(_entries[id], bar, bars);
        }
        return new Cotangents<T>(this, bars);
    }

    /// <summary>Sends a complete cotangent through a node's rule to the node's inputs.</summary>
    private void Pull(Entry entry, NdArray<T> bar, NdArray<T>?[] bars)
    {
        if (entry.Rule is null)
            return;

        // The same node may stand in several places: each then adds to the same array.
        (var values, var inputBars) = (new NdArray<T>[entry.Inputs.Length], new NdArray<T>?[entry.Inputs.Length]);
        for (int i = 0; i < values.Length; i++)
        {
            Entry input = this[entry.Inputs[i]];
            values[i] = input.Value;
            if (input.Wanted)
                inputBars[i] = bars[entry.Inputs[i].Id] ??= NdArray.Zeros<T>(input.Value.Shape);
        }
        entry.Rule.Vjp(values, entry.Value, bar, inputBars);
    }

    private NdArray<T> Seed(Node output, NdArray<T>? seed)
    {
        int[] shape = Value(output).Shape;
        if (seed is not null)
            return Copy(output, seed, nameof(seed));
        if (Value(output).Count != 1)
            throw new ArgumentException(
                $"the output has shape {Shapes.Text(shape)}; give a seed of that shape, or differentiate a scalar", nameof(seed));
        return NdArray.Filled(T.One, shape);
    }

    // A cotangent is added to; the caller's array must not be.
    private NdArray<T> Copy(Node n, NdArray<T> array, string parameter)
    {
        RequireShape(n, array, parameter);
        return new NdArray<T>([.. array.Data], [.. array.Shape]);
    }

    private void RequireShape(Node n, NdArray<T> array, string parameter)
    {
        ArgumentNullException.ThrowIfNull(array, parameter);
        if (!array.Shape.AsSpan().SequenceEqual(Value(n).Shape))
            throw new ArgumentException(
                $"node {n.Id} has shape {Shapes.Text(Value(n).Shape)}, {parameter} has {Shapes.Text(array.Shape)}", parameter);
    }

    private Node Add(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry.Value);
        _entries.Add(entry);
        return new Node(_entries.Count - 1);
    }

    private Entry this[Node n] => (uint)n.Id < (uint)_entries.Count
        ? _entries[n.Id]
        : throw new ArgumentOutOfRangeException(nameof(n), n.Id, $"the graph has nodes 0 to {_entries.Count - 1}, not {n.Id}");

    private sealed record Entry(Rule<T>? Rule, Node[] Inputs, NdArray<T> Value, string? Name, bool Wanted);
}
