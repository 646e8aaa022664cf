using Harness.Claims;
using Harness.Cli;
using Harness.CrossCheck.Snapshots;
using Harness.Problems.Files;
using Harness.Reports;
using Harness.Running;
using Harness.Verification;

namespace Harness.CrossCheck.Reports;

public sealed class VerdictBoardTests
{
    private static readonly Lazy<ClaimReport[]> Claims = new(Judge);

    [Fact]
    public Task The_verdict_board_is_as_reviewed()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(text, TextWriter.Null, IsTerminal: false, ErrorIsTerminal: false);
        VerdictBoard.WriteClaims(terminal.Results(), Claims.Value, quiet: false, errors: false);
        return Snapshot.Match(text.ToString(), "verdict-board");
    }

    [Fact]
    public Task The_errata_are_as_reviewed() => Snapshot.Match(Errata.Write(Claims.Value), "errata", "md");

    [Fact]
    public void The_published_errata_are_those_of_the_verdicts()
    {
        using var text = new StringWriter();
        Assert.Equal(0, CommandLine.Run(["errata"], new Terminal(text, TextWriter.Null, IsTerminal: false, ErrorIsTerminal: false)));
        Assert.Equal(Errata.Write(Claims.Value), text.ToString());
    }

    private static ClaimReport[] Judge()
    {
        (IReadOnlyList<ProblemReport> problems, IReadOnlyList<ClaimReport> settled) = Judging.Run(
            [.. ProblemSet.Files.Select(ProblemFile.Load)], CodeClaims.All, Judging.DefaultTrials, Judging.DefaultSeed);
        return [.. problems.SelectMany(ClaimReports.Of), .. settled];
    }
}
