using Harness.CrossCheck.Handwritten;
using Harness.Evaluation;
using Harness.Handwritten;
using Harness.Problems;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Harness.CrossCheck.Reference;

/// <summary>The rules that no function of the language stands for, or not in every form, against the same in tensors.</summary>
public sealed class RuleTwinTests
{
    private const int Trials = 5;

    private static readonly (RuleCase<double> Rule, Func<Tensor[], Tensor> Twin)[] Twinned =
    [
        (RuleCases.Named("power 3"), x => x[0].pow(3)),
        (RuleCases.Named("power -2"), x => x[0].pow(-2)),
        .. from n in Enumerable.Range(-4, 10) select Power(n),
        (RuleCases.Named("local_derivatives"), x => 4 + (2 * (x[0] - 1)) + (-0.5 * (x[1] - 3))),
        (RuleCases.Named("concat, axis 0"), x => cat(x, 0)),
        (RuleCases.Named("concat, axis 1"), x => cat(x, 1)),
        (RuleCases.Named("stack"), x => stack(x)),
    ];

    public static TheoryData<string> Names => [.. Twinned.Select(t => t.Rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Handwritten_and_autograd_agree(string name)
    {
        (RuleCase<double> rule, Func<Tensor[], Tensor> twin) = Twinned.Single(t => t.Rule.Name == name);
        for (int seed = 0; seed < Trials; seed++)
        {
            (NdArray<double>[] inputs, NdArray<double> yBar) = RuleCases.Sample(rule, seed);
            IReadOnlyList<string> differences = Twins.Differences(ByRule(rule.Rule, inputs, yBar), ByTensors(twin, inputs, yBar));
            Assert.True(differences.Count == 0, $"{name}, seed {seed}: {string.Join("\n", differences)}");
        }
    }

    [Fact]
    public void Every_rule_has_a_twin_here_or_through_the_language()
    {
        HashSet<string> twinned = [.. Twinned.Select(t => t.Rule.Rule.Name)];
        foreach (FunctionCase function in FunctionCases.All)
        {
            using HandwrittenEvaluation evaluation = new(
                FunctionTwinTests.Sample(function, 0), null, Harness.Problems.Evaluation.Substitutions.None);
            twinned.UnionWith(evaluation.RulesOf("f").Select(rule => rule.Name));
        }

        Assert.Empty(RuleCases.All.Select(c => c.Rule.Name).Except(twinned));
    }

    [Fact]
    public void A_wrong_copy_of_a_rule_is_told_from_its_twin()
    {
        RuleCase<double> right = RuleCases.Named("power 3");
        (NdArray<double>[] inputs, NdArray<double> yBar) = RuleCases.Sample(right, 1);
        foreach (string fault in new[] { "sign flipped", "factor 2", "off by 1e-6", "largest entry dropped" })
        {
            Quantities wrong = ByRule(PlantedFaults.All[fault](right.Rule), inputs, yBar);
            string difference = Assert.Single(Twins.Differences(wrong, ByTensors(x => x[0].pow(3), inputs, yBar)));
            Assert.StartsWith("x̄0", difference, StringComparison.Ordinal);
        }
    }

    private static (RuleCase<double> Rule, Func<Tensor[], Tensor> Twin) Power(int n) =>
        (new($"any base, power {n}", Rules.IntegerPower<double>(n), r => [Draw.AwayFromZero(r, 0.25, 2, Draw.AnyShape(r))]),
            x => x[0].pow(n));

    private static Quantities ByRule(Rule<double> rule, NdArray<double>[] inputs, NdArray<double> yBar)
    {
        NdArray<double> y = VjpCheck.Value(rule, inputs);
        NdArray<double>[] bars = Array.ConvertAll(inputs, x => NdArray.Zeros<double>(x.Shape));
        rule.Vjp(inputs, y, yBar, bars);
        return Named(y, bars, x => new NumberArray(x.Data, x.Shape));
    }

    private static Quantities ByTensors(Func<Tensor[], Tensor> twin, NdArray<double>[] inputs, NdArray<double> yBar)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor[] x = Array.ConvertAll(inputs, input => OfArray(input).requires_grad_());
        Tensor y = twin(x);
        IList<Tensor> bars = autograd.grad([y], x, [OfArray(yBar)]);
        return Named(y, [.. bars], t => new([.. t.detach().contiguous().data<double>()], [.. t.shape.Select(n => (int)n)]));
    }

    private static Quantities Named<T>(T y, T[] bars, Func<T, NumberArray> numbers)
    {
        Quantities quantities = new() { ["y"] = numbers(y) };
        for (int i = 0; i < bars.Length; i++)
            quantities[$"x̄{i}"] = numbers(bars[i]);
        return quantities;
    }

    private static Tensor OfArray(NdArray<double> x) => tensor(x.Data).reshape([.. x.Shape.Select(n => (long)n)]).detach();
}
