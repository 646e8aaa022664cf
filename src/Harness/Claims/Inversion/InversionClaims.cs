using System.Numerics;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Inversion;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;
using Autograd = Harness.Reference.Inversion.NetworkInversion;

namespace Harness.Claims.Inversion;

/// <summary>The homework's exercise 6: inverting a network by descent on its input.</summary>
internal static class InversionClaims
{
    private static readonly string[] Files = ["src/Handwritten/Inversion/NetworkInversion.cs", "src/Reference/Inversion/NetworkInversion.cs"];

    // f = σ(x₁ + x₂); the same of one input; f = σ(2x₁ − x₂ + 0.5); a blur of two pixels.
    private static readonly Layer<double>[] Sum = [new([[1, 1]], [0], true)];
    private static readonly Layer<double>[] Single = [new([[1]], [0], true)];
    private static readonly Layer<double>[] Classifier = [new([[2, -1]], [0.5], true)];
    private static readonly Layer<double>[] Blur = [new([[0.75, 0.25], [0.25, 0.75]], [0, 0], false)];
    private static readonly double[] Target = [Sigmoid.Value(1.0)];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("inversion.non-unique")
        {
            Printed = Check.ForAll("f = σ(x₁ + x₂) gives one y for every x on the line x₁ + x₂ = 1", Enumerable.Range(-8, 17).Select(i => i / 2.0), x =>
                NetworkInversion.Output(Sum, [x, 1 - x])[0] == Target[0] ? null : $"x = ({x}, {1 - x}): "
                    + $"{Trial.Text(NetworkInversion.Output(Sum, [x, 1 - x])[0])}"),
            Derivation = ["σ is one-to-one, x₁ + x₂ is not: (1, 0) and (0, 1) both give σ(1)."],
            Code = Files,
        },
        new("inversion.non-existent")
        {
            Printed = Check.All("no x gives σ(x₁ + x₂) = 1.5: E = (1.5 − f)² stays above 0.25, falls in every step of descent, "
                + "and comes down to it", InRange, Approaches),
            Derivation = ["0 < σ < 1 everywhere, so E > 0.25.", "The descent drives x₁ + x₂ up for ever, ever more slowly."],
            Code = Files,
        },
        new("inversion.no-closed-form")
        {
            Printed = Check.All("the inverse of y = σ(x) + σ(5x), two hidden units, is no expression in +, −, ·, /, roots, "
                + "exponentials and logarithms: u = e⁻ˣ at y = 3/2 is a root of a quintic with the group S₅", RootOfTheQuintic, SymmetricGroup),
            Derivation =
            [
                "A single unit has the closed form x = ln(y/(1 − y)); in general there is none.",
                "With u = e⁻ˣ, y = 1/(1 + u) + 1/(1 + u⁵). Times 1 + u⁵ = (1 + u)(1 − u + u² − u³ + u⁴): yu⁵ − u⁴ + u³ − u² + u "
                    + "+ y − 2 = 0.",
                "At y = 3/2: 3u⁵ − 2u⁴ + 2u³ − 2u² + 2u − 1 = 0. Modulo 11 it is irreducible, so its group contains a cycle of "
                    + "five.",
                "Modulo 7 it splits into degrees 2 and 3; the cube of that permutation is a single swap. A five-cycle and a "
                    + "swap make up S₅, which is not solvable (Dedekind, Galois).",
                "So u(y) has an unsolvable monodromy group, and neither u(y) nor −ln u(y) has a closed form (Khovanskii). The "
                    + "inverse exists, since y rises with x.",
            ],
            Code = ["src/Handwritten/Inversion/ModularPolynomial.cs", .. Files],
        },
        new("inversion.gradient-formula")
        {
            Printed = Check.All("E = ‖Y − f(X)‖² falls along X ← X − μ∇E, with ∇E = −2Jᵀ(Y − f(X)) by back-propagation to the "
                + "input", Example, ByThreeWitnesses, StepFalls),
            Derivation = ["f = σ(x₁ + x₂) at (0, 0): f = 0.5, f' = 0.25, ∇E = −2(0.7311 − 0.5)·0.25·(1, 1) = −0.1155·(1, 1)."],
            Code = Files,
        },
        new("inversion.gradient-descent")
        {
            Printed = Check.Demonstrated(
                "on f = σ(x₁ + x₂), Y = σ(1), 600 steps with μ = 0.5 from (0, 0) bring f(X) to Y within 10⁻¹², E falling in "
                    + "every step (control: from (40, 40), where the unit is saturated)",
                _ => Finds([0, 0]), _ => Finds([40, 40])),
            Derivation =
            [
                "s = x₁ + x₂ moves by 4μ(Y − σ(s))σ'(s): towards 1, by a factor of 1 − 4μσ'(1)² = 0.92 per step at the end.",
                "It is a descent like any other: it needs a small enough μ and a start from which the gradient leads to a "
                    + "solution.",
            ],
            Code = Files,
        },
        new("inversion.initialisation-dependence")
        {
            Printed = Check.Demonstrated(
                "on f = σ(x₁ + x₂), Y = σ(1), descent from (0, 0) ends at (0.5, 0.5) and from (1, −1) at (1.5, −0.5), two "
                    + "inputs with the same output (control: f = σ(x) of one input, from 0 and from −1)",
                _ => EndsApart(Sum, [0, 0], [1, -1]), _ => EndsApart(Single, [0], [-1])),
            Derivation =
            [
                "∇E points along (1, 1), so x₁ − x₂ never changes: the descent ends at the point of the line x₁ + x₂ = 1 "
                    + "nearest to the start.",
            ],
            Code = Files,
        },
        new("inversion.boundary")
        {
            Printed = Check.Once("descent on (f − 1/2)² for f = σ(2x₁ − x₂ + 0.5) from (0, 0) ends on the boundary 2x₁ − x₂ + "
                + "0.5 = 0, at (−0.2, 0.1)", () =>
            {
                double[] x = NetworkInversion.Descend(Classifier, [0, 0], [0.5], 0.5, 300)[^1];
                bool found = Math.Abs((2 * x[0]) - x[1] + 0.5) < 1e-12 && Math.Abs(x[0] + 0.2) < 1e-12 && Math.Abs(x[1] - 0.1) < 1e-12;
                return found ? null : $"it ends at {Trial.Text(x)}, where f = "
                    + $"{Trial.Text(NetworkInversion.Output(Classifier, x)[0])}";
            }),
            Derivation =
            [
                "σ(a) = 1/2 if and only if a = 0.",
                "Steps along (2, −1): the nearest boundary point is −0.5·(2, −1)/5.",
            ],
            Code = Files,
        },
        new("inversion.reconstruction")
        {
            Printed = Check.All("descent from 0 recovers x = (1, 0) from its blurred image (0.75, 0.25); noise n on the image "
                + "moves the result by B⁻¹n, at most 2‖n‖ for this blur B", Deblurs, NoiseComesBack),
            Derivation =
            [
                "B has the eigenvalues 1 and 1/2: it is invertible, and E has one minimum, at B⁻¹y.",
                "B⁻¹ doubles noise along (1, −1): the sharper the recovery, the more noise; stopping early takes less of both.",
            ],
            Code = Files,
        },
    ];

    private static Check InRange => Trial.AtRandom("0 < f < 1 at random inputs", random => Trial.Draw(random, 2, 15), x =>
        NetworkInversion.Output(Sum, x)[0] is var f && f > 0 && f < 1 ? null : $"f{Trial.Text(x)} = {f}");

    private static Check Approaches => Check.Once("600 steps with μ = 0.5 from (0, 0): down to less than 0.26", () =>
    {
        double[] e = [.. NetworkInversion.Descend(Sum, [0, 0], [1.5], 0.5, 600).Select(x => NetworkInversion.Energy(Sum, x, [1.5]))];
        return e.All(v => v > 0.25) && e.Zip(e.Skip(1), (a, b) => b < a).All(b => b) && e[^1] < 0.26 ? null : $"E goes from {e[0]} to {e[^1]}, at least {e.Min()}";
    });

    // The network's own inverse, by halving: f(x) = 3/2.
    private static Check RootOfTheQuintic => Check.Once("f(x) = 3/2 by halving; u = e⁻ˣ solves the quintic", () =>
    {
        Layer<double>[] network = [new([[1], [5]], [0, 0], true), new([[1, 1]], [0], false)];
        (double low, double high) = (0, 10);
        for (int i = 0; i < 80; i++)
            (low, high) = (low + high) / 2 is var middle && NetworkInversion.Output(network, [middle])[0] < 1.5 ? (middle, high) : (low, middle);
        double u = Math.Exp(-low);
        double value = Quintic.Reverse().Aggregate(0.0, (sum, c) => (sum * u) + c);
        return Math.Abs(value) < 1e-13 ? null : $"u = {Trial.Text(u)} gives {value}";
    });

    private static Check SymmetricGroup => Check.ForAll("irreducible modulo 11, degrees 2 and 3 modulo 7", new[] { (P: 11, Degrees: "5"), (P: 7, Degrees: "2, 3") }, c =>
    {
        string degrees = ModularPolynomial.FactorDegrees(Quintic, c.P) is { } found ? string.Join(", ", found) : "a repeated factor";
        return degrees == c.Degrees ? null : $"modulo {c.P}: {degrees}";
    });

    private static int[] Quintic => [-1, 2, -2, 2, -2, 3];

    private static Check Example => Check.Once("∇E = −0.115529…·(1, 1) at (0, 0)", () =>
    {
        double[] g = NetworkInversion.Gradient(Sum, [0, 0], Target);
        return Math.Abs(g[0] + 0.115529289) < 1e-9 && g[0] == g[1] ? null : $"∇E = {Trial.Text(g)}";
    });

    private static Check ByThreeWitnesses => Derivatives.Agree(
        "networks of 2, 3 logistic and 2 linear or logistic units",
        Trial.Points(21, 2),
        p => NetworkInversion.Gradient(Network(p), p[17..19], p[19..]),
        p => Autograd.Gradient([.. Network(p).Select(l => (l.W, l.B, l.IsLogistic))], p[17..19], p[19..]),
        p => [Energy(p)],
        p => [Energy(p)],
        by: 17..19);

    private static Check StepFalls => Trial.AtRandom("a small step along −∇E lowers E", random => Trial.Draw(random, 21, 2), p =>
    {
        double[][] path = NetworkInversion.Descend(Network(p), p[17..19], p[19..], 1e-3, 1);
        double[] e = [.. path.Select(x => NetworkInversion.Energy(Network(p), x, p[19..]))];
        return e[1] < e[0] ? null : $"E goes from {e[0]} to {e[1]}";
    });

    private static Check Deblurs => Check.Once("from (0.75, 0.25) to (1, 0) within 10⁻¹²", () =>
    {
        double[] x = NetworkInversion.Descend(Blur, [0, 0], [0.75, 0.25], 0.5, 200)[^1];
        return Math.Abs(x[0] - 1) < 1e-12 && Math.Abs(x[1]) < 1e-12 ? null : $"it ends at {Trial.Text(x)}";
    });

    private static Check NoiseComesBack => Check.Same("with noise n it ends at x + B⁻¹n, B⁻¹ = [[1.5, −0.5], [−0.5, 1.5]]", Trial.Points(2, 0.1, [0.1, -0.1]),
        n => NetworkInversion.Descend(Blur, [0, 0], [0.75 + n[0], 0.25 + n[1]], 0.5, 300)[^1],
        n => [1 + (1.5 * n[0]) - (0.5 * n[1]), (1.5 * n[1]) - (0.5 * n[0])]);

    private static T Energy<T>(T[] p)
        where T : INumber<T>, IExponentialFunctions<T> => NetworkInversion.Energy(Network(p), p[17..19], p[19..]);

    private static Layer<T>[] Network<T>(T[] p)
        where T : INumber<T>, IExponentialFunctions<T> =>
    [
        new([p[..2], p[2..4], p[4..6]], p[6..9], true),
        new([p[9..12], p[12..15]], p[15..17], p[0] > T.Zero),
    ];

    private static string? Finds(double[] start)
    {
        double[][] path = NetworkInversion.Descend(Sum, start, Target, 0.5, 600);
        double[] e = [.. path.Select(x => NetworkInversion.Energy(Sum, x, Target))];
        // Below 10⁻²⁴ the energy is rounding.
        bool falls = e.Zip(e.Skip(1), (a, b) => b < a || a < 1e-24).All(b => b);
        double f = NetworkInversion.Output(Sum, path[^1])[0];
        return falls && Math.Abs(f - Target[0]) < 1e-12 ? null : $"from {Trial.Text(start)} f(X) comes to {Trial.Text(f)}, Y = "
            + $"{Trial.Text(Target[0])}";
    }

    private static string? EndsApart(Layer<double>[] network, double[] one, double[] other)
    {
        double[][] ends = [.. new[] { one, other }.Select(x => NetworkInversion.Descend(network, x, Target, 0.5, 600)[^1])];
        double apart = Math.Sqrt(ends[0].Zip(ends[1], (a, b) => (a - b) * (a - b)).Sum());
        bool solved = ends.All(x => NetworkInversion.Energy(network, x, Target) < 1e-20);
        return solved && Math.Abs(apart - Math.Sqrt(2)) < 1e-9 ? null : $"they end at {Trial.Text(ends[0])} and "
            + $"{Trial.Text(ends[1])}";
    }
}
