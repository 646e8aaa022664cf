using Harness.Claims.Logic;
using Harness.Handwritten.Hamming;
using Harness.Handwritten.Logic;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims.Hamming;

/// <summary>Problem set 03, problem 1: the network for the parity bits.</summary>
internal static class HammingNetworkClaims
{
    private static readonly string[] Files = ["src/Handwritten/Logic/LogicNetwork.cs", "src/Reference/Logic/LogicNetwork.cs", "src/Handwritten/Hamming/HammingCode.cs"];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("hamming.layer-sizes")
        {
            Printed = Check.Once("4 inputs and 3 outputs: W_h is 12×4, B_h and W_o fit in number, and no fewer than 3 parity bits protect 4 data bits", WrongSizes),
            Derivation = ["4 data bits go in, 3 parity bits come out; each output has four minterms, so 3 · 4 = 12 hidden units.", "r parity bits tell apart 2ʳ cases: no error, or an error in one of 4 + r places; 2ʳ ≥ 5 + r needs r ≥ 3."],
            Code = Files,
        },
        new("hamming.output-weights-shape")
        {
            Printed = Composes("a 3×4 matrix of ones maps the 12 hidden units to the 3 outputs", HammingNetworks.PrintedOutput),
            True = Check.All(
                "W_o is 3×12: row k has four ones, in the columns of the four hidden units of output k, and zeros elsewhere",
                Composes("it composes", SumOfProducts.Blocks(4, 4, 4)),
                Check.ForAll("every output is the OR of its own four units, at all 4096 patterns of the hidden units", BooleanInputs.All(12), NotItsOwnOr)),
            Derivation = ["W_o H with H of 12 entries needs 12 columns.", "The printed rows are the non-zero blocks of the 3×12 matrix."],
            Code = Files,
        },
        new("hamming.activation-kind")
        {
            Printed = TruthChecks.Logistic("the corrected weights with logistic units of gain 1, taken at ½", HammingNetworks.Corrected, 1, Parity),
            True = TruthChecks.LogisticFrom("with the corrected weights logistic units σ(g a) compute P1, P2, P3 for every gain g ≥ 4, that is with all weights and biases multiplied by 4 or more", HammingNetworks.Corrected, 4, Parity),
            Otherwise = Verdict.Qualified,
            Because = "true for steep units only, which the sheet does not say",
            Derivation =
            [
                "Every sum of a step unit is at least ½ away from 0, so σ(g a) is at most σ(−g/2) away from the step.",
                "Four hidden units that should be 0 add up to at most 4 σ(−g/2), below ½ for g > 2 ln 7 ≈ 3.89; for g = 1 that is 1.51, and the output is 1 where it should be 0.",
            ],
            Code = [.. Files, "src/Handwritten/Logic/SteepLogistic.cs"],
        },
        new("hamming.network-printed")
        {
            Printed = Check.All(
                "the printed network computes P1, P2, P3, under some reading of W_o that composes",
                Check.Once("some reading is right", NoReadingIsRight)),
            True = TruthChecks.Steps("with columns 3 and 4 of rows 1 to 4 exchanged, bias −2.5 in rows 4, 8 and 12, and W_o in blocks (3×12), the network computes P1, P2, P3 at all 16 inputs", HammingNetworks.Corrected, Parity),
            Because = "W_o (3×4) does not fit the 12 hidden units, rows 1 to 4 do not look at D4, and bias −0.5 makes rows 4, 8, 12 an OR instead of an AND",
            Derivation = ["Each hidden unit is one minterm of H1, H2 or H3; its bias is ½ less its number of positive literals.", "Each output is the OR of its four minterms."],
            Code = Files,
        },
        new("hamming.network-corrected")
        {
            True = TruthChecks.Steps(
                "4 inputs; 12 hidden step units with weights 1 for D and −1 for ¬D in the minterms of P1, P2, P3 and bias −0.5, or −2.5 for D ∧ D ∧ D; 3 outputs with weight 1 from their own four units and bias −0.5: right at all 16 inputs",
                SumOfProducts.Network(HammingNetworks.Minterms), Parity),
            Derivation = ["Write each parity as a sum of four minterms.", "A minterm with p positive literals is a step unit with weights ±1 and bias ½ − p; a sum is a step unit with weights 1 and bias −½."],
            Code = [.. Files, "src/Handwritten/Logic/SumOfProducts.cs"],
        },
    ];

    private static bool[] Parity(bool[] d) => HammingCode.Parity(d);

    private static string? WrongSizes()
    {
        (int, int, int, int) sizes = (HammingNetworks.PrintedHidden[0].Length, HammingNetworks.PrintedHidden.Length, HammingNetworks.PrintedHiddenBiases.Length, HammingNetworks.PrintedOutputBiases.Length);
        int parities = Enumerable.Range(1, 9).First(r => 1 << r >= 4 + r + 1);
        return sizes == (4, 12, 12, 3) && parities == 3 && HammingNetworks.PrintedOutput.Length == 3 ? null : $"inputs, hidden units, biases and outputs are {sizes}, and {parities} parity bits are needed";
    }

    private static Check Composes(string says, double[][] output) => Check.Once(says, () =>
        output.All(row => row.Length == HammingNetworks.PrintedHidden.Length) ? null
            : $"W_o is {output.Length}×{output[0].Length}, H has {HammingNetworks.PrintedHidden.Length} entries: W_o H is not defined");

    private static string? NotItsOwnOr(bool[] hidden)
    {
        double[][] blocks = SumOfProducts.Blocks(4, 4, 4);
        int wrong = Array.FindIndex(blocks, row => ThresholdUnit.Fires(row, -0.5, hidden) != hidden.AsSpan(4 * Array.IndexOf(blocks, row), 4).Contains(true));
        return wrong < 0 ? null : $"output {wrong + 1} is wrong at {BooleanInputs.Text(hidden)}";
    }

    private static string? NoReadingIsRight()
    {
        double[][] ones = [.. Enumerable.Repeat(Enumerable.Repeat(1.0, 12).ToArray(), 3)];
        string?[] readings = [Wrong("W_o in blocks", SumOfProducts.Blocks(4, 4, 4)), Wrong("W_o as 3×12 ones", ones)];
        return readings.Contains(null) ? null : string.Join("; ", readings);
    }

    private static string? Wrong(string reading, double[][] output)
    {
        string? counterexample = TruthChecks.Steps(reading, HammingNetworks.Printed(output), Parity).Run(new(0, 0)).Counterexample;
        return counterexample is null ? null : $"{reading}: {counterexample}";
    }
}
