using System.Numerics;
using Harness.Handwritten.Adapters;

namespace Harness.Handwritten;

public static partial class Rules
{
    /// <summary>y = y₀ + Σ dᵢ(xᵢ − x⁰ᵢ) of n scalars, for graphs that print only the numbers on their edges:
    /// <see cref="Graphs.LocalDerivatives"/>.</summary>
    /// <param name="derivatives">dᵢ, one to an input.</param>
    /// <param name="basePoints">x⁰ᵢ, one to an input.</param>
    /// <param name="valueAtBase">y₀.</param>
    /// <exception cref="ArgumentException">There are not as many base points as derivatives.</exception>
    public static Rule<T> LocalDerivatives<T>(T[] derivatives, T[] basePoints, T valueAtBase)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(derivatives);
        ArgumentNullException.ThrowIfNull(basePoints);
        Require.SameLength<T>(derivatives, basePoints);
        return new LocalDerivativesRule<T>([.. derivatives], [.. basePoints], valueAtBase);
    }
}
