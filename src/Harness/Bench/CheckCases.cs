using Harness.Verification.Checking;

namespace Harness.Bench;

/// <summary>The cost of a check that passes, this project's beside torch's rules on the same functions, and of one that fails and says why.</summary>
internal static class CheckCases
{
    private static readonly (string Name, Func<CheckSubject> Subject)[] Subjects =
    [
        ("MLP 98-91-10 (9,929 parameters), batch 8", () => CheckSubjects.Mlp(98, 91, 8)),
        ("softmax cross-entropy, 1,000 classes, batch 8", () => CheckSubjects.CrossEntropy(1000, 8)),
        ("conv 3×3, 3×32×32 → 16, ReLU, max-pooling", () => CheckSubjects.Convolution(3, 32, 16)),
        ("LSTM through time, T = 10, hidden 16", () => CheckSubjects.Lstm(10, 16)),
    ];

    // So many entries are wrong, in one gradient each.
    private const int WrongEntries = 7;

    public static IEnumerable<CheckRow> Measure(BenchRequest request, Action<string> progress)
    {
        foreach ((string name, Func<CheckSubject> subject) in Subjects.Where(s => request.Wants($"check, {s.Name}")))
        {
            progress($"check: {name}");
            yield return Row(name, subject(), request.Seconds);
        }
    }

    internal static CheckRow Row(string name, CheckSubject s, double seconds)
    {
        GradientChecker ours = GradientCheck.Of(s.Value, s.Gradient).WithDual(s.Dual);
        TorchRules Torch() => new(s.Value, s.Gradient, s.Inputs);
        GradientVerdict verdict = ours.At(s.Point);
        TorchRules fast = Torch(), slow = Torch();
        bool fastPasses = fast.Fast(s.Point, new Random(1));
        double slowTime = Measurement.Once(() => slow.Slow(s.Point));
        // Without a seed, which has the faster generator: the rule must not lose by its random numbers.
        var random = new Random();
        BenchTimes times = Measurement.Of(() => ours.At(s.Point), () => Torch().Fast(s.Point, random), 2 * seconds);
        return new CheckRow(name, s.Point.Length, times.Handwritten, verdict.Evaluations.Forward, verdict.Passed, verdict.Power?.Error ?? double.NaN,
            times.Autograd, fast.Calls, fastPasses, slowTime, slow.Calls, Failing(s, seconds));
    }

    private static FailingCheck Failing(CheckSubject s, double seconds)
    {
        (int Entry, GradientChecker Checker)[] checks = [.. Enumerable.Range(0, WrongEntries)
            .Select(i => ((2 * i) + 1) * s.Point.Length / (2 * WrongEntries))
            .Select(wrong => (wrong, GradientCheck.Of(s.Value, x => WithWrongSign(s.Gradient(x), wrong)).WithDual(s.Dual)))];
        GradientVerdict[] verdicts = [.. checks.Select(c => c.Checker.At(s.Point))];
        int next = 0;
        return new FailingCheck(Measurement.Of(() => checks[next++ % WrongEntries].Checker.At(s.Point), seconds),
            verdicts.Max(v => v.Evaluations.Forward),
            verdicts.Zip(checks, (v, c) => v is { Counterexample: not null, WrongEntries: [var only] } && only.Entry == c.Entry).All(found => found));
    }

    private static double[] WithWrongSign(double[] gradient, int entry)
    {
        gradient[entry] = -gradient[entry];
        return gradient;
    }
}

/// <summary>What a check costs, in seconds and evaluations of the function, and what a pass excludes.</summary>
internal sealed record CheckRow(
    string Name, int Entries, double Ours, int OurCalls, bool OursPasses, double Power, double Fast, int FastCalls, bool FastPasses,
    double Slow, int SlowCalls, FailingCheck Failing);

/// <summary>What it costs to find one entry of the wrong sign, name it, and show a simpler point.</summary>
/// <param name="Time">In seconds.</param>
/// <param name="Calls">The most evaluations of the function, of several entries.</param>
/// <param name="Found">Whether it was each time that entry and no other, with a simpler point.</param>
internal sealed record FailingCheck(double Time, int Calls, bool Found);
