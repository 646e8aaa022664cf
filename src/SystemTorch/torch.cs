using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>TorchSharp's entry points, over the operating system's libtorch: the subset that this library supports.</summary>
public static unsafe partial class torch
{
    /// <summary>The version of the libtorch that was loaded, such as "1.13.0".</summary>
    /// <exception cref="NotSupportedException">libtorch is missing; says what to install.</exception>
    public static string __version__
    {
        get
        {
            Engine.Require();
            return Marshal.PtrToStringUTF8((nint)NativeMethods.torch_version())!;
        }
    }

    /// <summary>The innermost open scope of the current thread.</summary>
    public static DisposeScope? CurrentDisposeScope => DisposeScopeManager.OfThread.Current;

    /// <summary>Opens a scope that disposes the tensors made on this thread from now on.</summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.OfThread.Push();

    /// <summary>Runs a computation in a scope of its own, and disposes everything but its result.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using DisposeScope scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }

    /// <summary>Loads libtorch; do this first where it may be missing.</summary>
    /// <exception cref="NotSupportedException">libtorch is missing; says what to install.</exception>
    /// <exception cref="InvalidOperationException">The device is not the CPU, the only one supported.</exception>
    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (!TryInitializeDeviceType(deviceType))
            throw new InvalidOperationException($"Torch device type '{deviceType}' is not available: only the CPU is.");
    }

    /// <summary>Loads libtorch, and tells whether the device can be used: only the CPU can.</summary>
    /// <exception cref="NotSupportedException">libtorch is missing; says what to install.</exception>
    public static bool TryInitializeDeviceType(DeviceType deviceType)
    {
        Engine.Require();
        return deviceType == DeviceType.CPU;
    }

    /// <summary>Loads libtorch for a device, by default the CPU.</summary>
    public static Device InitializeDevice(Device? device)
    {
        device ??= CPU;
        InitializeDeviceType(device.type);
        return device;
    }

    /// <summary>How many threads one operation may use.</summary>
    public static int get_num_threads()
    {
        Engine.Require();
        return (int)Engine.Checked(NativeMethods.torch_get_threads());
    }

    /// <summary>Sets how many threads one operation may use.</summary>
    public static void set_num_threads(int num)
    {
        Engine.Require();
        Engine.Checked(NativeMethods.torch_set_threads(num));
    }

    /// <summary>Seeds the random numbers of every thread, and returns their generator.</summary>
    public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);

    /// <summary>The seed in force.</summary>
    public static long initial_seed() => Generator.Default.initial_seed();

    /// <summary>The source of random numbers; the only one is libtorch's own for the CPU.</summary>
    public class Generator
    {
        private Generator()
        {
        }

        /// <summary>The generator that is used where none is named.</summary>
        public static Generator Default { get; } = new();

        /// <summary>Seeds the generator, and returns it.</summary>
        public Generator manual_seed(long seed)
        {
            Engine.Require();
            Engine.Checked(NativeMethods.torch_seed(unchecked((ulong)seed)));
            return this;
        }

        /// <summary>The seed in force.</summary>
        public long initial_seed()
        {
            Engine.Require();
            ulong seed;
            Engine.Checked(NativeMethods.torch_initial_seed(&seed));
            return unchecked((long)seed);
        }
    }
}
