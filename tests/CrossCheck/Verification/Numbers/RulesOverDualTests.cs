using Harness.CrossCheck.Handwritten;
using Harness.Handwritten;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>The forward of every handwritten rule, run on dual numbers, against its handwritten vjp.</summary>
public sealed class RulesOverDualTests
{
    private static readonly IReadOnlyList<RuleCase<Dual<double>>> Duals = RuleCases.Of<Dual<double>>();

    private static readonly IReadOnlyList<RuleCase<Dual<Dual<double>>>> Nested = RuleCases.Of<Dual<Dual<double>>>();

    public static TheoryData<string> Kinks => ["relu", "leaky_relu", "elu", "selu", "abs", "norm1", "norm_inf"];

    [Theory]
    [MemberData(nameof(RuleCases.Names), MemberType = typeof(RuleCases))]
    public void Tangents_of_the_value_and_cotangents_of_the_vjp_have_one_dot_product(string name)
    {
        for (int seed = 0; seed < 5; seed++)
        {
            (NdArray<double>[] inputs, NdArray<double> yBar) = RuleCases.Sample(RuleCases.Named(name), seed);
            Random random = new(100 + seed);
            NdArray<double>[] directions = Array.ConvertAll(inputs, x => Draw.AwayFromZero(random, 0.5, 2, x.Shape));
            NdArray<Dual<double>> y = VjpCheck.Value(Rule(name), Along(inputs, directions));
            NdArray<double>[] bars = VjpCheck.Vjp(RuleCases.Named(name).Rule, inputs, yBar);

            double forward = Terms([yBar], [Tangents(y)]).Sum(), backward = Terms(bars, directions).Sum();
            double scale = Terms([yBar], [Tangents(y)]).Sum(Math.Abs) + Terms(bars, directions).Sum(Math.Abs);
            Assert.True(Math.Abs(forward - backward) <= 1e-13 * scale,
                $"{name}, seed {seed}: ⟨ȳ, ẏ⟩ = {forward:R}, ⟨x̄, ẋ⟩ = {backward:R}");
        }
    }

    [Theory]
    [MemberData(nameof(RuleCases.Names), MemberType = typeof(RuleCases))]
    public void Values_over_duals_are_the_plain_ones(string name)
    {
        (NdArray<double>[] inputs, _) = RuleCases.Sample(RuleCases.Named(name), 7);
        NdArray<double> plain = VjpCheck.Value(RuleCases.Named(name).Rule, inputs);
        NdArray<Dual<double>> y = VjpCheck.Value(Rule(name), Along(inputs, inputs));
        double scale = Math.Max(1, plain.Data.Max(Math.Abs));

        // Vectorised sums and functions of doubles round otherwise; everything else is the same to the bit.
        Assert.All(plain.Data.Zip(y.Data), p => Assert.True(Math.Abs(p.First - p.Second.Value) <= 4e-15 * scale, $"{p}"));
    }

    [Theory]
    [MemberData(nameof(RuleCases.Names), MemberType = typeof(RuleCases))]
    public void The_vjp_over_duals_is_the_derivative_of_the_gradient(string name)
    {
        // Forward over reverse against forward over forward: ⟨ẋ, ∂x̄/∂x ẋ⟩ = ∂²⟨ȳ, y⟩ along ẋ twice.
        (NdArray<double>[] inputs, NdArray<double> yBar) = RuleCases.Sample(RuleCases.Named(name), 3);
        Random random = new(17);
        NdArray<double>[] directions = Array.ConvertAll(inputs, x => Draw.AwayFromZero(random, 0.5, 2, x.Shape));
        NdArray<Dual<double>>[] along = Along(inputs, directions);
        NdArray<Dual<double>>[] bars = Array.ConvertAll(along, x => NdArray.Zeros<Dual<double>>(x.Shape));
        Rule(name).Vjp(along, VjpCheck.Value(Rule(name), along), Lift(yBar), bars);
        NdArray<Dual<Dual<double>>> y = VjpCheck.Value(Nested.Single(c => c.Name == name).Rule, Twice(inputs, directions));

        double[] reverse = Terms(Array.ConvertAll(bars, Tangents), directions);
        double[] forward = [.. y.Data.Select((yk, k) => yBar.Data[k] * yk.Tangent.Tangent)];
        double scale = 1 + reverse.Sum(Math.Abs) + forward.Sum(Math.Abs);
        Assert.True(Math.Abs(reverse.Sum() - forward.Sum()) <= 1e-12 * scale, $"{name}: {reverse.Sum():R} and {forward.Sum():R}");
    }

