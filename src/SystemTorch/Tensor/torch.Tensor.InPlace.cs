using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>abs, written over this tensor.</summary>
        public Tensor abs_() => Op.InPlace("abs_", this);

        /// <summary>ceil, written over this tensor.</summary>
        public Tensor ceil_() => Op.InPlace("ceil_", this);

        /// <summary>cos, written over this tensor.</summary>
        public Tensor cos_() => Op.InPlace("cos_", this);

        /// <summary>exp, written over this tensor.</summary>
        public Tensor exp_() => Op.InPlace("exp_", this);

        /// <summary>expm1, written over this tensor.</summary>
        public Tensor expm1_() => Op.InPlace("expm1_", this);

        /// <summary>floor, written over this tensor.</summary>
        public Tensor floor_() => Op.InPlace("floor_", this);

        /// <summary>log, written over this tensor.</summary>
        public Tensor log_() => Op.InPlace("log_", this);

        /// <summary>log1p, written over this tensor.</summary>
        public Tensor log1p_() => Op.InPlace("log1p_", this);

        /// <summary>neg, written over this tensor.</summary>
        public Tensor neg_() => Op.InPlace("neg_", this);

        /// <summary>reciprocal, written over this tensor.</summary>
        public Tensor reciprocal_() => Op.InPlace("reciprocal_", this);

        /// <summary>rsqrt, written over this tensor.</summary>
        public Tensor rsqrt_() => Op.InPlace("rsqrt_", this);

        /// <summary>sigmoid, written over this tensor.</summary>
        public Tensor sigmoid_() => Op.InPlace("sigmoid_", this);

        /// <summary>sign, written over this tensor.</summary>
        public Tensor sign_() => Op.InPlace("sign_", this);

        /// <summary>sin, written over this tensor.</summary>
        public Tensor sin_() => Op.InPlace("sin_", this);

        /// <summary>sqrt, written over this tensor.</summary>
        public Tensor sqrt_() => Op.InPlace("sqrt_", this);

        /// <summary>tan, written over this tensor.</summary>
        public Tensor tan_() => Op.InPlace("tan_", this);

        /// <summary>tanh, written over this tensor.</summary>
        public Tensor tanh_() => Op.InPlace("tanh_", this);

        /// <summary>trunc, written over this tensor.</summary>
        public Tensor trunc_() => Op.InPlace("trunc_", this);

        /// <summary>relu, written over this tensor.</summary>
        public Tensor relu_() => Op.InPlace("relu_", this);

        /// <summary>Adds to this tensor.</summary>
        public Tensor add_(Tensor target) => Op.InPlace("add_.Tensor", this, target);

        /// <summary>Adds to this tensor.</summary>
        public Tensor add_(Scalar scalar) => Op.InPlace("add_.Scalar", this, scalar);

        /// <summary>Adds α times a tensor to this one.</summary>
        public Tensor add_(Tensor target, Scalar alpha) => Op.InPlace("add_.Tensor", this, target, alpha);

        /// <summary>Adds α times a number to this tensor.</summary>
        public Tensor add_(Scalar scalar, Scalar alpha) => Op.InPlace("add_.Scalar", this, scalar, alpha);

        /// <summary>Subtracts from this tensor.</summary>
        public Tensor sub_(Tensor target) => Op.InPlace("sub_.Tensor", this, target);

        /// <summary>Subtracts from this tensor.</summary>
        public Tensor sub_(Scalar target) => Op.InPlace("sub_.Scalar", this, target);

        /// <summary>Multiplies this tensor.</summary>
        public Tensor mul_(Tensor target) => Op.InPlace("mul_.Tensor", this, target);

        /// <summary>Multiplies this tensor.</summary>
        public Tensor mul_(Scalar target) => Op.InPlace("mul_.Scalar", this, target);

        /// <summary>Divides this tensor.</summary>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Op.InPlace("div_.Tensor_mode", this, target, Text(rounding_mode));

        /// <summary>Divides this tensor.</summary>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Op.InPlace("div_.Scalar_mode", this, target, Text(rounding_mode));

        /// <summary>Raises this tensor to a power.</summary>
        public Tensor pow_(Tensor exponent) => Op.InPlace("pow_.Tensor", this, exponent);

        /// <summary>Raises this tensor to a power.</summary>
        public Tensor pow_(Scalar exponent) => Op.InPlace("pow_.Scalar", this, exponent);

        /// <summary>Adds value · tensor1 · tensor2 to this tensor.</summary>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Op.InPlace("addcmul_", this, tensor1, tensor2, value);

        /// <summary>Adds value · tensor1 / tensor2 to this tensor.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Op.InPlace("addcdiv_", this, tensor1, tensor2, value);

        /// <summary>Moves each element into [min, max].</summary>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Op.InPlace("clamp_", this, min, max);

        /// <summary>Sets every element to zero.</summary>
        public Tensor zero_() => Op.InPlace("zero_", this);

        /// <summary>Sets every element to value.</summary>
        public Tensor fill_(Scalar value) => Op.InPlace("fill_.Scalar", this, value);

        /// <summary>Copies the elements of another tensor, expanded to this shape.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Op.InPlace("copy_", this, source, nonBlocking);

        /// <summary>Sets the elements to value where the mask is true.</summary>
        public Tensor masked_fill_(Tensor mask, Scalar value) => Op.InPlace("masked_fill_.Scalar", this, mask, value);

        /// <summary>Fills with random numbers, uniform in [from, to).</summary>
        public Tensor uniform_(double from, double to, Generator? generator = null) => Op.InPlace("uniform_", this, from, to);

        /// <summary>Fills with normally distributed random numbers.</summary>
        public Tensor normal_(double mean = 0.0, double std = 1.0, Generator? generator = null) =>
            Op.InPlace("normal_", this, mean, std);
    }
}
