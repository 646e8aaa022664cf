using System.Globalization;
using Spectre.Console;

namespace Harness.Bench;

/// <summary>The measured figures as tables.</summary>
internal static class BenchReport
{
    public static void Write(IAnsiConsole console, IReadOnlyList<BenchRun> runs)
    {
        Machine machine = runs[0].Machine;
        console.WriteLine($"{machine.Processor}, {machine.Cores} processors, vectors of {machine.Vectors}; {machine.Runtime}");
        console.WriteLine($"autograd: {machine.Torch}; its matrix products: {machine.Blas}");
        console.WriteLine("Threads of kernels, libtorch, OpenMP and BLAS are pinned to the number given. Times are medians of samples that alternate;");
        console.WriteLine("the range is that of the middle half of the ratios, 'fastest' the ratio of the fastest samples. Results are compared before.");
        if (machine.HasSlowBlas)
            console.WriteLine("libtorch runs on the reference BLAS: with OpenBLAS (libopenblas0-pthread) it is faster. These ratios flatter the handwritten code.");
        if (machine.HasOldKernels)
            console.WriteLine("OpenBLAS has no kernels for this processor's vectors. Ratios with matrix products flatter the handwritten code.");
        foreach (IGrouping<string, BenchRow> kind in runs.SelectMany(r => r.Rows).GroupBy(r => r.Group))
            console.Write(Ratios(kind.Key, kind));
        if (runs.SelectMany(r => r.Checks).ToArray() is { Length: > 0 } checks)
        {
            console.Write(Checks(checks));
            console.Write(Failing(checks));
        }

        if (runs.SelectMany(r => r.Growth).ToArray() is { Length: > 0 } growth)
            console.Write(Growth(growth));
    }

    private static Table Ratios(string title, IEnumerable<BenchRow> rows)
    {
        Table table = New(title, "case", "type", "threads", "handwritten", "autograd", "ratio", "range", "fastest", "goal", "");
        foreach (BenchRow r in rows)
        {
            string word = !r.Agrees ? $"DIFFERS by {Short(r.Error)}" : r.Reached ? "" : "missed";
            table.AddRow(Escaped(r.Name, r.Type, Text(r.Threads), Time(r.Handwritten), Time(r.Autograd), Short(r.Ratio),
                $"{Short(r.Low)}–{Short(r.High)}", Short(r.Fastest), Short(r.Goal), word));
        }

        return table;
    }

    private static Table Checks(IEnumerable<CheckRow> rows)
    {
        Table table = New("cost of a check that passes, one thread", "function", "ours", "calls", "torch fast", "calls", "torch slow", "calls", "ours / fast", "finds an error of");
        foreach (CheckRow r in rows)
        {
            table.AddRow(Escaped(r.Name, Time(r.Ours) + (r.OursPasses ? "" : " (no pass)"), Text(r.OurCalls), Time(r.Fast) + (r.FastPasses ? "" : " (no pass)"),
                Text(r.FastCalls), Time(r.Slow), Text(r.SlowCalls), Short(r.Ours / r.Fast), r.Power.ToString("0e+0", CultureInfo.InvariantCulture)));
        }

        return table;
    }

    private static Table Failing(IEnumerable<CheckRow> rows)
    {
        Table table = New("cost of a check that fails, one entry of the wrong sign", "function", "time", "calls at most", "");
        foreach (CheckRow r in rows)
            table.AddRow(Escaped(r.Name, Time(r.Failing.Time), Text(r.Failing.Calls), r.Failing.Found ? "" : "NOT FOUND"));
        return table;
    }

    private static Table Growth(IEnumerable<GrowthRow> rows)
    {
        Table table = New("growth of value and gradient, double, one thread", "rule", "in", "sizes", "times", "exponent", "r²", "memory", "expected");
        foreach (GrowthRow r in rows)
        {
            table.AddRow(Escaped(r.Rule, r.Size, string.Join(" ", r.Sizes), string.Join("  ", r.Times.Select(Time)), Short(r.Exponent),
                r.Fit.ToString("0.000", CultureInfo.InvariantCulture), Short(r.MemoryExponent), Short(r.Expected)));
        }

        return table;
    }

    private static Table New(string title, params string[] columns)
    {
        var table = new Table { Title = new TableTitle(Markup.Escape(title)), Border = TableBorder.Simple };
        foreach (string column in columns)
            table.AddColumn(new TableColumn(Markup.Escape(column)).NoWrap());
        return table;
    }

    private static string[] Escaped(params string[] cells) => Array.ConvertAll(cells, Markup.Escape);

    private static string Time(double seconds) => seconds switch
    {
        < 1e-6 => $"{Short(seconds * 1e9)} ns",
        < 1e-3 => $"{Short(seconds * 1e6)} µs",
        < 1 => $"{Short(seconds * 1e3)} ms",
        _ => $"{Short(seconds)} s",
    };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    // Three significant digits.
    private static string Short(double value) => value switch
    {
        >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 0.1 or 0 => value.ToString("0.00", CultureInfo.InvariantCulture),
        >= 1e-3 => value.ToString("0.0000", CultureInfo.InvariantCulture),
        _ => value.ToString("0e+0", CultureInfo.InvariantCulture),
    };
}
