namespace Harness.CrossCheck.Handwritten;

/// <summary>How often a check is repeated, once for every mutant that it reaches.</summary>
internal static class Trials
{
    public const int OfARule = 2;
}
