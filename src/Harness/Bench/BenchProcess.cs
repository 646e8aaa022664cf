using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;

namespace Harness.Bench;

/// <summary>A process of its own for each number of threads: the engine's libraries read it from the environment when they load.</summary>
internal static class BenchProcess
{
    /// <summary>What the libraries under the engine read; each is set to the number of threads.</summary>
    public static readonly string[] ThreadVariables = ["OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"];

    // Makes OpenBLAS take the kernels of a processor that is named, right or wrong.
    private const string CoreType = "OPENBLAS_CORETYPE";

    /// <summary>The processor whose kernels OpenBLAS must be told to take, because it does not know this one; null where it has chosen well.
    /// The peer is measured at its best.</summary>
    public static string? KernelsFor(Machine machine) =>
        !machine.HasOldKernels ? null : Vector512.IsHardwareAccelerated ? "SkylakeX" : "Haswell";

    /// <summary>Runs this program again with pinned threads; returns what it writes to standard output.</summary>
    /// <param name="threads">The number of threads.</param>
    /// <param name="kernels">The processor whose kernels OpenBLAS is to take; null for its own choice.</param>
    /// <param name="arguments">The command line.</param>
    /// <exception cref="InvalidOperationException">It fails.</exception>
    public static string Run(int threads, string? kernels, IEnumerable<string> arguments)
    {
        using Process process = Process.Start(Start(threads, kernels, arguments)) ?? throw new InvalidOperationException("the program cannot start itself");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output
            : throw new InvalidOperationException($"the measuring process with {threads} threads ended with exit code {process.ExitCode}");
    }

    private static ProcessStartInfo Start(int threads, string? kernels, IEnumerable<string> arguments)
    {
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("the program's own path is unknown");
        string assembly = Path.Combine(AppContext.BaseDirectory, "Harness.dll");
        bool hosted = Path.GetFileNameWithoutExtension(program) == "dotnet";
        var start = new ProcessStartInfo(program, hosted ? [assembly, .. arguments] : arguments) { RedirectStandardOutput = true };
        foreach (string variable in ThreadVariables)
            start.Environment[variable] = threads.ToString(CultureInfo.InvariantCulture);
        start.Environment.Remove(CoreType);
        if (kernels is not null)
            start.Environment[CoreType] = kernels;
        // Its threads wait for more work as busily as they work, for 2 to this power cycles, 2²⁶ by itself: most of what is timed next
        // would share a processor with them. 2¹⁶ lets them go on between the calls of a sample.
        start.Environment["OPENBLAS_THREAD_TIMEOUT"] = "16";
        // Everything is compiled for good at its first call, so that no figure depends on when a better version was ready.
        start.Environment["DOTNET_TieredCompilation"] = "0";
        start.Environment["DOTNET_ReadyToRun"] = "0";
        return start;
    }
}
