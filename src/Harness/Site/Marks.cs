using System.Xml.Linq;
using Harness.Claims;
using Harness.Verification;
using static Harness.Site.Html;

namespace Harness.Site;

/// <summary>Verdicts on a page: always the word, with a sign and a colour beside it.</summary>
internal static class Marks
{
    /// <summary>The verdict as a word with its sign.</summary>
    public static XElement Badge(Verdict verdict) =>
        Tag("span", Class($"verdict {verdict.Word()}"), Tag("span", Attr("aria-hidden", "true"), Sign(verdict) + "\u00A0"), verdict.Word());

    /// <summary>The sign that stands beside a number.</summary>
    public static string Sign(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => "✓",
        Verdict.Rounded => "≈",
        Verdict.Misprint => "¶",
        Verdict.Qualified => "◐",
        Verdict.Refuted => "✗",
        _ => "?",
    };

    /// <summary>What a verdict means.</summary>
    public static string Meaning(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => "the answer holds; a number to its last printed digit",
        Verdict.Rounded => "wrong in the last digits only, and right if one goes on with earlier numbers as printed",
        Verdict.Misprint => "the text contradicts itself; the intended reading, which is stated, holds",
        Verdict.Qualified => "true only under a condition the text does not state; a counterexample outside it is given",
        Verdict.Refuted => "false; the correction is given",
        _ => "the witnesses cannot decide, or one is missing; never counted as a pass",
    };

    /// <summary>What a grade of evidence means.</summary>
    public static string Meaning(Grade grade) => grade switch
    {
        Grade.Proved => "an exact identity or a rigorous bound",
        Grade.Exhaustive => "every case was tried; a number at one point has one",
        Grade.Sampled => "a formula at random points",
        _ => "an experiment whose control fails",
    };

    /// <summary>The largest error among the witnesses; null when none compared numbers.</summary>
    public static double? WorstError(ClaimReport claim) =>
        claim.Witnesses.Select(w => w.Error).OfType<double>().Select(e => double.IsNaN(e) ? double.PositiveInfinity : e).DefaultIfEmpty(-1).Max() is >= 0 and var worst ? worst : null;

    /// <summary>An error for reading: <c>3.6 × 10⁻¹⁶</c>.</summary>
    public static object[] Error(double error)
    {
        string[] parts = Digits.Error(error).Split('e');
        return parts.Length == 1 ? [parts[0]] : [$"{parts[0]} × 10", Tag("sup", parts[1].Replace('-', '−'))];
    }
}
