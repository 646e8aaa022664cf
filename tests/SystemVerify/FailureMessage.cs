using System.Text;

namespace VerifyTests;

/// <summary>What a comparison found.</summary>
internal enum Outcome
{
    Equal,
    NotEqual,
    New,
}

/// <summary>The message of a failed verification, laid out as Verify lays it out, because tools read it.</summary>
internal static class FailureMessage
{
    internal static string Build(
        string directory, Outcome outcome, FilePair file, IReadOnlyCollection<string> unused, string received, string? verified)
    {
        string receivedName = Path.GetFileName(file.ReceivedPath);
        string verifiedName = Path.GetFileName(file.VerifiedPath);
        string pair = $"  - Received: {receivedName}\n    Verified: {verifiedName}\n";
        StringBuilder message = new($"Directory: {directory}\n");
        if (outcome != Outcome.Equal)
            message.Append(outcome).Append(":\n").Append(pair);
        if (unused.Count > 0)
            message.Append("Delete:\n").AppendJoin("", unused.Select(name => $"  - {name}\n"));
        if (outcome == Outcome.Equal)
            message.Append("Equal:\n").Append(pair);
        if (outcome == Outcome.New)
            message.Append($"\nFileContent:\n\nNew:\n\nReceived: {receivedName}\n{received}\n\n");
        if (outcome == Outcome.NotEqual)
        {
            message.Append($"\nFileContent:\n\nNotEqual:\n\nReceived: {receivedName}\n{received}\n");
            message.Append($"Verified: {verifiedName}\n{verified}\n\n");
        }

        return message.ToString();
    }
}
