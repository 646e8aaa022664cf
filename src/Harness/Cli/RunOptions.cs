using System.CommandLine;
using Harness.Running;

namespace Harness.Cli;

/// <summary>The options that every command which judges has in common.</summary>
internal sealed class RunOptions
{
    private readonly Option<string?> _topic = new("--topic") { Description = "Only claims of this topic, the first part of their id (cnn, graph, …)", HelpName = "TOPIC" };
    private readonly Option<int> _trials = new("--trials") { Description = "Random points at which each formula is tried", DefaultValueFactory = _ => Judging.DefaultTrials, HelpName = "K" };
    private readonly Option<int> _seed = new("--seed") { Description = "Seed of the random points", DefaultValueFactory = _ => Judging.DefaultSeed, HelpName = "S" };
    private readonly Option<string?> _json = new("--json") { Description = "Also write the results as JSON to FILE; '-' writes them to standard output and nothing else", HelpName = "FILE" };
    private readonly Option<string?> _shard = new("--shard") { Description = "Only the I-th of N parts of the claims, to split a run over machines", HelpName = "I/N" };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print only what is wrong" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _topic, _trials, _seed, _json, _shard, _quiet })
        {
            command.Options.Add(option);
        }

        _trials.Validators.Add(r => Require(r.GetValueOrDefault<int>() is >= 1 and <= 100_000, "--trials must be from 1 to 100000", r));
        _shard.Validators.Add(r => Require(Part(r.GetValueOrDefault<string?>()) is not null, "--shard must be I/N with 1 ≤ I ≤ N, such as 2/4", r));
    }

    /// <summary>What was asked for.</summary>
    public RunRequest Read(ParseResult result) => new(
        result.GetValue(_topic),
        result.GetValue(_trials),
        result.GetValue(_seed),
        result.GetValue(_json),
        Part(result.GetValue(_shard)) ?? (1, 1),
        result.GetValue(_quiet));

    private static void Require(bool holds, string message, System.CommandLine.Parsing.OptionResult result)
    {
        if (!holds)
        {
            result.AddError(message);
        }
    }

    private static (int I, int N)? Part(string? text)
    {
        string[] parts = (text ?? "1/1").Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int i)
            && int.TryParse(parts[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int n)
            && i >= 1 && i <= n
            ? (i, n)
            : null;
    }
}

/// <summary>How to run.</summary>
internal sealed record RunRequest(string? Topic, int Trials, int Seed, string? Json, (int I, int N) Shard, bool Quiet);
