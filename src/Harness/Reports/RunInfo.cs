using System.Reflection;
using Harness.Reference;

namespace Harness.Reports;

/// <summary>What a run was made with.</summary>
/// <param name="Seed">The seed of random points.</param>
/// <param name="Trials">Random points per problem.</param>
internal sealed record RunInfo(int Seed, int Trials)
{
    /// <summary>Which autograd answered, or that none did.</summary>
    public static string Torch => TorchEngine.Problem is null ? $"{TorchEngine.Name} through {TorchEngine.Package}" : "missing";

    /// <summary>Which comparer this build's tests use for snapshots.</summary>
    public static string Snapshots => typeof(RunInfo).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "Snapshots").Value!;

    /// <summary>Which ML.NET answered, or that none did.</summary>
    public static string MLNet => MLNetEngine.Name ?? "missing";
}
