namespace Harness.Verification.Checking;

/// <summary>The claim against a gradient by another way, entry by entry.</summary>
internal sealed class ReferenceGradient(string name, Func<double[], double[], double[]> vjp) : IPointWitness
{
    private const int Nearby = 4;
    private const double SpreadFactor = 8;

    public PointWord Examine(Section section, bool smooth, Settings settings)
    {
        if (section.Claim.Gradient is not { } claimed)
            return Abstains("it gives the gradient, and the claim is a product with a tangent");
        if (!smooth)
            return Abstains("at a kink it takes one branch, by a convention of its own");
        double[] reference = vjp([.. section.Point], [.. section.Cotangent]);
        if (reference.Length != claimed.Length)
            return Abstains(FormattableString.Invariant($"it has {reference.Length} entries, the claim {claimed.Length}"));
        double[] bars = [.. claimed.Zip(reference, (a, b) => (section.Calls.Model.Precision.Tolerance + settings.Allowance)
            * Math.Max(Math.Abs(a), Math.Abs(b)))];
        if (!settings.Exhaustive && Exceeds(claimed, reference, bars))
            AddSpread(section, claimed, reference, bars, new Random(settings.Seed));
        return Word(section, claimed, reference, bars, settings);
    }

    private static bool Exceeds(double[] claimed, double[] reference, double[] bars) =>
        Enumerable.Range(0, bars.Length).Any(i => !(Math.Abs(claimed[i] - reference[i]) <= bars[i]));

    // What rounding makes of the difference at points a few units in the last place away.
    private void AddSpread(Section section, double[] claimed, double[] reference, double[] bars, Random random)
    {
        double[] spread = new double[bars.Length];
        for (int k = 0; k < Nearby; k++)
        {
            double[] x = Array.ConvertAll(section.Point, entry =>
                section.Calls.Model.Round(entry * (1 + (2 * section.Roundoff * random.Next(-4, 5)))));
            (double[] a, double[] b) = (section.ClaimAt(x).Gradient!, vjp([.. x], [.. section.Cotangent]));
            for (int i = 0; i < bars.Length; i++)
                spread[i] = Math.Max(spread[i], Math.Abs(a[i] - b[i] - (claimed[i] - reference[i])));
        }

        for (int i = 0; i < bars.Length; i++)
            bars[i] += double.IsFinite(spread[i]) ? SpreadFactor * spread[i] : 0;
    }

    private PointWord Word(Section section, double[] claimed, double[] reference, double[] bars, Settings settings)
    {
        double scale = Math.Max(Vectors.Norm(claimed), Vectors.Norm(reference));
        bool differs = Exceeds(claimed, reference, bars);
        double error = Vectors.Norm([.. claimed.Zip(reference, (a, b) => a - b)]) / scale;
        var evidence = new WitnessEvidence(name, differs ? Outcome.Differs : Outcome.Agrees,
            double.IsNaN(error) ? 0 : error, scale == 0 ? 0 : Vectors.Norm(bars) / scale, bars.Length, null);
        return new PointWord(evidence, false, new View
        {
            Layout = Layout.Of(settings.Inputs, section.Count),
            Point = section.Point,
            Claimed = claimed,
            Reference = reference,
            Bars = bars,
            Directions = [],
            Roundoff = section.Roundoff,
            Layers = settings.Layers,
        });
    }

    private PointWord Abstains(string why) => new(new WitnessEvidence(name, Outcome.Abstains, null, null, 0, why), false);
}
