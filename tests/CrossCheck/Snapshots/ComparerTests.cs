using System.Text;

namespace Harness.CrossCheck.Snapshots;

/// <summary>What counts as equal, and what happens to the files. These hold under Verify.Xunit and under SystemVerify.</summary>
public sealed class ComparerTests : IDisposable
{
    private const string Text = "L = 0.1791\nnew(W1)[0,1] = 1.0007044";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Text, false)]
    [InlineData(Text, true)]
    [InlineData(Text + "\n", false)]
    [InlineData("L = 0.1791\r\nnew(W1)[0,1] = 1.0007044", false)]
    [InlineData("L = 0.1791\r\nnew(W1)[0,1] = 1.0007044\r\n", true)]
    [InlineData("L = 0.1791\rnew(W1)[0,1] = 1.0007044", false)]
    public async Task Byte_order_mark_line_ends_and_one_final_newline_are_forgiven(string verified, bool mark)
    {
        folder.Write("x.verified.txt", verified, mark);
        VerifyResult result = await Check(Text);
        Assert.Equal([folder.File("x.verified.txt")], result.Files);
        Assert.Equal(["x.verified.txt"], folder.Names);
    }

    [Theory]
    [InlineData("L = 0.1791\nnew(W1)[0,1] = 1.0007045")]
    [InlineData(Text + "\n\n")]
    [InlineData(Text + " ")]
    [InlineData("\n" + Text)]
    [InlineData(" " + Text)]
    [InlineData("l = 0.1791\nnew(W1)[0,1] = 1.0007044")]
    [InlineData("L = 0.1791\n\nnew(W1)[0,1] = 1.0007044")]
    [InlineData("L = 0.1791")]
    [InlineData("\n")]
    public async Task Anything_else_that_differs_fails(string verified)
    {
        folder.Write("x.verified.txt", verified);
        Exception failure = await Failure(Check(Text));
        Assert.StartsWith($"Directory: {folder.Path}\nNotEqual:\n  - Received: x.received.txt\n    Verified: x.verified.txt\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["x.received.txt", "x.verified.txt"], folder.Names);
        Assert.Equal(verified, await File.ReadAllTextAsync(folder.File("x.verified.txt")));
    }

    [Fact]
    public async Task A_missing_final_newline_on_record_is_not_forgiven()
    {
        folder.Write("x.verified.txt", Text);
        await Failure(Check(Text + "\n"));
    }

    [Fact]
    public async Task The_message_shows_both_texts()
    {
        folder.Write("x.verified.txt", "a = 1");
        Assert.Equal(
            $"Directory: {folder.Path}\nNotEqual:\n  - Received: x.received.txt\n    Verified: x.verified.txt\n\n"
            + "FileContent:\n\nNotEqual:\n\nReceived: x.received.txt\na = 2\nVerified: x.verified.txt\na = 1\n\n",
            (await Failure(Check("a = 2"))).Message.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_new_text_is_written_with_mark_and_line_feeds_and_no_newline_added()
    {
        Exception failure = await Failure(Check("é = 1\r\nb = 2\rc"));
        Assert.Equal(
            $"Directory: {folder.Path}\nNew:\n  - Received: x.received.txt\n    Verified: x.verified.txt\n\n"
            + "FileContent:\n\nNew:\n\nReceived: x.received.txt\né = 1\nb = 2\nc\n\n",
            failure.Message.ReplaceLineEndings("\n"));
        Assert.Equal(["x.received.txt"], folder.Names);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("é = 1\nb = 2\nc")], folder.Bytes("x.received.txt"));
    }

    [Fact]
    public async Task An_empty_verified_file_counts_as_new()
    {
        folder.Write("x.verified.txt", "");
        Assert.Contains("New:\n  - Received: x.received.txt", (await Failure(Check(Text))).Message, StringComparison.Ordinal);
        Assert.Equal(["x.received.txt"], folder.Names);
    }

    [Fact]
    public async Task An_accepted_text_passes()
    {
        await Failure(Check(Text));
        File.Move(folder.File("x.received.txt"), folder.File("x.verified.txt"));
        await Check(Text);
        Assert.Equal(["x.verified.txt"], folder.Names);
    }

    [Fact]
    public async Task Stale_received_files_are_deleted_and_others_stay()
    {
        folder.Write("x.verified.txt", Text);
        foreach (string name in new[] { "x.received.txt", "x.received.md", "x#a.received.txt", "x2.received.txt", "y.received.txt" })
            folder.Write(name, "old");
        await Check(Text);
        Assert.Equal(["x.verified.txt", "x2.received.txt", "y.received.txt"], folder.Names);
    }

    [Fact]
    public async Task A_verified_file_that_nothing_uses_fails_as_delete()
    {
        folder.Write("x.verified.txt", Text);
        folder.Write("x.verified.md", Text);
        folder.Write("x#a.verified.txt", Text);
        folder.Write("xy.verified.md", Text);
        string message = (await Failure(Check(Text))).Message;
        Assert.Contains("\nDelete:\n", message, StringComparison.Ordinal);
        Assert.Contains("  - x.verified.md\n", message, StringComparison.Ordinal);
        Assert.Contains("  - x#a.verified.txt\n", message, StringComparison.Ordinal);
        Assert.EndsWith("Equal:\n  - Received: x.received.txt\n    Verified: x.verified.txt\n", message, StringComparison.Ordinal);
        Assert.DoesNotContain("xy.", message, StringComparison.Ordinal);
        Assert.Equal(["x#a.verified.txt", "x.verified.md", "x.verified.txt", "xy.verified.md"], folder.Names);
    }

    [Theory]
    [InlineData("", "emptyString")]
    [InlineData(null, "null")]
    [InlineData("\uFEFFa", "a")]
    public async Task Texts_that_a_file_cannot_hold_have_a_name(string? text, string written)
    {
        folder.Write("x.verified.txt", written);
        await Check(text);
    }

    [Fact]
    public async Task An_extension_is_used_as_given()
    {
        folder.Write("x.verified.md", Text);
        await Verify(Text, "md").UseDirectory(folder.Path).UseFileName("x");
        await Assert.ThrowsAnyAsync<Exception>(
            async () => await Verify(Text, "exe").UseDirectory(folder.Path).UseFileName("y"));
    }

    [Fact]
    public async Task Folders_of_this_machine_are_replaced_by_their_names()
    {
        folder.Write("x.verified.txt", "at {TempPath}a.txt, {TempPath}. not " + Path.GetTempPath().TrimEnd('/', '\\') + "2/b");
        string temporary = Path.GetTempPath().TrimEnd('/', '\\');
        await Check($"at {temporary}/a.txt, {temporary}. not {temporary}2/b");
    }

    [Fact]
    public async Task The_folders_of_the_sources_are_replaced_too()
    {
        string project = Path.GetDirectoryName(Path.GetDirectoryName(ThisFile())!)!;
        string solution = Path.GetDirectoryName(Path.GetDirectoryName(project)!)!;
        folder.Write("x.verified.txt", "{ProjectDirectory}a {SolutionDirectory}b {SolutionDirectory}tests/c");
        await Check($"{project}/a {solution}/b {solution}/tests/c");
    }

    [Fact]
    public async Task Callbacks_get_the_two_files()
    {
        List<string> calls = [];
        VerifySettings settings = new();
        settings.UseDirectory(folder.Path);
        settings.UseFileName("x");
        settings.DisableDiff();
        settings.DisableRequireUniquePrefix();
        settings.OnFirstVerify((files, text, _) => Note($"first {Path.GetFileName(files.ReceivedPath)} {text}"));
        settings.OnVerifyMismatch((files, _, _) => Note($"mismatch {Path.GetFileName(files.VerifiedPath)} {File.Exists(files.ReceivedPath)}"));
        await Failure(Verify("a", settings));
        Assert.Equal(["first x.received.txt a"], calls);
        folder.Write("x.verified.txt", "b");
        await Failure(Verify("a", settings));
        Assert.Equal("mismatch x.verified.txt True", calls[^1]);
        await Verify("b", settings);
        Assert.Equal(2, calls.Count);

        Task Note(string call)
        {
            calls.Add(call);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Nothing_happens_until_it_is_awaited()
    {
        SettingsTask task = Check("a");
        Assert.Empty(folder.Names);
        await Failure(task);
        Assert.ThrowsAny<Exception>(() => { _ = task.UseDirectory("elsewhere"); });
    }

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    private static async Task<Exception> Failure(SettingsTask task)
    {
        Exception failure = await Assert.ThrowsAnyAsync<Exception>(() => task.ToTask());
        Assert.Equal("VerifyException", failure.GetType().Name);
        return failure;
    }

    private SettingsTask Check(string? text) =>
        Verify(text).UseDirectory(folder.Path).UseFileName("x").DisableDiff().DisableRequireUniquePrefix();
}
