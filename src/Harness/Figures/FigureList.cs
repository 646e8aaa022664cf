using Harness.Claims;
using Harness.Figures.Activations;
using Harness.Figures.Convolution;
using Harness.Figures.Evidence;
using Harness.Figures.Gans;
using Harness.Figures.Graphs;
using Harness.Figures.Logic;
using Harness.Figures.Optimizers;
using Harness.Figures.Plateaus;
using Harness.Figures.Recurrent;
using Harness.Pictures;
using Harness.Verification;

namespace Harness.Figures;

/// <summary>All pictures, by what they belong to.</summary>
internal static class FigureList
{
    private static readonly ILookup<string, TopicFigure> ByClaim = Topics.SelectMany(t =>
        t.Claims.Select(c => (Claim: c, Figure: t)))
        .ToLookup(p => p.Claim, p => p.Figure, StringComparer.Ordinal);

    /// <summary>The pictures that belong to claims whatever their verdict.</summary>
    internal static IEnumerable<TopicFigure> Topics =>
    [
        .. ActivationFigures.All, .. NearZeroFigures.All, .. PlateauFigures.All, .. QuadraticFigures.All,
            .. OptimizerFigures.All, .. TimeFigures.All,
        .. GanFigures.All, .. DistanceFigures.All, .. LogicFigures.All, .. LineFigures.All, .. ReceptiveFieldFigure.All,
    ];

    /// <summary>The pictures of one claim; none if there is nothing to see.</summary>
    public static IReadOnlyList<Figure> ForClaim(ClaimReport claim) =>
        [.. ByClaim[claim.Id].Select(t => t.Figure), .. ErrorMap.Of(claim), .. TaylorFigure.Of(claim),
            .. WitnessFigure.Of(claim)];

    /// <summary>The pictures of one worked problem: its computation graph first.</summary>
    public static IReadOnlyList<Figure> ForProblem(ProblemReport problem) =>
        [.. ComputationGraphFigure.Of(problem.Problem), .. ConvolutionFigure.Of(problem.Problem)];
}
