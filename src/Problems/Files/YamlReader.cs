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
            throw new ProblemException(Place(e.Start), $"not valid YAML: {Sentence(e)}; an expression with [ ] {{ }} , : or # inside a list needs quotes");
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
        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, at, quoted ? at.Right(1) : at);
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
            if (Node() is not YamlScalar key)
            {
                throw new ProblemException(Place(_parser.Current!.Start), "a key must be a single name or expression");
            }

            if (!first.TryAdd(key.Text, key.At))
            {
                throw new ProblemException(key.At, $"'{key.Text}' is given twice; the first is at {first[key.Text]}");
            }

            entries.Add(new YamlEntry(key.Text, key.TextAt, Node()));
        }

        return new YamlMap(entries, Place(start.Start));
    }

    private static SourcePosition Place(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private static string Sentence(YamlException e)
    {
        string message = e.InnerException?.Message ?? e.Message;
        return (char.ToLowerInvariant(message[0]) + message[1..]).TrimEnd('.', ' ').ReplaceLineEndings(" ");
    }
}
