using Harness.Reference;
using Harness.Reference.Problems;
using Xunit;

namespace Harness.CrossCheck.Reference;

/// <summary>The engine says which one it is; where it is missing, these tests fail with the remedy.</summary>
public sealed class TorchEngineTests
{
    [Fact]
    public void The_engine_is_there() => Assert.Null(TorchEngine.Problem);

    [Fact]
    public void Its_name_gives_the_version_of_libtorch() => Assert.Matches(@"^libtorch \d+\.\d+\.\d+", TorchEngine.Name);

    [Fact]
    public void The_package_that_reaches_it_is_one_of_two() =>
        Assert.Matches(@"^(TorchSharp|SystemTorch) \d+\.\d+\.\d+$", TorchEngine.Package);

    [Fact]
    public void The_evaluator_answers_in_the_name_of_the_engine() =>
        Assert.Equal(TorchEngine.Name, new TorchEvaluator().Name);
}
