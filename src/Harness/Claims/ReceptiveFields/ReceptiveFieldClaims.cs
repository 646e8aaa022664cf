using Harness.Handwritten.ReceptiveFields;
using Harness.Verification.Claims;
using Measured = Harness.Reference.ReceptiveFields.ReceptiveField;

namespace Harness.Claims.ReceptiveFields;

/// <summary>Problem set 03, problem 10: the receptive field of a stack of convolutions.</summary>
internal static class ReceptiveFieldClaims
{
    private static readonly string[] Files = ["src/Handwritten/ReceptiveFields/ReceptiveField.cs", "src/Reference/ReceptiveFields/ReceptiveField.cs"];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("rf.base-case")
        {
            Printed = AgainstMeasured("RF₁ = k₁, for every k₁ ≤ 7 and s₁ ≤ 4", Stacks(1, 7, 4), s => s.Kernels[0]),
            Derivation = ["One output of the first layer is a sum over k₁ inputs."],
            Code = Files,
        },
        new("rf.recursion")
        {
            Printed = AgainstMeasured("RFₙ = RFₙ₋₁ + (kₙ − 1) s₁⋯sₙ₋₁, for every stack of up to 4 layers with k ≤ 3, s ≤ 2, and "
                + "for k = (3, 3, 2, 5), s = (1, 2, 2, 1)", Small, s => ReceptiveField.ByRecursion(s.Kernels, s.Strides)),
            Derivation =
            [
                "Neighbours in layer n − 1 lie s₁⋯sₙ₋₁ inputs apart.",
                "Layer n looks at kₙ neighbours: kₙ − 1 more steps of that length.",
            ],
            Code = Files,
        },
        new("rf.n2-n3")
        {
            Printed = AgainstMeasured("RF₂ = k₁ + (k₂ − 1)s₁ and RF₃ = RF₂ + (k₃ − 1)s₁s₂, for every k ≤ 3, s ≤ 3", [.. Stacks(2, 3, 3), .. Stacks(3, 3, 3)], TwoOrThree),
            Derivation = ["The recursion at n = 2 and n = 3."],
            Code = Files,
        },
        new("rf.closed-form")
        {
            Printed = AgainstMeasured("RFₙ = k₁ + Σᵢ₌₂ⁿ (kᵢ − 1) Πⱼ₍ⱼ<ᵢ₎ sⱼ, for every stack of up to 4 layers with k ≤ 3, s ≤ "
                + "2, and the three longer ones", Small, s => ReceptiveField.ByClosedForm(s.Kernels, s.Strides)),
            Derivation = ["The recursion summed up from RF₁ = k₁."],
            Code = Files,
        },
        new("rf.own-stride")
        {
            Printed = OwnStrideMatters,
            True = AgainstMeasured("RFₙ depends on RFₙ₋₁, kₙ and the strides s₁ … sₙ₋₁ of the layers before; sₙ does not enter", Small, s => ReceptiveField.ByRecursion(s.Kernels, [.. s.Strides[..^1], 9])),
            Because = "the sheet's own formula has the product up to n − 1",
            Derivation = ["sₙ says how far the windows of layer n lie apart, not how far one of them reaches."],
            Code = Files,
        },
    ];

    private static Stack[] Small =>
    [
        .. Stacks(1, 3, 2), .. Stacks(2, 3, 2), .. Stacks(3, 3, 2), .. Stacks(4, 3, 2),
        new([3, 3, 2, 5], [1, 2, 2, 1]), new([7, 3, 3], [2, 2, 1]), new([11, 3, 5, 3, 3, 3], [4, 2, 1, 2, 1, 1]),
    ];

    private static Check OwnStrideMatters => Check.ForAll("RFₙ changes with sₙ", Stacks(2, 3, 2), s =>
    {
        int[] other = [.. s.Strides[..^1], s.Strides[^1] + 1];
        long reach = Measured.Measured(s.Kernels, s.Strides);
        return reach == Measured.Measured(s.Kernels, other) ? $"k = ({string.Join(", ", s.Kernels)}), s = "
            + $"({string.Join(", ", s.Strides)}): RF = {reach}, and the same with s{s.Strides.Length} = {other[^1]}" : null;
    }, by: "autograd");

    private static Check AgainstMeasured(string says, Stack[] stacks, Func<Stack, long> formula) => Check.Faultable(says, fault => Check.ForAll(
        says,
        stacks,
        s => (formula(s) + fault, Measured.Measured(s.Kernels, s.Strides)) is var (computed, measured) && computed == measured ? null
            : $"k = ({string.Join(", ", s.Kernels)}), s = ({string.Join(", ", s.Strides)}): "
            + $"the formula gives {computed}, by autograd they span {measured} inputs",
        by: "autograd"));

    private static long TwoOrThree(Stack s)
    {
        long two = s.Kernels[0] + ((s.Kernels[1] - 1) * s.Strides[0]);
        return s.Kernels.Length == 2 ? two : two + ((s.Kernels[2] - 1) * s.Strides[0] * s.Strides[1]);
    }

    // Every stack of n layers with kernels up to k and strides up to s, smallest first.
    private static Stack[] Stacks(int n, int k, int s)
    {
        IEnumerable<Stack> stacks = [new([], [])];
        for (int layer = 0; layer < n; layer++)
        {
            stacks = stacks.SelectMany(t =>
                Enumerable.Range(1, k).SelectMany(kernel => Enumerable.Range(1, s).Select(stride => new Stack([.. t.Kernels, kernel], [.. t.Strides, stride]))));
        }

        return [.. stacks];
    }

    private sealed record Stack(int[] Kernels, int[] Strides);
}
