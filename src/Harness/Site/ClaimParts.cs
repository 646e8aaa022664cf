using System.Xml.Linq;
using Harness.Claims;
using Harness.Mathematics;
using Harness.Verification;
using static Harness.Site.Html;

namespace Harness.Site;

/// <summary>The parts of a claim that several pages show.</summary>
internal static class ClaimParts
{
    /// <summary>What is claimed.</summary>
    public static IEnumerable<object> Statement(ClaimReport claim) =>
        claim.Entry is { } entry ? Prose.Marked(entry.MarkedStatement) : Prose.Recognised(claim.Statement);

    /// <summary>The answer as printed.</summary>
    public static IEnumerable<object> Published(ClaimReport claim) =>
        claim.Entry is { } entry && (claim.Answers.Count == 0 || entry.Printed != "same") ? Prose.Marked(entry.MarkedPrinted) : Prose.Recognised(claim.Published);

    /// <summary>Words that say why, what is true, or how.</summary>
    public static IEnumerable<object>? Words(string? text) => text is null ? null : Prose.Recognised(text);

    /// <summary>The kinds of witnesses that were asked, each once.</summary>
    public static string Witnesses(ClaimReport claim) =>
        string.Join(", ", claim.Witnesses.Where(w => w.Outcome != Outcome.Missing).Select(w => Kind(w.Name)).Distinct());

    /// <summary>A witness by its kind: the version of an engine belongs to the run.</summary>
    public static string Kind(string witness) => witness.StartsWith("libtorch", StringComparison.Ordinal) ? "autograd" : witness;

    /// <summary>The evidence, witness by witness.</summary>
    public static XElement Evidence(IReadOnlyList<WitnessReport> witnesses) => Table(
        "Evidence by witness",
        ["Witness", "Outcome", "Worst relative error", "Points", "Reason"],
        witnesses.Select(w => Tag("tr",
            Tag("th", Attr("scope", "row"), w.Name),
            Tag("td", w.Outcome.Word()),
            Tag("td", Class("number"), w.Error is { } e ? Marks.Error(e) : "–"),
            Tag("td", Class("number"), $"{w.Points}"),
            Tag("td", w.Reason is null ? "–" : Prose.Recognised(w.Reason)))));
}
