namespace Harness.Verification.Numbers;

/// <summary>A comparison of intervals that is true for some of their numbers and false for others.</summary>
/// <remarks>
/// Split the box and ask again, or run the code on both sides with <see cref="Branches.Hull(Func{Interval}, int)"/>.
/// </remarks>
public sealed class UndecidableComparisonException : ArithmeticException
{
    /// <summary>An undecided comparison.</summary>
    /// <param name="comparison">What was asked, such as "[-1, 1] &lt; 0".</param>
    public UndecidableComparisonException(string comparison)
        : base($"{comparison} is true for some numbers and false for others; split the interval, or try both branches")
        => Comparison = comparison;

    /// <summary>What was asked.</summary>
    public string Comparison { get; }
}
