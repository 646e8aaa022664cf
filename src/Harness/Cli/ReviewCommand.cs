using System.CommandLine;
using System.Runtime.InteropServices;
using Harness.Review;

namespace Harness.Cli;

/// <summary><c>harness review</c>: puts snapshots that differ before a person, number by number.</summary>
internal static class ReviewCommand
{
    private const string Everything = "all";

    public static Command Create(Terminal terminal)
    {
        var folder = new Option<string?>("--in") { Description = "The folder to search for *.received.* files (default: snapshots, or else the current folder)", HelpName = "DIR" };
        var list = new Option<bool>("--list") { Description = "Only list the changes: id, quantity, old → new, claim" };
        var accept = new Option<string[]>("--accept") { Description = "Accept a snapshot, one change of it, the changes of a claim, or all (as --list names them)", HelpName = "ID" };
        var reason = new Option<string?>("--reason") { Description = "Why they are right, for the message to commit them with", HelpName = "TEXT" };
        var command = new Command("review", "Walk through the snapshots that differ, number by number, and accept or reject.\n\nExample: harness review --accept Sheets/lstm --reason \"one more unfolded step\"") { folder, list, accept, reason };
        command.SetAction(parsed =>
        {
            IReadOnlyList<ReceivedSnapshot> snapshots = ReceivedSnapshot.Find(Folder(parsed.GetValue(folder)));
            try
            {
                return parsed.GetValue(list) ? List(snapshots, terminal)
                    : parsed.GetValue(accept) is { Length: > 0 } ids ? Accept(snapshots, ids, parsed.GetValue(reason), terminal)
                    : Review(snapshots, terminal);
            }
            catch (ReviewException e)
            {
                throw new BadInputException(e.Message);
            }
        });
        return command;
    }

    private static string Folder(string? asked) => asked is null ? (Directory.Exists("snapshots") ? "snapshots" : ".")
        : Directory.Exists(asked) ? asked
        : throw new BadInputException($"--in: there is no folder '{asked}'");

    private static int List(IReadOnlyList<ReceivedSnapshot> snapshots, Terminal terminal)
    {
        foreach (ReceivedSnapshot snapshot in snapshots)
        {
            foreach (Change change in snapshot.Changes)
            {
                IReadOnlyList<string> claims = ClaimFinder.Of(snapshot, change);
                terminal.Out.WriteLine($"{ChangeText.IdOf(snapshot, change)}{(claims.Count == 0 ? "" : $"  {string.Join(", ", claims)}")}");
                foreach (string line in snapshot.IsNew ? [$"not on record yet: {snapshot.New.Count} lines"] : ChangeText.Lines(snapshot, change))
                {
                    terminal.Out.WriteLine($"  {line}");
                }
            }
        }

        terminal.Error.WriteLine($"harness: {Counted(snapshots.Sum(s => s.Changes.Count), "change")} in {Counted(snapshots.Count, "snapshot")}");
        return snapshots.Count == 0 ? ExitCode.Success : ExitCode.Differs;
    }

    private static int Accept(IReadOnlyList<ReceivedSnapshot> snapshots, string[] ids, string? reason, Terminal terminal)
    {
        foreach (string id in ids)
        {
            if (!snapshots.Any(s => s.Changes.Any(c => Names(id, s, c))))
            {
                throw new BadInputException($"--accept: no change is named '{id}'; 'harness review --list' lists them");
            }
        }

        return Finish(new ReviewSession(new NamedChanges(ids)), snapshots, reason, terminal);
    }

    private static int Review(IReadOnlyList<ReceivedSnapshot> snapshots, Terminal terminal)
    {
        if (snapshots.Count == 0)
        {
            terminal.Out.WriteLine("nothing to review");
            return ExitCode.Success;
        }

        if (!terminal.IsTerminal || Console.IsInputRedirected)
        {
            throw new BadInputException($"{Counted(snapshots.Count, "snapshot")} to review, but this is no terminal: use --list and --accept ID");
        }

        var session = new ReviewSession(new ConsoleReviewer(terminal.Results(), snapshots));
        // What was accepted is on record already when Ctrl-C ends the program: only the summary is left to be written.
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Summarize(session, null, terminal));
        return Finish(session, snapshots, null, terminal);
    }

    private static int Finish(ReviewSession session, IReadOnlyList<ReceivedSnapshot> snapshots, string? reason, Terminal terminal)
    {
        session.Run(snapshots);
        Summarize(session, reason, terminal);
        return session.Rejected + session.Left == 0 ? ExitCode.Success : ExitCode.Differs;
    }

    // The accepted changes go to standard output, ready for the message of the commit.
    private static void Summarize(ReviewSession session, string? reason, Terminal terminal)
    {
        foreach (IGrouping<string?, AcceptedChange> group in session.Accepted.GroupBy(a => a.Reason ?? reason))
        {
            terminal.Out.WriteLine($"{Environment.NewLine}Accepted{(group.Key is null ? "" : $": {group.Key}")}");
            foreach (AcceptedChange accepted in group)
            {
                terminal.Out.WriteLine($"- {ChangeText.IdOf(accepted.Snapshot, accepted.Change)} {Short(accepted)}");
            }
        }

        terminal.Error.WriteLine($"harness: {session.Accepted.Count} accepted, {session.Rejected} rejected, {session.Left} left");
    }

    private static string Short(AcceptedChange accepted) =>
        accepted.Change.Numbers is { Count: > 0 } ? string.Join("; ", ChangeText.Lines(accepted.Snapshot, accepted.Change))
        : $"{Counted(accepted.Change.Old.Count, "line")} → {Counted(accepted.Change.New.Count, "line")}";

    private static string Counted(int n, string what) => $"{n} {what}{(n == 1 ? "" : "s")}";

    private static bool Names(string id, ReceivedSnapshot snapshot, Change change) =>
        id == Everything || id == snapshot.Name || id == ChangeText.IdOf(snapshot, change) || ClaimFinder.Of(snapshot, change).Contains(id);

    // Accepts what is named and leaves the rest undecided.
    private sealed class NamedChanges(string[] ids) : IReviewer
    {
        public Decision Ask(ReceivedSnapshot snapshot, Change change) =>
            ids.Any(id => Names(id, snapshot, change)) ? Decision.Accept : Decision.Skip;

        public string Reason() => "";
    }
}
