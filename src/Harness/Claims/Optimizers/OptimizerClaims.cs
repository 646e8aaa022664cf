using Harness.Verification.Claims;

namespace Harness.Claims.Optimizers;

/// <summary>Problem set 03, problem 11: optimizers.</summary>
internal static class OptimizerClaims
{
    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
        [.. DescentClaims.All, .. NesterovClaims.All, .. AdagradClaims.All, .. NewtonClaims.All, .. AdamClaims.All, .. AdamBiasClaims.All];

    /// <summary>The files of one optimizer.</summary>
    public static string[] Files(params string[] names) => [.. names.Select(n => $"src/Handwritten/Optimizers/{n}.cs"), "src/Reference/Optimizers/LibraryOptimizers.cs"];
}
