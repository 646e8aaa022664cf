using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements in another shape; -1 stands for what is left.</summary>
        public Tensor reshape(params long[] shape) => Op.Call("reshape", this, shape);

        /// <summary>The elements in another shape, sharing memory.</summary>
        public Tensor view(params long[] shape) => Op.Call("view", this, shape);

        /// <summary>The elements in the shape of another tensor, sharing memory.</summary>
        public Tensor view_as(Tensor other) => Op.Call("view_as", this, other);

        /// <summary>Dimensions from start_dim to end_dim joined into one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Op.Call("flatten.using_ints", this, start_dim, end_dim);

        /// <summary>One dimension split into several.</summary>
        public Tensor unflatten(long dim, params long[] sizes) => Op.Call("unflatten.int", this, dim, sizes, default(Arg));

        /// <summary>The elements in one dimension.</summary>
        public Tensor ravel() => Op.Call("ravel", this);

        /// <summary>The matrix transposed.</summary>
        public Tensor t() => Op.Call("t", this);

        /// <summary>Two dimensions exchanged.</summary>
        public Tensor transpose(long dim0, long dim1) => Op.Call("transpose.int", this, dim0, dim1);

        /// <summary>Two dimensions exchanged.</summary>
        public Tensor swapaxes(long dim0, long dim1) => Op.Call("transpose.int", this, dim0, dim1);

        /// <summary>Two dimensions exchanged.</summary>
        public Tensor swapdims(long dim0, long dim1) => Op.Call("transpose.int", this, dim0, dim1);

        /// <summary>The dimensions in another order.</summary>
        public Tensor permute(params long[] permutation) => Op.Call("permute", this, permutation);

        /// <summary>The dimensions in another order.</summary>
        public Tensor permute(IEnumerable<long> permutation) => permute([.. permutation]);

        /// <summary>Dimensions moved to other places.</summary>
        public Tensor movedim(long[] source, long[] destination) => Op.Call("movedim.intlist", this, source, destination);

        /// <summary>Without the dimensions of length 1, or without one such.</summary>
        public Tensor squeeze(long? dim = null) => dim is long one ? Op.Call("squeeze.dim", this, one) : Op.Call("squeeze", this);

        /// <summary>With a new dimension of length 1.</summary>
        public Tensor unsqueeze(long dim) => Op.Call("unsqueeze", this, dim);

        /// <summary>Dimensions of length 1 repeated, without copying.</summary>
        public Tensor expand(params long[] sizes) => Op.Call("expand", this, sizes);

        /// <summary>Dimensions of length 1 repeated, without copying.</summary>
        public Tensor expand(long[] sizes, bool isImplicit = false) => Op.Call("expand", this, sizes, isImplicit);

        /// <summary>Dimensions of length 1 repeated, without copying.</summary>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => expand(sizes.ToArray(), isImplicit);

        /// <summary>Expanded to the shape of another tensor.</summary>
        public Tensor expand_as(Tensor other) => Op.Call("expand_as", this, other);

        /// <summary>Expanded to a shape.</summary>
        public Tensor broadcast_to(params long[] shape) => Op.Call("broadcast_to", this, shape);

        /// <summary>The same elements in row-major order without gaps.</summary>
        public Tensor contiguous() => Op.Call("contiguous", this);

        /// <summary>A copy; gradients flow through it.</summary>
        public Tensor clone() => Op.Call("clone", this);

        /// <summary>The matrix transposed.</summary>
        public Tensor T => Op.Call("numpy_T", this);

        /// <summary>The last two dimensions exchanged.</summary>
        public Tensor mT => Op.Call("mT", this);
    }
}
