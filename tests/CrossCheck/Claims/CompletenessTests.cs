using Harness.Claims;
using Harness.Cli;
using Harness.Problems;
using Harness.Problems.Files;
using Harness.Running;

namespace Harness.CrossCheck.Claims;

public sealed class CompletenessTests
{
    [Fact]
    public void Every_claim_of_the_list_is_settled_and_has_a_verdict_on_record()
    {
        Problem[] problems = [.. ProblemSet.Files.Select(ProblemFile.Load)];
        Assert.Equal(352, ClaimList.All.Count);
        Assert.All(ClaimList.All, claim => Assert.True(
            problems.Any(p => Targets.Settles(p, claim.Id)) || CodeClaims.All.Any(c => c.Id == claim.Id), $"{claim.Id} is not settled"));
        Assert.All(ClaimList.All, claim => Assert.True(claim.OnRecord is not null, $"{claim.Id} has no verdict on record"));
    }

    [Fact]
    public void Nothing_is_settled_that_is_not_on_the_list()
    {
        IEnumerable<string> settled = ProblemSet.Files.Select(ProblemFile.Load)
            .SelectMany(p => p.Published.SelectMany(a => a.Claims).Concat(p.ReadingClaims.Select(c => c.Id)))
            .Concat(CodeClaims.All.Select(c => c.Id));
        Assert.All(settled, id => Assert.True(ClaimList.ById.ContainsKey(id), id));
    }

    [Fact]
    public void No_claim_is_settled_both_by_a_problem_and_by_code()
    {
        HashSet<string> byProblem = [.. ProblemSet.Files.Select(ProblemFile.Load).SelectMany(p => p.Published.SelectMany(a => a.Claims))];
        Assert.DoesNotContain(CodeClaims.All, c => byProblem.Contains(c.Id));
    }
}
