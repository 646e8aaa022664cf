using System.Globalization;
using System.Xml.Linq;

namespace Harness.Mathematics;

/// <summary>Writes mathematics as MathML Core, which browsers set without help and screen readers read.</summary>
internal static class MathMl
{
    // What is shorter stays on one line.
    private const int Long = 30;

    /// <summary>The whole formula. Fractions and sums are large where the style sheet says <c>math-style: normal</c>.</summary>
    public static XElement Write(MathNode node) => new("math", node is MathRow row ? Row(row.Items).Elements() : Element(node));

    /// <summary>A formula inside text: a long one in several pieces, so that the line can break before its relations and signs.</summary>
    public static IEnumerable<XElement> Inline(MathNode node)
    {
        var piece = new List<MathNode>();
        foreach (MathNode item in node is MathRow row && Element(node).Value.Length > Long ? row.Items : [node])
        {
            if (piece.Count > 0 && item is MathOperator { Spacing: Spacing.Infix or Spacing.Relation })
            {
                yield return Write(new MathRow([.. piece]));
                piece.Clear();
            }

            piece.Add(item);
        }

        yield return Write(MathRow.Of([.. piece]));
    }

    private static XElement Element(MathNode node) => node switch
    {
        MathRow e => Row(e.Items),
        MathName { Upright: true, Text.Length: 1 } e => Upright(e.Text),
        MathName e => new("mi", e.Text),
        MathNumber e => Number(e),
        MathOperator e => Operator(e),
        MathWords e => new("mtext", e.Text),
        MathSpace => new("mspace", new XAttribute("width", "0.17em")),
        MathFraction e when IsSmall(e) => new("mfrac", new XAttribute("displaystyle", "false"), Element(e.Numerator), Element(e.Denominator)),
        MathFraction e => new("mfrac", Element(e.Numerator), Element(e.Denominator)),
        MathScripts e => Scripts(e),
        MathRoot e => new("msqrt", Element(e.Radicand)),
        MathFenced e => new("mrow", Fence(e.Open, "prefix", e.Body), Element(e.Body), Fence(e.Close, "postfix", e.Body)),
        MathTable e => new("mtable", e.Rows.Select(r => new XElement("mtr", r.Select(c => new XElement("mtd", Element(c)))))),
        MathAccent e => new("mover", new XAttribute("accent", "true"), Element(e.Base), new XElement("mo", new XAttribute("stretchy", "false"), e.Accent == "¯" ? "‾" : e.Accent)),
        MathMarked e => new("mrow", new XAttribute("class", e.Class), new XAttribute("title", e.Label), Element(e.Body)),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "unknown piece"),
    };

    private static XElement Row(IReadOnlyList<MathNode> items)
    {
        var row = new XElement("mrow", items.Select(Element));

        // At the beginning of a row a sign between operands would be taken for one before its operand.
        if (items[0] is MathOperator { Spacing: Spacing.Infix or Spacing.Relation })
        {
            row.Elements().First().SetAttributeValue("form", "infix");
        }

        return row;
    }

    // Powers of ten are written as such; the minus of a number is a minus.
    private static XElement Number(MathNumber number)
    {
        int e = number.Text.IndexOfAny(['e', 'E']);
        string mantissa = (e < 0 ? number.Text : number.Text[..e]).Replace('-', '−');
        if (e < 0)
        {
            return new("mn", mantissa);
        }

        string exponent = int.Parse(number.Text[(e + 1)..], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture).Replace('-', '−');
        return new("mrow", new XElement("mn", mantissa), new XElement("mo", "×"), new XElement("msup", new XElement("mn", "10"), new XElement("mn", exponent)));
    }

    // Where the dictionary of operators gives the right space nothing is said.
    private static XElement Operator(MathOperator op) => op switch
    {
        { Spacing: Spacing.None, Text: "−" or "+" or "¬" } => new("mo", new XAttribute("form", "prefix"), op.Text),
        { Spacing: Spacing.None } => Upright(op.Text),
        { Spacing: Spacing.Punctuation, Text: not "," } => new("mo", new XAttribute("lspace", "0"), new XAttribute("rspace", "0.22em"), op.Text),
        { Spacing: Spacing.Relation, Text: "|" } => new("mo", new XAttribute("lspace", "0.2em"), new XAttribute("rspace", "0.2em"), new XAttribute("stretchy", "false"), op.Text),
        _ => new("mo", op.Text),
    };

    private static XElement Upright(string text) => new("mi", new XAttribute("mathvariant", "normal"), text);

    private static XElement Scripts(MathScripts scripts)
    {
        XElement nucleus = Element(scripts.Base);
        return (scripts.Sub, scripts.Super) switch
        {
            ({ } sub, { } super) => new("msubsup", nucleus, Element(sub), Element(super)),
            ({ } sub, _) => new("msub", nucleus, Element(sub)),
            (_, { } super) => new("msup", nucleus, Element(super)),
            _ => nucleus,
        };
    }

    // Brackets grow around what is tall only: the stretched form of a small bracket has other spaces around it.
    private static XElement Fence(string sign, string form, MathNode body) =>
        new("mo", sign is "|" or "‖" ? new XAttribute("form", form) : null, IsTall(body) ? null : new XAttribute("stretchy", "false"), sign);

    private static bool IsSmall(MathFraction fraction) =>
        fraction is { Numerator: MathNumber above, Denominator: MathNumber below } && (above.Text + below.Text).All(char.IsAsciiDigit);

    private static bool IsTall(MathNode node) => node switch
    {
        MathFraction e => !IsSmall(e),
        MathTable => true,
        MathRow e => e.Items.Any(IsTall),
        MathFenced e => IsTall(e.Body),
        MathScripts e => IsTall(e.Base),
        MathRoot e => IsTall(e.Radicand),
        MathMarked e => IsTall(e.Body),
        _ => false,
    };
}
