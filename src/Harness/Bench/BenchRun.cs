using Harness.Handwritten;
using TorchSharp;

namespace Harness.Bench;

/// <summary>What one process measured.</summary>
internal sealed record BenchRun(Machine Machine, IReadOnlyList<BenchRow> Rows, IReadOnlyList<CheckRow> Checks, IReadOnlyList<GrowthRow> Growth)
{
    /// <summary>Measures with this number of threads in this process.</summary>
    /// <param name="request">What to measure.</param>
    /// <param name="threads">The threads of either side.</param>
    /// <param name="progress">Told before each row.</param>
    public static BenchRun Here(BenchRequest request, int threads, Action<string> progress)
    {
        torch.set_num_threads(threads);
        KernelThreads.Count = threads;
        var rows = new List<BenchRow>();
        foreach (BenchCase test in Cases(request.Types).Where(c => request.Wants($"{c.Group}, {c.Name}")))
        {
            progress($"{threads} thread{(threads == 1 ? "" : "s")}, {test.Type}: {test.Group}, {test.Name}");
            rows.Add(BenchRow.Measure(test, threads, request.Seconds));
        }

        bool once = threads == 1;
        return new BenchRun(Machine.Here(), rows,
            once && request.Checks ? [.. CheckCases.Measure(request, progress)] : [],
            once && request.Growth ? [.. GrowthCases.Measure(request, progress)] : []);
    }

    /// <summary>Every comparison, in these number types.</summary>
    public static IEnumerable<BenchCase> Cases(IReadOnlyList<string> types)
    {
        foreach (string type in types)
        {
            IEnumerable<BenchCase> cases = type == "double"
                ? [.. NetworkCases<double>.All(), .. LayerCases<double>.All(), .. ProblemCases.All()]
                : [.. NetworkCases<float>.All(), .. LayerCases<float>.All()];
            foreach (BenchCase test in cases)
                yield return test;
        }
    }
}

/// <summary>What to measure.</summary>
/// <param name="Types">double, float.</param>
/// <param name="Filter">Part of a row's name; null for all.</param>
/// <param name="Seconds">The time for each row.</param>
/// <param name="Checks">Whether to measure the cost of a check.</param>
/// <param name="Growth">Whether to measure exponents of growth.</param>
internal sealed record BenchRequest(IReadOnlyList<string> Types, string? Filter, double Seconds, bool Checks, bool Growth)
{
    /// <summary>Whether a row is asked for.</summary>
    public bool Wants(string name) => Filter is null || name.Contains(Filter, StringComparison.OrdinalIgnoreCase);
}
