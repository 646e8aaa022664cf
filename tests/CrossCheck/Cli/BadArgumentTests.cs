using Harness.CrossCheck.Snapshots;
using Xunit;

namespace Harness.CrossCheck.Cli;

/// <summary>Arguments that cannot be used give one line with what is allowed, and exit code 2.</summary>
public sealed class BadArgumentTests
{
    [Theory]
    [InlineData("unknown command 'verfy', did you mean 'verify'? (see 'harness --help')", "verfy")]
    [InlineData("unknown option '--foo' (see 'harness --help')", "--foo")]
    [InlineData("unknown option '--sead', did you mean '--seed'? (see 'harness verify --help')", "verify", "--sead", "3")]
    [InlineData("unknown option '--quite', did you mean '--quiet'? (see 'harness verify --help')", "verify", "--quite")]
    [InlineData("unknown option '--tral=3', did you mean '--trials'? (see 'harness verify --help')", "verify", "--tral=3")]
    [InlineData("unknown option '--quiet' (see 'harness list --help')", "list", "--quiet")]
    [InlineData("--trials must be a whole number from 1 to 100000, found '0' (see 'harness verify --help')", "verify", "--trials", "0")]
    [InlineData("--trials must be a whole number from 1 to 100000, found 'x' (see 'harness verify --help')", "verify", "--trials", "x")]
    [InlineData("--trials must be a whole number from 1 to 100000, found '99999999999' (see 'harness verify --help')", "verify", "--trials", "99999999999")]
    [InlineData("--seed must be a whole number from -2147483648 to 2147483647, found '1.5' (see 'harness verify --help')", "verify", "--seed", "1.5")]
    [InlineData("--shard must be I/N with 1 ≤ I ≤ N, such as 2/4, found '3/2' (see 'harness verify --help')", "verify", "--shard", "3/2")]
    [InlineData("--shard must be I/N with 1 ≤ I ≤ N, such as 2/4, found '0/2' (see 'harness verify --help')", "verify", "--shard", "0/2")]
    [InlineData("Required argument missing for option: '--shard' (see 'harness verify --help')", "verify", "--shard")]
    [InlineData("Required argument missing for command: 'solve' (see 'harness solve --help')", "solve")]
    [InlineData("Argument 'xml' not recognized. Must be one of: 'text' 'md' 'html' 'tex' (see 'harness solve --help')", "solve", "x.yaml", "--format", "xml")]
    [InlineData("Unrecognized command or argument 'b' (see 'harness solve --help')", "solve", "a", "b")]
    [InlineData("no claims of the topic 'cn', did you mean 'cnn'?", "verify", "--topic", "cn")]
    [InlineData("no claims of the topic 'cnn.', did you mean 'cnn'?", "list", "--topic", "cnn.")]
    [InlineData("'cnn.filter-updat' is neither a claim, nor a problem, nor a file, did you mean 'cnn.filter-update'?", "show", "cnn.filter-updat")]
    [InlineData("'cnn.filter-updat' is neither a claim, nor a problem, nor a file, did you mean 'cnn.filter-update'?", "verify", "cnn.filter-updat")]
    [InlineData("'@file' is neither a claim, nor a problem, nor a file", "verify", "@file")]
    [InlineData("'--foo' is neither a claim, nor a problem, nor a file", "verify", "--", "--foo")]
    [InlineData("'sin-cos-grap' is neither a file nor a shipped problem, did you mean 'sin-cos-graph'?", "solve", "sin-cos-grap")]
    [InlineData("--json needs the name of a file, or -", "verify", "sin-cos-graph", "--json", "")]
    public void They_are_refused(string message, params string[] args) =>
        Assert.Equal(new Ran(2, "", $"harness: {message}{Environment.NewLine}"), Ran.With(args));

    [Theory]
    [InlineData("verify", "no-such.yaml")]
    [InlineData("solve", "no-such.yaml")]
    public void A_file_that_is_missing_is_reported_like_any_mistake_in_a_file(params string[] args) =>
        Assert.Equal(new Ran(2, "", $"no-such.yaml:1:1: there is no such file{Environment.NewLine}"), Ran.With(args));

    [Theory]
    [InlineData("verify")]
    [InlineData("solve")]
    [InlineData("show")]
    [InlineData("list")]
    public void Help_shows_an_example(string command)
    {
        Ran ran = Ran.With(command, "--help");
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Contains($"Example: harness {command}", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("harness [command] [options]", "--help")]
    [InlineData("harness verify [<ID|FILE>...] [options]", "verify", "--help")]
    public void The_help_names_the_command_as_it_is_called(string usage, params string[] args) =>
        Assert.Contains(usage, Ran.With(args).Out, StringComparison.Ordinal);

    [Fact]
    public void No_arguments_ask_for_help() => Assert.Equal(Ran.With("--help"), Ran.With());

    [Fact]
    public void The_version_is_that_of_the_program() => Assert.Matches(@"^\d+\.\d+\.\d+", Ran.With("--version").Out);

    [Fact]
    public void JSON_cannot_go_to_a_folder_or_below_a_missing_one()
    {
        using var folder = new TemporaryFolder();
        string missing = Path.Combine(folder.Path, "none");
        Assert.Equal($"harness: --json {folder.Path}: this is a directory; name a file{Environment.NewLine}", Ran.With("verify", "sin-cos-graph", "--json", folder.Path).Error);
        Ran ran = Ran.With("verify", "sin-cos-graph", "--json", Path.Combine(missing, "x.json"));
        Assert.Equal(new Ran(2, "", $"harness: --json {missing}{Path.DirectorySeparatorChar}x.json: there is no folder '{missing}'{Environment.NewLine}"), ran);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }
}
