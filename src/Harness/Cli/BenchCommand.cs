using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Harness.Bench;
using Harness.Reference;
using Harness.Reports;

namespace Harness.Cli;

/// <summary><c>harness bench</c>: the handwritten rules against autograd, side by side.</summary>
internal static class BenchCommand
{
    // Tells a process that the parent has set its environment.
    private const string Inner = "--here";

    // The name of no row: such a run only says what machine it is on.
    private const string Nothing = "(no row)";

    public static Command Create(Terminal terminal)
    {
        var threads = new Option<int[]>("--threads") { Description = "Numbers of threads to measure with", DefaultValueFactory = _ => [1, 2], CustomParser = Numbers, AllowMultipleArgumentsPerToken = true, HelpName = "N" };
        var type = new Option<string[]>("--type") { Description = "double, float, or both", DefaultValueFactory = _ => ["double", "float"], AllowMultipleArgumentsPerToken = true, HelpName = "TYPE" };
        type.AcceptOnlyFromAmong("double", "float");
        var only = new Option<string?>("--only") { Description = "Only rows whose name contains TEXT", HelpName = "TEXT" };
        var seconds = new Option<double>("--seconds") { Description = "Time for each row; more makes the medians steadier", DefaultValueFactory = _ => 0.2, HelpName = "S" };
        var growth = new Option<bool>("--growth") { Description = "Also measure how cost grows with size" };
        var json = new Option<string?>("--json") { Description = "Also write the figures as JSON to FILE; '-' writes them to standard output and nothing else", HelpName = "FILE" };
        var inner = new Option<bool>(Inner) { Hidden = true };
        var command = new Command("bench", "Time the handwritten rules against autograd, side by side, and the cost of a check against torch's rules.\n\nExample: harness bench --only conv --threads 1") { threads, type, only, seconds, growth, json, inner };
        command.SetAction(parsed =>
        {
            var request = new BenchRequest(parsed.GetValue(type)!, parsed.GetValue(only), parsed.GetValue(seconds), Checks: true, parsed.GetValue(growth));
            int[] counts = [.. parsed.GetValue(threads)!.Distinct()];
            return parsed.GetValue(inner) ? Measure(request, counts[0], terminal) : Run(request, counts, parsed.GetValue(json), terminal);
        });
        return command;
    }

    private static int Run(BenchRequest request, int[] threads, string? json, Terminal terminal)
    {
        if (TorchEngine.Problem is { } missing)
        {
            terminal.Error.WriteLine($"harness: autograd is missing, so there is nothing to compare with: {missing}");
            return ExitCode.MissingWitness;
        }

        JsonTarget? target = JsonTarget.Open(json, terminal);
        string? kernels = BenchProcess.KernelsFor(Measured(1, null, request with { Filter = Nothing }).Machine);
        BenchRun[] runs = [.. threads.Select(n => Measured(n, kernels, request))];
        if (!runs.Any(r => r.Rows.Count + r.Checks.Count + r.Growth.Count > 0))
            throw new BadInputException($"no row's name contains '{request.Filter}'");
        target?.Write(JsonSerializer.Serialize(runs, JsonText.Readable.BenchRunArray));
        if (target is not { TakesStandardOutput: true })
            BenchReport.Write(terminal.Results(), runs);
        return runs.All(r => r.Rows.All(row => row.Agrees)) ? ExitCode.Success : ExitCode.Differs;
    }

    private static BenchRun Measured(int threads, string? kernels, BenchRequest request) =>
        JsonSerializer.Deserialize(BenchProcess.Run(threads, kernels, Arguments(request, threads)), JsonText.Readable.BenchRun)!;

    private static int Measure(BenchRequest request, int threads, Terminal terminal)
    {
        _ = TorchEngine.Name;
        BenchRun run = BenchRun.Here(request, threads, terminal.ErrorIsTerminal ? line => terminal.Error.Write($"\r{line,-100}") : _ => { });
        if (terminal.ErrorIsTerminal)
            terminal.Error.Write($"\r{"",-100}\r");
        terminal.Out.WriteLine(JsonSerializer.Serialize(run, JsonText.Readable.BenchRun));
        return ExitCode.Success;
    }

    private static IEnumerable<string> Arguments(BenchRequest request, int threads) =>
    [
        "bench", Inner, "--threads", threads.ToString(CultureInfo.InvariantCulture), "--type", .. request.Types,
        "--seconds", request.Seconds.ToString(CultureInfo.InvariantCulture),
        .. request.Filter is { } text ? new[] { "--only", text } : [],
        .. request.Growth ? new[] { "--growth" } : [],
    ];

    private static int[] Numbers(ArgumentResult result)
    {
        int[] counts = [.. result.Tokens.Select(t => int.TryParse(t.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 0)];
        if (counts.Any(n => n is < 1 or > 64))
            result.AddError($"--threads must be whole numbers from 1 to 64, found '{string.Join(' ', result.Tokens.Select(t => t.Value))}'");
        return counts;
    }
}
