namespace Harness.Handwritten.Kernels;

/// <summary>Several numbers in one register: the few operations that the kernels are made of, for one width of register.</summary>
/// <typeparam name="TSelf">The vector.</typeparam>
/// <typeparam name="T">The number type, double or float.</typeparam>
/// <remarks>A kernel written over this interface is compiled once for every width and number type, without any call left in it.</remarks>
internal unsafe interface ILanes<TSelf, T>
    where TSelf : struct, ILanes<TSelf, T>
    where T : unmanaged
{
    /// <summary>How many numbers it holds.</summary>
    static abstract int Count { get; }

    /// <summary>Whether the processor has 32 such registers, not 16.</summary>
    static abstract bool AreMany { get; }

    /// <summary>The same number in every place.</summary>
    static abstract TSelf All(T value);

    /// <summary>Reads neighbouring numbers; the address needs no alignment.</summary>
    static abstract TSelf Load(T* from);

    /// <summary>Writes neighbouring numbers.</summary>
    static abstract void Store(TSelf value, T* to);

    /// <summary>x + y.</summary>
    static abstract TSelf Add(TSelf x, TSelf y);

    /// <summary>x · y + z, rounded once where the processor can, else twice.</summary>
    static abstract TSelf MultiplyAdd(TSelf x, TSelf y, TSelf z);

    /// <summary>The sum of the numbers.</summary>
    static abstract T Sum(TSelf x);

    /// <summary>The larger; NaN where y is NaN, and y or NaN where x is.</summary>
    static abstract TSelf Max(TSelf x, TSelf y);

    /// <summary>2ⁿ for whole n that are exponents of normal numbers.</summary>
    static abstract TSelf PowerOfTwo(TSelf n);

    /// <summary>A mask of the places where x takes the place of y in the search for a maximum: <see cref="Comparison.Exceeds"/>.</summary>
    static abstract TSelf Exceeds(TSelf x, TSelf y);

    /// <summary>x where the mask is set, else y.</summary>
    static abstract TSelf Select(TSelf mask, TSelf x, TSelf y);

    /// <summary>Places 0, 2, 4, … of x, then those of y.</summary>
    static abstract TSelf Even(TSelf x, TSelf y);

    /// <summary>Places 1, 3, 5, … of x, then those of y.</summary>
    static abstract TSelf Odd(TSelf x, TSelf y);

    /// <summary>x₀, y₀, x₁, y₁, … of the lower half of both.</summary>
    static abstract TSelf ZipLow(TSelf x, TSelf y);

    /// <summary>The same of the upper half of both.</summary>
    static abstract TSelf ZipHigh(TSelf x, TSelf y);
}

/// <summary>The binary form of a double: sign, exponent plus bias, fraction.</summary>
internal static class DoubleBits
{
    public const int Fraction = 52;
    public const double Bias = 1023;

    /// <summary>1.5 · 2⁵²: what is added to it becomes a whole number in the last bits of the fraction.</summary>
    public const double Whole = 6755399441055744;
}

/// <summary>The binary form of a float.</summary>
internal static class FloatBits
{
    public const int Fraction = 23;
    public const float Bias = 127;

    /// <summary>1.5 · 2²³.</summary>
    public const float Whole = 12582912;
}
