using Harness.Handwritten.Hamming;
using Harness.Handwritten.Logic;

namespace Harness.CrossCheck.Hamming;

public sealed partial class HammingCodeTests
{
    [Fact]
    public void A_codeword_on_paper() => Assert.Equal("1011010", BooleanInputs.Text(HammingCode.Encode([true, false, true, true])));

    [Fact]
    public void Codewords_are_at_least_three_apart_and_four_zeros_are_seven()
    {
        Assert.Equal("0000000", BooleanInputs.Text(HammingCode.Encode([false, false, false, false])));
        bool[][] words = [.. BooleanInputs.All(4).Select(d => HammingCode.Encode(d))];
        Assert.All(words, (a, i) => Assert.All(words, (b, j) => Assert.True(i == j || HammingCode.Distance(a, b) >= 3)));
    }

    [Fact]
    public void Any_single_error_leaves_the_word_nearest_to_its_codeword()
    {
        bool[][] words = [.. BooleanInputs.All(4).Select(d => HammingCode.Encode(d))];
        Assert.All(words, word => Assert.All(Enumerable.Range(0, 7), place =>
        {
            bool[] received = [.. word.Select((bit, i) => bit ^ (i == place))];
            Assert.Same(word, words.MinBy(w => HammingCode.Distance(w, received)));
        }));
    }

    [Fact]
    public void Sizes_are_checked()
    {
        Assert.Equal("d has 3 entries; it must have 4 (Parameter 'd')", Assert.Throws<ArgumentException>(() => HammingCode.Parity([true, true, true])).Message);
        Assert.Throws<ArgumentException>(() => HammingCode.Distance([true], []));
    }
}
