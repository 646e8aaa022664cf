using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Another view of the same elements.</summary>
        public Tensor alias() => Op.Call("alias", this);

        /// <summary>length places of a dimension, from start.</summary>
        public Tensor narrow(long dim, long start, long length) => Op.Call("narrow", this, dim, start, length);

        /// <summary>One place of a dimension, which vanishes.</summary>
        public Tensor select(long dim, long index) => Op.Call("select.int", this, dim, index);

        /// <summary>Places of a dimension, by start, end and step.</summary>
        public Tensor slice(long dim, long start, long finish, long step) =>
            Op.Call("slice.Tensor", this, dim, start, finish, step);

        /// <summary>Places of a dimension, by their positions.</summary>
        public Tensor index_select(long dim, Tensor index) => Op.Call("index_select", this, dim, index);

        /// <summary>Elements picked along a dimension, by their positions.</summary>
        public Tensor gather(long dim, Tensor index) => Op.Call("gather", this, dim, index);

        /// <summary>Elements put along a dimension, by their positions.</summary>
        public Tensor scatter(long dim, Tensor index, Tensor src) => Op.Call("scatter.src", this, dim, index, src);

        /// <summary>Elements added along a dimension, by their positions.</summary>
        public Tensor scatter_add(long dim, Tensor index, Tensor src) => Op.Call("scatter_add", this, dim, index, src);

        /// <summary>Rows of source, times alpha, added along a dimension.</summary>
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) =>
            Op.Call("index_add", this, dim, index, source, alpha);

        /// <summary>Elements by their positions in row-major order.</summary>
        public Tensor take(Tensor index) => Op.Call("take", this, index);

        /// <summary>The elements where the mask is true, in one dimension.</summary>
        public Tensor masked_select(Tensor mask) => Op.Call("masked_select", this, mask);

        /// <summary>The elements, but value where the mask is true.</summary>
        public Tensor masked_fill(Tensor mask, Scalar value) => Op.Call("masked_fill.Scalar", this, mask, value);

        /// <summary>This where the condition is true, y elsewhere.</summary>
        public Tensor where(Tensor condition, Tensor y) => Op.Call("where.self", condition, this, y);

        /// <summary>The elements moved along, those leaving at the end coming in at the start; flattened first where dims is null.</summary>
        public Tensor roll(long shifts, long? dims = null) =>
            Op.Call("roll", this, new[] { shifts }, dims is long dim ? new[] { dim } : []);

        /// <summary>The elements moved along each dimension.</summary>
        public Tensor roll(long[] shifts, long[] dims) => Op.Call("roll", this, shifts, dims);

        /// <summary>The elements in reverse along dimensions.</summary>
        public Tensor flip(params long[] dims) => Op.Call("flip", this, dims);

        /// <summary>Columns in reverse.</summary>
        public Tensor fliplr() => Op.Call("fliplr", this);

        /// <summary>Rows in reverse.</summary>
        public Tensor flipud() => Op.Call("flipud", this);

        /// <summary>The tensor repeated along each dimension.</summary>
        public Tensor repeat(params long[] sizes) => Op.Call("repeat", this, sizes);

        /// <summary>Each element repeated.</summary>
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) =>
            Op.Call("repeat_interleave.self_int", this, repeats, dim, output_size);

        /// <summary>The tensor repeated along each dimension.</summary>
        public Tensor tile(long[] reps) => Op.Call("tile", this, reps);

        /// <summary>The diagonal of a matrix, or the matrix with this diagonal.</summary>
        public Tensor diag(long diagonal = 0) => Op.Call("diag", this, diagonal);

        /// <summary>The diagonal along two dimensions, as a view.</summary>
        public Tensor diagonal(long offset = 0L, long dim1 = 0L, long dim2 = 1L) => Op.Call("diagonal", this, offset, dim1, dim2);

        /// <summary>Matrices with these diagonals.</summary>
        public Tensor diag_embed(long offset = 0L, long dim1 = -2L, long dim2 = -1L) =>
            Op.Call("diag_embed", this, offset, dim1, dim2);

        /// <summary>The lower triangle, 0 elsewhere.</summary>
        public Tensor tril(long diagonal = 0) => Op.Call("tril", this, diagonal);

        /// <summary>The upper triangle, 0 elsewhere.</summary>
        public Tensor triu(long diagonal = 0) => Op.Call("triu", this, diagonal);

        /// <summary>Every window of a dimension, in a new last dimension.</summary>
        public Tensor unfold(long dimension, long size, long step) => Op.Call("unfold", this, dimension, size, step);

        /// <summary>About equal parts along a dimension.</summary>
        public Tensor[] chunk(long chunks, long dim = 0L) => Op.CallMany("chunk", this, chunks, dim);

        /// <summary>Parts of the given size along a dimension.</summary>
        public Tensor[] split(long size, int dim = 0) => Op.CallMany("split.Tensor", this, size, dim);

        /// <summary>Parts of the given sizes along a dimension.</summary>
        public Tensor[] split(long[] sizes, long dim = 0) => Op.CallMany("split_with_sizes", this, sizes, dim);

        /// <summary>Every place of a dimension.</summary>
        public Tensor[] unbind(long dimension = 0L) => Op.CallMany("unbind.int", this, dimension);

        /// <summary>The positions of the elements that are not zero, one row each.</summary>
        public Tensor argwhere() => Op.Call("argwhere", this);

        /// <summary>The positions of the elements that are not zero, one row each.</summary>
        public Tensor nonzero() => Op.Call("nonzero", this);

        /// <summary>A vector of each coordinate's neighbours' differences.</summary>
        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) =>
            Op.Call("diff", this, n, dim, prepend, append);
    }
}
