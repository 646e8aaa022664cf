using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>x + y.</summary>
        public Tensor add(Tensor target) => Op.Call("add.Tensor", this, target);

        /// <summary>x + y.</summary>
        public Tensor add(Scalar scalar) => Op.Call("add.Scalar", this, scalar);

        /// <summary>x + αy.</summary>
        public Tensor add(Tensor target, Scalar alpha) => Op.Call("add.Tensor", this, target, alpha);

        /// <summary>x + αy.</summary>
        public Tensor add(Scalar scalar, Scalar alpha) => Op.Call("add.Scalar", this, scalar, alpha);

        /// <summary>x − y.</summary>
        public Tensor sub(Tensor target) => Op.Call("sub.Tensor", this, target);

        /// <summary>x − y.</summary>
        public Tensor sub(Scalar target) => Op.Call("sub.Scalar", this, target);

        /// <summary>x − y.</summary>
        public Tensor subtract(Tensor target) => Op.Call("sub.Tensor", this, target);

        /// <summary>x − y.</summary>
        public Tensor subtract(Scalar target) => Op.Call("sub.Scalar", this, target);

        /// <summary>x · y, element by element.</summary>
        public Tensor mul(Tensor target) => Op.Call("mul.Tensor", this, target);

        /// <summary>x · y.</summary>
        public Tensor mul(Scalar target) => Op.Call("mul.Scalar", this, target);

        /// <summary>x · y, element by element.</summary>
        public Tensor multiply(Tensor target) => Op.Call("mul.Tensor", this, target);

        /// <summary>x · y.</summary>
        public Tensor multiply(Scalar target) => Op.Call("mul.Scalar", this, target);

        /// <summary>x / y, rounded as asked.</summary>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Op.Call("div.Tensor_mode", this, target, Text(rounding_mode));

        /// <summary>x / y, rounded as asked.</summary>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Op.Call("div.Scalar_mode", this, target, Text(rounding_mode));

        /// <summary>x / y, rounded as asked.</summary>
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        /// <summary>x / y, rounded as asked.</summary>
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        /// <summary>x / y.</summary>
        public Tensor true_divide(Tensor other) => Op.Call("true_divide.Tensor", this, other);

        /// <summary>x / y.</summary>
        public Tensor true_divide(Scalar other) => Op.Call("true_divide.Scalar", this, other);

        /// <summary>⌊x / y⌋.</summary>
        public Tensor floor_divide(Tensor other) => Op.Call("floor_divide", this, other);

        /// <summary>⌊x / y⌋.</summary>
        public Tensor floor_divide(Scalar other) => Op.Call("floor_divide.Scalar", this, other);

        /// <summary>x to the power y.</summary>
        public Tensor pow(Tensor exponent) => Op.Call("pow.Tensor_Tensor", this, exponent);

        /// <summary>x to the power y.</summary>
        public Tensor pow(Scalar exponent) => Op.Call("pow.Tensor_Scalar", this, exponent);

        /// <summary>The remainder with the sign of y.</summary>
        public Tensor remainder(Tensor target) => Op.Call("remainder.Tensor", this, target);

        /// <summary>The remainder with the sign of y.</summary>
        public Tensor remainder(Scalar scalar) => Op.Call("remainder.Scalar", this, scalar);

        /// <summary>The remainder with the sign of x.</summary>
        public Tensor fmod(Tensor target) => Op.Call("fmod.Tensor", this, target);

        /// <summary>The remainder with the sign of x.</summary>
        public Tensor fmod(Scalar scalar) => Op.Call("fmod.Scalar", this, scalar);

        /// <summary>The larger of x and y; NaN where either is. The gradient of a tie is halved between them.</summary>
        public Tensor maximum(Tensor other) => Op.Call("maximum", this, other);

        /// <summary>The smaller of x and y; NaN where either is. The gradient of a tie is halved between them.</summary>
        public Tensor minimum(Tensor other) => Op.Call("minimum", this, other);

        /// <summary>The larger of x and y.</summary>
        public Tensor max(Tensor other) => Op.Call("max.other", this, other);

        /// <summary>The smaller of x and y.</summary>
        public Tensor min(Tensor other) => Op.Call("min.other", this, other);

        /// <summary>The larger of x and y; the number where the other is NaN.</summary>
        public Tensor fmax(Tensor other) => Op.Call("fmax", this, other);

        /// <summary>The smaller of x and y; the number where the other is NaN.</summary>
        public Tensor fmin(Tensor other) => Op.Call("fmin", this, other);

        /// <summary>The angle of the point (other, this).</summary>
        public Tensor atan2(Tensor other) => Op.Call("atan2", this, other);

        /// <summary>log(eˣ + eʸ), without overflow.</summary>
        public Tensor logaddexp(Tensor other) => Op.Call("logaddexp", this, other);

        /// <summary>log₂(2ˣ + 2ʸ), without overflow.</summary>
        public Tensor logaddexp2(Tensor other) => Op.Call("logaddexp2", this, other);

        /// <summary>√(x² + y²).</summary>
        public Tensor hypot(Tensor other) => Op.Call("hypot", this, other);

        /// <summary>|x| with the sign of y.</summary>
        public Tensor copysign(Tensor other) => Op.Call("copysign.Tensor", this, other);

        /// <summary>x log y, and 0 where x is 0.</summary>
        public Tensor xlogy(Tensor y) => Op.Call("xlogy.Tensor", this, y);

        /// <summary>x log y, and 0 where x is 0.</summary>
        public Tensor xlogy(Scalar y) => Op.Call("xlogy.Scalar_Other", this, y);

        /// <summary>this + value · tensor1 · tensor2.</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Op.Call("addcmul", this, tensor1, tensor2, value);

        /// <summary>this + value · tensor1 / tensor2.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Op.Call("addcdiv", this, tensor1, tensor2, value);

        /// <summary>this + tensor1 / tensor2.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Op.Call("addcdiv", this, tensor1, tensor2);

        /// <summary>x + weight · (end − x).</summary>
        public Tensor lerp(Tensor end, Tensor weight) => Op.Call("lerp.Tensor", this, end, weight);

        /// <summary>Each element moved into [min, max].</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Op.Call("clamp", this, min, max);

        /// <summary>Each element moved into [min, max].</summary>
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Op.Call("clamp.Tensor", this, min, max);

        /// <summary>Each element moved into [min, max].</summary>
        public Tensor clip(Scalar? min = null, Scalar? max = null) => Op.Call("clamp", this, min, max);

        /// <summary>Each element, but at most max.</summary>
        public Tensor clamp_max(Scalar max) => Op.Call("clamp_max", this, max);

        /// <summary>Each element, but at least min.</summary>
        public Tensor clamp_min(Scalar min) => Op.Call("clamp_min", this, min);

        /// <summary>The nearest number with so many decimals; half to even.</summary>
        public Tensor round(long decimals = 0L) => Op.Call("round.decimals", this, decimals);

        /// <summary>NaN and the infinities replaced.</summary>
        public Tensor nan_to_num(double nan = 0d, double? posinf = null, double? neginf = null) =>
            Op.Call("nan_to_num", this, nan, Optional(posinf), Optional(neginf));

        /// <summary>0 or 1 by the sign of x, and the value of other at 0.</summary>
        public Tensor heaviside(Tensor other) => Op.Call("heaviside", this, other);

        /// <summary>log(x / (1 − x)), x moved into [eps, 1 − eps] first.</summary>
        public Tensor logit(double? eps = null) => Op.Call("logit", this, Optional(eps));

        /// <summary>The name that libtorch gives a way of rounding.</summary>
        private static string? Text(RoundingMode mode) => mode == RoundingMode.None ? null : mode.ToString();

        /// <summary>A number, or none.</summary>
        private static Arg Optional(double? value) => value is double given ? given : default(Arg);
    }
}
