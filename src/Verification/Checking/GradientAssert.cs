namespace Harness.Verification.Checking;

/// <summary>Says that a gradient did not pass, in the words of its verdict.</summary>
/// <param name="verdict">The verdict.</param>
public sealed class GradientAssertionException(GradientVerdict verdict) : Exception(verdict.ToString())
{
    /// <summary>The verdict.</summary>
    public GradientVerdict Verdict { get; } = verdict;
}

/// <summary>Assertions for tests, whichever framework runs them.</summary>
public static class GradientAssert
{
    /// <summary>Throws unless the verdict is a pass; vacuous and abstained are not.</summary>
    /// <exception cref="GradientAssertionException">It is not a pass.</exception>
    public static void Passes(GradientVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        if (!verdict.Passed)
            throw new GradientAssertionException(verdict);
    }

    /// <summary>Checks a gradient at a point and throws unless it passes.</summary>
    /// <exception cref="GradientAssertionException">It does not pass.</exception>
    public static void Passes(Func<double[], double> f, Func<double[], double[]> gradient, double[] x) =>
        Passes(GradientCheck.Of(f, gradient).At(x));

    /// <summary>Throws unless the verdict is a failure, optionally of one kind: for tests that plant a mistake.</summary>
    /// <exception cref="GradientAssertionException">It is not a failure, or not of that kind.</exception>
    public static void Fails(GradientVerdict verdict, MistakeKind? kind = null)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        if (verdict.Outcome != GradientOutcome.Failed || (kind is not null && verdict.Diagnosis?.Kind != kind))
            throw new GradientAssertionException(verdict);
    }
}
