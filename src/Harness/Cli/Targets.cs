using Harness.Claims;
using Harness.Problems;
using Harness.Problems.Files;
using Harness.Running;
using Harness.Verification.Claims;

namespace Harness.Cli;

/// <summary>What the arguments of <c>verify</c> and <c>show</c> stand for: problem files, and the claims wanted from them.</summary>
/// <param name="Problems">The problems to judge.</param>
/// <param name="Claims">The claims to judge that code settles.</param>
/// <param name="Wanted">Whether a claim is asked for.</param>
internal sealed record Targets(IReadOnlyList<Problem> Problems, IReadOnlyList<Claim> Claims, Func<ClaimReport, bool> Wanted)
{
    /// <summary>Resolves arguments: claim ids, names of shipped problems, and files.</summary>
    /// <exception cref="BadInputException">An argument is none of these.</exception>
    /// <exception cref="ProblemException">A file is wrong.</exception>
    public static Targets Of(IReadOnlyList<string> arguments)
    {
        Problem[] shipped = [.. ProblemSet.Files.Select(ProblemFile.Load)];
        if (arguments.Count == 0)
        {
            return new Targets(shipped, CodeClaims.All, _ => true);
        }

        var whole = new List<Problem>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (string argument in arguments.Distinct())
        {
            if (LooksLikeFile(argument))
            {
                whole.Add(ProblemFile.Load(argument));
            }
            else if (shipped.FirstOrDefault(p => p.Id == argument) is { } problem)
            {
                whole.Add(problem);
            }
            else
            {
                ids.Add(Settled(argument, shipped));
            }
        }

        IEnumerable<Problem> needed = shipped.Where(p => !whole.Contains(p) && ids.Any(id => Settles(p, id)));
        var asked = new HashSet<Problem>(whole, ReferenceEqualityComparer.Instance);
        Claim[] claims = [.. CodeClaims.All.Where(c => ids.Contains(c.Id))];
        return new Targets([.. whole, .. needed], claims, claim => (claim.Problem is { } p && asked.Contains(p)) || ids.Contains(claim.Id));
    }

    /// <summary>Whether a problem settles a claim.</summary>
    public static bool Settles(Problem problem, string id) =>
        problem.ReadingClaims.Any(c => c.Id == id) || problem.Published.Any(a => a.Claims.Contains(id));

    /// <summary>The topic that was probably meant.</summary>
    public static string NearTopic(string topic) =>
        ClaimList.All.Select(c => c.Topic).FirstOrDefault(t => topic.Length > 0 && (t.StartsWith(topic, StringComparison.Ordinal) || topic.StartsWith(t + ".", StringComparison.Ordinal))) is { } near
            ? $", did you mean '{near}'?"
            : Suggestion.For(topic, ClaimList.All.Select(c => c.Topic).Distinct());

    /// <summary>Whether an argument is meant as a file, be there one or not.</summary>
    public static bool LooksLikeFile(string argument) =>
        File.Exists(argument) || Directory.Exists(argument) || argument.Contains('/', StringComparison.Ordinal)
        || argument.Contains('\\', StringComparison.Ordinal)
        || argument.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || argument.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static string Settled(string id, Problem[] shipped) =>
        shipped.Any(p => Settles(p, id)) || CodeClaims.All.Any(c => c.Id == id) ? id
        : ClaimList.ById.ContainsKey(id) ? throw new BadInputException($"the claim '{id}' is listed, but not judged yet")
        : throw new BadInputException($"'{id}' is neither a claim, nor a problem, nor a file{Suggestion.For(id, ClaimList.ById.Keys.Concat(shipped.Select(p => p.Id)))}");
}
