namespace TorchSharp;

/// <summary>Conversions between numbers and <see cref="Scalar"/>.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>Wraps a number.</summary>
    public static Scalar ToScalar(this byte value) => value;

    /// <summary>Wraps a number.</summary>
    public static Scalar ToScalar(this sbyte value) => value;

    /// <summary>Wraps a number.</summary>
    public static Scalar ToScalar(this short value) => value;

    /// <summary>Wraps a number.</summary>
    public static Scalar ToScalar(this int value) => value;

    /// <summary>Wraps a number.</summary>
    public static Scalar ToScalar(this long value) => value;

    /// <summary>Wraps a number.</summary>
    public static Scalar ToScalar(this float value) => value;

    /// <summary>Wraps a number.</summary>
    public static Scalar ToScalar(this double value) => value;

    /// <summary>Wraps a truth value.</summary>
    public static Scalar ToScalar(this bool value) => value;

    /// <summary>The number as single precision.</summary>
    public static float ToSingle(this Scalar value) => (float)value.Real;

    /// <summary>The number as double precision.</summary>
    public static double ToDouble(this Scalar value) => value.Real;

    /// <summary>The number as an 8-bit integer.</summary>
    public static sbyte ToSByte(this Scalar value) => checked((sbyte)value.ToInt64());

    /// <summary>The number as an unsigned 8-bit integer.</summary>
    public static byte ToByte(this Scalar value) => checked((byte)value.ToInt64());

    /// <summary>The number as a 16-bit integer.</summary>
    public static short ToInt16(this Scalar value) => checked((short)value.ToInt64());

    /// <summary>The number as a 32-bit integer.</summary>
    public static int ToInt32(this Scalar value) => checked((int)value.ToInt64());

    /// <summary>The number as a 64-bit integer; a fraction is cut off.</summary>
    public static long ToInt64(this Scalar value) =>
        value.Type == torch.ScalarType.Float64 ? checked((long)value.Real) : value.Integer;

    /// <summary>Whether the number is not zero.</summary>
    public static bool ToBoolean(this Scalar value) => value.Real != 0;
}
