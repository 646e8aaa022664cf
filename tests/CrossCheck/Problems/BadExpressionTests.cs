using Harness.Problems;
using Harness.Problems.Files;
using Xunit;
using static Harness.CrossCheck.Problems.BadProblem;

namespace Harness.CrossCheck.Problems;

/// <summary>Every mistake inside an expression is named at its own line and column, with what is allowed.</summary>
public sealed class BadExpressionTests
{
    [Theory]
    [InlineData("sum(xx)", "8:10: unknown name 'xx', did you mean 'x'?")]
    [InlineData("sum(q)", "8:10: unknown name 'q'; known here: x, W, s, I")]
    [InlineData("true", "8:6: unknown name 'true'; known here: x, W, s, I")]
    [InlineData("y + 1", "8:6: 'y' is defined by itself")]
    [InlineData("1 + grad(s)", "8:10: grad, new and jacobian are known only after the computation; use them under update or published")]
    [InlineData("sigmod(x)", "8:6: unknown function 'sigmod', did you mean 'sigmoid'?")]
    [InlineData("sigmoid()", "8:6: sigmoid takes 1 argument, found 0: sigmoid(x)")]
    [InlineData("dot(x)", "8:6: dot takes 2 arguments, found 1: dot(a, b)")]
    [InlineData("maxpool2d(I)", "8:6: maxpool2d needs the option 'size': maxpool2d(X, size: n, stride: n)")]
    [InlineData("x[-1]", "8:8: expected an index (a whole number, counted from 0), found '-'")]
    [InlineData("x[0.5]", "8:8: expected an index (a whole number, counted from 0), found '0.5'")]
    [InlineData("x[99999999999]", "8:8: expected an index (a whole number, counted from 0), found '99999999999'")]
    [InlineData("s ++ s", "8:9: expected a number, a name, '(' or '[', found '+'")]
    [InlineData("s +", "8:9: expected a number, a name, '(' or '[', found the end of the expression")]
    [InlineData("(s", "8:8: expected ')', found the end of the expression")]
    [InlineData("s)", "8:7: unexpected ')' after a complete expression")]
    [InlineData("2x", "8:7: unexpected 'x' after a complete expression")]
    [InlineData("s..2", "8:7: '.' is not a number")]
    [InlineData("1e999", "8:6: 1e999 is too large for a double (largest about 1.8e308)")]
    [InlineData("1e-999", "8:6: 1e-999 is too small for a double (smallest about 4.9e-324)")]
    [InlineData("s = 2", "8:8: '=' is not part of the expression language; allowed are numbers, names, + - * / ^ @ ( ) [ ] , :")]
    [InlineData("s − 1", "8:8: '−' is not part of the expression language, did you mean '-'?")]
    [InlineData("s × 2", "8:8: '×' is not part of the expression language, did you mean '*'?")]
    [InlineData("😀", "8:6: '😀' is not part of the expression language; allowed are numbers, names, + - * / ^ @ ( ) [ ] , :")]
    [InlineData("s\u0001", "8:7: the character U+0001 is not part of the expression language; allowed are numbers, names, + - * / ^ @ ( ) [ ] , :")]
    [InlineData("~", "8:6: 'y' needs an expression, found nothing")]
    [InlineData("{a: 1}", "8:6: 'y' needs an expression, found a section of its own (name: value lines)")]
    [InlineData("\"s + qq\"", "8:11: unknown name 'qq'; known here: x, W, s, I")]
    public void A_plain_line_is_refused_where_it_is_wrong(string expression, string message) => Refused(WithLine(expression), message);

