using System.Reflection;
using Harness.Handwritten;
using Harness.Handwritten.Optimizers;
using Harness.Handwritten.Recurrent;
using Harness.Reports;
using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Handwritten;

/// <summary>No rule and no derivation of a gradient is without its checks and without wrong copies that these must catch.</summary>
public sealed class DerivationMutantTests
{
    private static readonly string[] Words = ["Gradient", "Vjp", "Jvp", "Jacobian", "Hessian", "Derivative", "Delta", "Pull", "Backward"];

    private static readonly string[] Everywhere = ["sign flipped", "factor 2", "off by 1e-6", "largest entry dropped", "derivative at the neighbour's input"];

    // Steps along a gradient that is given to them, the rules' own machinery, which RuleCases runs through, and spans that
    // gradients are written to.
    private static readonly Type[] NotDerivatives =
        [typeof(GradientDescent), typeof(Rules), typeof(Rule<>), typeof(RnnGradients<>)];

    public static TheoryData<string, string> DerivationsAndMutants
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (DerivationCase c in DerivationCases.All)
            {
                foreach (string mutant in DerivationMutants.All.Keys.Where(m => Seed(c, m) is not null))
                    data.Add(DerivationCases.NameOf(c), mutant);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(DerivationsAndMutants))]
    public void A_wrong_copy_fails(string name, string mutant)
    {
        DerivationCase c = DerivationCases.Named(name);
        GradientAssert.Fails(c.Check(DerivationMutants.All[mutant](c), c.Point(Seed(c, mutant)!.Value)));
    }

    [Theory]
    [MemberData(nameof(DerivationCases.Names), MemberType = typeof(DerivationCases))]
    public void Mutants_that_fit_every_derivation_are_planted_in_every_one(string name) =>
        Assert.All(Everywhere, mutant => Assert.NotNull(Seed(DerivationCases.Named(name), mutant)));

    [Fact]
    public void Every_class_with_a_derivative_is_a_rule_or_a_derivation_of_the_table()
    {
        HashSet<string> ruled = [.. RuleCases.All.Where(c => !c.Rule.Name.StartsWith("power ", StringComparison.Ordinal))
            .Select(c => Path.GetFileNameWithoutExtension(RuleSource.FileOf(c.Rule)))];
        // Whole powers by multiplication have no name in the language, and a case of their own.
        ruled.Add("IntegerPower");
        HashSet<Type> listed = [.. DerivationCases.All.Select(c => Definition(c.Type)), .. NotDerivatives];
        string[] missing = [.. typeof(Rules).Assembly.GetExportedTypes().Where(HasDerivative)
            .Where(t => !listed.Contains(Definition(t)) && !ruled.Contains(t.Name)).Select(t => t.FullName!)];

        Assert.True(missing.Length == 0, $"no case in RuleCases or DerivationCases: {string.Join(", ", missing)}");
    }

    [Fact]
    public void Every_factory_of_a_rule_has_a_case()
    {
        HashSet<string> cases = [.. RuleCases.All.Select(c => c.Rule.Name.Split(' ')[0])];
        string[] missing = [.. typeof(Rules).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => !cases.Contains(Made(m).Name.Split(' ')[0])).Select(m => m.Name)];

        Assert.True(missing.Length == 0, $"no case in RuleCases: {string.Join(", ", missing)}");
    }

    // The first point at which the mutant shows; null where it is no mistake in this derivation.
    private static int? Seed(DerivationCase c, string mutant)
    {
        for (int seed = 0; seed < 5; seed++)
        {
            double[] x = c.Point(seed);
            double[] right = c.Gradient(x), wrong = DerivationMutants.All[mutant](c)(x);
            double scale = right.Max(Math.Abs);
            if (wrong.All(double.IsFinite) && wrong.Zip(right, (a, b) => Math.Abs(a - b)).Max() > 1e-7 * scale)
                return seed;
        }

        return null;
    }

    private static bool HasDerivative(Type type) => Array.Exists(Words, w => type.Name.Contains(w, StringComparison.Ordinal))
        || type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Any(m => !m.IsSpecialName && Array.Exists(Words, w => m.Name.Contains(w, StringComparison.Ordinal)));

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static Rule<double> Made(MethodInfo factory)
    {
        MethodInfo made = factory.MakeGenericMethod(typeof(double));
        return (Rule<double>)made.Invoke(null, [.. made.GetParameters().Select(p => Argument(p.ParameterType))])!;
    }

    private static object? Argument(Type type) => type == typeof(double) ? 0.5 : type == typeof(int) ? 1
        : type == typeof(int[]) ? new[] { 1 } : type == typeof(double[]) ? new[] { 1.0 } : null;
}
