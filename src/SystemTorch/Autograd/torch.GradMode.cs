using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Stops recording operations on the current thread until the result is disposed.</summary>
    public static IDisposable no_grad() => new GradMode(enabled: false);

    /// <summary>Records operations on the current thread, or not, until the result is disposed.</summary>
    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    /// <summary>Records operations on the current thread, or not, until the result is disposed.</summary>
    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    /// <summary>Whether operations are recorded on the current thread.</summary>
    public static bool is_grad_enabled()
    {
        Engine.Require();
        return NativeMethods.torch_get_grad_mode() != 0;
    }

    private sealed class GradMode : IDisposable
    {
        private readonly bool before = is_grad_enabled();
        private bool restored;

        internal GradMode(bool enabled) => NativeMethods.torch_set_grad_mode(enabled ? 1 : 0);

        public void Dispose()
        {
            if (restored) return;
            NativeMethods.torch_set_grad_mode(before ? 1 : 0);
            restored = true;
        }
    }
}
