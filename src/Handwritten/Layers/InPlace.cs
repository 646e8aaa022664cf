using System.Numerics;
using Harness.Handwritten.Activations;

namespace Harness.Handwritten.Layers;

/// <summary>Activations that overwrite their sums, and cotangents likewise: a layer needs no second array.</summary>
internal static class InPlace
{
    /// <summary>a becomes y = f(a).</summary>
    public static void Apply<T>(ActivationFunction f, Span<T> a)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        switch (f)
        {
            case ActivationFunction.Sigmoid:
                Sigmoid.Value<T>(a, a);
                break;
            case ActivationFunction.Tanh:
                Tanh.Value<T>(a, a);
                break;
            case ActivationFunction.Relu:
                Relu.Value<T>(a, a);
                break;
            case ActivationFunction.Identity:
            default:
                break;
        }
    }

    /// <summary>ȳ becomes ā = ȳ · f′(a), the derivative written in terms of y = f(a).</summary>
    public static void Multiply<T>(ActivationFunction f, ReadOnlySpan<T> y, Span<T> bar)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        int i = Vector<T>.IsSupported ? MultiplyVectors(f, y, bar) : 0;
        for (; i < y.Length; i++)
        {
            bar[i] *= f switch
            {
                ActivationFunction.Sigmoid => Sigmoid.Derivative(y[i]),
                ActivationFunction.Tanh => Tanh.Derivative(y[i]),
                ActivationFunction.Relu => Relu.Derivative(y[i]),
                _ => T.One,
            };
        }
    }

    private static int MultiplyVectors<T>(ActivationFunction f, ReadOnlySpan<T> y, Span<T> bar)
    {
        int i = 0;
        for (; i + Vector<T>.Count <= y.Length; i += Vector<T>.Count)
        {
            var v = new Vector<T>(y[i..]);
            Vector<T> slope = f switch
            {
                ActivationFunction.Sigmoid => v * (Vector<T>.One - v),
                ActivationFunction.Tanh => Vector<T>.One - (v * v),
                ActivationFunction.Relu => Vector.ConditionalSelect(Vector.LessThanOrEqual(v, Vector<T>.Zero), Vector<T>.Zero, Vector<T>.One),
                _ => Vector<T>.One,
            };
            (new Vector<T>(bar[i..]) * slope).CopyTo(bar[i..]);
        }
        return i;
    }
}
