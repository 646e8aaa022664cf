using Harness.Handwritten;
using Xunit;

namespace Harness.CrossCheck.Handwritten;

/// <summary>Every rule of the table against central differences, and what every rule owes its callers.</summary>
public sealed class RuleTests
{
    [Theory]
    [MemberData(nameof(RuleCases.Names), MemberType = typeof(RuleCases))]
    public void Vjp_agrees_with_central_differences(string name)
    {
        RuleCase<double> rule = RuleCases.Named(name);
        for (int seed = 0; seed < Trials.OfARule; seed++)
        {
            (NdArray<double>[] inputs, NdArray<double> yBar) = RuleCases.Sample(rule, seed);
            IReadOnlyList<Mismatch> mismatches = VjpCheck.Run(rule.Rule, inputs, yBar);
            Assert.True(mismatches.Count == 0, $"{name}, seed {seed}: {string.Join("; ", mismatches)}");
        }
    }

    [Theory]
    [MemberData(nameof(RuleCases.Names), MemberType = typeof(RuleCases))]
    public void Value_fills_whatever_is_in_the_output_and_changes_no_input(string name)
    {
        RuleCase<double> rule = RuleCases.Named(name);
        (NdArray<double>[] inputs, NdArray<double> yBar) = RuleCases.Sample(rule, 1);
        NdArray<double>[] before = Array.ConvertAll(inputs, VjpCheck.Copy);
        NdArray<double> clean = VjpCheck.Value(rule.Rule, inputs);
        NdArray<double> dirty = NdArray.Filled(double.NaN, clean.Shape);
        rule.Rule.Value(inputs, dirty);
        _ = VjpCheck.Vjp(rule.Rule, inputs, yBar);
        Assert.Equal(clean.Data, dirty.Data);
        Assert.Equal(before.Select(x => x.Data), inputs.Select(x => x.Data));
    }

    [Theory]
    [MemberData(nameof(RuleCases.Names), MemberType = typeof(RuleCases))]
    public void Leaving_out_a_cotangent_does_not_change_the_others(string name)
    {
        RuleCase<double> rule = RuleCases.Named(name);
        (NdArray<double>[] inputs, NdArray<double> yBar) = RuleCases.Sample(rule, 2);
        NdArray<double> output = VjpCheck.Value(rule.Rule, inputs);
        NdArray<double>[] all = Array.ConvertAll(inputs, x => NdArray.Zeros<double>(x.Shape));
        rule.Rule.Vjp(inputs, output, yBar, all);
        for (int wanted = 0; wanted < inputs.Length; wanted++)
        {
            var one = new NdArray<double>?[inputs.Length];
            one[wanted] = NdArray.Zeros<double>(inputs[wanted].Shape);
            rule.Rule.Vjp(inputs, output, yBar, one);
            Assert.Equal(all[wanted].Data, one[wanted]!.Data);
        }
    }

    [Fact]
    public void Every_factory_of_a_rule_is_in_the_table()
    {
        IEnumerable<string> factories = typeof(Rules).GetMethods().Where(m => m.IsStatic).Select(m => m.Name).Distinct();
        string[] covered = [.. RuleCases.All.Select(c => c.Rule.Name.Replace("_", "", StringComparison.Ordinal)), "integerpower"];
        Assert.All(factories, factory => Assert.Contains(factory, covered, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(RuleCases.Names), MemberType = typeof(RuleCases))]
    public void Every_rule_states_its_local_derivative_in_one_line(string name)
    {
        string line = RuleCases.Named(name).Rule.LocalDerivative;
        Assert.Contains("=", line, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_has_the_name_of_its_factory()
    {
        foreach (PublicCall factory in PublicCall.Of(typeof(Rules)))
        {
            Dictionary<string, object?> arguments = factory.Arguments();
            string name = ((Rule<double>)factory.Run(arguments)!).Name.Replace("_", "", StringComparison.Ordinal);
            Assert.Equal(factory.Method == "IntegerPower" ? "power 2" : factory.Method, name, ignoreCase: true);
        }
    }
}
