using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Products, matrices, several inputs, and gradients in floats and halves.</summary>
public sealed class KindsTests
{
    private static readonly double[] Point = [0.3, -1.2, 0.8];

    [Fact]
    public void Right_ones_pass()
    {
        GradientAssert.Passes(GradientCheck.Vjp(Vector.Softmax, Vector.SoftmaxVjp).At(Point));
        GradientAssert.Passes(GradientCheck.Vjp(Vector.Softmax, Vector.SoftmaxVjp).WithJvp((x, v) =>
            Vector.Times(Vector.SoftmaxJacobian(x), v)).At(Point));
        GradientAssert.Passes(GradientCheck.Jvp(Vector.Mixed, (x, v) => Vector.Times(Vector.MixedJacobian(x), v)).At(Point));
        GradientAssert.Passes(GradientCheck.Jacobian(Vector.Mixed, Vector.MixedJacobian).At(Point));
        GradientAssert.Passes(GradientCheck.Hessian(Cubic, CubicHessian).At(Point));
        GradientAssert.Passes(GradientCheck.HessianVectorProduct(Cubic, (x, v) => Vector.Times(CubicHessian(x), v)).At(Point));
    }

    [Fact]
    public void A_transposed_Jacobian_is_named() => GradientAssert.Fails(
        GradientCheck.Jacobian(Vector.Mixed, x => Vector.Transposed(Vector.MixedJacobian(x))).At(Point), MistakeKind.Transposed);

    [Fact]
    public void A_wrong_entry_of_a_Jacobian_is_found()
    {
        GradientVerdict verdict = GradientCheck.Jacobian(Vector.Mixed, x =>
            Altered(Vector.MixedJacobian(x), 1, 2, 1e-3)).At(Point);

        GradientAssert.Fails(verdict, MistakeKind.WrongEntries);
        Assert.Equal("J[1, 2]", Assert.Single(verdict.WrongEntries).Name);
    }

    [Fact]
    public void An_asymmetric_Hessian_is_named() => GradientAssert.Fails(
        GradientCheck.Hessian(Cubic, x => Altered(CubicHessian(x), 0, 1, 1e-3)).At(Point), MistakeKind.NotSymmetric);

    [Fact]
    public void A_wrong_jvp_and_a_wrong_product_fail()
    {
        GradientAssert.Fails(GradientCheck.Jvp(Vector.Mixed, (x, v) =>
            Vector.Times(Vector.Transposed(Vector.MixedJacobian(x)), v)).At(Point));
        GradientAssert.Fails(GradientCheck.HessianVectorProduct(Cubic, (x, v) =>
            [.. Vector.Times(CubicHessian(x), v).Select(h => -h)]).At(Point), MistakeKind.Sign);
    }

    [Fact]
    public void A_cotangent_left_out_or_used_twice_is_named()
    {
        GradientAssert.Fails(GradientCheck.Vjp(Vector.Mixed, (x, _) => Pull(x, [1, 1, 1])).At(Point), MistakeKind.NotLinear);
        GradientAssert.Fails(GradientCheck.Vjp(Vector.Mixed, (x, y) => Pull(x, [.. y.Select(v => v * v)])).At(Point),
            MistakeKind.NotLinear);
    }

    [Fact]
    public void Several_inputs_are_spoken_of_by_name()
    {
        InputShape[] inputs = [new("W", 2, 3), new("x", 3)];
        GradientVerdict verdict = GradientCheck.OfInputs(Product, x =>
            [ProductGradient(x)[0], [.. ProductGradient(x)[1].Select(g => 2 * g)]], inputs)
            .At([0.5, -1, 2, 1.5, 0.3, -0.7], [1.1, -0.4, 0.9]);

        GradientAssert.Fails(verdict, MistakeKind.Factor);
        Assert.All(verdict.WrongEntries, w => Assert.StartsWith("x[", w.Name, StringComparison.Ordinal));
        GradientAssert.Passes(GradientCheck.OfInputs(Product, ProductGradient, inputs).At([0.5, -1, 2, 1.5, 0.3, -0.7],
            [1.1, -0.4, 0.9]));
    }

    [Fact]
    public void Floats_and_halves_are_judged_by_their_own_roundoff()
    {
        static double F(double[] x) => x.Sum(v => Math.Sin(v) * v);
        static float[] Single(float[] x) => [.. x.Select(v => MathF.Sin(v) + (v * MathF.Cos(v)))];
        static Half[] Short(Half[] x) => [.. x.Select(v => Half.Sin(v) + (v * Half.Cos(v)))];
        for (int seed = 0; seed < Trials.OfManyChecks(200); seed++)
        {
            double[] x = Points.Uniform(20, seed);
            GradientAssert.Passes(GradientCheck.OfSingle(F, Single).At(x));
            GradientAssert.Passes(GradientCheck.OfHalf(F, Short).At(x));
            GradientAssert.Fails(GradientCheck.OfSingle(F, p => [.. Single(p).Select((g, i) => i == 3 ? g + 0.002f : g)]).At(x));
            GradientAssert.Fails(GradientCheck.OfHalf(F, p => [.. Short(p).Select(g => -g)]).At(x), MistakeKind.Sign);
        }
    }

    private static double Product(double[][] x) =>
        Enumerable.Range(0, 2).Sum(i => (i + 1) * Enumerable.Range(0, 3).Sum(j => x[0][(3 * i) + j] * x[1][j]));

    private static double[][] ProductGradient(double[][] x) =>
        [[.. Enumerable.Range(0, 6).Select(e => ((e / 3) + 1) * x[1][e % 3])],
            [.. Enumerable.Range(0, 3).Select(j => x[0][j] + (2 * x[0][3 + j]))]];

    // The gradient and Hessian of x₀²x₁ + x₁x₂³.
    private static double[] Cubic(double[] x) => [2 * x[0] * x[1], (x[0] * x[0]) + (x[2] * x[2] * x[2]), 3 * x[1] * x[2] * x[2]];

    private static double[,] CubicHessian(double[] x) => new[,]
    {
        { 2 * x[1], 2 * x[0], 0 }, { 2 * x[0], 0, 3 * x[2] * x[2] }, { 0, 3 * x[2] * x[2], 6 * x[1] * x[2] },
    };

    private static double[] Pull(double[] x, double[] yBar) => Vector.Times(Vector.Transposed(Vector.MixedJacobian(x)), yBar);

    private static double[,] Altered(double[,] matrix, int i, int j, double by)
    {
        matrix[i, j] += by;
        return matrix;
    }
}
