using Harness.CrossCheck.Handwritten;
using Harness.Handwritten;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>Every handwritten rule on intervals: forward and backward they enclose what doubles give, closely.</summary>
public sealed class RulesOverIntervalTests
{
    private const double Epsilon = 2.220446049250313e-16;

    private static readonly IReadOnlyList<RuleCase<Interval>> Intervals = RuleCases.Of<Interval>();

    private static readonly IReadOnlyList<RuleCase<Dual<double>>> Duals = RuleCases.Of<Dual<double>>();

    [Theory]
    [MemberData(nameof(RuleCases.Names), MemberType = typeof(RuleCases))]
    public void Values_at_single_points_are_enclosed_in_narrow_intervals(string name)
    {
        for (int seed = 0; seed < 5; seed++)
        {
            (NdArray<double>[] inputs, _) = RuleCases.Sample(RuleCases.Named(name), seed);
            NdArray<Interval> y = VjpCheck.Value(Rule(name), Array.ConvertAll(inputs, x => Box(x, 0)));
            AssertEncloses(y, Sequential(name, inputs), name);
            AssertNarrow(y, steps: 64, name);
        }
    }

    [Theory]
    [MemberData(nameof(RuleCases.Names), MemberType = typeof(RuleCases))]
    public void Gradients_at_single_points_are_enclosed_in_narrow_intervals(string name)
    {
        for (int seed = 0; seed < 5; seed++)
        {
            (NdArray<double>[] inputs, NdArray<double> yBar) = RuleCases.Sample(RuleCases.Named(name), seed);
            NdArray<Interval>[] boxes = Array.ConvertAll(inputs, x => Box(x, 0)), bars = Array.ConvertAll(boxes, Zeros<Interval>);
            Rule(name).Vjp(boxes, VjpCheck.Value(Rule(name), boxes), Box(yBar, 0), bars);

            NdArray<Dual<double>>[] plain = Array.ConvertAll(inputs, Constants);
            NdArray<Dual<double>>[] plainBars = Array.ConvertAll(plain, Zeros);
            Rule<Dual<double>> rule = Duals.Single(c => c.Name == name).Rule;
            rule.Vjp(plain, VjpCheck.Value(rule, plain), Constants(yBar), plainBars);
            foreach ((NdArray<Interval> bar, NdArray<Dual<double>> plainBar) in bars.Zip(plainBars))
            {
                AssertEncloses(bar, plainBar, name);
                AssertNarrow(bar, steps: 128, name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(RuleCases.Names), MemberType = typeof(RuleCases))]
    public void Values_over_a_box_enclose_the_values_at_its_members(string name)
    {
        const double radius = 0.002;
        (NdArray<double>[] inputs, _) = RuleCases.Sample(RuleCases.Named(name), 11);
        NdArray<Interval>[] boxes = Array.ConvertAll(inputs, x => Box(x, radius));
        int[] shape = Rule(name).OutputShape(Array.ConvertAll(boxes, b => b.Shape));

        // A sigmoid asks for the sign: where the box straddles 0 both answers are tried.
        NdArray<Interval> y = new(Branches.Hull(() => VjpCheck.Value(Rule(name), boxes).Data), shape);
        Random random = new(12);
        for (int trial = 0; trial < 20; trial++)
        {
            NdArray<double>[] members = Array.ConvertAll(inputs, x => new NdArray<double>(
                [.. x.Data.Select(v => v + (radius * Math.Clamp((2.2 * random.NextDouble()) - 1.1, -1, 1)))], x.Shape));
            AssertEncloses(y, Sequential(name, members), name);
        }
        Assert.All(y.Data, i => Assert.True(i.Width <= 100 * radius * Math.Max(1, Math.Abs(i.Midpoint)), $"{name}: {i}"));
    }

    [Fact]
    public void A_maximum_that_cannot_be_decided_is_reported_or_enclosed_on_every_branch()
    {
        NdArray<Interval> x = NdArray.Vector(new Interval(0, 2), new(1, 3), new(-1, 0));
        Assert.Throws<UndecidableComparisonException>(() => VjpCheck.Value(Rules.Max<Interval>(), [x]));
        Interval[] y = Branches.Hull(() => VjpCheck.Value(Rules.Max<Interval>(), [x]).Data);
        Assert.True(y[0].Contains(new Interval(1, 3)));
    }

    [Fact]
    public void Vectorised_doubles_stay_within_a_rounding_of_the_enclosure()
    {
        foreach (RuleCase<double> rule in RuleCases.All)
        {
            (NdArray<double>[] inputs, _) = RuleCases.Sample(rule, 21);
            NdArray<Interval> y = VjpCheck.Value(Rule(rule.Name), Array.ConvertAll(inputs, x => Box(x, 0)));
            double scale = Math.Max(1, y.Data.Max(i => Math.Abs(i.Upper)));
            Assert.All(VjpCheck.Value(rule.Rule, inputs).Data.Zip(y.Data), p => Assert.True(
                p.First >= p.Second.Lower - (8 * Epsilon * scale) && p.First <= p.Second.Upper + (8 * Epsilon * scale),
                $"{rule.Name}: {p}"));
        }
    }

    private static Rule<Interval> Rule(string name) => Intervals.Single(c => c.Name == name).Rule;

    // Doubles in the order that the handwritten text has: over duals no sum is vectorised.
    private static NdArray<Dual<double>> Sequential(string name, NdArray<double>[] inputs) =>
        VjpCheck.Value(Duals.Single(c => c.Name == name).Rule, Array.ConvertAll(inputs, Constants));

    private static NdArray<Dual<double>> Constants(NdArray<double> x) =>
        new(Array.ConvertAll(x.Data, Dual<double>.Constant), x.Shape);

    private static NdArray<Interval> Box(NdArray<double> x, double radius) =>
        new(Array.ConvertAll(x.Data, v => new Interval(v - radius, v + radius)), x.Shape);

    private static NdArray<T> Zeros<T>(NdArray<T> like)
        where T : System.Numerics.INumberBase<T> => NdArray.Zeros<T>(like.Shape);

    private static void AssertEncloses(NdArray<Interval> y, NdArray<Dual<double>> plain, string name) =>
        Assert.All(y.Data.Zip(plain.Data), p =>
            Assert.True(p.First.Contains(p.Second.Value), $"{name}: {p.First} without {p.Second.Value:R}"));

    private static void AssertNarrow(NdArray<Interval> y, double steps, string name)
    {
        double scale = Math.Max(1, y.Data.Max(i => Math.Abs(i.Upper)));
        Assert.All(y.Data, i =>
            Assert.True(i.Width <= steps * Epsilon * scale, $"{name}: {i} is {i.Width / (Epsilon * scale):F1} ε wide"));
    }
}
