using System.Collections.Concurrent;
using System.Diagnostics;

namespace Harness.Running;

/// <summary>Where the time of a run goes: by witness and by topic, added up over all threads.</summary>
/// <remarks>An inner witness's time is not counted to the outer one, so the parts of a table add up.</remarks>
internal sealed class Timing
{
    private readonly ConcurrentDictionary<(string Table, string Name), long> _ticks = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly TimeSpan _processorStart = Process.GetCurrentProcess().TotalProcessorTime;

    /// <summary>The time since this was made.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>The processor time of the process since this was made, over all threads.</summary>
    public TimeSpan Processor => Process.GetCurrentProcess().TotalProcessorTime - _processorStart;

    /// <summary>The seconds of each name of a table, most first.</summary>
    public IEnumerable<(string Name, double Seconds)> Table(string table) => _ticks
        .Where(t => t.Key.Table == table)
        .Select(t => (t.Key.Name, (double)t.Value / Stopwatch.Frequency))
        .OrderByDescending(t => t.Item2);

    /// <summary>Runs something on somebody's account.</summary>
    public T Of<T>(string table, string name, Func<T> run)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return run();
        }
        finally
        {
            long ticks = Stopwatch.GetTimestamp() - start;
            _ticks.AddOrUpdate((table, name), ticks, (_, sum) => sum + ticks);
        }
    }
}
