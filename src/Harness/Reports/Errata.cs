using System.Text;
using Harness.Claims;
using Harness.Verification;

namespace Harness.Reports;

/// <summary>What the source sheets print wrong, what is true, and how that is known: Markdown for a person to hand out.</summary>
internal static class Errata
{
    /// <summary>The errata among these claims, by sheet.</summary>
    public static string Write(IReadOnlyList<ClaimReport> claims)
    {
        ClaimReport[] wrong = Among(claims);
        var text = new StringBuilder("""
            # Errata

            What the sheets print, what is true instead, and the evidence. A **refuted** answer is false. A **qualified** one is
            true only under a condition that the text does not state. A **misprint** garbles a label, index, factor or digit
            beside a right result. An answer that is wrong only because an earlier one is wrong says where it is *carried from*.
            Every correction was itself checked to the same grade: *proved*, *exhaustive* (every case tried), *sampled* (random
            points) or *demonstrated* (an experiment with a control).

            This page is generated from the claims; a test keeps it in step with them.

            """);
        foreach (SourceSheet sheet in SourceSheet.All)
        {
            Sheet(text, sheet.Name, [.. wrong.Where(sheet.Prints)]);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The claims of the sheets that do not hold as printed.</summary>
    public static ClaimReport[] Among(IReadOnlyList<ClaimReport> claims) =>
        [.. claims.Where(c => c.Entry is not null && c.Verdict is Verdict.Refuted or Verdict.Qualified or Verdict.Misprint)];

    private static void Sheet(StringBuilder text, string name, ClaimReport[] claims)
    {
        if (claims.Length == 0)
        {
            return;
        }

        IEnumerable<string> counts = claims.GroupBy(c => c.Verdict).OrderByDescending(g => g.Key).Select(g => $"{g.Count()} {g.Key.Word()}");
        text.Append('\n').Append("## ").Append(name).Append("\n\n").Append(string.Join(", ", counts)).Append(".\n");
        foreach (ClaimReport claim in claims)
        {
            Claim(text, claim);
        }
    }

    private static void Claim(StringBuilder text, ClaimReport claim)
    {
        text.Append($"\n### {claim.Id}: {claim.Verdict.Word()}\n\n");
        Line(text, "Where", Plain(SourceSheet.Place(claim)));
        Line(text, "States", Plain(claim.Statement));
        Line(text, "Prints", Code(claim.Published));
        Line(text, "True", claim.Correction is null ? null : Code(claim.Correction));
        Line(text, "Why", claim.Why is null ? null : Plain(claim.Why));
        Line(text, "Carried from", claim.CarriedFrom is null ? null : Code(claim.CarriedFrom));
        Line(text, "Evidence", $"{claim.Grade?.Word()}; {string.Join(", ", Witnesses(claim))}");
    }

    // Those of every machine: ML.NET is on some only, and settles nothing.
    private static IEnumerable<string> Witnesses(ClaimReport claim) =>
        claim.Witnesses.Select(w => Kind(w.Name)).Where(name => name != SecondOpinions.Witness).Distinct();

    private static void Line(StringBuilder text, string name, string? what)
    {
        if (what is not null)
        {
            text.Append($"- **{name}:** {what}\n");
        }
    }

    // The engine's version belongs to a run, not to an erratum.
    private static string Kind(string witness) => witness.StartsWith("libtorch", StringComparison.Ordinal) ? "libtorch autograd" : witness;

    private static string Code(string text) => $"`{text.Replace('`', '\'')}`";

    private static string Plain(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in text)
        {
            escaped.Append(c is '*' or '_' or '<' or '|' or '[' or ']' or '\\' or '`' ? $"\\{c}" : c.ToString());
        }

        return escaped.ToString();
    }
}
