using Harness.Claims.Backpropagation;
using Harness.Claims.Complexity;
using Harness.Claims.Hamming;
using Harness.Claims.Linear;
using Harness.Claims.Lines;
using Harness.Claims.Logic;
using Harness.Claims.ReceptiveFields;
using Harness.Claims.Symmetry;
using Harness.Verification.Claims;

namespace Harness.Claims;

/// <summary>Every claim that is settled by code rather than by a problem file.</summary>
internal static class CodeClaims
{
    /// <summary>The claims, by topic.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        .. ReceptiveFieldClaims.All,
        .. ParityClaims.All,
        .. HammingUnitClaims.All,
        .. HammingNetworkClaims.All,
        .. FormulaClaims.All,
        .. UnitClaims.All,
        .. NetworkClaims.All,
        .. UpdateDirectionClaims.All,
        .. LineClaims.All,
        .. LinearClaims.All,
        .. StorageClaims.All,
        .. TimeClaims.All,
        .. SymmetryClaims.All,
    ];
}
