using Harness.Handwritten;

namespace Harness.CrossCheck.Docs;

/// <summary>The C# of the README compiles and does what it says.</summary>
public sealed class ReadmeSampleTests
{
    [Fact]
    public void The_sample_gives_the_gradient_in_its_comment()
    {
        // sample: begin
        var graph = new Graph<double>();
        Node w = graph.Input(NdArray.Vector(0.5, -1.0));
        Node x = graph.Constant(NdArray.Vector(2.0, 1.0));
        Node y = graph.Apply(Rules.Sigmoid<double>(), graph.Apply(Rules.Dot<double>(), w, x));
        double[] gradient = graph.Backward(y)[w].Data;   // w·x = 0, so dy/dw = x/4 = [0.5, 0.25]
        // sample: end
        Assert.Equal([0.5, 0.25], gradient);
    }

    [Fact]
    public void The_sample_is_the_one_in_the_README()
    {
        const string file = "tests/CrossCheck/Docs/ReadmeSampleTests.cs";
        string body = Pages.Read(file).Split("// sample: begin\n")[1].Split("        // sample: end")[0];
        string code = $"using Harness.Handwritten;\n\n{body.Replace("\n        ", "\n", StringComparison.Ordinal).TrimStart()}";
        Assert.Equal(code, Pages.BlockAfter("README.md", $"sample {file}"));
    }
}
