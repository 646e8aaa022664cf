using Harness.Bench;
using Harness.CrossCheck.Verification.Checking.Corpus;
using Harness.Verification.Checking;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>The rates of a checker over the corpus.</summary>
/// <param name="Name">The checker.</param>
/// <param name="Right">Checks of right gradients.</param>
/// <param name="FalseFailures">How many of them failed.</param>
/// <param name="Undecided">How many of them were vacuous or abstained.</param>
/// <param name="Wrong">Checks of wrong gradients.</param>
/// <param name="FalsePasses">How many of them passed.</param>
/// <param name="Named">How many were named rightly; null where the checker names nothing.</param>
/// <param name="Misnamed">How many were named wrongly.</param>
public sealed record Rates(string Name, int Right, int FalseFailures, int Undecided, int Wrong, int FalsePasses, int? Named,
    int? Misnamed)
{
    /// <summary>How many checks of wrong gradients were vacuous or abstained.</summary>
    public int WrongUndecided { get; init; }

    /// <summary>How many mistakes were found and called unknown.</summary>
    public int? Unnamed => Wrong - FalsePasses - WrongUndecided - Named - Misnamed;
}

/// <summary>Runs the checkers over the corpus. Every number follows from the seeds.</summary>
public static class Soundness
{
    private const int PointsPerFunction = 20;
    private const int LargeFunction = 100;

    /// <summary>The rates on the functions that the checker was built on, and torch's rules on the same.</summary>
    public static IReadOnlyList<Rates> OnCorpus() =>
        [Ours("Harness, with a dual forward", true, CorpusList.All, MistakeList.All),
        Ours("Harness, finite differences", false, CorpusList.All, MistakeList.All),
        Torch("torch gradcheck, slow", true, CorpusList.All, MistakeList.All),
        Torch("torch gradcheck, fast", false, CorpusList.All, MistakeList.All)];

    /// <summary>The rates on functions and mistakes that were written afterwards.</summary>
    public static IReadOnlyList<Rates> OnHoldOut() =>
        [Ours("Harness, with a dual forward", true, HoldOutList.Functions, HoldOutList.Mistakes),
        Ours("Harness, finite differences", false, HoldOutList.Functions, HoldOutList.Mistakes),
        Torch("torch gradcheck, slow", true, HoldOutList.Functions, HoldOutList.Mistakes),
        Torch("torch gradcheck, fast", false, HoldOutList.Functions, HoldOutList.Mistakes)];

    /// <summary>The rates on functions whose values are rounded or noisy.</summary>
    public static IReadOnlyList<Rates> OnRounded() =>
        [Ours("Harness, finite differences", false, RoundedList.All, RoundedList.Mistakes),
        Torch("torch gradcheck, slow", true, RoundedList.All, RoundedList.Mistakes),
        Torch("torch gradcheck, fast", false, RoundedList.All, RoundedList.Mistakes)];

    private static Rates Ours(string name, bool dual, IReadOnlyList<CorpusCase> functions, IReadOnlyList<Mistake> mistakes)
    {
        GradientVerdict[] right = [.. RightPoints(functions).AsParallel().AsOrdered().Select(p =>
            p.Case.Check(p.Case.Gradient, dual).WithSeed(p.Seed).At(p.Point))];
        (bool Passed, bool Failed, bool Named, bool Misnamed)[] wrong =
            [.. WrongPoints(mistakes).Select(p => Judge(p.Mistake, p.Point, dual))];
        return new Rates(name, right.Length, right.Count(v => v.Outcome == GradientOutcome.Failed),
            right.Count(v => v.Outcome is GradientOutcome.Vacuous or GradientOutcome.Abstained),
            wrong.Length, wrong.Count(w => w.Passed), wrong.Count(w => w.Named), wrong.Count(w => w.Misnamed))
        {
            WrongUndecided = wrong.Count(w => !w.Passed && !w.Failed),
        };
    }

    private static (bool Passed, bool Failed, bool Named, bool Misnamed) Judge(Mistake mistake, double[] x, bool dual)
    {
        GradientVerdict verdict = mistake.Case.Check(mistake.Gradient, dual).At(x);
        MistakeKind kind = verdict.Diagnosis?.Kind ?? MistakeKind.Unknown;
        bool named = kind != MistakeKind.Unknown && mistake.Accepts(kind, x);
        return (verdict.Passed, verdict.Outcome == GradientOutcome.Failed, named, kind != MistakeKind.Unknown && !named);
    }

    private static Rates Torch(string name, bool slow, IReadOnlyList<CorpusCase> functions, IReadOnlyList<Mistake> mistakes)
    {
        // Functions that throw or change their argument are given copies, and a false that torch gives in its own words.
        bool Passes(CorpusCase c, Func<double[], double[]> gradient, double[] x, int seed)
        {
            var rules = new TorchRules(v => c.F([.. v]), v => [.. gradient([.. v])], [.. c.Inputs.Select(i => i.Count)]);
            try
            {
                return slow ? rules.Slow(x) : rules.Fast(x, new Random(seed));
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        }

        (CorpusCase Case, double[] Point, int Seed)[] right = [.. RightPoints(functions)];
        (Mistake Mistake, double[] Point)[] wrong = [.. WrongPoints(mistakes)];
        return new Rates(name, right.Length, right.Count(p => !Passes(p.Case, p.Case.Gradient, p.Point, p.Seed)), 0,
            wrong.Length, wrong.Count(p => Passes(p.Mistake.Case, p.Mistake.Gradient, p.Point, 42)), null, null);
    }

    private static IEnumerable<(CorpusCase Case, double[] Point, int Seed)> RightPoints(IReadOnlyList<CorpusCase> functions) =>
        from c in functions
        from seed in Enumerable.Range(0, c.Count > LargeFunction ? 2 : PointsPerFunction)
        select (c, c.Draw(new Random(seed)), seed);

    private static IEnumerable<(Mistake Mistake, double[] Point)> WrongPoints(IReadOnlyList<Mistake> mistakes) =>
        from m in mistakes
        let x = MistakePoints.Of(m.Case)
        where m.IsWrongAt(x)
        select (m, x);
}
