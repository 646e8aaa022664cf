namespace TorchSharp;

public static partial class torch
{
    /// <summary>Zeros in the shape of a tensor, and in its type where none is named.</summary>
    public static Tensor zeros_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        zeros(input.shape, dtype ?? input.dtype, device, requires_grad, names);

    /// <summary>Ones in the shape of a tensor, and in its type where none is named.</summary>
    public static Tensor ones_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        ones(input.shape, dtype ?? input.dtype, device, requires_grad, names);

    /// <summary>Elements not set to anything, in the shape of a tensor, and in its type where none is named.</summary>
    public static Tensor empty_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        empty(input.shape, dtype ?? input.dtype, device, requires_grad, names);

    /// <summary>value in the shape of a tensor, and in its type where none is named.</summary>
    public static Tensor full_like(
        Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => full(input.shape, value, dtype ?? input.dtype, device, requires_grad, names);

    /// <summary>Random numbers in the shape of a tensor, uniform in [0, 1).</summary>
    public static Tensor rand_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.rand_like(dtype, device, requires_grad);

    /// <summary>Normally distributed random numbers in the shape of a tensor.</summary>
    public static Tensor randn_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.randn_like(dtype, device, requires_grad);
}
