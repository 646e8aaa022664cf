using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Harness.Problems.Files;

/// <summary>Reads YAML text into nodes with places, and refuses what a problem file has no use for.</summary>
internal sealed class YamlReader
{
    private const int DeepestNesting = 16;
    private readonly Parser _parser;
    private int _depth;

    private YamlReader(string text) => _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));

    public static YamlNode Read(string text)
    {
        try
        {
            return new YamlReader(text).Document();
        }
        catch (YamlException e)
        {
            // A tab is reported where its section begins, far from where it stands.
            SourcePosition at = e.Message.Contains("tab as indentation", StringComparison.Ordinal) ? IndentingTab(text) : Place(e.Start);
            throw new ProblemException(at, $"not valid YAML: {Sentence(e)}; an expression with [ ] {{ }} , : or # inside a list needs quotes");
        }
    }

    private YamlNode Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            throw new ProblemException(SourcePosition.Start, "the file is empty; a problem file has at least title, given and compute");
        }

        _parser.Consume<DocumentStart>();
        YamlNode root = Node();
        _parser.Consume<DocumentEnd>();
        return _parser.Accept<DocumentStart>(out var second)
            ? throw new ProblemException(Place(second.Start), "a second YAML document begins here; a file holds one problem")
            : root;
    }

    private YamlNode Node()
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            throw new ProblemException(Place(alias.Start), $"alias '*{alias.Value}': anchors and aliases are not part of the problem form; write the value out");
        }

        if (_parser.Accept<NodeEvent>(out var node) && !node.Anchor.IsEmpty)
        {
            throw new ProblemException(Place(node.Start), $"anchor '&{node.Anchor}': anchors and aliases are not part of the problem form; write the value out");
        }

        if (node is not null && !node.Tag.IsEmpty)
        {
            throw new ProblemException(Place(node.Start), $"tag '{node.Tag}': tags are not part of the problem form; leave it out");
        }

        if (++_depth > DeepestNesting)
        {
            throw new ProblemException(Place(_parser.Current!.Start), $"nested more than {DeepestNesting} deep");
        }

        YamlNode result = _parser.TryConsume<Scalar>(out var scalar) ? Scalar(scalar)
            : _parser.TryConsume<SequenceStart>(out var list) ? List(list)
            : Map(_parser.Consume<MappingStart>());
        _depth--;
        return result;
    }

    private static YamlScalar Scalar(Scalar scalar)
    {
        SourcePosition at = Place(scalar.Start);
        bool quoted = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        long written = scalar.End.Column - scalar.Start.Column - (quoted ? 2 : 0);
        bool verbatim = scalar.Start.Line == scalar.End.Line && written == scalar.Value.Length;
        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, at, quoted ? at.Right(1) : at, verbatim);
    }

    private YamlList List(SequenceStart start)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node());
        }

        return new YamlList(items, Place(start.Start));
    }

    private YamlMap Map(MappingStart start)
    {
        var entries = new List<YamlEntry>();
        var first = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            YamlNode node = Node();
            YamlScalar key = node as YamlScalar ?? throw new ProblemException(node.At, "a key must be a single name or expression");

            if (!first.TryAdd(key.Text, key.At))
            {
                throw new ProblemException(key.At, $"'{key.Text}' is given twice; the first is at {first[key.Text]}");
            }

            entries.Add(new YamlEntry(key, Node()));
        }

        return new YamlMap(entries, Place(start.Start));
    }

    private static SourcePosition IndentingTab(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int line = Array.FindIndex(lines, l => l.TrimStart(' ').StartsWith('\t'));
        return line < 0 ? SourcePosition.Start : new(line + 1, lines[line].IndexOf('\t', StringComparison.Ordinal) + 1);
    }

    private static SourcePosition Place(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private static string Sentence(YamlException e)
    {
        string message = e.InnerException?.Message ?? e.Message;
        return (char.ToLowerInvariant(message[0]) + message[1..]).TrimEnd('.', ' ').ReplaceLineEndings(" ");
    }
}
