using System.CommandLine;
using System.Text.Json;
using Harness.Claims;
using Harness.Reports;
using Harness.Verification;

namespace Harness.Cli;

/// <summary><c>harness list</c>: every claim with its source and the verdict on record. Loads no engine and judges nothing.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var topic = new Option<string?>("--topic") { Description = "Only claims of this topic, the first part of their id", HelpName = "TOPIC" };
        var json = new Option<string?>("--json") { Description = "Write the list as JSON to FILE; '-' for standard output", HelpName = "FILE" };
        var command = new Command("list", "List every claim: id, source, verdict on record.\n\nExample: harness list --topic graph") { topic, json };
        command.SetAction(parsed => Run(parsed.GetValue(topic), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string? topic, string? json, Terminal terminal)
    {
        ClaimEntry[] claims = [.. ClaimList.All.Where(c => topic is null || c.Topic == topic)];
        if (claims.Length == 0)
        {
            throw new BadInputException($"no claims of the topic '{topic}'{Targets.NearTopic(topic!)}");
        }

        JsonTarget? target = JsonTarget.Open(json, terminal);
        target?.Write(JsonSerializer.Serialize(
            [.. claims.Select(c => new JsonListedClaim(c.Id, c.Source, c.Kind, c.Statement, c.Printed, c.OnRecord?.Word()))],
            JsonText.Readable.JsonListedClaimArray));
        if (target is { TakesStandardOutput: true })
        {
            return ExitCode.Success;
        }

        int ids = claims.Max(c => c.Id.Length);
        foreach (ClaimEntry claim in claims)
        {
            terminal.Out.WriteLine($"{claim.OnRecord?.Word() ?? "not judged",-12}  {claim.Id.PadRight(ids)}  {claim.Source}");
        }

        terminal.Out.WriteLine($"{claims.Length} claims, {claims.Count(c => c.OnRecord is not null)} judged");
        return ExitCode.Success;
    }
}
