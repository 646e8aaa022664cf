using Harness.Claims;
using Harness.Cli;
using Harness.CrossCheck.Snapshots;
using Harness.Problems.Files;
using Harness.Reports;
using Harness.Running;

namespace Harness.CrossCheck.Reports;

public sealed class VerdictBoardTests
{
    [Fact]
    public Task The_verdict_board_is_as_reviewed()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(text, TextWriter.Null, IsTerminal: false, ErrorIsTerminal: false);
        ClaimReport[] claims = [.. Judging
            .Run([.. ProblemSet.Files.Select(ProblemFile.Load)], Judging.DefaultTrials, Judging.DefaultSeed)
            .SelectMany(ClaimReports.Of)];
        VerdictBoard.WriteClaims(terminal.Results(), claims, quiet: false, errors: false);
        return Snapshot.Match(text.ToString(), "verdict-board");
    }
}
