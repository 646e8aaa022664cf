namespace Harness.Verification.Claims;

/// <summary>Several pieces of evidence for one statement.</summary>
public static class Evidence
{
    /// <summary>
    /// A statement with further evidence for the same statement: all must hold, and the grade is that of the first.
    /// </summary>
    /// <remarks>
    /// Unlike in <see cref="Check.All"/>, where each part is a statement of its own and the weakest grade counts: a proof
    /// is no weaker for being tried at random points too.
    /// </remarks>
    /// <param name="strongest">The check that settles the statement alone.</param>
    /// <param name="more">Further checks of the same statement.</param>
    public static Check With(Check strongest, params Check[] more) => new(strongest.Says, context =>
    {
        CheckResult first = strongest.Run(context);
        CheckResult all = Check.All(strongest.Says, more).Run(context);
        return new CheckResult(first.Counterexample ?? all.Counterexample, first.Grade, [.. first.Witnesses, .. all.Witnesses])
        {
            Undecided = first.Undecided ?? all.Undecided,
        };
    })
    {
        Parts = [strongest, .. more],
    };
}
