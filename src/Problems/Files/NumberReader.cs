using System.Globalization;

namespace Harness.Problems.Files;

/// <summary>Reads a number, a vector, a matrix … with the digits they were written with.</summary>
internal static class NumberReader
{
    /// <summary>Whether the node consists of numbers only (so that it is not a formula).</summary>
    public static bool IsNumeric(YamlNode node) => node switch
    {
        YamlScalar scalar => PrintedNumber.TryParse(scalar.Text, out _) || IsNonFinite(scalar.Text) || IsTooFine(scalar.Text),
        YamlList list => list.Items.Count > 0 && list.Items.All(IsNumeric),
        _ => false,
    };

    /// <summary>Reads the node's numbers row by row, with their shape.</summary>
    public static (List<PrintedNumber> Numbers, int[] Shape) Read(YamlNode node, string name)
    {
        var numbers = new List<PrintedNumber>();
        var shape = new List<int>();
        for (YamlNode first = node; first is YamlList list; first = list.Items[0])
        {
            shape.Add(list.Items.Count);
            if (list.Items.Count == 0)
            {
                throw new ProblemException(list.At, $"'{name}' holds an empty list");
            }
        }

        Collect(node, name, [.. shape], 0, numbers);
        return (numbers, [.. shape]);
    }

    /// <summary>The values of written numbers.</summary>
    public static NumberArray Values(List<PrintedNumber> numbers, int[] shape) => new([.. numbers.Select(n => n.Value)], shape);

    private static void Collect(YamlNode node, string name, int[] shape, int axis, List<PrintedNumber> numbers)
    {
        switch (node)
        {
            case YamlList list when axis < shape.Length && list.Items.Count == shape[axis]:
                foreach (YamlNode item in list.Items)
                {
                    Collect(item, name, shape, axis + 1, numbers);
                }

                break;
            case YamlScalar scalar when axis == shape.Length:
                numbers.Add(Number(scalar, name));
                break;
            case YamlList list when axis < shape.Length:
                throw new ProblemException(list.At, $"'{name}' is ragged: this row has {list.Items.Count} entries, the first has {shape[axis]}");
            default:
                throw new ProblemException(node.At, $"'{name}' is ragged: found {node.Described} where the first row has {(axis == shape.Length ? "a number" : "a list")}");
        }
    }

    private static PrintedNumber Number(YamlScalar scalar, string name) =>
        PrintedNumber.TryParse(scalar.Text, out PrintedNumber number) ? number
        : IsNonFinite(scalar.Text) ? throw new ProblemException(scalar.At, $"'{name}' holds {scalar.Described}, which is not a finite number")
        : IsTooFine(scalar.Text) ? throw new ProblemException(scalar.At, $"'{name}' holds {scalar.Described}, whose last digit is out of range: a digit is worth 1e-300 to 1e300")
        : throw new ProblemException(scalar.At, $"'{name}' needs a number such as 2, -0.3 or 1e-5, found {scalar.Described}");

    private static bool IsNonFinite(string text) =>
        text.TrimStart('+', '-', '.').ToUpperInvariant() is "NAN" or "INF" or "INFINITY"
        || (TryDecimal(text, out double value) && !double.IsFinite(value));

    // A decimal number, but none that is kept with its digits.
    private static bool IsTooFine(string text) => text.Any(char.IsAsciiDigit) && TryDecimal(text, out _) && !PrintedNumber.TryParse(text, out _);

    private static bool TryDecimal(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out value);
}
