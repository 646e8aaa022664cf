using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Harness.Handwritten;

/// <summary>The result of a reverse sweep: the cotangent of every node.</summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed class Cotangents<T>
    where T : INumberBase<T>
{
    private readonly Graph<T> _graph;
    private readonly NdArray<T>?[] _bars;

    internal Cotangents(Graph<T> graph, NdArray<T>?[] bars) => (_graph, _bars) = (graph, bars);

    /// <summary>The cotangent of a node, of the node's shape; zeros where the output does not depend on it.</summary>
    /// <exception cref="ArgumentException">The node is a constant, or made from constants alone: it has no cotangent.</exception>
    [SuppressMessage("Design", "CA1043", Justification = "Nodes are what cotangents belong to.")]
    public NdArray<T> this[Node n] => _graph.IsWanted(n)
        ? Reached(n) ? _bars[n.Id]! : NdArray.Zeros<T>(_graph.Value(n).Shape)
        : throw new ArgumentException($"node {n.Id} is constant, its cotangent was not computed; make it an Input", nameof(n));

    /// <summary>Whether the sweep came to a node, so that its cotangent is more than the default zeros.</summary>
    public bool Reached(Node n) => (uint)n.Id < (uint)_bars.Length && _bars[n.Id] is not null;
}
