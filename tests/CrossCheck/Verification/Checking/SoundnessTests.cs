using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Harness.CrossCheck.Verification.Checking.Corpus;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>docs/soundness.md says what the corpus says.</summary>
public sealed class SoundnessTests
{
    private const string Begin = "<!-- measured: written by SoundnessTests with HARNESS_WRITE_DOCS=1 -->";
    private const string End = "<!-- end of measured -->";

    [Fact]
    public void The_documented_rates_are_those_measured()
    {
        string path = Path.GetFullPath(Path.Combine(Folder(), "..", "..", "..", "..", "docs", "soundness.md"));
        IReadOnlyList<Rates> rates = Soundness.Measure();
        string measured = Table(rates);
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        (int from, int to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length,
            text.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("HARNESS_WRITE_DOCS") == "1")
            File.WriteAllText(path, text[..from] + measured + text[to..]);
        else
            Assert.Equal(text[from..to], measured);
        Assert.All(rates.Take(2), r => Assert.Equal((0, 0), (r.FalsePasses, r.FalseFailures)));
        Assert.All(rates.Take(2), r => Assert.True(r.Named >= 0.9 * r.Wrong && r.Misnamed < 0.02 * r.Wrong));
    }

    [Fact]
    public void The_corpus_is_as_large_as_promised()
    {
        Assert.True(CorpusList.All.Count >= 60);
        Assert.True(MistakeList.All.Count >= 300);
        Assert.Equal(CorpusList.All.Count, CorpusList.All.Select(c => c.Name).Distinct().Count());
    }

    private static string Table(IReadOnlyList<Rates> rates)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"\n\n{CorpusList.All.Count} functions, {MistakeList.All.Count} wrong gradients.\n\n");
        text.Append("| checker | right gradients | failed falsely | undecided | wrong gradients | passed falsely | named rightly | unknown | named wrongly |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|\n");
        foreach (Rates r in rates)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {r.Name} | {r.Right} | {Rate(r.FalseFailures, r.Right)} | {r.Undecided} | {r.Wrong} | {Rate(r.FalsePasses, r.Wrong)}");
            text.Append(CultureInfo.InvariantCulture,
                $" | {Rate(r.Named, r.Wrong)} | {Rate(r.Unnamed, r.Wrong)} | {Rate(r.Misnamed, r.Wrong)} |\n");
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
