using Harness.Handwritten;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;

namespace Harness.Evaluation;

/// <summary>One problem as a graph of handwritten rules, evaluated at a point.</summary>
internal sealed class HandwrittenEvaluation : IEvaluation
{
    private const int MostEntries = 1 << 20;
    private const int MostEntriesInAll = 1 << 24;

    private readonly Problem _problem;
    private readonly IReadOnlyDictionary<string, NumberArray>? _inputs;
    private readonly Substitutions _substitutions;
    private readonly int _updates;
    private readonly Dictionary<string, Node> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node[]> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, Expression> _written = [];
    private Cotangents<double>? _cotangents;
    private HandwrittenEvaluation? _afterUpdate;
    private long _entries;

    internal HandwrittenEvaluation(
        Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs, Substitutions substitutions, int updates = 0)
    {
        (_problem, _inputs, _substitutions, _updates) = (problem, inputs, substitutions, updates);
        foreach (Given given in problem.Given)
        {
            Define(given.Name, Graph.Input(Array(inputs?.GetValueOrDefault(given.Name) ?? given.Value), given.Name));
        }

        foreach (string node in problem.EdgeNodes)
        {
            Define(node, EdgeNode(node));
        }

        foreach (Line line in problem.Compute)
        {
            int first = Graph.Nodes.Count();
            Define(line.Name, Emit(line.Expression));
            _lines[line.Name] = [.. Graph.Nodes.Skip(first)];
            RequireFinite(line.Name, Graph.Value(_names[line.Name]), line.At);
        }
    }

    /// <summary>The graph.</summary>
    public Graph<double> Graph { get; } = new();

    /// <summary>The node that holds a name's value.</summary>
    public Node NodeOf(string name) => _names[name];

    /// <summary>The expression that a node of the graph was made from; null for inputs.</summary>
    public Expression? Written(Node node) => _written.GetValueOrDefault(node);

    /// <summary>The nodes that a computed line consists of, operands before operators.</summary>
    public IReadOnlyList<Node> NodesOf(string line) => _lines[line];

    /// <summary>The rules that a computed line applies, each once.</summary>
    public IEnumerable<Rule<double>> RulesOf(string line) =>
        _lines[line].Select(n => Graph.Rule(n)).OfType<Rule<double>>().DistinctBy(r => r.Name);

    /// <summary>The gradient of the loss at a node.</summary>
    /// <exception cref="ProblemException">The loss is not a single number.</exception>
    public NdArray<double> Gradient(Node node) => Cotangents[node];

    /// <summary>Whether the loss depends on a node.</summary>
    public bool Reaches(Node node) => Cotangents.Reached(node);

    /// <inheritdoc/>
    public NumberArray Value(Expression expression)
    {
        NdArray<double> value = Graph.Value(Emit(expression));
        RequireUsable(expression, value);
        return new NumberArray([.. value.Data], [.. value.Shape]);
    }

    /// <summary>Nothing is held beyond managed memory.</summary>
    public void Dispose() => _afterUpdate?.Dispose();

    private Cotangents<double> Cotangents => _cotangents ??= Backward();

    private Cotangents<double> Backward()
    {
        NameReference loss = _problem.Loss ?? throw new InvalidOperationException("the problem names no loss");
        NdArray<double> value = Graph.Value(_names[loss.Name]);
        return value.Count == 1
            ? Graph.Backward(_names[loss.Name], null, _substitutions.Gradients.ToDictionary(g => _names[g.Key], g => Array(g.Value)))
            : throw new ProblemException(loss.At, $"'{loss.Name}' has shape {NumberArray.Describe(value.Shape)}; a gradient needs a single number, such as sum({loss.Name}) or mean({loss.Name})");
    }

    private Node EdgeNode(string name)
    {
        Edge[] incoming = [.. _problem.Edges.Where(e => e.To == name)];
        bool known = _names.TryGetValue(name, out Node given);
        NdArray<double> known0 = NdArray.Scalar(0.0);
        if (incoming.Length == 0)
        {
            return known ? given : Graph.Input(known0, name);
        }

        // Only derivatives are printed, so a node without a value stands at 0: it enters no result but its own.
        NdArray<double> at = known ? Graph.Value(given) : known0;
        Node[] from = [.. incoming.Select(e => _names[e.From])];
        double[] bases = [.. from.Select(n => Graph.Value(n).Data[0])];
        return Graph.Apply(Rules.LocalDerivatives([.. incoming.Select(e => e.Derivative)], bases, at.Data[0]), from);
    }

    private void Define(string name, Node node)
    {
        _names[name] = node;
        if (_substitutions.Values.TryGetValue(name, out NumberArray? value))
        {
            Graph.ReplaceValue(node, Array(value));
        }
    }

