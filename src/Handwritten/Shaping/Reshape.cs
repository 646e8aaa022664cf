using System.Numerics;
using System.Numerics.Tensors;

namespace Harness.Handwritten.Shaping;

/// <summary>The same entries in row-major order under another shape: y = x.</summary>
/// <remarks>
/// <para>Shapes: any x, y of any shape with as many entries.</para>
/// <para>Derivation: entry i of y is entry i of x, so x̄ is ȳ under the shape of x.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class Reshape
{
    /// <summary>Writes the entries of x.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        Require.SameLength(x, y);
        x.CopyTo(y);
    }

    /// <summary>Adds ȳ to x̄.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : INumberBase<T>
    {
        Require.SameLength(yBar, xBar);
        TensorPrimitives.Add(xBar, yBar, xBar);
    }
}
