using Harness.Claims.Distances;
using Harness.Claims.Gans;
using Harness.Claims.Hessians;
using Harness.Claims.ReceptiveFields;
using Harness.Claims.Recurrent;
using Harness.Verification.Claims;

namespace Harness.Claims;

/// <summary>Every claim that is settled by code rather than by a problem file.</summary>
internal static class CodeClaims
{
    /// <summary>The claims, by topic.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        .. ReceptiveFieldClaims.All,
        .. LstmClaims.All,
        .. RnnClaims.All,
        .. GanClaims.All,
        .. GanTrainingClaims.All,
        .. WassersteinClaims.All,
        .. HessianClaims.All,
    ];
}
