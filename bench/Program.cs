using BenchmarkDotNet.Running;
using Harness.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(AgainstAutograd).Assembly).Run(args);
