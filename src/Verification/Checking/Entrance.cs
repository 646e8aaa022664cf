namespace Harness.Verification.Checking;

/// <summary>Exceptions and numbers that are not finite must come from value and gradient alike.</summary>
internal static class Entrance
{
    /// <summary>The report when there is nothing to compare at the point; null when there is, and then value and gradient, the latter
    /// for the cotangent 1.</summary>
    public static PointReport? ReportInstead(Calls calls, double[] point, out double[] value, out double[]? gradient)
    {
        (double[]? result, Exception? thrownByValue) = Try(() => calls.Value(point));
        value = result ?? [0];
        int outputs = value.Length;
        if (thrownByValue is null && Vectors.AllFinite(value))
            return RequireFinite(calls, point, value, out gradient);
        (gradient, Exception? thrownByGradient) = Try(() => Gradient(calls, point, outputs));
        return (thrownByValue, thrownByGradient) switch
        {
            (not null, not null) => Nothing(point, $"neither value nor gradient is defined here: {thrownByValue.Message}"),
            (not null, null) => Throws(point, "the function", "the gradient", thrownByValue),
            (null, not null) => Throws(point, "the gradient", "the function", thrownByGradient),
            _ when !Vectors.AllFinite(gradient!) => Nothing(point, "neither value nor gradient is finite here"),
            _ => PointCheck.Failed(point, new MistakeDiagnosis(MistakeKind.NotFinite,
                "the value is not finite and the gradient is", "overflow in the value")),
        };
    }

    private static PointReport? RequireFinite(Calls calls, double[] point, double[] value, out double[]? gradient)
    {
        (gradient, Exception? thrown) = Try(() => Gradient(calls, point, value.Length));
        return thrown is not null ? Throws(point, $"the {calls.Model.What}", "the function", thrown)
            : Vectors.AllFinite(gradient!) ? null
            : NotFinite(calls, point, value, gradient!);
    }

    private static PointReport NotFinite(Calls calls, double[] point, double[] value, double[] gradient)
    {
        int wrong = Array.FindIndex(gradient, g => !double.IsFinite(g));
        return calls.Model.Pullback is not null && DerivativeIsInfinite(calls, point, value, wrong)
                ? Nothing(point, "the derivative itself is infinite here, or does not exist")
            : PointCheck.Failed(point, new MistakeDiagnosis(MistakeKind.NotFinite,
                "the gradient is not finite where the value is: an overflow, 0/0, or a form that is not stable",
                FormattableString.Invariant($"entry {wrong} is {gradient[wrong]}, the value is {value[0]:R}")));
    }

    private static bool DerivativeIsInfinite(Calls calls, double[] point, double[] value, int entry)
    {
        double[] ones = Array.ConvertAll(value, _ => 1.0);
        var section = new Section(calls, point, ones, value);
        double[] v = Vectors.Unit(point.Length, entry, Directions.Unit(point));
        if (calls.HasTangent)
            return !double.IsFinite(section.Tangent(point, v).Slope);
        return !double.IsFinite(new Examiner(section, 0, new Random(0)).ByDifferences(v, false).Slope);
    }

    private static double[] Gradient(Calls calls, double[] point, int outputs)
    {
        double[] ones = new double[calls.Model.Pullback is null ? point.Length : outputs];
        Array.Fill(ones, 1.0);
        return calls.Model.Pullback is null ? calls.Pushforward(point, ones, outputs) : calls.Pullback(point, ones);
    }

    private static (double[]? Result, Exception? Thrown) Try(Func<double[]> call)
    {
        try
        {
            return (call(), null);
        }
        catch (Exception e) when (e is not ContractException)
        {
            return (null, e);
        }
    }

    private static PointReport Throws(double[] point, string who, string other, Exception thrown) => PointCheck.Failed(point,
        thrown is GradientShapeException ? new MistakeDiagnosis(MistakeKind.Shape, $"{who} has the wrong shape", thrown.Message)
        : new MistakeDiagnosis(MistakeKind.Throws, $"{who} throws here and {other} does not",
            $"{thrown.GetType().Name}: {thrown.Message}"));

    private static PointReport Nothing(double[] point, string why) =>
        new() { Point = point, Outcome = GradientOutcome.Vacuous, Reason = why };
}
