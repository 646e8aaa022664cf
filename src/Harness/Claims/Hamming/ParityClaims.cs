using Harness.Claims.Logic;
using Harness.Handwritten.Hamming;
using Harness.Handwritten.Logic;
using Harness.Verification.Claims;
using LibraryCode = Harness.Reference.Hamming.HammingCode;

namespace Harness.Claims.Hamming;

/// <summary>Problem set 03, problem 1: the code, the tables and the sums of products.</summary>
internal static class ParityClaims
{
    private static readonly string[] Files = ["src/Handwritten/Hamming/HammingCode.cs", "src/Reference/Hamming/HammingCode.cs"];
    private static readonly string[] SumFiles = ["src/Handwritten/Logic/SumOfProducts.cs"];

    // The three tables are printed alike: rows 00, 01, 10, 11 of two data bits, columns 0, 1 of D4.
    private static readonly string[] Table = ["01", "10", "10", "01"];
    private static readonly string[] Pairs = ["D1 D2", "D1 D3", "D2 D3"];

    // Exactly one positive literal, or all three; as printed.
    private static readonly Product[] Sum = [new("100"), new("010"), new("001"), new("111")];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("hamming.parity-equations")
        {
            Printed = Check.All(
                "D1 … D4 with P1, P2, P3 is a Hamming(7,4) code: two codewords differ in at least 3 places, and some in exactly 3",
                Check.ForAll("the generator matrix modulo 2 gives the same codewords", BooleanInputs.All(4), DiffersFromLibrary),
                Check.Faultable("distance at least 3", fault => Check.ForAll(
                    "every pair", Distances, d => d >= 3 + fault ? null : $"two codewords differ in {d} places")),
                Check.Once("distance 3 occurs", () => Distances.Min() == 3 ? null : $"the least distance is {Distances.Min()}")),
            Derivation =
            [
                "A change of D1, D2, D3 or D4 changes the parity bits 110, 101, 011 or 111.",
                "Each has at least two ones and no two are alike, so one changed bit costs three places, two cost at least 2 + "
                    + "1, three or four at least three.",
            ],
            Code = Files,
        },
        .. Pairs.SelectMany(OfParity),
    ];

    private static IEnumerable<int> Distances
    {
        get
        {
            bool[][] words = [.. BooleanInputs.All(4).Select(d => HammingCode.Encode(d))];
            return words.SelectMany((a, i) => words.Skip(i + 1).Select(b => HammingCode.Distance(a, b)));
        }
    }

    private static IEnumerable<Claim> OfParity(string pair, int i) =>
    [
        new($"hamming.kmap-h{i + 1}")
        {
            Printed = TruthChecks.Equal($"the table of H{i + 1} is {pair.Replace(" ", " ⊕ ", StringComparison.Ordinal)} ⊕ D4, "
                + $"in all 8 entries", 3, OfTable, x => Parity(i, x)),
            Derivation =
            [
                "An entry is 1 when the number of ones among the three bits is odd.",
                "The rows stand in the order 00, 01, 10, 11 of their labels, not in a Karnaugh map's 00, 01, 11, 10; the "
                    + "entries agree with the labels.",
            ],
            Code = Files,
        },
        new($"hamming.dnf-h{i + 1}")
        {
            Printed = TruthChecks.Equal($"the sum of the four printed products is "
                + $"{pair.Replace(" ", " ⊕ ", StringComparison.Ordinal)} ⊕ D4", 3, x => SumOfProducts.Value(Sum, x), x => Parity(i, x)),
            Derivation = ["One product for each entry 1 of the table: exactly one bit set, or all three."],
            Code = SumFiles,
        },
    ];

    // x holds the pair and D4; the bit that does not occur is 0, for it cannot matter.
    private static bool Parity(int i, bool[] x)
    {
        bool[] d = i switch { 0 => [x[0], x[1], false, x[2]], 1 => [x[0], false, x[1], x[2]], _ => [false, x[0], x[1], x[2]] };
        return HammingCode.Parity(d)[i];
    }

    private static bool OfTable(bool[] x) => Table[(x[0] ? 2 : 0) + (x[1] ? 1 : 0)][x[2] ? 1 : 0] == '1';

    private static string? DiffersFromLibrary(bool[] d)
    {
        double[] word = LibraryCode.Encode([BooleanInputs.Numbers(d)])[0];
        return word.Select(b => b == 1).SequenceEqual(HammingCode.Encode(d)) ? null
            : $"data {BooleanInputs.Text(d)}: {BooleanInputs.Text(HammingCode.Encode(d))}, by the generator matrix "
                + $"{string.Concat(word)}";
    }
}
