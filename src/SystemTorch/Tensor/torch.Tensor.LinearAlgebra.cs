using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The matrix product, by the rules of NumPy's matmul.</summary>
        public Tensor matmul(Tensor target) => Op.Call("matmul", this, target);

        /// <summary>The product of two matrices.</summary>
        public Tensor mm(Tensor target) => Op.Call("mm", this, target);

        /// <summary>The product of a matrix and a vector.</summary>
        public Tensor mv(Tensor target) => Op.Call("mv", this, target);

        /// <summary>The inner product of two vectors.</summary>
        public Tensor dot(Tensor target) => Op.Call("dot", this, target);

        /// <summary>The inner product of two vectors, the first conjugated.</summary>
        public Tensor vdot(Tensor target) => Op.Call("vdot", this, target);

        /// <summary>The outer product of two vectors.</summary>
        public Tensor outer(Tensor vec2) => Op.Call("outer", this, vec2);

        /// <summary>The outer product of two vectors.</summary>
        public Tensor ger(Tensor vec2) => Op.Call("outer", this, vec2);

        /// <summary>Inner products over the last dimension.</summary>
        public Tensor inner(Tensor vec2) => Op.Call("inner", this, vec2);

        /// <summary>The products of matrices in a batch.</summary>
        public Tensor bmm(Tensor batch2) => Op.Call("bmm", this, batch2);

        /// <summary>βx + α mat1 mat2.</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            Op.Call("addmm", this, mat1, mat2, (double)beta, (double)alpha);

        /// <summary>βx + α mat vec.</summary>
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) =>
            Op.Call("addmv", this, mat, vec, (double)beta, (double)alpha);

        /// <summary>βx + α vec1 vec2ᵀ.</summary>
        public Tensor addr(Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) =>
            Op.Call("addr", this, vec1, vec2, (double)beta, (double)alpha);

        /// <summary>βx + α batch1 batch2.</summary>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            Op.Call("baddbmm", this, batch1, batch2, (double)beta, (double)alpha);

        /// <summary>The sum of a matrix's diagonal.</summary>
        public Tensor trace() => Op.Call("trace", this);

        /// <summary>The determinant.</summary>
        public Tensor det() => Op.Call("det", this);

        /// <summary>The logarithm of the determinant.</summary>
        public Tensor logdet() => Op.Call("logdet", this);

        /// <summary>The inverse matrix.</summary>
        public Tensor inverse() => Op.Call("inverse", this);

        /// <summary>The exponential of a matrix.</summary>
        public Tensor matrix_exp() => Op.Call("matrix_exp", this);

        /// <summary>A power of a matrix.</summary>
        public Tensor matrix_power(int n) => Op.Call("matrix_power", this, n);

        /// <summary>The Kronecker product.</summary>
        public Tensor kron(Tensor other) => Op.Call("kron", this, other);

        /// <summary>Products summed over the last dimensions of this and the first of b.</summary>
        public Tensor tensordot(Tensor b, long dims = 2) => tensordot(b, [.. Axes(ndim - dims, dims)], [.. Axes(0, dims)]);

        /// <summary>Products summed over pairs of dimensions.</summary>
        public Tensor tensordot(Tensor b, long[] dims1, long[] dims2) => Op.Call("tensordot", this, b, dims1, dims2);

        /// <summary>count dimensions from first on.</summary>
        private static IEnumerable<long> Axes(long first, long count) =>
            Enumerable.Range((int)first, (int)count).Select(axis => (long)axis);
    }
}
