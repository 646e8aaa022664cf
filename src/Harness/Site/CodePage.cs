using Harness.Claims;
using static Harness.Site.Html;

namespace Harness.Site;

/// <summary>A source file of handwritten code or of a twin, with the claims it serves.</summary>
internal static class CodePage
{
    /// <summary>The page.</summary>
    public static SiteFile Write(Page page, string file, IReadOnlyList<ClaimReport> claims) => page.Write(file,
    [
        Tag("h1", Class("id"), file),
        Tag("p", Class("note"), file.StartsWith("src/Handwritten/", StringComparison.Ordinal)
            ? "Written out by hand: the derivation as it was run."
            : "The twin: the same by a library, as an independent witness."),
        CodeListing.Of(file),
        Section("claims", "Claims that it serves", Tag("ul", Class("columns"), claims.Select(c => Tag("li", page.Claim(c))))),
    ]);
}
