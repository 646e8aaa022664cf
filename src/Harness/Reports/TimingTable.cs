using System.Globalization;
using Harness.Running;
using Spectre.Console;

namespace Harness.Reports;

/// <summary>Where the time of a run went.</summary>
internal static class TimingTable
{
    /// <summary>The table of topics.</summary>
    public const string Topics = "topic";

    /// <summary>Writes the tables, the time by the clock, and how many processors were busy.</summary>
    public static void Write(IAnsiConsole console, Timing timing)
    {
        (double clock, double processor) = (timing.Elapsed.TotalSeconds, timing.Processor.TotalSeconds);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"judging took {clock:0.00} s by the clock and {processor:0.00} s of processor time: {processor / clock:0.0} of {Environment.ProcessorCount} processors busy"));
        console.Write(Table("by witness, over all threads", "witness", timing.Table(TimedWitnesses.Table)));
        console.Write(Table("by topic, over all threads", "topic", timing.Table(Topics)));
    }

    private static Table Table(string title, string first, IEnumerable<(string Name, double Seconds)> rows)
    {
        (string Name, double Seconds)[] all = [.. rows];
        double sum = all.Sum(r => r.Seconds);
        var table = new Table { Title = new TableTitle(title), Border = TableBorder.Simple };
        table.AddColumns(first, "seconds", "part");
        foreach ((string name, double seconds) in all)
            table.AddRow(Markup.Escape(name), seconds.ToString("0.000", CultureInfo.InvariantCulture), (seconds / sum).ToString("0.0 %", CultureInfo.InvariantCulture));
        return table;
    }
}
