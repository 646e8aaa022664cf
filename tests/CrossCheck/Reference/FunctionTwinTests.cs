using Harness.Problems;
using Harness.Problems.Expressions;
using Xunit;

namespace Harness.CrossCheck.Reference;

/// <summary>Every function and operator of the language: handwritten and autograd agree on value and gradients.</summary>
public sealed class FunctionTwinTests
{
    private const int Trials = 5;

    [Theory]
    [MemberData(nameof(FunctionCases.Names), MemberType = typeof(FunctionCases))]
    public void Handwritten_and_autograd_agree(string name)
    {
        for (int seed = 0; seed < Trials; seed++)
            Twins.AssertAgree($"{name}, seed {seed}", Sample(FunctionCases.Named(name), seed));
    }

    [Fact]
    public void Every_function_of_the_language_has_a_case() =>
        Assert.Empty(FunctionTable.All.Keys.Except(Calls().Select(call => call.Function.Name)));

    [Fact]
    public void Every_option_is_tried_as_written_and_left_out()
    {
        foreach (Function function in FunctionTable.All.Values)
        {
            FunctionCall[] calls = [.. Calls().Where(call => call.Function == function)];
            foreach (FunctionOption option in function.Options)
            {
                string[] values = [.. calls.Select(call => Value(call, option)).Distinct()];
                Assert.True(values.Length > 1, $"{function.Name}: {option.Name} is always {values[0]}");
            }
        }

        static string Value(FunctionCall call, FunctionOption option) =>
            call.Options.TryGetValue(option.Name, out double[]? value) ? string.Join(" ", value) : "left out";
    }

    [Fact]
    public void Every_operator_and_every_form_of_expression_has_a_case()
    {
        Expression[] parts = [.. Parts()];
        Assert.Empty(Enum.GetValues<BinaryOperator>().Except(parts.OfType<BinaryOperation>().Select(e => e.Operator)));
        IEnumerable<Type> forms = typeof(Expression).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Expression)));
        Type[] afterTheComputation = [typeof(GradientOf), typeof(NewValueOf), typeof(JacobianOf)];
        Assert.Empty(forms.Except(parts.Select(e => e.GetType())).Except(afterTheComputation));
    }

    [Fact]
    public void No_case_has_the_name_of_another() =>
        Assert.Equal(FunctionCases.All.Count, FunctionCases.All.Select(c => c.Name).Distinct().Count());

    /// <summary>The problem of a case: random inputs, and random weights in the loss.</summary>
    internal static Problem Sample(FunctionCase function, int seed)
    {
        Random random = new(seed);
        return Twins.Problem(function.Draw(random), random);
    }

    private static IEnumerable<FunctionCall> Calls() => Parts().OfType<FunctionCall>();

    private static IEnumerable<Expression> Parts() => FunctionCases.All.SelectMany(c =>
        Exercise.Parse(c.Draw(new Random(0)).Text).Compute.SelectMany(line => line.Expression.SelfAndParts()));
}
