using Spectre.Console;

namespace Harness.Cli;

/// <summary>Where results and progress go: standard output and standard error, coloured only on a terminal.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Progress and errors.</param>
/// <param name="IsTerminal">Whether results are read on a terminal (colours, its width).</param>
/// <param name="ErrorIsTerminal">Whether progress is read on a terminal.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool IsTerminal, bool ErrorIsTerminal)
{
    // Wide enough for any line: text that goes to a file or a pipe is never wrapped.
    private const int Unlimited = 4000;

    /// <summary>The process's own streams.</summary>
    public static Terminal OfProcess() => new(Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected);

    /// <summary>A console that writes results.</summary>
    public IAnsiConsole Results() => Create(Out, IsTerminal);

    /// <summary>A console that writes progress.</summary>
    public IAnsiConsole Progress() => Create(Error, ErrorIsTerminal);

    private static IAnsiConsole Create(TextWriter writer, bool terminal)
    {
        bool plain = !terminal || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = terminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!terminal)
        {
            console.Profile.Width = Unlimited;
        }

        return console;
    }
}
