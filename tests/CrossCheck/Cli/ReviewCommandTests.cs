using Harness.CrossCheck.Snapshots;

namespace Harness.CrossCheck.Cli;

public sealed class ReviewCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReviewCommandTests()
    {
        _folder.Write("sheet.verified.txt", "L = 0.1791\nnew(W1)[0,1] = 1.0007\n");
        _folder.Write("sheet.received.txt", "L = 0.1792\nnew(W1)[0,1] = 1.0005\n", mark: true);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_list_names_each_change_with_both_numbers()
    {
        Ran ran = Ran.With("review", "--in", _folder.Path, "--list");
        Assert.Equal(
            "sheet:1\n  L: 0.1791 → 0.1792 (+3.6e+12 ulps, +1 in the last digit)\n"
            + "sheet:2\n  new(W1)[0,1]: 1.0007 → 1.0005 (-9.0e+11 ulps, -2 in the last digit)\n",
            ran.Out.ReplaceLineEndings("\n"));
        Assert.Equal((1, "harness: 2 changes in 1 snapshot"), (ran.Code, ran.Error.Trim()));
    }

    [Fact]
    public void One_change_can_be_accepted_by_its_name()
    {
        Ran ran = Ran.With("review", "--in", _folder.Path, "--accept", "sheet:2", "--reason", "a smaller step");
        Assert.Equal((1, "harness: 1 accepted, 0 rejected, 1 left"), (ran.Code, ran.Error.Trim()));
        Assert.Contains("Accepted: a smaller step\n- sheet:2 new(W1)[0,1]: 1.0007 → 1.0005", ran.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal("L = 0.1791\nnew(W1)[0,1] = 1.0005\n", File.ReadAllText(_folder.File("sheet.verified.txt")));
    }

    [Theory]
    [InlineData("sheet")]
    [InlineData("all")]
    public void A_snapshot_can_be_accepted_whole(string id)
    {
        Assert.Equal(0, Ran.With("review", "--in", _folder.Path, "--accept", id).Code);
        Assert.Equal(["sheet.verified.txt"], _folder.Names);
        Ran again = Ran.With("review", "--in", _folder.Path);
        Assert.Equal((0, "nothing to review"), (again.Code, again.Out.Trim()));
    }

    [Theory]
    [InlineData("harness: --accept: no change is named 'shet'; 'harness review --list' lists them", "--accept", "shet")]
    [InlineData("harness: 1 snapshot to review, but this is no terminal: use --list and --accept ID")]
    public void What_cannot_be_done_is_said_and_nothing_is_changed(string message, params string[] arguments)
    {
        Ran ran = Ran.With(["review", "--in", _folder.Path, .. arguments]);
        Assert.Equal((2, message), (ran.Code, ran.Error.Trim()));
        Assert.Equal(["sheet.received.txt", "sheet.verified.txt"], _folder.Names);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named()
    {
        Ran ran = Ran.With("review", "--in", _folder.File("nowhere"), "--list");
        Assert.Equal((2, $"harness: --in: there is no folder '{_folder.File("nowhere")}'"), (ran.Code, ran.Error.Trim()));
    }
}
