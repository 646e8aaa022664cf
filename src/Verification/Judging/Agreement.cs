using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;

namespace Harness.Verification.Judging;

/// <summary>Compares a witness with the handwritten result, quantity by quantity, and keeps the worst.</summary>
internal sealed class Agreement(string witness)
{
    private double _worst;
    private string? _difference;
    private int _points;

    /// <summary>Compares every value and gradient of a problem.</summary>
    public void CompareAll(Problem problem, IEvaluation handwritten, IEvaluation other)
    {
        Expression[] values = [.. problem.Given.Select(g => g.Name).Concat(problem.Compute.Select(l => l.Name)).Select(n => new NameReference(n, default))];
        Compare(values, handwritten, other);
        if (problem.Loss is not null)
        {
            Compare([.. problem.Names.Select(n => new GradientOf(n, default))], handwritten, other);
        }

        for (int step = 1; step <= problem.Steps; step++)
        {
            Compare([.. problem.Update.Select(u => new NewValueOf(u.Name, step, default))], handwritten, other);
        }

        _points++;
    }

    /// <summary>Compares quantities of one kind.</summary>
    public void Compare(IReadOnlyList<Expression> quantities, IEvaluation handwritten, IEvaluation other)
    {
        (Expression Quantity, NumberArray A, NumberArray B)[] pairs =
            [.. quantities.Select(q => (q, handwritten.Value(q), other.Value(q)))];
        double magnitude = pairs.Select(p => Closeness.Magnitude(p.A)).DefaultIfEmpty().Max();
        foreach ((Expression quantity, NumberArray a, NumberArray b) in pairs)
        {
            double error = Closeness.Distance(a, b, magnitude);
            _worst = Math.Max(_worst, error);
            _difference ??= error <= Closeness.Agreement ? null : Describe(quantity, a, b, error);
        }
    }

    /// <summary>Counts one more point without comparing everything at it.</summary>
    public void CountPoint() => _points++;

    /// <summary>What the witness says in the end.</summary>
    public WitnessReport Report() =>
        new(witness, _difference is null ? Outcome.Agrees : Outcome.Differs, _worst, _points, _difference);

    private string Describe(Expression quantity, NumberArray a, NumberArray b, double error)
    {
        if (!a.HasShape(b.Shape))
        {
            return $"{quantity.Text()}: handwritten has shape {NumberArray.Describe(a.Shape)}, {witness} {NumberArray.Describe(b.Shape)}";
        }

        int at = Closeness.Worst(a, b).Entry;
        string entry = a.Rank == 0 ? "" : $"[{string.Join(", ", a.IndexOf(at))}]";
        return $"{quantity.Text()}{entry}: handwritten {Digits.RoundTrip(a.Data[at])}, {witness} {Digits.RoundTrip(b.Data[at])}, "
            + $"error {Digits.Error(error)} relative, allowed {Digits.Error(Closeness.Agreement)}";
    }
}
