using Harness.Handwritten;
using Xunit;

namespace Harness.CrossCheck.Handwritten;

/// <summary>The check is checked: wrong copies of every rule must be caught, at the entries that are wrong.</summary>
public sealed class PlantedFaultTests
{
    // How far apart two vjps must be for the one to be a wrong copy of the other.
    private const double Wrong = 1e-7;

    public static TheoryData<string, string> RulesAndFaults
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (RuleCase<double> rule in RuleCases.All)
            {
                foreach (string fault in PlantedFaults.All.Keys)
                {
                    if (Seed(rule, fault) is not null)
                        data.Add(rule.Name, fault);
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(RulesAndFaults))]
    public void A_planted_fault_is_caught_at_the_wrong_entries(string rule, string fault)
    {
        RuleCase<double> right = RuleCases.Named(rule);
        (NdArray<double>[] inputs, NdArray<double> yBar) = RuleCases.Sample(right, Seed(right, fault)!.Value);
        AssertCaught($"{rule}, {fault}", right.Rule, PlantedFaults.All[fault](right.Rule), inputs, inputs, yBar);
    }

    [Theory]
    [MemberData(nameof(RuleCases.Names), MemberType = typeof(RuleCases))]
    public void Faults_that_fit_every_rule_are_planted_in_every_rule(string name)
    {
        string[] everywhere = ["sign flipped", "factor 2", "off by 1e-6", "largest entry dropped", "overwrites what was there"];
        Assert.All(everywhere, fault => Assert.NotNull(Seed(RuleCases.Named(name), fault)));
    }

    [Theory]
    [MemberData(nameof(FaultyCopies.Names), MemberType = typeof(FaultyCopies))]
    public void A_mistake_people_make_is_caught_at_the_wrong_entries(string name)
    {
        FaultyCopy copy = FaultyCopies.All.Single(c => c.Name == name);
        int[] shape = copy.Right.OutputShape(Array.ConvertAll(copy.Inputs, x => x.Shape));
        NdArray<double> yBar = Draw.AwayFromZero(new Random(3), 0.5, 2, shape);
        NdArray<double>[] nearby = copy.Nearby ?? copy.Inputs;
        Assert.Empty(VjpCheck.Run(copy.Right, copy.Inputs, yBar, nearby));
        AssertCaught(name, copy.Right, copy.Wrong, copy.Inputs, nearby, yBar);
    }

    [Fact]
    public void A_mismatch_names_the_entry_and_both_numbers()
    {
        Rule<double> wrong = new PlantedFault(Rules.Sin<double>(), (_, _, bars) => bars[0].Data[2] = 0);
        Mismatch found = Assert.Single(
            VjpCheck.Run(wrong, [NdArray.Vector(1.0, 2, 3)], NdArray.Vector(1.0, 1, 1)));
        Assert.Equal((0, 2), (found.Input, found.Entry));
        Assert.StartsWith("at input 0, entry 2: vjp 0, central difference -0.98999", found.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The first seed whose sample shows the fault; null if no sample does, so that it is none in this rule.</summary>
    private static int? Seed(RuleCase<double> rule, string fault)
    {
        for (int seed = 0; seed < 20; seed++)
        {
            (NdArray<double>[] inputs, NdArray<double> yBar) = RuleCases.Sample(rule, seed);
            if (Entries(rule.Rule, PlantedFaults.All[fault](rule.Rule), inputs, yBar, Wrong).Any())
                return seed;
        }
        return null;
    }

    private static void AssertCaught(string what, Rule<double> right, Rule<double> wrong,
        NdArray<double>[] inputs, NdArray<double>[] nearby, NdArray<double> yBar)
    {
        (int, int)[] altered = [.. Entries(right, wrong, inputs, yBar, apart: 0)];
        (int, int)[] expected = [.. Entries(right, wrong, inputs, yBar, Wrong)];
        (int, int)[] named = [.. VjpCheck.Run(wrong, inputs, yBar, nearby).Select(m => (m.Input, m.Entry))];
        Assert.True(expected.Length > 0, $"{what}: the copy is not wrong");
        Assert.True(expected.All(named.Contains), $"{what}: wrong at {Join(expected)}, caught at {Join(named)}");
        Assert.True(named.All(altered.Contains), $"{what}: altered at {Join(altered)}, accused at {Join(named)}");
    }

    /// <summary>Where the vjps of two rules are more than so far apart.</summary>
    private static IEnumerable<(int Input, int Entry)> Entries(
        Rule<double> right, Rule<double> wrong, NdArray<double>[] inputs, NdArray<double> yBar, double apart)
    {
        NdArray<double>[] a = VjpCheck.Vjp(right, inputs, yBar), b = VjpCheck.Vjp(wrong, inputs, yBar);
        return from i in Enumerable.Range(0, a.Length)
               from j in Enumerable.Range(0, a[i].Count)
               where Math.Abs(a[i].Data[j] - b[i].Data[j]) > apart
               select (i, j);
    }

    private static string Join((int, int)[] entries) => string.Join(" ", entries);
}
