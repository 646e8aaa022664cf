using Harness.Handwritten.Convolution;
using Harness.Verification;
using Harness.Verification.Claims;
using Twin = Harness.Reference.Convolution.ConvolutionTwin;

namespace Harness.Claims.Convolution;

/// <summary>Problem set 03, problem 9: a layer from 205×205×10 to 66×66×96 with stride 3.</summary>
internal static class ModelParameterClaims
{
    private static readonly ConvolutionSize Layer = new(1, 10, 205, 205, 96, 10, 10, Stride: 3);

    private static readonly string[] Files = ["src/Handwritten/Convolution/ConvolutionCost.cs", .. ConvolutionSizeClaims.Files];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("model.kernel-size")
        {
            Printed = Check.ForAll("66 positions of stride 3 on 205 entries mean K = 10", Enumerable.Range(1, 205).OrderByDescending(k => k == 10), k =>
                (WindowPositions.Count(205, k, 3) == 66) == (k == 10) ? null : $"K = {k} also has 66 positions, and "
                    + $"{(205 - k) % 3} of 205 entries left over"),
            True = Check.Faultable("K = 10 if no entry is left over (3 divides 205 − K); else K = 8, 9 and 10 all give 66", fault =>
                Check.ForAll("every K", Enumerable.Range(1, 205), k => NotAsSolved(k, least: 8 + fault))),
            Otherwise = Verdict.Qualified,
            Because = "the size is ⌊(205 − K)/3⌋ + 1; the sheet's formula has no floor, so it assumes that 3 divides 205 − K",
            Derivation = ["66 = (205 − K)/3 + 1 gives K = 10.", "With the floor 195 ≤ 205 − K < 198, so K = 8, 9 or 10."],
            Code = Files,
        },
        new("model.parameter-count")
        {
            Printed = Equal("(10·10·10 + 1)·96 = 96096 parameters", 96096, () => ConvolutionCost.WeightsAndBiases(Layer), () => Twin.Parameters(10, 96, 10, biases: true)),
            Derivation = ["A filter has 10·10 weights for each of 10 channels, and one bias: 1001.", "96 filters: 96096."],
            Code = Files,
        },
        new("model.multiplications-per-output")
        {
            Printed = Equal("10·10·10 = 1000 multiplications for one output value", 1000, () => ConvolutionCost.MultiplicationsPerOutput(Layer), () => (long)Twin.ProductsPerMap(10, 10, 10, 10, 1)),
            Derivation =
            [
                "One output value is the sum of one product for each entry of the 10×10 window in each of 10 channels.",
            ],
            Code = Files,
        },
        new("model.multiplications-per-map")
        {
            Printed = Equal("66·66·1000 = 4356000 multiplications for one map", 4356000, () => ConvolutionCost.MultiplicationsPerMap(Layer), () => (long)Twin.ProductsPerMap(10, 205, 205, 10, 3)),
            Derivation = ["The map has 66·66 = 4356 values, of 1000 products each."],
            Code = Files,
        },
        new("model.multiplications-total")
        {
            Printed = Equal("96·4356000 = 418176000 multiplications in all", 418176000, () => ConvolutionCost.Multiplications(Layer), () => 96 * (long)Twin.ProductsPerMap(10, 205, 205, 10, 3)),
            Derivation = ["No product is shared between the 96 filters, for each has its own weights."],
            Code = Files,
        },
    ];

    private static string? NotAsSolved(int k, int least)
    {
        int count = WindowPositions.Count(205, k, 3);
        return (count == 66) != (least <= k && k <= 10) ? $"K = {k} has {count} positions"
            : Twin.Positions(205, k, 3) != count ? $"K = {k}: the library has {Twin.Positions(205, k, 3)} positions"
            : (count == 66 && (205 - k) % 3 == 0) != (k == 10) ? $"K = {k} without a remainder" : null;
    }

    private static Check Equal(string says, long printed, Func<long> handwritten, Func<long> library) => Check.Faultable(says, fault => Check.Once(
        says, () => handwritten() != printed ? $"it is {handwritten()}" : library() != printed + fault ? $"the library has {library()}" : null));
}
