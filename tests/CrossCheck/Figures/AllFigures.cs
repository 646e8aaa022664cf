using Harness.Claims;
using Harness.Figures;
using Harness.Pictures;
using Harness.Problems;
using Harness.Problems.Files;
using Harness.Running;
using Harness.Verification;

namespace Harness.CrossCheck.Figures;

/// <summary>Every picture of the program, drawn once for all tests.</summary>
internal static class AllFigures
{
    private static readonly Lazy<(IReadOnlyList<ProblemReport> Problems, IReadOnlyList<ClaimReport> Claims)> Reports = new(Judge);

    public static IReadOnlyList<ProblemReport> Problems => Reports.Value.Problems;

    public static IReadOnlyList<ClaimReport> Claims => Reports.Value.Claims;

    /// <summary>Draws all anew: the pictures of the problems, and the different ones of the claims.</summary>
    public static IReadOnlyList<Figure> Draw() =>
        [.. Problems.SelectMany(FigureList.ForProblem).Concat(Claims.SelectMany(FigureList.ForClaim)).DistinctBy(f => f.Id)];

    private static (IReadOnlyList<ProblemReport> Problems, IReadOnlyList<ClaimReport> Claims) Judge()
    {
        Problem[] problems = [.. ProblemSet.Files.Select(ProblemFile.Load)];
        (IReadOnlyList<ProblemReport> reports, IReadOnlyList<ClaimReport> claims) = Judging.Run(problems, CodeClaims.All,
            Judging.QuickTrials, Judging.DefaultSeed);
        return (reports, [.. reports.SelectMany(ClaimReports.Of), .. claims]);
    }
}
