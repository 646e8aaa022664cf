using System.CommandLine;
using System.CommandLine.Help;
using Harness.Problems;

namespace Harness.Cli;

/// <summary>The command line: parses arguments, runs a command, and turns errors into one line and an exit code.</summary>
internal static class CommandLine
{
    private const string Name = "harness";

    /// <summary>Runs the program.</summary>
    /// <returns>The exit code (see <see cref="ExitCode"/>).</returns>
    public static int Run(string[] args, Terminal terminal)
    {
        // A file whose name begins with @ is a file; nothing reads arguments from it.
        ParseResult parsed = Root(terminal).Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Mistakes.Of(parsed, args) is { } mistake)
        {
            terminal.Error.WriteLine($"harness: {mistake} (see 'harness {Asked(parsed)}--help')");
            return ExitCode.BadInput;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (ProblemException e)
        {
            terminal.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
        catch (BadInputException e)
        {
            terminal.Error.WriteLine($"harness: {e.Message}");
            return ExitCode.BadInput;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"harness: the output cannot be written: {e.Message}");
            return ExitCode.BadInput;
        }
#pragma warning disable CA1031 // The last resort: a fault of the program is one line too, and never a success.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Exception cause = e is AggregateException { InnerException: { } inner } ? inner : e;
            terminal.Error.WriteLine($"harness: a fault of the program, not of your input ({cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}); please report the command and the file");
            return ExitCode.Differs;
        }
    }

    // No RootCommand: that is named after the file, and the help is to name the command as it is called.
    private static Command Root(Terminal terminal) => new(Name, "Hand-written derivations of neural networks, cross-checked: every published answer gets a verdict.")
    {
        VerifyCommand.Create(terminal),
        SolveCommand.Create(terminal),
        ShowCommand.Create(terminal),
        ListCommand.Create(terminal),
        ErrataCommand.Create(terminal),
        ReportCommand.Create(terminal),
        ReviewCommand.Create(terminal),
        BenchCommand.Create(terminal),
        new HelpOption(),
        new VersionOption(),
    };

    private static string Asked(ParseResult parsed) =>
        parsed.CommandResult.Parent is null ? "" : $"{parsed.CommandResult.Command.Name} ";
}

/// <summary>An argument that cannot be used; the message says which and why.</summary>
internal sealed class BadInputException(string message) : Exception(message);
