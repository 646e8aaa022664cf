using Harness.Cli;
using Harness.CrossCheck.Cli;
using Harness.CrossCheck.Snapshots;
using Harness.Site;

namespace Harness.CrossCheck.Site;

/// <summary>The folder is replaced as a whole or left as it was.</summary>
public sealed class SiteFolderTests : IDisposable
{
    private static readonly SiteFile[] First = [new("index.html", "1"), new("claims/old.html", "old")], Second = [new("index.html", "2")];

    private readonly TemporaryFolder _folder = new();

    private string Site => Path.Combine(_folder.Path, "site");

    [Fact]
    public void Pages_of_an_earlier_report_are_gone()
    {
        Write(First);
        Write(Second);
        Assert.Equal("2", File.ReadAllText(Path.Combine(Site, "index.html")));
        Assert.False(Directory.Exists(Path.Combine(Site, "claims")));
        Nothing_is_left_beside_it();
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(Site);
        Write(First);
        Assert.True(File.Exists(Path.Combine(Site, SiteFolder.Marker)));
    }

    [Fact]
    public void A_folder_with_something_else_in_it_is_left_alone()
    {
        Directory.CreateDirectory(Site);
        File.WriteAllText(Path.Combine(Site, "thesis.txt"), "years of work");
        Ran ran = Ran.With("report", "--out", Site, "vecderiv.f1-value");
        Assert.Equal(2, ran.Code);
        Assert.Equal($"harness: --out {Site}: this folder holds something else than a report (it has no .harness-report); name a new folder, or empty this one\n", ran.Error.ReplaceLineEndings("\n"));
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(Site, "thesis.txt")));
    }

    [Fact]
    public void A_file_in_its_place_is_left_alone()
    {
        File.WriteAllText(Site, "a file");
        Assert.Contains("this is a file; name a folder", Ran.With("report", "--out", Site).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_put_anywhere_is_refused() =>
        Assert.Contains("there is no folder to put it in", Ran.With("report", "--out", Path.Combine(Site, "deeper")).Error, StringComparison.Ordinal);

    [Fact]
    public void A_failure_on_the_way_leaves_the_old_report()
    {
        Write(First);
        Assert.Throws<InvalidOperationException>(() => SiteFolder.Open(Site).Write(Second.Concat(Failing()), null, CancellationToken.None));
        The_first_report_is_there();
    }

    [Fact]
    public void An_interruption_leaves_the_old_report()
    {
        Write(First);
        using var cancel = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => SiteFolder.Open(Site).Write(Second, cancel.Cancel, cancel.Token));
        The_first_report_is_there();
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        string[] twice = [.. new[] { "a", "b" }.Select(name =>
        {
            string site = Path.Combine(_folder.Path, name);
            Assert.Equal(0, Ran.With("report", "--out", site, "--date", "2026-01-02", "--quick", "backprop-2-2-1", "cnn-filter-update", "rnn.stability-eigenvalues").Code);
            return string.Concat(Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{Path.GetRelativePath(site, f)}\n{File.ReadAllText(f)}\n"));
        })];
        Assert.Equal(twice[0], twice[1]);
        Assert.Contains("2026-01-02", twice[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("yesterday")]
    public void A_date_that_is_none_is_refused(string date)
    {
        Ran ran = Ran.With("report", "--out", Site, "--date", date);
        Assert.Equal(2, ran.Code);
        Assert.Contains($"--date must be a day as YYYY-MM-DD, found '{date}'", ran.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Site));
    }

    [Fact]
    public void The_folder_must_be_named() => Assert.Equal(2, Ran.With("report").Code);

    [Fact]
    public void Bad_input_writes_nothing()
    {
        Assert.Equal(2, Ran.With("report", "--out", Site, "no.such-claim").Code);
        Assert.False(Directory.Exists(Site));
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<SiteFile> Failing()
    {
        yield return new("more.html", "3");
        throw new InvalidOperationException("a page that cannot be made");
    }

    private void Write(IEnumerable<SiteFile> files) => SiteFolder.Open(Site).Write(files, null, CancellationToken.None);

    private void The_first_report_is_there()
    {
        Assert.Equal("1", File.ReadAllText(Path.Combine(Site, "index.html")));
        Assert.Equal("old", File.ReadAllText(Path.Combine(Site, "claims", "old.html")));
        Nothing_is_left_beside_it();
    }

    private void Nothing_is_left_beside_it() => Assert.Equal([Site], Directory.GetFileSystemEntries(_folder.Path));
}
