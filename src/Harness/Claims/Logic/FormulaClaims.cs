using Harness.Handwritten.Logic;
using Harness.Verification.Claims;

namespace Harness.Claims.Logic;

/// <summary>Problem set 03, problem 2: the formulas.</summary>
internal static class FormulaClaims
{
    private static readonly string[] Files = ["src/Handwritten/Logic/BooleanInputs.cs"];
    private static readonly string[] SumFiles = ["src/Handwritten/Logic/SumOfProducts.cs", "src/Handwritten/Logic/Product.cs"];

    /// <summary>(A ∨ ¬B) ⊕ (¬C ∨ ¬D).</summary>
    public static bool Target(bool[] x) => (x[0] || !x[1]) != (!x[2] || !x[3]);

    /// <summary>The four products of the sheet: A C D, ¬B C D, ¬A B ¬C, ¬A B ¬D.</summary>
    public static Product[] Products { get; } = [new("1-11"), new("-011"), new("010-"), new("01-0")];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("logic.xor-expansion")
        {
            Printed = TruthChecks.Equal("P ⊕ Q = (P ∧ ¬Q) ∨ (¬P ∧ Q)", 2, x => x[0] != x[1], x => (x[0] && !x[1]) || (!x[0] && x[1])),
            Derivation = ["Exactly one of P and Q holds: P without Q, or Q without P."],
            Code = Files,
        },
        new("logic.demorgan")
        {
            Printed = Check.All(
                "¬(¬C ∨ ¬D) = C ∧ D and ¬(A ∨ ¬B) = ¬A ∧ B",
                TruthChecks.Equal("¬(¬C ∨ ¬D) = C ∧ D", 2, x => !(!x[0] || !x[1]), x => x[0] && x[1]),
                TruthChecks.Equal("¬(A ∨ ¬B) = ¬A ∧ B", 2, x => !(x[0] || !x[1]), x => !x[0] && x[1])),
            Derivation = ["A sum fails when both its terms fail."],
            Code = Files,
        },
        new("logic.expansion-steps")
        {
            Printed = Check.All(
                "(A ∨ ¬B) ⊕ (¬C ∨ ¬D) = [(A ∨ ¬B) ∧ ¬(¬C ∨ ¬D)] ∨ [¬(A ∨ ¬B) ∧ (¬C ∨ ¬D)] = [(A ∨ ¬B) ∧ (C ∧ D)] ∨ [(¬A ∧ B) ∧ (¬C ∨ ¬D)]",
                TruthChecks.Equal("first equality", 4, Target, FirstStep),
                TruthChecks.Equal("second equality", 4, FirstStep, SecondStep)),
            Derivation = ["Put P = A ∨ ¬B and Q = ¬C ∨ ¬D into the expansion of ⊕.", "De Morgan's laws for ¬Q and ¬P."],
            Code = Files,
        },
        new("logic.sop-equivalence")
        {
            Printed = TruthChecks.Equal("(A ∨ ¬B) ⊕ (¬C ∨ ¬D) = ACD ∨ ¬B CD ∨ ¬A B ¬C ∨ ¬A B ¬D", 4, Target, x => SumOfProducts.Value(Products, x)),
            Derivation = ["Distribute C ∧ D over A ∨ ¬B, and ¬A ∧ B over ¬C ∨ ¬D."],
            Code = SumFiles,
        },
        new("logic.sop-minimal")
        {
            Printed = Check.Once("no other sum of products has so few products and literals: of all sums of implicants, the printed one is the only smallest", NotSmallest),
            Derivation =
            [
                "The function is 1 at ABCD = 0011, 1011, 1111, 0100, 0101, 0110.",
                "0011 is covered by no implicant larger than ¬B CD, 1111 by none larger than ACD, 0101 by none larger than ¬A B ¬C, 0110 by none larger than ¬A B ¬D.",
                "No implicant covers two of these four inputs, so four products are needed, and these have the fewest literals.",
            ],
            Code = SumFiles,
        },
    ];

    private static bool FirstStep(bool[] x) => ((x[0] || !x[1]) && !(!x[2] || !x[3])) || (!(x[0] || !x[1]) && (!x[2] || !x[3]));

    private static bool SecondStep(bool[] x) => ((x[0] || !x[1]) && (x[2] && x[3])) || ((!x[0] && x[1]) && (!x[2] || !x[3]));

    private static string? NotSmallest()
    {
        string[][] smallest = [.. SumOfProducts.Smallest(4, Target).Select(s => s.Select(p => p.Cube).Order(StringComparer.Ordinal).ToArray())];
        string[] printed = [.. Products.Select(p => p.Cube).Order(StringComparer.Ordinal)];
        return smallest.Length == 1 && smallest[0].SequenceEqual(printed) ? null
            : $"{smallest.Length} sums of {smallest[0].Length} products do, such as {string.Join(" ∨ ", smallest[0])}, as ABCD";
    }
}
