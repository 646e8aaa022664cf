using Harness.CrossCheck.Verification.Checking.Corpus;
using Harness.Verification.Checking;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>The verdict does not depend on the scale of the value, of the inputs, or on n.</summary>
public sealed class ScaleTests
{
    public static TheoryData<string> SmallFunctions => [.. CorpusList.All.Where(c => c.Count <= 40).Where((_, i) => i % Trials.OneFunctionIn == 0).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(SmallFunctions))]
    public void Verdicts_stay_when_the_function_is_scaled(string name)
    {
        CorpusCase c = CorpusList.All.Single(f => f.Name == name);
        double[] x = MistakePoints.Of(c);
        foreach (double scale in new[] { 1e8, 1e-8 })
        {
            foreach (bool dual in new[] { true, false })
            {
                CorpusCase scaled = c with { F = p => scale * c.F(p), FDual = p => scale * c.FDual(p) };
                GradientAssert.Passes(scaled.Check(p => [.. c.Gradient(p).Select(g => scale * g)], dual).At(x));
                GradientAssert.Fails(scaled.Check(p => [.. c.Gradient(p).Select(g => -scale * g)], dual).At(x));
            }
        }
    }

    // A part in 10⁸ of an entry that is a millionth of the other: 10⁻¹⁴ of the gradient.
    [Fact]
    public void A_small_entry_of_the_gradient_is_seen_as_well_as_a_large_one()
    {
        static GradientChecker Bowl(double factor) =>
            GradientCheck.Of(x => (x[0] * x[0]) + (1e-6 * x[1] * x[1]), x => [2 * x[0], 2e-6 * factor * x[1]])
                .WithDual(x => (x[0] * x[0]) + (1e-6 * x[1] * x[1]));

        GradientAssert.Passes(Bowl(1).At(0.75, -0.5));
        GradientAssert.Fails(Bowl(1 + 1e-8).At(0.75, -0.5));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(Trials.Entries)]
    public void One_entry_wrong_by_a_millionth_of_the_norm_is_found_by_dual_numbers(int n)
    {
        double[] x = Points.Uniform(n, 1);
        int entry = n * 2 / 3;
        GradientVerdict verdict = GradientCheck.Of(Sines, p => Perturbed(p, entry)).WithDual(Sines).At(x);

        GradientAssert.Fails(verdict, MistakeKind.WrongEntries);
        Assert.Equal(entry, Assert.Single(verdict.WrongEntries).Entry);
        Assert.True(verdict.Evaluations.Forward <= 150, verdict.ToString());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(Trials.Entries)]
    public void One_entry_wrong_by_a_millionth_of_the_norm_is_found_by_differences(int n)
    {
        double[] x = Points.Uniform(n, 1);
        int entry = n * 2 / 3;
        GradientVerdict verdict = GradientCheck.Of(Sines, p => Perturbed(p, entry)).At(x);

        GradientAssert.Fails(verdict, MistakeKind.WrongEntries);
        Assert.Equal(entry, Assert.Single(verdict.WrongEntries).Entry);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    [InlineData(Trials.Entries)]
    public void A_pass_needs_as_many_evaluations_for_any_n(int n)
    {
        GradientVerdict verdict = GradientCheck.Of(Sines, Gradient).WithDual(Sines).At(Points.Uniform(n, 2));

        GradientAssert.Passes(verdict);
        Assert.Equal(3, verdict.Evaluations.Forward);
        Assert.Equal(2, verdict.Evaluations.Gradients);
        Assert.InRange(verdict.Power!.RelativeToNorm, 0, 1e-7);
    }

    private static double Sines(double[] x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += (1 + (i % 7)) * Math.Sin(x[i]);
        return sum;
    }

    private static Dual<double> Sines(Dual<double>[] x)
    {
        Dual<double> sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += (1.0 + (i % 7)) * Dual<double>.Sin(x[i]);
        return sum;
    }

    private static double[] Gradient(double[] x)
    {
        double[] g = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
            g[i] = (1 + (i % 7)) * Math.Cos(x[i]);
        return g;
    }

    private static double[] Perturbed(double[] x, int entry)
    {
        double[] g = Gradient(x);
        g[entry] += 1e-6 * Math.Sqrt(g.Sum(v => v * v));
        return g;
    }
}
