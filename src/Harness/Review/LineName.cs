namespace Harness.Review;

/// <summary>Finds the name that a line of numbers begins with: <c>new(W1)[0,1]</c> in <c>new(W1)[0,1] = 1.0007</c>.</summary>
internal static class LineName
{
    public static string Of(string line) => line[..End(line)].Trim(' ', '\t', '|', '*', '#', '>', '-', '`');

    /// <summary>The name of a line; that of the last line above that has one, for a row of a matrix, which has none.</summary>
    /// <returns>The name and whether it is the line's own; null if there is none up to the next empty line.</returns>
    public static (string Name, bool Own)? Owner(IReadOnlyList<string> lines, int i)
    {
        if (Of(lines[i]) is { Length: > 0 } own)
        {
            return (own, true);
        }

        string? above = lines.Take(i).Reverse().TakeWhile(line => line.Length > 0).Select(Of).FirstOrDefault(n => n.Length > 0);
        return above is null ? null : (above, false);
    }

    /// <summary>Returns where the name ends: at <c>=</c>, <c>:</c>, a column's edge, or the first value.</summary>
    public static int End(string line)
    {
        HashSet<int> numbers = [.. NumberToken.In(line).Select(number => number.Start)];
        int start = line.Length - line.TrimStart(' ', '\t', '|', '*', '#', '>', '`').Length;
        int depth = 0;
        for (int i = start; i < line.Length; i++)
        {
            bool opens = line[i] is '(' or '[' or '{';
            bool afterSpace = i == start || line[i - 1] == ' ';
            if (depth == 0 && (EndsName(line, i) || numbers.Contains(i) || (opens && afterSpace)))
            {
                return i;
            }

            depth += opens ? 1 : line[i] is ')' or ']' or '}' && depth > 0 ? -1 : 0;
        }

        return line.Length;
    }

    private static bool EndsName(string line, int i) =>
        line[i] is '=' or ':' or '|' or '\t' || (line[i] == ' ' && i + 1 < line.Length && line[i + 1] == ' ');
}
