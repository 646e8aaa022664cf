using Harness.CrossCheck.Handwritten;
using Harness.Reports;

namespace Harness.CrossCheck.Reports;

public sealed class RuleSourceTests
{
    [Fact]
    public void Every_rule_names_a_file_that_exists()
    {
        DirectoryInfo root = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Harness.sln")))
        {
            root = root.Parent!;
        }

        // Whole powers by multiplication have no name in the language.
        Assert.All(
            RuleCases.All.Where(c => !c.Rule.Name.StartsWith("power ", StringComparison.Ordinal)),
            c => Assert.True(File.Exists(Path.Combine(root.FullName, RuleSource.FileOf(c.Rule))), c.Rule.Name));
    }
}
