namespace Harness.Verification.Checking;

/// <summary>A vector-Jacobian product is linear in its cotangent, and a Jacobian-vector product in its tangent.</summary>
internal static class Linearity
{
    public static MistakeDiagnosis? Of(Section section, Random random)
    {
        Model model = section.Calls.Model;
        if (model.Scalar || (model.Pullback is null && model.Pushforward is null))
            return null;
        double[] v = Directions.Random(random, Directions.Uniform(section.Point));
        (double[] once, double[] twice) = model.Pullback is not null
            ? (section.Claim.Gradient!, section.Calls.Pullback(section.Point, Twice(section.Cotangent)))
            : (section.Calls.Pushforward(section.Point, v, section.Cotangent.Length),
                section.Calls.Pushforward(section.Point, Twice(v), section.Cotangent.Length));
        double ratio = Vectors.Norm(twice) / Vectors.Norm(once);
        double deviation = Vectors.Norm([.. once.Zip(twice, (a, b) => b - (2 * a))]);
        if (deviation <= 1e3 * model.Roundoff * Vectors.Norm(once))
            return null;
        string which = model.Pullback is not null ? "cotangent" : "tangent";
        string how = Math.Abs(ratio - 1) < 1e-6 ? "it is left out" : Math.Abs(ratio - 4) < 1e-6 ? "it is used twice"
            : "the result is not linear in it";
        return new MistakeDiagnosis(MistakeKind.NotLinear, $"the {which} is not used as it must be: {how}",
            FormattableString.Invariant($"twice the {which} makes the result {ratio:R} times as long"));
    }

    private static double[] Twice(double[] a) => Array.ConvertAll(a, x => 2 * x);
}
