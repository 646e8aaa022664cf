using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Harness.Running;

namespace Harness.Cli;

/// <summary>The options that every command which judges has in common.</summary>
internal sealed class RunOptions
{
    private readonly Option<string?> _topic = new("--topic") { Description = "Only claims of this topic, the first part of their id (cnn, graph, …)", HelpName = "TOPIC" };
    private readonly Option<int> _trials = new("--trials") { Description = "Random points at which each formula is tried", DefaultValueFactory = _ => Judging.DefaultTrials, CustomParser = r => Whole(r, "--trials", 1, 100_000), HelpName = "K" };
    private readonly Option<bool> _quick = new("--quick") { Description = $"Try formulas at {Judging.QuickTrials} random points only" };
    private readonly Option<int> _seed = new("--seed") { Description = "Seed of the random points", DefaultValueFactory = _ => Judging.DefaultSeed, CustomParser = r => Whole(r, "--seed", int.MinValue, int.MaxValue), HelpName = "S" };
    private readonly Option<string?> _json = new("--json") { Description = "Also write the results as JSON to FILE; '-' writes them to standard output and nothing else", HelpName = "FILE" };
    private readonly Option<string?> _shard = new("--shard") { Description = "Only the I-th of N parts of the claims, to split a run over machines", HelpName = "I/N" };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print only what is wrong" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _topic, _trials, _quick, _seed, _json, _shard, _quiet })
        {
            command.Options.Add(option);
        }

        _shard.Validators.Add(RequirePart);
    }

    /// <summary>What was asked for.</summary>
    public RunRequest Read(ParseResult result) => new(
        result.GetValue(_topic),
        Trials(result),
        result.GetValue(_seed),
        result.GetValue(_json),
        Part(result.GetValue(_shard)) ?? (1, 1),
        result.GetValue(_quiet));

    // Points that were asked for by number are tried, quick or not.
    private int Trials(ParseResult result) =>
        result.GetValue(_quick) && (result.GetResult(_trials)?.Implicit ?? true) ? Judging.QuickTrials : result.GetValue(_trials);

    private static int Whole(ArgumentResult result, string option, int smallest, int largest)
    {
        string text = result.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) || value < smallest || value > largest)
        {
            result.AddError($"{option} must be a whole number from {smallest} to {largest}, found '{text}'");
        }

        return value;
    }

    private static void RequirePart(OptionResult result)
    {
        if (result.Tokens.Count == 1 && Part(result.Tokens[0].Value) is null)
        {
            result.AddError($"--shard must be I/N with 1 ≤ I ≤ N, such as 2/4, found '{result.Tokens[0].Value}'");
        }
    }

    private static (int I, int N)? Part(string? text)
    {
        string[] parts = (text ?? "1/1").Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int i)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int n)
            && i >= 1 && i <= n
            ? (i, n)
            : null;
    }
}

/// <summary>How to run.</summary>
internal sealed record RunRequest(string? Topic, int Trials, int Seed, string? Json, (int I, int N) Shard, bool Quiet);
