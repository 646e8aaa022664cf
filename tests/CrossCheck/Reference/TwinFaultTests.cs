using Harness.CrossCheck.Handwritten;
using Harness.Handwritten;
using Harness.Problems;
using Harness.Problems.Expressions;
using Xunit;

namespace Harness.CrossCheck.Reference;

/// <summary>The comparison is checked: it reports every planted fault, at its entry, and passes the same without it.</summary>
public sealed class TwinFaultTests
{
    private const int Seeds = 4;

    // A wrong copy differs from the right one by more than this; the comparison allows 1e-12.
    private const double Wrong = 5e-12;

    [Theory]
    [MemberData(nameof(FunctionCases.Functions), MemberType = typeof(FunctionCases))]
    public void A_fault_in_the_gradient_of_a_function_is_reported_at_its_entry(string function)
    {
        HashSet<string> planted = [];
        foreach ((Problem problem, string fault) in Exposed(function))
        {
            Quantities autograd = Twins.Autograd(problem), handwritten = Twins.Handwritten(problem);
            Assert.Empty(Twins.Differences(handwritten, autograd));
            NumberArray right = handwritten["grad(a)"], wrong = GradientFaults.All[fault](right);
            handwritten["grad(a)"] = wrong;
            string difference = Assert.Single(Twins.Differences(handwritten, autograd));
            Assert.True(Named(right, wrong).Any(entry => difference.StartsWith(entry, StringComparison.Ordinal)),
                $"{function}, {fault}: {difference}");
            planted.Add(fault);
        }

        Assert.Empty(GradientFaults.Everywhere.Except(planted));
    }

    [Theory]
    [MemberData(nameof(WrongFormulas.Indices), MemberType = typeof(WrongFormulas))]
    public void A_rule_written_for_the_wrong_formula_is_reported(int index)
    {
        WrongFormula formula = WrongFormulas.All[index];
        Exercise right = new(formula.Right, formula.Values);
        Problem problem = Twins.Problem(right, new Random(index));
        Twins.AssertAgree(formula.Right, problem);

        string[] wanted = ["f", .. formula.Values.Select((_, i) => $"grad({Exercise.Names[i]})")];
        Problem wrong = Twins.Problem(right with { Formula = formula.Wrong }, new Random(index));
        IReadOnlyList<string> differences = Twins.Differences(Twins.Handwritten(wrong, wanted), Twins.Autograd(problem, wanted));
        Assert.True(differences.Count > 0, $"{formula.Wrong} passes for {formula.Right}");
        Assert.All(differences, line => Assert.Matches(@"^(f|grad\([ab]\))(\[[\d, ]+\])?: handwritten ", line));
    }

    [Fact]
    public void Every_function_and_operator_has_a_wrong_formula()
    {
        Expression[] parts = [.. WrongFormulas.All.SelectMany(f =>
            ExpressionParser.Parse(f.Right, SourcePosition.Start).SelfAndParts())];
        Assert.Empty(FunctionTable.All.Keys.Except(parts.OfType<FunctionCall>().Select(call => call.Function.Name)));
        Assert.Empty(Enum.GetValues<BinaryOperator>().Except(parts.OfType<BinaryOperation>().Select(e => e.Operator)));
        Assert.Equal(4, parts.Select(e => e.GetType()).Distinct()
            .Count(t => t == typeof(Negation) || t == typeof(Indexing) || t == typeof(ListLiteral) || t == typeof(ShapeOf)));
    }

