using TorchSharp;

namespace Harness.Reference;

/// <summary>The autograd engine of this build: which one it is, and whether it can be used.</summary>
public static class TorchEngine
{
    private static readonly Lazy<(string? Version, string? Problem)> State = new(Probe);

    /// <summary>The engine and its version, as printed and recorded: <c>libtorch 1.13.1</c>.</summary>
    /// <exception cref="InvalidOperationException">The engine is missing.</exception>
    public static string Name => $"libtorch {State.Value.Version ?? throw new InvalidOperationException(Problem)}";

    /// <summary>The assembly that reaches it: <c>TorchSharp 0.107.0</c>, or <c>SystemTorch 0.1.0</c> over the system's libtorch.</summary>
    public static string Package
    {
        get
        {
            System.Reflection.AssemblyName assembly = typeof(torch).Assembly.GetName();
            return $"{assembly.Name} {assembly.Version?.ToString(3)}";
        }
    }

    /// <summary>Why the engine cannot be used, with the remedy; null when it can.</summary>
    public static string? Problem => State.Value.Problem;

    // Loading may fail in any of the native library, its dependencies, or a type initialiser of the package.
#pragma warning disable CA1031
    private static (string? Version, string? Problem) Probe()
    {
        try
        {
            // Sums of one thread repeat bit for bit; problems are small and already run side by side.
            torch.set_num_threads(1);
            using torch.Tensor one = torch.tensor(1.0);
            return (torch.__version__, null);
        }
        catch (Exception e)
        {
            // The remedy stands in what the package throws: inside a failed initialiser, but not in the loader's own error below it.
            Exception cause = e is TypeInitializationException { InnerException: { } thrown } ? thrown : e;
            return (null, cause.Message.ReplaceLineEndings(" "));
        }
    }
#pragma warning restore CA1031
}
