using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>The numbers from 0 to below stop.</summary>
    public static Tensor arange(
        Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(0, stop, 1, dtype, device, requires_grad);

    /// <summary>The numbers from start to below stop.</summary>
    public static Tensor arange(
        Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    /// <summary>The numbers from start to below stop, by step; integers if all three are.</summary>
    public static Tensor arange(
        Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        bool integers = is_integral(start.Type) && is_integral(stop.Type) && is_integral(step.Type);
        dtype ??= integers ? ScalarType.Int64 : get_default_dtype();
        return Make("arange.start_step", dtype, device, requires_grad, null, start, stop, step);
    }

    /// <summary>steps numbers from start to end, both included, evenly spaced.</summary>
    public static Tensor linspace(
        double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Make("linspace", dtype, device, requires_grad, null, start, end, steps);

    /// <summary>The identity matrix, or as much of it as fits.</summary>
    public static Tensor eye(
        long rows, long columns = -1L, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Make("eye.m", dtype, device, requires_grad, names, rows, columns == -1 ? rows : columns);

    /// <summary>Random integers from 0 to below high.</summary>
    public static Tensor randint(
        long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator, names);

    /// <summary>Random integers from low to below high.</summary>
    public static Tensor randint(
        long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Make("randint.low", dtype ?? ScalarType.Int64, device, requires_grad, names, low, high, size);

    /// <summary>The integers below n in random order.</summary>
    public static Tensor randperm(
        long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Make("randperm", dtype ?? ScalarType.Int64, device, requires_grad, null, n);

    /// <summary>A tensor on the memory of an array of any rank: changes to one are seen in the other.</summary>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    /// <summary>A tensor on the memory of an array of any rank, or a copy where the type is another.</summary>
    public static Tensor from_array(
        Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        InitializeDevice(device);
        RequireNoNames(names);
        ScalarType type = TypeOf(rawArray.GetType().GetElementType()!);
        long[] shape = [.. Enumerable.Range(0, rawArray.Rank).Select(rawArray.GetLongLength)];
        var pin = GCHandle.Alloc(rawArray, GCHandleType.Pinned);
        nint handle;
        fixed (long* sizes = shape)
            handle = NativeMethods.torch_view_of(
                (void*)pin.AddrOfPinnedObject(), sizes, shape.Length, (long)type, &Unpin, GCHandle.ToIntPtr(pin));
        return Finish(new(Engine.Checked(handle)), dtype, requires_grad);
    }

    /// <summary>A tensor on the memory of an array of any rank, or a copy where the type is another.</summary>
    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) =>
        from_array(data, dtype, device);

    /// <summary>A tensor on the memory of an array, or a copy where the type is another.</summary>
    public static Tensor as_tensor(double[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        from_array(rawArray, dtype, device);

    /// <summary>A tensor on the memory of an array, or a copy where the type is another.</summary>
    public static Tensor as_tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        from_array(rawArray, dtype, device);

    /// <summary>A tensor on the memory of an array, or a copy where the type is another.</summary>
    public static Tensor as_tensor(long[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        from_array(rawArray, dtype, device);

    /// <summary>The number of elements that the sizes make.</summary>
    private static long Product(ReadOnlySpan<long> sizes)
    {
        long product = 1;
        foreach (long size in sizes) product = checked(product * size);
        return product;
    }

    private static Tensor Copy<T>(
        ReadOnlySpan<T> elements, ReadOnlySpan<long> shape, ScalarType? dtype, Device? device, bool requires_grad,
        string[]? names = null)
        where T : unmanaged
    {
        InitializeDevice(device);
        RequireNoNames(names);
        long wanted = Product(shape);
        if (wanted > elements.Length)
            throw new ArgumentException($"mismatched total size creating a tensor from an array: {wanted} vs. {elements.Length}");
        nint handle;
        fixed (T* data = elements)
        fixed (long* sizes = shape)
            handle = NativeMethods.torch_copy_of(data, sizes, shape.Length, (long)TypeOf<T>());
        return Finish(new(Engine.Checked(handle)), dtype, requires_grad);
    }

    private static Tensor Copy<T>(Array elements, ScalarType? dtype, Device? device, bool requires_grad, string[]? names)
        where T : unmanaged
    {
        ref byte first = ref MemoryMarshal.GetArrayDataReference(elements);
        ReadOnlySpan<T> flat = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, T>(ref first), elements.Length);
        long[] shape = [.. Enumerable.Range(0, elements.Rank).Select(elements.GetLongLength)];
        return Copy(flat, shape, dtype, device, requires_grad, names);
    }

    /// <summary>Calls a factory whose last arguments are type, layout, device and pinning.</summary>
    private static Tensor Make(
        string name, ScalarType? dtype, Device? device, bool requires_grad, string[]? names, params ReadOnlySpan<Arg> args)
    {
        InitializeDevice(device);
        RequireNoNames(names);
        return Op.Call(name, [.. args, dtype ?? get_default_dtype()]).requires_grad_(requires_grad);
    }

    /// <summary>Gives a new leaf its type; the unconverted one is disposed.</summary>
    private static Tensor Finish(Tensor tensor, ScalarType? dtype, bool requires_grad)
    {
        if (dtype is ScalarType type && type != tensor.dtype) tensor = tensor.to_type(type, disposeAfter: true);
        return requires_grad ? tensor.requires_grad_() : tensor;
    }

    private static ScalarType TypeFor(Scalar value) => is_floating_point(value.Type) ? get_default_dtype() : value.Type;

    private static void RequireNoNames(string[]? names)
    {
        if (names is { Length: > 0 }) throw new NotSupportedException("Named dimensions are not supported.");
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Unpin(nint pin) => GCHandle.FromIntPtr(pin).Free();
}
