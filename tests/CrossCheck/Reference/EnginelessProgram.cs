using System.Diagnostics;
using Harness.Reference;
using Xunit;

namespace Harness.CrossCheck.Reference;

/// <summary>A test that takes the native library of src/SystemTorch away; skipped where TorchSharp reaches libtorch.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SystemTorchFactAttribute : FactAttribute
{
    public SystemTorchFactAttribute()
    {
        if (!TorchEngine.Package.StartsWith("SystemTorch", StringComparison.Ordinal))
            Skip = $"this build reaches libtorch through {TorchEngine.Package}, which brings it along";
    }
}

/// <summary>A copy of the built program without the library that reaches libtorch.</summary>
public sealed class EnginelessProgram : IDisposable
{
    private const string NativeLibrary = "libSystemTorchNative.so";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("harness-without-engine-");

    public EnginelessProgram() => Copy(new DirectoryInfo(Built), _folder);

    // …/bin/CrossCheck/debug/ stands beside …/bin/Harness/debug/.
    private static string Built
    {
        get
        {
            string own = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
            return Path.Combine(own, "..", "..", "Harness", Path.GetFileName(own));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Runs the program and returns what it left.</summary>
    public (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, [Path.Combine(_folder.FullName, "Harness.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (FileInfo file in from.EnumerateFiles().Where(f => f.Name != NativeLibrary))
            file.CopyTo(Path.Combine(to.FullName, file.Name));
        foreach (DirectoryInfo folder in from.EnumerateDirectories())
            Copy(folder, to.CreateSubdirectory(folder.Name));
    }
}
