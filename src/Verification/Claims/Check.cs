namespace Harness.Verification.Claims;

/// <summary>What a check is run with.</summary>
/// <param name="Trials">How many random points it may try.</param>
/// <param name="Seed">Their seed.</param>
public sealed record CheckContext(int Trials, int Seed)
{
    /// <summary>Random numbers that are the same in every run with this seed.</summary>
    public Random Random() => new(Seed);
}

/// <summary>What came out of a check.</summary>
/// <param name="Counterexample">The first (smallest) case in which the statement fails; null when it holds.</param>
/// <param name="Grade">How strong the evidence is.</param>
/// <param name="Witnesses">Who spoke, and how far apart they were.</param>
public sealed record CheckResult(string? Counterexample, Grade Grade, IReadOnlyList<WitnessReport> Witnesses)
{
    /// <summary>Whether the statement holds wherever it was tried.</summary>
    public bool Holds => Counterexample is null;

    /// <summary>Why nothing can be said, for a check that could not decide; null otherwise.</summary>
    public string? Undecided { get; init; }
}

/// <summary>A statement that can be checked by running it.</summary>
/// <param name="says">The statement, in one line.</param>
/// <param name="run">Tries it.</param>
public sealed class Check(string says, Func<CheckContext, CheckResult> run)
{
    /// <summary>The statement.</summary>
    public string Says => says;

    /// <summary>Tries the statement.</summary>
    public CheckResult Run(CheckContext context) => run(context);

    /// <summary>The statement that several statements hold together; the grade is that of the weakest.</summary>
    public static Check All(string says, params Check[] parts) => new(says, context =>
    {
        CheckResult[] results = [.. parts.Select(p => p.Run(context))];
        return new CheckResult(
            results.Select(r => r.Counterexample).FirstOrDefault(c => c is not null),
            results.Max(r => r.Grade),
            [.. results.SelectMany(r => r.Witnesses)])
        {
            Undecided = results.Select(r => r.Undecided).FirstOrDefault(u => u is not null),
        };
    });

    /// <summary>A statement about finitely many cases, all of which are tried.</summary>
    /// <param name="says">The statement.</param>
    /// <param name="cases">All cases, smallest first.</param>
    /// <param name="failure">What is wrong in a case; null when the statement holds for it.</param>
    /// <param name="by">Who says so.</param>
    public static Check ForAll<T>(string says, IEnumerable<T> cases, Func<T, string?> failure, string by = "enumeration") => new(says, _ =>
    {
        T[] all = [.. cases];
        string? counterexample = all.Select(failure).FirstOrDefault(f => f is not null);
        return new(counterexample, Grade.Exhaustive, [Witness(by, counterexample, null, all.Length)]);
    });

    /// <summary>A statement about one case.</summary>
    public static Check Once(string says, Func<string?> failure) => ForAll(says, [0], _ => failure());

    /// <summary>Two expressions are equal at stated and random points, relative to the larger magnitude.</summary>
    /// <param name="says">The statement.</param>
    /// <param name="points">The points, smallest first; random ones may depend on the context.</param>
    /// <param name="left">One side; by the handwritten code.</param>
    /// <param name="right">The other side, by an independent way.</param>
    /// <param name="tolerance">The largest relative difference that rounding explains.</param>
    public static Check Same(
        string says, Func<CheckContext, IEnumerable<double[]>> points, Func<double[], double[]> left, Func<double[], double[]> right, double tolerance = 1e-12) => new(says, context =>
    {
        double worst = 0;
        int tried = 0;
        foreach (double[] x in points(context))
        {
            tried++;
            (double error, string difference) = Differ(left(x), right(x));
            worst = Math.Max(worst, error);
            if (error > tolerance)
            {
                string counterexample = $"at ({string.Join(", ", x.Select(Digits.Readable))}): {difference}";
                return new(counterexample, Grade.Sampled, [Witness("other side", counterexample, worst, tried)]);
            }
        }

        return tried == 0 ? throw new InvalidOperationException($"no points for: {says}") : new(null, Grade.Sampled, [Witness("other side", null, worst, tried)]);
    });

    /// <summary>A qualitative statement, shown by an experiment with a criterion that a control must fail.</summary>
    /// <param name="says">The statement, with its criterion.</param>
    /// <param name="experiment">Null when the criterion is met, else what came out instead.</param>
    /// <param name="control">The same criterion where the statement must not hold: what came out instead; null means that the criterion proves nothing.</param>
    public static Check Demonstrated(string says, Func<CheckContext, string?> experiment, Func<CheckContext, string?> control) => new(says, context =>
    {
        string? counterexample = experiment(context);
        string? failing = control(context);
        return new(counterexample, Grade.Demonstrated,
            [Witness("experiment", counterexample, null, 1), Witness("control", failing is null ? "the control meets the criterion too" : null, null, 1)])
        {
            Undecided = failing is null ? "the control meets the criterion too, so the experiment shows nothing" : null,
        };
    });

    /// <summary>A witness that agrees unless there is a reason against.</summary>
    public static WitnessReport Witness(string name, string? against, double? error, int points) =>
        new(name, against is null ? Outcome.Agrees : Outcome.Differs, error, points, against);

    private static string Two(double left, double right)
    {
        bool looksEqual = Digits.Readable(left) == Digits.Readable(right);
        Func<double, string> write = looksEqual ? Digits.RoundTrip : Digits.Readable;
        return $"{write(left)} against {write(right)}";
    }

    private static (double Error, string Difference) Differ(double[] left, double[] right)
    {
        if (left.Length != right.Length)
        {
            return (double.PositiveInfinity, $"{left.Length} values against {right.Length}");
        }

        double scale = left.Concat(right).Select(Math.Abs).DefaultIfEmpty().Max();
        (double Error, string Text) worst = (0, "");
        for (int i = 0; i < left.Length; i++)
        {
            double error = left[i].Equals(right[i]) ? 0 : Math.Abs(left[i] - right[i]) / scale;
            if (double.IsNaN(error) || error > worst.Error)
            {
                string entry = left.Length == 1 ? "" : $"entry {i}: ";
                worst = (double.IsNaN(error) ? double.PositiveInfinity : error, $"{entry}{Two(left[i], right[i])}");
            }
        }

        return worst;
    }
}
