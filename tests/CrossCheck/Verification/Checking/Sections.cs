using Harness.Verification.Checking;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Sections whose function, gradient and forward derivative need not fit together, so that a witness can be made to say anything.</summary>
internal static class Sections
{
    /// <summary>By difference quotients.</summary>
    public static Section Of(Func<double[], double> f, Func<double[], double[]> gradient, params double[] point) =>
        Made(f, gradient, null, point);

    /// <summary>By forward mode, with the slope that is given, and the function's value.</summary>
    public static Section Forward(
        Func<double[], double> f, Func<double[], double[]> gradient, Func<double[], double[], double> slope, params double[] point) => Made(f, gradient, (x, v) => ([f(x)], [slope(x, v)]), point);

    /// <summary>A forward derivative and a gradient that are linear, and a function that is defined at the point alone.</summary>
    public static Section Linear(double[] gradient, double[] derivative, params double[] point) => Forward(
        x => x.AsSpan().SequenceEqual(point) ? 1 : double.NaN, _ => [.. gradient], (_, v) => derivative.Zip(v, (g, d) => g * d).Sum(), point);

    private static Section Made(Func<double[], double> f, Func<double[], double[]> gradient,
        Func<double[], double[], (double[], double[])>? tangent, double[] point)
    {
        var model = new Model { What = "gradient", Function = x => [f(x)], Pullback = (x, _) => gradient(x), Tangent = tangent, Scalar = true };
        return new Section(new Calls(model), point, [1], [f(point)]);
    }

    /// <summary>One function over the steps of the first opinion, 1/8 and its quarters, and another over all others.</summary>
    public static Func<double, double> TwoFaced(Func<double, double> first, Func<double, double> other) =>
        t => Math.Log2(Math.Abs(8 * t)) % 2 == 0 ? first(t) : other(t);
}