    [Theory]
    [MemberData(nameof(Kinks))]
    public void At_a_kink_the_tangent_is_the_one_of_the_vjp(string name)
    {
        foreach (double x in new[] { 0.0, -0.0 })
        {
            NdArray<Dual<double>> y = VjpCheck.Value(Rule(name), [NdArray.Scalar(Dual<double>.Variable(x))]);
            NdArray<double> bar = NdArray.Scalar(0.0);
            Rule<double> plain = RuleCases.Named(name).Rule;
            plain.Vjp([NdArray.Scalar(x)], VjpCheck.Value(plain, [NdArray.Scalar(x)]), NdArray.Scalar(1.0), [bar]);
            Assert.Equal(bar.Data[0], y.Data[0].Tangent);
        }
    }

    [Theory]
    [InlineData("max, all entries")]
    [InlineData("max, axis 0")]
    [InlineData("max, axis 1")]
    [InlineData("norm_inf")]
    [InlineData("maxpool2d, size 2, stride 1")]
    [InlineData("maxpool2d, size 2, stride 2")]
    public void Among_tied_maxima_the_tangent_is_the_one_that_the_vjp_sends_back(string name)
    {
        NdArray<double> x = new([1, 3, 3, 3, 2, -3, 3, 3, 1], 3, 3);
        NdArray<double> direction = new([1, 2, 4, 8, 16, 32, 64, 128, 256], 3, 3);
        NdArray<Dual<double>> y = VjpCheck.Value(Rule(name), Along([x], [direction]));
        NdArray<double> yBar = new([.. Enumerable.Range(1, y.Count).Select(k => (double)k)], y.Shape);
        NdArray<double>[] bars = VjpCheck.Vjp(RuleCases.Named(name).Rule, [x], yBar);
        Assert.Equal(Terms(bars, [direction]).Sum(), Terms([yBar], [Tangents(y)]).Sum());
    }

    [Fact]
    public void A_graph_over_duals_gives_a_hessian_vector_product()
    {
        // L = Σ (W x)³ with W = (1 2; 3 4), x = (1, −1), ẋ = (1, 1): y = (−1, −1), ẏ = (3, 7); d/dt Wᵀ 3y² = Wᵀ 6yẏ.
        Graph<Dual<double>> graph = new();
        Node w = graph.Constant(new([1.0, 2.0, 3.0, 4.0], 2, 2));
        Node x = graph.Input(NdArray.Vector<Dual<double>>(new(1, 1), new(-1, 1)));
        Node y = graph.Apply(Rules.IntegerPower<Dual<double>>(3), graph.Apply(Rules.MatMul<Dual<double>>(), w, x));
        NdArray<Dual<double>> gradient = graph.Backward(graph.Apply(Rules.Sum<Dual<double>>(), y))[x];
        Assert.Equal([new(12, -144), new(18, -204)], gradient.Data);
    }

    private static Rule<Dual<double>> Rule(string name) => Duals.Single(c => c.Name == name).Rule;

    private static NdArray<Dual<double>>[] Along(NdArray<double>[] x, NdArray<double>[] xDot) =>
        [.. x.Zip(xDot, (u, t) => new NdArray<Dual<double>>([.. u.Data.Zip(t.Data, (v, d) => new Dual<double>(v, d))], u.Shape))];

    private static NdArray<Dual<Dual<double>>>[] Twice(NdArray<double>[] x, NdArray<double>[] xDot) =>
        [.. x.Zip(xDot, (u, t) => new NdArray<Dual<Dual<double>>>(
            [.. u.Data.Zip(t.Data, (v, d) => new Dual<Dual<double>>(new(v, d), new(d, 0)))], u.Shape))];

    private static NdArray<Dual<double>> Lift(NdArray<double> x) => new(Array.ConvertAll(x.Data, Dual<double>.Constant), x.Shape);

    private static NdArray<double> Tangents(NdArray<Dual<double>> y) => new(Array.ConvertAll(y.Data, d => d.Tangent), y.Shape);

    private static double[] Terms(NdArray<double>[] a, NdArray<double>[] b) =>
        [.. a.Zip(b).SelectMany(p => p.First.Data.Zip(p.Second.Data, (u, v) => u * v))];
}
