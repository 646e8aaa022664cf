using AngleSharp.Dom;
using Harness.CrossCheck.Cli;
using Harness.CrossCheck.Snapshots;

namespace Harness.CrossCheck.Site;

/// <summary>Whatever a user's file contains, on the page it is text.</summary>
public sealed class HostileInputTests : IDisposable
{
    private const string Script = "<script>alert('x')</script>", Image = "\"><img src=x onerror=alert(1)>", Entity = "&lt;b&gt; $x$ ]]> <!-- </main>";

    private readonly TemporaryFolder _folder = new();

    private string Site => Path.Combine(_folder.Path, "site");

    [Fact]
    public void Text_of_a_file_is_escaped_everywhere()
    {
        IReadOnlyDictionary<string, IDocument> pages = Reported("<script>alert(1)<script>.yaml");
        Assert.All(pages, page =>
        {
            Assert.All(page.Value.QuerySelectorAll("script"), s => Assert.EndsWith("filter.js", s.GetAttribute("src"), StringComparison.Ordinal));
            Assert.Empty(page.Value.QuerySelectorAll("img, b, [onerror]"));
            Assert.Single(page.Value.QuerySelectorAll("main"));
        });
        IDocument problem = pages.Single(p => p.Key.StartsWith("problems/", StringComparison.Ordinal)).Value;
        Assert.Equal(Script, problem.QuerySelector("h1")!.TextContent);
        Assert.Contains(Image, problem.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Entity, problem.Body.TextContent, StringComparison.Ordinal);
        Assert.StartsWith(Script, problem.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_files_stay_inside_the_folder()
    {
        IReadOnlyDictionary<string, IDocument> pages = Reported("..%2f..&amp; CON.yaml");
        Assert.All(pages.Keys, key => Assert.Matches("^[a-z0-9./-]+$", key));
        Assert.DoesNotContain(pages.Keys, key => key.Contains("..", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_files_of_one_name_have_two_pages()
    {
        string[] files = [Write("a", "mine.yaml"), Write("b", "mine.yaml")];
        Ran ran = Ran.With("report", "--out", Site, files[0], files[1]);
        Assert.True(ran.Code is 0 or 1, ran.Error);
        Assert.Equal(2, WrittenSite.Parsed(Site).Keys.Count(k => k.StartsWith("problems/", StringComparison.Ordinal)));
        Assert.Equal(4, WrittenSite.Parsed(Site).Keys.Count(k => k.StartsWith("claims/", StringComparison.Ordinal)));
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyDictionary<string, IDocument> Reported(string name)
    {
        Ran ran = Ran.With("report", "--out", Site, Write("in", name));
        Assert.True(ran.Code is 0 or 1, ran.Error);
        return WrittenSite.Parsed(Site);
    }

    private string Write(string folder, string name)
    {
        string path = Path.Combine(_folder.Path, folder, name.Replace('/', '-'));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
        File.WriteAllText(path, $"""
            title: {Quoted(Script)}
            source: {Quoted(Image)}
            notes: {Quoted(Entity)}
            given:
              x: 1.5
            compute:
              y: x^2
            gradient of: y
            published:
              y: 2.25
              {Quoted(Image)}:
                key: grad(x)
                printed: 3.5
                statement: {Quoted(Script)}
            """);
        return path;
    }
}
