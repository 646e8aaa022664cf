namespace Harness.Mathematics;

/// <summary>A piece of mathematics as it is written, not as it is computed: what MathML and LaTeX are made from.</summary>
internal abstract record MathNode;

/// <summary>Pieces side by side.</summary>
internal sealed record MathRow(IReadOnlyList<MathNode> Items) : MathNode
{
    /// <summary>One piece by itself, several as a row.</summary>
    public static MathNode Of(params IReadOnlyList<MathNode> items) => items.Count == 1 ? items[0] : new MathRow(items);
}

/// <summary>A name.</summary>
/// <param name="Text">The letter or letters.</param>
/// <param name="Upright">Whether it is set upright, as the name of a function is.</param>
internal sealed record MathName(string Text, bool Upright = false) : MathNode;

/// <summary>A number with the digits it was written with.</summary>
/// <param name="Text">The digits, with a leading minus where there is one.</param>
internal sealed record MathNumber(string Text) : MathNode;

/// <summary>How an operator stands between its neighbours.</summary>
internal enum Spacing
{
    /// <summary>As a sign: no space.</summary>
    None,

    /// <summary>Between two operands.</summary>
    Infix,

    /// <summary>Between two sides.</summary>
    Relation,

    /// <summary>After an item.</summary>
    Punctuation,

    /// <summary>Before what it sums up.</summary>
    Large,
}

/// <summary>An operator, a relation, a sign of punctuation.</summary>
/// <param name="Text">The sign.</param>
/// <param name="Spacing">How it stands between its neighbours.</param>
internal sealed record MathOperator(string Text, Spacing Spacing) : MathNode;

/// <summary>Words inside mathematics.</summary>
internal sealed record MathWords(string Text) : MathNode;

/// <summary>A small space between pieces.</summary>
internal sealed record MathSpace : MathNode;

/// <summary>A fraction.</summary>
internal sealed record MathFraction(MathNode Numerator, MathNode Denominator) : MathNode;

/// <summary>A base with an index, an exponent or both.</summary>
internal sealed record MathScripts(MathNode Base, MathNode? Sub, MathNode? Super) : MathNode;

/// <summary>A square root.</summary>
internal sealed record MathRoot(MathNode Radicand) : MathNode;

/// <summary>Something between brackets.</summary>
internal sealed record MathFenced(string Open, MathNode Body, string Close) : MathNode;

/// <summary>A matrix or column, without its brackets.</summary>
internal sealed record MathTable(IReadOnlyList<IReadOnlyList<MathNode>> Rows) : MathNode;

/// <summary>A name with a hat, a bar or a dot.</summary>
/// <param name="Base">The name.</param>
/// <param name="Accent">The accent as a sign of its own: <c>^</c>, <c>¯</c>, <c>˙</c>.</param>
internal sealed record MathAccent(MathNode Base, string Accent) : MathNode;

/// <summary>A piece that is set off: a printed number with its verdict.</summary>
/// <param name="Body">The piece.</param>
/// <param name="Class">The class by which a style sheet knows it.</param>
/// <param name="Label">What is said of it in words.</param>
internal sealed record MathMarked(MathNode Body, string Class, string Label) : MathNode;
