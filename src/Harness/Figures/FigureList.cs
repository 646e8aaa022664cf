using Harness.Claims;
using Harness.Figures.Graphs;
using Harness.Pictures;
using Harness.Verification;

namespace Harness.Figures;

/// <summary>All pictures, by what they belong to.</summary>
internal static class FigureList
{
    /// <summary>The pictures of one claim; none if there is nothing to see.</summary>
    public static IReadOnlyList<Figure> ForClaim(ClaimReport claim) => [];

    /// <summary>The pictures of one worked problem: its computation graph first.</summary>
    public static IReadOnlyList<Figure> ForProblem(ProblemReport problem) => [ComputationGraphFigure.Of(problem.Problem)];
}
