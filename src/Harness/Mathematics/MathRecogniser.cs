using System.Text;
using System.Text.RegularExpressions;

namespace Harness.Mathematics;

/// <summary>Finds the mathematics in plain text. In doubt a word is a word: what is missed still reads as it was written.</summary>
internal static partial class MathRecogniser
{
    private enum Kind
    {
        /// <summary>A word of prose.</summary>
        Prose,

        /// <summary>May be mathematics beside mathematics: a number, a letter, the name of a function, an operator.</summary>
        Weak,

        /// <summary>Mathematics.</summary>
        Strong,
    }

    // Prose of a page is short; a run of words is tried from every start to every end.
    private const int Longest = 2000;

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "sin", "cos", "tanh", "exp", "ln", "log", "max", "min", "sign", "sum", "prod", "grad", "diag", "vec", "softmax", "xor",
    };

    /// <summary>The text with dollars around its mathematics. Long text, text with dollars of its own and matrix products of problem files are left alone.</summary>
    public static string Marked(string text)
    {
        if (text.Length > Longest || text.Contains('$', StringComparison.Ordinal) || text.Contains(" @ ", StringComparison.Ordinal))
        {
            return text;
        }

        bool logical = Logical().IsMatch(text);
        Match[] matches = [.. Word().Matches(text).Cast<Match>()];
        (int Start, int End, Kind Kind)[] words = [.. matches.Select((m, i) => (m.Index, m.Index + m.Length, KindOf(m.Value, logical, IsOperator(matches, i - 1) || IsOperator(matches, i + 1))))];
        LeaveProgramText(matches, words);
        var marked = new StringBuilder();
        int written = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (RunFrom(text, words, i) is not { } run)
            {
                continue;
            }

            // A part of something that could not be read as a whole would look odd.
            if (!IsOperator(matches, i - 1) && !IsOperator(matches, run.Last + 1))
            {
                marked.Append(text, written, run.Start - written).Append('$').Append(text, run.Start, run.End - run.Start).Append('$');
                written = run.End;
            }

            i = run.Last;
        }

        return marked.Append(text, written, text.Length - written).ToString();
    }

    // What belongs to an expression in the language of problem files is left as it is, up to the next stop.
    private static void LeaveProgramText(Match[] matches, (int Start, int End, Kind Kind)[] words)
    {
        foreach (int at in Enumerable.Range(0, words.Length).Where(i => Program().IsMatch(matches[i].Value)).ToArray())
        {
            int depth = 0;
            for (int i = at; i < words.Length && (i == at || depth > 0 || words[i].Kind != Kind.Prose); i++)
            {
                words[i].Kind = Kind.Prose;
                depth += Depth(matches[i].Value);
                if (depth <= 0 && matches[i].Value[^1] is ',' or ';' or ':')
                {
                    break;
                }
            }

            for (int i = at - 1; i >= 0 && words[i].Kind != Kind.Prose && matches[i].Value[^1] is not (',' or ';' or ':'); i--)
            {
                words[i].Kind = Kind.Prose;
            }
        }
    }

    // The longest run of words from here that is mathematics as a whole.
    private static (int Start, int End, int Last)? RunFrom(string text, (int Start, int End, Kind Kind)[] words, int first)
    {
        int last = first;
        for (; last < words.Length && words[last].Kind != Kind.Prose; last++)
        {
        }

        for (int end = last - 1; end >= first; end--)
        {
            if (words[first..(end + 1)].All(w => w.Kind != Kind.Strong))
            {
                return null;
            }

            (int from, int to) = Trimmed(text, words[first].Start, words[end].End);
            if (to > from && IsWhole(text[from..to]))
            {
                return (from, to, end);
            }
        }

        return null;
    }

    // Quotes, brackets of the sentence and its stops do not belong to the mathematics.
    private static (int From, int To) Trimmed(string text, int from, int to)
    {
        while (from < to)
        {
            string part = text[from..to];
            if (part[^1] is '.' or ',' or ';' or ':' or '"' or '”' or '?' or '’' && !part.EndsWith("...", StringComparison.Ordinal))
            {
                to--;
            }
            else if (part[^1] is ')' or ']' && Depth(part) < 0)
            {
                to--;
            }
            else if (part[0] is '"' or '“' || (part[0] is '(' or '[' && Depth(part) > 0))
            {
                from++;
            }
            else
            {
                break;
            }
        }

        return (from, to);
    }

    private static int Depth(string text) => text.Count(c => c is '(' or '[') - text.Count(c => c is ')' or ']');

    // A stop or a comma outside brackets ends the mathematics; an operator with nothing behind it is a dash.
    private static bool IsWhole(string text) =>
        Depth(text) == 0 && !Stop().IsMatch(OutsideBrackets(text)) && !Loose().IsMatch(text) && MathParser.TryRead(text) is not null;

    private static string OutsideBrackets(string text)
    {
        var outside = new StringBuilder();
        int depth = 0;
        foreach (char c in text)
        {
            depth -= c is ')' or ']' or '}' ? 1 : 0;
            outside.Append(depth == 0 ? c : '·');
            depth += c is '(' or '[' or '{' ? 1 : 0;
        }

        return outside.ToString();
    }

    private static bool IsOperator(Match[] words, int i) => i >= 0 && i < words.Length && Operators().IsMatch(words[i].Value);

    private static Kind KindOf(string word, bool logical, bool besideOperator)
    {
        string bare = word.Trim('.', ',', ';', ':', '"', '”', '“', '?', '(', ')', '[', ']');
        if (bare.Length == 0 || NotMathematics().IsMatch(bare))
        {
            return bare.Length == 0 && Operators().IsMatch(word) ? Kind.Weak : Kind.Prose;
        }

        if (bare is "or" or "in" or "and")
        {
            return bare == "or" && logical ? Kind.Weak : Kind.Prose;
        }

        if (Operators().IsMatch(bare) || Numeral().IsMatch(bare) || Names.Contains(bare) || MathNames.GreekLetter(bare) is not null)
        {
            return Relation().IsMatch(bare) ? Kind.Strong : Kind.Weak;
        }

        if (bare.Length == 1)
        {
            return bare is "a" or "A" or "I" && !logical && !besideOperator ? Kind.Prose : Kind.Strong;
        }

        return Prose().IsMatch(bare) && !(besideOperator && bare.Length == 2 && bare.All(char.IsAsciiLetterUpper)) ? Kind.Prose : Kind.Strong;
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"![A-Z(]|\s&\s|\bxor\b|[∧∨⊕]")]
    private static partial Regex Logical();

    [GeneratedRegex(@"^[-−+*/·×⊙⊗⊕∧∨∘&~=<>≤≥≠≪≫→←≈∈∝|…⋯]+$|^\.\.\.$")]
    private static partial Regex Operators();

    [GeneratedRegex(@"[=<>≤≥≠≪≫→←≈∈]")]
    private static partial Regex Relation();

    [GeneratedRegex(@"^[-−]?[\d.]+$")]
    private static partial Regex Numeral();

    // Words, words with hyphens or an apostrophe, two words with a slash, abbreviations, names such as CNN-6, dates, files.
    [GeneratedRegex(@"^((?!d[A-Za-z]{1,2}/d[A-Za-z]{1,2}\)?$)[A-Za-zäöüéè]{2,}([-’'/–][A-Za-zäöüéè]+)*[’']?\)?|[A-Za-z](-[A-Za-z]+)+|\d+-[a-z]+|[A-Z][A-Za-z]+-?\d+|[A-Z]{2,}\d+|\d+/\d+/\d+|e\.g|i\.e|\d+(st|nd|rd|th))$")]
    private static partial Regex Prose();

    // Two words glued by something, a word in brackets, paths, versions, patterns of digits.
    [GeneratedRegex(@"[a-z]{4,}[-’'/(\[](?!log|ln|exp|sin|cos|tanh)[a-z]{3,}|[A-Za-z]{3,}-[A-Za-z]|\.cs\b|::|``|[%#@$]|^[a-z][a-z-]+\d?\.[a-z]|\d[²³]?-\d+-|^\d+[-–]\d+$")]
    private static partial Regex NotMathematics();

    // The language of problem files.
    [GeneratedRegex(@"^@$|\b(grad|new|jacobian|shape|transpose|matmul|correlate2d|convolve2d)\(")]
    private static partial Regex Program();

    [GeneratedRegex(@"[,;:](\s|$)|\.\s")]
    private static partial Regex Stop();

    // Operators without an operand, functions without an argument, a number that belongs to the words before, a remark in brackets.
    [GeneratedRegex(@"(^[*/·×⊙=<>≤≥≠→←≈∈,;:.])|^[-−+]\s|((?<!\p{L})\*|[-−+/·×⊙=<>≤≥≠→←≈∈]|\b(sin|cos|tanh|exp|ln|log|max|min|sum|prod|grad))$|\d (sin|cos|tanh|exp|ln|log|max|min|\|)|\s\([^()]*[=<>≤≥≈][^()]*\)$")]
    private static partial Regex Loose();
}
