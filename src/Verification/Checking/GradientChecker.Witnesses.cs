using Harness.Verification.Numbers;

namespace Harness.Verification.Checking;

/// <summary>Further witnesses. Each has a word of its own in the verdict, and none is outvoted into a pass.</summary>
public sealed partial class GradientChecker
{
    /// <summary>A derivative by another way, such as a library's autograd.</summary>
    /// <param name="name">The name of the witness.</param>
    /// <param name="vjp">(x, ȳ) ↦ Jᵀȳ, not made from what is checked.</param>
    public GradientChecker WithReference(string name, Func<double[], double[], double[]> vjp) =>
        Also(new ReferenceGradient(name, vjp));

    /// <summary>Function and gradient once more in exact fractions, for polynomials and quotients of them.</summary>
    /// <param name="f">The forward code, over dual numbers of fractions.</param>
    /// <param name="gradient">The gradient's code, over fractions.</param>
    /// <param name="degree">The largest degree of gradient and derivative in any one variable, if they are polynomials:
    /// agreement is then a proof, as long as the grid is affordable. Otherwise they are compared at random points.</param>
    public GradientChecker WithExact(
        Func<Dual<Rational>[], Dual<Rational>> f, Func<Rational[], Rational[]> gradient, int? degree = null) =>
        Also(new ExactIdentity(f, gradient, degree));

    /// <summary>The same scalar function over intervals: the derivative is enclosed, and a claim outside is wrong for certain.</summary>
    /// <param name="f">The forward code, over dual numbers of intervals.</param>
    public GradientChecker WithIntervals(Func<Dual<Interval>[], Dual<Interval>> f) => Also(new Enclosure(f));

    /// <summary>The jvp that belongs to the vjp under test: both must be transposes of each other. Unlike
    /// <see cref="WithJvp"/> it may come from the same hand, and takes no part in judging the vjp.</summary>
    /// <param name="jvp">(x, ẋ) ↦ Jẋ.</param>
    public GradientChecker WithTransposedBy(Func<double[], double[], double[]> jvp) => Also(new DotProduct(jvp));

    /// <summary>Differences and the Taylor remainder along one direction, beside a forward derivative.</summary>
    public GradientChecker WithDifferences() => With(settings with { BesideForward = true });

    /// <summary>Says how a hidden layer h = σ(z) is computed, so that a mistake in its backward pass can be named: the activation's
    /// derivative left out, or taken at h instead of z.</summary>
    /// <param name="name">The layer's name, as it is to be printed.</param>
    /// <param name="preActivation">x ↦ z, one number for each unit.</param>
    /// <param name="inputs">The names of the inputs whose first axis counts the units, such as W1 and b1.</param>
    public GradientChecker WithHiddenLayer(string name, Func<double[], double[]> preActivation, params string[] inputs) =>
        With(settings with { Layers = [.. settings.Layers, new HiddenLayer(name, preActivation, inputs)] });

    private GradientChecker Also(IPointWitness witness) =>
        With(settings with { Witnesses = [.. settings.Witnesses, witness] });
}
