using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Harness.Reference;

namespace Harness.Bench;

/// <summary>What the figures were measured on.</summary>
/// <param name="Processor">Its name, as the operating system has it.</param>
/// <param name="Vectors">The widest vectors that the kernels use.</param>
/// <param name="Cores">The processors that this process may use.</param>
/// <param name="Runtime">.NET and the operating system.</param>
/// <param name="Torch">The autograd engine.</param>
/// <param name="Blas">The library that multiplies matrices for it, as loaded, and for which processor it has chosen its kernels.</param>
internal sealed record Machine(string Processor, string Vectors, int Cores, string Runtime, string Torch, string Blas)
{
    /// <summary>This machine; the engine must have been loaded.</summary>
    public static Machine Here() => new(
        Processor: Lines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown",
        Vectors: Vector512.IsHardwareAccelerated ? "512 bits" : Vector256.IsHardwareAccelerated ? "256 bits" : "128 bits",
        Environment.ProcessorCount,
        $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}",
        $"{TorchEngine.Name} through {TorchEngine.Package}",
        LoadedBlas());

    /// <summary>Whether the engine multiplies with the plain reference library, several times slower than what it can be at its best.</summary>
    public bool HasSlowBlas => Blas.Contains("/blas/libblas", StringComparison.Ordinal);

    /// <summary>Whether OpenBLAS does not know this processor, and runs the kernels of one without wide vectors.</summary>
    public bool HasOldKernels => Vector256.IsHardwareAccelerated && Blas.EndsWith(Core + "Prescott", StringComparison.Ordinal);

    private const string Core = ", kernels for ";

    private static string LoadedBlas()
    {
        string[] libraries = [.. Lines("/proc/self/maps").Select(l => l.Split(' ')[^1]).Distinct()
            .Where(l => l.Contains("blas", StringComparison.Ordinal) || l.Contains("libmkl", StringComparison.Ordinal))];
        return libraries.FirstOrDefault(l => l.Contains("openblas", StringComparison.Ordinal)) is { } openBlas
            ? openBlas + KernelsOf(openBlas) : libraries.FirstOrDefault() ?? "built in";
    }

    private static string KernelsOf(string openBlas)
    {
        if (!NativeLibrary.TryLoad(openBlas, out nint library) || !NativeLibrary.TryGetExport(library, "openblas_get_corename", out nint export))
            return "";
        return Core + Marshal.PtrToStringUTF8(Marshal.GetDelegateForFunctionPointer<CoreName>(export)());
    }

    private static string[] Lines(string file) => File.Exists(file) ? File.ReadAllLines(file) : [];

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint CoreName();
}
