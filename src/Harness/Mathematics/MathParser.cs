namespace Harness.Mathematics;

/// <summary>Reads linear notation, ASCII or Unicode: <c>σ'(x) = σ(x)(1 − σ(x))</c>, <c>e^-x/(1+e^-x)^2</c>, <c>sum_j e^{x_j}</c>.</summary>
/// <remarks>
/// What belongs together is told by spaces as much as by signs, as people write it: in <c>a b/c</c> only b is divided,
/// in <c>a b / c</c> the product is.
/// </remarks>
internal sealed partial class MathParser
{
    private const int Deepest = 60;

    private readonly IReadOnlyList<MathToken> _tokens;
    private int _next;
    private int _depth;
    private int _bars;

    private MathParser(string text) => _tokens = MathLexer.Tokens(text);

    private MathToken Here => _tokens[_next];

    private MathToken After => _tokens[Math.Min(_next + 1, _tokens.Count - 1)];

    /// <summary>The mathematics; null when the text is no mathematics that this can read.</summary>
    public static MathNode? TryRead(string text)
    {
        try
        {
            return Read(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The mathematics.</summary>
    /// <exception cref="FormatException">The text is no mathematics that this can read.</exception>
    public static MathNode Read(string text)
    {
        var parser = new MathParser(text);
        MathNode node = parser.Sequence();
        return parser.Here.Kind == MathTokenKind.End ? node : throw parser.Wrong("is not expected here");
    }

    // Products with relations, signs and commas between them, up to a closing bracket or the end.
    private MathNode Sequence()
    {
        if (++_depth > Deepest)
        {
            throw Wrong("is too deep");
        }

        var items = new List<MathNode>();
        while (Here.Kind != MathTokenKind.End && !IsClosing())
        {
            items.Add(Joint(items.Count == 0 || items[^1] is MathOperator { Spacing: not Spacing.None }) ?? Product());
        }

        _depth--;
        return items.Count == 0 ? throw Wrong("nothing stands here") : MathRow.Of(items);
    }

    // Pieces side by side. A slash between spaces divides all that stands before it.
    private MathNode Product()
    {
        var items = new List<MathNode>();
        while (StartsFactor())
        {
            if (items.Count > 0 && Here.Spaced && items[^1] is not MathOperator && !IsSum(items[^1]))
            {
                items.Add(new MathSpace());
            }

            items.Add(Chunk());
            if (IsSign("*") && !Here.Spaced && StartsFactorAt(_next + 1))
            {
                _next++;
                items.Add(new MathOperator("·", Spacing.Infix));
            }

            if (items.Count > 0 && IsTimes())
            {
                _next++;
                items.Add(new MathOperator("×", Spacing.Infix));
            }

            if (IsSign("/") && Here.Spaced)
            {
                _next++;
                items = [new MathFraction(MathRow.Of(Bare(items)), Bare(Product()))];
            }
        }

        return items.Count == 0 ? throw Wrong("is not expected here") : MathRow.Of(items);
    }

    // Factors without a space between them; a slash without spaces divides what stands right before it.
    private MathNode Chunk()
    {
        MathNode run = Run();
        while (IsSign("/") && !Here.Spaced && !After.Spaced)
        {
            _next++;
            MathNode sign = IsMinus() ? Minus() : MathRow.Of([]);
            MathNode below = Run(Derivatives(run));
            run = new MathFraction(Bare(run), sign is MathOperator ? MathRow.Of(sign, below) : Bare(below));
        }

        return run;
    }

    // d²E/dz dz has two factors below, which a space divides. A function takes what follows it; a sum does so below a slash.
    private MathNode Run(int derivatives = 0)
    {
        bool below = derivatives > 0;
        var factors = new List<MathNode> { Factor() };
        while (StartsFactor() && !IsTimes())
        {
            bool taken = _glued && (below || !IsSum(factors[^1]));
            if (Here.Spaced && !taken && !IsNextDerivative(ref derivatives))
            {
                break;
            }

            if (Here.Spaced && taken && !IsSum(factors[^1]) && factors[^1] is not MathScripts { Base: MathOperator } and not MathOperator && !IsSign("("))
            {
                factors.Add(new MathSpace());
            }

            _glued = false;
            factors.Add(Factor());
        }

        _glued = false;
        return MathRow.Of(factors);
    }

    private static bool IsSum(MathNode node) => node is MathOperator { Spacing: Spacing.Large } or MathScripts { Base: MathOperator { Spacing: Spacing.Large } };

    private static int Derivatives(MathNode above) =>
        above is MathRow { Items: [MathScripts { Base: MathName { Text: "d" or "∂" } or MathOperator { Text: "∂" }, Super: MathNumber { Text: "2" } }, ..] } ? 2 : 1;

    private bool IsNextDerivative(ref int derivatives)
    {
        bool is2nd = derivatives > 1 && (Here.Text.StartsWith('d') || Here.Text == "∂");
        derivatives = is2nd ? derivatives - 1 : derivatives;
        return is2nd;
    }

    private bool StartsFactor() => StartsFactorAt(_next) && !IsWordSign(Here) && !IsGiven();

    // P(y|x): a bar right behind a name. 4|x| and 2 |x| are brackets.
    private bool IsGiven() => Here is { Kind: MathTokenKind.Sign, Spaced: false, Text: "|" or "||" or "‖" } && _next > 0
        && (_bars > 0 || (Here.Text == "|" && _tokens[_next - 1].Kind == MathTokenKind.Word && _tokens.Skip(_next).TakeWhile(t => t.Text != ")").Count(t => t.Text == "|") == 1));

    private bool StartsFactorAt(int at) => _tokens[at] switch
    {
        { Kind: MathTokenKind.Number or MathTokenKind.Word } => true,
        { Kind: MathTokenKind.Sign } sign => sign.Text is "(" or "[" or "{" or "∑" or "Σ" or "∏" or "∇" or "∂" or "√" or "½" or "¼" or "‖" or "||" or "|" or "¬" or "!" or "∞" or "…" or "..." or "⋯",
        _ => false,
    };

    // 5x5, 1x32x32 and m x n: an x between two operands is a cross.
    private bool IsTimes() => Here is { Kind: MathTokenKind.Word, Text: "x" } && (Here.Spaced
        ? After.Spaced && (After.Kind is MathTokenKind.Number || (After.Kind is MathTokenKind.Word && !IsWordSign(After)))
        : !After.Spaced && After.Kind == MathTokenKind.Number && _tokens[_next - 1].Kind == MathTokenKind.Number);

    private bool IsClosing() => Here.Kind == MathTokenKind.Sign && (Here.Text is ")" or "]" or "}" || (_bars > 0 && Here.Text is "|" or "||" or "‖"));

    private bool IsSign(string text) => Here.Kind == MathTokenKind.Sign && Here.Text == text;

    private bool IsMinus() => IsSign("-") || IsSign("−");

    private MathOperator Minus()
    {
        _next++;
        return new MathOperator("−", Spacing.None);
    }

    // A fraction and an exponent show by themselves what belongs together.
    private static MathNode Bare(IReadOnlyList<MathNode> items) => Bare(MathRow.Of(items));

    private static MathNode Bare(MathNode node) => node is MathFenced { Open: "(" } fenced ? fenced.Body : node;

    private FormatException Wrong(string what) => new($"'{Here.Text}' (token {_next + 1}) {what}");
}
