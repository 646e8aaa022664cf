using Harness.Reference.Checking;
using Harness.Verification.Checking;
using static TorchSharp.torch;
using Cube = Harness.CrossCheck.Reference.Checking.RightCube;

namespace Harness.CrossCheck.Docs;

/// <summary>The TorchSharp sample of the README compiles, passes where it says so, and prints what it says.</summary>
public sealed class TorchSampleTests
{
    [Fact]
    public void The_sample_passes_and_prints_the_message_below_it()
    {
        using var scope = NewDisposeScope();
        // sample: begin
        Tensor x = tensor([0.5, -1.5, 2.0, 0.25]).reshape(2, 2);
        GradientAssert.Passes(TorchGradientCheck.Of(w => w.pow(2).sum(), w => 2 * w).At(x));   // a gradient written by hand
        GradientAssert.Passes(TorchGradientCheck.Backward(w => Cube.apply(w)).At(x));          // a custom function's backward
        GradientAssert.Passes(TorchGradientCheck.Backward(w => Cube.apply(w)).At(x.@float())); // in float32, by its roundoff
        GradientAssert.Passes(TorchGradientCheck.DoubleBackward(w => Cube.apply(w)).At(x));    // and backward through backward
        GradientVerdict wrong = TorchGradientCheck.Of(w => w.matmul(w.t()).sum(), w => (2 * w.sum(0, keepdim: true)).expand(2, 2).t())
            .Inputs("W").At(x);
        // sample: end
        // An ellipsis stands for lines whose digits depend on the machine.
        string message = wrong.ToString();
        string[] shown = Pages.BlockAfter("README.md", "message of the sample").Split('…', StringSplitOptions.TrimEntries);
        Assert.True(shown.All(part => message.Contains(part, StringComparison.Ordinal)), $"the README should say\n{message}");
    }

    [Fact]
    public void The_sample_is_the_one_in_the_README()
    {
        const string file = "tests/CrossCheck/Docs/TorchSampleTests.cs";
        string body = Pages.Read(file).Split("// sample: begin\n")[1].Split("        // sample: end")[0];
        string code = "using Harness.Reference.Checking;\nusing Harness.Verification.Checking;\nusing static TorchSharp.torch;\n\n"
            + body.Replace("\n        ", "\n", StringComparison.Ordinal).TrimStart();
        Assert.Equal(code, Pages.BlockAfter("README.md", $"sample {file}"));
    }
}
