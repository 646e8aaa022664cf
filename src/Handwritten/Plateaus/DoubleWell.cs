using System.Numerics;

namespace Harness.Handwritten.Plateaus;

/// <summary>f(x) = (x² − 1)² + 0.3x: a local minimum near 0.96 beside the global one near −1.04.</summary>
/// <remarks>f'(x) = 4x(x² − 1) + 0.3, f''(x) = 12x² − 4. Any number type with decimal fractions.</remarks>
public static class DoubleWell
{
    /// <summary>Returns f(x).</summary>
    public static T Value<T>(T x)
        where T : INumberBase<T> => (((x * x) - T.One) * ((x * x) - T.One)) + (Tilt<T>() * x);

    /// <summary>Returns f'(x).</summary>
    public static T Derivative<T>(T x)
        where T : INumberBase<T> => (T.CreateChecked(4) * x * ((x * x) - T.One)) + Tilt<T>();

    /// <summary>Returns f''(x).</summary>
    public static T SecondDerivative<T>(T x)
        where T : INumberBase<T> => (T.CreateChecked(12) * x * x) - T.CreateChecked(4);

    private static T Tilt<T>()
        where T : INumberBase<T> => T.CreateChecked(3) / T.CreateChecked(10);
}
