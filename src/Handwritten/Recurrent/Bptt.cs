using System.Numerics;

namespace Harness.Handwritten.Recurrent;

/// <summary>Backpropagation through time in hₜ = tanh(W_h hₜ₋₁ + W_x xₜ + b), for a sequence whose later steps may be masked.</summary>
/// <remarks>
/// <para>Shapes: W_h [n, n], W_x [n, m], b, hₜ [n], xₜ [m]; ∂Lₜ/∂hₜ [n], of the loss of step t alone, one for every step.</para>
/// <para>
/// Derivation: ḡₜ = ∂L/∂hₜ = ∂Lₜ/∂hₜ + Jₜ₊₁ᵀ ḡₜ₊₁, from the last step back. Each step adds (ḡₜ ⊙ φ′)hₜ₋₁ᵀ, (ḡₜ ⊙ φ′)xₜᵀ and
/// ḡₜ ⊙ φ′. A sequence shorter than its batch is padded: a masked step has Lₜ = 0 and passes the state on, hₜ = hₜ₋₁, so
/// the gradients are those of the shorter sequence.
/// </para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 10.2.2, (10.20) to (10.28).</para>
/// </remarks>
public static class Bptt
{
    /// <summary>h₀, h₁, …, h_T; a step that is not in the mask keeps the state.</summary>
    /// <exception cref="ArgumentException">The numbers of steps differ.</exception>
    public static T[][] States<T>(T[,] wh, T[,] wx, T[] b, T[] h0, IReadOnlyList<T[]> x, IReadOnlyList<bool> mask)
        where T : IHyperbolicFunctions<T>, INumber<T>
    {
        RequireSteps(x.Count, mask.Count, nameof(mask));
        T[][] h = new T[x.Count + 1][];
        h[0] = h0;
        for (int t = 1; t < h.Length; t++)
            h[t] = mask[t - 1] ? Step(wh, wx, b, h[t - 1], x[t - 1]) : h[t - 1];
        return h;
    }

    /// <summary>∂L/∂(W_h, W_x, b), the matrices row by row.</summary>
    /// <param name="wh">W_h.</param>
    /// <param name="h">The states h₀ … h_T.</param>
    /// <param name="x">The inputs x₁ … x_T.</param>
    /// <param name="direct">∂Lₜ/∂hₜ for t = 1 … T.</param>
    /// <param name="mask">Whether step t belongs to the sequence.</param>
    /// <exception cref="ArgumentException">The numbers of steps differ.</exception>
    public static (T[] Wh, T[] Wx, T[] B) Gradients<T>(
        T[,] wh, IReadOnlyList<T[]> h, IReadOnlyList<T[]> x, IReadOnlyList<T[]> direct, IReadOnlyList<bool> mask)
        where T : INumber<T>
    {
        RequireSteps(x.Count, h.Count - 1, nameof(h));
        RequireSteps(x.Count, direct.Count, nameof(direct));
        RequireSteps(x.Count, mask.Count, nameof(mask));
        int n = h[0].Length;
        (T[] whBar, T[] wxBar, T[] bBar) = (new T[n * n], new T[n * (x.Count == 0 ? 0 : x[0].Length)], new T[n]);
        T[] hBar = new T[n];
        for (int t = x.Count; t >= 1; t--)
        {
            if (!mask[t - 1])
                continue;
            AddTo(hBar, direct[t - 1]);
            T[] slope = [.. h[t].Select(y => T.One - (y * y))];
            T[] aBar = ImmediateGradient.OfBias<T>(hBar, slope);
            AddTo(whBar, ImmediateGradient.OfMatrix<T>(hBar, slope, h[t - 1]));
            AddTo(wxBar, ImmediateGradient.OfMatrix<T>(hBar, slope, x[t - 1]));
            AddTo(bBar, aBar);
            hBar = TransposedTimes(wh, aBar);
        }

        return (whBar, wxBar, bBar);
    }

    private static T[] Step<T>(T[,] wh, T[,] wx, T[] b, T[] h, T[] x)
        where T : IHyperbolicFunctions<T>, INumber<T>
    {
        T[] next = new T[b.Length];
        for (int i = 0; i < next.Length; i++)
        {
            T a = b[i];
            for (int j = 0; j < h.Length; j++)
                a += wh[i, j] * h[j];
            for (int j = 0; j < x.Length; j++)
                a += wx[i, j] * x[j];
            next[i] = T.Tanh(a);
        }

        return next;
    }

    private static T[] TransposedTimes<T>(T[,] w, T[] v)
        where T : INumber<T>
    {
        T[] result = new T[w.GetLength(1)];
        for (int i = 0; i < v.Length; i++)
        {
            for (int j = 0; j < result.Length; j++)
                result[j] += w[i, j] * v[i];
        }

        return result;
    }

    private static void AddTo<T>(T[] sum, T[] part)
        where T : INumber<T>
    {
        Require.SameLength<T>(sum, part);
        for (int i = 0; i < sum.Length; i++)
            sum[i] += part[i];
    }

    private static void RequireSteps(int steps, int found, string name)
    {
        if (steps != found)
            throw new ArgumentException($"{name} has {found} steps, but x has {steps}", name);
    }
}
