using System.Globalization;

namespace TorchSharp;

/// <summary>A number of any type that an operator takes; numbers convert to it implicitly.</summary>
public sealed class Scalar : IDisposable
{
    private Scalar(torch.ScalarType type, long integer, double real) => (Type, Integer, Real) = (type, integer, real);

    /// <summary>Int64 for every integer, Float64 for every floating-point number, or Bool.</summary>
    public torch.ScalarType Type { get; }

    internal long Integer { get; }

    internal double Real { get; }

    /// <summary>Wraps an integer.</summary>
    public static implicit operator Scalar(byte value) => (long)value;

    /// <summary>Wraps an integer.</summary>
    public static implicit operator Scalar(sbyte value) => (long)value;

    /// <summary>Wraps an integer.</summary>
    public static implicit operator Scalar(short value) => (long)value;

    /// <summary>Wraps an integer.</summary>
    public static implicit operator Scalar(int value) => (long)value;

    /// <summary>Wraps an integer.</summary>
    public static implicit operator Scalar(long value) => new(torch.ScalarType.Int64, value, value);

    /// <summary>Wraps a floating-point number.</summary>
    public static implicit operator Scalar(float value) => (double)value;

    /// <summary>Wraps a floating-point number.</summary>
    public static implicit operator Scalar(double value) => new(torch.ScalarType.Float64, 0, value);

    /// <summary>Wraps a truth value.</summary>
    public static implicit operator Scalar(bool value) => new(torch.ScalarType.Bool, value ? 1 : 0, value ? 1 : 0);

    /// <summary>Does nothing: a scalar holds no native memory.</summary>
    public void Dispose()
    {
    }

    /// <summary>The number, in the invariant culture.</summary>
    public override string ToString() => Type == torch.ScalarType.Float64
        ? Real.ToString(CultureInfo.InvariantCulture)
        : Integer.ToString(CultureInfo.InvariantCulture);
}
