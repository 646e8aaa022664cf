using Harness.Claims;
using Harness.Figures;
using Harness.Pictures;
using Harness.Reports;
using Harness.Verification;

namespace Harness.Site;

/// <summary>What a site is made from.</summary>
/// <param name="Run">How it was judged.</param>
/// <param name="Date">The date of the run as it is printed.</param>
/// <param name="Problems">The judged problems.</param>
/// <param name="Claims">All verdicts, those of the problems included.</param>
internal sealed record SiteInput(RunInfo Run, string Date, IReadOnlyList<ProblemReport> Problems, IReadOnlyList<ClaimReport> Claims)
{
    private readonly Dictionary<object, IReadOnlyList<Figure>> _drawn = new(ReferenceEqualityComparer.Instance);

    /// <summary>The pictures of a claim, drawn once.</summary>
    public IReadOnlyList<Figure> PicturesOf(ClaimReport claim) => Drawn(claim, () => FigureList.ForClaim(claim));

    /// <summary>The pictures of a problem, drawn once.</summary>
    public IReadOnlyList<Figure> PicturesOf(ProblemReport problem) => Drawn(problem, () => FigureList.ForProblem(problem));

    private IReadOnlyList<Figure> Drawn(object of, Func<IReadOnlyList<Figure>> draw) =>
        _drawn.TryGetValue(of, out IReadOnlyList<Figure>? drawn) ? drawn : _drawn[of] = draw();
}

/// <summary>A file of the site.</summary>
/// <param name="Path">Its path inside the site, with <c>/</c>.</param>
/// <param name="Text">Its text.</param>
internal sealed record SiteFile(string Path, string Text);
