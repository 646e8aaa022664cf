using Harness.Problems;
using Xunit;

namespace Harness.CrossCheck.Problems;

/// <summary>The nearest known name is suggested, and nothing where none is near.</summary>
public sealed class SuggestionTests
{
    [Theory]
    [InlineData("sigmod", ", did you mean 'sigmoid'?")]
    [InlineData("sgimoid", ", did you mean 'sigmoid'?")]
    [InlineData("TANH", ", did you mean 'tanh'?")]
    [InlineData("x1", ", did you mean 'x'?")]
    [InlineData("q", "")]
    [InlineData("perceptron", "")]
    [InlineData("", "")]
    public void Only_a_near_name_is_suggested(string mistyped, string suggestion) =>
        Assert.Equal(suggestion, Suggestion.For(mistyped, ["sigmoid", "tanh", "x"]));

    [Fact]
    public void All_names_are_listed_where_none_is_near_and_there_are_few()
    {
        Assert.Equal("; known here: a, b", Suggestion.OrAll("zzz", ["a", "b"]));
        Assert.Equal("", Suggestion.OrAll("zzz", [.. Enumerable.Range(0, 50).Select(i => $"name{i}")]));
        Assert.Equal("", Suggestion.OrAll("zzz", []));
    }

    [Fact]
    public void An_endless_name_is_compared_with_nothing() => Assert.Equal("", Suggestion.For(new string('a', 1_000_000), ["sigmoid", "a"]));
}
