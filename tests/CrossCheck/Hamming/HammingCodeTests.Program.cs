using Harness.Handwritten.Hamming;
using Harness.Handwritten.Logic;
using Library = Harness.Reference.Hamming.HammingCode;

namespace Harness.CrossCheck.Hamming;

/// <summary>What needs the library or the program.</summary>
public sealed partial class HammingCodeTests
{
    [Fact]
    public void The_generator_matrix_gives_the_same_codewords()
    {
        bool[][] data = BooleanInputs.All(4);
        double[][] library = Library.Encode([.. data.Select(BooleanInputs.Numbers)]);
        Assert.All(data, (d, i) => Assert.Equal(library[i], BooleanInputs.Numbers(HammingCode.Encode(d))));
    }
}
