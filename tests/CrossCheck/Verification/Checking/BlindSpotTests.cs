using Harness.Bench;
using Harness.Verification.Checking;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>What other checkers are known to let pass.</summary>
public sealed class BlindSpotTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_wrong_sign_of_a_gradient_below_5e_6_fails(bool dual)
    {
        static double F(double[] x) => 1e-6 * x[0] * x[1] * x[1];
        static double[] Wrong(double[] x) => [-1e-6 * x[1] * x[1], -2e-6 * x[0] * x[1]];
        GradientChecker check = GradientCheck.Of(F, Wrong);
        check = dual ? check.WithDual(x => 1e-6 * x[0] * x[1] * x[1]) : check;

        GradientAssert.Fails(check.At(1.3, 0.7), MistakeKind.Sign);
        Assert.True(new TorchRules(F, Wrong, 2).Slow([1.3, 0.7]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void N_against_n_minus_1_fails_for_n_above_1000(bool dual)
    {
        const int N = 1500;
        static double F(double[] x) => x.Sum(v => v * v) / N;
        static double[] Wrong(double[] x) => [.. x.Select(v => 2 * v / (N - 1))];
        GradientChecker check = GradientCheck.Of(F, Wrong);
        check = dual ? check.WithDual(x => x.Aggregate(Dual<double>.Zero, (s, v) => s + (v * v)) / N) : check;
        double[] point = Points.Uniform(N, 3);

        GradientVerdict verdict = check.At(point);

        GradientAssert.Fails(verdict, MistakeKind.Factor);
        Assert.Contains("n against n - 1", verdict.Diagnosis!.Text, StringComparison.Ordinal);
        Assert.True(new TorchRules(F, Wrong, N).Slow(point));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_flipped_entry_in_a_64_by_64_matrix_fails(bool dual)
    {
        for (int seed = 0; seed < Trials.Of(20); seed++)
        {
            double[] point = Points.Uniform(64 * 64, seed);
            int entry = new Random(seed).Next(64 * 64);
            GradientChecker check = GradientCheck.Of(Pairing, x =>
                Flipped(x, entry)).Inputs(new InputShape("W", 64, 64)).WithSeed(seed);
            check = dual ? check.WithDual(Pairing) : check;

            GradientVerdict verdict = check.At(point);

            GradientAssert.Fails(verdict, MistakeKind.WrongEntries);
            Assert.Equal(entry, Assert.Single(verdict.WrongEntries).Entry);
        }
    }

    [Fact]
    public void Torchs_fast_rule_misses_most_single_flipped_entries()
    {
        double[] point = [.. Points.Uniform(64 * 64, 0).Select(v => v + 2.5)];
        int missed = Enumerable.Range(0, 100).Count(seed => new TorchRules(x => 0.5 * x.Sum(v => v * v),
            x => [.. x.Select((v, i) => i == seed * 37 % 4096 ? -v : v)], 64 * 64).Fast(point, new Random(seed)));

        Assert.InRange(missed, 50, 100);
    }

    [Fact]
    public void Both_sides_zero_is_vacuous() =>
        Assert.Equal(GradientOutcome.Vacuous, GradientCheck.Of(x => 3.0, x => new double[x.Length]).At(1.5, -0.5).Outcome);

    [Fact]
    public void A_cotangent_in_the_null_space_is_vacuous()
    {
        GradientChecker softmax = GradientCheck.Vjp(Vector.Softmax, Vector.SoftmaxVjp);

        Assert.Equal(GradientOutcome.Vacuous, softmax.WithCotangent(1, 1, 1).At(0.3, -1, 2).Outcome);
        GradientAssert.Passes(softmax.At(0.3, -1, 2));
    }

    private static double Pairing(double[] x) =>
        Enumerable.Range(0, x.Length).Sum(i => Weight(i) * x[i]) + (0.25 * x.Sum(v => v * v));

    private static Dual<double> Pairing(Dual<double>[] x)
    {
        Dual<double> sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += (Weight(i) * x[i]) + (0.25 * x[i] * x[i]);
        return sum;
    }

    private static double Weight(int i) => ((i * 7919 % 101) - 50) / 25.0;

    private static double[] Flipped(double[] x, int entry)
    {
        double[] g = [.. x.Select((v, i) => Weight(i) + (0.5 * v))];
        g[entry] = -g[entry];
        return g;
    }
}
