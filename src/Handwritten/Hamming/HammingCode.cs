namespace Harness.Handwritten.Hamming;

/// <summary>The Hamming(7,4) code: four data bits and three parity bits.</summary>
/// <remarks>
/// <para>P₁ = D₁ ⊕ D₂ ⊕ D₄, P₂ = D₁ ⊕ D₃ ⊕ D₄, P₃ = D₂ ⊕ D₃ ⊕ D₄.</para>
/// <para>
/// A change of one data bit changes the parity bits 110, 101, 011 or 111: at least two of them, and no two alike. So
/// codewords differ in at least three places, and any single error can be put right.
/// </para>
/// <para>Source: Hamming, “Error detecting and error correcting codes”, 1950. The twin is the generator matrix modulo 2.</para>
/// </remarks>
public static class HammingCode
{
    /// <summary>The three parity bits of four data bits.</summary>
    /// <exception cref="ArgumentException">There are not four data bits.</exception>
    public static bool[] Parity(ReadOnlySpan<bool> d)
    {
        Require.Length(d, 4);
        return [d[0] ^ d[1] ^ d[3], d[0] ^ d[2] ^ d[3], d[1] ^ d[2] ^ d[3]];
    }

    /// <summary>The codeword: the data, then the parity bits.</summary>
    /// <inheritdoc cref="Parity"/>
    public static bool[] Encode(ReadOnlySpan<bool> d) => [.. d, .. Parity(d)];

    /// <summary>In how many places two words differ.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static int Distance(ReadOnlySpan<bool> a, ReadOnlySpan<bool> b)
    {
        Require.SameLength(a, b);
        int count = 0;
        for (int i = 0; i < a.Length; i++)
            count += a[i] == b[i] ? 0 : 1;
        return count;
    }
}
