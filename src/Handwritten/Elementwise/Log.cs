using System.Numerics;
using System.Numerics.Tensors;

namespace Harness.Handwritten.Elementwise;

/// <summary>The natural logarithm y = ln x (in nats), entry by entry.</summary>
/// <remarks>
/// <para>Shapes: any x, y of the same shape.</para>
/// <para>Domain: x &gt; 0. ln 0 = −∞ with derivative ∞, and x &lt; 0 gives NaN, as the number type has it.</para>
/// <para>Derivation: dy/dx = 1/x.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class Log
{
    /// <summary>Returns y at one x.</summary>
    public static T Value<T>(T x)
        where T : ILogarithmicFunctions<T> => T.Log(x);

    /// <summary>Returns dy/dx at x.</summary>
    public static T Derivative<T>(T x)
        where T : ILogarithmicFunctions<T> => T.One / x;

    /// <summary>Returns y for every x.</summary>
    public static T[] Value<T>(ReadOnlySpan<T> x)
        where T : ILogarithmicFunctions<T>
    {
        T[] y = new T[x.Length];
        Value(x, y);
        return y;
    }

    /// <summary>Writes y for every x.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : ILogarithmicFunctions<T>
    {
        Require.SameLength(x, y);
        TensorPrimitives.Log(x, y);
    }

    /// <summary>Adds ȳ · dy/dx to x̄.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : ILogarithmicFunctions<T>
    {
        Require.SameLength(x, y, yBar, xBar);
        for (int i = 0; i < x.Length; i++)
            xBar[i] += yBar[i] * Derivative(x[i]);
    }
}
