namespace Harness.Verification.Checking;

/// <summary>One scalar function ȳ·f near one point, and the claim about its derivative.</summary>
internal sealed class Section
{
    public Section(Calls calls, double[] point, double[] yBar, double[] valueAtPoint, double[]? gradient = null)
    {
        (Calls, Point, Cotangent, EvaluationsBefore) = (calls, point, yBar, calls.Count.Forward);
        FirstValue = valueAtPoint;
        Claim = gradient is null ? ClaimAt(point) : new Claim(gradient, null, yBar);
    }

    public Calls Calls { get; }

    public double[] Point { get; }

    public double[] Cotangent { get; }

    public int Count => Point.Length;

    /// <summary>The forward evaluations that were made before.</summary>
    public int EvaluationsBefore { get; }

    public double Roundoff => Calls.Model.Roundoff;

    /// <summary>f at the point, as it was at the first call.</summary>
    public double[] FirstValue { get; }

    public double ValueAtPoint => Vectors.Dot(Cotangent, FirstValue);

    public Claim Claim { get; }

    public double Value(double[] x) => Vectors.Dot(Cotangent, Calls.Value(x));

    /// <summary>The value at x + t·v; NaN outside the declared domain and where the function throws.</summary>
    public double ValueAlong(double[] v, double t)
    {
        double[] x = Vectors.Step(Point, v, t);
        try
        {
            return Calls.Model.Inside(x) ? Value(x) : double.NaN;
        }
        catch (Exception e) when (e is not ContractException)
        {
            return double.NaN;
        }
    }

    public (double Value, double Slope) Tangent(double[] x, double[] v)
    {
        (double[] value, double[] slope) = Calls.Tangent(x, v);
        return (Vectors.Dot(Cotangent, value), Vectors.Dot(Cotangent, slope));
    }

    public Claim ClaimAt(double[] x) => Calls.Model.Pullback is not null
        ? new Claim(Calls.Pullback(x, Cotangent), null, Cotangent)
        : new Claim(null, v => Calls.Pushforward(x, v, Cotangent.Length), Cotangent);
}
