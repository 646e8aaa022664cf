using Harness.Claims;
using Harness.Problems;
using Harness.Problems.Files;
using Harness.Running;

namespace Harness.Review;

/// <summary>Finds the claims that a changed line of a snapshot belongs to.</summary>
/// <remarks>
/// A line of a solution sheet belongs to the claims of the answer it shows; any other line to the claim whose id stands in
/// it, or in one of the lines above it up to the next heading.
/// </remarks>
internal static class ClaimFinder
{
    private const int FarthestAbove = 12;

    /// <summary>The ids of the claims; none if the line belongs to no claim.</summary>
    public static IReadOnlyList<string> Of(ReceivedSnapshot snapshot, Change change)
    {
        IReadOnlyList<string> lines = change.Old.Count > 0 ? snapshot.Old : snapshot.New;
        int at = Math.Min(change.Start, lines.Count - 1);
        return OfAnswer(snapshot, lines, at) is { Length: > 0 } claims ? claims : OfId(lines, at);
    }

    private static string[] OfAnswer(ReceivedSnapshot snapshot, IReadOnlyList<string> lines, int at)
    {
        string sheet = Path.GetFileName(snapshot.Name);
        string? file = ProblemSet.Files.FirstOrDefault(f => Path.GetFileNameWithoutExtension(f) == sheet);
        if (file is null)
        {
            return [];
        }

        PublishedAnswer[] answers = [.. ProblemFile.Load(file).Published];
        for (int i = at; i >= 0 && lines[i].Length > 0; i--)
        {
            string line = lines[i];
            string name = LineName.Of(line);
            bool continues = line.StartsWith("   ", StringComparison.Ordinal);
            string[] claims = [.. answers.Where(a => name == a.Name || line.Contains($" {a.Name}: ", StringComparison.Ordinal)).SelectMany(a => a.Claims)];
            if (claims.Length > 0 || !continues)
            {
                return claims;
            }
        }

        return [];
    }

    private static string[] OfId(IReadOnlyList<string> lines, int at)
    {
        for (int i = at; i >= 0 && i >= at - FarthestAbove; i--)
        {
            string[] ids = [.. lines[i].Split(' ').Select(word => word.Trim(':', ',', '`', '*', '|')).Where(ClaimList.ById.ContainsKey)];
            if (ids.Length > 0 || lines[i].StartsWith('#'))
            {
                return ids;
            }
        }

        return [];
    }
}
