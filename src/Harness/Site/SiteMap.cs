using System.Text;
using Harness.Claims;
using Harness.Problems;
using Harness.Reports;
using Harness.Verification;

namespace Harness.Site;

/// <summary>Which page is where. All links come from here, so a link to a page that is not written cannot be made.</summary>
internal sealed class SiteMap
{
    /// <summary>The pages that every site has.</summary>
    public const string Front = "index.html", Errata = "errata.html", Problems = "problems.html", Gallery = "pictures.html", Sheets = "sheets.html";

    private readonly Dictionary<ClaimReport, string> _claims = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<Problem, string> _problems = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _headings = new(StringComparer.Ordinal);

    /// <summary>Gives every claim and problem its page.</summary>
    public SiteMap(SiteInput input)
    {
        foreach (ClaimReport claim in input.Claims)
        {
            _claims[claim] = Free("claims/", claim.Id);
            _ids.TryAdd(claim.Id, _claims[claim]);
            if (!_headings.ContainsKey(claim.Heading))
            {
                _headings[claim.Heading] = Free("on-", claim.Heading);
            }
        }

        foreach (ProblemReport report in input.Problems)
        {
            _problems[report.Problem] = Free("problems/", report.Problem.Id);
        }
    }

    /// <summary>The page of a claim.</summary>
    public string Claim(ClaimReport claim) => _claims[claim];

    /// <summary>The page of the claim with this id; null when it is not part of this site.</summary>
    public string? Claim(string id) => _ids.GetValueOrDefault(id);

    /// <summary>The page of a problem; null when it is not part of this site.</summary>
    public string? Problem(Problem? problem) => problem is null ? null : _problems.GetValueOrDefault(problem);

    /// <summary>The id of a heading of the board.</summary>
    public string Heading(string heading) => _headings[heading];

    /// <summary>The page of a source sheet.</summary>
    public static string Sheet(SourceSheet sheet) => $"sheets/{Slug(sheet.Name)}.html";

    /// <summary>The page of a source file.</summary>
    public static string Code(string file) => $"code/{Slug(file.Replace(".cs", "", StringComparison.Ordinal).Replace("src/", "", StringComparison.Ordinal))}.html";

    /// <summary>A relative link from one page to another; pages are at most one folder deep.</summary>
    public static string Between(string from, string to)
    {
        string[] parts = from.Split('/');
        return parts.Length == 1 ? to : to.StartsWith(parts[0] + "/", StringComparison.Ordinal) ? to[(parts[0].Length + 1)..] : "../" + to;
    }

    /// <summary>A name that is safe as part of a file's name, of a link and of an id: lower-case letters, digits, dots and hyphens.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (char c in name)
        {
            slug.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : c == '.' && slug.Length > 0 && slug[^1] != '.' ? '.' : '-');
        }

        return slug.ToString().Trim('-', '.') is { Length: > 0 } found ? found[..Math.Min(found.Length, 80)] : "x";
    }

    private string Free(string folder, string name)
    {
        string slug = folder + Slug(name), ending = folder.EndsWith('/') ? ".html" : "";
        string path = slug + ending;
        for (int i = 2; !_taken.Add(path); i++)
        {
            path = $"{slug}-{i}{ending}";
        }

        return path;
    }
}
