using System.Globalization;
using System.Text;

namespace Harness.Verification.Checking;

/// <summary>A verdict in words.</summary>
internal static class VerdictText
{
    private const int Shown = 8;
    private const int MapRows = 16;
    private const int MapColumns = 64;

    public static string Of(GradientVerdict verdict)
    {
        var text = new StringBuilder();
        Line(text, 0, $"{verdict.Subject}: {Headline(verdict)}");
        if (verdict.Outcome == GradientOutcome.Failed)
            Failure(text, verdict);
        foreach (WitnessEvidence e in verdict.Evidence)
            Line(text, 1, Witness(e));
        if (verdict.Power is { } p)
        {
            string size = Invariant($"{p.Error:0.0e+0} ({p.RelativeToNorm:0.0e+0} of the norm)");
            Line(text, 1, Invariant($"power: an error of {size} in any one entry is caught with probability {p.Probability}"));
        }

        foreach (string note in verdict.Notes)
            Line(text, 1, $"note: {note}");
        EvaluationCount n = verdict.Evaluations;
        string forward = Invariant($"{n.Values} of the function, {n.Tangents} forward derivatives");
        Line(text, 1, Invariant($"evaluations: {forward}, {n.Gradients} of what is checked"));
        Line(text, 1, Repeat(verdict));
        return text.ToString().TrimEnd();
    }

    private static string Headline(GradientVerdict v) => v.Outcome switch
    {
        GradientOutcome.Passed => (v.Points > 1 ? Invariant($"passed at {v.Points} points") : "passed")
            + (v.Grade is { } grade and not Grade.Sampled ? $", {grade.Word()}" : ""),
        GradientOutcome.Failed => $"failed: {v.Reason}",
        GradientOutcome.Vacuous => $"vacuous: {v.Reason}",
        _ => $"abstained: {v.Reason}",
    };

    private static void Failure(StringBuilder text, GradientVerdict verdict)
    {
        foreach (WrongEntry w in verdict.WrongEntries.Take(Shown))
        {
            string error = Invariant($"error {Relative(w):0.0e+0} relative, allowed {Allowed(w):0.0e+0}");
            Line(text, 1, Invariant($"at {w.Name}: claimed {w.Claimed:R}, reference {w.Reference:R}, {error}"));
        }

        if (verdict.WrongEntries.Count > Shown || !verdict.AllWrongEntriesFound)
            Line(text, 1, Invariant($"and {(verdict.AllWrongEntriesFound ? verdict.WrongEntries.Count - Shown : "probably many")} more"));
        Map(text, verdict);
        if (verdict.Diagnosis is { } d)
        {
            Line(text, 1, $"diagnosis: {d.Text}");
            Line(text, 1, $"because: {d.Evidence}");
        }

        if (verdict.Counterexample is { } c)
        {
            string there = Invariant($"{c.Entry} is claimed {c.Claimed:R} and is {c.Reference:R}");
            Line(text, 1, $"simplest point found{(c.Lengths is null ? "" : $" ({c.Lengths})")}: x = {Vector(c.Point)}, where {there}");
        }
    }

    // A small picture of each wrong matrix: x for wrong, a dot for right.
    private static void Map(StringBuilder text, GradientVerdict verdict)
    {
        if (!verdict.AllWrongEntriesFound || verdict.WrongEntries.Count < 2)
            return;
        HashSet<int> wrong = [.. verdict.WrongEntries.Select(w => w.Entry)];
        int start = 0;
        foreach (InputShape input in verdict.Inputs)
        {
            if (input.Shape is [<= MapRows, <= MapColumns] && Enumerable.Range(start, input.Count).Any(wrong.Contains))
            {
                Line(text, 1, $"wrong entries of {input.Name}:");
                for (int row = 0; row < input.Shape[0]; row++)
                    Line(text, 2, string.Concat(Enumerable.Range(start + (row * input.Shape[1]), input.Shape[1]).Select(i =>
                        wrong.Contains(i) ? 'x' : '.')));
            }

            start += input.Count;
        }
    }

    private static string Witness(WitnessEvidence e) => e.Outcome == Outcome.Abstains || e.Error is null
        ? $"{e.Name} {e.Outcome.Word()}: {e.Reason}"
        : Invariant($"{e.Name} {e.Outcome.Word()}: error {e.Error:0.0e+0}, bar {e.Bar:0.0e+0}, {e.Comparisons} comparisons")
            + (e.Reason is null ? "" : ", " + e.Reason);

    private static string Repeat(GradientVerdict v) =>
        v.Point.Length <= 64 ? Invariant($"repeat: .WithSeed({v.Seed}).At({Vector(v.Point)})")
            : Invariant($"repeat: .WithSeed({v.Seed}) at the same point");

    private static string Vector(double[] x) => x.Length <= 64
        ? "[" + string.Join(", ", x.Select(entry => entry.ToString(CultureInfo.InvariantCulture))) + "]"
        : Invariant($"({x.Length} entries, {x.Count(entry => entry != 0)} not zero)");

    private static double Relative(WrongEntry w) =>
        Math.Abs(w.Claimed - w.Reference) / Math.Max(Math.Abs(w.Claimed), Math.Abs(w.Reference));

    private static double Allowed(WrongEntry w) => w.Bar / Math.Max(Math.Abs(w.Claimed), Math.Abs(w.Reference));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static void Line(StringBuilder text, int indent, string line) =>
        text.Append(' ', 2 * indent).Append(line).Append('\n');
}
