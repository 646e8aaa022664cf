using Harness.Problems;
using Harness.Problems.Files;
using Xunit;
using static Harness.CrossCheck.Problems.BadProblem;

namespace Harness.CrossCheck.Problems;

/// <summary>Every mistake in the form of a problem file is named at its own line and column.</summary>
public sealed class BadFileTests
{
    private const string Sections = "title, source, notes, given, edges, compute, gradient of, update, steps, published, reading, readings, claims";

    [Theory]
    [InlineData("", "1:1: the file is empty; a problem file has at least title, given and compute")]
    [InlineData("# only\n# comments\n", "1:1: the file is empty; a problem file has at least title, given and compute")]
    [InlineData("hello\n", "1:1: a problem file holds sections such as 'given:' and 'compute:', found 'hello'")]
    [InlineData("- a\n", "1:1: a problem file holds sections such as 'given:' and 'compute:', found a list")]
    [InlineData("~\n", "1:1: a problem file holds sections such as 'given:' and 'compute:', found nothing")]
    [InlineData("given:\ncompute:\n", "1:1: 'title' is missing here; found given, compute")]
    [InlineData("title: t\ncompute:\n  y: 1\n", "1:1: 'given' is missing here; found title, compute")]
    [InlineData("title: t\ngiven:\n  x: 1\n", "1:1: 'compute' is missing here; found title, given")]
    [InlineData("title:\ngiven:\ncompute:\n", "1:7: 'title' must be a line of text, found nothing")]
    [InlineData("title: [a]\ngiven:\ncompute:\n", "1:8: 'title' must be a line of text, found a list")]
    [InlineData("title: \"a\\e[31m\"\ngiven:\ncompute:\n", "1:8: 'title' holds the control character U+001B")]
    [InlineData("title: t\ngiven: 3\ncompute:\n", "2:8: 'given' must hold name: value lines, found '3'")]
    [InlineData("title: t\ngiven:\n  x: 1\ncompute: [1]\n", "4:10: 'compute' must hold name: value lines, found a list")]
    [InlineData("title: t\ntitle: u\n", "2:1: 'title' is given twice; the first is at 1:1")]
    [InlineData("title: t\ngiven:\n  x: 1\n  x: 2\n", "4:3: 'x' is given twice; the first is at 3:3")]
    [InlineData("title: t\ngiven:\n  x: 1\ncompute:\n  x: 2\n", "5:3: 'x' already has a value; choose another name")]
    [InlineData("title: t\ngiven:\n  pi: 1\ncompute:\n", "3:3: 'pi' has a meaning of its own; choose another name")]
    [InlineData("title: t\ngiven:\n  2x: 1\ncompute:\n", "3:3: '2x' is not a name; a name is letters, digits, _ and ', beginning with a letter")]
    [InlineData("title: t\ngiven:\n  \"y \": 1\ncompute:\n", "3:4: 'y ' is not a name; a name is letters, digits, _ and ', beginning with a letter")]
    [InlineData("title: t\ngiven:\n  ? [a, b]\n  : 1\n", "3:5: a key must be a single name or expression")]
    [InlineData("title: t\ngiven:\n  a: 1\ncompute:\n  y: z\n  z: a\n", "5:6: 'z' is defined only below, at 6:3; a line may use the names above it")]
    public void A_file_of_the_wrong_form_is_refused(string text, string message) => Refused(text, message);

