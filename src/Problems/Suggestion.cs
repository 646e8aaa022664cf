namespace Harness.Problems;

/// <summary>Finds the known name that a mistyped one was probably meant to be.</summary>
public static class Suggestion
{
    private const int MostListed = 12;

    /// <summary>Returns <c>", did you mean 'x'?"</c> for the nearest of <paramref name="known"/>, or an empty string.</summary>
    /// <remarks>
    /// Nearest by optimal-string-alignment distance (swaps count once), at most a third of the name's length plus one, and
    /// with at least one letter in common.
    /// </remarks>
    public static string For(string mistyped, IEnumerable<string> known)
    {
        int allowed = 1 + (mistyped.Length / 3);
        string? nearest = null;
        foreach (string candidate in known.Order(StringComparer.Ordinal).Where(c => Math.Abs(c.Length - mistyped.Length) <= allowed))
        {
            int distance = Distance(mistyped, candidate);
            if (distance <= allowed && distance < Math.Max(mistyped.Length, candidate.Length))
            {
                allowed = distance - 1;
                nearest = candidate;
            }
        }

        return nearest is null ? "" : $", did you mean '{nearest}'?";
    }

    /// <summary>The nearest known name, or all of them where none is near and there are few.</summary>
    public static string OrAll(string mistyped, IReadOnlyCollection<string> known)
    {
        string near = For(mistyped, known);
        return near.Length > 0 || known.Count is 0 or > MostListed ? near : $"; known here: {string.Join(", ", known)}";
    }

    private static int Distance(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int change = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
