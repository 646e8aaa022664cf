namespace Harness.Verification.Numbers;

/// <content>Comparisons: answered where all members agree.</content>
public readonly partial struct Interval
{
    /// <summary>Whether every member is below every member of the other.</summary>
    public bool CertainlyLess(Interval other) => Upper < other.Lower;

    /// <summary>Whether every member is at most every member of the other.</summary>
    public bool CertainlyAtMost(Interval other) => Upper <= other.Lower;

    /// <summary>Whether both are known and have no member in common.</summary>
    public bool IsDisjointFrom(Interval other) => CertainlyLess(other) || other.CertainlyLess(this);

    /// <summary>Whether x &lt; y.</summary>
    /// <exception cref="UndecidableComparisonException">It depends on the members.</exception>
    public static bool operator <(Interval left, Interval right) =>
        Decide(left.CertainlyLess(right), right.CertainlyAtMost(left), left, "<", right);

    /// <summary>Whether x &gt; y.</summary>
    /// <exception cref="UndecidableComparisonException">It depends on the members.</exception>
    public static bool operator >(Interval left, Interval right) =>
        Decide(right.CertainlyLess(left), left.CertainlyAtMost(right), left, ">", right);

    /// <summary>Whether x ≤ y.</summary>
    /// <exception cref="UndecidableComparisonException">It depends on the members.</exception>
    public static bool operator <=(Interval left, Interval right) =>
        Decide(left.CertainlyAtMost(right), right.CertainlyLess(left), left, "<=", right);

    /// <summary>Whether x ≥ y.</summary>
    /// <exception cref="UndecidableComparisonException">It depends on the members.</exception>
    public static bool operator >=(Interval left, Interval right) =>
        Decide(right.CertainlyAtMost(left), left.CertainlyLess(right), left, ">=", right);

    /// <summary>Whether x = y: true of the same point, false of disjoint intervals.</summary>
    /// <exception cref="UndecidableComparisonException">It depends on the members.</exception>
    public static bool operator ==(Interval left, Interval right) =>
        Decide(left.IsPoint && left.Equals(right), left.IsDisjointFrom(right), left, "==", right);

    /// <summary>Whether x ≠ y: false of the same point, true of disjoint intervals.</summary>
    /// <exception cref="UndecidableComparisonException">It depends on the members.</exception>
    public static bool operator !=(Interval left, Interval right) =>
        Decide(left.IsDisjointFrom(right), left.IsPoint && left.Equals(right), left, "!=", right);

    /// <summary>−1, 0 or 1: below, the same point, above.</summary>
    /// <exception cref="UndecidableComparisonException">It depends on the members.</exception>
    public int CompareTo(Interval other) => this < other ? -1 : this == other ? 0 : 1;

    // Whether a predicate holds, known to be true of all members or false of all.
    private static bool Decide(bool certainlyTrue, bool certainlyFalse, Interval x, string relation, object? y = null) =>
        certainlyTrue || (!certainlyFalse && Branches.Choose(y is null ? $"{x} {relation}" : $"{x} {relation} {y}"));
}
