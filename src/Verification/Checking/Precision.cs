namespace Harness.Verification.Checking;

/// <summary>The binary format in which a gradient under test is computed; what it may differ by follows from it.</summary>
public sealed class Precision
{
    // Roundings that may stand between two orders of evaluation, of the sum of the terms' magnitudes.
    private const double Roundings = 64;

    // With few bits so many roundings would excuse anything.
    private const double Largest = 1.0 / 16;

    private readonly Func<double, double> round;

    private Precision(string name, int bits, Func<double, double> round) =>
        (Name, Roundoff, this.round) = (name, Math.ScaleB(1, -bits), round);

    /// <summary>64 bits, 53 of them in the significand.</summary>
    public static Precision Binary64 { get; } = new("double", 53, x => x);

    /// <summary>32 bits, 24 of them in the significand.</summary>
    public static Precision Binary32 { get; } = new("float", 24, x => (float)x);

    /// <summary>16 bits, 11 of them in the significand.</summary>
    public static Precision Binary16 { get; } = new("Half", 11, x => (double)(Half)x);

    /// <summary>16 bits, 8 of them in the significand and the range of float.</summary>
    public static Precision BFloat16 { get; } = new("bfloat16", 8, ToBFloat16);

    /// <summary>The type's name.</summary>
    public string Name { get; }

    /// <summary>The unit roundoff: half the distance from 1 to the next number.</summary>
    public double Roundoff { get; }

    /// <summary>What a sum may differ by from another order of evaluation, as a part of its terms' magnitudes.</summary>
    internal double Tolerance => Math.Min(Roundings * Roundoff, Largest);

    /// <summary>The nearest number of the format.</summary>
    public double Round(double x) => round(x);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    // The upper half of a float; to even where halfway.
    private static double ToBFloat16(double x)
    {
        uint bits = BitConverter.SingleToUInt32Bits((float)x);
        return double.IsFinite(x) ? BitConverter.UInt32BitsToSingle((bits + 0x7FFF + ((bits >> 16) & 1)) & 0xFFFF0000) : x;
    }
}
