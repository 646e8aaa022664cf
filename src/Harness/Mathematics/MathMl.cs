using System.Globalization;
using System.Xml.Linq;

namespace Harness.Mathematics;

/// <summary>Writes mathematics as MathML Core, which browsers set without help and screen readers read.</summary>
internal static class MathMl
{
    /// <summary>The whole formula, in a line of text or on a line of its own.</summary>
    public static XElement Write(MathNode node, bool display = false) =>
        new("math", display ? new XAttribute("display", "block") : null, Element(node));

    private static XElement Element(MathNode node) => node switch
    {
        MathRow e => Row(e.Items),
        MathName { Upright: false } e => new("mi", e.Text),
        MathName e => new("mi", new XAttribute("mathvariant", "normal"), e.Text),
        MathNumber e => Number(e),
        MathOperator e => Operator(e),
        MathWords e => new("mtext", e.Text),
        MathFraction e => new("mfrac", Element(e.Numerator), Element(e.Denominator)),
        MathScripts e => Scripts(e),
        MathRoot e => new("msqrt", Element(e.Radicand)),
        MathFenced e => new("mrow", Fence(e.Open, "prefix"), Element(e.Body), Fence(e.Close, "postfix")),
        MathTable e => new("mtable", e.Rows.Select(r => new XElement("mtr", r.Select(c => new XElement("mtd", Element(c)))))),
        MathAccent e => new("mover", new XAttribute("accent", "true"), Element(e.Base), new XElement("mo", new XAttribute("stretchy", "false"), e.Accent)),
        MathMarked e => new("mrow", new XAttribute("class", e.Class), new XAttribute("title", e.Label), Element(e.Body)),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "unknown piece"),
    };

    private static XElement Row(IReadOnlyList<MathNode> items) => new("mrow", items.Select(Element));

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

    private static XElement Operator(MathOperator op)
    {
        var element = new XElement("mo", op.Text);
        switch (op.Spacing)
        {
            case Spacing.None:
                element.Add(new XAttribute("lspace", "0"), new XAttribute("rspace", "0"), new XAttribute("stretchy", "false"));
                break;
            case Spacing.Infix:
                element.Add(new XAttribute("form", "infix"), new XAttribute("stretchy", "false"));
                break;
            case Spacing.Relation:
                element.Add(new XAttribute("lspace", "0.28em"), new XAttribute("rspace", "0.28em"), new XAttribute("stretchy", "false"));
                break;
            case Spacing.Punctuation:
                element.Add(new XAttribute("lspace", "0"), new XAttribute("rspace", "0.22em"));
                break;
            default:
                break;
        }

        return element;
    }

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

    private static XElement Fence(string sign, string form) =>
        new("mo", new XAttribute("fence", "true"), new XAttribute("form", form), sign);
}
