using Harness.Handwritten.Recurrent;
using Harness.Reference.Recurrent;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.Claims.Recurrent;

/// <summary>What the eigenvalues of the transitions say about perturbations, in exact fractions.</summary>
internal static class Stability
{
    private static readonly Rational[,] Swap = { { R(0), R(2) }, { R(2), R(0) } };

    private static readonly Rational[,] Odd = Transition.Jacobian([R(1), R(1, 25)], Swap);

    private static readonly Rational[,] Even = Transition.Jacobian([R(1, 25), R(1)], Swap);

    private static readonly Rational[,] Shear = { { R(1, 2), R(10) }, { R(0), R(1, 2) } };

    /// <summary>As printed: all |λ| below 1 at every step, so perturbations decay.</summary>
    public static Check EigenvaluesDecide => Check.ForAll<Rational[][,]>(
        "if all eigenvalues of every Jₜ have modulus below 1, perturbations decay (after some number of steps up to 100, none is larger than at first)",
        [[Shear], [Odd, Even]], Decays, "exact fractions");

    /// <summary>For a constant J the eigenvalues do decide.</summary>
    public static Check ConstantJacobian => Check.ForAll(
        "some power of J up to 64 has a norm below 1 exactly when all |λ| < 1, for every 2×2 J with entries in {−3/2, −1, …, 3/2}",
        Matrices([-3, -2, -1, 0, 1, 2, 3], 2),
        j => Transition.HasEigenvaluesInsideUnitCircle(j) == SomePowerContracts(j) ? null : $"{Text(j)}: eigenvalues inside the unit circle {Transition.HasEigenvaluesInsideUnitCircle(j)}, a power below 1 {SomePowerContracts(j)}",
        "exact fractions");

    /// <summary>The norm of a product is at most the product of the norms.</summary>
    public static Check NormsMultiply => Check.ForAll(
        "‖J₂J₁‖ ≤ ‖J₂‖‖J₁‖ for every two 2×2 matrices with entries in {−1/2, 0, 1/4}",
        Matrices([-2, 0, 1], 4).SelectMany(_ => Matrices([-2, 0, 1], 4), (a, b) => (First: a, Second: b)),
        pair => Transition.Norm(Transition.Then(pair.First, pair.Second)) <= Transition.Norm(pair.Second) * Transition.Norm(pair.First) ? null : $"{Text(pair.First)} then {Text(pair.Second)}",
        "exact fractions");

    /// <summary>The growing product belongs to a network that exists: tanh with inputs that set the pre-activations.</summary>
    public static Check NetworkGrows => Check.Same(
        "a tanh network with W_h = [[0, 2], [2, 0]] and suitable inputs has the growing ∂h₁₀/∂h₀",
        _ => [[10]],
        n => [.. Transition.Product([.. Alternating((int)n[0])]).Cast<Rational>().Select(entry => entry.ToDouble())],
        n => TanhNetwork.StateJacobian([0, 2, 2, 0], [.. Enumerable.Range(0, (int)n[0]).Select(t => t % 2 == 0 ? new[] { 0, Math.Atanh(Math.Sqrt(0.96)) } : [Math.Atanh(Math.Sqrt(0.96)), 0])]));

    /// <summary>An eigenvalue outside the unit circle can make perturbations grow exponentially, and need not.</summary>
    public static Check CanGrow => Check.All(
        "with an eigenvalue of modulus above 1 perturbations can grow exponentially",
        Check.Demonstrated(
            "under hₜ = tanh(λhₜ₋₁), λ = 2, a perturbation of 0.001 grows by at least 1.9 in each of the first 6 steps; with λ = 0.5 it must not",
            _ => GrowsBy(1.9, 2), _ => GrowsBy(1.9, 0.5)),
        Check.Once(
            "it need not: diag(0, 1/2) · diag(2, 0) = 0",
            () => Transition.Norm(Transition.Product<Rational>([new[,] { { R(2), R(0) }, { R(0), R(0) } }, new[,] { { R(0), R(0) }, { R(0), R(1, 2) } }])) == Rational.Zero ? null : "the product is not 0"));

    private static string? Decays(Rational[][,] cycle)
    {
        if (!cycle.All(Transition.HasEigenvaluesInsideUnitCircle))
            throw new InvalidOperationException("the case is no case: an eigenvalue lies outside");
        Rational[,] product = cycle[0];
        Rational atTen = Rational.Zero;
        for (int t = 1; t <= 100; t++)
        {
            if (Transition.Norm(product) < Rational.One)
                return null;
            atTen = t == 10 ? Transition.Norm(product) : atTen;
            product = Transition.Then(product, cycle[t % cycle.Length]);
        }

        return $"{string.Join(" and ", cycle.Select(Text))} in turn: all eigenvalues inside the unit circle, yet after 10 steps a perturbation is {atTen} times as large";
    }

    // Once a power has a norm below 1, the powers go to 0; with some |λ| ≥ 1 no power has.
    private static bool SomePowerContracts(Rational[,] j)
    {
        for (int doubling = 0; doubling <= 6; doubling++)
        {
            if (Transition.Norm(j) < Rational.One)
                return true;
            j = Transition.Then(j, j);
        }

        return false;
    }

    private static string? GrowsBy(double factor, double lambda)
    {
        double h = 0.001;
        for (int t = 1; t <= 6; t++)
        {
            double next = Math.Tanh(lambda * h);
            if (next < factor * h)
                return $"λ = {lambda}: step {t} multiplies by {next / h:G3}";
            h = next;
        }

        return null;
    }

    private static IEnumerable<Rational[,]> Alternating(int n) => Enumerable.Range(0, n).Select(t => t % 2 == 0 ? Odd : Even);

    private static IEnumerable<Rational[,]> Matrices(int[] entries, int denominator) =>
        from a in entries
        from b in entries
        from c in entries
        from d in entries
        select new[,] { { R(a, denominator), R(b, denominator) }, { R(c, denominator), R(d, denominator) } };

    private static Rational R(int p, int q = 1) => new(p, q);

    private static string Text(Rational[,] j) => $"[[{j[0, 0]}, {j[0, 1]}], [{j[1, 0]}, {j[1, 1]}]]";
}
