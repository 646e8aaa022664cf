using System.Text.RegularExpressions;
using System.Xml.Linq;
using Harness.Claims;
using Harness.Reports;
using static Harness.Site.Html;

namespace Harness.Site;

/// <summary>The source text of handwritten code, embedded when the program is built, with comments and words of the language set off.</summary>
internal static partial class CodeListing
{
    /// <summary>The listing of a file.</summary>
    /// <param name="path">The path from the root of the repository; the program carries the file.</param>
    public static XElement Of(string path)
    {
        using Stream stream = typeof(CodeListing).Assembly.GetManifestResourceStream(path)!;
        using var reader = new StreamReader(stream);
        string text = reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n');
        return Tag("pre", Attr("tabindex", "0"), Attr("role", "region"), Attr("aria-label", path), Tag("code", Parts(text)));
    }

    /// <summary>The files that a claim's page lists: those it names, or those of the rules that its lines apply.</summary>
    public static IReadOnlyList<string> Files(ClaimReport claim, IReadOnlyList<WorkedStep> steps) =>
        [.. claim.Code.Concat(steps.SelectMany(s => s.Rules).Select(RuleSource.FileOf)).Distinct().Where(f => typeof(CodeListing).Assembly.GetManifestResourceInfo(f) is not null)];

    private static IEnumerable<object> Parts(string text)
    {
        int next = 0;
        foreach (Match match in Piece().Matches(text))
        {
            yield return text[next..match.Index];
            string kind = match.Groups["comment"].Success ? "comment" : match.Groups["string"].Success ? "string" : "keyword";
            yield return Tag("span", Class(kind), match.Value);
            next = match.Index + match.Length;
        }

        yield return text[next..];
    }

    [GeneratedRegex("""
        (?<comment>//[^\n]*)
        |(?<string>\$?"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])+')
        |\b(?<keyword>abstract|as|base|bool|break|case|class|const|continue|default|double|else|enum|false|float|for|foreach|get|if|in|init|int
            |interface|internal|is|long|namespace|new|null|or|and|not|out|override|params|private|public|readonly|record|ref|return|sealed|set
            |static|string|struct|switch|this|throw|true|using|var|virtual|void|when|where|while|with|yield)\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Piece();
}
