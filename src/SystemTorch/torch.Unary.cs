namespace TorchSharp;

public static partial class torch
{
    /// <summary>|x|, element by element.</summary>
    public static Tensor abs(Tensor input) => input.abs();

    /// <summary>|x|, element by element.</summary>
    public static Tensor absolute(Tensor input) => input.absolute();

    /// <summary>arccos x, element by element.</summary>
    public static Tensor acos(Tensor input) => input.acos();

    /// <summary>arcosh x, element by element.</summary>
    public static Tensor acosh(Tensor input) => input.acosh();

    /// <summary>arcsin x, element by element.</summary>
    public static Tensor asin(Tensor input) => input.asin();

    /// <summary>arsinh x, element by element.</summary>
    public static Tensor asinh(Tensor input) => input.asinh();

    /// <summary>arctan x, element by element.</summary>
    public static Tensor atan(Tensor input) => input.atan();

    /// <summary>artanh x, element by element.</summary>
    public static Tensor atanh(Tensor input) => input.atanh();

    /// <summary>The smallest integer not below x, element by element.</summary>
    public static Tensor ceil(Tensor input) => input.ceil();

    /// <summary>cos x, element by element.</summary>
    public static Tensor cos(Tensor input) => input.cos();

    /// <summary>cosh x, element by element.</summary>
    public static Tensor cosh(Tensor input) => input.cosh();

    /// <summary>The derivative of log Γ, element by element.</summary>
    public static Tensor digamma(Tensor input) => input.digamma();

    /// <summary>The error function, element by element.</summary>
    public static Tensor erf(Tensor input) => input.erf();

    /// <summary>1 − erf x, element by element.</summary>
    public static Tensor erfc(Tensor input) => input.erfc();

    /// <summary>The inverse of erf, element by element.</summary>
    public static Tensor erfinv(Tensor input) => input.erfinv();

    /// <summary>eˣ, element by element.</summary>
    public static Tensor exp(Tensor input) => input.exp();

    /// <summary>2ˣ, element by element.</summary>
    public static Tensor exp2(Tensor input) => input.exp2();

    /// <summary>eˣ − 1, accurate near 0, element by element.</summary>
    public static Tensor expm1(Tensor input) => input.expm1();

    /// <summary>The largest integer not above x, element by element.</summary>
    public static Tensor floor(Tensor input) => input.floor();

    /// <summary>The fraction of x, with its sign, element by element.</summary>
    public static Tensor frac(Tensor input) => input.frac();

    /// <summary>log |Γ(x)|, element by element.</summary>
    public static Tensor lgamma(Tensor input) => input.lgamma();

    /// <summary>The natural logarithm, element by element.</summary>
    public static Tensor log(Tensor input) => input.log();

    /// <summary>The logarithm to base 10, element by element.</summary>
    public static Tensor log10(Tensor input) => input.log10();

    /// <summary>log(1 + x), accurate near 0, element by element.</summary>
    public static Tensor log1p(Tensor input) => input.log1p();

    /// <summary>The logarithm to base 2, element by element.</summary>
    public static Tensor log2(Tensor input) => input.log2();

    /// <summary>−x, element by element.</summary>
    public static Tensor neg(Tensor input) => input.neg();

    /// <summary>−x, element by element.</summary>
    public static Tensor negative(Tensor input) => input.negative();

    /// <summary>1 / x, element by element.</summary>
    public static Tensor reciprocal(Tensor input) => input.reciprocal();

    /// <summary>1 / √x, element by element.</summary>
    public static Tensor rsqrt(Tensor input) => input.rsqrt();

    /// <summary>1 / (1 + e⁻ˣ), element by element.</summary>
    public static Tensor sigmoid(Tensor input) => input.sigmoid();

    /// <summary>−1, 0 or 1, element by element.</summary>
    public static Tensor sign(Tensor input) => input.sign();

    /// <summary>−1, 0 or 1; for complex x, x / |x|, element by element.</summary>
    public static Tensor sgn(Tensor input) => input.sgn();

    /// <summary>sin x, element by element.</summary>
    public static Tensor sin(Tensor input) => input.sin();

    /// <summary>sin(πx) / (πx), element by element.</summary>
    public static Tensor sinc(Tensor input) => input.sinc();

    /// <summary>sinh x, element by element.</summary>
    public static Tensor sinh(Tensor input) => input.sinh();

    /// <summary>√x, element by element.</summary>
    public static Tensor sqrt(Tensor input) => input.sqrt();

    /// <summary>x², element by element.</summary>
    public static Tensor square(Tensor input) => input.square();

    /// <summary>tan x, element by element.</summary>
    public static Tensor tan(Tensor input) => input.tan();

    /// <summary>tanh x, element by element.</summary>
    public static Tensor tanh(Tensor input) => input.tanh();

    /// <summary>x without its fraction, element by element.</summary>
    public static Tensor trunc(Tensor input) => input.trunc();

    /// <summary>Whether x is neither infinite nor NaN, element by element.</summary>
    public static Tensor isfinite(Tensor tensor) => tensor.isfinite();

    /// <summary>Whether x is infinite, element by element.</summary>
    public static Tensor isinf(Tensor tensor) => tensor.isinf();

    /// <summary>Whether x is not a number, element by element.</summary>
    public static Tensor isnan(Tensor input) => input.isnan();

    /// <summary>Whether x is zero, element by element.</summary>
    public static Tensor logical_not(Tensor input) => input.logical_not();

    /// <summary>Whether the sign of x is negative, element by element.</summary>
    public static Tensor signbit(Tensor input) => input.signbit();
}
