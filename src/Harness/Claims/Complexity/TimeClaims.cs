using Harness.Handwritten.Complexity;
using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.Claims.Complexity;

/// <summary>Handwritten sheet #3(ii) and problem set 2, problem 2: what backpropagation costs.</summary>
internal static class TimeClaims
{
    private static readonly string[] Files = ["src/Handwritten/Complexity/BackpropagationSteps.cs"];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        Step("complexity.forward-hidden", "the sums Vⱼ of all hidden units", "IJ", (i, j) => i * j, "J sums of I products each.",
            (c, i, j) => BackpropagationSteps.Sums(c.Matrix(j, i), c.Vector(i))),
        Step("complexity.forward-output", "the sum of the single output", "J", (_, j) => j, "One sum of J products, and J + 1 "
            + "evaluations of g.",
            (c, _, j) => BackpropagationSteps.Sums(c.Matrix(1, j), c.Vector(j))),
        Step("complexity.hidden-deltas", "δⱼ = g′(vⱼ) δ₀ Wⱼ₀ for all j, the slopes g′(vⱼ) given,", "2J", (_, j) => 2 * j, "Two products for each j; the slope g′ = g(1 − g) is one more.",
            (c, _, j) => BackpropagationSteps.Deltas(c.Vector(j), c.Matrix(1, j), c.Vector(1))),
        Step("complexity.update-hidden", "δⱼ uᵢ for all i and j", "IJ", (i, j) => i * j, "One product for each of the IJ weights.",
            (c, i, j) => BackpropagationSteps.WeightChanges(c.Vector(j), c.Vector(i))),
        Step("complexity.update-output", "ΔWⱼ₀ for all j", "J", (_, j) => j, "One product for each of the J weights.",
            (c, _, j) => BackpropagationSteps.WeightChanges(c.Vector(1), c.Vector(j))),
        new("complexity.per-epoch")
        {
            Printed = Check.Faultable(
                "T patterns take T(2IJ + 3JK + 2J + 2K) multiplications: at most 9 IJT for a single output (K = 1), and for K = "
                    + "I too, "
                + "for all I, J ≤ 8 and T ≤ 3",
                fault => Check.ForAll("every size", Epochs, s => EpochExceeds(s.I, s.J, s.K, s.T, fault))),
            Derivation =
            [
                "One pattern: IJ + JK forward, 2K + JK + 2J for all δ, IJ + JK for the changes of the weights.",
                "For the sheet's single output that is 2IJ + 5J + 2 ≤ 9 IJ; T patterns: O(IJT).",
                "With K outputs it is O((I + K)JT), which is O(IJT) as long as K does not outgrow I.",
            ],
            Code = Files,
        },
        new("complexity.backprop-time")
        {
            Printed = Check.Once("the cost of one sample grows like |W|², as n grows in networks of sizes n-n-n", GrowsLikeWeights),
            True = Check.All(
                "the cost of one sample is Θ(|W|), between |W| and 5|W| multiplications, so O(|W|²) holds as an upper bound; "
                    + "Θ(|W|²) is the cost of finite differences, 2|W|² multiplications",
                Check.ForAll<int[]>("backpropagation, every network of 1 to 3 layers of up to 4 units, and n-n-n for n = 10, "
                    + "20, 40", [.. StorageClaims.Architectures, [10, 10, 10], [20, 20, 20], [40, 40, 40]], NotLinearTime),
                Check.Faultable("central differences", fault => Check.ForAll<int[]>(
                    "2|W|²", [[1, 1], [2, 3, 1], [5, 5, 5], [10, 10, 10]], sizes => NotQuadratic(sizes, fault)))),
            Otherwise = Verdict.Qualified,
            Because = "true as an upper bound only, since |W| ≤ |W|²; as the order of growth, which “explain why” asks for, it "
                + "is |W|",
            Derivation =
            [
                "Forward, each weight is in one product; backward, each weight but the first layer's is in one product for the "
                    + "δ, and each is in one for its own gradient.",
                "Each unit adds one product for g′ and one to multiply by it; there are no more units than weights. So |W| ≤ "
                    + "cost ≤ 5|W|.",
                "Changing one weight at a time and running forward again takes |W| runs of |W| products: that is |W|².",
            ],
            Code = Files,
        },
    ];

    private static Claim Step(string id, string what, string formula, Func<int, int, int> exact, string step, Action<OperationCount, int, int> code) => new(id)
    {
        Printed = Check.Faultable($"{what}: exactly {formula} multiplications, for all I, J ≤ 12", fault => Check.ForAll(
            what,
            from i in Enumerable.Range(1, 12) from j in Enumerable.Range(1, 12) select (i, j),
            s => Costs.Of(c => code(c, s.i, s.j)) is var cost && cost == exact(s.i, s.j) + fault ? null
                : $"I = {s.i}, J = {s.j}: {cost} multiplications, not {exact(s.i, s.j)}")),
        Derivation = [step],
        Code = Files,
    };

    private static IEnumerable<(int I, int J, int K, int T)> Epochs =>
        from t in Enumerable.Range(1, 3)
        from i in Enumerable.Range(1, 8)
        from j in Enumerable.Range(1, 8)
        from k in new[] { 1, i }
        select (i, j, k, t);

    private static string? EpochExceeds(int i, int j, int k, int t, int fault)
    {
        long cost = Enumerable.Range(0, t).Sum(_ => Costs.Backpropagation(i, j, k)) + fault;
        bool right = cost == t * ((2 * i * j) + (3 * j * k) + (2 * j) + (2 * k)) && cost <= 9 * i * j * t;
        return right ? null : $"I, J, K, T = {i}, {j}, {k}, {t}: {cost} multiplications";
    }

    // Growing like |W|² means that the ratio to |W|² does not fall; half of it is allowed for what small n leaves open.
    private static string? GrowsLikeWeights()
    {
        int[] n = [10, 20, 40];
        double[] cost = [.. n.Select(size => (double)Costs.Backpropagation(size, size, size))];
        double[] weights = [.. n.Select(size => (double)Costs.Weights(size, size, size))];
        double[] ratios = [.. cost.Zip(weights, (c, w) => c / (w * w))];
        return ratios[^1] >= ratios[0] / 2 ? null
            : $"n = 10, 20, 40: {string.Join(", ", cost)} multiplications for {string.Join(", ", weights)} weights, "
                + $"{string.Join(", ", cost.Zip(weights, (c, w) => Digits.Readable(c / w)))} for each weight, and "
                + $"{string.Join(", ", ratios.Select(Digits.Readable))} of |W|²";
    }

    private static string? NotLinearTime(int[] sizes)
    {
        (long cost, int weights) = (Costs.Backpropagation(sizes), Costs.Weights(sizes));
        return weights <= cost && cost <= 5 * weights ? null : $"sizes {string.Join("-", sizes)}: {cost} multiplications, "
            + $"{weights} weights";
    }

    private static string? NotQuadratic(int[] sizes, int fault)
    {
        (long cost, long weights) = (Costs.CentralDifferences(sizes) + fault, Costs.Weights(sizes));
        return cost == 2 * weights * weights ? null : $"sizes {string.Join("-", sizes)}: {cost} multiplications, {weights} weights";
    }
}
