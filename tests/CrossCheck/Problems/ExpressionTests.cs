using FsCheck;
using FsCheck.Fluent;
using Harness.Problems.Expressions;
using Xunit;

namespace Harness.CrossCheck.Problems;

/// <summary>The expression language: what binds to what, and that writing an expression and reading it back changes nothing.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("a + b * c", "(a Add (b Multiply c))")]
    [InlineData("a * b + c", "((a Multiply b) Add c)")]
    [InlineData("a - b - c", "((a Subtract b) Subtract c)")]
    [InlineData("a / b / c", "((a Divide b) Divide c)")]
    [InlineData("a / b * c", "((a Divide b) Multiply c)")]
    [InlineData("a * b @ c", "((a Multiply b) MatMul c)")]
    [InlineData("W @ x + b", "((W MatMul x) Add b)")]
    [InlineData("a ^ b ^ c", "(a Power (b Power c))")]
    [InlineData("-x^2", "(-(x Power 2))")]
    [InlineData("2^-1", "(2 Power (-1))")]
    [InlineData("2^-x^2", "(2 Power (-(x Power 2)))")]
    [InlineData("(-x)^2", "((-x) Power 2)")]
    [InlineData("a - -b", "(a Subtract (-b))")]
    [InlineData("a * -b", "(a Multiply (-b))")]
    [InlineData("-a * b", "((-a) Multiply b)")]
    [InlineData("--a", "(-(-a))")]
    [InlineData("a^2[0]", "(a Power 2[0])")]
    [InlineData("W[1, 2][0]", "W[1, 2][0]")]
    [InlineData("(a + b)[0]", "(a Add b)[0]")]
    [InlineData("[a, b][1]", "[a, b][1]")]
    [InlineData("[[1, 2], [3, 4]]", "[[1, 2], [3, 4]]")]
    [InlineData("new(w)", "new(w, 1)")]
    [InlineData("new(w, 3)", "new(w, 3)")]
    [InlineData("grad(W1)[0] * shape(x)", "(grad(W1)[0] Multiply shape(x))")]
    [InlineData("jacobian(f, x)", "jacobian(f, x)")]
    [InlineData("maxpool2d(O, size: 2)", "maxpool2d(O, size: 2, stride: 2)")]
    [InlineData("maxpool2d(O, stride: 1, size: 2)", "maxpool2d(O, size: 2, stride: 1)")]
    [InlineData("leaky_relu(x, slope: -0.5)", "leaky_relu(x, slope: -0.5)")]
    [InlineData("concat(a, b, c, axis: 1)", "concat(a, b, c, axis: 1)")]
    [InlineData("reshape(x, shape: [2, 3])", "reshape(x, shape: 2 3)")]
    [InlineData("sum(x)", "sum(x)")]
    [InlineData("sum", "sum")]
    [InlineData("1.50e-3 * 007", "(1.50e-3 Multiply 007)")]
    public void Operators_bind_as_in_mathematics(string text, string tree) => Assert.Equal(tree, ExpressionTree.Of(text));

    [Theory]
    [InlineData("(a + b) + c", "a + b + c")]
    [InlineData("a + (b + c)", "a + (b + c)")]
    [InlineData("(a * b) * c", "a * b * c")]
    [InlineData("a / (b * c)", "a / (b * c)")]
    [InlineData("(a ^ b) ^ c", "(a^b)^c")]
    [InlineData("(-x)^2", "(-x)^2")]
    [InlineData("-(x^2)", "-x^2")]
    [InlineData("-(a + b)", "-(a + b)")]
    [InlineData("((a))", "a")]
    [InlineData("maxpool2d(O, size: 2, stride: 2)", "maxpool2d(O, size: 2, stride: 2)")]
    [InlineData("concat(a, axis: 0)", "concat(a)")]
    public void Text_has_no_more_brackets_than_needed(string text, string written) =>
        Assert.Equal(written, ExpressionParser.Parse(text, new(1, 1)).Text());

    [Fact]
    public void Text_reads_back_as_the_same_expression() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        Expression expression = new RandomExpression(new Random(seed)).Next(depth: 5);
        Assert.Equal(ExpressionTree.Of(expression), ExpressionTree.Of(expression.Text()));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(42, 1));

    [Fact]
    public void Operations_know_where_they_stand()
    {
        var sum = (BinaryOperation)ExpressionParser.Parse("sigmoid(a) +  b @ c[1]", new(3, 7));
        Assert.Equal((new(3, 18), new(3, 7), new(3, 23)), (sum.At, sum.Left.At, sum.Right.At));
        Assert.Equal(new(3, 26), ((BinaryOperation)sum.Right).Right.At);
    }

    [Fact]
    public void Names_are_found_in_every_form() => Assert.Equal(
        ["a", "b", "c", "d", "e", "f"],
        ExpressionParser.Parse("a + grad(b) * new(c)[0] - jacobian(d, e) @ [shape(f)]", new(1, 1)).Names().Select(n => n.Name));
}
