using System.Text;
using Harness.CrossCheck.Snapshots;
using Harness.Problems;
using Harness.Problems.Files;
using Xunit;
using static Harness.CrossCheck.Problems.BadProblem;

namespace Harness.CrossCheck.Problems;

/// <summary>What YAML and the file system can do to a problem file, and the one line that each of it gives.</summary>
public sealed class BadYamlTests
{
    [Theory]
    [InlineData("a: &a [1, 1]\nb: [*a, *a]\n", "1:4: anchor '&a': anchors and aliases are not part of the problem form; write the value out")]
    [InlineData("title: *a\n", "1:8: alias '*a': anchors and aliases are not part of the problem form; write the value out")]
    [InlineData("title: !foo t\n", "1:8: tag '!foo': tags are not part of the problem form; leave it out")]
    [InlineData("title: t\ngiven:\n  s: !!int 2\n", "3:6: tag 'tag:yaml.org,2002:int': tags are not part of the problem form; leave it out")]
    [InlineData("title: t\n---\ntitle: u\n", "2:1: a second YAML document begins here; a file holds one problem")]
    [InlineData("a: [[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]\n", "1:19: nested more than 16 deep")]
    public void What_a_problem_has_no_use_for_is_refused(string text, string message) => Refused(text, message);

    [Theory]
    [InlineData("title: t\ngiven:\n\tx: 1\n", 3, 1)]
    [InlineData("title: t\ngiven:\n  x: [1\n", 4, 1)]
    [InlineData("title: t\n given:\n", 2, 7)]
    [InlineData("title: t\ngiven:\n  x: \"1\n", 3, 6)]
    [InlineData("title: t\ncompute:\n  y: sum(x, axis: 0)\n", 3, 17)]
    public void Invalid_YAML_is_refused_on_one_line(string text, int line, int column)
    {
        ProblemException refused = Assert.Throws<ProblemException>(() => ProblemFile.Parse(text, Name));
        Assert.StartsWith("not valid YAML: ", refused.What, StringComparison.Ordinal);
        Assert.Equal(new SourcePosition(line, column), refused.At);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void A_hundred_thousand_brackets_are_refused(string bracket) =>
        Assert.Equal("nested more than 16 deep", Assert.Throws<ProblemException>(() => ProblemFile.Parse(string.Concat(Enumerable.Repeat(bracket, 100_000)), Name)).What);

    [Theory]
    [InlineData("\n", "8:6")]
    [InlineData("\r\n", "8:6")]
    [InlineData("\r", "8:6")]
    public void Line_ends_of_every_kind_count_alike(string lineEnd, string place) =>
        Refused(WithLine("qq").ReplaceLineEndings(lineEnd), $"{place}: unknown name 'qq'; known here: x, W, s, I");

    [Fact]
    public void A_message_is_one_line_whatever_it_quotes() =>
        Assert.DoesNotContain('\n', Assert.Throws<ProblemException>(() => ProblemFile.Parse(WithGiven("|\n    a\n    b"), Name)).Message);

    [Fact]
    public void Tabs_may_stand_between_words() => Assert.Single(ProblemFile.Parse(WithLine("\ts\t+\t1"), Name).Compute);

    [Theory]
    [InlineData("title: \u00e9\u00e9 \xff", "1:11: byte 0xFF is not UTF-8; save the file as UTF-8")]
    [InlineData("title: t\n\xfe", "2:1: byte 0xFE is not UTF-8; save the file as UTF-8")]
    [InlineData("a\xc0\xaf", "1:2: byte 0xC0 is not UTF-8; save the file as UTF-8")]
    public void Invalid_UTF_8_is_refused_at_its_first_byte(string text, string message)
    {
        byte[] bytes = [.. text.SelectMany(c => c == '\u00e9' ? Encoding.UTF8.GetBytes("é") : [(byte)c])];
        RefusedFile(bytes, message);
    }

    [Fact]
    public void A_byte_order_mark_moves_no_column() =>
        RefusedFile([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("titl: t\ngiven:\ncompute:\n")], "1:1: unknown section 'titl' (allowed are title, source, notes, given, edges, compute, gradient of, update, steps, published, reading, readings, claims), did you mean 'title'?");

    [Fact]
    public void Ten_megabytes_are_refused_unread() =>
        RefusedFile(new byte[10_000_000], "1:1: the file is too large; a problem file has at most 1,048,576 bytes");

    [Fact]
    public void A_folder_is_no_file()
    {
        using var folder = new TemporaryFolder();
        RefusedPath(folder.Path, "1:1: this is a directory; name a problem file (.yaml) in it");
    }

    [Theory]
    [InlineData("no-such-file.yaml")]
    [InlineData("")]
    public void A_missing_file_is_reported(string path) => RefusedPath(path, "1:1: there is no such file");

    private static void Refused(string text, string message) =>
        Assert.Equal($"{Name}:{message}", Assert.Throws<ProblemException>(() => ProblemFile.Parse(text, Name)).Message);

    private static void RefusedFile(byte[] bytes, string message)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, Name);
        File.WriteAllBytes(path, bytes);
        RefusedPath(path, message);
    }

    private static void RefusedPath(string path, string message) =>
        Assert.Equal($"{path}:{message}", Assert.Throws<ProblemException>(() => ProblemFile.Load(path)).Message);
}
