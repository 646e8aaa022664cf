using Harness.CrossCheck.Snapshots;
using Harness.Problems;
using Harness.Problems.Files;
using Harness.Running;
using Harness.Sheets;
using Harness.Verification;

namespace Harness.CrossCheck.Sheets;

public sealed class SheetSnapshotTests
{
    public static TheoryData<string> Problems => [.. ProblemSet.Files.Select(f => Path.GetFileNameWithoutExtension(f))];

    [Theory]
    [MemberData(nameof(Problems))]
    public Task The_solution_sheet_is_as_reviewed(string problem) =>
        Snapshot.Match(SheetText.Write(Sheet(problem, roundTrip: true)), problem);

    [Fact]
    public Task The_solution_sheet_in_Markdown_is_as_reviewed() =>
        Snapshot.Match(SheetMarkdown.Write(Sheet("loss-0.1-graph-2022", roundTrip: false)), "loss-0.1-graph-2022-markdown", "md");

    // The witnesses' own words name the engine and its last-digit errors, which differ from machine to machine.
    private static Sheet Sheet(string problem, bool roundTrip)
    {
        Problem parsed = ProblemFile.Load(Path.Combine(ProblemSet.Folder, problem + ".yaml"));
        ProblemReport report = Judging.Run(parsed);
        Sheet sheet = SheetBuilder.Build(report, new Numbers(roundTrip));
        return sheet with { Parts = [.. sheet.Parts.Where(p => p.Heading != SheetBuilder.WitnessHeading)] };
    }
}
