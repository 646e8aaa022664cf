using System.Text.RegularExpressions;

namespace Harness.Mathematics;

/// <summary>Indices, exponents and primes.</summary>
internal sealed partial class MathParser
{
    // The scripts belong to the last letter: dW_h is d and W_h.
    private MathNode Scripted(MathNode node)
    {
        if (node is MathRow { Items: [.., var last] } row && row.Items.Count > 1)
        {
            return MathRow.Of([.. row.Items.SkipLast(1), Scripted(last)]);
        }

        var sub = new List<MathNode>();
        var super = new List<MathNode>();
        bool isName = node is MathName or MathAccent;
        if (isName && Here is { Kind: MathTokenKind.Number, Spaced: false } && !(node is MathName { Upright: true, Text.Length: > 1 }))
        {
            sub.Add(new MathNumber(Here.Text));
            _next++;
        }

        while (IsAccent(node) ? Accented(ref node) : Script(node, sub, super, isName))
        {
        }

        return sub.Count + super.Count == 0 ? node : Put(node, sub, super);
    }

    // m_hat and t4_bar.
    private bool IsAccent(MathNode node) => node is MathName && IsSign("_") && !Here.Spaced && After is { Kind: MathTokenKind.Word, Spaced: false, Text: "hat" or "bar" };

    private bool Accented(ref MathNode node)
    {
        node = new MathAccent(node, After.Text == "hat" ? "^" : "¯");
        _next += 2;
        return true;
    }

    // d2E/… is d²E/…: a two right behind a derivative's d.
    private MathScripts Put(MathNode node, List<MathNode> sub, List<MathNode> super)
    {
        if (node is MathName { Text: "d" } && sub is [MathNumber { Text: "2" }] && super.Count == 0 && Here is { Kind: MathTokenKind.Word, Spaced: false })
        {
            return new MathScripts(node, null, sub[0]);
        }

        MathNode? index = sub.Count == 0 ? null : ExpressionMath.Listed(sub);
        return new MathScripts(node, index, super.Count == 0 ? null : MathRow.Of(super));
    }

    private bool Script(MathNode node, List<MathNode> sub, List<MathNode> super, bool isName)
    {
        MathToken token = Here;
        if (token.Spaced || token.Kind == MathTokenKind.End)
        {
            return false;
        }

        if (token.Kind is MathTokenKind.Lowered or MathTokenKind.Raised)
        {
            bool glued = _glued;
            (token.Kind == MathTokenKind.Lowered ? sub : super).Add(token.Kind == MathTokenKind.Lowered ? LoweredIndex() : Small(Take().Text));
            _glued = glued;
            return true;
        }

        switch (token.Text)
        {
            case "_" when !After.Spaced:
                _next++;
                sub.Add(Index());
                return true;
            case "^" when !After.Spaced && !IsHat():
                _next++;
                super.Add(node is MathName { Text: "e" } && IsSign("(") ? Bare(Factor()) : Exponent());
                return true;
            case "'" or "′" or "″":
                super.Add(Prime());
                return true;
            case "*" when isName && IsStar():
                _next++;
                super.Add(new MathOperator("∗", Spacing.None));
                return true;
            default:
                return false;
        }
    }

    // y^ with nothing behind it would be a hat, which this notation cannot tell from a power.
    private bool IsHat() => After.Kind is MathTokenKind.End || After.Text is ")" or "," or "=";

    // w*, w*_j and D*(x), but not 2*x and a*b.
    private bool IsStar() => After.Kind == MathTokenKind.End || After.Spaced || After.Text is ")" or "]" or "}" or "," or "_" or "-" or "−" or "+" or "." or "=" or "^" or "/"
        || (After.Text == "(" && _tokens[_next - 1].Text.Length == 1 && char.IsUpper(_tokens[_next - 1].Text[0]));

    private MathOperator Prime() => new(Take().Text == "″" ? "″" : "′", Spacing.None);

    private MathToken Take() => _tokens[_next++];

    // wⱼ′ᵢ′: a prime behind a lowered letter belongs to that letter.
    private MathNode LoweredIndex()
    {
        var items = new List<MathNode>();
        while (Here is { Kind: MathTokenKind.Lowered } && (items.Count == 0 || !Here.Spaced))
        {
            MathNode letters = Small(Take().Text);
            items.AddRange(letters is MathRow row ? row.Items.Where(i => i is not MathSpace) : [letters]);
            while (Here.Text is "'" or "′" && !Here.Spaced)
            {
                items[^1] = MathNames.WithSuper(items[^1], Prime());
            }
        }

        return MathRow.Of(items);
    }

    // Raised and lowered letters are a notation of their own: one letter, one name.
    private static MathNode Small(string text) => text == "T" ? new MathName("T", Upright: true)
        : Read(text.All(char.IsAsciiLetterOrDigit) ? string.Join(' ', Piece().Matches(text).Select(m => m.Value)) : text);

    [GeneratedRegex(@"[A-Za-z]|\d+")]
    private static partial Regex Piece();

    private MathNode Index()
    {
        if (IsSign("{"))
        {
            return Inside("{", "}");
        }

        // An index is one run of letters and digits: kj, h1, data.
        var items = new List<MathNode>();
        while (Here.Kind is MathTokenKind.Word or MathTokenKind.Number && (items.Count == 0 || !Here.Spaced))
        {
            MathToken token = Here;
            _next++;
            items.Add(token.Kind == MathTokenKind.Number ? new MathNumber(token.Text) : IndexWord(token));
            Numbered(items);

            while (IsSign("'") && !Here.Spaced)
            {
                items[^1] = MathNames.WithSuper(items[^1], Prime());
            }
        }

        return items.Count == 0 ? throw Wrong("is no index") : MathRow.Of(items);
    }

    // W_h1x2 has the index h₁x₂, but w_j0 has two indices: j counts, and so does 0.
    private static void Numbered(List<MathNode> items)
    {
        MathNode? before = items.Count < 2 ? null : items[^2] is MathRow row ? row.Items[^1] : items[^2];
        if (items[^1] is not MathNumber number || before is not MathName { Text: not ("i" or "j" or "k" or "l" or "m" or "n") } name)
        {
            return;
        }

        var numbered = new MathScripts(name, number, null);
        items[^2] = items[^2] is MathRow several ? MathRow.Of([.. several.Items.SkipLast(1), numbered]) : numbered;
        items.RemoveAt(items.Count - 1);
    }

    private static MathNode IndexWord(MathToken token) => token.Accent.Length > 0 ? new MathAccent(new MathName(token.Text), token.Accent)
        : MathNames.GreekLetter(token.Text) is { } letter ? new MathName(letter)
        : token.Text.Length < 4 ? MathRow.Of([.. token.Text.Select(c => (MathNode)new MathName($"{c}"))])
        : new MathName(token.Text, Upright: true);

    private MathNode Exponent()
    {
        if (IsSign("{"))
        {
            return Inside("{", "}");
        }

        if (IsSign("("))
        {
            return Factor();
        }

        if (IsSign("*"))
        {
            _next++;
            return new MathOperator("∗", Spacing.None);
        }

        if (IsMinus())
        {
            return MathRow.Of(Minus(), Exponent());
        }

        if (Here is { Kind: MathTokenKind.Word, Text: "T" })
        {
            _next++;
            return new MathName("T", Upright: true);
        }

        // e^xᵢ: the index belongs to the exponent; a name ends after its letter.
        return StartsFactor() ? Factor() : throw Wrong("is no exponent");
    }
}
