using Harness.Handwritten;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;

namespace Harness.Evaluation;

/// <summary>One problem as a graph of handwritten rules, evaluated at a point.</summary>
internal sealed class HandwrittenEvaluation : IEvaluation
{
    private readonly Problem _problem;
    private readonly IReadOnlyDictionary<string, NumberArray>? _inputs;
    private readonly Substitutions _substitutions;
    private readonly int _updates;
    private readonly ProblemGraph<double> _forward;
    private Cotangents<double>? _cotangents;
    private HandwrittenEvaluation? _afterUpdate;

    internal HandwrittenEvaluation(
        Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs, Substitutions substitutions, int updates = 0)
    {
        (_problem, _inputs, _substitutions, _updates) = (problem, inputs, substitutions, updates);
        _forward = new ProblemGraph<double>(
            problem, inputs, (name, _) => substitutions.Values.TryGetValue(name, out NumberArray? value) ? Array(value) : null, Known, updates);
    }

    /// <summary>The graph.</summary>
    public Graph<double> Graph => _forward.Graph;

    /// <summary>The node that holds a name's value.</summary>
    public Node NodeOf(string name) => _forward.NodeOf(name);

    /// <summary>The expression that a node of the graph was made from; null for inputs.</summary>
    public Expression? Written(Node node) => _forward.Written(node);

    /// <summary>The nodes that a computed line consists of, operands before operators.</summary>
    public IReadOnlyList<Node> NodesOf(string line) => _forward.NodesOf(line);

    /// <summary>The rules that a computed line applies, each once.</summary>
    public IEnumerable<Rule<double>> RulesOf(string line) =>
        _forward.NodesOf(line).Select(n => Graph.Rule(n)).OfType<Rule<double>>().DistinctBy(r => r.Name);

    /// <summary>The gradient of the loss at a node.</summary>
    /// <exception cref="ProblemException">The loss is not a single number.</exception>
    public NdArray<double> Gradient(Node node) => Cotangents[node];

    /// <summary>Whether the loss depends on a node.</summary>
    public bool Reaches(Node node) => Cotangents.Reached(node);

    /// <inheritdoc/>
    public NumberArray Value(Expression expression)
    {
        NdArray<double> value = Graph.Value(_forward.Emit(expression));
        RequireUsable(expression, value);
        return new NumberArray([.. value.Data], [.. value.Shape]);
    }

    /// <summary>Nothing is held beyond managed memory.</summary>
    public void Dispose() => _afterUpdate?.Dispose();

    private Cotangents<double> Cotangents => _cotangents ??= Backward();

    private Cotangents<double> Backward()
    {
        NameReference loss = _problem.Loss ?? throw new InvalidOperationException("the problem names no loss");
        NdArray<double> value = Graph.Value(_forward.NodeOf(loss.Name));
        return value.Count == 1
            ? Graph.Backward(_forward.NodeOf(loss.Name), null, _substitutions.Gradients.ToDictionary(g => _forward.NodeOf(g.Key), g => Array(g.Value)))
            : throw new ProblemException(loss.At, $"'{loss.Name}' has shape {NumberArray.Describe(value.Shape)}; a gradient needs a single number, such as sum({loss.Name}) or mean({loss.Name})");
    }

    private NdArray<double> Known(Expression expression) => expression switch
    {
        GradientOf e => Cotangents[_forward.NodeOf(e.Name)],
        NewValueOf e => Updated(e),
        JacobianOf e => Jacobian(e),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "unknown expression"),
    };

    // One backward sweep for each entry of the output gives one row of the Jacobian.
    private NdArray<double> Jacobian(JacobianOf e)
    {
        NdArray<double> output = Graph.Value(_forward.NodeOf(e.Output));
        NdArray<double> input = Graph.Value(_forward.NodeOf(e.Input));
        _forward.RequireRoom(e, (long)output.Count * input.Count);
        double[] rows = new double[output.Count * input.Count];
        for (int i = 0; i < output.Count; i++)
        {
            NdArray<double> seed = NdArray.Zeros<double>(output.Shape);
            seed.Data[i] = 1;
            Graph.Backward(_forward.NodeOf(e.Output), seed)[_forward.NodeOf(e.Input)].Data.CopyTo(rows, i * input.Count);
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
        NdArray<double> value = Graph.Value(_forward.Emit(update.Expression));
        int[] shape = Graph.Value(_forward.NodeOf(e.Name)).Shape;
        if (!value.Shape.AsSpan().SequenceEqual(shape))
        {
            throw new ProblemException(update.At, $"the update of '{e.Name}' has shape {NumberArray.Describe(value.Shape)}, '{e.Name}' itself {NumberArray.Describe(shape)}");
        }

        _forward.RequireFinite($"new({e.Name})", value, update.At);
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
                _forward.RequireFinite(answer.Key.Text(), value, answer.At);
            }
            else if (ReferenceEquals(answer.Times?.Expression, expression) && (value.Rank > 0 || !double.IsFinite(value.Data[0]) || value.Data[0] == 0))
            {
                throw new ProblemException(answer.At, $"'times: {answer.Times!.Text}' must be a single number other than 0");
            }
        }
    }

    private static NdArray<double> Array(NumberArray value) => new(value.Data, value.Shape);
}
