using Harness.Evaluation;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;
using Harness.Verification;

namespace Harness.Figures.Evidence;

/// <summary>How far the loss is from its first-order prediction by a gradient, as the step shrinks.</summary>
/// <remarks>|L(v + td) − L(v) − t g·d| falls like t² where g is the gradient, and like t where it is not.</remarks>
internal sealed class TaylorRemainders
{
    private const int Halvings = 22;
    private const double Noise = 64 * 2.2e-16;

    private readonly Problem _problem;
    private readonly string _name;
    private readonly NumberArray _point;
    private readonly double[] _direction;
    private readonly double _atPoint;
    private readonly (double Step, double Loss)[] _losses;

    /// <summary>Steps from the given point of a problem in a fixed direction of one name.</summary>
    public TaylorRemainders(Problem problem, string name)
    {
        (_problem, _name) = (problem, name);
        using var evaluation = new HandwrittenEvaluation(problem, null, Substitutions.None);
        _point = evaluation.Value(new NameReference(name, problem.Loss!.At));
        _atPoint = evaluation.Value(problem.Loss).Data[0];
        Gradient = evaluation.Value(new GradientOf(name, problem.Loss.At)).Data;
        var random = new Random(42);
        _direction = [.. _point.Data.Select(v => Math.Max(Math.Abs(v), 1) * (0.3 + (0.7 * random.NextDouble())) * (
            random.Next(2) == 0 ? 1 : -1))];
        _losses = [.. Enumerable.Range(1, Halvings).Select(k => Math.ScaleB(1, -k)).Select(t => (t, Loss(t)))
            .Where(p => double.IsFinite(p.Item2))];
    }

    /// <summary>The gradient by the handwritten rules.</summary>
    public double[] Gradient { get; }

    /// <summary>The remainders that say something: above the rounding noise of the loss.</summary>
    public (double Step, double Remainder)[] Of(double[] gradient)
    {
        double slope = gradient.Zip(_direction, (g, d) => g * d).Sum();
        return [.. _losses.Select(p => (p.Step, Remainder: Math.Abs(p.Loss - _atPoint - (p.Step * slope))))
            .Where(p => p.Remainder > Noise * Math.Max(Math.Abs(_atPoint), p.Step * Math.Abs(slope)))];
    }

    /// <summary>The slope of remainders on log-log axes, by least squares over the smaller half of the steps; null for too
    /// few.</summary>
    public static double? Slope((double Step, double Remainder)[] remainders)
    {
        (double X, double Y)[] logs = [.. remainders.TakeLast(Math.Max(4, remainders.Length / 2))
            .Select(p => (Math.Log(p.Step), Math.Log(p.Remainder)))];
        if (logs.Length < 4)
            return null;
        (double x, double y) = (logs.Average(p => p.X), logs.Average(p => p.Y));
        return logs.Sum(p => (p.X - x) * (p.Y - y)) / logs.Sum(p => (p.X - x) * (p.X - x));
    }

    private double Loss(double t)
    {
        var moved = new NumberArray([.. _point.Data.Zip(_direction, (v, d) => v + (t * d))], _point.Shape);
        try
        {
            using var evaluation = new HandwrittenEvaluation(
                _problem, null, Substitutions.None with { Values = new Dictionary<string, NumberArray> { [_name] = moved } });
            return evaluation.Value(_problem.Loss!).Data[0];
        }
        catch (ProblemException)
        {
            // Outside the domain, such as the logarithm of a negative number.
            return double.NaN;
        }
    }
}
