using System.CommandLine;

namespace Harness.Cli;

/// <summary><c>harness errata</c>: prints docs/errata.md, which a test keeps equal to the verdicts. Loads no engine.</summary>
internal static class ErrataCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("errata", "Print what the published answers get wrong, and the corrections (Markdown).\n\nExample: harness errata > errata.md");
        command.SetAction(_ =>
        {
            using Stream stream = typeof(ErrataCommand).Assembly.GetManifestResourceStream("errata.md")!;
            using var reader = new StreamReader(stream);
            terminal.Out.Write(reader.ReadToEnd());
            return ExitCode.Success;
        });
        return command;
    }
}
