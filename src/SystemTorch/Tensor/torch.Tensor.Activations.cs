using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>exp x / Σ exp x along a dimension.</summary>
    public static Tensor softmax(Tensor input, int dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

    public partial class Tensor
    {
        /// <summary>max(x, 0); the derivative at 0 is 0.</summary>
        public Tensor relu() => Op.Call("relu", this);

        /// <summary>min(max(x, 0), 6).</summary>
        public Tensor relu6() => Op.Call("relu6", this);

        /// <summary>x, and negative_slope · x below 0.</summary>
        public Tensor leaky_relu(Scalar negative_slope) => Op.Call("leaky_relu", this, negative_slope);

        /// <summary>x, and alpha · (eˣ − 1) below 0.</summary>
        public Tensor elu(double alpha = 1) => Op.Call("elu", this, alpha);

        /// <summary>λx, and λα(eˣ − 1) below 0, with the constants that keep mean and variance.</summary>
        public Tensor selu() => Op.Call("selu", this);

        /// <summary>x · sigmoid(x).</summary>
        public Tensor silu() => Op.Call("silu", this);

        /// <summary>x · Φ(x).</summary>
        public Tensor gelu() => Op.Call("gelu", this);

        /// <summary>x moved into [min, max].</summary>
        public Tensor hardtanh(Scalar min, Scalar max) => Op.Call("hardtanh", this, min, max);

        /// <summary>x / 6 + 1/2 moved into [0, 1].</summary>
        public Tensor hardsigmoid() => Op.Call("hardsigmoid", this);

        /// <summary>x · hardsigmoid(x).</summary>
        public Tensor hardswish() => Op.Call("hardswish", this);

        /// <summary>log sigmoid(x), without overflow.</summary>
        public Tensor log_sigmoid() => Op.Call("log_sigmoid", this);

        /// <summary>log(1 + exp(beta · x)) / beta, and x where beta · x exceeds the threshold.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20) => Op.Call("softplus", this, beta, threshold);

        /// <summary>exp x / Σ exp x along a dimension.</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Op.Call("softmax.int", this, dim, dtype);

        /// <summary>log softmax along a dimension, without overflow.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Op.Call("log_softmax.int", this, dim, dtype);
    }
}
