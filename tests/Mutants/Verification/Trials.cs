namespace Harness.CrossCheck.Verification;

/// <summary>In place of tests/CrossCheck/Verification/Trials.cs: every mutant goes through them again.</summary>
internal static class Trials
{
    public const int Entries = 640;

    public const int OneFunctionIn = 12;

    public static int Of(int wanted) => (wanted + 19) / 20;

    public static int OfManyChecks(int wanted) => (wanted + 99) / 100;

    public static int OfTheRuntime(int wanted) => wanted / 200;
}
