namespace Harness.Mathematics;

/// <summary>Factors: numbers, names, functions, brackets, with their indices, exponents and primes.</summary>
internal sealed partial class MathParser
{
    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "sin", "cos", "tan", "tanh", "exp", "ln", "log", "max", "min", "arg", "sign", "relu", "ReLU", "selu", "elu", "softplus", "softmax", "sigmoid",
        "diag", "vec", "onehot", "var", "det", "tr", "rank", "rot", "JSD", "KL", "XOR", "OR",
    };

    private bool _glued;

    private MathNode Factor()
    {
        MathToken token = Here;
        _next++;
        MathNode node = token.Kind switch
        {
            MathTokenKind.Number => new MathNumber(token.Text),
            MathTokenKind.Word => Word(token),
            _ => Bracket(token.Text),
        };
        return Scripted(node);
    }

    private MathNode Word(MathToken token)
    {
        string word = token.Text;
        if (token.Accent.Length > 0)
        {
            return new MathAccent(new MathName(word), token.Accent);
        }

        if (word is "abs" or "norm" or "sqrt" && IsSign("(") && !Here.Spaced)
        {
            MathNode body = Inside("(", ")");
            return word switch { "abs" => new MathFenced("|", body, "|"), "norm" => new MathFenced("‖", body, "‖"), _ => new MathRoot(body) };
        }

        // A function takes what follows it, also after a space.
        if (word is "sum" or "prod")
        {
            return Glue(new MathOperator(word == "sum" ? "∑" : "∏", Spacing.Large));
        }

        if (word == "grad")
        {
            return Glue(new MathOperator("∇", Spacing.None));
        }

        if (Functions.Contains(word))
        {
            return Glue(new MathName(word, Upright: true));
        }

        return MathNames.GreekLetter(word) is { } letter ? new MathName(letter, Upright: char.IsUpper(word[0])) : Letters(word);
    }

    private MathNode Glue(MathNode node)
    {
        _glued = true;
        return node;
    }

    // dL, dtheta, d2E: a derivative's d and what it is of. Two or three letters are a product, more are a word.
    private static MathNode Letters(string word)
    {
        if (word.Length > 1 && word[0] == 'd' && (char.IsUpper(word[1]) || word.Length == 2 || MathNames.GreekLetter(word[1..]) is not null))
        {
            MathNode rest = word.Length == 2 ? new MathName(word[1..]) : MathNames.GreekLetter(word[1..]) is { } letter ? new MathName(letter) : Letters(word[1..]);
            return MathRow.Of(new MathName("d"), rest);
        }

        return word.Length is 2 or 3 && word.All(char.IsAscii) && !(word.Length == 3 && char.IsUpper(word[0]) && char.IsLower(word[2])) ? MathRow.Of([.. word.Select(c => (MathNode)new MathName($"{c}"))]) : new MathName(word, Upright: word.Length > 1);
    }

    private MathNode Bracket(string open)
    {
        _next--;
        switch (open)
        {
            case "(":
                return new MathFenced("(", Inside("(", ")"), ")");
            case "[":
                return Matrix(Inside("[", "]"));
            case "{":
                return new MathFenced("{", Inside("{", "}"), "}");
            case "|" or "‖" or "||":
                return Bars(open);
            case "√":
                _next++;
                return new MathRoot(Bare(Factor()));
            default:
                _next++;
                return open switch
                {
                    "∑" or "Σ" => Glue(new MathOperator("∑", Spacing.Large)),
                    "∏" => Glue(new MathOperator("∏", Spacing.Large)),
                    "½" => new MathFraction(new MathNumber("1"), new MathNumber("2")),
                    "¼" => new MathFraction(new MathNumber("1"), new MathNumber("4")),
                    "!" when Here.Spaced || Here.Kind == MathTokenKind.End || IsClosing() => new MathOperator("!", Spacing.None),
                    "!" or "¬" => new MathOperator("¬", Spacing.None),
                    "..." or "…" => new MathOperator("…", Spacing.None),
                    _ => new MathOperator(open, Spacing.None),
                };
        }
    }

    private MathNode Inside(string open, string close)
    {
        int bars = _bars;
        (_bars, _glued) = (0, false);
        Require(open);
        MathNode body = Sequence();
        Require(close);
        (_bars, _glued) = (bars, false);
        return body;
    }

    private MathFenced Bars(string sign)
    {
        _next++;
        _bars++;
        MathNode body = Sequence();
        _bars--;
        Require(sign);
        string fence = sign == "|" ? "|" : "‖";
        return new MathFenced(fence, body, fence);
    }

    private void Require(string sign)
    {
        if (!IsSign(sign))
        {
            throw Wrong($"stands where '{sign}' is needed");
        }

        _next++;
    }

    // A list of lists of equal length is a matrix.
    private static MathFenced Matrix(MathNode body)
    {
        MathNode[][] rows = [.. Split(body).Select(r => r is [MathFenced { Open: "[" } row] ? Split(row.Body).Select(c => MathRow.Of(c)).ToArray() : [])];
        return rows.Length > 1 && rows.All(r => r.Length == rows[0].Length && r.Length > 0)
            ? new MathFenced("[", new MathTable(rows), "]")
            : new MathFenced("[", body, "]");
    }

    private static IEnumerable<MathNode[]> Split(MathNode body)
    {
        var item = new List<MathNode>();
        foreach (MathNode node in body is MathRow row ? row.Items : [body])
        {
            if (node is MathOperator { Text: "," })
            {
                yield return [.. item];
                item.Clear();
            }
            else
            {
                item.Add(node);
            }
        }

        yield return [.. item];
    }
}
