namespace Harness.Mathematics;

/// <summary>Tables of signs, written as they are read: a sign and what it stands for, side by side.</summary>
internal static class Pairs
{
    /// <summary>The table in a text: words in pairs, with spaces and line ends between them.</summary>
    public static Dictionary<string, string> Of(string text)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }
}
