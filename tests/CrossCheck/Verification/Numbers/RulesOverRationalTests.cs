using System.Reflection;
using Harness.CrossCheck.Handwritten;
using Harness.Handwritten;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>The polynomial and rational rules on exact fractions, forward and backward.</summary>
public sealed class RulesOverRationalTests
{
    // Of the cases' names, those whose formulas are powers of the inputs of degree at most 2 along any line.
    private static readonly string[] HigherDegree = ["power 3", "power -2", "divide"];

    private static readonly Dictionary<string, Rule<Rational>> Exact = Table();

    public static TheoryData<string> Names => [.. Exact.Keys];

    public static TheoryData<string> Quadratic =>
        [.. Exact.Keys.Where(n => !HigherDegree.Any(h => n.StartsWith(h, StringComparison.Ordinal)))];

    [Fact]
    public void Every_rule_without_a_transcendental_function_is_in_the_table()
    {
        // A factory that asks for no more than arithmetic and comparisons can be made for fractions.
        string[] factories = [.. typeof(Rules).GetMethods().Where(m => m.IsStatic && NeedsOnlyArithmetic(m)).Select(m => m.Name)];
        string[] covered = [.. Exact.Values.Select(r => r.Name.Replace("_", "", StringComparison.Ordinal)), "integerpower"];
        Assert.All(factories, f => Assert.Contains(f, covered, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_and_gradients_on_small_whole_numbers_are_the_exact_ones_rounded_once(string name)
    {
        for (int seed = 0; seed < 4; seed++)
        {
            (NdArray<double>[] inputs, NdArray<double> yBar) = Whole(name, seed);
            Rule<double> plain = RuleCases.Named(name).Rule;
            Assert.Equal(VjpCheck.Value(plain, inputs).Data, Rounded(VjpCheck.Value(Exact[name], Array.ConvertAll(inputs, Of))));

            NdArray<double>[] bars = Array.ConvertAll(inputs, x => NdArray.Zeros<double>(x.Shape));
            plain.Vjp(inputs, VjpCheck.Value(plain, inputs), yBar, bars);
            NdArray<Rational>[] exact = Vjp(name, Array.ConvertAll(inputs, Of), Of(yBar));
            foreach ((NdArray<double> bar, NdArray<Rational> exactBar) in bars.Zip(exact))
            {
                // A gradient with a quotient in it is rounded several times in doubles.
                double rounding = HigherDegree.Any(h => name.StartsWith(h, StringComparison.Ordinal)) || Shares(name) ? 1e-14 : 0;
                double scale = rounding * Math.Max(1, bar.Data.Max(Math.Abs));
                Assert.All(bar.Data.Zip(Rounded(exactBar)), p =>
                    Assert.True(Math.Abs(p.First - p.Second) <= scale, $"{name}: {p}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Quadratic))]
    public void The_vjp_is_the_exact_central_difference_where_the_value_is_quadratic(string name)
    {
        for (int seed = 0; seed < 4; seed++)
        {
            (NdArray<double>[] inputs, NdArray<double> yBar) = Whole(name, seed);
            NdArray<Rational>[] x = Array.ConvertAll(inputs, Of);
            Random random = new(seed);

            // So small that no branch changes.
            NdArray<Rational>[] step = Array.ConvertAll(x, xi => new NdArray<Rational>(
                [.. xi.Data.Select(_ => new Rational(random.Next(-9, 10), 1000))], xi.Shape));
            NdArray<Rational> above = VjpCheck.Value(Exact[name], Moved(x, step, Rational.One));
            NdArray<Rational> below = VjpCheck.Value(Exact[name], Moved(x, step, -Rational.One));
            Rational forward = above.Data.Zip(below.Data, (a, b) => (a - b) / new Rational(2))
                .Zip(Of(yBar).Data, (d, bar) => d * bar).Aggregate(Rational.Zero, (a, b) => a + b);
            Rational backward = Vjp(name, x, Of(yBar)).Zip(step).SelectMany(p => p.First.Data.Zip(p.Second.Data, (a, b) => a * b))
                .Aggregate(Rational.Zero, (a, b) => a + b);
            Assert.Equal(forward, backward);
        }
    }

    [Fact]
    public void A_graph_over_fractions_has_an_exact_gradient()
    {
        Graph<Rational> graph = new();
        Node a = graph.Input(NdArray.Vector(Rational.Parse("0.1"), Rational.Parse("2/9")));
        Node b = graph.Input(NdArray.Vector(Rational.Parse("1/3"), Rational.Parse("-0.2")));
        Node loss = graph.Apply(Rules.MeanSquaredError<Rational>(), a, b);
        Cotangents<Rational> bars = graph.Backward(loss);
        Assert.Equal(Rational.Parse("377/3240"), graph.Value(loss).Data[0]);
        Assert.Equal([Rational.Parse("-7/30"), Rational.Parse("19/45")], bars[a].Data);
        Assert.Equal([Rational.Parse("7/30"), Rational.Parse("-19/45")], bars[b].Data);
    }

    private static bool NeedsOnlyArithmetic(MethodInfo factory) =>
        factory.GetGenericArguments()[0].GetGenericParameterConstraints().All(c =>
            c.Name.StartsWith("INumberBase", StringComparison.Ordinal)
                || c.Name.StartsWith("IComparison", StringComparison.Ordinal));

    private static Dictionary<string, Rule<Rational>> Table()
    {
        Dictionary<string, Rule<Rational>> table = new()
        {
            ["relu"] = Rules.Relu<Rational>(),
            ["leaky_relu"] = Rules.LeakyRelu(new Rational(1, 8)),
            ["abs"] = Rules.Abs<Rational>(),
            ["negate"] = Rules.Negate<Rational>(),
            ["power 3"] = Rules.IntegerPower<Rational>(3),
            ["power -2"] = Rules.IntegerPower<Rational>(-2),
            ["transpose"] = Rules.Transpose<Rational>(),
            ["transpose, vector"] = Rules.Transpose<Rational>(),
            ["outer"] = Rules.Outer<Rational>(),
            ["diagonal"] = Rules.Diagonal<Rational>(),
            ["dot"] = Rules.Dot<Rational>(),
            ["norm1"] = Rules.Norm1<Rational>(),
            ["norm_inf"] = Rules.NormInf<Rational>(),
            ["reshape"] = Rules.Reshape<Rational>(3, 4),
            ["concat, axis 0"] = Rules.Concat<Rational>(0),
            ["concat, axis 1"] = Rules.Concat<Rational>(1),
            ["stack"] = Rules.Stack<Rational>(),
            ["index"] = Rules.Index<Rational>(1),
            ["index, all axes"] = Rules.Index<Rational>(1, 2),
            ["mean_squared_error"] = Rules.MeanSquaredError<Rational>(),
            ["local_derivatives"] =
                Rules.LocalDerivatives([new Rational(2), new Rational(-1, 2)], [Rational.One, new Rational(3)], new Rational(4)),
        };
        foreach ((string name, Rule<Rational> rule) in new[]
            {
                ("add", Rules.Add<Rational>()), ("subtract", Rules.Subtract<Rational>()),
                ("multiply", Rules.Multiply<Rational>()), ("divide", Rules.Divide<Rational>()),
            })
        {
            table[name] = table[$"{name}, scalar on the left"] = table[$"{name}, scalar on the right"] = rule;
        }
        string[] products = ["vector by vector", "matrix by vector", "vector by matrix", "matrix by matrix", "square"];
        foreach (string form in products)
            table[$"matmul, {form}"] = Rules.MatMul<Rational>();
        foreach (int? axis in new int?[] { null, 0, 1, 2 })
        {
            string form = axis is null ? "all entries" : $"axis {axis}";
            (table[$"sum, {form}"], table[$"mean, {form}"]) = (Rules.Sum<Rational>(axis), Rules.Mean<Rational>(axis));
            table[$"max, {form}"] = Rules.Max<Rational>(axis);
        }
        foreach ((int s, int p, int d) in new[] { (1, 0, 1), (2, 0, 1), (1, 1, 1), (1, 0, 2), (2, 2, 2) })
        {
            foreach (string form in new[] { "plane", "channels", "batch" })
            {
                table[$"cross_correlate2d, stride {s}, padding {p}, dilation {d}, {form}"] =
                    Rules.CrossCorrelate2d<Rational>(s, p, d);
                table[$"convolve2d, stride {s}, padding {p}, dilation {d}, {form}"] = Rules.Convolve2d<Rational>(s, p, d);
            }
        }
        foreach ((int size, int stride) in new[] { (2, 2), (2, 1), (3, 2), (1, 2) })
        {
            table[$"maxpool2d, size {size}, stride {stride}"] = Rules.MaxPool2d<Rational>(size, stride);
            table[$"avgpool2d, size {size}, stride {stride}"] = Rules.AvgPool2d<Rational>(size, stride);
        }
        return table;
    }

    // The case's inputs as whole numbers, ties and zeros as far apart as before.
    private static (NdArray<double>[] Inputs, NdArray<double> YBar) Whole(string name, int seed)
    {
        (NdArray<double>[] inputs, NdArray<double> yBar) = RuleCases.Sample(RuleCases.Named(name), seed);
        return (Array.ConvertAll(inputs, x => Rounded(x, 200)), Rounded(yBar, 8));
    }

    private static NdArray<double> Rounded(NdArray<double> x, double scale) =>
        new(Array.ConvertAll(x.Data, v => Math.Round(scale * v) + 0.0), x.Shape);

    // Means and pooled windows share ȳ out: entries of several windows collect rounded shares.
    private static bool Shares(string name) => name.StartsWith("avgpool2d", StringComparison.Ordinal);

    private static NdArray<Rational> Of(NdArray<double> x) => new(Array.ConvertAll(x.Data, Rational.FromDouble), x.Shape);

    private static double[] Rounded(NdArray<Rational> x) => Array.ConvertAll(x.Data, v => v.ToDouble());

    private static NdArray<Rational>[] Moved(NdArray<Rational>[] x, NdArray<Rational>[] step, Rational times) =>
        [.. x.Zip(step, (a, b) => new NdArray<Rational>([.. a.Data.Zip(b.Data, (u, v) => u + (times * v))], a.Shape))];

    private static NdArray<Rational>[] Vjp(string name, NdArray<Rational>[] inputs, NdArray<Rational> yBar)
    {
        NdArray<Rational>[] bars = Array.ConvertAll(inputs, x => NdArray.Zeros<Rational>(x.Shape));
        Exact[name].Vjp(inputs, VjpCheck.Value(Exact[name], inputs), yBar, bars);
        return bars;
    }
}
