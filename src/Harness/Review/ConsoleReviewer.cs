using Spectre.Console;

namespace Harness.Review;

/// <summary>Puts changes before the person at the terminal.</summary>
/// <param name="console">The terminal.</param>
/// <param name="snapshots">All snapshots, to say how far one has come.</param>
internal sealed class ConsoleReviewer(IAnsiConsole console, IReadOnlyList<ReceivedSnapshot> snapshots) : IReviewer
{
    private const int MostLines = 20;
    private static readonly Dictionary<string, Decision> Keys = new()
    {
        ["a"] = Decision.Accept,
        ["r"] = Decision.Reject,
        ["s"] = Decision.Skip,
        ["f"] = Decision.AcceptSnapshot,
        ["all"] = Decision.AcceptAll,
        ["q"] = Decision.Quit,
    };

    private ReceivedSnapshot? _shown;

    public Decision Ask(ReceivedSnapshot snapshot, Change change)
    {
        if (_shown != snapshot)
        {
            Introduce(snapshot);
        }

        Show(snapshot, change);
        string key = console.Prompt(new TextPrompt<string>("(a)ccept, (r)eject, (s)kip, accept this (f)ile, accept (all), (q)uit:")
            .AddChoices(Keys.Keys).HideChoices().InvalidChoiceMessage("a, r, s, f, all or q"));
        return Keys[key];
    }

    public string Reason() =>
        console.Prompt(new TextPrompt<string>("Why is everything that is left right? (empty: go back)").AllowEmpty()).Trim();

    private void Introduce(ReceivedSnapshot snapshot)
    {
        _shown = snapshot;
        int number = snapshots.ToList().IndexOf(snapshot) + 1;
        string changes = snapshot.IsNew ? "not on record yet" : snapshot.Changes.Count == 1 ? "1 change" : $"{snapshot.Changes.Count} changes";
        console.WriteLine();
        console.Write(new Rule(Markup.Escape($"{snapshot.Name} ({number} of {snapshots.Count}): {changes}")) { Justification = Justify.Left });
    }

    private void Show(ReceivedSnapshot snapshot, Change change)
    {
        IReadOnlyList<string> claims = ClaimFinder.Of(snapshot, change);
        console.WriteLine();
        console.WriteLine($"line {change.Start + 1}{(claims.Count == 0 ? "" : $", claim {string.Join(", ", claims)}")}");
        if (change.Numbers is { Count: > 0 } numbers)
        {
            console.Write(Table(snapshot, change, numbers));
        }

        WriteLines("- ", "red", change.Old);
        WriteLines("+ ", "green", change.New);
    }

    private static Table Table(ReceivedSnapshot snapshot, Change change, IReadOnlyList<NumberChange> numbers)
    {
        Table table = new Table().Border(TableBorder.Simple)
            .AddColumn("quantity").AddColumn("on record").AddColumn("received").AddColumn("ulps").AddColumn("last digit").AddColumn("");
        foreach (NumberChange n in numbers)
        {
            table.AddRow(new[]
            {
                ChangeText.QuantityOf(snapshot, change, n), n.Old.Text, n.New.Text,
                ChangeText.Signed((double)n.Ulps), ChangeText.Signed(n.LastDigits), n.Describe(),
            }.Select(Markup.Escape).ToArray());
        }

        return table;
    }

    private void WriteLines(string sign, string color, IReadOnlyList<string> lines)
    {
        foreach (string line in lines.Take(MostLines))
        {
            console.MarkupLine($"[{color}]{sign}{Markup.Escape(line)}[/]");
        }

        if (lines.Count > MostLines)
        {
            console.WriteLine($"{sign}… {lines.Count - MostLines} more lines");
        }
    }
}