    [Theory]
    [InlineData("publishd:\n  y: 2", $"9:1: unknown section 'publishd' (allowed are {Sections}), did you mean 'published'?")]
    [InlineData("foo: 2", $"9:1: unknown section 'foo' (allowed are {Sections})")]
    [InlineData("gradient of: yy", "9:14: unknown name 'yy', did you mean 'y'?")]
    [InlineData("gradient of: y + 1", "9:14: 'y + 1' is not a name; a name is letters, digits, _ and ', beginning with a letter")]
    [InlineData("gradient of: [y]", "9:14: 'gradient of' must be a line of text, found a list")]
    [InlineData("steps: 1000000", "9:8: 'steps' must be a whole number from 1 to 1000, found '1000000'")]
    [InlineData("steps: -1", "9:8: 'steps' must be a whole number from 1 to 1000, found '-1'")]
    [InlineData("steps: 5", "9:1: 'steps' says how often the updates are made, and there is no section 'update'")]
    [InlineData("update:\n  ss: s", "10:3: only given values are updated, and 'ss' is not one, did you mean 's'?")]
    [InlineData("update:\n  y: s", "10:3: only given values are updated, and 'y' is not one")]
    [InlineData("update:\n  x: new(x)", "10:6: all updates are made at once from the values before them, so new(...) is not known here")]
    [InlineData("update:\n  x: x - grad(x)", "10:10: grad(...) needs the line 'gradient of: NAME' that says of what")]
    [InlineData("published:\n  grad(s): 1", "10:3: grad(...) needs the line 'gradient of: NAME' that says of what")]
    [InlineData("published:\n  new(s): 1", "10:3: 's' is not updated, so it has no new value")]
    [InlineData("update:\n  s: s\npublished:\n  new(s, 0): 1", "12:3: new(name, k) needs k ≥ 1")]
    [InlineData("update:\n  s: s\npublished:\n  new(s, 1000000): 1", "12:3: new(s, 1000000) needs 'steps: 1000000' or more")]
    [InlineData("published:\n  yy: 3", "10:3: unknown name 'yy', did you mean 'y'?")]
    [InlineData("published:\n  y[: 3", "10:5: expected an index (a whole number, counted from 0), found the end of the expression")]
    [InlineData("published:\n  y: x + zz", "10:10: unknown name 'zz'; known here: x, W, s, I, y")]
    [InlineData("published:\n  y: []", "10:6: 'y' holds an empty list")]
    [InlineData("published:\n  y: [[1], 2]", "10:12: 'y' is ragged: found '2' where the first row has a list")]
    [InlineData("published:\n  y: 3 4", "10:8: unexpected '4' after a complete expression")]
    [InlineData("published:\n  y: 1e-999", "10:6: 'y' holds '1e-999', whose last digit is out of range: a digit is worth 1e-300 to 1e300")]
    [InlineData("published:\n  jacobian(y): 1", "10:13: expected ',', found ')'")]
    [InlineData("published:\n  y: {printed: 1, formula: s}", "10:3: 'y' needs exactly one of printed, formula, missing")]
    [InlineData("published:\n  y: {missing: false}", "10:16: 'missing' can only be true")]
    [InlineData("published:\n  y: {at: home, formula: s}", "10:11: 'at' can only be 'the given point', found 'home'")]
    [InlineData("published:\n  y: {misprint: {prints: a}, printed: 1}", "10:17: 'means' is missing here; found prints")]
    [InlineData("readings:\n  b: {foo: 1}", "10:7: unknown part of a reading 'foo' (allowed are because, ruled out by, given, edges, compute)")]
    [InlineData("readings:\n  b:\n    compute:\n      q: ~", "12:7: 'q' cannot be removed: the problem has none")]
    [InlineData("claims:\n  a.b: {statement: c}", "10:8: 'answer' is missing here; found statement")]
    public void A_later_section_is_refused_where_it_is_wrong(string rest, string message) => Refused(Then(rest), message);

    [Theory]
    [InlineData("~", "3:6: 's' needs a number such as 2, -0.3 or 1e-5, found nothing")]
    [InlineData("abc", "3:6: 's' needs a number such as 2, -0.3 or 1e-5, found 'abc'")]
    [InlineData("2 + 1", "3:6: 's' needs a number such as 2, -0.3 or 1e-5, found '2 + 1'")]
    [InlineData("1,5", "3:6: 's' needs a number such as 2, -0.3 or 1e-5, found '1,5'")]
    [InlineData("0x10", "3:6: 's' needs a number such as 2, -0.3 or 1e-5, found '0x10'")]
    [InlineData(".nan", "3:6: 's' holds '.nan', which is not a finite number")]
    [InlineData("-.inf", "3:6: 's' holds '-.inf', which is not a finite number")]
    [InlineData("[1, 1e999]", "3:10: 's' holds '1e999', which is not a finite number")]
    [InlineData("1e-99999999999", "3:6: 's' holds '1e-99999999999', whose last digit is out of range: a digit is worth 1e-300 to 1e300")]
    [InlineData("[]", "3:6: 's' holds an empty list")]
    [InlineData("[[1], []]", "3:12: 's' is ragged: this row has 0 entries, the first has 1")]
    [InlineData("[[1, 2], [3]]", "3:15: 's' is ragged: this row has 1 entries, the first has 2")]
    [InlineData("[1, [2]]", "3:10: 's' is ragged: found a list where the first row has a number")]
    [InlineData("{a: 1}", "3:6: 's' is ragged: found a section of its own (name: value lines) where the first row has a number")]
    public void A_given_value_is_refused_where_it_is_no_number(string value, string message) => Refused(WithGiven(value), message);

