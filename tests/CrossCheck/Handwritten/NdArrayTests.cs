using System.Diagnostics.CodeAnalysis;
using Harness.Handwritten;
using Xunit;

namespace Harness.CrossCheck.Handwritten;

public sealed class NdArrayTests
{
    [Fact]
    public void Entries_lie_in_row_major_order()
    {
        NdArray<int> x = new([0, 1, 2, 3, 4, 5], 2, 3);
        Assert.Equal(5, x[1, 2]);
        x[1, 0] = 7;
        Assert.Equal([0, 1, 2, 7, 4, 5], x.Data);
        Assert.Equal("[2, 3] {0, 1, 2, 7, 4, 5}", x.ToString());
    }

    [Fact]
    public void A_scalar_has_one_entry_and_no_axis()
    {
        NdArray<double> x = NdArray.Scalar(2.5);
        Assert.Equal((0, 1, 2.5), (x.Rank, x.Count, x[[]]));
    }

    [Fact]
    [SuppressMessage("Performance", "CA1814", Justification = "A rectangular literal is what is tested.")]
    public void A_matrix_literal_keeps_its_rows()
    {
        int[,] rows = { { 1, 2 }, { 3, 4 }, { 5, 6 } };
        NdArray<int> x = NdArray.Matrix(rows);
        Assert.Equal([3, 2], x.Shape);
        Assert.Equal([1, 2, 3, 4, 5, 6], x.Data);
    }

    [Fact]
    public void A_shape_that_does_not_fit_the_data_is_refused() =>
        Assert.StartsWith("shape [2, 3] has 6 entries, but the data has 5",
            Assert.Throws<ArgumentException>(() => new NdArray<int>(new int[5], 2, 3)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_index_outside_the_shape_is_refused_with_the_range()
    {
        NdArray<int> x = new(new int[6], 2, 3);
        Assert.StartsWith("index [1, 3] is outside shape [2, 3]: axis 1 allows 0 to 2",
            Assert.Throws<ArgumentOutOfRangeException>(() => x[1, 3]).Message, StringComparison.Ordinal);
        Assert.StartsWith("index [1] has 1 numbers, shape [2, 3] needs 2",
            Assert.Throws<ArgumentException>(() => x[1]).Message, StringComparison.Ordinal);
    }
}
