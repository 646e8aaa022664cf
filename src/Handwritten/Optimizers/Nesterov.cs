using System.Numerics;

namespace Harness.Handwritten.Optimizers;

/// <summary>Nesterov's accelerated gradient: momentum with the gradient taken ahead, at θₜ − r vₜ.</summary>
/// <remarks>
/// <para>vₜ₊₁ = β vₜ + (1 − β) ∇f(θₜ − r vₜ), θₜ₊₁ = θₜ − α vₜ₊₁.</para>
/// <para>Shapes: θ and v [n]. Domain: 0 ≤ β &lt; 1; v₀ = 0.</para>
/// <para>
/// The reach r: without a gradient v becomes βv and θ becomes θ − αβv, so r = αβ looks at where momentum alone leads; r = 0 is
/// plain momentum; r = α, found in some texts, looks further than that by the factor 1/β.
/// </para>
/// <para>Source: Sutskever, Martens, Dahl and Hinton, “On the importance of initialization and momentum in deep learning”, (3)–(4).</para>
/// </remarks>
public static class Nesterov
{
    /// <summary>Returns the point θ − r v where the gradient is taken.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T[] LookAhead<T>(ReadOnlySpan<T> theta, ReadOnlySpan<T> v, T reach)
        where T : INumberBase<T> => GradientDescent.Step(theta, v, reach);

    /// <summary>Returns θₜ₊₁ and vₜ₊₁.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static (T[] Theta, T[] V) Step<T>(T[] theta, T[] v, Func<T[], T[]> gradient, T alpha, T beta, T reach)
        where T : INumberBase<T> => Momentum.Step(theta, v, gradient(LookAhead(theta, v, reach)), alpha, beta);
}
