using Harness.Cli;
using Microsoft.Playwright;

namespace Harness.Browser;

/// <summary>The whole site in a browser, written and opened once for all tests.</summary>
public sealed class OpenedSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("site").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The folder of the site.</summary>
    public string Root => Path.Combine(_folder, "site");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = CommandLine.Run(["report", "--out", Root, "--date", "2026-01-02", "--quick"], new Terminal(output, error, IsTerminal: false, ErrorIsTerminal: false));
        Assert.True(code == 0, error.ToString());
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Opens a page of the site; what the browser complains of, and every request that leaves the site, is collected.</summary>
    internal async Task<(IPage Page, List<string> Complaints)> OpenAsync(string path, BrowserNewPageOptions? options = null)
    {
        IPage page = await _browser!.NewPageAsync(options ?? new());
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [$"{path}: {message.Text}"] : []);
        page.PageError += (_, error) => complaints.Add($"{path}: {error}");
        page.Request += (_, request) => complaints.AddRange(request.Url.StartsWith("file://", StringComparison.Ordinal) || request.Url.StartsWith("data:", StringComparison.Ordinal) ? [] : [$"{path}: asks for {request.Url}"]);
        page.RequestFailed += (_, request) => complaints.Add($"{path}: {request.Url} failed: {request.Failure}");
        await page.GotoAsync(new Uri(Path.Combine(Root, path)).AbsoluteUri);
        return (page, complaints);
    }

    /// <summary>A page of every kind.</summary>
    public static TheoryData<string> Kinds =>
    [
        "index.html", "errata.html", "sheets.html", "problems.html", "pictures.html", "sheets/exam-exercise-sheets.html", "claims/softmax.scale-invariance.html",
        "claims/activation.sigmoid-derivative.html", "claims/mlp.grad-w2-elementwise.html", "claims/hessian.printed-formula.html", "problems/backprop-2-2-1.html",
        "problems/cnn-filter-update.html", "problems/rnn-bptt.html", "problems/loss-0.1-graph-2022.html", "code/handwritten-activations-softmax.html",
    ];
}

/// <summary>The tests that share one browser.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSite : ICollectionFixture<OpenedSite>
{
    public const string Name = "site";
}
