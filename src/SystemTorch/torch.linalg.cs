using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Linear algebra.</summary>
    public static class linalg
    {
        /// <summary>The determinant.</summary>
        public static Tensor det(Tensor input) => Op.Call("linalg_det", input);

        /// <summary>The inverse matrix.</summary>
        public static Tensor inv(Tensor input) => Op.Call("linalg_inv", input);

        /// <summary>The lower Cholesky factor.</summary>
        public static Tensor cholesky(Tensor input) => Op.Call("linalg_cholesky", input);

        /// <summary>The solution of AX = B, or of XA = B.</summary>
        public static Tensor solve(Tensor A, Tensor B, bool left = true) => Op.Call("linalg_solve", A, B, left);

        /// <summary>The exponential of a matrix.</summary>
        public static Tensor matrix_exp(Tensor input) => Op.Call("linalg_matrix_exp", input);

        /// <summary>The singular values, largest first.</summary>
        public static Tensor svdvals(Tensor input) => Op.Call("linalg_svdvals", input);

        /// <summary>The eigenvalues, which are complex.</summary>
        public static Tensor eigvals(Tensor input) => Op.Call("linalg_eigvals", input);

        /// <summary>The eigenvalues of a symmetric matrix, ascending; reads the lower or the upper triangle.</summary>
        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => Op.Call("linalg_eigvalsh", input, UPLO.ToString());

        /// <summary>Eigenvalues, ascending, and eigenvectors, as columns, of a symmetric matrix.</summary>
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => Op.CallTwo("linalg_eigh", input, UPLO.ToString());

        /// <summary>The sign of the determinant, and the logarithm of its absolute value.</summary>
        public static (Tensor, Tensor) slogdet(Tensor input) => Op.CallTwo("linalg_slogdet", input);

        /// <summary>The norm of all elements, or of vectors or matrices along dimensions.</summary>
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            Op.Call("linalg_norm", input, ord, dims, keepdim);

        /// <summary>The norm of all elements, or of vectors or matrices along dimensions.</summary>
        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) =>
            Op.Call("linalg_norm", input, (long)ord, dims, keepdim);

        /// <summary>The 2-norm of all elements, or of vectors along dimensions.</summary>
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) =>
            Op.Call("linalg_norm", input, default, dims, keepdim);

        /// <summary>The norm of all elements, or of matrices along dimensions, by its name: "fro" or "nuc".</summary>
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) =>
            Op.Call("linalg_norm.ord_str", input, ord, dims, keepdim);

        /// <summary>The norm of the elements as one vector, or along dimensions.</summary>
        public static Tensor vector_norm(Tensor input, double ord = 2d, long[]? dims = null, bool keepdim = false) =>
            Op.Call("linalg_vector_norm", input, ord, dims, keepdim);
    }
}
