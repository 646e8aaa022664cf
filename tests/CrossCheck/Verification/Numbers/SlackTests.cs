using FsCheck.Fluent;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>The declared slack of the runtime's functions, measured again against series in high precision.</summary>
public sealed class SlackTests
{
    private static readonly HighPrecision Near = new(400);

    public static TheoryData<string> Functions => [.. RuntimeFunction.All.Select(f => f.Name)];

    [Fact]
    public void The_series_reproduce_known_digits()
    {
        // DLMF 3.12 and OEIS A001113, A002162, A019669, A049469, A073742.
        AssertDigits("2.7182818284590452353602874713526624977572", h => h.Exp(h.Of(1)));
        AssertDigits("0.6931471805599453094172321214581765680755", h => h.Log(h.Of(2)));
        AssertDigits("1.5707963267948966192313216916397514420986", h => h.Asin(h.Of(1)));
        AssertDigits("0.8414709848078965066525023216302989996226", h => h.Sin(h.Of(1)));
        AssertDigits("1.1752011936438014568823818505956008151557", h => h.Sinh(h.Of(1)));
        AssertDigits("1.4142135623730950488016887242096980785697", h => h.Sqrt(h.Of(2)));
        AssertDigits("1.2599210498948731647672106072782283505703", h => h.Root(h.Of(2), 3));
        AssertDigits("0.7853981633974483096156608458198757210493", h => h.Atan(h.Of(1)));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void No_error_of_the_runtime_exceeds_the_declared_slack(string name)
    {
        RuntimeFunction f = RuntimeFunction.All.Single(f => f.Name == name);
        Random random = new(1);
        double[] points = [.. Enumerable.Range(0, Trials.OfTheRuntime(3000)).Select(_ => f.Reach * ((2 * random.NextDouble()) - 1)).Where(f.Domain),
            .. Enumerable.Range(0, Trials.OfTheRuntime(300)).Select(_ => AnySize(random)).Where(f.Domain)];
        (double error, double at) = f.Worst(points);
        Assert.True(error <= f.Slack, $"{name}({at:R}) is off by {error:F2} units in the last place, {f.Slack} are declared");
    }

    [Fact]
    public void No_error_of_the_power_exceeds_the_declared_slack() =>
        Holds.For(Any.Positive, Any.Ordinary, (x, y) =>
            RuntimeFunction.Ulps(Math.Pow(x, y), Near.Exact(Near.Pow(Near.Of(x), Near.Of(y)))) <= Slack.Pow, Trials.OfTheRuntime(2000));

    [Theory]
    [MemberData(nameof(Functions))]
    public void An_interval_encloses_the_exact_values_of_its_members(string name)
    {
        RuntimeFunction f = RuntimeFunction.All.Single(f => f.Name == name);
        Random random = new(2);
        for (int trial = 0; trial < Trials.Of(300); trial++)
        {
            double a = f.Reach * ((2 * random.NextDouble()) - 1), b = a + (Math.Pow(10, -8 * random.NextDouble()) * f.Reach);
            double inside = Math.Clamp(a + ((b - a) * random.NextDouble()), a, b);
            if (!f.Domain(a) || !f.Domain(b) || !f.Domain(inside))
                continue;
            Interval wide = f.Enclosure(new(a, b));
            foreach (double x in new[] { a, inside, b })
            {
                Rational exact = f.Value(x);
                Assert.True(wide.Contains(exact), $"{name}([{a:R}, {b:R}]) is {wide} without {name}({x:R})");
                Interval thin = f.Enclosure(new(x));
                Assert.True(thin.Contains(exact), $"{name}({x:R}) is {thin}");
                Assert.True(wide.Contains(thin), $"{name}([{a:R}, {b:R}]) is {wide} without {thin} of {x:R}");
                double spacing = Math.Max(Math.BitIncrement(Math.Abs(thin.Upper)) - Math.Abs(thin.Upper), double.Epsilon);
                Assert.True(thin.Width <= (2 * f.Slack * spacing) + spacing, $"{name}({x:R}) is {thin}, too wide");
            }
        }
    }

    private static double AnySize(Random random) =>
        (random.Next(2) == 0 ? -1 : 1) * Math.Pow(10, (600 * random.NextDouble()) - 300);

    private static void AssertDigits(string digits, Func<HighPrecision, System.Numerics.BigInteger> f) =>
        Assert.True(Rational.Abs(Near.Exact(f(Near)) - Rational.Parse(digits)) < Rational.Parse("1e-40"), digits);
}
