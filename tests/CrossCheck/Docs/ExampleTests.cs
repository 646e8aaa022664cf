using System.Text.RegularExpressions;
using Harness.Claims;
using Harness.Cli;
using Harness.Problems;
using Harness.Problems.Files;
using Harness.Reports;
using Harness.Running;
using Harness.Sheets;
using Harness.Verification;

namespace Harness.CrossCheck.Docs;

/// <summary>The examples of the documentation are judged, and what it shows of the output is what comes out.</summary>
public sealed partial class ExampleTests
{
    private const string Example = "docs/example.yaml";

    public static TheoryData<int> YamlBlocks => [.. Enumerable.Range(0, Examples().Length)];

    // Where an example notes no verdict, all are confirmed.
    [Theory]
    [MemberData(nameof(YamlBlocks))]
    public void Every_example_has_the_verdicts_in_its_comments(int block)
    {
        string yaml = Examples()[block];
        ClaimReport[] claims = Judge(ProblemFile.Parse(yaml, "example.yaml"));
        string[] noted = [.. NotedVerdict().Matches(yaml).Select(m => m.Groups["word"].Value)];
        string[] expected = noted.Length > 0 ? noted : [.. claims.Select(_ => Verdict.Confirmed.Word())];
        Assert.Equal(expected, claims.Select(c => c.Verdict.Word()));
    }

    [Fact]
    public void The_README_shows_the_example_file_as_it_is() =>
        Assert.Equal(Pages.Read(Example), Pages.BlockAfter("README.md", $"file {Example}"));

    [Fact]
    public void The_README_shows_the_verdict_board() => AssertShows(
        "board", Board([.. Judging.Run([.. ProblemSet.Files.Select(ProblemFile.Load)], Judging.DefaultTrials, Judging.DefaultSeed).SelectMany(ClaimReports.Of)]));

    [Fact]
    public void The_README_shows_the_verdicts_on_the_example_file() => AssertShows("example board", Board(Judge(Load())));

    [Fact]
    public void The_README_shows_the_solution_of_the_example_file()
    {
        ProblemReport report = Judging.Run([Load()], Judging.DefaultTrials, Judging.DefaultSeed)[0];
        AssertShows("example sheet", SheetText.Write(SheetBuilder.Build(report, new Numbers(roundTrip: false))));
    }

    private static string[] Examples() => [.. Pages.All.SelectMany(Pages.Blocks).Where(b => b.Info == "yaml" && b.Text != Pages.Read(Example)).Select(b => b.Text)];

    private static Problem Load() => ProblemFile.Load(Path.Combine(Pages.Root, Example));

    private static ClaimReport[] Judge(Problem problem) =>
        [.. Judging.Run([problem], Judging.DefaultTrials, Judging.DefaultSeed).SelectMany(ClaimReports.Of)];

    private static string Board(ClaimReport[] claims)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(text, TextWriter.Null, IsTerminal: false, ErrorIsTerminal: false);
        VerdictBoard.Write(terminal.Results(), new RunInfo(Judging.DefaultSeed, Judging.DefaultTrials), claims, quiet: false);
        return text.ToString();
    }

    // Every line must come in this order; a line that is only … stands for any number of them.
    private static void AssertShows(string mark, string output)
    {
        string[] actual = output.Split('\n');
        int next = 0;
        bool skips = false;
        foreach (string line in Pages.BlockAfter("README.md", mark).TrimEnd('\n').Split('\n'))
        {
            if (line == "…")
            {
                skips = true;
                continue;
            }

            int at = Array.FindIndex(actual, next, a => Comparable(a) == Comparable(line));
            Assert.True(at >= 0 && (skips || next == 0 || at == next), $"README, <!-- {mark} -->: '{line}' is not what is printed there");
            (next, skips) = (at + 1, false);
        }
    }

    // The engine and its last-digit errors differ from machine to machine.
    private static string Comparable(string line) =>
        line.StartsWith("autograd: ", StringComparison.Ordinal) ? "autograd: " : ErrorColumn().Replace(line.TrimEnd(), "$1 ");

    [GeneratedRegex(@"((?:exhaustive|sampled) +)(?:0|\d\.\de-\d+) +")]
    private static partial Regex ErrorColumn();

    [GeneratedRegex(@"# (?<word>confirmed|rounded|misprint|qualified|refuted|inconclusive)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex NotedVerdict();
}
