using Harness.Reference.Layers;

namespace Harness.Bench;

/// <summary>One row of the comparison: the same value and gradients, by the handwritten rules and by autograd.</summary>
/// <param name="Group">What kind of computation.</param>
/// <param name="Name">Which one.</param>
/// <param name="Type">double or float.</param>
/// <param name="Goal">The ratio of times that is aimed at.</param>
/// <param name="Prepare">Makes both sides with their data.</param>
internal sealed record BenchCase(string Group, string Name, string Type, double Goal, Func<BenchPair> Prepare);

/// <summary>Both sides of a comparison. A run does the whole work once; values are read once, to compare them.</summary>
internal sealed record BenchPair(Action Handwritten, Func<double[]> HandwrittenValues, Action Autograd, Func<double[]> AutogradValues, IDisposable Owned) : IDisposable
{
    /// <summary>Handwritten code beside an autograd run.</summary>
    public static BenchPair Of(Action run, Func<double[]> values, AutogradRun autograd) => new(run, values, autograd.Run, autograd.Values, autograd);

    public void Dispose() => Owned.Dispose();
}
