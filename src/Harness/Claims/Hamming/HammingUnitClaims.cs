using Harness.Claims.Logic;
using Harness.Handwritten.Logic;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims.Hamming;

/// <summary>Problem set 03, problem 1: the rows of W_h and the biases.</summary>
internal static class HammingUnitClaims
{
    private static readonly string[] Files = ["src/Handwritten/Logic/ThresholdUnit.cs", "src/Handwritten/Logic/Product.cs"];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("hamming.hidden-weights-h1")
        {
            Printed = RowsAreMinterms("rows 1 to 4 have the signs of the minterms of H1 in D1, D2, D4", 0, HammingNetworks.PrintedHidden),
            True = RowsAreMinterms("with their last two columns exchanged, [1,−1,0,−1], [−1,1,0,−1], [−1,−1,0,1], [1,1,0,1], "
                + "rows 1 to 4 are the minterms of H1", 0, HammingNetworks.Corrected.Layers[0].Weights),
            Because = "the printed rows look at D3 instead of D4, so no bias helps",
            Derivation =
            [
                "A positive literal has weight 1, a negated one −1, a variable that does not occur 0.",
                "H1 is made of D1, D2 and D4: its weights belong in columns 1, 2 and 4.",
            ],
            Code = Files,
        },
        Rows("hamming.hidden-weights-h2", "rows 5 to 8 have the signs of the minterms of H2 in D1, D3, D4", 1),
        Rows("hamming.hidden-weights-h3", "rows 9 to 12 have the signs of the minterms of H3 in D2, D3, D4", 2),
        new("hamming.hidden-bias-two-negated")
        {
            Printed = Check.All(
                "with bias −0.5 a step unit with one weight 1 and two −1 fires exactly on its minterm; it needs −1 < b ≤ 0",
                [.. new[] { "100", "010", "001" }.Select(cube => Minterm(new Product(cube), -0.5, new(-1, 0)))]),
            Derivation = ["The sum is 1 on the minterm and at most 0 elsewhere."],
            Code = Files,
        },
        new("hamming.hidden-bias-three-positive")
        {
            Printed = Minterm(new Product("111"), -0.5, new(-3, -2)),
            True = Minterm(new Product("111"), -2.5, new(-3, -2)),
            Because = "with bias −0.5 the unit is the OR of its three inputs",
            Derivation = ["The sum is 3 on the minterm and at most 2 elsewhere: −3 < b ≤ −2."],
            Code = Files,
        },
        new("hamming.output-bias")
        {
            Printed = TruthChecks.Unit("bias −0.5 makes the sum of four 0/1 units their OR", [1, 1, 1, 1], -0.5, x => x.Contains(true)),
            Derivation = ["The sum is 0 when no unit fires and at least 1 otherwise: −1 < b ≤ 0."],
            Code = Files,
        },
    ];

    private static Claim Rows(string id, string says, int parity) => new(id)
    {
        Printed = RowsAreMinterms(says, parity, HammingNetworks.PrintedHidden),
        Derivation =
        [
            "A positive literal has weight 1, a negated one −1, a variable that does not occur 0.",
            "With the bias ½ − p for p positive literals each row fires exactly on its minterm.",
        ],
        Code = Files,
    };

    // By the signs, and by what the unit can compute: there is a bias with which it is the minterm, over all 16 inputs.
    private static Check RowsAreMinterms(string says, int parity, double[][] rows) => Check.Faultable(says, fault => RowsAreMinterms(says, parity, rows, fault));

    // The fault takes the minterms of the next row.
    private static Check RowsAreMinterms(string says, int parity, double[][] rows, int fault) => Check.ForAll(says, Enumerable.Range(0, 4), k =>
    {
        (Product minterm, double[] row) = (HammingNetworks.Minterms[parity][(k + fault) % 4], rows[(4 * parity) + k]);
        bool signs = row.SequenceEqual(minterm.Weights);
        bool fires = ThresholdUnit.Biases(row, x => minterm.Value(x)).Contains(minterm.Bias);
        return signs && fires ? null
            : $"row {(4 * parity) + k + 1} is [{string.Join(", ", row)}], but its minterm ({minterm.Cube} as D1 D2 D3 D4) has "
                + $"the weights [{string.Join(", ", minterm.Weights)}], and {ThresholdUnit.Biases(row, x => minterm.Value(x))} "
                + $"makes the row fire on it";
    });

    private static Check Minterm(Product product, double bias, BiasInterval biases)
    {
        string unit = $"with bias {Digits.RoundTrip(bias)} the step unit with weights ({string.Join(", ", product.Weights)})";
        string says = $"{unit} fires exactly on its minterm; it needs {biases}";
        return Check.All(
            says,
            TruthChecks.Unit(says, product.Weights, bias, x => product.Value(x)),
            TruthChecks.BiasInterval(says, product.Weights, biases, x => product.Value(x)));
    }
}
