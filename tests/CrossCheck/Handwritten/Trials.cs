namespace Harness.CrossCheck.Handwritten;

/// <summary>How often a check is repeated.</summary>
internal static class Trials
{
    public const int OfARule = 8;
}
