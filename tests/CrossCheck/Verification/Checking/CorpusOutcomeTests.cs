using System.Globalization;
using System.Runtime.CompilerServices;
using Harness.CrossCheck.Verification.Checking.Corpus;
using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>What the checker says of a sample of the corpus, line by line: outcome, kind, wrong entries, counterexample. All of the corpus goes
/// through SoundnessTests.</summary>
/// <remarks>The lines are in snapshots/Verification/Checking and are written with HARNESS_WRITE_DOCS=1. They have no number that depends on
/// rounding errors.</remarks>
public sealed class CorpusOutcomeTests
{
    private static readonly Lock Writing = new();

    private static readonly string[] Names =
    [
        "rosenbrock", "beale", "product", "horner", "badly scaled", "huge value", "tiny value", "norm", "variance", "layer norm",
        "log-sum-exp", "cross-entropy", "gaussian", "cosine", "quadratic form", "bilinear", "square product", "outer product",
        "convolution 1-d", "perceptron", "neuron", "recurrence", "logistic map", "energy", "column variances", "relu sum", "abs near kinks",
        "maximum", "max pooling", "relu at kinks", "maximum at ties", "tanh", "square", "cube", "exp",
    ];

    public static TheoryData<string> Functions => [.. Names];

    [Theory]
    [MemberData(nameof(Functions))]
    public void What_is_said_of_right_and_wrong_gradients_is_as_reviewed(string function)
    {
        CorpusCase c = CorpusList.All.Single(f => f.Name == function);
        double[] x = MistakePoints.Of(c);
        (string Name, Func<double[], double[]> Gradient)[] gradients =
            [("right", c.Gradient), .. MistakeList.All.Where(m => m.Case == c && !Remembers(m) && m.IsWrongAt(x)).Select(m => (m.Name, m.Gradient))];

        (string Name, GradientVerdict Dual, GradientVerdict Differences)[] verdicts =
            [.. gradients.Select(g => (g.Name, c.Check(g.Gradient, true).At(x), c.Check(g.Gradient, false).At(x)))];
        string[] lines = [.. verdicts.SelectMany(v => Lines(v.Name, v.Dual, v.Differences))];

        Assert.Equal(Reviewed(function, lines), lines);
        Assert.All(verdicts, v => AssertTrue(c, v.Dual));
        Assert.All(verdicts, v => AssertTrue(c, v.Differences));
    }

    // What is said of these depends on how often they were called before; ContractTests has them.
    private static bool Remembers(Mistake m) => m.Expected.Any(kind => kind is MistakeKind.Accumulates or MistakeKind.Nondeterministic);

    // The derivative shown is that of the right gradient, or at a kink one between that and the claim.
    private static void AssertTrue(CorpusCase c, GradientVerdict verdict)
    {
        Assert.Equal(verdict.WrongEntries.Count > 0, verdict.Counterexample is not null);
        if (verdict.Counterexample is not { } shown)
            return;
        int count = shown.Point.Length;
        Layout layout = Layout.Of(count == c.Count ? c.Inputs : [new InputShape(c.Inputs[0].Name, count)], count);
        double right = c.Gradient(shown.Point)[Enumerable.Range(0, count).Single(i => layout.NameOf(i) == shown.Entry)];
        double error = 1e-6 * Math.Max(Math.Abs(shown.Claimed), Math.Abs(right));
        Assert.InRange(shown.Reference, Math.Min(shown.Claimed, right) - error, Math.Max(shown.Claimed, right) + error);
        Assert.NotEqual(right, shown.Claimed);
    }

    // One line where both say the same.
    private static string[] Lines(string gradient, GradientVerdict dual, GradientVerdict differences) =>
        Said(dual) == Said(differences) ? [$"{gradient}: {Said(dual)}"]
            : [$"{gradient}, forward mode: {Said(dual)}", $"{gradient}, differences: {Said(differences)}"];

    private static string Said(GradientVerdict v) => string.Join("; ", new[]
    {
        $"{v.Outcome}" + (v.Diagnosis is { } d ? $" {d.Kind}" : ""),
        v.Outcome == GradientOutcome.Failed ? "" : v.Reason,
        string.Join(" ", Wrong(v)) + (v.WrongEntries.Count == 0 || v.AllWrongEntriesFound ? "" : " and others"),
        v.Counterexample is not { } shown || Tied(v.WrongEntries) ? ""
            : $"at ({string.Join(", ", shown.Point.Select(Short))}){shown.Lengths?.Insert(0, " ")} {Shown(shown)}",
    }.Where(part => part is { Length: > 0 }));

    // An input by its name where all its entries are wrong.
    private static IEnumerable<string> Wrong(GradientVerdict v)
    {
        int start = 0;
        foreach (InputShape input in v.Inputs)
        {
            WrongEntry[] wrong = [.. v.WrongEntries.Where(w => w.Entry >= start && w.Entry < start + input.Count).OrderBy(w => w.Entry)];
            foreach (string name in wrong.Length == input.Count ? [input.Name] : wrong.Select(w => w.Name))
                yield return name;
            start += input.Count;
        }
    }

    // Of two entries that are as wrong rounding decides which one is shown.
    private static bool Tied(IReadOnlyList<WrongEntry> wrong) => wrong.Count > 1 && Residual(wrong[1]) > 0.999999 * Residual(wrong[0]);

    private static double Residual(WrongEntry w) => Math.Abs(w.Claimed - w.Reference);

    // Both to seven digits of the larger, so that rounding errors and those of differences do not show.
    private static string Shown(Counterexample c)
    {
        double unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(Math.Abs(c.Claimed), Math.Abs(c.Reference)))) - 6);
        return $"{c.Entry} is {Short(unit * Math.Round(c.Claimed / unit))} and not {Short(unit * Math.Round(c.Reference / unit))}";
    }

    private static string Short(double number) => number == 0 ? "0" : number.ToString("G7", CultureInfo.InvariantCulture);

    private static string[] Reviewed(string function, string[] lines, [CallerFilePath] string path = "")
    {
        string file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "..", "snapshots", "Verification", "Checking",
            "corpus-outcomes.verified.txt"));
        lock (Writing)
        {
            Dictionary<string, string[]> sections = !File.Exists(file) ? [] : File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n\n")
                .Select(section => section.Trim().Split('\n')).ToDictionary(section => section[0], section => section[1..]);
            if (Environment.GetEnvironmentVariable("HARNESS_WRITE_DOCS") == "1")
            {
                sections[function] = lines;
                File.WriteAllText(file, string.Join("\n\n", Names.Where(sections.ContainsKey)
                    .Select(f => f + "\n" + string.Join('\n', sections[f]))) + "\n");
            }

            return sections.GetValueOrDefault(function) ?? [];
        }
    }
}
