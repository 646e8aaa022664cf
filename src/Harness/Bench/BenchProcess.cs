using System.Diagnostics;
using System.Globalization;

namespace Harness.Bench;

/// <summary>A process of its own for each number of threads: the engine's libraries read it from the environment when they load.</summary>
internal static class BenchProcess
{
    /// <summary>What the libraries under the engine read; each is set to the number of threads.</summary>
    public static readonly string[] ThreadVariables = ["OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"];

    // Makes OpenBLAS take kernels of another processor: the peer is measured with those of this one.
    private const string CoreType = "OPENBLAS_CORETYPE";

    /// <summary>Runs this program again with pinned threads; returns what it writes to standard output.</summary>
    /// <exception cref="InvalidOperationException">It fails.</exception>
    public static string Run(int threads, IEnumerable<string> arguments)
    {
        using Process process = Process.Start(Start(threads, arguments)) ?? throw new InvalidOperationException("the program cannot start itself");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output
            : throw new InvalidOperationException($"the measuring process with {threads} threads ended with exit code {process.ExitCode}");
    }

    private static ProcessStartInfo Start(int threads, IEnumerable<string> arguments)
    {
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("the program's own path is unknown");
        string assembly = Path.Combine(AppContext.BaseDirectory, "Harness.dll");
        bool hosted = Path.GetFileNameWithoutExtension(program) == "dotnet";
        var start = new ProcessStartInfo(program, hosted ? [assembly, .. arguments] : arguments) { RedirectStandardOutput = true };
        foreach (string variable in ThreadVariables)
            start.Environment[variable] = threads.ToString(CultureInfo.InvariantCulture);
        start.Environment.Remove(CoreType);
        // Everything is compiled for good at its first call, so that no figure depends on when a better version was ready.
        start.Environment["DOTNET_TieredCompilation"] = "0";
        start.Environment["DOTNET_ReadyToRun"] = "0";
        return start;
    }
}
