using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Runtime.InteropServices;
using Harness.Claims;
using Harness.Reports;
using Harness.Site;
using Harness.Verification;

namespace Harness.Cli;

/// <summary><c>harness report</c>: writes the verdicts as a static web site.</summary>
internal static class ReportCommand
{
    private const string DateForm = "yyyy-MM-dd";

    // What a shell reports for a program that was interrupted.
    private const int Interrupted = 130;

    public static Command Create(Terminal terminal)
    {
        var targets = new Argument<string[]>("ID|FILE") { Arity = ArgumentArity.ZeroOrMore, Description = "Claims, shipped problems or problem files; everything when left out" };
        var output = new Option<string>("--out") { Description = "The folder to write; a report that is there already is replaced", Required = true, HelpName = "DIR" };
        var date = new Option<string>("--date") { Description = "The date that is printed; today when left out", HelpName = "YYYY-MM-DD", DefaultValueFactory = _ => DateTime.Now.ToString(DateForm, CultureInfo.InvariantCulture) };
        date.Validators.Add(RequireDate);
        var options = new RunOptions();
        var command = new Command("report", "Write a static web site: verdicts, derivations, worked problems, errata, pictures. It needs no network.\n\nExample: harness report --out site") { targets, output, date };
        options.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(targets)!, SiteFolder.Open(parsed.GetValue(output)!), parsed.GetValue(date)!, options.Read(parsed), terminal));
        return command;
    }

    private static int Run(string[] arguments, SiteFolder folder, string date, RunRequest request, Terminal terminal)
    {
        Targets targets = Targets.Of(arguments);
        JsonTarget? json = JsonTarget.Open(request.Json, terminal);
        JudgedRun judged = JudgedRun.Of(targets, request, terminal);
        if (judged.Selected.Count == 0 && request.Topic is not null)
        {
            throw judged.NothingToJudge();
        }

        var run = new RunInfo(request.Seed, request.Trials);
        SiteInput input = Input(judged, run, date);
        if (!TryWrite(folder, input, request.Quiet, terminal))
        {
            terminal.Error.WriteLine("harness: interrupted; nothing was written");
            return Interrupted;
        }

        json?.Write(JsonReport.Write(run, input.Claims));
        if (json is not { TakesStandardOutput: true } && !request.Quiet)
        {
            terminal.Out.WriteLine($"{ListPages.Counted(input.Claims)}; open {Path.Combine(folder.Path, SiteMap.Front)}");
        }

        return judged.Code(terminal);
    }

    // A problem has its page if one of its claims has one, or if it was asked for and publishes nothing.
    private static SiteInput Input(JudgedRun judged, RunInfo run, string date)
    {
        ClaimReport[] claims = [.. judged.Part];
        ProblemReport[] problems = [.. judged.Problems.Where(p => p.Answers.Count == 0 || claims.Any(c => ReferenceEquals(c.Problem, p.Problem)))];
        return new(run, date, problems, claims);
    }

    private static bool TryWrite(SiteFolder folder, SiteInput input, bool quiet, Terminal terminal)
    {
        using var cancel = new CancellationTokenSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            cancel.Cancel();
        }

        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return Progress.Show(terminal, quiet, "writing", SiteBuilder.Count(input), done =>
            {
                folder.Write(SiteBuilder.Build(input), done, cancel.Token);
                return true;
            });
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static void RequireDate(OptionResult result)
    {
        if (result.Tokens.Count == 1 && !DateOnly.TryParseExact(result.Tokens[0].Value, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            result.AddError($"--date must be a day as YYYY-MM-DD, found '{result.Tokens[0].Value}'");
        }
    }
}
