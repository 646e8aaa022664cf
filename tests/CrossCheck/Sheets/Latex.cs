using System.Diagnostics;

namespace Harness.CrossCheck.Sheets;

/// <summary>A theory that runs pdflatex; skipped with the remedy where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LatexTheoryAttribute : TheoryAttribute
{
    public LatexTheoryAttribute() =>
        Skip = Latex.IsInstalled ? null : "there is no pdflatex here; on Debian or Ubuntu, as root, run: apt-get install -y texlive-latex-base";
}

/// <summary>The system's pdflatex.</summary>
internal static class Latex
{
    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "pdflatex")));

    /// <summary>Compiles a document; returns what pdflatex complained about, and whether it wrote its pages.</summary>
    public static (string Complaints, bool Written) Compile(string text, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "solution.tex"), text);
        using var process = Process.Start(new ProcessStartInfo("pdflatex", ["-interaction=nonstopmode", "-no-shell-escape", "solution.tex"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (string.Join('\n', output.Split('\n').Where(l => l.StartsWith('!'))), File.Exists(Path.Combine(folder, "solution.pdf")) && process.ExitCode == 0);
    }
}
