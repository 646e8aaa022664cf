using Harness.Handwritten.Activations;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;
using Twice = Harness.Verification.Numbers.Dual<Harness.Verification.Numbers.Dual<double>>;

namespace Harness.Claims.Hessians;

/// <summary>One layer of two units over two inputs with E = (tanh(1.2 z₁ − 0.7 z₂) − 0.25)²/2, at one point.</summary>
internal sealed class LayerCase
{
    /// <summary>The weights of the unit above.</summary>
    public static readonly double[] Upper = [1.2, -0.7];

    /// <summary>The target.</summary>
    public const double Target = 0.25;

    // The fixture HESS-1: the inputs, then the weights row by row.
    private static readonly double[] Fixture = [0.7, -0.3, 0.4, -0.6, 0.9, 0.2];

    private readonly Func<Twice, Twice> _activation;

    private LayerCase(string name, double[] point, Func<double, (double Z, double Prime, double Second)> units, Func<Twice, Twice> activation)
    {
        (Name, Inputs, Weights, _activation) = (name, point[..2], point[2..], activation);
        (double Z, double Prime, double Second)[] z = [units(Preactivation(0)), units(Preactivation(1))];
        (Z, ZPrime, ZSecond) = ([.. z.Select(u => u.Z)], [.. z.Select(u => u.Prime)], [.. z.Select(u => u.Second)]);
        double y = Math.Tanh((Upper[0] * Z[0]) + (Upper[1] * Z[1]));
        double slope = 1 - (y * y);
        double curvature = (slope * slope) - (2 * y * slope * (y - Target));
        Delta = [.. Upper.Select(v => (y - Target) * slope * v)];
        Delta2 = new[,] { { curvature * Upper[0] * Upper[0], curvature * Upper[0] * Upper[1] }, { curvature * Upper[1] * Upper[0], curvature * Upper[1] * Upper[1] } };
    }

    public string Name { get; }

    public double[] Inputs { get; }

    public double[] Weights { get; }

    public double[] Z { get; }

    public double[] ZPrime { get; }

    public double[] ZSecond { get; }

    /// <summary>∂E/∂zⱼ.</summary>
    public double[] Delta { get; }

    /// <summary>∂²E/∂zⱼ∂zⱼ′.</summary>
    public double[,] Delta2 { get; }

    /// <summary>∂E/∂w in the order w₁₁, w₁₂, w₂₁, w₂₂.</summary>
    public double[] Gradient => [.. Enumerable.Range(0, 4).Select(k => Delta[k / 2] * ZPrime[k / 2] * Inputs[k % 2])];

    public static LayerCase Sigmoid(double[] point) => new("sigmoid", point, a => Logistic(Handwritten.Activations.Sigmoid.Value(a)), a => Twice.One / (Twice.One + Twice.Exp(-a)));

    public static LayerCase Tanh(double[] point) => new("tanh", point, a => Math.Tanh(a) is var z ? (z, 1 - (z * z), -2 * z * (1 - (z * z))) : default, Twice.Tanh);

    public static LayerCase Exp(double[] point) => new("exp", point, a => Math.Exp(a) is var z ? (z, z, z) : default, Twice.Exp);

    /// <summary>The fixture, then random points at which no unit is saturated.</summary>
    public static IEnumerable<double[]> Points(CheckContext context)
    {
        Random random = context.Random();
        yield return Fixture;
        for (int trial = 0; trial < context.Trials; trial++)
            yield return [.. Fixture.Select(_ => (1.2 * random.NextDouble()) - 0.6)];
    }

    /// <summary>All 16 entries of a matrix in the order w₁₁, w₁₂, w₂₁, w₂₂; the entry by (j, i, j′, i′).</summary>
    public double[] Entries(Func<int, int, int, int, double> entry) =>
        [.. Enumerable.Range(0, 4).SelectMany(r => Enumerable.Range(0, 4).Select(c => entry(r / Inputs.Length, r % Inputs.Length, c / Inputs.Length, c % Inputs.Length)))];

    /// <summary>The Hessian by the weights from dual numbers of dual numbers through E itself.</summary>
    public double[] HessianByDuals() => Entries((j, i, k, l) => Error(
        unit => (Lift(Weights[2 * unit], (j, i) == (unit, 0), (k, l) == (unit, 0)) * Lift(Inputs[0])) + (Lift(Weights[(2 * unit) + 1], (j, i) == (unit, 1), (k, l) == (unit, 1)) * Lift(Inputs[1]))));

    /// <summary>∂²E/∂aⱼ∂aⱼ′ from dual numbers of dual numbers.</summary>
    public double[,] SecondByPreactivations()
    {
        double Entry(int j, int k) => Error(unit => Lift(Preactivation(unit), j == unit, k == unit));
        return new[,] { { Entry(0, 0), Entry(0, 1) }, { Entry(1, 0), Entry(1, 1) } };
    }

    private static (double Z, double Prime, double Second) Logistic(double z) => (z, z * (1 - z), z * (1 - z) * (1 - (2 * z)));

    private static Twice Lift(double value, bool inner = false, bool outer = false) =>
        new(new Dual<double>(value, inner ? 1 : 0), new Dual<double>(outer ? 1 : 0, 0));

    private double Preactivation(int unit) => (Weights[2 * unit] * Inputs[0]) + (Weights[(2 * unit) + 1] * Inputs[1]);

    // The second derivative of E that the tangents of the two pre-activations ask for.
    private double Error(Func<int, Twice> preactivation)
    {
        Twice y = Twice.Tanh((Lift(Upper[0]) * _activation(preactivation(0))) + (Lift(Upper[1]) * _activation(preactivation(1))));
        Twice error = y - Lift(Target);
        return (error * error * Lift(0.5)).Tangent.Tangent;
    }
}
