using System.Reflection;
using Harness.Handwritten;
using Harness.Pictures;
using Harness.Problems;
using Harness.Reference;
using Harness.Verification;

namespace Harness.CrossCheck.Meta;

/// <summary>Witnesses share no code with what they judge: the projects cannot even see each other.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void Handwritten_knows_only_the_base_class_library() =>
        Assert.All(References(typeof(Rules)), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void Pictures_knows_only_the_base_class_library() =>
        Assert.All(References(typeof(Picture)), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void Reference_does_not_know_Handwritten() =>
        Assert.DoesNotContain("Harness.Handwritten", References(typeof(TorchEngine)));

    [Fact]
    public void Verification_knows_neither()
    {
        string[] references = References(typeof(Closeness));
        Assert.DoesNotContain("Harness.Handwritten", references);
        Assert.DoesNotContain("Harness.Reference", references);
        Assert.DoesNotContain(references, r => r.Contains("Torch", StringComparison.Ordinal));
    }

    [Fact]
    public void The_parsed_problem_knows_no_evaluator() =>
        Assert.DoesNotContain(References(typeof(Problem)), r => r.StartsWith("Harness.", StringComparison.Ordinal));

    private static string[] References(Type type) => [.. type.Assembly.GetReferencedAssemblies().Select((AssemblyName a) => a.Name!)];
}
