namespace Harness.CrossCheck.Handwritten;

/// <summary>How often a check is repeated, once for every mutant that it reaches.</summary>
internal static class Trials
{
    public const int OfARule = 2;

    /// <summary>About how many entries of an input are checked.</summary>
    public const int OfEntries = 7;
}
