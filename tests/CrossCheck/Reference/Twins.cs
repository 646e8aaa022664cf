using Harness.CrossCheck.Handwritten;
using Harness.Evaluation;
using Harness.Handwritten;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;
using Harness.Reference.Problems;
using Harness.Verification;
using Xunit;

namespace Harness.CrossCheck.Reference;

/// <summary>What one evaluator says about a problem: the quantities by the expressions that name them.</summary>
public sealed class Quantities : Dictionary<string, NumberArray>;

/// <summary>Evaluates problems in both evaluators and compares what they say, quantity by quantity.</summary>
public static class Twins
{
    /// <summary>The problem of an exercise, its loss a functional with random weights, none of them near 0.</summary>
    public static Problem Problem(Exercise exercise, Random random)
    {
        int[] shape = By(new HandwrittenEvaluator(), Exercise.Parse(exercise.Text), ["f"])["f"].Shape;
        NdArray<double> w = Draw.AwayFromZero(random, 0.5, 2, shape);
        return exercise.WithLoss(new NumberArray(w.Data, w.Shape));
    }

    /// <summary>What the handwritten rules say.</summary>
    public static Quantities Handwritten(Problem problem, params string[] wanted) =>
        By(new HandwrittenEvaluator(), problem, wanted);

    /// <summary>What autograd says.</summary>
    public static Quantities Autograd(Problem problem, params string[] wanted) => By(new TorchEvaluator(), problem, wanted);

    /// <summary>Fails unless both say the same of every quantity; by default all values and gradients.</summary>
    public static void AssertAgree(string what, Problem problem, params string[] wanted)
    {
        IReadOnlyList<string> differences = Differences(Handwritten(problem, wanted), Autograd(problem, wanted));
        Assert.True(differences.Count == 0, $"{what}: {string.Join("\n", differences)}");
    }

    /// <summary>The quantities that differ, each with its worst entry, in one line.</summary>
    public static IReadOnlyList<string> Differences(Quantities handwritten, Quantities autograd)
    {
        Assert.Equal(autograd.Keys.Order(), handwritten.Keys.Order());
        return [.. handwritten.Keys.Where(name => Closeness.Distance(handwritten[name], autograd[name]) > Closeness.Agreement)
            .Select(name => Describe(name, handwritten[name], autograd[name]))];
    }

    /// <summary>The name of one entry of a quantity.</summary>
    public static string Entry(string name, NumberArray array, int flat) =>
        array.Rank == 0 ? name : $"{name}[{string.Join(", ", array.IndexOf(flat))}]";

    private static string Describe(string name, NumberArray a, NumberArray b)
    {
        if (!a.HasShape(b.Shape))
            return $"{name}: handwritten has shape {NumberArray.Describe(a.Shape)}, autograd {NumberArray.Describe(b.Shape)}";
        (int at, double error) = Closeness.Worst(a, b);
        return FormattableString.Invariant(
            $"{Entry(name, a, at)}: handwritten {a.Data[at]:R}, autograd {b.Data[at]:R}, error {error:E1} of the scale");
    }

    private static Quantities By(IEvaluator evaluator, Problem problem, string[] wanted)
    {
        string[] names = wanted.Length > 0 ? wanted : [.. All(problem)];
        using IEvaluation evaluation = evaluator.Evaluate(problem);
        Quantities quantities = [];
        foreach (string name in names)
            quantities[name] = evaluation.Value(ExpressionParser.Parse(name, SourcePosition.Start));
        return quantities;
    }

    private static IEnumerable<string> All(Problem problem)
    {
        string[] names = [.. problem.Names.Where(n => n != Exercise.Loss)];
        return problem.Loss is null ? names : names.Concat(names.Select(n => $"grad({n})"));
    }
}
