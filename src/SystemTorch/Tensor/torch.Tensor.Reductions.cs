using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum of all elements.</summary>
        public Tensor sum(ScalarType? type = null) => Op.Call("sum", this, type);

        /// <summary>The sum along a dimension.</summary>
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => sum([dim], keepdim, type);

        /// <summary>The sum along dimensions.</summary>
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) =>
            sum([dim0, dim1], keepdim, type);

        /// <summary>The sum along dimensions.</summary>
        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) =>
            sum([dim0, dim1, dim2], keepdim, type);

        /// <summary>The sum along dimensions.</summary>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) =>
            Op.Call("sum.dim_IntList", this, dim, keepdim, type);

        /// <summary>The sum along dimensions.</summary>
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) =>
            sum(dim.ToArray(), keepdim, type);

        /// <summary>The mean of all elements.</summary>
        public Tensor mean() => Op.Call("mean", this);

        /// <summary>The mean along dimensions.</summary>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
            Op.Call("mean.dim", this, dimensions, keepdim, type);

        /// <summary>The product of all elements.</summary>
        public Tensor prod(ScalarType? type = null) => Op.Call("prod", this, type);

        /// <summary>The product along a dimension.</summary>
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) =>
            Op.Call("prod.dim_int", this, dim, keepdim, type);

        /// <summary>The largest element; the gradient of a tie is shared equally.</summary>
        public Tensor max() => Op.Call("max", this);

        /// <summary>The smallest element; the gradient of a tie is shared equally.</summary>
        public Tensor min() => Op.Call("min", this);

        /// <summary>The largest elements along a dimension and their positions; the gradient goes to that position.</summary>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Op.CallTwo("max.dim", this, dim, keepdim);

        /// <summary>The smallest elements along a dimension and their positions; the gradient goes to that position.</summary>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Op.CallTwo("min.dim", this, dim, keepdim);

        /// <summary>The largest elements along dimensions.</summary>
        public Tensor amax(params long[] dims) => Op.Call("amax", this, dims);

        /// <summary>The largest elements along dimensions.</summary>
        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            Result(@out, Op.Call("amax", this, dims, keepdim));

        /// <summary>The smallest elements along dimensions.</summary>
        public Tensor amin(params long[] dims) => Op.Call("amin", this, dims);

        /// <summary>The smallest elements along dimensions.</summary>
        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            Result(@out, Op.Call("amin", this, dims, keepdim));

        /// <summary>The position of the largest element in row-major order.</summary>
        public Tensor argmax() => Op.Call("argmax", this);

        /// <summary>The positions of the largest elements along a dimension.</summary>
        public Tensor argmax(long dim, bool keepdim = false) => Op.Call("argmax", this, dim, keepdim);

        /// <summary>The position of the smallest element in row-major order.</summary>
        public Tensor argmin() => Op.Call("argmin", this);

        /// <summary>The positions of the smallest elements along a dimension.</summary>
        public Tensor argmin(long dim, bool keepdim = false) => Op.Call("argmin", this, dim, keepdim);

        /// <summary>log Σ exp along a dimension, without overflow.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false) => Op.Call("logsumexp", this, new[] { dim }, keepdim);

        /// <summary>The standard deviation of all elements, by n − 1 or by n.</summary>
        public Tensor std(bool unbiased = true) => Op.Call("std", this, unbiased);

        /// <summary>The standard deviation along a dimension, by n − 1 or by n.</summary>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std([dim], unbiased, keepdim, type);

        /// <summary>The standard deviation along dimensions, by n − 1 or by n.</summary>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.Call("std.dim", As(type), dimensions, unbiased, keepdim);

        /// <summary>The variance of all elements, by n − 1 or by n.</summary>
        public Tensor var(bool unbiased = true) => Op.Call("var", this, unbiased);

        /// <summary>The variance along a dimension, by n − 1 or by n.</summary>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var([dim], unbiased, keepdim, type);

        /// <summary>The variance along dimensions, by n − 1 or by n.</summary>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.Call("var.dim", As(type), dimensions, unbiased, keepdim);

        /// <summary>The p-norm of all elements.</summary>
        public Tensor norm(float p = 2f) => Op.Call("norm.Scalar", this, (double)p);

        /// <summary>The p-norm along a dimension.</summary>
        public Tensor norm(int dim, bool keepdim = false, float p = 2f) =>
            Op.Call("norm.ScalarOpt_dim", this, (double)p, new long[] { dim }, keepdim);

        /// <summary>The sums up to each element along a dimension.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null) => Op.Call("cumsum", this, dim, type);

        /// <summary>The products up to each element along a dimension.</summary>
        public Tensor cumprod(long dim, ScalarType? type = null) => Op.Call("cumprod", this, dim, type);

        /// <summary>The logarithms of the sums of exponentials up to each element.</summary>
        public Tensor logcumsumexp(long dim) => Op.Call("logcumsumexp", this, dim);

        /// <summary>The median; of an even number of elements the lower one.</summary>
        public Tensor median() => Op.Call("median", this);

        /// <summary>How many elements are not zero, along dimensions or in all.</summary>
        public Tensor count_nonzero(long[]? dims = null) =>
            dims is null ? Op.Call("count_nonzero", this) : Op.Call("count_nonzero.dim_IntList", this, dims);

        /// <summary>The elements in order along a dimension, and their positions.</summary>
        public (Tensor values, Tensor indices) sort(long dim = -1, bool descending = false, bool stable = false) =>
            Op.CallTwo("sort.stable", this, stable, dim, descending);

        /// <summary>The positions of the elements in order along a dimension.</summary>
        public Tensor argsort(long dim = -1, bool descending = false) => Op.Call("argsort", this, dim, descending);

        /// <summary>The k largest elements along a dimension, and their positions.</summary>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) =>
            Op.CallTwo("topk", this, k, dim, largest, sorted);

        /// <summary>This tensor in another type, or itself.</summary>
        private Tensor As(ScalarType? type) => type is ScalarType given ? to_type(given) : this;

        /// <summary>A result, written to where it is wanted.</summary>
        private static Tensor Result(Tensor? wanted, Tensor result)
        {
            if (wanted is null) return result;
            using (result) return wanted.copy_(result);
        }
    }
}
