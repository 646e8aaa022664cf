using Harness.Handwritten;
using Xunit;

namespace Harness.CrossCheck.Handwritten;

/// <summary>Values worked out on paper: a derivative can be right for a value that is wrong.</summary>
public sealed class ValueTests
{
    private static readonly NdArray<double> X = new([1, 2, 3, 4, 5, 6, 7, 8, 9], 3, 3);

    public static TheoryData<Rule<double>, NdArray<double>[], double[]> OnPaper => new()
    {
        { Rules.LeakyRelu(0.1), [NdArray.Vector(-2.0, 0, 3)], [-0.2, 0, 3] },
        { Rules.Selu(2.0, 3.0), [NdArray.Vector(1.0, -Math.Log(2))], [2, -3] },
        { Rules.Softplus<double>(), [NdArray.Scalar(0.0)], [Math.Log(2)] },
        { Rules.Sigmoid<double>(), [NdArray.Vector(0.0, Math.Log(3), -Math.Log(3))], [0.5, 0.75, 0.25] },
        { Rules.Power<double>(), [NdArray.Vector(2.0, -2, 9), NdArray.Vector(3.0, 3, 0.5)], [8, -8, 3] },
        { Rules.IntegerPower<double>(-2), [NdArray.Vector(2.0, -4)], [0.25, 0.0625] },
        { Rules.IntegerPower<double>(13), [NdArray.Scalar(2.0)], [8192] },
        { Rules.Subtract<double>(), [NdArray.Scalar(1.0), NdArray.Vector(1.0, 2)], [0, -1] },
        { Rules.Divide<double>(), [NdArray.Vector(1.0, 2), NdArray.Scalar(4.0)], [0.25, 0.5] },
        { Rules.MatMul<double>(), [new([1, 2, 3, 4], 2, 2), new([5, 6, 7, 8], 2, 2)], [19, 22, 43, 50] },
        { Rules.MatMul<double>(), [NdArray.Vector(1.0, 2), new([5, 6, 7, 8], 2, 2)], [19, 22] },
        { Rules.MatMul<double>(), [new([1, 2, 3, 4], 2, 2), NdArray.Vector(5.0, 6)], [17, 39] },
        { Rules.Transpose<double>(), [new([1, 2, 3, 4, 5, 6], 2, 3)], [1, 4, 2, 5, 3, 6] },
        { Rules.Outer<double>(), [NdArray.Vector(1.0, 2), NdArray.Vector(3.0, 4, 5)], [3, 4, 5, 6, 8, 10] },
        { Rules.Diagonal<double>(), [NdArray.Vector(1.0, 2)], [1, 0, 0, 2] },
        { Rules.Norm1<double>(), [NdArray.Vector(3.0, -4)], [7] },
        { Rules.Norm2<double>(), [NdArray.Vector(3.0, -4)], [5] },
        { Rules.NormInf<double>(), [NdArray.Vector(3.0, -4)], [4] },
        { Rules.Concat<double>(1), [new([1, 2], 2, 1), new([3, 4, 5, 6], 2, 2)], [1, 3, 4, 2, 5, 6] },
        { Rules.Stack<double>(), [NdArray.Vector(1.0, 2), NdArray.Vector(3.0, 4)], [1, 2, 3, 4] },
        { Rules.Index<double>(1), [X], [4, 5, 6] },
        { Rules.Index<double>(2, 1), [X], [8] },
        { Rules.Sum<double>(0), [X], [12, 15, 18] },
        { Rules.Mean<double>(1), [X], [2, 5, 8] },
        { Rules.Max<double>(1), [X], [3, 6, 9] },
        { Rules.Softmax<double>(), [NdArray.Vector(0, Math.Log(3))], [0.25, 0.75] },
        { Rules.LogSoftmax<double>(), [NdArray.Vector(0.0, 0)], [-Math.Log(2), -Math.Log(2)] },
        { Rules.CrossEntropyLogits<double>(), [NdArray.Vector(0, Math.Log(3)), NdArray.Vector(1.0, 0)], [Math.Log(4)] },
        { Rules.CrossEntropyProbabilities<double>(), [NdArray.Vector(0.25, 0.75), NdArray.Vector(1.0, 0)], [Math.Log(4)] },
        { Rules.MeanSquaredError<double>(), [NdArray.Vector(1.0, 2), NdArray.Vector(3.0, 5)], [6.5] },
        { Rules.CrossCorrelate2d<double>(), [X, new([1, 2, 3, 4], 2, 2)], [37, 47, 67, 77] },
        { Rules.Convolve2d<double>(), [X, new([1, 2, 3, 4], 2, 2)], [23, 33, 53, 63] },
        { Rules.CrossCorrelate2d<double>(stride: 2, padding: 1), [X, new([1, 2, 3, 4], 2, 2)], [4, 18, 36, 77] },
        { Rules.CrossCorrelate2d<double>(dilation: 2), [X, new([1, 2, 3, 4], 2, 2)], [64] },
        { Rules.MaxPool2d<double>(2, 1), [X], [5, 6, 8, 9] },
        { Rules.AvgPool2d<double>(2, 1), [X], [3, 4, 6, 7] },
    };

    [Theory]
    [MemberData(nameof(OnPaper))]
    public void Value_is_the_one_worked_out_on_paper(Rule<double> rule, NdArray<double>[] inputs, double[] expected)
    {
        double[] actual = VjpCheck.Value(rule, inputs).Data;
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 2e-15));
    }

    [Fact]
    public void Channels_are_summed_and_filters_are_not()
    {
        NdArray<double> x = new([1, 2, 3, 4, 10, 20, 30, 40], 2, 2, 2);
        NdArray<double> f = new([1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1], 2, 2, 2, 2);
        NdArray<double> y = VjpCheck.Value(Rules.CrossCorrelate2d<double>(), [x, f]);
        Assert.Equal([2, 1, 1], y.Shape);
        Assert.Equal([110, 41], y.Data);
    }
}
