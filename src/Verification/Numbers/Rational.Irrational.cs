using System.Numerics;
using System.Runtime.CompilerServices;

namespace Harness.Verification.Numbers;

/// <content>Functions whose values are no fractions. They are here so that <see cref="Dual{T}"/> can be built on fractions; code that
/// calls one is told so.</content>
public readonly partial struct Rational : IRootFunctions<Rational>, IExponentialFunctions<Rational>, ILogarithmicFunctions<Rational>,
    ITrigonometricFunctions<Rational>, IHyperbolicFunctions<Rational>, IPowerFunctions<Rational>
{
    static Rational IFloatingPointConstants<Rational>.E => throw None();

    static Rational IFloatingPointConstants<Rational>.Pi => throw None();

    static Rational IFloatingPointConstants<Rational>.Tau => throw None();

    // A whole power of a fraction is one.
    static Rational IPowerFunctions<Rational>.Pow(Rational x, Rational y) => y.IsWhole && BigInteger.Abs(y.Numerator) <= 1024
        ? WholePower(x, (int)y.Numerator) : throw None("Pow with an exponent that is not a small whole number");

    static Rational IRootFunctions<Rational>.Cbrt(Rational x) => throw None();

    static Rational IRootFunctions<Rational>.Hypot(Rational x, Rational y) => throw None();

    static Rational IRootFunctions<Rational>.RootN(Rational x, int n) => throw None();

    static Rational IRootFunctions<Rational>.Sqrt(Rational x) => throw None();

    static Rational IExponentialFunctions<Rational>.Exp(Rational x) => throw None();

    static Rational IExponentialFunctions<Rational>.Exp10(Rational x) => throw None();

    static Rational IExponentialFunctions<Rational>.Exp2(Rational x) => throw None();

    static Rational ILogarithmicFunctions<Rational>.Log(Rational x) => throw None();

    static Rational ILogarithmicFunctions<Rational>.Log(Rational x, Rational newBase) => throw None();

    static Rational ILogarithmicFunctions<Rational>.Log10(Rational x) => throw None();

    static Rational ILogarithmicFunctions<Rational>.Log2(Rational x) => throw None();

    static Rational ITrigonometricFunctions<Rational>.Acos(Rational x) => throw None();

    static Rational ITrigonometricFunctions<Rational>.AcosPi(Rational x) => throw None();

    static Rational ITrigonometricFunctions<Rational>.Asin(Rational x) => throw None();

    static Rational ITrigonometricFunctions<Rational>.AsinPi(Rational x) => throw None();

    static Rational ITrigonometricFunctions<Rational>.Atan(Rational x) => throw None();

    static Rational ITrigonometricFunctions<Rational>.AtanPi(Rational x) => throw None();

    static Rational ITrigonometricFunctions<Rational>.Cos(Rational x) => throw None();

    static Rational ITrigonometricFunctions<Rational>.CosPi(Rational x) => throw None();

    static Rational ITrigonometricFunctions<Rational>.Sin(Rational x) => throw None();

    static (Rational Sin, Rational Cos) ITrigonometricFunctions<Rational>.SinCos(Rational x) => throw None();

    static (Rational SinPi, Rational CosPi) ITrigonometricFunctions<Rational>.SinCosPi(Rational x) => throw None();

    static Rational ITrigonometricFunctions<Rational>.SinPi(Rational x) => throw None();

    static Rational ITrigonometricFunctions<Rational>.Tan(Rational x) => throw None();

    static Rational ITrigonometricFunctions<Rational>.TanPi(Rational x) => throw None();

    static Rational IHyperbolicFunctions<Rational>.Acosh(Rational x) => throw None();

    static Rational IHyperbolicFunctions<Rational>.Asinh(Rational x) => throw None();

    static Rational IHyperbolicFunctions<Rational>.Atanh(Rational x) => throw None();

    static Rational IHyperbolicFunctions<Rational>.Cosh(Rational x) => throw None();

    static Rational IHyperbolicFunctions<Rational>.Sinh(Rational x) => throw None();

    static Rational IHyperbolicFunctions<Rational>.Tanh(Rational x) => throw None();

    private static NotSupportedException None([CallerMemberName] string function = "") =>
        new($"{function.Split('.')[^1]} has no exact value in fractions");

    private static Rational WholePower(Rational x, int n) => n < 0 ? One / WholePower(x, -n)
        : new Rational(BigInteger.Pow(x.Numerator, n), BigInteger.Pow(x.Denominator, n));
}
