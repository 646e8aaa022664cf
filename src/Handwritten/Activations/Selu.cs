using System.Numerics;

namespace Harness.Handwritten.Activations;

/// <summary>The scaled exponential linear unit y = λx for x &gt; 0, λα(eˣ − 1) otherwise, entry by entry.</summary>
/// <remarks>
/// <para>Shapes: any x, y of the same shape.</para>
/// <para>Parameter lambda: the scale.</para>
/// <para>Parameter alpha: the size of the negative saturation before scaling.</para>
/// <para>Domain: every x, λ and α.</para>
/// <para>Derivation: y = λ·ELU(x), so dy/dx = λ for x &gt; 0 and λαeˣ for x &lt; 0. At the kink x = 0 it is taken as λα.</para>
/// <para>Source: Klambauer, Unterthiner, Mayr and Hochreiter, Self-Normalizing Neural Networks, (2).</para>
/// </remarks>
public static class Selu
{
    /// <summary>The λ for which activations of mean 0 and variance 1 keep them.</summary>
    public const double StandardLambda = 1.0507009873554804934193349852946;

    /// <summary>The α for which activations of mean 0 and variance 1 keep them.</summary>
    public const double StandardAlpha = 1.6732632423543772848170429916717;

    /// <summary>Returns y at one x.</summary>
    public static T Value<T>(T x, T lambda, T alpha)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool> =>
        lambda * Elu.Value(x, alpha);

    /// <summary>Returns dy/dx at x.</summary>
    public static T Derivative<T>(T x, T lambda, T alpha)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool> =>
        lambda * Elu.Derivative(x, alpha);

    /// <summary>Returns y for every x.</summary>
    public static T[] Value<T>(ReadOnlySpan<T> x, T lambda, T alpha)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        T[] y = new T[x.Length];
        Value(x, lambda, alpha, y);
        return y;
    }

    /// <summary>Writes y for every x.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, T lambda, T alpha, Span<T> y)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        Require.SameLength(x, y);
        for (int i = 0; i < x.Length; i++)
            y[i] = Value(x[i], lambda, alpha);
    }

    /// <summary>Adds ȳ · dy/dx to x̄.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, T lambda, T alpha, ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        Require.SameLength(x, y, yBar, xBar);
        for (int i = 0; i < x.Length; i++)
            xBar[i] += yBar[i] * Derivative(x[i], lambda, alpha);
    }
}
