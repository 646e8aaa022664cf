using Harness.Verification.Checking;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>The power that a pass states is what it has.</summary>
public sealed class PowerTests
{
    private const int Count = 40;
    private const int Trials = 2000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Errors_of_the_stated_size_are_caught_whatever_the_other_entries_are(bool dual)
    {
        double[] x = Points.Uniform(Count, 5);
        int caught = 0;
        int trials = dual ? Trials : Trials / 4;
        for (int seed = 0; seed < trials; seed++)
        {
            CheckPower power = Check(Gradient, dual, seed).At(x).Power!;
            var random = new Random(seed);
            double[] errors = [.. Enumerable.Range(0, Count).Select(_ => power.Error * (random.NextDouble() - 0.5))];
            errors[seed % Count] = power.Error;
            caught += Check(p => [.. Gradient(p).Zip(errors, (g, e) => g + e)], dual, seed).At(x).Passed ? 0 : 1;
        }

        Assert.True(Wilson.Interval(caught, trials).High >= 0.999, $"{caught} of {trials}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_single_error_of_the_certain_size_is_always_caught(bool dual)
    {
        double[] x = Points.Uniform(Count, 6);
        for (int seed = 0; seed < Trials / 10; seed++)
        {
            CheckPower power = Check(Gradient, dual, seed).At(x).Power!;
            int entry = seed % Count;
            Assert.False(Check(p => [.. Gradient(p).Select((g, i) => i == entry ? g + power.Certain : g)], dual,
                seed).At(x).Passed);
        }
    }

    private static GradientChecker Check(Func<double[], double[]> gradient, bool dual, int seed)
    {
        GradientChecker check = GradientCheck.Of(F, gradient).WithSeed(seed);
        return dual ? check.WithDual(F) : check;
    }

    private static double F(double[] x) => x.Select((v, i) => (i + 1) * v * v * v).Sum();

    private static Dual<double> F(Dual<double>[] x) => x.Select((v, i) => (i + 1.0) * v * v * v).Aggregate((a, b) => a + b);

    private static double[] Gradient(double[] x) => [.. x.Select((v, i) => 3 * (i + 1) * v * v)];
}
