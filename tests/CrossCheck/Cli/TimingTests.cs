using Xunit;

namespace Harness.CrossCheck.Cli;

/// <summary>The clock of <c>verify --timing</c> says where the time went, and changes no result.</summary>
public sealed class TimingTests
{
    [Fact]
    public void Every_witness_and_topic_has_its_line()
    {
        Ran ran = Ran.On(Ran.Right, "verify", "FILE", "--trials", "2", "--timing");
        Assert.Equal(0, ran.Code);
        foreach (string word in new[] { "handwritten", "libtorch", "dual numbers", "finite differences", "processors busy", "by topic" })
            Assert.Contains(word, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_are_the_same_with_and_without_the_clock()
    {
        string[] arguments = ["verify", "backprop-2-2-1", "activation.relu-derivative", "--trials", "2"];
        Ran plain = Ran.With(arguments);
        Assert.Equal(plain.Out, Ran.With([.. arguments, "--timing"]).Out);
        Assert.DoesNotContain("busy", plain.Error, StringComparison.Ordinal);
    }
}
