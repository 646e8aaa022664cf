namespace Harness.Verification.Checking;

/// <summary>The check of one section: directions, kinks, vacuity, and what is wrong.</summary>
internal static class SectionCheck
{
    // How far above its bar a difference must be to count although no single entry differs.
    private const double Decisive = 1e3;

    private const string LinearRemainder =
        "the Taylor remainder shrinks like the step, although no difference rises above the error bars";

    public static PointReport Run(Section section, Settings settings, Random random)
    {
        var examiner = new Examiner(section, settings.Allowance, random);
        if (settings.Exhaustive)
            examiner.Pin();
        (Measurement Measurement, double Scale)[] directions = Directed(examiner, settings, random);
        List<Measurement> all = [.. directions.Select(d => d.Measurement)];
        if (settings.BesideForward && all.TrueForAll(m => m.Samples.Count == 0))
            all.Add(examiner.ByDifferences(Directions.Random(random, Directions.Uniform(section.Point)), false));
        if (section.Calls.HasTangent && OtherForward(section, all[0].ForwardValue) is { } other)
            return new PointReport { Point = section.Point, Outcome = GradientOutcome.Abstained, Reason = other };
        if (all.Exists(m => m.Kink) || (all.Exists(m => m.Differs) && !all[0].Differs))
            all = AtKink(examiner, all, Directions.Natural(section.Point), random);
        return Panel.Hear(section, all.Exists(m => m.Differs)
            ? Failed(examiner, all, settings, random)
            : NotFailed(section, all, directions, settings), settings, random);
    }

    private static (Measurement Measurement, double Scale)[] Directed(Examiner examiner, Settings settings, Random random)
    {
        if (OfOneDirection(examiner, random) is { } enough)
            return [enough];
        var measured = new List<(Measurement Measurement, double Scale)>();
        foreach ((double[] v, double least) in Tried(examiner.Section, settings, random))
        {
            // One confirmed difference is enough.
            bool confirm = !measured.Exists(m => m.Measurement.Differs && !m.Measurement.Kink);
            measured.Add((examiner.Measure(v, confirm), least));
        }

        return [.. measured];
    }

    // Forward mode's bar is of the order of rounding, so that one direction decides, unless it has something to explain.
    private static (Measurement Measurement, double Scale)? OfOneDirection(Examiner examiner, Random random)
    {
        if (examiner.Section is not { Calls.HasTangent: true, Claim.Gradient: { } gradient } section)
            return null;
        Measurement first = examiner.Measure(Directions.Balanced(random, section.Point, gradient), false);
        return first.Outcome == Outcome.Agrees ? (first, Directions.Unit(section.Point)) : null;
    }

    // Each with the least scale of an entry, by which it counts for the power; 0 if it does not.
    private static IEnumerable<(double[] V, double Least)> Tried(Section section, Settings settings, Random random)
    {
        double[] uniform = Directions.Uniform(section.Point), relative = Directions.Relative(section.Point);
        for (int i = 0; i < settings.UniformDirections; i++)
            yield return (Directions.Random(random, uniform), Directions.Unit(section.Point));
        if (section is { Calls.HasTangent: true, Claim.Gradient: { } gradient })
            yield return (Directions.Balanced(random, section.Point, gradient), 0);
        else
        {
            for (int i = 0; i < (section.Calls.HasTangent ? 1 : settings.ScaledDirections); i++)
                yield return (Directions.Random(random, relative), 0);
        }
    }

    // The same directions without the entries at a kink, and these by themselves.
    private static List<Measurement> AtKink(Examiner examiner, List<Measurement> all, double[] scale, Random random)
    {
        var study = new KinkStudy(examiner, scale, random);
        if (study.Entries() is not { } entries)
        {
            const string Many = "the point lies on more kinks than can be looked at one by one";
            return [.. all.Select(m => m.Kink ? m with { Sides = null, Abstains = Many } : m)];
        }

        if (entries.Count == 0)
            return all;
        examiner.Pin();
        HashSet<int> at = [.. entries];
        IEnumerable<Measurement> rest = at.Count == scale.Length ? []
            : all.Select(m => examiner.Measure([.. m.Direction.Select((v, i) => at.Contains(i) ? 0 : v)]));
        return [.. rest, .. study.Judge(entries)];
    }

