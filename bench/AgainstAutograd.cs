using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using Harness.Bench;
using Harness.Handwritten;
using TorchSharp;

namespace Harness.Benchmarks;

/// <summary>Every comparison of <c>harness bench</c>: the same cases, timed by BenchmarkDotNet.</summary>
[InProcess]
[SuppressMessage("Maintainability", "CA1515", Justification = "BenchmarkDotNet runs public classes only.")]
[MemoryDiagnoser]
public class AgainstAutograd
{
    private BenchPair? _pair;

    /// <summary>The names of the cases.</summary>
    public static IEnumerable<string> Names => BenchRun.Cases(["double", "float"]).Select(Name);

    /// <summary>The case.</summary>
    [ParamsSource(nameof(Names))]
    public string Case { get; set; } = "";

    /// <summary>The threads of both sides.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        torch.set_num_threads(Threads);
        KernelThreads.Count = Threads;
        _pair = BenchRun.Cases(["double", "float"]).Single(c => Name(c) == Case).Prepare();
        double error = BenchRow.Difference(_pair.HandwrittenValues(), _pair.AutogradValues());
        if (!(error < 1e-3))
            throw new InvalidOperationException($"{Case}: the results differ by {error}");
    }

    [GlobalCleanup]
    public void Free() => _pair?.Dispose();

    [Benchmark(Baseline = true)]
    public void Autograd() => _pair!.Autograd();

    [Benchmark]
    public void Handwritten() => _pair!.Handwritten();

    private static string Name(BenchCase test) => $"{test.Group}, {test.Name}, {test.Type}";
}
