using System.Numerics;

namespace Harness.Handwritten;

/// <summary>The order in which a maximum is sought.</summary>
internal static class Comparison
{
    /// <summary>Whether a later candidate takes the place of an earlier one: a tie does not, NaN takes any number's.</summary>
    public static bool Exceeds<T>(T candidate, T best)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> =>
        candidate > best || (T.IsNaN(candidate) && !T.IsNaN(best));
}