    [Theory]
    [InlineData("", "8:7: an expression is missing")]
    [InlineData("[]", "8:8: expected a number, a name, '(' or '[', found ']'")]
    [InlineData("sigmoid(x, s)", "8:7: sigmoid takes 1 argument, found 2: sigmoid(x)")]
    [InlineData("sigmoid(x, slope: 2)", "8:18: sigmoid has no option 'slope' (it is called as sigmoid(x))")]
    [InlineData("maxpool2d(I, sizee: 2)", "8:20: maxpool2d has no option 'sizee' (it is called as maxpool2d(X, size: n, stride: n)), did you mean 'size'?")]
    [InlineData("maxpool2d(I, size: 2, size: 3)", "8:29: option 'size' is given twice")]
    [InlineData("maxpool2d(size: 2, I)", "8:26: arguments come before named options: maxpool2d(X, size: n, stride: n)")]
    [InlineData("maxpool2d(I, size: x)", "8:26: an option takes a number as written, found 'x'")]
    [InlineData("maxpool2d(I, size: [2, 2])", "8:26: an option takes a number as written, found '['")]
    [InlineData("maxpool2d(I, size: 1.5)", "8:26: size must be a whole number from 1 to 1000")]
    [InlineData("maxpool2d(I, size: 0)", "8:26: size must be a whole number from 1 to 1000")]
    [InlineData("maxpool2d(I, size: 2147483647)", "8:26: size must be a whole number from 1 to 1000")]
    [InlineData("correlate2d(I, I, padding: 2000000000)", "8:34: padding must be a whole number from 0 to 1000")]
    [InlineData("correlate2d(I, I, dilation: 1e300)", "8:35: dilation must be a whole number from 1 to 1000")]
    [InlineData("sum(x, axis: 1e10)", "8:20: axis must be a whole number from 0 to 1000")]
    [InlineData("reshape(x, shape: 2)", "8:25: expected '[', found '2'")]
    [InlineData("reshape(x, shape: [1000000000])", "8:25: shape must be a whole number from 1 to 1000000")]
    [InlineData("reshape(x, shape: [65536, 65536])", "8:25: shape holds more than 1000000 entries")]
    [InlineData("@ x", "8:7: expected a number, a name, '(' or '[', found '@'")]
    public void A_quoted_line_is_refused_inside_its_quotes(string expression, string message) => Refused(WithQuoted(expression), message);

    [Theory]
    [InlineData("|\n    s +\n    qq")]
    [InlineData(">\n    s +\n    qq")]
    [InlineData("s +\n    qq")]
    [InlineData("\"\\x73 + qq\"")]
    public void Text_that_is_not_verbatim_is_refused_where_it_begins(string written) =>
        Refused(WithLine(written), "8:6: unknown name 'qq'; known here: x, W, s, I");

    [Theory]
    [InlineData("(", ")")]
    [InlineData("sigmoid(", ")")]
    [InlineData("-", "")]
    [InlineData("", "^2")]
    [InlineData("", "+s")]
    [InlineData("", "*s")]
    [InlineData("", "[0]")]
    [InlineData("shape(", "")]
    public void A_hundred_thousand_levels_are_refused_without_overflowing_the_stack(string before, string after)
    {
        string deep = string.Concat(Enumerable.Repeat(before, 100_000)) + "s" + string.Concat(Enumerable.Repeat(after, 100_000));
        ProblemException refused = Assert.Throws<ProblemException>(() => ProblemFile.Parse(WithQuoted(deep), Name));
        Assert.Equal("the expression is nested, or chains operators, more than 200 deep; name its parts in 'compute'", refused.What);
        Assert.Equal(8, refused.At.Line);
    }

    [Fact]
    public void An_endless_name_is_refused_without_being_printed() =>
        Refused(WithLine(new string('a', 900_000) + "(1)"), "8:6: a name has at most 100 characters, this has 900000");

    [Fact]
    public void A_long_list_is_no_deep_nesting() =>
        Assert.Single(ProblemFile.Parse(WithQuoted($"sum([{string.Join(", ", Enumerable.Repeat("s", 5000))}])"), Name).Compute);

    [Theory]
    [InlineData("η")]
    [InlineData("δ_y")]
    [InlineData("x'")]
    [InlineData("x''")]
    [InlineData("x′")]
    [InlineData("ŷ")]
    [InlineData("x̄")]
    [InlineData("x₁")]
    [InlineData("𝑥")]
    [InlineData("_w1")]
    public void Names_may_be_those_of_mathematics(string name) =>
        Assert.Equal(name, ProblemFile.Parse($"title: t\ngiven:\n  \"{name}\": 1\ncompute:\n  q: {name} + 1\n", Name).Given[0].Name);

    private static void Refused(string text, string message) =>
        Assert.Equal($"{Name}:{message}", Assert.Throws<ProblemException>(() => ProblemFile.Parse(text, Name)).Message);
}
