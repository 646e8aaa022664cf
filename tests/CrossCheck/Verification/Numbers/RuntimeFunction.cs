using System.Numerics;
using System.Numerics.Tensors;
using Harness.Verification.Numbers;
using Slacks = Harness.Verification.Numbers.Slack;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>One of the runtime's functions, scalar and (where its error is bounded) vectorised, beside its exact value.</summary>
internal sealed record RuntimeFunction(
    string Name, int Slack, Func<double, double> Scalar, Action<double[], double[]>? Vector,
    Func<HighPrecision, BigInteger, BigInteger> Exact, Func<Interval, Interval> Enclosure, Func<double, bool> Domain,
        double Reach)
{
    private static readonly HighPrecision Near = new(320);

    // The product of the largest and the smallest double is 1 here, with digits to spare on both sides.
    private static readonly HighPrecision Far = new(2400);

    public static IReadOnlyList<RuntimeFunction> All { get; } =
    [
        new("exp", Slacks.Exp, Math.Exp, (x, y) => TensorPrimitives.Exp<double>(x, y),
            (h, x) => h.Exp(x), Interval.Exp, x => Math.Abs(x) < 745, 20),
        new("log", Slacks.Log, Math.Log, (x, y) => TensorPrimitives.Log<double>(x, y),
            (h, x) => h.Log(x), Interval.Log, x => x > 0, 8),
        new("sin", Slacks.Sin, Math.Sin, (x, y) => TensorPrimitives.Sin<double>(x, y),
            (h, x) => h.Sin(x), Interval.Sin, _ => true, 20),
        new("cos", Slacks.Cos, Math.Cos, (x, y) => TensorPrimitives.Cos<double>(x, y),
            (h, x) => h.Cos(x), Interval.Cos, _ => true, 20),
        new("tanh", Slacks.Tanh, Math.Tanh, null, (h, x) => h.Tanh(x), Interval.Tanh, x => Math.Abs(x) < 300, 10),
        new("atanh", Slacks.Atanh, Math.Atanh, (x, y) => TensorPrimitives.Atanh<double>(x, y),
            (h, x) => h.Atanh(x), Interval.Atanh, x => Math.Abs(x) < 1, 1),
        new("sinh", Slacks.Sinh, Math.Sinh, null, (h, x) => h.Sinh(x), Interval.Sinh, x => Math.Abs(x) < 710, 10),
        new("cosh", Slacks.Cosh, Math.Cosh, null, (h, x) => h.Cosh(x), Interval.Cosh, x => Math.Abs(x) < 710, 10),
        new("atan", Slacks.Atan, Math.Atan, (x, y) => TensorPrimitives.Atan<double>(x, y),
            (h, x) => h.Atan(x), Interval.Atan, x => Math.Abs(x) < 1e300, 10),
        new("cbrt", Slacks.Cbrt, Math.Cbrt, (x, y) => TensorPrimitives.Cbrt<double>(x, y),
            (h, x) => h.Root(x, 3), Interval.Cbrt, x => x != 0, 8),
    ];

    /// <summary>The worst error at these points, in units in the last place, and where it is.</summary>
    public (double Error, double At) Worst(double[] points)
    {
        double[] vector = Array.ConvertAll(points, x => Scalar(x));
        Vector?.Invoke(points, vector);
        (double Error, double At) worst = default;
        for (int i = 0; i < points.Length; i++)
        {
            Rational exact = Value(points[i]);
            double error = Math.Max(Ulps(Scalar(points[i]), exact), Ulps(vector[i], exact));
            worst = error > worst.Error ? (error, points[i]) : worst;
        }
        return worst;
    }

    /// <summary>f(x) to a hundred bits or more.</summary>
    public Rational Value(double x)
    {
        bool ordinary = x == 0 || (Math.Abs(x) > 1e-15 && Math.Abs(x) < 64);
        HighPrecision h = ordinary ? Near : Far;
        return h.Exact(Exact(h, h.Of(x)));
    }

    /// <summary>By how many neighbours a double is away from a number, fractions included; the closer spacing counts.</summary>
    public static double Ulps(double y, Rational exact)
    {
        double size = Math.Abs(y);
        Rational spacing = Rational.FromDouble(size == 0 ? double.Epsilon : size - Math.BitDecrement(size));
        return (Rational.Abs(Rational.FromDouble(y) - exact) / spacing).ToDouble();
    }
}
