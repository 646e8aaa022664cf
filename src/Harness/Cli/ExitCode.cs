namespace Harness.Cli;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    /// <summary>All verdicts are as recorded and all witnesses agree.</summary>
    public const int Success = 0;

    /// <summary>A verdict differs from the one on record, a witness disagrees, or a user's file has a refuted answer.</summary>
    public const int Differs = 1;

    /// <summary>Bad arguments or input.</summary>
    public const int BadInput = 2;

    /// <summary>A required witness is missing.</summary>
    public const int MissingWitness = 3;
}