    private Node Emit(Expression expression)
    {
        Node node = expression switch
        {
            Literal e => Graph.Constant(NdArray.Scalar(e.Value)),
            NameReference e => _names[e.Name],
            Negation e => Apply(Rules.Negate<double>(), e, e.Operand),
            BinaryOperation e => Apply(RuleBinding.Rule(e.Operator), e, e.Left, e.Right),
            FunctionCall e => Apply(RuleBinding.Rule(e), e, [.. e.Arguments]),
            Indexing e => Apply(Rules.Index<double>([.. e.Index]), e, e.Operand),
            ListLiteral e => Apply(Rules.Stack<double>(), e, [.. e.Items]),
            GradientOf e => Graph.Constant(Cotangents[_names[e.Name]]),
            NewValueOf e => Graph.Constant(Updated(e)),
            JacobianOf e => Graph.Constant(Jacobian(e)),
            ShapeOf e => Graph.Constant(NdArray.Vector(System.Array.ConvertAll(Graph.Value(Emit(e.Operand)).Shape, n => (double)n))),
            _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "unknown expression"),
        };
        if (expression is not NameReference)
        {
            _written.TryAdd(node, expression);
        }

        return node;
    }

    private Node Apply(Rule<double> rule, Expression whole, params Expression[] operands)
    {
        Node[] inputs = System.Array.ConvertAll(operands, Emit);
        try
        {
            int[] shape = rule.OutputShape(System.Array.ConvertAll(inputs, n => Graph.Value(n).Shape));
            RequireRoom(whole, shape.Aggregate(1L, (count, size) => Math.Min(count * size, int.MaxValue)));
            return Graph.Apply(rule, inputs);
        }
        catch (ArgumentException e)
        {
            throw new ProblemException(whole.At, e.Message);
        }
        catch (OverflowException)
        {
            throw TooLarge(whole);
        }
    }

    private void RequireRoom(Expression whole, long entries)
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

    private static ProblemException TooLarge(Expression whole) =>
        new(whole.At, $"this has more than {MostEntries:N0} entries; give a smaller example");

    // One backward sweep for each entry of the output gives one row of the Jacobian.
    private NdArray<double> Jacobian(JacobianOf e)
    {
        NdArray<double> output = Graph.Value(_names[e.Output]);
        NdArray<double> input = Graph.Value(_names[e.Input]);
        RequireRoom(e, (long)output.Count * input.Count);
        double[] rows = new double[output.Count * input.Count];
        for (int i = 0; i < output.Count; i++)
        {
            NdArray<double> seed = NdArray.Zeros<double>(output.Shape);
            seed.Data[i] = 1;
            Graph.Backward(_names[e.Output], seed)[_names[e.Input]].Data.CopyTo(rows, i * input.Count);
        }

        return new NdArray<double>(rows, [.. output.Shape, .. input.Shape]);
    }

    private NdArray<double> Updated(NewValueOf e)
    {
        if (e.Step > 1)
        {
            _afterUpdate ??= new HandwrittenEvaluation(_problem, UpdatedInputs(), Substitutions.None, _updates + 1);
            return _afterUpdate.Updated(e with { Step = e.Step - 1 });
        }

        if (_substitutions.Updated.TryGetValue(e.Name, out NumberArray? printed))
        {
            return Array(printed);
        }

        Line update = _problem.Update.First(u => u.Name == e.Name);
        NdArray<double> value = Graph.Value(Emit(update.Expression));
        int[] shape = Graph.Value(_names[e.Name]).Shape;
        if (!value.Shape.AsSpan().SequenceEqual(shape))
        {
            throw new ProblemException(update.At, $"the update of '{e.Name}' has shape {NumberArray.Describe(value.Shape)}, '{e.Name}' itself {NumberArray.Describe(shape)}");
        }

        RequireFinite($"new({e.Name})", value, update.At);
        return value;
    }

    private Dictionary<string, NumberArray> UpdatedInputs()
    {
        var inputs = new Dictionary<string, NumberArray>(_inputs ?? new Dictionary<string, NumberArray>(), StringComparer.Ordinal);
        foreach (Line update in _problem.Update)
        {
            NdArray<double> value = Updated(new NewValueOf(update.Name, 1, update.At));
            inputs[update.Name] = new NumberArray(value.Data, value.Shape);
        }

        return inputs;
    }

    // What a key stands for must be a number to judge it by; what a printed formula gives is the judge's business.
    private void RequireUsable(Expression expression, NdArray<double> value)
    {
        foreach (PublishedAnswer answer in _problem.Published)
        {
            if (ReferenceEquals(answer.Key, expression))
            {
                RequireFinite(answer.Key.Text(), value, answer.At);
            }
            else if (ReferenceEquals(answer.Times?.Expression, expression) && (value.Rank > 0 || !double.IsFinite(value.Data[0]) || value.Data[0] == 0))
            {
                throw new ProblemException(answer.At, $"'times: {answer.Times!.Text}' must be a single number other than 0");
            }
        }
    }

    private void RequireFinite(string name, NdArray<double> value, SourcePosition at)
    {
        int bad = System.Array.FindIndex(value.Data, v => !double.IsFinite(v));
        if (bad >= 0)
        {
            string entry = value.Rank == 0 ? "" : $"[{string.Join(", ", NumberArray.IndexOf(bad, value.Shape))}]";
            string what = double.IsNaN(value.Data[bad]) ? "is not a number" : "is infinite";
            string when = _updates == 0 ? "" : $" after {_updates} update{(_updates == 1 ? "" : "s")}";
            throw new ProblemException(at, $"{name}{entry} {what}{when}; check its domain (log of a number ≤ 0, division by 0, overflow)");
        }
    }

    private static NdArray<double> Array(NumberArray value) => new(value.Data, value.Shape);
}
