using Harness.Verification.Checking;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>A function with its right gradient, worked out by hand.</summary>
/// <param name="Name">The name.</param>
/// <param name="F">The function.</param>
/// <param name="FDual">The same code on dual numbers.</param>
/// <param name="Gradient">The gradient.</param>
/// <param name="Draw">Draws a point of the domain.</param>
/// <param name="Inputs">Names and shapes.</param>
public sealed record CorpusCase(
    string Name,
    Func<double[], double> F,
    Func<Dual<double>[], Dual<double>> FDual,
    Func<double[], double[]> Gradient,
    Func<Random, double[]> Draw,
    params InputShape[] Inputs)
{
    /// <summary>Whether an entry of a point is at a kink; null where there are none.</summary>
    public Func<double[], int, bool>? AtKink { get; init; }

    public int Count => Inputs.Sum(i => i.Count);

    public GradientChecker Check(Func<double[], double[]> gradient, bool dual)
    {
        GradientChecker check = GradientCheck.Of(F, gradient).Named(Name).Inputs(Inputs);
        return dual ? check.WithDual(FDual) : check;
    }
}
