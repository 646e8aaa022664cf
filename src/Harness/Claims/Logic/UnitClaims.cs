using Harness.Handwritten.Logic;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims.Logic;

/// <summary>Problem set 03, problem 2: single step units.</summary>
internal static class UnitClaims
{
    private static readonly string[] Files = ["src/Handwritten/Logic/ThresholdUnit.cs", "src/Handwritten/Logic/Product.cs"];

    // The corrected bias stands last; null where the printed one is right.
    private static readonly Row[] Rows =
    [
        new("logic.p-unit", "P = A ∨ ¬B", [1, -1], 0.5, x => x[0] || !x[1], new(0, 1), null),
        new("logic.q-unit", "Q = ¬C ∨ ¬D", [-1, -1], 0.5, x => !x[0] || !x[1], new(1, 2), 1.5),
        new("logic.not-p-and-q-unit", "¬P ∧ Q", [-1, 1], -0.5, x => !x[0] && x[1], new(-1, 0), null),
        new("logic.p-and-not-q-unit", "P ∧ ¬Q", [1, -1], -0.5, x => x[0] && !x[1], new(-1, 0), null),
        new("logic.h1-unit", "A ∧ C ∧ D", [1, 1, 1], -2.5, x => x[0] && x[1] && x[2], new(-3, -2), null),
        new("logic.h2-unit", "¬B ∧ C ∧ D", [-1, 1, 1], -1.5, x => !x[0] && x[1] && x[2], new(-2, -1), null),
        new("logic.h3-unit", "¬A ∧ B ∧ ¬C", [-1, 1, -1], -1.5, x => !x[0] && x[1] && !x[2], new(-1, 0), -0.5),
        new("logic.h4-unit", "¬A ∧ B ∧ ¬D", [-1, 1, -1], -1.5, x => !x[0] && x[1] && !x[2], new(-1, 0), -0.5),
        new("logic.output-unit", "the OR of four units", [1, 1, 1, 1], -0.5, x => x.Any(b => b), new(-1, 0), null),
    ];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } = [.. Rows.Select(Claim)];

    private static Claim Claim(Row row) => new(row.Id)
    {
        Printed = Right(row, row.Bias),
        True = row.Corrected is { } bias ? Right(row, bias) : null,
        Derivation =
        [
            "A step unit fires when its sum w · x + b is above 0.",
            $"The weights ({string.Join(", ", row.Weights)}) give {row.Name} for every bias with {row.Biases}, and for no other.",
        ],
        Code = Files,
    };

    private static Check Right(Row row, double bias)
    {
        string says = FormattableString.Invariant($"the step unit with weights ({string.Join(", ", row.Weights)}) and bias {bias} is {row.Name}; the weights need {row.Biases}");
        return Check.All(
            says,
            TruthChecks.Unit(says, row.Weights, bias, row.Function),
            TruthChecks.BiasInterval(says, row.Weights, row.Biases, row.Function));
    }

    private sealed record Row(string Id, string Name, double[] Weights, double Bias, Func<bool[], bool> Function, BiasInterval Biases, double? Corrected);
}
