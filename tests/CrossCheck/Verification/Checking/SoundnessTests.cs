using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Harness.CrossCheck.Verification.Checking.Corpus;
using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>docs/soundness.md says what the corpus says.</summary>
public sealed class SoundnessTests
{
    private static readonly Lock Writing = new();

    [Fact]
    public void The_documented_rates_are_those_measured()
    {
        IReadOnlyList<Rates> rates = Soundness.OnCorpus();
        Documented("measured", Table(CorpusList.All.Count, MistakeList.All.Count, rates));
        Assert.All(rates.Take(2), r => Assert.Equal((0, 0), (r.FalsePasses, r.FalseFailures)));
        Assert.All(rates.Take(2), r => Assert.True(r.Named >= 0.9 * r.Wrong && r.Misnamed < 0.02 * r.Wrong));
    }

    // What is wrong here is not corrected in the checker, or these would be no unseen functions any more.
    [Fact]
    public void The_documented_rates_on_unseen_functions_are_those_measured()
    {
        IReadOnlyList<Rates> rates = Soundness.OnHoldOut();
        Documented("unseen", Table(HoldOutList.Functions.Count, HoldOutList.Mistakes.Count, rates));
        Assert.All(rates.Take(2), r => Assert.Equal((0, 0), (r.FalsePasses, r.FalseFailures)));
    }

    [Fact]
    public void The_documented_rates_on_rounded_functions_are_those_measured()
    {
        IReadOnlyList<Rates> rates = Soundness.OnRounded();
        Documented("rounded", Table(RoundedList.All.Count, RoundedList.Mistakes.Count, rates));
        Assert.Equal((0, 0), (rates[0].FalsePasses, rates[0].FalseFailures));
    }

    // The tables hold for the seed 42, and that must not be luck.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void With_another_seed_no_wrong_gradient_passes_and_no_right_one_fails(int seed)
    {
        string[] passed = [.. MistakeList.All.Concat(HoldOutList.Mistakes).AsParallel()
            .Where(m => MistakePoints.Of(m.Case) is var x && m.IsWrongAt(x) && m.Case.Check(m.Gradient, true).WithSeed(seed).At(x).Passed)
            .Select(m => $"{m.Case.Name}: {m.Name}")];
        string[] failed = [.. CorpusList.All.Concat(HoldOutList.Functions).AsParallel()
            .Where(c => c.Check(c.Gradient, true).WithSeed(seed).At(c.Draw(new Random(seed + 1000))).Outcome == GradientOutcome.Failed)
            .Select(c => c.Name)];

        Assert.Empty(passed);
        Assert.Empty(failed);
    }

    [Fact]
    public void The_corpus_is_as_large_as_promised()
    {
        Assert.True(CorpusList.All.Count >= 60);
        Assert.True(MistakeList.All.Count >= 300);
        Assert.Equal(CorpusList.All.Count, CorpusList.All.Select(c => c.Name).Distinct().Count());
    }

    private static void Documented(string part, string measured)
    {
        string path = Path.GetFullPath(Path.Combine(Folder(), "..", "..", "..", "..", "docs", "soundness.md"));
        string begin = $"<!-- {part}: written by SoundnessTests with HARNESS_WRITE_DOCS=1 -->";
        lock (Writing)
        {
            string text = File.ReadAllText(path).ReplaceLineEndings("\n");
            int from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
            int to = text.IndexOf($"<!-- end of {part} -->", StringComparison.Ordinal);
            if (Environment.GetEnvironmentVariable("HARNESS_WRITE_DOCS") == "1")
                File.WriteAllText(path, text[..from] + measured + text[to..]);
            else
                Assert.Equal(text[from..to], measured);
        }
    }

    private static string Table(int functions, int mistakes, IReadOnlyList<Rates> rates)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"\n\n{functions} functions, {mistakes} wrong gradients.\n\n");
        text.Append("| checker | right gradients | failed falsely | undecided | wrong gradients | passed falsely | undecided | named rightly | unknown | named wrongly |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (Rates r in rates)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {r.Name} | {r.Right} | {Rate(r.FalseFailures, r.Right)} | {r.Undecided} | {r.Wrong} | {Rate(r.FalsePasses, r.Wrong)}");
            text.Append(CultureInfo.InvariantCulture,
                $" | {r.WrongUndecided} | {Rate(r.Named, r.Wrong)} | {Rate(r.Unnamed, r.Wrong)} | {Rate(r.Misnamed, r.Wrong)} |\n");
        }

        return text.Append('\n').ToString();
    }

    private static string Rate(int? hits, int trials)
    {
        if (hits is not { } h)
            return "–";
        (double low, double high) = Wilson.Interval(h, trials);
        return string.Create(CultureInfo.InvariantCulture, $"{h} ({100 * low:0.00}–{100 * high:0.00} %)");
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
