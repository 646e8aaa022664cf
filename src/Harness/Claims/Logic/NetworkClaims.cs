using Harness.Handwritten.Logic;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims.Logic;

/// <summary>Problem set 03, problem 2: the two networks.</summary>
internal static class NetworkClaims
{
    private static readonly string[] Files = ["src/Handwritten/Logic/LogicNetwork.cs", "src/Reference/Logic/LogicNetwork.cs"];
    private static readonly string[] SteepFiles = ["src/Handwritten/Logic/SteepLogistic.cs", .. Files];

    private static readonly LogicNetwork FirstCorrected = First(qBias: 1.5);
    private static readonly LogicNetwork SecondCorrected = Second(negatedBias: -0.5);

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("logic.hidden-layer-count")
        {
            Printed = OneHiddenLayer("the first design has one hidden layer", FirstCorrected),
            True = Check.All(
                "the first design has two hidden layers; the second, with 4 hidden units and bias −0.5 for H3 and H4, has one and computes the function",
                Check.Once("two", () => FirstCorrected.HiddenLayers == 2 ? null : $"{FirstCorrected.HiddenLayers} hidden layers"),
                OneHiddenLayer("one", SecondCorrected),
                TruthChecks.Steps("the second design", SecondCorrected, Target)),
            Because = "the sheet itself lists “Hidden Layer 1” and “Hidden Layer 2”, and the task asks for one",
            Derivation = ["P and Q feed ¬P ∧ Q and P ∧ ¬Q, which feed the output: two layers of units lie between input and output."],
            Code = Files,
        },
        new("logic.two-layer-network")
        {
            Printed = TruthChecks.Steps("the first design with the printed biases computes (A ∨ ¬B) ⊕ (¬C ∨ ¬D)", First(qBias: 0.5), Target),
            True = TruthChecks.Steps("with bias 1.5 instead of 0.5 for Q, the first design computes (A ∨ ¬B) ⊕ (¬C ∨ ¬D) at all 16 inputs", FirstCorrected, Target),
            Because = "with bias 0.5 the unit Q is ¬C ∧ ¬D",
            Derivation = ["Q = ¬C ∨ ¬D needs a bias above 1, up to 2.", "The other units are right: P, ¬P ∧ Q, P ∧ ¬Q, and an OR with weights 1, 1 and bias −0.5."],
            Code = Files,
        },
        new("logic.sop-network")
        {
            Printed = TruthChecks.Steps("the second design with the printed biases computes (A ∨ ¬B) ⊕ (¬C ∨ ¬D)", Second(negatedBias: -1.5), Target),
            True = TruthChecks.Steps("with bias −0.5 instead of −1.5 for H3 and H4, the second design computes (A ∨ ¬B) ⊕ (¬C ∨ ¬D) at all 16 inputs", SecondCorrected, Target),
            Because = "with bias −1.5 the units H3 and H4 never fire",
            Derivation = ["A product with p positive literals needs the bias ½ − p: −2.5 for H1, −1.5 for H2, −0.5 for H3 and H4.", "The output is an OR of the four: bias −0.5."],
            Code = [.. Files, "src/Handwritten/Logic/SumOfProducts.cs"],
        },
        new("logic.activation-kind")
        {
            Printed = Check.All(
                "logistic units of gain 1, taken at ½, compute what the step units compute",
                TruthChecks.Logistic("the corrected second design with logistic units of gain 1", SecondCorrected, 1, Target),
                TruthChecks.Logistic("the corrected first design with logistic units of gain 1", FirstCorrected, 1, Target)),
            True = Check.All(
                "with the corrected biases both designs compute the function with logistic units σ(g a) of every gain g ≥ 5, that is with all weights and biases multiplied by 5 or more",
                TruthChecks.LogisticFrom("the first design", FirstCorrected, 5, Target),
                TruthChecks.LogisticFrom("the second design", SecondCorrected, 5, Target)),
            Otherwise = Verdict.Qualified,
            Because = "true for steep units only, which the sheet does not say",
            Derivation =
            [
                "Every sum of a step unit is at least ½ away from 0, so σ(g a) is at most σ(−g/2) away from the step: 0.38 for g = 1, 0.08 for g = 5.",
                "Four hidden units that should be 0 then add up to as much as 4 σ(−g/2): above ½ for g = 1, below ½ for g > 2 ln 7 ≈ 3.89.",
                "With two hidden layers the error of the first shrinks the margin of the second to ½ − 2 σ(−g/2); g = 5 leaves enough.",
            ],
            Code = SteepFiles,
        },
    ];

    private static bool[] Target(bool[] x) => [FormulaClaims.Target(x)];

    // P, Q; then ¬P ∧ Q, P ∧ ¬Q; then their OR, whose weights the sheet does not print.
    internal static LogicNetwork First(double qBias) => new(
        new DenseLayer([[1, -1, 0, 0], [0, 0, -1, -1]], [0.5, qBias]),
        new DenseLayer([[-1, 1], [1, -1]], [-0.5, -0.5]),
        new DenseLayer([[1, 1]], [-0.5]));

    // H1 to H4 over A, B, C, D; then their OR.
    internal static LogicNetwork Second(double negatedBias) => new(
        new DenseLayer([[1, 0, 1, 1], [0, -1, 1, 1], [-1, 1, -1, 0], [-1, 1, 0, -1]], [-2.5, -1.5, negatedBias, negatedBias]),
        new DenseLayer([[1, 1, 1, 1]], [-0.5]));

    private static Check OneHiddenLayer(string says, LogicNetwork network) =>
        Check.Once(says, () => network.HiddenLayers == 1 ? null : $"it has {network.HiddenLayers} hidden layers");
}
