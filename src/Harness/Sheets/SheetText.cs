namespace Harness.Sheets;

/// <summary>A sheet as plain text.</summary>
internal static class SheetText
{
    private const int Widest = 30;

    public static string Write(Sheet sheet)
    {
        var text = new List<string> { sheet.Title, sheet.Source };
        if (sheet.Notes is not null)
        {
            text.Add(sheet.Notes);
        }

        foreach (SheetPart part in sheet.Parts)
        {
            text.Add("");
            text.Add(part.Heading);
            text.AddRange(Lines(part));
        }

        return string.Join('\n', text) + "\n";
    }

    /// <summary>The lines of a part with their names in one column.</summary>
    public static IEnumerable<string> Lines(SheetPart part)
    {
        int width = Math.Min(Widest, part.Lines.Select(l => (2 * l.Depth) + l.Left.Length).DefaultIfEmpty().Max());
        foreach (SheetLine line in part.Lines)
        {
            string left = new string(' ', 2 * line.Depth) + line.Left;
            if (left.Length > width)
            {
                yield return $"  {left}";
                left = "";
            }

            for (int i = 0; i < line.Right.Count; i++)
            {
                yield return $"  {(i == 0 ? left : "").PadRight(width)}  {line.Right[i]}".TrimEnd();
            }
        }
    }
}
