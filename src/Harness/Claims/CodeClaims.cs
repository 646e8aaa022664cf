using Harness.Claims.Activations;
using Harness.Claims.Backpropagation;
using Harness.Claims.Classifiers;
using Harness.Claims.Complexity;
using Harness.Claims.Convolution;
using Harness.Claims.Distances;
using Harness.Claims.Gans;
using Harness.Claims.Hamming;
using Harness.Claims.Hessians;
using Harness.Claims.Inversion;
using Harness.Claims.Linear;
using Harness.Claims.Lines;
using Harness.Claims.Logic;
using Harness.Claims.Neurons;
using Harness.Claims.Optimizers;
using Harness.Claims.Plateaus;
using Harness.Claims.Quadratics;
using Harness.Claims.ReceptiveFields;
using Harness.Claims.Recurrent;
using Harness.Claims.Symmetry;
using Harness.Verification.Claims;

namespace Harness.Claims;

/// <summary>Every claim that is settled by code rather than by a problem file.</summary>
internal static class CodeClaims
{
    /// <summary>The claims, by topic.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        .. ApproximationClaims.All,
        .. ClassifierClaims.All,
        .. CnnAsMlpClaims.All,
        .. ConvolutionIndexClaims.All,
        .. ConvolutionSizeClaims.All,
        .. KernelStrideClaims.All,
        .. LossStepClaims.All,
        .. ModelParameterClaims.All,
        .. PoolingAsDenseClaims.All,
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
        .. OptimizerClaims.All,
        .. QuadraticClaims.All,
        .. InversionClaims.All,
        .. PlateauClaims.All,
        .. KinkClaims.All,
        .. LogarithmClaims.All,
        .. NearZeroClaims.All,
        .. SeluClaims.All,
        .. SigmoidNeuronClaims.All,
        .. SoftmaxClaims.All,
        .. TaylorClaims.All,
        .. VjpCostClaims.All,
        .. LstmClaims.All,
        .. RnnClaims.All,
        .. GanClaims.All,
        .. GanTrainingClaims.All,
        .. WassersteinClaims.All,
        .. HessianClaims.All,
    ];
}
