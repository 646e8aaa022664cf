using Harness.Handwritten;
using Xunit;

namespace Harness.CrossCheck.Handwritten;

/// <summary>Shapes that do not fit are refused in words that name the rule, the shapes and what is wrong.</summary>
public sealed class ShapeErrorTests
{
    public static TheoryData<string, int[][], string> Misfits => new()
    {
        { "sigmoid", [], "sigmoid: needs 1 input, got 0" },
        { "add", [[2]], "add: needs 2 inputs, got 1" },
        { "add", [[2], [3]], "add: [2] and [3] do not fit: the shapes must be equal, or one side a scalar" },
        { "multiply", [[2, 3], [3, 2]],
            "multiply: [2, 3] and [3, 2] do not fit: the shapes must be equal, or one side a scalar" },
        { "matmul, square", [[2, 3], [4]], "matmul: [2, 3] @ [4] do not fit: inner sizes 3 and 4 differ" },
        { "matmul, square", [[], [4]], "matmul: [] @ [4] do not fit: both sides must be vectors or matrices" },
        { "matmul, square", [[1, 2, 3], [3]], "matmul: [1, 2, 3] @ [3] do not fit: both sides must be vectors or matrices" },
        { "transpose", [[1, 2, 3]], "transpose: [1, 2, 3] has rank 3; it must be 1 or 2" },
        { "outer", [[2], [2, 2]], "outer: [2] and [2, 2] do not fit: both must be vectors" },
        { "dot", [[2], [3]], "dot: [2] and [3] do not fit: the shapes must be equal" },
        { "dot", [[2, 2], [2, 2]], "dot: [2, 2] has rank 2; it must be 1" },
        { "norm_inf", [[0]], "norm_inf: [0] has no entry; it needs 1 or more" },
        { "reshape", [[5]], "reshape: [5] has 5 entries, [3, 4] has 12" },
        { "concat, axis 1", [[2]], "concat: [2] has no axis 1" },
        { "concat, axis 1", [[2, 3], [3, 3]], "concat: [2, 3] and [3, 3] do not fit: only axis 1 may differ" },
        { "concat, axis 0", [], "concat: needs 1 input or more" },
        { "stack", [[2], [3]], "stack: [2] and [3] do not fit: the shapes must be equal" },
        { "index", [[]], "index: [] has rank 0, too low for the index [1]" },
        { "index, all axes", [[2, 2]], "index: index [1, 2] is outside [2, 2]: axis 1 allows 0 to 1" },
        { "sum, axis 2", [[2, 3]], "sum: [2, 3] has no axis 2; it has 0 to 1" },
        { "sum, axis 0", [[]], "sum: [] has no axis 0; a scalar has none" },
        { "mean, all entries", [[0]], "mean: [0] has no entry to take; it needs 1 or more" },
        { "max, axis 1", [[2, 0]], "max: [2, 0] has no entry to take; it needs 1 or more" },
        { "softmax", [[]], "softmax: [] has no row; the last axis needs 1 entry or more" },
        { "cross_entropy_logits", [[3], [2]], "cross_entropy_logits: [3] and [2] do not fit: the shapes must be equal" },
        { "cross_entropy_logits", [[], []], "cross_entropy_logits: [] has no classes; the last axis needs 1 or more" },
        { "mean_squared_error", [[0], [0]], "mean_squared_error: [0] has no entry; it needs 1 or more" },
        { "convolve2d, stride 1, padding 0, dilation 1, plane", [[3], [3]],
            "convolve2d: X [3] and F [3] do not fit: "
            + "X [H, W] needs F [kh, kw], X [C, H, W] or [N, C, H, W] needs F [O, C, kh, kw]" },
        { "cross_correlate2d, stride 1, padding 0, dilation 1, channels", [[2, 4, 4], [1, 3, 2, 2]],
            "cross_correlate2d: X [2, 4, 4] and F [1, 3, 2, 2] do not fit: X has 2 channels, F has 3" },
        { "convolve2d, stride 2, padding 2, dilation 2, plane", [[2, 9], [5, 2]],
            "convolve2d: X [2, 9] and F [5, 2] do not fit: the kernel spans 9 × 3, the image with its padding 6 × 13" },
        { "maxpool2d, size 2, stride 1", [[5]], "maxpool2d: [5] has rank 1; it must be [H, W], [C, H, W] or [N, C, H, W]" },
        { "avgpool2d, size 3, stride 2", [[2, 5]], "avgpool2d: a window of 3 does not fit into [2, 5]" },
        { "matmul, square", [[4], []], "matmul: [4] @ [] do not fit: both sides must be vectors or matrices" },
        { "matmul, square", [[3], [3, 1, 1]], "matmul: [3] @ [3, 1, 1] do not fit: both sides must be vectors or matrices" },
        { "transpose", [[]], "transpose: [] has rank 0; it must be 1 or 2" },
        { "outer", [[2, 2], [2]], "outer: [2, 2] and [2] do not fit: both must be vectors" },
        { "diagonal", [[2, 2]], "diagonal: needs a vector, got [2, 2]" },
        { "concat, axis 1", [[2, 3], [2, 3, 1]], "concat: [2, 3] and [2, 3, 1] do not fit: only axis 1 may differ" },
        { "concat, axis 1", [[2, 3, 4], [2, 3, 5]], "concat: [2, 3, 4] and [2, 3, 5] do not fit: only axis 1 may differ" },
        { "stack", [], "stack: needs 1 input or more" },
        { "index", [[1]], "index: index [1] is outside [1]: axis 0 allows 0 to 0" },
        { "softmax", [[2, 0]], "softmax: [2, 0] has no row; the last axis needs 1 entry or more" },
        { "cross_entropy_logits", [[2, 0], [2, 0]], "cross_entropy_logits: [2, 0] has no classes; the last axis needs 1 or more" },
        { "convolve2d, stride 1, padding 0, dilation 1, plane", [[3, 3], [0, 2]], "convolve2d: X [3, 3] and F [0, 2] do not fit: the kernel has no entry" },
        { "convolve2d, stride 1, padding 0, dilation 1, plane", [[3, 3], [2, 0]], "convolve2d: X [3, 3] and F [2, 0] do not fit: the kernel has no entry" },
        { "convolve2d, stride 1, padding 0, dilation 1, plane", [[9, 2], [2, 5]],
            "convolve2d: X [9, 2] and F [2, 5] do not fit: the kernel spans 2 × 5, the image with its padding 9 × 2" },
        { "convolve2d, stride 1, padding 0, dilation 1, plane", [[1, 3, 3], [2, 2]],
            "convolve2d: X [1, 3, 3] and F [2, 2] do not fit: "
            + "X [H, W] needs F [kh, kw], X [C, H, W] or [N, C, H, W] needs F [O, C, kh, kw]" },
        { "maxpool2d, size 2, stride 1", [[1, 1, 1, 4, 4]], "maxpool2d: [1, 1, 1, 4, 4] has rank 5; it must be [H, W], [C, H, W] or [N, C, H, W]" },
        { "avgpool2d, size 3, stride 2", [[5, 2]], "avgpool2d: a window of 3 does not fit into [5, 2]" },
        { "local_derivatives", [[]], "local_derivatives: needs 2 inputs, got 1" },
        { "local_derivatives", [[], [2]], "local_derivatives: [2] is not a scalar; every edge starts at a scalar" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void Shapes_that_do_not_fit_are_refused_with_their_names(string name, int[][] shapes, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => RuleCases.Named(name).Rule.OutputShape(shapes)).Message);

    public static TheoryData<Action, string> BadParameters => new()
    {
        { () => Rules.CrossCorrelate2d<double>(stride: 0), "stride is 0; it must be at least 1" },
        { () => Rules.Convolve2d<double>(padding: -1), "padding is -1; it must be at least 0" },
        { () => Rules.Convolve2d<double>(dilation: 0), "dilation is 0; it must be at least 1" },
        { () => Rules.MaxPool2d<double>(0, 1), "size is 0; it must be at least 1" },
        { () => Rules.AvgPool2d<double>(1, 0), "stride is 0; it must be at least 1" },
        { () => Rules.Sum<double>(-1), "axis is -1; it must be at least 0" },
        { () => Rules.Concat<double>(-2), "axis is -2; it must be at least 0" },
        { () => Rules.Index<double>(0, -1), "leadingIndex is -1; it must be at least 0" },
        { () => Rules.Reshape<double>(2, -1), "shape [2, -1] has a negative size; sizes are 0 or more" },
    };

    [Theory]
    [MemberData(nameof(BadParameters))]
    public void Parameters_out_of_range_are_refused_with_the_range(Action make, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(make).Message, StringComparison.Ordinal);

    [Fact]
    public void Spans_of_different_lengths_are_refused_by_name()
    {
        string message = Assert.Throws<ArgumentException>(
            () => Harness.Handwritten.Activations.Sigmoid.Value<double>(new double[2], new double[3])).Message;
        Assert.StartsWith("y has 3 entries, but x has 2; they must agree", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(3, 3)]
    public void A_kernel_as_small_or_as_large_as_may_be_is_accepted(int height, int width) => Assert.Equal([4 - height, 4 - width],
        RuleCases.Named("convolve2d, stride 1, padding 0, dilation 1, plane").Rule.OutputShape([[3, 3], [height, width]]));

    [Fact]
    public void Local_derivatives_must_be_as_many_as_points_and_are_listed()
    {
        Assert.Throws<ArgumentException>(() => Rules.LocalDerivatives([1.0], [1, 2], 0));
        Assert.Equal("x̄ᵢ += ȳ · dᵢ, d = (2, -0.5)", RuleCases.Named("local_derivatives").Rule.LocalDerivative);
        Assert.Equal("x̄ += ȳ · 3 x^2", Rules.IntegerPower<double>(3).LocalDerivative);
    }
}
