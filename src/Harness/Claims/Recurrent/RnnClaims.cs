using System.Numerics;
using Harness.Handwritten.Recurrent;
using Harness.Reference.Recurrent;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims.Recurrent;

/// <summary>Problem set 03, problem 14: stability of recurrent networks, and the immediate partials of BPTT.</summary>
internal static class RnnClaims
{
    private static readonly string[] Files = ["src/Handwritten/Recurrent/Transition.cs", "src/Reference/Recurrent/TanhNetwork.cs"];

    // RNN-1 at t = 1: W_h, W_x, b, h₀, x₁, and an upstream gradient.
    private static readonly double[] Fixture = [0.5, -1, 0.75, 0.25, 1, -0.5, 0.1, -0.1, 0.3, -0.2, 1, 1.25, -2];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("rnn.stability-eigenvalues")
        {
            Printed = Stability.EigenvaluesDecide,
            True = Evidence.With(
                Check.All(
                    "a constant J makes every perturbation die out, after a possible growth at first, exactly when all |λ| < 1; "
                    + "where J changes, ‖Jₜ‖ ≤ q < 1 at every step is enough: ‖Jₜ⋯J₁‖ ≤ qᵗ",
                    Stability.ConstantJacobian, Stability.NormsMultiply),
                Stability.NetworkGrows),
            Otherwise = Verdict.Qualified,
            Because = "the eigenvalues decide only for a constant J, and even then changes may grow at first: [[0.5, 10], [0, "
                + "0.5]] stretches by more than 10 in one step",
            Derivation =
            [
                "∂hₜ/∂h₀ = Jₜ⋯J₁. For a constant J this is Jᵗ, which goes to 0 exactly when all |λ| < 1.",
                "The eigenvalues of a product are not products of eigenvalues: J₁ = [[0, 2], [0.08, 0]] and J₂ = [[0, 0.08], "
                    + "[2, 0]] have λ = ±0.4, but J₂J₁ = diag(0.0064, 4).",
                "Norms do multiply: ‖Jₜ⋯J₁‖ ≤ ‖Jₜ‖⋯‖J₁‖.",
            ],
            Code = Files,
        },
        new("rnn.instability-eigenvalues")
        {
            Printed = Stability.CanGrow,
            Derivation =
            [
                "Along an eigenvector of a constant J, a small change is multiplied by λ at every step: exponential growth for "
                    + "|λ| > 1.",
                "hₜ = tanh(λhₜ₋₁) does so near 0 until tanh saturates.",
                "'Can' is the right word: J₁ = diag(2, 0) followed by J₂ = diag(0, 0.5) has λ = 2 at step 1, and the product is 0.",
            ],
            Code = Files,
        },
        new("bptt.immediate-partials")
        {
            Printed = Check.Same(
                "with ∂hₜ/∂W_h = φ′(aₜ)hₜ₋₁ᵀ as a factor, ∂L/∂W_h = ∂L/∂hₜ · φ′(aₜ)hₜ₋₁ᵀ, a product of a row and a matrix (T = 1)",
                Points, x => RowTimesMatrix(new Step(x)), x => ByAutograd(new Step(x))[..4]),
            True = Derivatives.Agree(
                "∂L/∂W_h = (∂L/∂hₜ ⊙ φ′(aₜ)) hₜ₋₁ᵀ, ∂L/∂W_x = (∂L/∂hₜ ⊙ φ′(aₜ)) xₜᵀ and ∂L/∂b = ∂L/∂hₜ ⊙ φ′(aₜ), "
                + "the element-wise product first (T = 1)",
                Points, x => ElementwiseFirst(new Step(x)), x => ByAutograd(new Step(x)), x => [Linear(x)], x => [Linear(x)], by: ..8),
            Otherwise = Verdict.Qualified,
            Because = "the matrix product has the wrong shape; φ′(aₜ)hₜ₋₁ᵀ lists the entries of ∂hₜ/∂W_h that are not 0: its "
                + "row i belongs to entry i of hₜ alone, so ∂L/∂hₜ multiplies it row by row. The sheet does not say so, and "
                + "with φ′ as a diagonal matrix (14.1) φ′hₜ₋₁ᵀ has no meaning",
            Derivation =
            [
                "∂hᵢ/∂Wₖₗ = [i = k] φ′(aᵢ) (hₜ₋₁)ₗ has three indices.",
                "Σᵢ ∂L/∂hᵢ ∂hᵢ/∂Wₖₗ = (∂L/∂hₖ) φ′(aₖ) (hₜ₋₁)ₗ: only i = k is left.",
                "The same with xₜ for W_x, and with 1 for b.",
            ],
            Code = ["src/Handwritten/Recurrent/ImmediateGradient.cs", "src/Reference/Recurrent/TanhNetwork.cs"],
        },
    ];

    internal static double[] ElementwiseFirst(Step s) =>
    [
        .. ImmediateGradient.OfMatrix<double>(s.Gradient, s.PhiPrime, s.H0),
        .. ImmediateGradient.OfMatrix<double>(s.Gradient, s.PhiPrime, [s.X]),
        .. ImmediateGradient.OfBias<double>(s.Gradient, s.PhiPrime),
    ];

    internal static double[] ByAutograd(Step s) => TanhNetwork.StepGradients(s.Wh, s.Wx, s.B, s.H0, s.X, s.Gradient);

    internal static IEnumerable<double[]> Points(CheckContext context)
    {
        Random random = context.Random();
        yield return Fixture;
        for (int trial = 0; trial < context.Trials; trial++)
            yield return [.. Fixture.Select(_ => (2 * random.NextDouble()) - 1)];
    }

    // ∂L/∂h·tanh(W_h h₀ + W_x x + b).
    private static T Linear<T>(T[] x)
        where T : IHyperbolicFunctions<T>
    {
        T Unit(int i) => T.Tanh((x[2 * i] * x[8]) + (x[(2 * i) + 1] * x[9]) + (x[4 + i] * x[10]) + x[6 + i]);
        return (x[11] * Unit(0)) + (x[12] * Unit(1));
    }

    private static double[] RowTimesMatrix(Step s) =>
        [.. s.H0.Select(h => s.Gradient.Zip(s.PhiPrime, (g, slope) => g * slope * h).Sum())];

    /// <summary>One step of the network with two units and one input.</summary>
    internal sealed class Step(double[] x)
    {
        public double[] Wh => x[..4];

        public double[] Wx => x[4..6];

        public double[] B => x[6..8];

        public double[] H0 => x[8..10];

        public double X => x[10];

        public double[] Gradient => x[11..];

        public double[] PhiPrime => [.. Enumerable.Range(0, 2).Select(i =>
            Math.Tanh((x[2 * i] * x[8]) + (x[(2 * i) + 1] * x[9]) + (x[4 + i] * x[10]) + x[6 + i]) is var h ? 1 - (h * h) : 0)];
    }
}
