namespace TorchSharp.Interop;

/// <summary>One argument of an operator; anything an operator takes converts to it.</summary>
internal readonly struct Arg
{
    internal enum Kinds : long
    {
        None,
        Tensor,
        Integer,
        Real,
        Boolean,
        Integers,
        Tensors,
        Text,
        Default,
    }

    private Arg(Kinds kind, long integer = 0, double real = 0, object? reference = null) =>
        (Kind, Integer, Real, Reference) = (kind, integer, real, reference);

    /// <summary>Leaves the argument at the default of the operator's schema.</summary>
    internal static Arg Default => new(Kinds.Default);

    internal Kinds Kind { get; }

    internal long Integer { get; }

    internal double Real { get; }

    internal object? Reference { get; }

    public static implicit operator Arg(torch.Tensor? value) => value is null ? default : new(Kinds.Tensor, reference: value);

    public static implicit operator Arg(long value) => new(Kinds.Integer, value);

    public static implicit operator Arg(double value) => new(Kinds.Real, real: value);

    public static implicit operator Arg(bool value) => new(Kinds.Boolean, value ? 1 : 0);

    public static implicit operator Arg(long? value) => value is long given ? given : default(Arg);

    public static implicit operator Arg(torch.ScalarType value) => new(Kinds.Integer, (long)value);

    public static implicit operator Arg(torch.ScalarType? value) => value is torch.ScalarType given ? given : default(Arg);

    public static implicit operator Arg(long[]? value) => value is null ? default : new(Kinds.Integers, reference: value);

    public static implicit operator Arg(torch.Tensor?[] value) => new(Kinds.Tensors, reference: value);

    public static implicit operator Arg(string? value) => value is null ? default : new(Kinds.Text, reference: value);

    public static implicit operator Arg(Scalar? value) => value is null ? default
        : value.Type == torch.ScalarType.Bool ? value.Integer != 0
        : value.Type == torch.ScalarType.Int64 ? value.Integer
        : value.Real;

    /// <summary>A list of tensors.</summary>
    internal static Arg Of(IEnumerable<torch.Tensor> tensors) => tensors.ToArray();

    /// <summary>A list of tensors.</summary>
    internal static Arg Of(ReadOnlySpan<torch.Tensor> tensors) => tensors.ToArray();
}
