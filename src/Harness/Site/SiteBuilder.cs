using Harness.Claims;
using Harness.Pictures;
using Harness.Reports;
using Harness.Verification;

namespace Harness.Site;

/// <summary>Makes the files of the site. The same input gives the same bytes.</summary>
internal static class SiteBuilder
{
    /// <summary>The style sheet.</summary>
    public static string Style => Resource("style.css") + PictureStyle.Css;

    /// <summary>All files, one after the other.</summary>
    public static IEnumerable<SiteFile> Build(SiteInput input)
    {
        var map = new SiteMap(input);
        SourceSheet[] sheets = [.. SourceSheet.All.Where(s => input.Claims.Any(s.Prints))];
        Page At(string path) => new(input, map, path);

        yield return new("style.css", Style);
        yield return new("filter.js", Resource("filter.js"));
        yield return FrontPage.Write(At(SiteMap.Front));
        yield return ErrataPage.Write(At(SiteMap.Errata));
        yield return ListPages.Sheets(At(SiteMap.Sheets), sheets);
        yield return ListPages.Problems(At(SiteMap.Problems));
        yield return ListPages.Gallery(At(SiteMap.Gallery));
        foreach (SourceSheet sheet in sheets)
        {
            yield return ListPages.Sheet(At(SiteMap.Sheet(sheet)), sheet);
        }

        foreach (ProblemReport problem in input.Problems)
        {
            yield return ProblemPage.Write(At(map.Problem(problem.Problem)!), problem);
        }

        var code = new SortedDictionary<string, List<ClaimReport>>(StringComparer.Ordinal);
        for (int i = 0; i < input.Claims.Count; i++)
        {
            ClaimReport claim = input.Claims[i];
            IReadOnlyList<WorkedStep> steps = claim.Problem is { } problem ? WorkedDerivation.Of(claim, problem) : [];
            foreach (string file in CodeListing.Files(claim, steps))
            {
                (code.TryGetValue(file, out List<ClaimReport>? served) ? served : code[file] = []).Add(claim);
            }

            yield return new ClaimPage(At(map.Claim(claim)), claim, steps).Write(input.Claims.ElementAtOrDefault(i - 1), input.Claims.ElementAtOrDefault(i + 1));
        }

        foreach ((string file, List<ClaimReport> claims) in code)
        {
            yield return CodePage.Write(At(SiteMap.Code(file)), file, claims);
        }
    }

    /// <summary>How many files <see cref="Build"/> makes, about.</summary>
    public static int Count(SiteInput input) => 100 + input.Problems.Count + input.Claims.Count;

    private static string Resource(string name)
    {
        using Stream stream = typeof(SiteBuilder).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
