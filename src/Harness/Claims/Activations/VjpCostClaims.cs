using Harness.Handwritten.Activations;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;
using Torch = Harness.Reference.Activations.LibraryActivations;

namespace Harness.Claims.Activations;

/// <summary>Homework 3, question 1 (m): vector-Jacobian products in O(n), by counted multiplications.</summary>
internal static class VjpCostClaims
{
    private static readonly string[] Files = ["src/Handwritten/Activations/VectorJacobianProduct.cs"];
    private static readonly int[] Sizes = [8, 16, 32, 64];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("activation.sigmoid-vjp-linear-time")
        {
            Printed = Check.All("the vector-Jacobian product of the sigmoid costs 2n multiplications, so O(n)",
                Check.Demonstrated(
                    "multiplications counted for n = 8, 16, 32, 64 are 2n; by the whole matrix they are not",
                    _ => NotTimes(2, OfSigmoid),
                    _ => NotTimes(2, Dense)),
                Check.Same("the same product", Points.Vectors, x => VectorJacobianProduct.OfSigmoid<double>(Sigmoid.Value<double>(x), Upstream(x), 1), x => Torch.SigmoidVjp(x, Upstream(x)))),
            Derivation =
            [
                "J is diagonal: entry i takes σ(xᵢ)·(1 − σ(xᵢ))·gᵢ, two multiplications.",
                "n entries: 2n. The whole matrix times g takes n².",
            ],
            Code = Files,
        },
        new("softmax.vjp-linear-time")
        {
            Printed = Check.All("diag(S)g, Sᵀg and S(Sᵀg) cost n multiplications each, 3n together, so O(n)",
                Check.Demonstrated(
                    "multiplications counted for n = 8, 16, 32, 64 are 3n; by the matrix diag(S) − S Sᵀ they are not",
                    _ => NotTimes(3, OfSoftmax),
                    _ => NotTimes(3, Dense)),
                Check.Same("the same product", SmallVectors, x => VectorJacobianProduct.OfSoftmax<double>(Softmax.Value<double>(x), Upstream(x)), x => Torch.SoftmaxVjp(x, Upstream(x)))),
            Derivation =
            [
                "diag(S)g: n products of two numbers.",
                "Sᵀg: n products and n additions, one number.",
                "S times that number: n products. In this order no n × n matrix is built; (S Sᵀ)g would take 2n².",
            ],
            Code = Files,
        },
    ];

    private static string? NotTimes(int factor, Func<Counted[], Counted> run) => Sizes.Select(n =>
    {
        OperationCount count = new();
        run([.. Enumerable.Range(1, n).Select(i => count.Number(1.0 / i))]);
        return count.Multiplications == factor * n ? null : $"n = {n}: {count.Multiplications} multiplications, not {factor * n}";
    }).FirstOrDefault(m => m is not null);

    private static Counted OfSigmoid(Counted[] x) => VectorJacobianProduct.OfSigmoid<Counted>(x, x, new(1, null))[0];

    private static Counted OfSoftmax(Counted[] x) => VectorJacobianProduct.OfSoftmax<Counted>(x, x)[0];

    private static Counted Dense(Counted[] x)
    {
        var jacobian = new Counted[x.Length, x.Length];
        for (int i = 0; i < x.Length; i++)
            jacobian[i, i] = x[i];
        return VectorJacobianProduct.Dense<Counted>(jacobian, x)[0];
    }

    // Entries in ±1: where one output is nearly 1, the two terms of its entry cancel and the printed form loses digits.
    private static IEnumerable<double[]> SmallVectors(CheckContext context) =>
        Points.Vectors(context).Select(x => x.Select(v => v / 10).ToArray());

    private static double[] Upstream(double[] x) => [.. x.Select((_, i) => i % 2 == 0 ? 1.0 : -2.0 + i)];
}
