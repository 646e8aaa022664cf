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
    ];
}
