using Harness.Verification.Numbers;
using static System.Math;
using D = Harness.Verification.Numbers.Dual<double>;
using DD = Harness.Verification.Numbers.Dual<Harness.Verification.Numbers.Dual<double>>;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>A function of dual numbers beside its closed-form derivatives.</summary>
internal sealed record DualFunction(
    string Name, Func<double, double> OfDouble, Func<D, D> OfDual, Func<DD, DD> OfNested,
    Func<double, double> First, Func<double, double> Second, double Low, double High);

internal static class DualFunctions
{
    private static readonly double Ln2 = Log(2), Ln10 = Log(10);

    /// <summary>Every function of one variable, on a part of its domain away from poles.</summary>
    public static IReadOnlyList<DualFunction> All { get; } =
    [
        new("sqrt", Sqrt, D.Sqrt, DD.Sqrt, x => 0.5 / Sqrt(x), x => -0.25 / (x * Sqrt(x)), 0.1, 8),
        new("cbrt", Cbrt, D.Cbrt, DD.Cbrt, x => Pow(x, -2.0 / 3) / 3, x => -2.0 / 9 * Pow(x, -5.0 / 3), 0.1, 8),
        new("root 5", x => double.RootN(x, 5), x => D.RootN(x, 5), x => DD.RootN(x, 5),
            x => Pow(x, -0.8) / 5, x => -0.16 * Pow(x, -1.8), 0.1, 8),
        new("exp", Exp, D.Exp, DD.Exp, Exp, Exp, -8, 8),
        new("exp2", x => double.Exp2(x), D.Exp2, DD.Exp2, x => Ln2 * Pow(2, x), x => Ln2 * Ln2 * Pow(2, x), -8, 8),
        new("exp10", x => double.Exp10(x), D.Exp10, DD.Exp10, x => Ln10 * Pow(10, x), x => Ln10 * Ln10 * Pow(10, x), -8, 8),
        new("expm1", x => double.ExpM1(x), D.ExpM1, DD.ExpM1, Exp, Exp, -8, 8),
        new("log", Log, D.Log, DD.Log, x => 1 / x, x => -1 / (x * x), 0.1, 8),
        new("log2", Log2, D.Log2, DD.Log2, x => 1 / (x * Ln2), x => -1 / (x * x * Ln2), 0.1, 8),
        new("log10", Log10, D.Log10, DD.Log10, x => 1 / (x * Ln10), x => -1 / (x * x * Ln10), 0.1, 8),
        new("logp1", x => double.LogP1(x), D.LogP1, DD.LogP1, x => 1 / (1 + x), x => -1 / ((1 + x) * (1 + x)), -0.9, 8),
        new("sin", Sin, D.Sin, DD.Sin, Cos, x => -Sin(x), -8, 8),
        new("cos", Cos, D.Cos, DD.Cos, x => -Sin(x), x => -Cos(x), -8, 8),
        new("tan", Tan, D.Tan, DD.Tan, x => 1 / Pow(Cos(x), 2), x => 2 * Tan(x) / Pow(Cos(x), 2), -1.5, 1.5),
        new("sinpi", x => double.SinPi(x), D.SinPi, DD.SinPi, x => PI * Cos(PI * x), x => -PI * PI * Sin(PI * x), -2, 2),
        new("cospi", x => double.CosPi(x), D.CosPi, DD.CosPi, x => -PI * Sin(PI * x), x => -PI * PI * Cos(PI * x), -2, 2),
        new("tanpi", x => double.TanPi(x), D.TanPi, DD.TanPi,
            x => PI / Pow(Cos(PI * x), 2), x => 2 * PI * PI * Tan(PI * x) / Pow(Cos(PI * x), 2), -0.4, 0.4),
        new("asin", Asin, D.Asin, DD.Asin, x => Pow(1 - (x * x), -0.5), x => x * Pow(1 - (x * x), -1.5), -0.9, 0.9),
        new("acos", Acos, D.Acos, DD.Acos, x => -Pow(1 - (x * x), -0.5), x => -x * Pow(1 - (x * x), -1.5), -0.9, 0.9),
        new("atan", Atan, D.Atan, DD.Atan, x => 1 / (1 + (x * x)), x => -2 * x / Pow(1 + (x * x), 2), -8, 8),
        new("asinpi", x => double.AsinPi(x), D.AsinPi, DD.AsinPi,
            x => Pow(1 - (x * x), -0.5) / PI, x => x * Pow(1 - (x * x), -1.5) / PI, -0.9, 0.9),
        new("acospi", x => double.AcosPi(x), D.AcosPi, DD.AcosPi,
            x => -Pow(1 - (x * x), -0.5) / PI, x => -x * Pow(1 - (x * x), -1.5) / PI, -0.9, 0.9),
        new("atanpi", x => double.AtanPi(x), D.AtanPi, DD.AtanPi,
            x => 1 / (1 + (x * x)) / PI, x => -2 * x / Pow(1 + (x * x), 2) / PI, -8, 8),
        new("sinh", Sinh, D.Sinh, DD.Sinh, Cosh, Sinh, -8, 8),
        new("cosh", Cosh, D.Cosh, DD.Cosh, Sinh, Cosh, -8, 8),
        new("tanh", Tanh, D.Tanh, DD.Tanh, x => 1 / Pow(Cosh(x), 2), x => -2 * Tanh(x) / Pow(Cosh(x), 2), -4, 4),
        new("asinh", Asinh, D.Asinh, DD.Asinh, x => Pow((x * x) + 1, -0.5), x => -x * Pow((x * x) + 1, -1.5), -8, 8),
        new("acosh", Acosh, D.Acosh, DD.Acosh, x => Pow((x * x) - 1, -0.5), x => -x * Pow((x * x) - 1, -1.5), 1.1, 8),
        new("atanh", Atanh, D.Atanh, DD.Atanh, x => 1 / (1 - (x * x)), x => 2 * x / Pow(1 - (x * x), 2), -0.9, 0.9),
        new("abs", Abs, D.Abs, DD.Abs, x => Sign(x), _ => 0, 0.1, 8),
        new("x³", x => Pow(x, 3), x => D.Pow(x, 3), x => DD.Pow(x, (D)3), x => 3 * x * x, x => 6 * x, -8, 8),
        new("x^1.5", x => Pow(x, 1.5), x => D.Pow(x, 1.5), x => DD.Pow(x, (D)1.5),
            x => 1.5 * Sqrt(x), x => 0.75 / Sqrt(x), 0.1, 8),
        new("1.5^x", x => Pow(1.5, x), x => D.Pow(1.5, x), x => DD.Pow((D)1.5, x),
            x => Log(1.5) * Pow(1.5, x), x => Log(1.5) * Log(1.5) * Pow(1.5, x), -8, 8),
        new("hypot 2", x => double.Hypot(x, 2), x => D.Hypot(x, 2), x => DD.Hypot(x, (D)2),
            x => x / double.Hypot(x, 2), x => 4 / Pow((x * x) + 4, 1.5), -8, 8),
        new("log to base 3", x => Log(x) / Log(3), x => D.Log(x, 3), x => DD.Log(x, (D)3),
            x => 1 / (x * Log(3)), x => -1 / (x * x * Log(3)), 0.1, 8),
    ];
}
