using System.Numerics;

namespace Harness.Handwritten.Linear;

/// <summary>A layer without activation: x ↦ W x + b.</summary>
/// <param name="W">The matrix, one row for each output.</param>
/// <param name="B">The bias, one for each output.</param>
public sealed record AffineLayer<T>(T[][] W, T[] B);

/// <summary>A stack of affine layers, and the one layer that it equals.</summary>
/// <remarks>
/// <para>Shapes: layer k is W [mₖ, mₖ₋₁], b [mₖ]. Any number type; with whole numbers or fractions the result is exact.</para>
/// <para>
/// Derivation: V(W x + b) + c = (V W) x + (V b + c), once for every further layer: W_eff = W_L ⋯ W₁ and
/// b_eff = b_L + W_L b_L₋₁ + ⋯ + W_L ⋯ W₂ b₁.
/// </para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 6.1.</para>
/// </remarks>
public static class AffineLayers
{
    /// <summary>The output, layer by layer.</summary>
    /// <exception cref="ArgumentException">A layer does not fit what comes in.</exception>
    public static T[] Value<T>(IEnumerable<AffineLayer<T>> layers, T[] x)
        where T : IMultiplyOperators<T, T, T>, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T> =>
        layers.Aggregate(x, (value, layer) => Add(Times(layer.W, value), layer.B));

    /// <summary>The one layer (W_eff, b_eff) with the same output for every input.</summary>
    /// <exception cref="ArgumentException">There is no layer, or a layer does not fit the one before.</exception>
    public static AffineLayer<T> Collapse<T>(IReadOnlyList<AffineLayer<T>> layers)
        where T : IMultiplyOperators<T, T, T>, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        if (layers.Count == 0)
            throw new ArgumentException("a stack has at least one layer", nameof(layers));
        return layers.Skip(1).Aggregate(layers[0], (below, layer) =>
            new AffineLayer<T>(Times(layer.W, below.W), Add(Times(layer.W, below.B), layer.B)));
    }

    private static T[] Times<T>(T[][] w, T[] x)
        where T : IMultiplyOperators<T, T, T>, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T> =>
        [.. w.Select(row => Dot(row, x))];

    private static T[][] Times<T>(T[][] v, T[][] w)
        where T : IMultiplyOperators<T, T, T>, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        T[][] columns = [.. Enumerable.Range(0, w[0].Length).Select(j => w.Select(row => row[j]).ToArray())];
        return [.. v.Select(row => columns.Select(column => Dot(row, column)).ToArray())];
    }

    private static T Dot<T>(T[] a, T[] b)
        where T : IMultiplyOperators<T, T, T>, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        Require.SameLength<T>(a, b, "the row of a matrix", "what it is multiplied with");
        return a.Zip(b, (x, y) => x * y).Aggregate(T.AdditiveIdentity, (sum, term) => sum + term);
    }

    private static T[] Add<T>(T[] x, T[] b)
        where T : IAdditionOperators<T, T, T>
    {
        Require.SameLength<T>(x, b, "W x", "the bias");
        return [.. x.Zip(b, (value, bias) => value + bias)];
    }
}
