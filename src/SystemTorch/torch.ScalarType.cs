namespace TorchSharp;

public static partial class torch
{
    /// <summary>Double precision.</summary>
    public static readonly ScalarType float64 = ScalarType.Float64;

    /// <summary>Double precision.</summary>
    public static readonly ScalarType @double = ScalarType.Float64;

    /// <summary>Single precision.</summary>
    public static readonly ScalarType float32 = ScalarType.Float32;

    /// <summary>Single precision.</summary>
    public static readonly ScalarType @float = ScalarType.Float32;

    /// <summary>Half precision.</summary>
    public static readonly ScalarType float16 = ScalarType.Float16;

    /// <summary>Eight bits, unsigned.</summary>
    public static readonly ScalarType uint8 = ScalarType.Byte;

    /// <summary>Eight bits.</summary>
    public static readonly ScalarType int8 = ScalarType.Int8;

    /// <summary>Sixteen bits.</summary>
    public static readonly ScalarType int16 = ScalarType.Int16;

    /// <summary>Thirty-two bits.</summary>
    public static readonly ScalarType int32 = ScalarType.Int32;

    /// <summary>Thirty-two bits.</summary>
    public static readonly ScalarType @int = ScalarType.Int32;

    /// <summary>Sixty-four bits.</summary>
    public static readonly ScalarType int64 = ScalarType.Int64;

    /// <summary>Sixty-four bits.</summary>
    public static readonly ScalarType @long = ScalarType.Int64;

    /// <summary>Truth values.</summary>
    public static readonly ScalarType @bool = ScalarType.Bool;

    private static ScalarType defaultType = ScalarType.Float32;

    /// <summary>The type of a tensor's elements.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>Eight bits, unsigned.</summary>
        Byte = 0,

        /// <summary>Eight bits.</summary>
        Int8 = 1,

        /// <summary>Sixteen bits.</summary>
        Int16 = 2,

        /// <summary>Thirty-two bits.</summary>
        Int32 = 3,

        /// <summary>Sixty-four bits.</summary>
        Int64 = 4,

        /// <summary>Half precision.</summary>
        Float16 = 5,

        /// <summary>Single precision.</summary>
        Float32 = 6,

        /// <summary>Double precision.</summary>
        Float64 = 7,

        /// <summary>Complex, single precision.</summary>
        ComplexFloat32 = 9,

        /// <summary>Complex, double precision.</summary>
        ComplexFloat64 = 10,

        /// <summary>Truth values.</summary>
        Bool = 11,

        /// <summary>Quantized, eight bits.</summary>
        QInt8 = 12,

        /// <summary>Quantized, eight bits, unsigned.</summary>
        QUInt8 = 13,

        /// <summary>Quantized, thirty-two bits.</summary>
        QInt32 = 14,

        /// <summary>Brain floating point.</summary>
        BFloat16 = 15,
    }

    /// <summary>The type of a new tensor where none is named: single precision at first.</summary>
    public static ScalarType get_default_dtype() => defaultType;

    /// <summary>Sets the type of a new tensor where none is named, for the whole process.</summary>
    public static void set_default_dtype(ScalarType dtype) => defaultType = dtype;

    /// <summary>Whether the type is a floating-point one.</summary>
    public static bool is_floating_point(ScalarType type) =>
        type is ScalarType.Float64 or ScalarType.Float32 or ScalarType.Float16 or ScalarType.BFloat16;

    /// <summary>Whether the type is an integer one.</summary>
    public static bool is_integral(ScalarType type) =>
        type is ScalarType.Byte or ScalarType.Int8 or ScalarType.Int16 or ScalarType.Int32 or ScalarType.Int64 or ScalarType.Bool;

    /// <summary>Whether the type is a complex one.</summary>
    public static bool is_complex(ScalarType type) => type is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;

    internal static ScalarType TypeOf<T>() => TypeOf(typeof(T));

    internal static ScalarType TypeOf(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Double => ScalarType.Float64,
        TypeCode.Single => ScalarType.Float32,
        TypeCode.Int64 => ScalarType.Int64,
        TypeCode.Int32 => ScalarType.Int32,
        TypeCode.Int16 => ScalarType.Int16,
        TypeCode.SByte => ScalarType.Int8,
        TypeCode.Byte => ScalarType.Byte,
        TypeCode.Boolean => ScalarType.Bool,
        _ => type == typeof(Half) ? ScalarType.Float16
            : throw new NotSupportedException($"Tensors of {type.Name} are not supported."),
    };
}