    [Theory]
    [MemberData(nameof(FaultyCopies.Names), MemberType = typeof(FaultyCopies))]
    public void A_mistake_people_make_in_a_rule_is_reported_by_autograd_at_its_entry(string name)
    {
        FaultyCopy copy = FaultyCopies.All.Single(c => c.Name == name);
        Problem problem = Twins.Problem(new(Formula(copy.Right.Name), copy.Inputs), new Random(3));
        string[] wanted = [.. copy.Inputs.Select((_, i) => $"grad({Exercise.Names[i]})")];
        Quantities autograd = Twins.Autograd(problem, wanted);
        NumberArray w = problem.Given[^1].Value;
        Quantities right = Gradients(copy.Right, copy.Inputs, w), wrong = Gradients(copy.Wrong, copy.Inputs, w);
        Assert.Empty(Twins.Differences(right, autograd));

        string[] accused = [.. wanted.SelectMany(g => Entries(g, right[g], wrong[g]))];
        IReadOnlyList<string> differences = Twins.Differences(wrong, autograd);
        Assert.NotEmpty(differences);
        Assert.All(differences, line => Assert.Contains(line[..line.IndexOf(':', StringComparison.Ordinal)], accused));
    }

    [Fact]
    public void A_difference_names_the_entry_both_numbers_and_the_error()
    {
        Quantities handwritten = new() { ["grad(W)"] = new([1, 2, 3, 4], 2, 2) };
        Quantities autograd = new() { ["grad(W)"] = new([1, 2, -3, 4], 2, 2) };
        Assert.Equal("grad(W)[1, 0]: handwritten 3, autograd -3, error 1.5E+000 of the scale",
            Assert.Single(Twins.Differences(handwritten, autograd)));
        autograd["grad(W)"] = new([1, 2, 3, 4], 4);
        Assert.Equal("grad(W): handwritten has shape [2, 2], autograd [4]",
            Assert.Single(Twins.Differences(handwritten, autograd)));
    }

    /// <summary>For every fault, the first problem of a function's cases in which it shows.</summary>
    private static IEnumerable<(Problem Problem, string Fault)> Exposed(string function)
    {
        (Problem Problem, NumberArray Gradient)[] samples =
            [.. from c in FunctionCases.All
                where c.Function == function
                from seed in Enumerable.Range(0, Seeds)
                let problem = FunctionTwinTests.Sample(c, seed)
                select (problem, Twins.Handwritten(problem, "grad(a)").Values.Single())];
        foreach ((string fault, Func<NumberArray, NumberArray> alter) in GradientFaults.All)
        {
            Problem? problem = samples.FirstOrDefault(
                s => Harness.Verification.Closeness.Distance(s.Gradient, alter(s.Gradient)) > Wrong).Problem;
            if (problem is not null)
                yield return (problem, fault);
        }
    }

    private static IEnumerable<string> Named(NumberArray right, NumberArray wrong) =>
        right.HasShape(wrong.Shape) ? Entries("grad(a)", right, wrong).Select(e => $"{e}: ") : ["grad(a): handwritten has shape"];

    private static IEnumerable<string> Entries(string name, NumberArray right, NumberArray wrong) =>
        from i in Enumerable.Range(0, right.Data.Length)
        where !right.Data[i].Equals(wrong.Data[i])
        select Twins.Entry(name, right, i);

    private static Quantities Gradients(Rule<double> rule, NdArray<double>[] inputs, NumberArray w)
    {
        Graph<double> graph = new();
        Node[] nodes = Array.ConvertAll(inputs, x => graph.Input(x));
        Node weighted = graph.Apply(
            Rules.Multiply<double>(), graph.Input(new NdArray<double>(w.Data, w.Shape)), graph.Apply(rule, nodes));
        Cotangents<double> bars = graph.Backward(graph.Apply(Rules.Sum<double>(), weighted));
        Quantities quantities = [];
        for (int i = 0; i < nodes.Length; i++)
            quantities[$"grad({Exercise.Names[i]})"] = new NumberArray(bars[nodes[i]].Data, bars[nodes[i]].Shape);
        return quantities;
    }

    private static string Formula(string rule) => rule switch
    {
        "divide" => "a / b",
        "matmul" => "a @ b",
        "mean_squared_error" => "mse(a, b)",
        "cross_entropy_logits" => "cross_entropy(a, b)",
        "cross_correlate2d" => "correlate2d(a, b)",
        "convolve2d" => "convolve2d(a, b)",
        "maxpool2d" => "maxpool2d(a, size: 2, stride: 1)",
        _ => $"{rule}(a)",
    };
}