    private static PointReport Failed(Examiner examiner, List<Measurement> all, Settings settings, Random random)
    {
        Measurement worst = all.Where(m => m.Differs).MaxBy(m => m.Residual / m.Bar)!;
        Findings? findings = settings.Explain ? Explanation.Of(examiner, all, settings, random) : null;
        bool nowhere = findings is { Complete: true, WrongEntries.Count: 0 } && !worst.Kink
            && worst.Residual < Decisive * worst.Bar;
        return new PointReport
        {
            Point = examiner.Section.Point,
            Outcome = nowhere ? GradientOutcome.Abstained : GradientOutcome.Failed,
            Reason = nowhere ? "a difference along a direction is above the error bar, and no entry's by itself is"
                : $"the {examiner.Section.Calls.Model.What} and {worst.Witness} differ",
            Measurements = all,
            Others = Taylor(all, examiner.Section),
            Findings = nowhere ? null : findings,
            Gradient = examiner.Section.Claim.Gradient,
        };
    }

    private static PointReport NotFailed(Section section, List<Measurement> all,
        (Measurement Measurement, double Scale)[] directions, Settings settings)
    {
        string? vacuous = Vacuity.OfMeasurements(all, section.ValueAtPoint, section.Calls.Model.Scalar)
            ?? (settings.SpecialPoints ? null : Vacuity.OfPoint(section.Point));
        bool spoke = all.Exists(m => m.Abstains is null) && !all.Exists(m => m.Doubtful);
        WitnessEvidence[] taylor = Taylor(all, section);
        string? against = Array.Exists(taylor, t => t.Outcome == Outcome.Differs) ? LinearRemainder : null;
        return new PointReport
        {
            Point = section.Point,
            Outcome = vacuous is not null ? GradientOutcome.Vacuous : spoke && against is null ? GradientOutcome.Passed
                : GradientOutcome.Abstained,
            Reason = vacuous ?? (spoke ? against : (all.Find(m => m.Doubtful) ?? all[0]).Abstains),
            Measurements = all,
            Others = taylor,
            Power = Strength(section, directions),
            Notes = [.. NotesOnKinks(all, section.ValueAtPoint)],
            Gradient = section.Claim.Gradient,
        };
    }

    private static IEnumerable<string> NotesOnKinks(List<Measurement> all, double atZero)
    {
        if (all.Exists(m => m.Kink))
            yield return "the point lies on a kink: any element of the Clarke sub-differential was accepted there";
        else if (all.Select(m => Kinks.Beside(m.Samples, atZero)).Where(step => step is not null).Min() is { } step)
        {
            yield return FormattableString.Invariant(
                $"a kink lies beside the point, within {step:0.0e+0} of a direction's length: only steps that do not reach it were used");
        }
    }

    private static CheckPower? Strength(Section section, (Measurement Measurement, double Scale)[] directions) =>
        section.Claim.Gradient is { } gradient && !Array.Exists(directions, d => d.Measurement.Kink)
            ? Power.Of(directions, Vectors.Norm(gradient))
            : null;

    private static WitnessEvidence[] Taylor(List<Measurement> all, Section section) =>
        all.Find(m => m.Samples.Count > 0) is { } m ? [TaylorRate.Of(m, section.ValueAtPoint)] : [];

    // A forward function of the same value is a second call of the function; without one it is called once more.
    private static string? OtherForward(Section section, double forward)
    {
        double difference = Math.Abs(forward - section.ValueAtPoint);
        double scale = Math.Max(Math.Abs(forward), Math.Abs(section.ValueAtPoint));
        if (difference <= 1e-10 * scale || difference <= 1e-10 * (scale + section.Claim.Along(section.Point).Scale))
            return null;
        Contract.RequireSameValue(section);
        return double.IsNaN(forward) ? null
            : FormattableString.Invariant($"the forward function's value is {forward:R} and the function's {section.ValueAtPoint:R}")
                + ": they are not the same function";
    }
}
