namespace Harness.Verification.Claims;

/// <content>Comparison of two sides.</content>
public sealed partial class Check
{
    /// <summary>Two expressions are equal at stated and random points, relative to the larger magnitude.</summary>
    /// <param name="says">The statement.</param>
    /// <param name="points">The points, smallest first; random ones may depend on the context.</param>
    /// <param name="left">One side; by the handwritten code.</param>
    /// <param name="right">The other side, by an independent way.</param>
    /// <param name="tolerance">The largest relative difference that rounding explains.</param>
    /// <param name="by">Who computes the other side.</param>
    public static Check Same(
        string says,
        Func<CheckContext, IEnumerable<double[]>> points,
        Func<double[], double[]> left,
        Func<double[], double[]> right,
        double tolerance = 1e-12,
        string by = "other side") => new(says, context =>
    {
        double worst = 0;
        int tried = 0;
        foreach (double[] x in points(context))
        {
            tried++;
            (double error, string difference) = Differ(context.Faulty ? Fault.In(left(x), tolerance) : left(x), right(x));
            worst = Math.Max(worst, error);
            if (error > tolerance)
            {
                string counterexample = $"at ({string.Join(", ", x.Select(Digits.Readable))}): {difference}";
                return new(counterexample, Grade.Sampled, [Witness(by, counterexample, worst, tried)]);
            }
        }

        return tried == 0 ? throw new InvalidOperationException($"no points for: {says}")
            : new(null, Grade.Sampled, [Witness(by, null, worst, tried)]);
    })
        {
            TakesFaults = true,
        };

    /// <summary>A check into which its author plants a fault, for tests: a wrong number in the statement.</summary>
    /// <param name="says">The statement.</param>
    /// <param name="check">The check, from what is to be added to a stated number: 0, or 1 for the fault.</param>
    public static Check Faultable(string says, Func<int, Check> check) => new(says, context => check(context.Faulty ? 1 : 0).Run(context))
    {
        TakesFaults = true,
    };

    private static string Two(double left, double right)
    {
        bool looksEqual = Digits.Readable(left) == Digits.Readable(right);
        Func<double, string> write = looksEqual ? Digits.RoundTrip : Digits.Readable;
        return $"{write(left)} against {write(right)}";
    }

    private static (double Error, string Difference) Differ(double[] left, double[] right)
    {
        if (left.Length != right.Length)
        {
            return (double.PositiveInfinity, $"{left.Length} values against {right.Length}");
        }

        double scale = left.Concat(right).Select(Math.Abs).DefaultIfEmpty().Max();
        (double Error, string Text) worst = (0, "");
        for (int i = 0; i < left.Length; i++)
        {
            double error = left[i].Equals(right[i]) ? 0 : Math.Abs(left[i] - right[i]) / scale;
            if (double.IsNaN(error) || error > worst.Error)
            {
                string entry = left.Length == 1 ? "" : $"entry {i}: ";
                worst = (double.IsNaN(error) ? double.PositiveInfinity : error, $"{entry}{Two(left[i], right[i])}");
            }
        }

        return worst;
    }
}
