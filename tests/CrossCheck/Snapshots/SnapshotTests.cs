namespace Harness.CrossCheck.Snapshots;

/// <summary>The helper that the snapshot tests call.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_text_on_record_passes()
    {
        folder.Write("sheet.verified.txt", "L = 0.1791\n");
        await Snapshot.Match("L = 0.1791", "sheet", sourceFile: folder.File("Some.cs"));
        Assert.Equal(["sheet.verified.txt"], folder.Names);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public async Task A_changed_last_digit_fails_and_names_the_number(string end)
    {
        folder.Write("sheet.verified.txt", "L = 0.1791\nnew(W1)[0,1] = 1.0007044\n");
        SnapshotException failure = await Assert.ThrowsAsync<SnapshotException>(
            () => Snapshot.Match("L = 0.1791\nnew(W1)[0,1] = 1.0007045" + end, "sheet", sourceFile: folder.File("Some.cs")));
        Assert.Equal(
            $"{folder.File("sheet.verified.txt")} differs\n"
            + "line 2, `new(W1)[0,1]`: verified 1.0007044, received 1.0007045, differs in the 8th significant digit (relative difference 1.0e-7)\n"
            + "  verified: new(W1)[0,1] = 1.0007044\n  received: new(W1)[0,1] = 1.0007045\n"
            + "If sheet.received.txt beside it is right, rename it to sheet.verified.txt.",
            failure.Message);
        Assert.Equal("VerifyException", failure.InnerException?.GetType().Name);
        Assert.Equal(["sheet.received.txt", "sheet.verified.txt"], folder.Names);
    }

    [Fact]
    public async Task A_new_text_fails_and_says_what_to_do()
    {
        SnapshotException failure = await Assert.ThrowsAsync<SnapshotException>(
            () => Snapshot.Match("# L", "sheet", "md", folder.File("Some.cs")));
        Assert.Equal(
            $"{folder.File("sheet.verified.md")} does not exist yet.\nIf sheet.received.md beside it is right, rename it to sheet.verified.md.",
            failure.Message);
    }

    [Fact]
    public async Task A_file_that_nothing_uses_fails()
    {
        folder.Write("sheet.verified.txt", "a");
        folder.Write("sheet.verified.md", "a");
        Exception failure = await Assert.ThrowsAnyAsync<Exception>(
            () => Snapshot.Match("a", "sheet", sourceFile: folder.File("Some.cs")));
        Assert.Contains("Delete:\n  - sheet.verified.md", failure.Message, StringComparison.Ordinal);
    }
}
