using Harness.Handwritten.Convolution;
using Harness.Verification;
using Harness.Verification.Claims;
using Twin = Harness.Reference.Convolution.ConvolutionTwin;

namespace Harness.Claims.Convolution;

/// <summary>Homework 3, question 3(a), (b) and the size formulas of (c) and (d).</summary>
internal static class ConvolutionSizeClaims
{
    internal static readonly string[] Files =
        ["src/Handwritten/Convolution/WindowPositions.cs", "src/Handwritten/Convolution/ConvolutionSize.cs", "src/Reference/Convolution/ConvolutionTwin.cs"];

    private static readonly string[] Costs = ["src/Handwritten/Convolution/ConvolutionCost.cs", "src/Reference/Convolution/ConvolutionTwin.cs"];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        Shape("conv.lenet-layer1-shape", "1×32×32, six 5×5 filters, stride 1, no padding: 6×28×28", [6, 28, 28],
            () => Twin.OutputShape(1, 32, 32, 6, 5), WindowPositions.Count(32, 5), "A window of 5 starts at 0, …, 27: 32 − 5 + "
                + "1 = 28 positions in each direction, for each of 6 filters."),
        Shape("conv.lenet-pool-shape", "6×28×28, 2×2 windows, stride 2: 6×14×14", [6, 14, 14],
            () => Twin.PooledShape(6, 28, 28, 2, 2), WindowPositions.Count(28, 2, 2), "A window of 2 starts at 0, 2, …, 26: (28 "
                + "− 2)/2 + 1 = 14 positions; pooling keeps the channels."),
        Shape("conv.lenet-layer2-shape", "6×14×14, sixteen 5×5 filters, stride 1, no padding: 16×10×10", [16, 10, 10],
            () => Twin.OutputShape(6, 14, 14, 16, 5), WindowPositions.Count(14, 5), "14 − 5 + 1 = 10 positions in each "
                + "direction, for each of 16 filters; a filter spans all 6 channels."),
        new("conv.lenet-params-input")
        {
            Printed = SameCount("the input layer has 0 parameters: its numbers are given, none is trained", 0, () => Array.Empty<double>().Length),
            Derivation = ["The input layer holds the image and computes nothing."],
            Code = Costs,
        },
        Weights("conv.lenet-params-layer1", channels: 1, filters: 6, printed: 150),
        Weights("conv.lenet-params-layer2", channels: 6, filters: 16, printed: 2400),
        new("conv.output-size-formula")
        {
            Printed = WithoutFloor("(n − k + 2p)/s + 1 is the number of window positions, for every n, s ≤ 20, p ≤ 3, k ≤ n + 2p", dilations: 1),
            True = WithFloor("the size is ⌊(n − k + 2p)/s⌋ + 1, which is (n − k + 2p)/s + 1 exactly when s divides n − k + 2p", dilations: 1),
            Otherwise = Verdict.Qualified,
            Because = "it holds when s divides n − k + 2p, which the sheet does not ask for; n = 64, k = 43, s = 4 would give "
                + "6.25, and there are 6",
            Derivation = SizeSteps,
            Code = Files,
        },
        new("conv.output-size-dilated-formula")
        {
            Printed = WithoutFloor("(n + 2p − d(k − 1) − 1)/s + 1 is the number of window positions, for every n, s ≤ 20, p, d ≤ 3", dilations: 3),
            True = WithFloor("the size is ⌊(n + 2p − d(k − 1) − 1)/s⌋ + 1; the floor changes nothing exactly when s divides n + "
                + "2p − d(k − 1) − 1", dilations: 3),
            Otherwise = Verdict.Qualified,
            Because = "it holds when s divides n + 2p − d(k − 1) − 1; the 5 printed in the denominator is s, for (c) has s "
                + "there, and with 5 the sheet's own s = 3, k = 26 would give (67 − 52)/5 + 1 = 4, not 6",
            Derivation = SizeSteps,
            Code = Files,
        },
    ];

    private static string[] SizeSteps =>
    [
        "The padded axis has n + 2p entries, the window reaches over d(k − 1) + 1 of them.",
        "So it can start at n + 2p − d(k − 1) places, of which every s-th counts, the first included: ⌊(n + 2p − d(k − 1) − "
            + "1)/s⌋ + 1.",
        "Entries left over at the end are not reached, hence the floor.",
    ];

    private static Claim Shape(string id, string says, long[] printed, Func<long[]> library, int positions, string step) => new(id)
    {
        Printed = Check.Faultable(says, fault => Check.Once(says, () =>
            !library().SequenceEqual(printed) ? $"the library's output is {string.Join("×", library())}"
            : positions != printed[1] + fault ? $"the window has {positions} positions in each direction" : null)),
        Derivation = [step],
        Code = Files,
    };

    private static Claim Weights(string id, int channels, int filters, int printed)
    {
        var size = new ConvolutionSize(1, channels, 5, 5, filters, 5, 5);
        return new(id)
        {
            Printed = Check.Once($"the layer has {printed} parameters", () =>
                Parameters(printed, Twin.Parameters(channels, filters, 5, biases: true)) is null ? null
                : $"{filters} filters of 5·5·{channels} weights and one bias each have "
                    + $"{Twin.Parameters(channels, filters, 5, biases: true)}"),
            True = Check.All(
                $"{filters}(5·5·{channels}) = {printed} weights without biases, {filters}(5·5·{channels} + 1) = "
                    + $"{printed + filters} parameters with them",
                SameCount("weights", printed, () => ConvolutionCost.Weights(size), () => Twin.Parameters(channels, filters, 5, biases: false)),
                SameCount(
                    "with biases",
                    printed + filters,
                    () => ConvolutionCost.WeightsAndBiases(size),
                    () => Twin.Parameters(channels, filters, 5, biases: true))),
            Otherwise = Verdict.Qualified,
            Because = "it holds for filters without biases, of which the sheet says nothing",
            Derivation =
            [
                "A filter has one weight for each entry of its window in each input channel: 5·5·C.",
                "The weights are shared by all positions; a bias adds one number per filter.",
            ],
            Code = Costs,
        };
    }

    private static Check SameCount(string says, long stated, params Func<long>[] found) => Check.Faultable(says, fault => Check.ForAll(
        says, found, count => Parameters(count(), stated + fault)));

    private static string? Parameters(long a, long b) => a == b ? null : $"{a} against {b} numbers";

    private static Check WithoutFloor(string says, int dilations) => Check.ForAll(says, Windows(20, dilations), w =>
        (w.Count - 1) * w.S == w.Free ? null : $"n = {w.N}, k = {w.K}, s = {w.S}, p = "
            + $"{w.P}{(dilations > 1 ? $", d = {w.D}" : "")}: {w.Free}/{w.S} + 1 is no whole number, and the positions are "
            + $"{w.Count}");

    private static Check WithFloor(string says, int dilations) => Check.All(says,
        Check.Faultable(says, fault => Check.ForAll(says, Windows(20, dilations), w =>
            ConvolutionSize.Output(w.N, w.K, w.S, w.P, w.D) + fault != w.Count ? $"{w}: the formula gives "
                + $"{ConvolutionSize.Output(w.N, w.K, w.S, w.P, w.D)}"
            : (w.Free % w.S == 0) != ((w.Count - 1) * w.S == w.Free) ? $"{w}: with and without floor" : null)),
        Check.ForAll("the library has as many", Windows(6, dilations).Where(w => w.P <= 1), w =>
            Twin.Positions(w.N, w.K, w.S, w.P, w.D) == w.Count ? null : $"{w}: the library has "
                + $"{Twin.Positions(w.N, w.K, w.S, w.P, w.D)}"));

    // Every window that fits, smallest axis first.
    private static IEnumerable<Window> Windows(int largest, int dilations) =>
        from n in Enumerable.Range(1, largest)
        from p in Enumerable.Range(0, 4)
        from d in Enumerable.Range(1, dilations)
        from k in Enumerable.Range(1, ((n + (2 * p) - 1) / d) + 1)
        from s in Enumerable.Range(1, largest)
        select new Window(n, k, s, p, d, n + (2 * p) - (d * (k - 1)) - 1, WindowPositions.Count(n, k, s, p, d));

    private sealed record Window(int N, int K, int S, int P, int D, int Free, int Count);
}
