using System.Numerics;

namespace Harness.Handwritten;

/// <summary>Functions that lose every digit near 0 when written as they are defined.</summary>
/// <remarks>
/// The number types' own ExpM1 and LogP1 are no help: double's are eˣ − 1 and ln(x + 1), digits lost. Both identities below are
/// smooth, so that a dual number's tangent through them is as exact as its primal.
/// </remarks>
internal static class Accurate
{
    /// <summary>eˣ − 1 = tanh(x/2) · (eˣ + 1), to full relative precision for every x that does not overflow.</summary>
    public static T ExpMinusOne<T>(T x)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T> => T.Tanh(x / (T.One + T.One)) * (T.Exp(x) + T.One);

    /// <summary>ln(1 + x) = 2 artanh(x / (2 + x)), to full relative precision for 0 ≤ x ≤ 1.</summary>
    public static T LogOnePlus<T>(T x)
        where T : IHyperbolicFunctions<T>
    {
        T two = T.One + T.One;
        return two * T.Atanh(x / (two + x));
    }
}
