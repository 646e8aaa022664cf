using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>max(x, 0); the derivative at 0 is 0.</summary>
            public static Tensor relu(Tensor x, bool inplace = false) =>
                inplace ? Op.InPlace("relu_", x).alias() : Op.Call("relu", x);

            /// <summary>min(max(x, 0), 6).</summary>
            public static Tensor relu6(Tensor x, bool inplace = false) =>
                inplace ? Op.InPlace("relu6_", x).alias() : Op.Call("relu6", x);

            /// <summary>x, and negative_slope · x below 0.</summary>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                inplace ? Op.InPlace("leaky_relu_", input, negative_slope).alias() : Op.Call("leaky_relu", input, negative_slope);

            /// <summary>x, and weight · x below 0.</summary>
            public static Tensor prelu(Tensor input, Tensor weight) => Op.Call("prelu", input, weight);

            /// <summary>x, and alpha · (eˣ − 1) below 0.</summary>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) =>
                inplace ? Op.InPlace("elu_", x, alpha).alias() : Op.Call("elu", x, alpha);

            /// <summary>x, and alpha · (exp(x / alpha) − 1) below 0.</summary>
            public static Tensor celu(Tensor x, double alpha, bool inplace = false) =>
                inplace ? Op.InPlace("celu_", x, alpha).alias() : Op.Call("celu", x, alpha);

            /// <summary>λx, and λα(eˣ − 1) below 0, with the constants that keep mean and variance.</summary>
            public static Tensor selu(Tensor x, bool inplace = false) =>
                inplace ? Op.InPlace("selu_", x).alias() : Op.Call("selu", x);

            /// <summary>1 / (1 + e⁻ˣ).</summary>
            public static Tensor sigmoid(Tensor x) => Op.Call("sigmoid", x);

            /// <summary>1 / (1 + e⁻ˣ).</summary>
            public static Tensor sigmoid(Tensor x, bool inplace) =>
                inplace ? Op.InPlace("sigmoid_", x).alias() : Op.Call("sigmoid", x);

            /// <summary>tanh x.</summary>
            public static Tensor tanh(Tensor x, bool inplace = false) =>
                inplace ? Op.InPlace("tanh_", x).alias() : Op.Call("tanh", x);

            /// <summary>x · sigmoid(x).</summary>
            public static Tensor silu(Tensor x, bool inplace = false) =>
                inplace ? Op.InPlace("silu_", x).alias() : Op.Call("silu", x);

            /// <summary>x · tanh(softplus(x)).</summary>
            public static Tensor mish(Tensor x, bool inplace = false) =>
                inplace ? Op.InPlace("mish_", x).alias() : Op.Call("mish", x);

            /// <summary>x moved into [min_val, max_val].</summary>
            public static Tensor hardtanh(Tensor x, double min_val = -1.0, double max_val = 1.0, bool inplace = false) =>
                inplace ? Op.InPlace("hardtanh_", x, min_val, max_val).alias() : Op.Call("hardtanh", x, min_val, max_val);

            /// <summary>x / 6 + 1/2 moved into [0, 1].</summary>
            public static Tensor hardsigmoid(Tensor input, bool inplace = false) =>
                inplace ? Op.InPlace("hardsigmoid_", input).alias() : Op.Call("hardsigmoid", input);

            /// <summary>x · hardsigmoid(x).</summary>
            public static Tensor hardswish(Tensor input, bool inplace = false) =>
                inplace ? Op.InPlace("hardswish_", input).alias() : Op.Call("hardswish", input);

            /// <summary>x, and value where x ≤ threshold.</summary>
            public static Tensor threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                inplace ? Op.InPlace("threshold_", x, threshold, value).alias() : Op.Call("threshold", x, threshold, value);

            /// <summary>x · Φ(x), with the error function.</summary>
            public static Tensor gelu(Tensor x) => Op.Call("gelu", x);

            /// <summary>x · Φ(x), with the error function or approximated by tanh.</summary>
            public static Tensor gelu(Tensor x, Modules.GELU.Approximate approximate, bool inplace = false) =>
                inplace ? Op.InPlace("gelu_", x, approximate.ToString()).alias() : Op.Call("gelu", x, approximate.ToString());

            /// <summary>x · Φ(x), with the error function.</summary>
            public static Tensor gelu(Tensor x, bool inplace) => inplace ? Op.InPlace("gelu_", x).alias() : Op.Call("gelu", x);

            /// <summary>log(1 + exp(beta · x)) / beta, and x where beta · x exceeds the threshold.</summary>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) =>
                Op.Call("softplus", x, beta, threshold);

            /// <summary>log sigmoid(x), without overflow.</summary>
            public static Tensor logsigmoid(Tensor x) => Op.Call("log_sigmoid", x);

            /// <summary>x / (1 + |x|).</summary>
            public static Tensor softsign(Tensor x, bool inplace = false)
            {
                Tensor result = Op.Call("div.Tensor", x, Op.Call("add.Scalar", x.abs(), 1));
                return inplace ? x.copy_(result).alias() : result;
            }

            /// <summary>x moved towards 0 by lambda.</summary>
            public static Tensor softshrink(Tensor x, double lambda = 0.5) => Op.Call("softshrink", x, lambda);

            /// <summary>x, and 0 within lambda of 0.</summary>
            public static Tensor hardshrink(Tensor x, double lambda = 0.5) => Op.Call("hardshrink", x, lambda);

            /// <summary>One half times the sigmoid of the other, along a dimension.</summary>
            public static Tensor glu(Tensor input, long dim = -1) => Op.Call("glu", input, dim);

            /// <summary>exp x / Σ exp x along a dimension.</summary>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

            /// <summary>log softmax along a dimension, without overflow.</summary>
            public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);

            /// <summary>The softmax of −x along a dimension.</summary>
            public static Tensor softmin(Tensor x, long dim) => x.neg().softmax(dim);
        }
    }
}
