using System.Text;

namespace Harness.Sheets;

/// <summary>A sheet as Markdown: headings, and the aligned lines as code.</summary>
internal static class SheetMarkdown
{
    public static string Write(Sheet sheet)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Escaped(sheet.Title)).Append("\n\n*").Append(Escaped(sheet.Source)).Append("*\n");
        if (sheet.Notes is not null)
        {
            text.Append('\n').Append(Escaped(sheet.Notes)).Append('\n');
        }

        foreach (SheetPart part in sheet.Parts)
        {
            text.Append("\n## ").Append(Escaped(part.Heading)).Append("\n\n```text\n");
            foreach (string line in SheetText.Lines(part))
            {
                // A fence inside a fence would end it.
                text.Append(line.Replace("```", "`\u200B``", StringComparison.Ordinal)).Append('\n');
            }

            text.Append("```\n");
        }

        return text.ToString();
    }

    // Text of a user's file is text, whatever it contains.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in text.ReplaceLineEndings(" "))
        {
            escaped.Append(c switch
            {
                '<' => "&lt;",
                '&' => "&amp;",
                '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' => $"\\{c}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
