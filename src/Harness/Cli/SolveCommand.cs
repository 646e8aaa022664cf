using System.CommandLine;
using Harness.Problems;
using Harness.Problems.Files;
using Harness.Running;
using Harness.Sheets;
using Harness.Site;
using Harness.Verification;

namespace Harness.Cli;

/// <summary><c>harness solve</c>: the worked solution of a problem file, line by line.</summary>
internal static class SolveCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A problem file, or the name of a shipped problem" };
        var format = new Option<string>("--format") { Description = "text, md (Markdown), html (one page by itself) or tex (LaTeX)", DefaultValueFactory = _ => "text", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong("text", "md", "html", "tex");
        var digits = new Option<string>("--digits") { Description = "short (six significant digits) or full (the double can be read back)", DefaultValueFactory = _ => "short", HelpName = "HOW" };
        digits.AcceptOnlyFromAmong("short", "full");
        var command = new Command("solve", "Write the step-by-step worked solution: forward, backward, update, each number cross-checked.\n\nExample: harness solve problems/backprop-2-2-1.yaml --format html > solution.html") { file, format, digits };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(format)!, parsed.GetValue(digits)! == "full", terminal));
        return command;
    }

    private static int Run(string file, string format, bool roundTrip, Terminal terminal)
    {
        Problem problem = ProblemFile.Load(Path(file));
        ProblemReport report = Judging.Run(problem);
        terminal.Out.Write(Written(report, format, new Numbers(roundTrip)));
        if (Reference.TorchEngine.Problem is { } missing)
        {
            terminal.Error.WriteLine($"harness: autograd is missing, so nothing is cross-checked: {missing}");
            return ExitCode.MissingWitness;
        }

        return report.Witnesses.All(w => w.Outcome == Outcome.Agrees) ? ExitCode.Success : ExitCode.Differs;
    }

    private static string Written(ProblemReport report, string format, Numbers numbers) => format switch
    {
        "html" => ProblemPage.Alone(report, numbers),
        "tex" => new SolutionLatex(report, numbers).Write(),
        "md" => SheetMarkdown.Write(SheetBuilder.Build(report, numbers)),
        _ => SheetText.Write(SheetBuilder.Build(report, numbers)),
    };

    private static string Path(string argument) => File.Exists(argument)
        ? argument
        : ProblemSet.Files.FirstOrDefault(f => System.IO.Path.GetFileNameWithoutExtension(f) == argument)
        ?? (Targets.LooksLikeFile(argument) ? argument
            : throw new BadInputException($"'{argument}' is neither a file nor a shipped problem{Suggestion.OrAll(argument, [.. ProblemSet.Files.Select(f => System.IO.Path.GetFileNameWithoutExtension(f))])}"));
}
