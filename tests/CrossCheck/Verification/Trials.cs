namespace Harness.CrossCheck.Verification;

/// <summary>How often checks are repeated, and on how much. tests/Mutants/Verification has smaller numbers.</summary>
internal static class Trials
{
    /// <summary>The entries of a large input.</summary>
    public const int Entries = 100_000;

    /// <summary>Which part of the functions of the corpus is looked at.</summary>
    public const int OneFunctionIn = 1;

    /// <summary>So many trials as are asked for.</summary>
    public static int Of(int wanted) => wanted;

    /// <summary>So many trials, each of several checks.</summary>
    public static int OfManyChecks(int wanted) => wanted;

    /// <summary>So many trials of the runtime's functions, which run none of our code.</summary>
    public static int OfTheRuntime(int wanted) => wanted;
}
