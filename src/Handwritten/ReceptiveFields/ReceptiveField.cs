namespace Harness.Handwritten.ReceptiveFields;

/// <summary>How many input positions, along one axis, one output position of a stack of convolutions depends on.</summary>
/// <remarks>
/// <para>Layers i = 1..n with kernel sizes kᵢ ≥ 1 and strides sᵢ ≥ 1, no dilation.</para>
/// <para>
/// Derivation: neighbouring positions of layer n − 1 lie jₙ₋₁ = s₁⋯sₙ₋₁ input positions apart, and layer n looks at kₙ
/// of them: RFₙ = RFₙ₋₁ + (kₙ − 1) s₁⋯sₙ₋₁ with RF₀ = 1. Layer n's own stride does not enter.
/// </para>
/// <para>Source: Araujo, Norris and Sim, “Computing Receptive Fields of Convolutional Neural Networks”, Distill 2019.</para>
/// </remarks>
public static class ReceptiveField
{
    /// <summary>RFₙ by the recursion, layer by layer.</summary>
    /// <exception cref="ArgumentException">There is no layer, or the lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A kernel size or stride is below 1.</exception>
    public static long ByRecursion(ReadOnlySpan<int> kernels, ReadOnlySpan<int> strides)
    {
        RequireLayers(kernels, strides);
        long field = 1;
        long jump = 1;
        for (int i = 0; i < kernels.Length; i++)
        {
            field += (kernels[i] - 1) * jump;
            jump *= strides[i];
        }

        return field;
    }

    /// <summary>RFₙ = k₁ + Σᵢ₌₂ⁿ (kᵢ − 1) Πⱼ₌₁ⁱ⁻¹ sⱼ, the closed form.</summary>
    /// <inheritdoc cref="ByRecursion"/>
    public static long ByClosedForm(ReadOnlySpan<int> kernels, ReadOnlySpan<int> strides)
    {
        RequireLayers(kernels, strides);
        long sum = kernels[0];
        for (int i = 1; i < kernels.Length; i++)
        {
            long product = 1;
            for (int j = 0; j < i; j++)
                product *= strides[j];
            sum += (kernels[i] - 1) * product;
        }

        return sum;
    }

    private static void RequireLayers(ReadOnlySpan<int> kernels, ReadOnlySpan<int> strides)
    {
        if (kernels.Length == 0 || kernels.Length != strides.Length)
            throw new ArgumentException($"needs as many strides as kernels, at least one; got {kernels.Length} kernels and {strides.Length} strides", nameof(strides));
        foreach (int kernel in kernels)
            ArgumentOutOfRangeException.ThrowIfLessThan(kernel, 1, nameof(kernels));
        foreach (int stride in strides)
            ArgumentOutOfRangeException.ThrowIfLessThan(stride, 1, nameof(strides));
    }
}
