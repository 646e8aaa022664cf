using Harness.Handwritten.ReceptiveFields;

namespace Harness.CrossCheck.ReceptiveFields;

public sealed class ReceptiveFieldTests
{
    [Theory]
    [InlineData(new[] { 3 }, new[] { 2 }, 3)]
    [InlineData(new[] { 3, 3, 3 }, new[] { 1, 2, 1 }, 9)]
    [InlineData(new[] { 3, 2, 4 }, new[] { 2, 3, 1 }, 23)]
    [InlineData(new[] { 1, 1 }, new[] { 5, 7 }, 1)]
    public void Fields_are_those_counted_on_paper(int[] kernels, int[] strides, long field)
    {
        Assert.Equal(field, ReceptiveField.ByRecursion(kernels, strides));
        Assert.Equal(field, ReceptiveField.ByClosedForm(kernels, strides));
    }

    [Theory]
    [InlineData(new int[] { }, new int[] { }, "needs as many strides as kernels, at least one; got 0 kernels and 0 strides")]
    [InlineData(new[] { 3 }, new[] { 1, 1 }, "needs as many strides as kernels, at least one; got 1 kernels and 2 strides")]
    [InlineData(new[] { 3, 0 }, new[] { 1, 1 }, "kernels ('0')")]
    [InlineData(new[] { 3, 3 }, new[] { 0, 1 }, "strides ('0')")]
    public void Layers_that_cannot_be_are_refused(int[] kernels, int[] strides, string message)
    {
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(() => ReceptiveField.ByRecursion(kernels, strides)).Message, StringComparison.Ordinal);
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(() => ReceptiveField.ByClosedForm(kernels, strides)).Message, StringComparison.Ordinal);
    }
}