    [Theory]
    [InlineData("a -> b: 1;b -> c: 2;c -> a: 3;c -> L: 1", "5:3: the edges form a cycle: a -> b -> c -> a")]
    [InlineData("a -> a: 1", "5:3: the edge 'a -> a' leads from 'a' to itself")]
    [InlineData("a -> L: 1;a->L: 2", "6:3: the edge 'a -> L' is given twice; the first is at 5:3")]
    [InlineData("aL: 1", "5:3: 'aL' is not an edge; write it as 'u -> v: derivative of v with respect to u'")]
    [InlineData("a -> L: [1]", "5:11: the edge 'a -> L' carries one number")]
    [InlineData("a -> L: x", "5:11: 'a -> L' needs a number such as 2, -0.3 or 1e-5, found 'x'")]
    [InlineData("a -> 2b: 1", "5:8: '2b' is not a name; a name is letters, digits, _ and ', beginning with a letter")]
    [InlineData("a -> L: 1;a -> d: 3", "6:3: 'd' is where the edges end, so it needs a value under 'given'")]
    public void Edges_are_refused_where_they_make_no_graph(string edges, string message) => Refused(WithEdges(edges), message);

    [Theory]
    [InlineData("published:\n  a: 5\n", "9:3: 'a' is a node of the edges without a value; give it one under 'given'")]
    [InlineData("published:\n  grad(a): 3\n", "9:3: grad(...) needs the line 'gradient of: NAME' that says of what")]
    [InlineData("gradient of: L\npublished:\n  grad(a): a + 3\n", "10:12: 'a' is a node of the edges without a value; give it one under 'given'")]
    [InlineData("update:\n  L: L - a\n", "9:10: 'a' is a node of the edges without a value; give it one under 'given'")]
    [InlineData("gradient of: a\n", "8:14: 'a' leads on to 'L'; the gradient is taken of an end of the edges, or of a computed name")]
    public void A_node_without_a_value_is_no_value(string rest, string message) => Refused(WithEdges("a -> L: 3", rest), message);

    [Fact]
    public void A_node_of_the_edges_is_a_single_number() =>
        Refused(WithEdges("a -> L: 3").Replace("L: 1", "L: [1, 2]", StringComparison.Ordinal), "3:3: 'L' is a node of the edges, so it must be a single number; it has shape [2]");

    [Fact]
    public void A_long_chain_of_edges_is_refused()
    {
        string chain = string.Join(';', Enumerable.Range(0, 20_000).Select(i => $"n{i} -> n{i + 1}: 1"));
        Refused(WithEdges(chain), "505:3: a graph has at most 500 edges");
    }

    [Fact]
    public void More_paths_than_can_be_walked_are_refused()
    {
        string diamonds = string.Join(';', Enumerable.Range(0, 60).Select(i => $"n{i} -> a{i}: 1;n{i} -> b{i}: 1;a{i} -> n{i + 1}: 1;b{i} -> n{i + 1}: 1"));
        Refused(WithEdges(diamonds), "5:3: the edges form more than 10000 paths; every one of them is walked, so give a smaller graph");
    }

    private static void Refused(string text, string message) =>
        Assert.Equal($"{Name}:{message}", Assert.Throws<ProblemException>(() => ProblemFile.Parse(text, Name)).Message);
}
