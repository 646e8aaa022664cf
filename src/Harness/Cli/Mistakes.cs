using System.CommandLine;
using System.CommandLine.Parsing;
using Harness.Problems;

namespace Harness.Cli;

/// <summary>Says in one line what is wrong with the arguments, with the nearest known word.</summary>
internal static class Mistakes
{
    /// <summary>The first mistake; null when there is none.</summary>
    public static string? Of(ParseResult parsed, string[] args)
    {
        Command command = parsed.CommandResult.Command;
        if (parsed.Errors.Count > 0 && parsed.CommandResult.Parent is null && args.FirstOrDefault(a => !a.StartsWith('-')) is { } word)
        {
            return $"unknown command '{word}'{Suggestion.OrAll(word, [.. command.Subcommands.Select(c => c.Name)])}";
        }

        if (UnknownOption(parsed, args) is { } option)
        {
            return $"unknown option '{option}'{Suggestion.For(option.Split('=')[0], command.Options.Select(o => o.Name))}";
        }

        return parsed.Errors.Count == 0 ? null : string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
    }

    // What begins with a dash and became an argument, or nothing at all; after -- everything is an argument.
    private static string? UnknownOption(ParseResult parsed, string[] args)
    {
        HashSet<string> afterDashes = [.. args.SkipWhile(a => a != "--")];
        return parsed.CommandResult.Tokens.Where(t => t.Type == TokenType.Argument).Select(t => t.Value).Concat(parsed.UnmatchedTokens)
            .FirstOrDefault(word => word.Length > 1 && word[0] == '-' && !afterDashes.Contains(word));
    }
}
