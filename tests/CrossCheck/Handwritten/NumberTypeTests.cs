using System.Numerics;
using Harness.Handwritten;
using Xunit;

namespace Harness.CrossCheck.Handwritten;

/// <summary>The same text runs in every number type that has the operations of its formula.</summary>
public sealed class NumberTypeTests
{
    private static IReadOnlyList<RuleCase<float>> Singles => RuleCases.Of<float>();

    private static IReadOnlyList<RuleCase<Half>> Halves => RuleCases.Of<Half>();

    [Theory]
    [MemberData(nameof(RuleCases.Names), MemberType = typeof(RuleCases))]
    public void Single_precision_agrees_with_double_to_its_own_precision(string name) =>
        AssertAgrees(Singles.Single(c => c.Name == name), epsilon: 1.1920929e-7);

    [Theory]
    [MemberData(nameof(RuleCases.Names), MemberType = typeof(RuleCases))]
    public void Half_precision_agrees_with_double_to_its_own_precision(string name) =>
        AssertAgrees(Halves.Single(c => c.Name == name), epsilon: 9.765625e-4);

    [Fact]
    public void Decimals_go_through_every_rule_of_plain_arithmetic()
    {
        Graph<decimal> graph = new();
        Node a = graph.Input(new([1.1m, 2.2m, 3.3m, 4.4m], 2, 2));
        Node x = graph.Input(NdArray.Vector(0.1m, 0.2m));
        Node y = graph.Apply(Rules.MatMul<decimal>(), a, x);
        Node loss = graph.Apply(Rules.Sum<decimal>(), graph.Apply(Rules.IntegerPower<decimal>(2), y));
        Assert.Equal(1.7666m, graph.Value(loss).Data[0]);
        Cotangents<decimal> bars = graph.Backward(loss);
        Assert.Equal([0.11m, 0.22m, 0.242m, 0.484m], bars[a].Data);
        Assert.Equal([9.196m, 13.068m], bars[x].Data);
    }

    private static void AssertAgrees<T>(RuleCase<T> rule, double epsilon)
        where T : IFloatingPointIeee754<T>
    {
        Random random = new(5);
        NdArray<T>[] inputs = Array.ConvertAll(rule.Inputs(random), To<T>);
        NdArray<T> y = VjpCheck.Value(rule.Rule, inputs);
        NdArray<T> yBar = To<T>(Draw.AwayFromZero(random, 0.5, 2, y.Shape));
        NdArray<T>[] bars = Array.ConvertAll(inputs, x => NdArray.Zeros<T>(x.Shape));
        rule.Rule.Vjp(inputs, y, yBar, bars);

        Rule<double> twin = RuleCases.Named(rule.Name).Rule;
        NdArray<double>[] exact = Array.ConvertAll(inputs, Widen);
        AssertClose(VjpCheck.Value(twin, exact), Widen(y), epsilon, $"{rule.Name}: value");
        NdArray<double>[] exactBars = VjpCheck.Vjp(twin, exact, Widen(yBar));
        for (int i = 0; i < bars.Length; i++)
            AssertClose(exactBars[i], Widen(bars[i]), epsilon, $"{rule.Name}: x̄{i}");
    }

    // A sum of terms is as exact as the largest of them: the scale is the array's, not the entry's.
    private static void AssertClose(NdArray<double> expected, NdArray<double> actual, double epsilon, string what)
    {
        double scale = Math.Max(1, expected.Data.Max(Math.Abs));
        for (int i = 0; i < expected.Count; i++)
        {
            double error = Math.Abs(expected.Data[i] - actual.Data[i]) / scale;
            Assert.True(error <= 8 * epsilon,
                $"{what}[{i}] is {actual.Data[i]:R}, in double {expected.Data[i]:R}: {error / epsilon:F1} ε");
        }
    }

    private static NdArray<T> To<T>(NdArray<double> x)
        where T : INumberBase<T> => new(Array.ConvertAll(x.Data, T.CreateChecked), x.Shape);

    private static NdArray<double> Widen<T>(NdArray<T> x)
        where T : INumberBase<T> => new(Array.ConvertAll(x.Data, double.CreateChecked), x.Shape);
}
