using Harness.Handwritten.Convolution;
using Harness.Verification;
using Harness.Verification.Claims;
using Twin = Harness.Reference.Convolution.ConvolutionTwin;

namespace Harness.Claims.Convolution;

/// <summary>Homework 3, question 3(c) to (e): kernels and strides that turn 64 entries into 6.</summary>
internal static class KernelStrideClaims
{
    private static readonly Axis C = new(Padding: 0, Dilation: 1, Free: k => 64 - k, Text: "64 − k");
    private static readonly Axis D = new(Padding: 1, Dilation: 2, Free: k => 67 - (2 * k), Text: "67 − 2k");
    private static readonly Axis E = new(Padding: 1, Dilation: 1, Free: k => 66 - k, Text: "66 − k");

    private static readonly string[] Files = [.. ConvolutionSizeClaims.Files, "src/Handwritten/Convolution/KernelStrideSolutions.cs"];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        Equation("conv.q3c-equation", C, ""),
        Table("conv.q3c-example", C, (4, 44)),
        new("conv.q3c-table-s1")
        {
            Printed = Maps(C, (1, 52)),
            True = Check.All("s = 1 needs k = 59, and no other kernel", Maps(C, (1, 59)), Only(C, 1, 59)),
            Derivation = ["(64 − k)/1 = 5 gives k = 59; k = 52 leaves 64 − 52 + 1 = 13 entries."],
            Code = Files,
        },
        Table("conv.q3c-table-s2", C, (2, 54)),
        Table("conv.q3c-table-s3", C, (3, 49)),
        Solutions("conv.q3c-solutions", C, 12, 68),
        Equation("conv.q3d-equation", D, "; the 5 printed in the denominator is s: the table beside it has s = 1, k = 31, and "
            + "(67 − 62)/5 = 1"),
        Table("conv.q3d-example", D, (3, 26)),
        Table("conv.q3d-table", D, (1, 31), (3, 26), (5, 21)),
        new("conv.q3d-s-prime")
        {
            Printed = Check.ForAll("every stride that admits a kernel is prime", Found(D, exact: true), p =>
                IsPrime(p.S) ? null : $"s = {p.S} admits k = {p.K}, and {p.S} is not prime"),
            True = Check.All("without remainder s is any odd number from 1 to 13, among them 1 and 9, which are not prime; with "
                + "a remainder s is any number from 1 to 13",
                Strides(exact: true, [1, 3, 5, 7, 9, 11, 13]), Strides(exact: false, [.. Enumerable.Range(1, 13)])),
            Because = "s = 1 stands in the sheet’s own table, and s = 9 with k = 11 works too",
            Derivation =
            [
                "5s = 67 − 2k is odd, so s is odd; k ≥ 1 means s ≤ 13. Every odd s up to 13 then has k = (67 − 5s)/2.",
                "With a remainder 5s ≤ 67 − 2k < 6s, which has an odd number between the bounds for every s up to 13.",
            ],
            Code = Files,
        },
        Solutions("conv.q3d-solutions", D, 7, 40),
        Equation("conv.q3e-equation", E, "; the 5 printed in the denominator is s: the table beside it has s = 1, k = 61, and "
            + "(66 − 61)/5 = 1"),
        Table("conv.q3e-table", E, (1, 61), (2, 56), (3, 51), (4, 46), (5, 41)),
        new("conv.q3e-solutions")
        {
            Printed = Check.ForAll("the table has every pair: (1, 61), (2, 56), (3, 51), (4, 46), (5, 41)", Found(E, exact: true), p =>
                p.S <= 5 ? null : $"s = {p.S}, k = {p.K} also gives 6"),
            True = Listed(E, 13, 73),
            Otherwise = Verdict.Qualified,
            Because = "the five are right as examples; here the table has no dots after the last one, as those of (c) and (d) have",
            Derivation = ["Without remainder k = 66 − 5s ≥ 1, so s = 1, …, 13.", "With a remainder 5s ≤ 66 − k < 6s."],
            Code = Files,
        },
    ];

    private static Claim Equation(string id, Axis axis, string slip) => new(id)
    {
        Printed = Check.ForAll($"64 entries become 6 exactly when ({axis.Text})/s = 5", Pairs(axis), p =>
            (p.Count == 6) == (axis.Free(p.K) == 5 * p.S) ? null : $"s = {p.S}, k = {p.K} gives {p.Count}, and ({axis.Text})/s "
                + $"is {axis.Free(p.K)}/{p.S}"),
        True = Check.Faultable(
            $"64 entries become 6 exactly when 5 ≤ ({axis.Text})/s < 6; where s divides {axis.Text}, exactly when "
                + $"({axis.Text})/s = 5",
            fault => Check.ForAll("each pair", Pairs(axis), p =>
                (p.Count == 6) != (5 * p.S <= axis.Free(p.K) && axis.Free(p.K) < (6 + fault) * p.S) ? $"s = {p.S}, k = {p.K} gives {p.Count}"
                : axis.Free(p.K) % p.S == 0 && (p.Count == 6) != (axis.Free(p.K) == 5 * p.S)
                    ? $"s = {p.S}, k = {p.K} gives {p.Count} without a remainder" : null)),
        Otherwise = Verdict.Qualified,
        Because = $"it holds when s divides {axis.Text}, so that no entry is left over{slip}",
        Derivation =
        [
            $"The size is ⌊({axis.Text})/s⌋ + 1, which is 6 when ({axis.Text})/s is at least 5 and below 6.",
            "Whoever allows no remainder gets the printed equation.",
        ],
        Code = Files,
    };

    private static Claim Table(string id, Axis axis, params (int S, int K)[] rows) => new(id)
    {
        Printed = Maps(axis, rows),
        Derivation =
        [
            .. rows.Select(r => $"s = {r.S}, k = {r.K}: ({axis.Text})/s + 1 = {axis.Free(r.K)}/{r.S} + 1 = "
                + $"{(axis.Free(r.K) / r.S) + 1}."),
        ],
        Code = Files,
    };

    private static Claim Solutions(string id, Axis axis, int exact, int all) => new(id)
    {
        Printed = Listed(axis, exact, all),
        Derivation =
        [
            $"Without remainder {axis.Text} = 5s.",
            $"With a remainder 5s ≤ {axis.Text} < 6s.",
            $"All pairs (s, k): "
                + $"{string.Join(", ", KernelStrideSolutions.All(64, 6, axis.Padding, axis.Dilation).Select(p => $"({p.Stride}, {p.Kernel})"))}.",
        ],
        Code = Files,
    };

    private static Check Maps(Axis axis, params (int S, int K)[] rows)
    {
        string pairs = string.Join(", ", rows.Select(r => $"s = {r.S}, k = {r.K}"));
        string says = $"{pairs} turns 64 entries into 6 (padding {axis.Padding}, dilation {axis.Dilation})";
        return Check.Faultable(says, fault => Check.ForAll(says, rows, r =>
        {
            int count = WindowPositions.Count(64, r.K, r.S, axis.Padding, axis.Dilation);
            long library = Twin.Positions(64, r.K, r.S, axis.Padding, axis.Dilation);
            return count != library ? $"counted {count}, the library has {library}"
                : count == 6 + fault ? null : $"s = {r.S}, k = {r.K} gives {count}";
        }));
    }

    // The solved inequality against a count of the positions for every pair.
    private static Check Listed(Axis axis, int exact, int all)
    {
        (int Stride, int Kernel)[] solved = [.. KernelStrideSolutions.WithoutRemainder(64, 6, axis.Padding, axis.Dilation)];
        string list = string.Join(", ", solved.Select(p => $"({p.Stride}, {p.Kernel})"));
        string says = $"there are many (s, k): {exact} without remainder, {list}, and {all} if entries may be left over";
        return Check.Faultable(says, fault => Check.Once(says, () =>
            Different(Found(axis, exact: true), solved, exact)
            ?? Different(Found(axis, exact: false), KernelStrideSolutions.All(64, 6, axis.Padding, axis.Dilation), all + fault)));
    }

    private static string? Different(IEnumerable<Pair> counted, IReadOnlyList<(int Stride, int Kernel)> solved, int expected)
    {
        (int Stride, int Kernel)[] found = [.. counted.Select(p => (p.S, p.K))];
        return found.Except(solved).Concat(solved.Except(found)).Select(p => $"{p} is in one list only").FirstOrDefault()
            ?? (found.Length == expected ? null : $"there are {found.Length}");
    }

    private static Check Only(Axis axis, int stride, int kernel) => Check.ForAll($"s = {stride} has no other kernel", Found(axis, exact: false).Where(p => p.S == stride), p =>
        p.K == kernel ? null : $"k = {p.K} works too");

    private static Check Strides(bool exact, int[] expected) => Check.Faultable($"the strides are {string.Join(", ", expected)}", fault =>
        Check.Once("the strides", () => Found(D, exact).Select(p => p.S).Distinct().SequenceEqual(expected[fault..]) ? null
            : $"they are {string.Join(", ", Found(D, exact).Select(p => p.S).Distinct())}"));

    private static IEnumerable<Pair> Found(Axis axis, bool exact) => Pairs(axis).Where(p => p.Count == 6 && (!exact || axis.Free(p.K) % p.S == 0));

    // Every stride and kernel that fits the padded axis; a larger stride leaves one position.
    private static IEnumerable<Pair> Pairs(Axis axis) =>
        from s in Enumerable.Range(1, 64 + (2 * axis.Padding))
        from k in Enumerable.Range(1, 64 + (2 * axis.Padding))
        let count = WindowPositions.Count(64, k, s, axis.Padding, axis.Dilation)
        where count > 0
        select new Pair(s, k, count);

    private static bool IsPrime(int n) => n > 1 && Enumerable.Range(2, n - 2).All(d => n % d != 0);

    private sealed record Axis(int Padding, int Dilation, Func<int, int> Free, string Text);

    private sealed record Pair(int S, int K, int Count);
}
