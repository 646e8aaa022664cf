namespace Harness.Figures;

/// <summary>Names of figures.</summary>
internal static class FigureId
{
    /// <summary>Lower-case letters, digits and hyphens, from any words.</summary>
    public static string Of(params ReadOnlySpan<string> words) =>
        string.Concat(string.Join('-', words).ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
}
