namespace Harness.Mathematics;

/// <summary>Prose with mathematics in it, as the content of an element.</summary>
internal static class Prose
{
    /// <summary>The text as it reads in a terminal: without the dollars that mark mathematics.</summary>
    public static string Plain(string marked) => marked.Replace("$", "", StringComparison.Ordinal);

    /// <summary>Text in which dollars mark the mathematics.</summary>
    public static IEnumerable<object> Marked(string text) => [Plain(text)];

    /// <summary>Text without marks.</summary>
    public static IEnumerable<object> Recognised(string text) => [text];
}
