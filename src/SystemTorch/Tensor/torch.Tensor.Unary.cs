using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>|x|, element by element.</summary>
        public Tensor abs() => Op.Call("abs", this);

        /// <summary>|x|, element by element.</summary>
        public Tensor absolute() => Op.Call("absolute", this);

        /// <summary>arccos x, element by element.</summary>
        public Tensor acos() => Op.Call("acos", this);

        /// <summary>arcosh x, element by element.</summary>
        public Tensor acosh() => Op.Call("acosh", this);

        /// <summary>arcsin x, element by element.</summary>
        public Tensor asin() => Op.Call("asin", this);

        /// <summary>arsinh x, element by element.</summary>
        public Tensor asinh() => Op.Call("asinh", this);

        /// <summary>arctan x, element by element.</summary>
        public Tensor atan() => Op.Call("atan", this);

        /// <summary>artanh x, element by element.</summary>
        public Tensor atanh() => Op.Call("atanh", this);

        /// <summary>The smallest integer not below x, element by element.</summary>
        public Tensor ceil() => Op.Call("ceil", this);

        /// <summary>cos x, element by element.</summary>
        public Tensor cos() => Op.Call("cos", this);

        /// <summary>cosh x, element by element.</summary>
        public Tensor cosh() => Op.Call("cosh", this);

        /// <summary>The derivative of log Γ, element by element.</summary>
        public Tensor digamma() => Op.Call("digamma", this);

        /// <summary>The error function, element by element.</summary>
        public Tensor erf() => Op.Call("erf", this);

        /// <summary>1 − erf x, element by element.</summary>
        public Tensor erfc() => Op.Call("erfc", this);

        /// <summary>The inverse of erf, element by element.</summary>
        public Tensor erfinv() => Op.Call("erfinv", this);

        /// <summary>eˣ, element by element.</summary>
        public Tensor exp() => Op.Call("exp", this);

        /// <summary>2ˣ, element by element.</summary>
        public Tensor exp2() => Op.Call("exp2", this);

        /// <summary>eˣ − 1, accurate near 0, element by element.</summary>
        public Tensor expm1() => Op.Call("expm1", this);

        /// <summary>The largest integer not above x, element by element.</summary>
        public Tensor floor() => Op.Call("floor", this);

        /// <summary>The fraction of x, with its sign, element by element.</summary>
        public Tensor frac() => Op.Call("frac", this);

        /// <summary>log |Γ(x)|, element by element.</summary>
        public Tensor lgamma() => Op.Call("lgamma", this);

        /// <summary>The natural logarithm, element by element.</summary>
        public Tensor log() => Op.Call("log", this);

        /// <summary>The logarithm to base 10, element by element.</summary>
        public Tensor log10() => Op.Call("log10", this);

        /// <summary>log(1 + x), accurate near 0, element by element.</summary>
        public Tensor log1p() => Op.Call("log1p", this);

        /// <summary>The logarithm to base 2, element by element.</summary>
        public Tensor log2() => Op.Call("log2", this);

        /// <summary>−x, element by element.</summary>
        public Tensor neg() => Op.Call("neg", this);

        /// <summary>−x, element by element.</summary>
        public Tensor negative() => Op.Call("negative", this);

        /// <summary>1 / x, element by element.</summary>
        public Tensor reciprocal() => Op.Call("reciprocal", this);

        /// <summary>1 / √x, element by element.</summary>
        public Tensor rsqrt() => Op.Call("rsqrt", this);

        /// <summary>1 / (1 + e⁻ˣ), element by element.</summary>
        public Tensor sigmoid() => Op.Call("sigmoid", this);

        /// <summary>−1, 0 or 1, element by element.</summary>
        public Tensor sign() => Op.Call("sign", this);

        /// <summary>−1, 0 or 1; for complex x, x / |x|, element by element.</summary>
        public Tensor sgn() => Op.Call("sgn", this);

        /// <summary>sin x, element by element.</summary>
        public Tensor sin() => Op.Call("sin", this);

        /// <summary>sin(πx) / (πx), element by element.</summary>
        public Tensor sinc() => Op.Call("sinc", this);

        /// <summary>sinh x, element by element.</summary>
        public Tensor sinh() => Op.Call("sinh", this);

        /// <summary>√x, element by element.</summary>
        public Tensor sqrt() => Op.Call("sqrt", this);

        /// <summary>x², element by element.</summary>
        public Tensor square() => Op.Call("square", this);

        /// <summary>tan x, element by element.</summary>
        public Tensor tan() => Op.Call("tan", this);

        /// <summary>tanh x, element by element.</summary>
        public Tensor tanh() => Op.Call("tanh", this);

        /// <summary>x without its fraction, element by element.</summary>
        public Tensor trunc() => Op.Call("trunc", this);

        /// <summary>Whether x is neither infinite nor NaN, element by element.</summary>
        public Tensor isfinite() => Op.Call("isfinite", this);

        /// <summary>Whether x is infinite, element by element.</summary>
        public Tensor isinf() => Op.Call("isinf", this);

        /// <summary>Whether x is not a number, element by element.</summary>
        public Tensor isnan() => Op.Call("isnan", this);

        /// <summary>Whether x is zero, element by element.</summary>
        public Tensor logical_not() => Op.Call("logical_not", this);

        /// <summary>Whether the sign of x is negative, element by element.</summary>
        public Tensor signbit() => Op.Call("signbit", this);
    }
}
