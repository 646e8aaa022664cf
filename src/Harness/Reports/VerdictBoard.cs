using Harness.Claims;
using Harness.Verification;
using Spectre.Console;

namespace Harness.Reports;

/// <summary>The results as text: one aligned line per claim, then what is wrong and why.</summary>
internal static class VerdictBoard
{
    /// <summary>Writes the board with the engine that answered.</summary>
    public static void Write(IAnsiConsole console, RunInfo run, IReadOnlyList<ClaimReport> claims, bool quiet)
    {
        if (!quiet)
        {
            console.MarkupLineInterpolated($"[dim]autograd: {RunInfo.Torch} · ML.NET: {RunInfo.MLNet} · seed {run.Seed}, {run.Trials} random points per formula[/]");
        }

        WriteClaims(console, claims, quiet, errors: true);
        Skipped(console, claims);
    }

    /// <summary>Writes the board alone; without the witnesses' errors it is the same on every machine.</summary>
    public static void WriteClaims(IAnsiConsole console, IReadOnlyList<ClaimReport> claims, bool quiet, bool errors)
    {
        if (!quiet)
        {
            Lines(console, claims, errors);
        }

        Findings(console, [.. claims.Where(c => c.Verdict != Verdict.Confirmed)]);
        console.WriteLine();
        console.WriteLine(Summary(claims));
    }

    /// <summary>How many of each verdict, and whether all are as recorded.</summary>
    public static string Summary(IReadOnlyList<ClaimReport> claims)
    {
        IEnumerable<string> counts = claims.GroupBy(c => c.Verdict).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.Word()}");
        return $"{claims.Count} {(claims.Count == 1 ? "claim" : "claims")}: {string.Join(", ", counts)}{Record(claims)}";
    }

    // Answers of a user's own file have no record to agree with.
    private static string Record(IReadOnlyList<ClaimReport> claims)
    {
        int recorded = claims.Count(c => c.Entry is not null);
        int different = claims.Count(c => c.Entry is not null && !c.IsAsRecorded);
        return claims.Any(c => c.LacksWitness) ? "; nothing is decided while a witness is missing"
            : recorded == 0 ? ""
            : different == 0 ? "; all as recorded" : $"; {different} NOT as recorded";
    }

    // A witness that was not asked is said to be, with the reason; it counts for nothing.
    private static void Skipped(IAnsiConsole console, IReadOnlyList<ClaimReport> claims)
    {
        foreach (var skipped in claims.SelectMany(c => c.Skipped, (c, w) => (c.Id, w.Name, w.Reason)).GroupBy(s => (s.Name, s.Reason)))
            console.WriteLine($"{skipped.Key.Name} skipped as a further witness of {string.Join(", ", skipped.Select(s => s.Id))}: {skipped.Key.Reason}");
    }

    private static void Lines(IAnsiConsole console, IReadOnlyList<ClaimReport> claims, bool errors)
    {
        int ids = claims.Max(c => c.Id.Length);
        foreach (IGrouping<string, ClaimReport> group in claims.GroupBy(c => c.Heading))
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{group.Key}[/]");
            foreach (ClaimReport claim in group)
            {
                string line = $"{claim.Id.PadRight(ids)}  {claim.Grade?.Word() ?? "",-10}  {(errors ? $"{Error(claim),-8}  " : "")}{Short(claim.Published)}";
                console.Write(new Text($"  {claim.Verdict.Word(),-12}  ", Colour(claim.Verdict)));
                console.WriteLine(Fitted(line.TrimEnd(), console.Profile.Width - 16));
            }
        }
    }

    private static void Findings(IAnsiConsole console, ClaimReport[] claims)
    {
        foreach (IGrouping<Verdict, ClaimReport> verdict in claims.GroupBy(c => c.Verdict).OrderByDescending(g => g.Key))
        {
            console.WriteLine();
            console.Write(new Text(Heading(verdict.Key), Colour(verdict.Key)));
            console.WriteLine();
            foreach (ClaimReport claim in verdict)
            {
                string record = claim.IsAsRecorded || claim.Entry is null || claim.LacksWitness ? "" : $" (on record: {claim.Entry.OnRecord?.Word() ?? "nothing"})";
                console.WriteLine($"  {claim.Id}{record}");
                console.WriteLine($"    {claim.Why}");
                if (claim.Correction is not null)
                {
                    console.WriteLine($"    correct: {claim.Correction}");
                }
            }
        }
    }

    private static string Heading(Verdict verdict) => verdict switch
    {
        Verdict.Refuted => "refuted: false as printed",
        Verdict.Inconclusive => "inconclusive: the witnesses cannot decide",
        Verdict.Qualified => "qualified: true only under a condition the text does not state",
        Verdict.Misprint => "misprint: the text contradicts itself, the intended reading holds",
        Verdict.Rounded => "rounded: the last digits follow from intermediate values as printed",
        _ => verdict.Word(),
    };

    private static string Error(ClaimReport claim) =>
        claim.Witnesses.Select(w => w.Error).FirstOrDefault(e => e is not null) is { } error ? Digits.Error(error) : "";

    private static string Short(string text) => Fitted(text, 60);

    private static string Fitted(string text, int width) => text.Length <= width ? text : text[..Math.Max(0, width - 1)] + "…";

    private static Style Colour(Verdict verdict) => new(verdict switch
    {
        Verdict.Confirmed => Color.Green,
        Verdict.Rounded => Color.Olive,
        Verdict.Misprint or Verdict.Qualified => Color.Yellow,
        Verdict.Refuted => Color.Red,
        _ => Color.Fuchsia,
    });
}
