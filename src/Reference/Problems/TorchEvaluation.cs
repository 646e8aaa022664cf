using System.Runtime.InteropServices;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;
using TorchSharp;
using static TorchSharp.torch;

namespace Harness.Reference.Problems;

/// <summary>One problem as a graph of tensors that record their history for autograd.</summary>
internal sealed class TorchEvaluation : IEvaluation
{
    private readonly DisposeScope _scope;
    private readonly Problem _problem;
    private readonly IReadOnlyDictionary<string, NumberArray>? _inputs;
    private readonly Dictionary<string, Tensor> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberArray> _gradients = new(StringComparer.Ordinal);
    private TorchEvaluation? _afterUpdate;

    public TorchEvaluation(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs)
    {
        (_problem, _inputs) = (problem, inputs);
        _scope = NewDisposeScope();
        try
        {
            Forward();
        }
        catch
        {
            _scope.Dispose();
            throw;
        }
    }

    public NumberArray Value(Expression expression) => Array(Emit(expression));

    public void Dispose()
    {
        _afterUpdate?.Dispose();
        _scope.Dispose();
    }

    private void Forward()
    {
        foreach (Given given in _problem.Given)
        {
            NumberArray value = _inputs?.GetValueOrDefault(given.Name) ?? given.Value;
            _names[given.Name] = Constant(value).requires_grad_();
        }

        foreach (string node in _problem.EdgeNodes)
        {
            _names[node] = EdgeNode(node);
        }

        foreach (Line line in _problem.Compute)
        {
            // A value computed from numbers alone has no history; what follows depends on it as on a given one.
            Tensor value = Emit(line.Expression);
            _names[line.Name] = value.requires_grad ? value : value.requires_grad_();
        }
    }

    private Tensor EdgeNode(string name)
    {
        Edge[] incoming = [.. _problem.Edges.Where(e => e.To == name)];
        Tensor value = _names.TryGetValue(name, out Tensor? given) ? given : zeros([], ScalarType.Float64, requires_grad: true);
        foreach (Edge edge in incoming)
        {
            Tensor from = _names[edge.From];
            value = value + ((from - from.detach()) * edge.Derivative);
        }

        return value;
    }

    private Tensor Emit(Expression expression)
    {
        try
        {
            return expression switch
            {
                Literal e => tensor(e.Value, ScalarType.Float64),
                NameReference e => _names[e.Name],
                Negation e => -Emit(e.Operand),
                BinaryOperation e => TorchFunctions.Apply(e.Operator, Emit(e.Left), Emit(e.Right)),
                FunctionCall e => TorchFunctions.Apply(e, [.. e.Arguments.Select(Emit)]),
                Indexing e => e.Index.Aggregate(Emit(e.Operand), (x, i) => x.select(0, i)),
                ListLiteral e => stack([.. e.Items.Select(Emit)]),
                GradientOf e => Constant(Gradient(e.Name)),
                NewValueOf e => Constant(Updated(e)),
                JacobianOf e => Constant(Jacobian(e)),
                ShapeOf e => Constant(ShapeVector(Emit(e.Operand))),
                _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "unknown expression"),
            };
        }
        catch (ExternalException e)
        {
            throw new ProblemException(expression.At, $"libtorch refuses this: {e.Message.Split('\n')[0]}");
        }
    }

    private NumberArray Gradient(string name)
    {
        if (!_gradients.TryGetValue(name, out NumberArray? gradient))
        {
            Tensor loss = _names[_problem.Loss!.Name].sum();
            gradient = Array(Pull(loss, _names[name]));
            _gradients[name] = gradient;
        }

        return gradient;
    }

    private NumberArray Jacobian(JacobianOf e)
    {
        Tensor output = _names[e.Output];
        Tensor input = _names[e.Input];
        Tensor flat = output.reshape(-1);
        double[] rows = [.. Enumerable.Range(0, (int)output.numel()).SelectMany(i => Array(Pull(flat.select(0, i), input)).Data)];
        return new NumberArray(rows, [.. Shape(output), .. Shape(input)]);
    }

    // Both questions are asked first: autograd would refuse a constant output, and TorchSharp cannot survive its refusal.
    private static Tensor Pull(Tensor output, Tensor input)
    {
        if (!output.requires_grad || !input.requires_grad)
        {
            return zeros_like(input);
        }

        Tensor gradient = autograd.grad([output], [input], retain_graph: true, allow_unused: true)[0];
        return gradient.IsInvalid ? zeros_like(input) : gradient;
    }

    private NumberArray Updated(NewValueOf e)
    {
        if (e.Step == 1)
        {
            return Array(Emit(_problem.Update.First(u => u.Name == e.Name).Expression));
        }

        _afterUpdate ??= new TorchEvaluation(_problem, UpdatedInputs());
        return _afterUpdate.Updated(e with { Step = e.Step - 1 });
    }

    private Dictionary<string, NumberArray> UpdatedInputs()
    {
        var inputs = new Dictionary<string, NumberArray>(_inputs ?? new Dictionary<string, NumberArray>(), StringComparer.Ordinal);
        foreach (Line update in _problem.Update)
        {
            inputs[update.Name] = Array(Emit(update.Expression));
        }

        return inputs;
    }

    private static Tensor Constant(NumberArray value) =>
        tensor(value.Data).reshape([.. value.Shape.Select(n => (long)n)]).detach();

    private static NumberArray Array(Tensor value) => new(value.detach().contiguous().data<double>().ToArray(), Shape(value));

    private static NumberArray ShapeVector(Tensor value) => new([.. value.shape.Select(n => (double)n)], value.shape.Length);

    private static int[] Shape(Tensor value) => [.. value.shape.Select(n => (int)n)];
}
