using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;

namespace Harness.Verification.Judging;

/// <summary>
/// Central differences of the forward computation, extrapolated to step 0 by Ridders' method, which also says how far off
/// the best extrapolation may be.
/// </summary>
/// <remarks>Source: C. J. F. Ridders, “Accurate computation of F′(x) and F′(x)F″(x)”, Advances in Engineering Software 4, 1982.</remarks>
/// <param name="evaluator">The forward computation.</param>
public sealed class FiniteDifferences(ISubstitutingEvaluator evaluator) : IDerivativeWitness
{
    private const int Rows = 24;
    private const double Shrink = 2;
    private const double FirstStep = 0.05;

    // Once the error grows to this multiple of the best one, rounding has taken over.
    private const double Worse = 4;

    // A forward value is computed to a few units in its last place; a difference over a step magnifies that.
    private const double RoundingUnits = 8 * 1.1102230246251565e-16;

    /// <inheritdoc/>
    public string Name => "finite differences";

    /// <inheritdoc/>
    public DerivativeEstimate Estimate(Problem problem, string output, string input)
    {
        using IEvaluation exact = evaluator.Evaluate(problem);
        NumberArray at = exact.Value(new NameReference(input, default));
        int outputs = exact.Value(new NameReference(output, default)).Data.Length;
        double[] values = new double[outputs * at.Data.Length];
        double[] errors = new double[values.Length];
        for (int i = 0; i < at.Data.Length; i++)
        {
            (double Value, double Error)[] column = Ridders(problem, output, input, at, i, outputs);
            for (int o = 0; o < outputs; o++)
            {
                (values[(o * at.Data.Length) + i], errors[(o * at.Data.Length) + i]) = column[o];
            }
        }

        return new DerivativeEstimate(values, errors);
    }

    private (double Value, double Error)[] Ridders(Problem problem, string output, string input, NumberArray at, int i, int outputs)
    {
        var best = Enumerable.Repeat((Value: 0.0, Error: double.PositiveInfinity), outputs).ToArray();
        double[][] previous = [];
        double step = FirstStep * Math.Max(Math.Abs(at.Data[i]), 1);
        for (int tried = 0; tried < Rows; tried++, step /= Shrink)
        {
            (double[] Difference, double Magnitude)? central = Central(problem, output, input, at, i, step);
            double[][] row = central is null ? [] : Extrapolate(central.Value.Difference, previous, best, RoundingUnits * central.Value.Magnitude / step);
            if (RoundingHasTakenOver(row, previous, best))
            {
                break;
            }

            previous = row;
        }

        return best;
    }

    // One row of the tableau: each column removes one more even power of the step.
    private static double[][] Extrapolate(double[] difference, double[][] previous, (double Value, double Error)[] best, double rounding)
    {
        var row = new List<double[]> { difference };
        double factor = Shrink * Shrink;
        for (int column = 1; column <= previous.Length; column++, factor *= Shrink * Shrink)
        {
            double[] left = row[column - 1];
            double[] above = previous[column - 1];
            double[] next = [.. left.Select((l, o) => ((l * factor) - above[o]) / (factor - 1))];
            row.Add(next);
            for (int o = 0; o < next.Length; o++)
            {
                double error = Math.Max(rounding, Math.Max(Math.Abs(next[o] - left[o]), Math.Abs(next[o] - above[o])));
                best[o] = error <= best[o].Error ? (next[o], error) : best[o];
            }
        }

        return [.. row];
    }

    private static bool RoundingHasTakenOver(double[][] row, double[][] previous, (double Value, double Error)[] best) =>
        row.Length > 2 && row[^1].Select((v, o) => Math.Abs(v - previous[^1][o]) >= Worse * best[o].Error).All(worse => worse);

    private (double[] Difference, double Magnitude)? Central(Problem problem, string output, string input, NumberArray at, int i, double step)
    {
        double[]? above = Shifted(problem, output, input, at, i, step);
        double[]? below = Shifted(problem, output, input, at, i, -step);
        return above is null || below is null ? null
            : ([.. above.Zip(below, (a, b) => (a - b) / (2 * step))], above.Concat(below).Max(Math.Abs));
    }

    private double[]? Shifted(Problem problem, string output, string input, NumberArray at, int i, double step)
    {
        NumberArray moved = new([.. at.Data], at.Shape);
        moved.Data[i] += step;
        var replaced = new Substitutions(new Dictionary<string, NumberArray> { [input] = moved }, Substitutions.None.Gradients, Substitutions.None.Updated);
        try
        {
            using IEvaluation evaluation = evaluator.Evaluate(problem, null, replaced);
            return evaluation.Value(new NameReference(output, default)).Data;
        }
        catch (ProblemException)
        {
            // The step leaves the domain; a smaller one may not.
            return null;
        }
    }
}
