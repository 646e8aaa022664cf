namespace Harness.CrossCheck.Handwritten;

/// <summary>How often a check is repeated.</summary>
internal static class Trials
{
    public const int OfARule = 8;

    /// <summary>About how many entries of an input are checked: all of them.</summary>
    public const int OfEntries = int.MaxValue;
}
