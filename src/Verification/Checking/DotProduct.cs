namespace Harness.Verification.Checking;

/// <summary>⟨ȳ, Jẋ⟩ = ⟨Jᵀȳ, ẋ⟩: a vjp and a jvp of the same function are transposes of each other.</summary>
internal sealed class DotProduct(Func<double[], double[], double[]> jvp) : IPointWitness
{
    private const string Name = "dot product";
    private const int Tangents = 3;

    public PointWord Examine(Section section, bool smooth, Settings settings)
    {
        var random = new Random(settings.Seed);
        (double worst, double bar) = (0, section.Calls.Model.Precision.Tolerance + settings.Allowance);
        for (int k = 0; k < Tangents; k++)
        {
            double[] v = Directions.Random(random, Directions.Uniform(section.Point));
            double[] pushed = jvp([.. section.Point], [.. v]);
            if (pushed.Length != section.Cotangent.Length)
                return Differs(1, bar, FormattableString.Invariant($"Jẋ has {pushed.Length} entries, ȳ {section.Cotangent.Length}"));
            (double reverse, double scale) = section.Claim.Along(v);
            double forward = Vectors.Dot(section.Cotangent, pushed);
            scale = Math.Max(scale, Vectors.DotOfMagnitudes(section.Cotangent, pushed));
            double error = Math.Abs(forward - reverse) / scale;
            if (!(error <= bar) && scale > 0)
                return Differs(error, bar, FormattableString.Invariant($"⟨ȳ, Jẋ⟩ = {forward:R} and ⟨Jᵀȳ, ẋ⟩ = {reverse:R}"));
            worst = scale > 0 ? Math.Max(worst, error) : worst;
        }

        return new PointWord(new WitnessEvidence(Name, Outcome.Agrees, worst, bar, Tangents, null), true);
    }

    private static PointWord Differs(double error, double bar, string why) =>
        new(new WitnessEvidence(Name, Outcome.Differs, error, bar, 1, why), true)
        {
            Diagnosis = new MistakeDiagnosis(MistakeKind.NotTransposes,
                "the jvp is not the transpose of the vjp, so at least one of them is wrong", why),
        };
}
