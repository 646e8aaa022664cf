using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>Finds libtorch once, and turns what goes wrong in it into managed exceptions.</summary>
internal static unsafe class Engine
{
    private static volatile bool found;

    /// <summary>Call before the first native function of any path that starts without a tensor.</summary>
    /// <exception cref="NotSupportedException">The native library or libtorch is missing; says what to install.</exception>
    internal static void Require()
    {
        if (found) return;
        try
        {
            NativeLibrary.Load(NativeMethods.Library, typeof(Engine).Assembly, null);
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException)
        {
            throw new NotSupportedException(
                "libtorch, the autograd engine, is not available: either it was missing when this program was built, or it "
                + "has been removed since. Install it (Debian, Ubuntu: apt-get install libtorch-dev g++) and build again; "
                + "or build with the TorchSharp-cpu package (-p:Torch=TorchSharp).",
                exception);
        }

        found = true;
    }

    internal static ExternalException Failure() =>
        new(Marshal.PtrToStringUTF8((nint)NativeMethods.torch_last_error()) ?? "libtorch failed without a message");

    /// <summary>Passes a result through unless it is the failure value.</summary>
    internal static long Checked(long result) => result < 0 ? throw Failure() : result;

    /// <summary>Passes a handle through unless it is null.</summary>
    internal static nint Checked(nint handle) => handle == 0 ? throw Failure() : handle;
}
