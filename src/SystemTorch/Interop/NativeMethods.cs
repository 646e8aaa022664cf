using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]

namespace TorchSharp.Interop;

/// <summary>The functions of native/*.cpp, one to one; a negative number or a null pointer is a failure.</summary>
internal static unsafe partial class NativeMethods
{
    internal const string Library = "SystemTorchNative";

    [LibraryImport(Library)] internal static partial byte* torch_last_error();
    [LibraryImport(Library)] internal static partial byte* torch_version();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint torch_operator(string name, string overload);

    [LibraryImport(Library)]
    internal static partial long torch_call(nint op, NativeValue* args, long count, long keep, NativeValue** results);

    [LibraryImport(Library)] internal static partial nint torch_copy_of(void* data, long* sizes, long dims, long type);

    [LibraryImport(Library)]
    internal static partial nint torch_view_of(
        void* data, long* sizes, long dims, long type, delegate* unmanaged[Cdecl]<nint, void> release, nint context);

    [LibraryImport(Library)] internal static partial void torch_free(nint tensor);
    [LibraryImport(Library)] internal static partial long torch_dim(nint tensor);
    [LibraryImport(Library)] internal static partial long torch_numel(nint tensor);
    [LibraryImport(Library)] internal static partial long torch_type(nint tensor);
    [LibraryImport(Library)] internal static partial long torch_sizes(nint tensor, long* sizes);
    [LibraryImport(Library)] internal static partial long torch_strides(nint tensor, long* strides);
    [LibraryImport(Library)] internal static partial long torch_is_contiguous(nint tensor);
    [LibraryImport(Library)] internal static partial void* torch_data(nint tensor);

    [LibraryImport(Library)] internal static partial long torch_get_threads();
    [LibraryImport(Library)] internal static partial long torch_set_threads(long count);
    [LibraryImport(Library)] internal static partial long torch_seed(ulong seed);
    [LibraryImport(Library)] internal static partial long torch_initial_seed(ulong* seed);

    [LibraryImport(Library)] internal static partial long torch_get_grad_mode();
    [LibraryImport(Library)] internal static partial void torch_set_grad_mode(long enabled);
    [LibraryImport(Library)] internal static partial long torch_get_requires_grad(nint tensor);
    [LibraryImport(Library)] internal static partial long torch_set_requires_grad(nint tensor, long required);
    [LibraryImport(Library)] internal static partial long torch_is_leaf(nint tensor);
    [LibraryImport(Library)] internal static partial long torch_retain_grad(nint tensor);
    [LibraryImport(Library)] internal static partial long torch_get_grad(nint tensor, nint* grad);
    [LibraryImport(Library)] internal static partial long torch_set_grad(nint tensor, nint grad);

    [LibraryImport(Library)]
    internal static partial long torch_backward(
        nint* tensors, long tensorCount, nint* grads, long gradCount, long retainGraph, long createGraph, nint* inputs,
        long inputCount);

    [LibraryImport(Library)]
    internal static partial long torch_grad(
        nint* outputs, long outputCount, nint* inputs, long inputCount, nint* grads, long gradCount, long retainGraph,
        long createGraph, long allowUnused, nint* results);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void torch_set_error(string message);

    [LibraryImport(Library)] internal static partial nint torch_share(nint tensor);

    [LibraryImport(Library)]
    internal static partial long torch_attach(
        nint* inputs, long inputCount, nint* outputs, long outputCount, nint* constants, long constantCount, nint* changed,
        long changedCount, nint* saved, long savedCount, long materialize, nint context,
        delegate* unmanaged[Cdecl]<nint, nint*, long, nint*, long, long> backward,
        delegate* unmanaged[Cdecl]<nint, void> release, nint* results, nint* node);

    [LibraryImport(Library)] internal static partial long torch_saved(nint node, long index, nint* tensor);

    [LibraryImport(Library)]
    internal static partial nint torch_sgd(
        nint* parameters, long count, double lr, double momentum, double dampening, double weightDecay, long nesterov);

    [LibraryImport(Library)]
    internal static partial nint torch_adagrad(
        nint* parameters, long count, double lr, double lrDecay, double weightDecay, double initial, double eps);

    [LibraryImport(Library)]
    internal static partial nint torch_adam(
        nint* parameters, long count, double lr, double beta1, double beta2, double eps, double weightDecay, long amsgrad);

    [LibraryImport(Library)]
    internal static partial nint torch_rmsprop(
        nint* parameters, long count, double lr, double alpha, double eps, double weightDecay, double momentum, long centered);

    [LibraryImport(Library)] internal static partial long torch_step(nint optimizer);
    [LibraryImport(Library)] internal static partial void torch_free_optimizer(nint optimizer);
}

/// <summary>An argument or a result of an operator, as native/call.cpp declares it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeValue
{
    internal long Kind;
    internal long Integer;
    internal double Real;
    internal void* Pointer;
}
