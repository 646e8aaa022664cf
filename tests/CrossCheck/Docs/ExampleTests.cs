using System.Text.RegularExpressions;
using Harness.Cli;

namespace Harness.CrossCheck.Docs;

/// <summary>The examples of the documentation are judged, and what it shows of the output is what the program prints.</summary>
public sealed partial class ExampleTests
{
    private const string Example = "docs/example.yaml";

    private static readonly string[] Examples =
        [.. Pages.All.SelectMany(Pages.Blocks).Where(b => b.Info == "yaml" && b.Text != Pages.Read(Example)).Select(b => b.Text)];

    public static TheoryData<int> YamlBlocks => [.. Enumerable.Range(0, Examples.Length)];

    // Where an example notes no verdict, all are confirmed.
    [Theory]
    [MemberData(nameof(YamlBlocks))]
    public void Every_example_has_the_verdicts_in_its_comments(int block)
    {
        string file = Path.Combine(Path.GetTempPath(), $"harness-example-{Guid.NewGuid():N}.yaml");
        try
        {
            File.WriteAllText(file, Examples[block]);
            string[] found = [.. Verdict().Matches(Run("verify", file)).Select(m => m.Groups["word"].Value)];
            string[] noted = [.. NotedVerdict().Matches(Examples[block]).Select(m => m.Groups["word"].Value)];
            Assert.NotEmpty(found);
            Assert.Equal(noted.Length > 0 ? noted : [.. found.Select(_ => "confirmed")], found);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void The_README_shows_the_example_file_as_it_is() =>
        Assert.Equal(Pages.Read(Example), Pages.BlockAfter("README.md", $"file {Example}"));

    [Theory]
    [InlineData("verify backprop-2-2-1")]
    [InlineData("verify docs/example.yaml")]
    [InlineData("solve docs/example.yaml")]
    public void The_README_shows_what_the_program_prints(string command)
    {
        string[] arguments = [.. command.Split(' ').Select(a => a == Example ? Path.Combine(Pages.Root, a) : a)];
        AssertShows(Pages.BlockAfter("README.md", $"output of {command}"), Run(arguments));
    }

    private static string Run(params string[] arguments)
    {
        using var text = new StringWriter { NewLine = "\n" };
        CommandLine.Run(arguments, new Terminal(text, TextWriter.Null, IsTerminal: false, ErrorIsTerminal: false));
        return text.ToString();
    }

    // Every line must come in this order; a line that is only … stands for any number of them.
    private static void AssertShows(string shown, string output)
    {
        string[] actual = [.. output.Split('\n').Select(Comparable)];
        (int next, bool skips) = (0, true);
        foreach (string line in shown.TrimEnd('\n').Split('\n').Select(Comparable))
        {
            if (line == "…")
            {
                skips = true;
                continue;
            }

            int at = Array.IndexOf(actual, line, next);
            bool fits = at >= 0 && (skips || at == next);
            Assert.True(fits, $"the README shows a line that is not printed there:\n{line}\nprinted:\n{output}");
            (next, skips) = (at + 1, false);
        }
    }

    // The engine and its last-digit errors differ from machine to machine.
    private static string Comparable(string line) =>
        line.StartsWith("autograd: ", StringComparison.Ordinal) ? "autograd" : ErrorColumn().Replace(line.TrimEnd(), "${grade} ");

    [GeneratedRegex(@"(?<grade>(exhaustive|sampled) +)(0|\d\.\de-\d+) +", RegexOptions.ExplicitCapture)]
    private static partial Regex ErrorColumn();

    [GeneratedRegex(
        "^  (?<word>confirmed|rounded|misprint|qualified|refuted|inconclusive) ",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Verdict();

    [GeneratedRegex(@"# (?<word>confirmed|rounded|misprint|qualified|refuted|inconclusive)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex NotedVerdict();
}
