using System.Globalization;

namespace Harness.Verification.Checking;

/// <summary>A check that is ready to run: what is compared, and how. It does not change; each method returns another
/// one.</summary>
public sealed partial class GradientChecker
{
    private readonly Model model;
    private readonly Settings settings;

    internal GradientChecker(Model model, Settings? settings = null) =>
        (this.model, this.settings) = (model, settings ?? new Settings());

    /// <summary>The name under which the verdict speaks of it.</summary>
    public GradientChecker Named(string name) => With(settings with { Name = name });

    /// <summary>Names and shapes of the inputs, in the order in which they lie in x.</summary>
    public GradientChecker Inputs(params InputShape[] inputs) => With(settings with { Inputs = inputs });

    /// <summary>The seed of the random directions and points; 42 otherwise.</summary>
    public GradientChecker WithSeed(int seed) => With(settings with { Seed = seed });

    /// <summary>A relative difference that is allowed on top of all error bars, for a gradient that is an approximation by
    /// intent.</summary>
    public GradientChecker Within(double relative) => With(settings with { Allowance = relative });

    /// <summary>The format in which the gradient is computed; double otherwise. Points are rounded to it.</summary>
    public GradientChecker ComputedIn(Precision precision) => new(model with { Precision = precision }, settings);

    /// <summary>One cotangent ȳ instead of random ones.</summary>
    public GradientChecker WithCotangent(params double[] yBar) => With(settings with { Cotangent = yBar });

    /// <summary>A part of the domain that some point must reach, or the check is vacuous.</summary>
    public GradientChecker Reaching(string name, Func<double[], bool> reached) =>
        With(settings with { Branches = [.. settings.Branches, (name, reached)] });

    /// <summary>A forward-mode derivative that was not made from what is checked: the number of evaluations then does not grow
    /// with n.</summary>
    /// <param name="jvp">(x, ẋ) ↦ Df(x)·ẋ, with one entry for each result of the function.</param>
    public GradientChecker WithJvp(Func<double[], double[], double[]> jvp) => new(
        model with { Tangent = (x, v) => jvp([.. x], [.. v]) is var slope ? (Array.ConvertAll(slope, _ => double.NaN), slope) : default },
            settings);

    /// <summary>How to check the same function with inputs of other shapes, so that a failure is shown at the smallest where it is still
    /// one. Axes of one length shrink together. <see cref="GradientCheck.OfInputs"/> knows this by itself.</summary>
    /// <param name="make">From the inputs' shapes to the check; it may throw where the function takes none of these.</param>
    public GradientChecker ForShapes(Func<IReadOnlyList<InputShape>, GradientChecker> make) =>
        new(model with { Resized = shapes => make(shapes).model }, settings);

    /// <summary>Checks at a point. Special points (all equal, only zeros and ones) make it vacuous.</summary>
    public GradientVerdict At(params double[] x) => Verdicts.AtPoint(model, settings, Required(x));

    /// <summary>Checks at the point given by one array for each input.</summary>
    public GradientVerdict At(params double[][] inputs) => At([.. inputs.SelectMany(x => x)]);

    /// <summary>Checks at a point that is meant as it is, such as a kink.</summary>
    public GradientVerdict AtExactly(params double[] x) =>
        Verdicts.AtPoint(model, settings with { SpecialPoints = true }, Required(x));

    /// <summary>Checks at random points of a box. The function is not called outside it.</summary>
    /// <param name="lower">The least value of each entry.</param>
    /// <param name="upper">The largest value of each entry.</param>
    /// <param name="points">How many points.</param>
    /// <param name="seed">Draws the points, and the directions at them.</param>
    public GradientVerdict On(double[] lower, double[] upper, int points = 50, int seed = 42)
    {
        for (int i = 0; i < lower.Length; i++)
        {
            if (!(lower[i] < upper[i]))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"entry {i}: lower {lower[i]} must be below upper {upper[i]}"), nameof(lower));
        }

        Model inBox = model with
        {
            Inside = x =>
            x.Select((entry, i) => entry >= lower[i] && entry <= upper[i]).All(inside => inside)
        };
        return Verdicts.OnDomain(inBox, settings with { Seed = seed }, (random, k) => Box.Point(random, k, lower, upper), points);
    }

    /// <summary>Checks at the points that a sampler draws.</summary>
    /// <param name="sampler">Draws a point.</param>
    /// <param name="points">How many points.</param>
    /// <param name="seed">Seeds the sampler's random numbers, and the directions.</param>
    public GradientVerdict On(Func<Random, double[]> sampler, int points = 50, int seed = 42) =>
        Verdicts.OnDomain(model, settings with { Seed = seed }, (random, _) => sampler(random), points);

    /// <summary>Checks at every point of a finite domain; a pass is then exhaustive. Special points are meant.</summary>
    /// <param name="points">All points of the domain.</param>
    public GradientVerdict OnAll(IEnumerable<double[]> points)
    {
        double[][] all = [.. points.Select(Required)];
        return Verdicts.OnAll(model, settings with { SpecialPoints = true }, all);
    }

    private static double[] Required(double[] x) => Vectors.AllFinite(x)
        ? x : throw new ArgumentException("a point must have finite entries; got " + string.Join(", ", x), nameof(x));

    private GradientChecker With(Settings changed) => new(model, changed);
}
