using System.Numerics;

namespace Harness.Handwritten.Neurons;

/// <summary>The loss J = ½(y − z)² of one sigmoid neuron y = σ(wx + b), and its gradient in (w, b).</summary>
/// <remarks>
/// <para>Shapes: all scalars; z is the target, any real number.</para>
/// <para>Derivation: ∂J/∂y = y − z, ∂y/∂v = y(1 − y), ∂v/∂w = x, ∂v/∂b = 1, so ∇J = (y − z) y(1 − y) (x, 1).</para>
/// <para>
/// Bound: y(1 − y) = ¼ − (y − ½)² ≤ ¼ and |y − z| &lt; 1 + |z|, so ‖∇J‖ &lt; ¼ √(1 + x²) (1 + |z|). No smaller factor will
/// do: at wx + b = 0 the ratio goes to 1 as |z| grows.
/// </para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 6.5.2 (the chain rule).</para>
/// </remarks>
public static class SigmoidNeuron
{
    /// <summary>(∂J/∂w, ∂J/∂b) where the neuron's output is y.</summary>
    public static (T W, T B) Gradient<T>(T y, T x, T z)
        where T : INumberBase<T>
    {
        T delta = (y - z) * y * (T.One - y);
        return (delta * x, delta);
    }

    /// <summary>¼ √(1 + x²) (1 + |z|), above every ‖∇J‖.</summary>
    public static double GradientBound(double x, double z) => Math.Sqrt(1 + (x * x)) * (1 + Math.Abs(z)) / 4;
}
