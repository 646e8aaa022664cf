using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;

namespace Harness.Verification.Judging;

/// <summary>Whether an expression equals what it is claimed to equal, at a point.</summary>
/// <param name="Holds">Whether it does.</param>
/// <param name="Error">How far they are apart, relative to their scale.</param>
/// <param name="Why">Where and how they differ; null when they do not.</param>
/// <param name="Ratio">claimed / true where that is one number for all entries; null otherwise.</param>
internal sealed record Comparison(bool Holds, double Error, string? Why, double? Ratio)
{
    /// <summary>Compares a key with a formula in one evaluation.</summary>
    public static Comparison Of(Expression key, Formula formula, IEvaluation evaluation)
    {
        NumberArray value = evaluation.Value(key);
        NumberArray claimed;
        try
        {
            claimed = evaluation.Value(formula.Expression);
        }
        catch (ProblemException e)
        {
            return new(false, double.PositiveInfinity, $"the formula is not defined: {e.What}", null);
        }

        if (!value.HasShape(claimed.Shape) && !(value.Data.Length == 1 && claimed.Data.Length == 1))
        {
            return new(false, double.PositiveInfinity, $"the formula has shape {NumberArray.Describe(claimed.Shape)}, {key.Text()} has {NumberArray.Describe(value.Shape)}", null);
        }

        claimed = new NumberArray(claimed.Data, value.Shape);
        (int at, double error) = Closeness.Worst(value, claimed);
        bool holds = error <= Closeness.SameFormula;
        return new(holds, error, holds ? null : Difference(key, value, claimed, at), holds ? 1 : RatioOf(value, claimed));
    }

    private static string Difference(Expression key, NumberArray value, NumberArray claimed, int at)
    {
        string entry = value.Rank == 0 ? "" : $"[{string.Join(", ", value.IndexOf(at))}]";
        return $"{key.Text()}{entry} is {Digits.Readable(value.Data[at])}, the formula gives {Digits.Readable(claimed.Data[at])}";
    }

    private static double? RatioOf(NumberArray value, NumberArray claimed)
    {
        double scale = Closeness.Magnitude(value);
        int largest = Array.FindIndex(value.Data, v => Math.Abs(v) == scale);
        double ratio = largest < 0 ? double.NaN : claimed.Data[largest] / value.Data[largest];
        NumberArray scaled = new([.. value.Data.Select(v => ratio * v)], value.Shape);
        return double.IsFinite(ratio) && ratio != 0 && Closeness.Distance(scaled, claimed) <= Closeness.SameFormula ? ratio : null;
    }
}

/// <summary>Collects the comparisons of one formula at the given point and at random ones.</summary>
internal sealed class FormulaJudge(PublishedAnswer answer, Formula formula)
{
    private readonly List<Comparison> _comparisons = [];

    /// <summary>The first place where the formula fails, or null.</summary>
    public Comparison? Failure => _comparisons.FirstOrDefault(c => !c.Holds);

    /// <summary>Whether it failed first at the given point.</summary>
    public bool FailsAtGivenPoint => _comparisons.Count > 0 && !_comparisons[0].Holds;

    /// <summary>At how many points it was tried.</summary>
    public int Points => _comparisons.Count;

    /// <summary>Whether it holds wherever it was tried.</summary>
    public bool Holds => Points > 0 && Failure is null;

    /// <summary>Tries it at one more point.</summary>
    public void Try(IEvaluation evaluation) => _comparisons.Add(Comparison.Of(answer.Key, formula, evaluation));

    /// <summary>The mistake, where it is one factor at every point.</summary>
    public string? Mistake()
    {
        double?[] ratios = [.. _comparisons.Select(c => c.Ratio)];
        if (ratios.Length == 0 || ratios.Any(r => r is null) || ratios.Any(r => Math.Abs(r!.Value - ratios[0]!.Value) > Closeness.SameFormula * Math.Abs(ratios[0]!.Value)))
        {
            return null;
        }

        double ratio = ratios[0]!.Value;
        return ratio == 1 ? null : Math.Abs(ratio + 1) <= Closeness.SameFormula ? "the sign is wrong" : $"it is {Digits.Readable(ratio)} times the right value";
    }
}
