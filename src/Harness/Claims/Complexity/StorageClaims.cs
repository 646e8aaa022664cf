using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims.Complexity;

/// <summary>Handwritten sheet #3(i) and problem set 2, problem 2: what has to be stored.</summary>
internal static class StorageClaims
{
    private static readonly string[] Files = ["src/Handwritten/Complexity/BackpropagationSteps.cs"];
    private const string OneTarget = "true for one target number per pattern (K = 1, as in part (ii)); with K target numbers a "
        + "pattern has I + K";

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("complexity.weight-count")
        {
            Printed = Check.Faultable(
                "IJ weights in, JK out, IJ + JK in all, and twice that with a gradient for each: the entries of the arrays, for "
                    + "all I, J, K ≤ 5",
                fault => Check.ForAll("every size", Shapes(1), s =>
                    Weights(s) == (s.I * s.J, s.J * s.K, (2 * ((s.I * s.J) + (s.J * s.K))) + fault) ? null
                        : $"I, J, K = {s.I}, {s.J}, {s.K}: {Weights(s)}")),
            Derivation =
            [
                "Every input is connected to every hidden unit, every hidden unit to every output; thresholds are zero.",
                "I = 3, J = 4, K = 2: 12 + 8 = 20 weights, 40 numbers with the gradients.",
            ],
            Code = Files,
        },
        new("complexity.pattern-storage")
        {
            Printed = Patterns("T patterns take (I + 1)T numbers, for K outputs", Shapes(3), s => (s.I + 1) * s.T),
            True = Patterns("T patterns take (I + K)T numbers, which is (I + 1)T for K = 1", Shapes(3), s => (s.I + s.K) * s.T),
            Otherwise = Verdict.Qualified,
            Because = OneTarget,
            Derivation = ["A pattern is an input of I numbers and a target of as many numbers as there are outputs."],
            Code = Files,
        },
        new("complexity.storage-total")
        {
            Printed = Total("2(IJ + JK) + (I + 1)T numbers in all, for K outputs", s => (2 * ((s.I * s.J) + (s.J * s.K))) + ((s.I + 1) * s.T)),
            True = Total("2(IJ + JK) + (I + K)T numbers in all, which is 2(IJ + JK) + (I + 1)T for K = 1", s => (2 * ((s.I * s.J) + (s.J * s.K))) + ((s.I + s.K) * s.T)),
            Otherwise = Verdict.Qualified,
            Because = $"{OneTarget} (the factor of IJ + JK, illegible here, is 2 in the line above)",
            Derivation = ["Weights and gradients, 2(IJ + JK), and T patterns."],
            Code = Files,
        },
        new("complexity.backprop-space")
        {
            True = Check.ForAll(
                "Θ(|W|): the weights, one gradient for each, and for every unit its output and δ, at most 5|W| numbers, counted "
                    + "for every network of 1 to 3 layers of up to 4 units",
                Architectures, NotLinearSpace),
            Derivation =
            [
                "The backward pass needs the outputs of all units, and makes a δ for each unit and a gradient for each weight: "
                    + "2|W| + n₀ + 2(number of units) numbers.",
                "Every input and every unit has at least one weight of its own, so this is at most 5|W|, and the weights alone "
                    + "are |W|.",
                "Beside the weights and gradients themselves only Θ(number of units) is needed.",
            ],
            Code = Files,
        },
    ];

    /// <summary>The sizes of every network of 1 to 3 layers, inputs and layers of 1 to 4 units; smallest first.</summary>
    public static IEnumerable<int[]> Architectures => Enumerable.Range(2, 3).SelectMany(Sizes);

    private static IEnumerable<int[]> Sizes(int length) => length == 0 ? [[]] :
        Sizes(length - 1).SelectMany(s => Enumerable.Range(1, 4).Select(n => (int[])[.. s, n]));

    private static IEnumerable<Shape> Shapes(int patterns) =>
        from i in Enumerable.Range(1, 5)
        from j in Enumerable.Range(1, 5)
        from k in Enumerable.Range(1, 5)
        from t in Enumerable.Range(1, patterns)
        select new Shape(i, j, k, t);

    // Counted as the entries of the arrays that one pass works with.
    private static (int In, int Out, int WithGradients) Weights(Shape s)
    {
        int gradients = Costs.Pass(s.I, s.J, s.K).WeightChanges.Sum(w => w.Sum(row => row.Length));
        return (Costs.Weights(s.I, s.J), Costs.Weights(s.J, s.K), Costs.Weights(s.I, s.J, s.K) + gradients);
    }

    private static int PatternNumbers(Shape s)
    {
        double[][][] patterns = [.. Enumerable.Range(0, s.T).Select(_ => new[] { new double[s.I], new double[s.K] })];
        return patterns.Sum(p => p.Sum(part => part.Length));
    }

    private static Check Patterns(string says, IEnumerable<Shape> shapes, Func<Shape, int> formula) => Check.Faultable(says, fault =>
        Check.ForAll(says, shapes, s => formula(s) + fault == PatternNumbers(s) ? null
            : $"I = {s.I}, K = {s.K}, T = {s.T}: {PatternNumbers(s)} numbers, not {formula(s)}"));

    private static Check Total(string says, Func<Shape, int> formula) => Check.Faultable(says, fault =>
        Check.ForAll(says, Shapes(3), s => formula(s) + fault == Weights(s).WithGradients + PatternNumbers(s) ? null
            : $"I = {s.I}, J = {s.J}, K = {s.K}, T = {s.T}: {Weights(s).WithGradients + PatternNumbers(s)} numbers, not "
                + $"{formula(s)}"));

    private static string? NotLinearSpace(int[] sizes)
    {
        (int weights, int stored) = (Costs.Weights(sizes), Costs.Weights(sizes) + Costs.Pass(sizes).Numbers);
        int units = sizes.Skip(1).Sum();
        return stored == (2 * weights) + sizes[0] + (2 * units) && weights <= stored && stored <= 5 * weights ? null
            : $"sizes {string.Join("-", sizes)}: {weights} weights, {stored} numbers";
    }

    private sealed record Shape(int I, int J, int K, int T);
}
