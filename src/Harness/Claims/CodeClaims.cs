using Harness.Claims.Activations;
using Harness.Claims.Neurons;
using Harness.Claims.ReceptiveFields;
using Harness.Verification.Claims;

namespace Harness.Claims;

/// <summary>Every claim that is settled by code rather than by a problem file.</summary>
internal static class CodeClaims
{
    /// <summary>The claims, by topic.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        .. KinkClaims.All,
        .. LogarithmClaims.All,
        .. NearZeroClaims.All,
        .. ReceptiveFieldClaims.All,
        .. SeluClaims.All,
        .. SigmoidNeuronClaims.All,
        .. SoftmaxClaims.All,
        .. TaylorClaims.All,
        .. VjpCostClaims.All,
    ];
}
