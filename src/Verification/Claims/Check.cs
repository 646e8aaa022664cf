namespace Harness.Verification.Claims;

/// <summary>A statement that can be checked by running it.</summary>
/// <param name="says">The statement, in one line.</param>
/// <param name="run">Tries it.</param>
public sealed partial class Check(string says, Func<CheckContext, CheckResult> run)
{
    /// <summary>The statement.</summary>
    public string Says => says;

    /// <summary>The checks that this one puts together; none for a check that does the work itself.</summary>
    public IReadOnlyList<Check> Parts { get; init; } = [];

    /// <summary>The checks that do the work: this one, or those of its parts.</summary>
    public IEnumerable<Check> Leaves => Parts.Count == 0 ? [this] : Parts.SelectMany(p => p.Leaves);

    /// <summary>
    /// Whether a fault can be planted into it (<see cref="CheckContext.Faulty"/>); a check of another kind has only its own
    /// cases and controls to show that it can fail.
    /// </summary>
    public bool TakesFaults { get; init; }

    /// <summary>Whether it is an experiment with a control.</summary>
    public bool HasControl { get; init; }

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
    })
    {
        Parts = parts,
    };

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

    /// <summary>A statement about all numbers, tried in one case only: if it holds there, little is known.</summary>
    public static Check AtCase(string says, Func<string?> failure) => new(says, _ =>
    {
        string? counterexample = failure();
        return new(counterexample, Grade.Sampled, [Witness("one case", counterexample, null, 1)]);
    });

    /// <summary>A qualitative statement, shown by an experiment with a criterion that a control must fail.</summary>
    /// <param name="says">The statement, with its criterion.</param>
    /// <param name="experiment">Null when the criterion is met, else what came out instead.</param>
    /// <param name="control">
    /// The same criterion where the statement must not hold: what came out instead; null means that the criterion proves nothing.
    /// </param>
    public static Check Demonstrated(
        string says, Func<CheckContext, string?> experiment, Func<CheckContext, string?> control) => new(says, context =>
    {
        string? counterexample = experiment(context);
        string? undecided = control(context) is null ? "the control meets the criterion too" : null;
        return new(
            counterexample,
            Grade.Demonstrated,
            [Witness("experiment", counterexample, null, 1), Witness("control", undecided, null, 1)])
        {
            Undecided = undecided is null ? null : $"{undecided}, so the experiment shows nothing",
        };
    })
        {
            HasControl = true,
        };

    /// <summary>A witness that agrees unless there is a reason against.</summary>
    public static WitnessReport Witness(string name, string? against, double? error, int points) =>
        new(name, against is null ? Outcome.Agrees : Outcome.Differs, error, points, against);
}
