namespace Harness.Browser;

/// <summary>The system's Chromium. No browser is ever downloaded.</summary>
internal static class Chromium
{
    /// <summary>How it is started: without a network of its own.</summary>
    public static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
    ];

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Where it is; null where it is not installed.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}

/// <summary>A test that needs a browser; without one it is skipped, with the remedy.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = Missing;
        }
    }

    internal const string Missing = "there is no Chromium here; on Debian or Ubuntu, as root, run: apt-get install -y chromium";
}

/// <summary>A test with data that needs a browser.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = BrowserFactAttribute.Missing;
        }
    }
}
