using System.Numerics;
using Harness.Handwritten;
using Harness.Problems;
using Harness.Problems.Expressions;

namespace Harness.Evaluation;

/// <summary>The forward computation of a problem as a graph of handwritten rules, over any number type that has the functions.</summary>
internal sealed class ProblemGraph<T>
    where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>,
        ITrigonometricFunctions<T>, IHyperbolicFunctions<T>, IPowerFunctions<T>
{
    private const int MostEntries = 1 << 20;
    private const int MostEntriesInAll = 1 << 24;

    private readonly Dictionary<string, Node> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node[]> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, Expression> _written = [];
    private readonly Func<string, NdArray<T>, NdArray<T>?> _replacement;
    private readonly Func<Expression, NdArray<T>> _known;
    private readonly IReadOnlyDictionary<string, NumberArray>? _inputs;
    private readonly string _when;
    private long _entries;

    /// <summary>Runs the computation.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="inputs">Values in place of the given ones; null for the given point.</param>
    /// <param name="replacement">A value to go on with in place of a name's computed one, or null to keep that.</param>
    /// <param name="known">Values that are no part of the forward computation: gradients, Jacobians, updated values.</param>
    /// <param name="updates">After how many updates the inputs stand, for messages.</param>
    /// <exception cref="ProblemException">Shapes do not fit, an index is out of range, or a value is not finite.</exception>
    public ProblemGraph(
        Problem problem,
        IReadOnlyDictionary<string, NumberArray>? inputs,
        Func<string, NdArray<T>, NdArray<T>?> replacement,
        Func<Expression, NdArray<T>> known,
        int updates = 0)
    {
        (_inputs, _replacement, _known) = (inputs, replacement, known);
        _when = updates == 0 ? "" : $" after {updates} update{(updates == 1 ? "" : "s")}";
        foreach (Given given in problem.Given)
        {
            Define(given.Name, Graph.Input(Lift(inputs?.GetValueOrDefault(given.Name) ?? given.Value), given.Name));
        }

        foreach (string node in problem.EdgeNodes)
        {
            Define(node, EdgeNode(problem, node));
        }

        foreach (Line line in problem.Compute)
        {
            int first = Graph.Count;
            Node node = Emit(line.Expression);

            // What is computed from numbers alone is an input to what follows: its gradient is asked for like any other.
            Define(line.Name, Graph.IsWanted(node) ? node : Graph.Input(Graph.Value(node), line.Name));
            _lines[line.Name] = [.. Enumerable.Range(first, Graph.Count - first).Select(id => new Node(id))];
            RequireFinite(line.Name, ValueOf(line.Name), line.At);
        }
    }

    /// <summary>The graph.</summary>
    public Graph<T> Graph { get; } = new();

    /// <summary>The node that holds a name's value.</summary>
    public Node NodeOf(string name) => _names[name];

    /// <summary>The value of a name.</summary>
    public NdArray<T> ValueOf(string name) => Graph.Value(_names[name]);

    /// <summary>The expression that a node was made from; null for inputs.</summary>
    public Expression? Written(Node node) => _written.GetValueOrDefault(node);

    /// <summary>The nodes that a computed line consists of, operands before operators.</summary>
    public IReadOnlyList<Node> NodesOf(string line) => _lines[line];

    /// <summary>Adds an expression to the graph.</summary>
    public Node Emit(Expression expression)
    {
        Node node = expression switch
        {
            Literal e => Graph.Constant(NdArray.Scalar(T.CreateChecked(e.Value))),
            NameReference e => _names[e.Name],
            Negation e => Apply(Rules.Negate<T>(), e, e.Operand),
            BinaryOperation e => Apply(RuleBinding<T>.Rule(e.Operator), e, e.Left, e.Right),
            FunctionCall e => Apply(RuleBinding<T>.Rule(e), e, [.. e.Arguments]),
            Indexing e => Apply(Rules.Index<T>([.. e.Index]), e, e.Operand),
            ListLiteral e => Apply(Rules.Stack<T>(), e, [.. e.Items]),
            ShapeOf e => Graph.Constant(NdArray.Vector(Array.ConvertAll(Graph.Value(Emit(e.Operand)).Shape, T.CreateChecked))),
            _ => Graph.Constant(_known(expression)),
        };
        if (expression is not NameReference)
        {
            _written.TryAdd(node, expression);
        }

        return node;
    }

    /// <summary>Counts entries about to be computed.</summary>
    /// <exception cref="ProblemException">There would be too many.</exception>
    public void RequireRoom(Expression whole, long entries)
    {
        _entries += entries;
        if (entries > MostEntries)
        {
            throw TooLarge(whole);
        }

        if (_entries > MostEntriesInAll)
        {
            throw new ProblemException(whole.At, $"the computation holds more than {MostEntriesInAll:N0} numbers in all; give a smaller example");
        }
    }

    /// <summary>Refuses NaN and infinities.</summary>
    /// <exception cref="ProblemException">An entry is not finite; names it.</exception>
    public void RequireFinite(string name, NdArray<T> value, SourcePosition at)
    {
        int bad = Array.FindIndex(value.Data, v => !T.IsFinite(v));
        if (bad >= 0)
        {
            string entry = value.Rank == 0 ? "" : $"[{string.Join(", ", NumberArray.IndexOf(bad, value.Shape))}]";
            string what = T.IsNaN(value.Data[bad]) ? "is not a number" : "is infinite";
            throw new ProblemException(at, $"{name}{entry} {what}{_when}; check its domain (log of a number ≤ 0, division by 0, overflow)");
        }
    }

    private static NdArray<T> Lift(NumberArray value) => new(Array.ConvertAll(value.Data, T.CreateChecked), value.Shape);

    private Node EdgeNode(Problem problem, string name)
    {
        Edge[] incoming = [.. problem.Edges.Where(e => e.To == name)];
        if (incoming.Length == 0)
        {
            return _names.TryGetValue(name, out Node given) ? given : Graph.Input(NdArray.Scalar(T.Zero), name);
        }

        return Graph.Apply(
            Rules.LocalDerivatives([.. incoming.Select(e => T.CreateChecked(e.Derivative))], [.. incoming.Select(e => Base(problem, e.From))], Base(problem, name)),
            [.. incoming.Select(e => _names[e.From])]);
    }

    // Only derivatives are printed, so a node without a given value stands at 0: it enters no result but its own.
    private T Base(Problem problem, string name)
    {
        NumberArray? value = _inputs?.GetValueOrDefault(name) ?? problem.Given.FirstOrDefault(g => g.Name == name)?.Value;
        return value is null ? T.Zero : T.CreateChecked(value.Data[0]);
    }

    private void Define(string name, Node node)
    {
        _names[name] = node;
        if (_replacement(name, Graph.Value(node)) is { } value)
        {
            Graph.ReplaceValue(node, value);
        }
    }

    private Node Apply(Rule<T> rule, Expression whole, params Expression[] operands)
    {
        Node[] inputs = Array.ConvertAll(operands, Emit);
        try
        {
            int[] shape = rule.OutputShape(Array.ConvertAll(inputs, n => Graph.Value(n).Shape));
            RequireRoom(whole, shape.Aggregate(1L, (count, size) => Math.Min(count * size, int.MaxValue)));
            return Graph.Apply(rule, inputs);
        }
        catch (ArgumentException e)
        {
            throw new ProblemException(whole.At, InTheFilesWords(rule, whole, e.Message));
        }
        catch (OverflowException)
        {
            throw TooLarge(whole);
        }
    }

    // A rule speaks of itself by its own name; the file may call it otherwise.
    private static string InTheFilesWords(Rule<T> rule, Expression whole, string message)
    {
        string? word = whole switch { FunctionCall call => call.Function.Name, ListLiteral => "list", _ => null };
        return word is not null && message.StartsWith(rule.Name + ":", StringComparison.Ordinal) ? word + message[rule.Name.Length..] : message;
    }

    private static ProblemException TooLarge(Expression whole) =>
        new(whole.At, $"this has more than {MostEntries:N0} entries; give a smaller example");
}
