using System.Numerics;

namespace Harness.Handwritten.Recurrent;

/// <summary>How a recurrent network hₜ = φ(W_h hₜ₋₁ + W_x xₜ + b) carries a small change of its state.</summary>
/// <remarks>
/// <para>Shapes: φ′ [n], W_h [n, n], Jₜ [n, n]. Exact for exact number types.</para>
/// <para>Derivation: ∂hₜ/∂hₜ₋₁ = Jₜ = diag(φ′(aₜ)) W_h, and ∂hₜ/∂h₀ = Jₜ⋯J₁ with the last step on the left.</para>
/// <para>
/// A constant J makes changes die out exactly when all |λ| &lt; 1. For a J that changes from step to step the eigenvalues decide
/// nothing; a norm below a q &lt; 1 at every step does, since ‖Jₜ⋯J₁‖ ≤ ‖Jₜ‖⋯‖J₁‖ ≤ qᵗ.
/// </para>
/// <para>Source: Pascanu, Mikolov and Bengio, “On the difficulty of training recurrent neural networks”, section 2.1.</para>
/// </remarks>
public static class Transition
{
    /// <summary>diag(φ′) W_h: row i of W_h times φ′ᵢ.</summary>
    /// <exception cref="ArgumentException">W_h is not square, or φ′ has another length.</exception>
    public static T[,] Jacobian<T>(ReadOnlySpan<T> phiPrime, T[,] wh)
        where T : INumber<T>
    {
        int n = Size(wh);
        if (phiPrime.Length != n)
            throw new ArgumentException($"phiPrime has {phiPrime.Length} entries, but wh has {n} rows", nameof(phiPrime));
        T[,] jacobian = new T[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                jacobian[i, j] = phiPrime[i] * wh[i, j];
        }

        return jacobian;
    }

    /// <summary>later · earlier, the transition over both.</summary>
    /// <exception cref="ArgumentException">A matrix is not square, or the sizes differ.</exception>
    public static T[,] Then<T>(T[,] earlier, T[,] later)
        where T : INumber<T>
    {
        int n = Size(earlier);
        if (Size(later) != n)
            throw new ArgumentException($"later has {later.GetLength(0)} rows, but earlier has {n}", nameof(later));
        T[,] product = new T[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                T sum = T.Zero;
                for (int k = 0; k < n; k++)
                    sum += later[i, k] * earlier[k, j];
                product[i, j] = sum;
            }
        }

        return product;
    }

    /// <summary>Jₙ⋯J₁, the steps given in the order of time.</summary>
    /// <exception cref="ArgumentException">There is no step, or the sizes do not fit.</exception>
    public static T[,] Product<T>(IReadOnlyList<T[,]> steps)
        where T : INumber<T> => steps.Count == 0
        ? throw new ArgumentException("needs at least one step", nameof(steps))
        : steps.Aggregate(Then);

    /// <summary>‖J‖∞ = maxᵢ Σⱼ |Jᵢⱼ|: the largest factor by which a change can grow, measured by its largest entry.</summary>
    /// <exception cref="ArgumentException">J is not square.</exception>
    public static T Norm<T>(T[,] j)
        where T : INumber<T>
    {
        T largest = T.Zero;
        for (int row = 0; row < Size(j); row++)
        {
            T sum = T.Zero;
            for (int column = 0; column < j.GetLength(1); column++)
                sum += T.Abs(j[row, column]);
            largest = T.Max(largest, sum);
        }

        return largest;
    }

    /// <summary>Whether both eigenvalues of a 2×2 matrix have modulus below 1: |det| &lt; 1 and |trace| &lt; 1 + det (Jury).</summary>
    /// <exception cref="ArgumentException">J is not 2×2.</exception>
    public static bool HasEigenvaluesInsideUnitCircle<T>(T[,] j)
        where T : INumber<T>
    {
        if (Size(j) != 2)
            throw new ArgumentException($"needs a 2×2 matrix, got {j.GetLength(0)}×{j.GetLength(1)}", nameof(j));
        T trace = j[0, 0] + j[1, 1];
        T determinant = (j[0, 0] * j[1, 1]) - (j[0, 1] * j[1, 0]);
        return T.Abs(determinant) < T.One && T.Abs(trace) < T.One + determinant;
    }

    private static int Size<T>(T[,] j) => j.GetLength(0) == j.GetLength(1) && j.Length > 0
        ? j.GetLength(0)
        : throw new ArgumentException($"needs a square matrix, got {j.GetLength(0)}×{j.GetLength(1)}", nameof(j));
}
