using Harness.Verification.Checking;
using static TorchSharp.torch;

namespace Harness.Reference.Checking;

/// <summary>A check of a TorchSharp function that is ready to run. It does not change; each method returns another one.</summary>
public sealed class TorchChecker
{
    private readonly TorchCheckBuilder _build;
    private readonly string[] _names;
    private readonly int _seed;

    internal TorchChecker(TorchCheckBuilder build, string[]? names = null, int seed = 42) =>
        (_build, _names, _seed) = (build, names ?? [], seed);

    /// <summary>The name under which the verdict speaks of it.</summary>
    public TorchChecker Named(string name) => Then(check => check.Named(name));

    /// <summary>The names of the inputs, in their order; x, or x0, x1, … otherwise.</summary>
    public TorchChecker Inputs(params string[] names) => new(_build, names, _seed);

    /// <summary>The seed of the random directions, cotangents and points; 42 otherwise.</summary>
    public TorchChecker WithSeed(int seed) => Then(check => check.WithSeed(seed), seed);

    /// <summary>A relative difference that is allowed on top of all error bars.</summary>
    public TorchChecker Within(double relative) => Then(check => check.Within(relative));

    /// <summary>Checks at a point. Special points (all equal, only zeros and ones) make it vacuous.</summary>
    /// <exception cref="ArgumentException">The inputs are not floating-point tensors of one type, or not finite.</exception>
    public GradientVerdict At(params Tensor[] inputs) => Run(inputs, (check, x) => check.At(x));

    /// <summary>Checks at a point that is meant as it is, such as a kink.</summary>
    /// <exception cref="ArgumentException">The inputs are not floating-point tensors of one type, or not finite.</exception>
    public GradientVerdict AtExactly(params Tensor[] inputs) => Run(inputs, (check, x) => check.AtExactly(x));

    private GradientVerdict Run(Tensor[] inputs, Func<GradientChecker, double[], GradientVerdict> run)
    {
        using var scope = NewDisposeScope();
        TensorLayout layout = TensorLayout.Of(inputs, _names, _seed);
        (GradientChecker check, double[] point) = _build(layout, TensorLayout.Flat(inputs));
        return run(check.ForShapes(shapes => _build(layout.With(shapes), Somewhere(shapes)).Check), point);
    }

    // Where it is tried whether the function can be evaluated in float64.
    private static double[] Somewhere(IReadOnlyList<InputShape> shapes) => [.. Enumerable.Repeat(0.5, shapes.Sum(s => s.Count))];

    private TorchChecker Then(Func<GradientChecker, GradientChecker> next, int? seed = null) => new((layout, x) =>
    {
        (GradientChecker check, double[] point) = _build(layout, x);
        return (next(check), point);
    }, _names, seed ?? _seed);
}
