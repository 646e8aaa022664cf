namespace Harness.Mathematics;

/// <summary>What kind of token it is.</summary>
internal enum MathTokenKind
{
    /// <summary>Digits, with a point.</summary>
    Number,

    /// <summary>Letters; accents already taken off.</summary>
    Word,

    /// <summary>A sign, or several that belong together: <c>&lt;=</c>, <c>-></c>, <c>…</c>.</summary>
    Sign,

    /// <summary>An index in raised or lowered letters: the plain letters.</summary>
    Lowered,

    /// <summary>An exponent in raised letters: the plain letters.</summary>
    Raised,

    /// <summary>The end.</summary>
    End,
}

/// <summary>A token of linear notation.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">Its text.</param>
/// <param name="Spaced">Whether a space stands before it.</param>
/// <param name="Accent">The accent on a word; empty for none.</param>
internal readonly record struct MathToken(MathTokenKind Kind, string Text, bool Spaced, string Accent = "");
