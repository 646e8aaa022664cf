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
    [Fact]
    public Task The_verdict_board_is_as_reviewed()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(text, TextWriter.Null, IsTerminal: false, ErrorIsTerminal: false);
        (IReadOnlyList<ProblemReport> problems, IReadOnlyList<ClaimReport> settled) = Judging.Run(
            [.. ProblemSet.Files.Select(ProblemFile.Load)], CodeClaims.All, Judging.DefaultTrials, Judging.DefaultSeed);
        ClaimReport[] claims = [.. problems.SelectMany(ClaimReports.Of), .. settled];
        VerdictBoard.WriteClaims(terminal.Results(), claims, quiet: false, errors: false);
        return Snapshot.Match(text.ToString(), "verdict-board");
    }
}
