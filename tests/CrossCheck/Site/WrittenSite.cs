using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Harness.CrossCheck.Cli;
using Harness.CrossCheck.Snapshots;

namespace Harness.CrossCheck.Site;

/// <summary>The whole site, written once for all tests, with its pages as a browser would parse them.</summary>
public sealed class WrittenSite : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WrittenSite()
    {
        Ran ran = Ran.With("report", "--out", Root, "--date", "2026-01-02", "--quick");
        Assert.True(ran.Code == 0, ran.Error);
        Pages = Parsed(Root);
    }

    /// <summary>The folder.</summary>
    public string Root => Path.Combine(_folder.Path, "site");

    /// <summary>The pages by their path inside the site.</summary>
    public IReadOnlyDictionary<string, IDocument> Pages { get; }

    /// <summary>All pages below a folder.</summary>
    public static IReadOnlyDictionary<string, IDocument> Parsed(string root)
    {
        var parser = new HtmlParser();
        return Directory.EnumerateFiles(root, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .ToDictionary(f => Path.GetRelativePath(root, f).Replace('\\', '/'), f => (IDocument)parser.ParseDocument(File.ReadAllText(f)), StringComparer.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
