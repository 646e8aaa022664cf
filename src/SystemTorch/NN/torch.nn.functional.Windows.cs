using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The largest element of each window; a tie's gradient goes to the first.</summary>
            public static Tensor max_pool1d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null,
                bool ceil_mode = false) =>
                Op.Call("max_pool1d", input, One(kernel_size, 1), One(stride, kernel_size), One(padding, 0), One(dilation, 1), ceil_mode);

            /// <summary>The largest element of each window; a tie's gradient goes to the first in row-major order.</summary>
            public static Tensor max_pool2d(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                Op.Call("max_pool2d", input, kernel_size, strides ?? kernel_size, padding ?? [0, 0], dilation ?? [1, 1], ceil_mode);

            /// <summary>The largest element of each window; a tie's gradient goes to the first in row-major order.</summary>
            public static Tensor max_pool2d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null,
                bool ceil_mode = false) =>
                max_pool2d(input, Two(kernel_size, 1), Two(stride, kernel_size), Two(padding, 0), Two(dilation, 1), ceil_mode);

            /// <summary>The largest element of each window; a tie's gradient goes to the first in row-major order.</summary>
            public static Tensor max_pool2d(
                Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, Two(kernel_size)!, Two(stride), Two(padding), Two(dilation), ceil_mode);

            /// <summary>The largest element of each window, and its position in the plane.</summary>
            public static (Tensor output, Tensor indices) max_pool2d_with_indices(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                Op.CallTwo("max_pool2d_with_indices", input, kernel_size, strides ?? kernel_size, padding ?? [0, 0], dilation ?? [1, 1], ceil_mode);

            /// <summary>The mean of each window.</summary>
            public static Tensor avg_pool1d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false,
                bool count_include_pad = true) =>
                Op.Call("avg_pool1d", input, One(kernel_size, 1), One(stride, kernel_size), One(padding, 0), ceil_mode, count_include_pad);

            /// <summary>The mean of each window.</summary>
            public static Tensor avg_pool2d(
                Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                Op.Call("avg_pool2d", input, kernel_size, stride ?? kernel_size, padding ?? [0, 0], ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of each window.</summary>
            public static Tensor avg_pool2d(
                Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, Two(kernel_size, 1), Two(stride, kernel_size), Two(padding, 0), ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of each window.</summary>
            public static Tensor avg_pool2d(
                Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, Two(kernel_size)!, Two(stride), Two(padding), ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of each of output_size windows.</summary>
            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) =>
                Op.Call("adaptive_avg_pool1d", input, One(output_size, 1));

            /// <summary>The mean of each of the given number of windows.</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) =>
                Op.Call("adaptive_avg_pool2d", input, output_size);

            /// <summary>Every window as a column.</summary>
            public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                Op.Call("im2col", input, Two(kernel_size, 1), Two(dilation, 1), Two(padding, 0), Two(stride, 1));

            /// <summary>Every window as a column.</summary>
            public static Tensor unfold(
                Tensor input, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null,
                (long, long)? stride = null) =>
                Op.Call("im2col", input, Two(kernel_size), Two(dilation ?? (1, 1)), Two(padding ?? (0, 0)), Two(stride ?? (1, 1)));

            /// <summary>Columns added up where their windows lie.</summary>
            public static Tensor fold(
                Tensor input, long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                Op.Call("col2im", input, Two(output_size, 1), Two(kernel_size, 1), Two(dilation, 1), Two(padding, 0), Two(stride, 1));

            /// <summary>Columns added up where their windows lie.</summary>
            public static Tensor fold(
                Tensor input, (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null,
                (long, long)? padding = null, (long, long)? stride = null) =>
                Op.Call("col2im", input, Two(output_size), Two(kernel_size), Two(dilation ?? (1, 1)), Two(padding ?? (0, 0)), Two(stride ?? (1, 1)));

            /// <summary>More places before and after each dimension, the last dimension first.</summary>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                Op.Call("pad", input, pad, Name(mode), mode is PaddingModes.Constant or PaddingModes.Zeros ? value : default(Arg));

            /// <summary>More places before and after each dimension, the last dimension first.</summary>
            public static Tensor pad(
                Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, pad.ToArray(), mode, value);

            /// <summary>More places before and after the last dimension.</summary>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, new[] { pad, pad }, mode, value);

            /// <summary>More places before and after the last dimension.</summary>
            public static Tensor pad(
                Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, new[] { pad.Item1, pad.Item2 }, mode, value);

            /// <summary>More places before and after the last two dimensions.</summary>
            public static Tensor pad(
                Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, new[] { pad.Item1, pad.Item2, pad.Item3, pad.Item4 }, mode, value);

            /// <summary>The name that libtorch gives a way of padding.</summary>
            private static string Name(PaddingModes mode) =>
                mode is PaddingModes.Zeros ? "constant" : mode.ToString().ToLowerInvariant();

            /// <summary>The same number for two dimensions, or its default.</summary>
            private static long[] Two(long? given, long otherwise) => [given ?? otherwise, given ?? otherwise];

            /// <summary>A number for each of two dimensions.</summary>
            private static long[]? Two((long First, long Second)? given) => given is var (first, second) ? [first, second] : null;
        }
    }
}
