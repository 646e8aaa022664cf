using Harness.Claims.Inversion;
using Harness.Claims.Optimizers;
using Harness.Claims.Plateaus;
using Harness.Claims.Quadratics;
using Harness.Claims.ReceptiveFields;
using Harness.Verification.Claims;

namespace Harness.Claims;

/// <summary>Every claim that is settled by code rather than by a problem file.</summary>
internal static class CodeClaims
{
    /// <summary>The claims, by topic.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        .. ReceptiveFieldClaims.All,
        .. OptimizerClaims.All,
        .. QuadraticClaims.All,
        .. InversionClaims.All,
        .. PlateauClaims.All,
    ];
}
