using System.Numerics;
using Harness.Claims;
using Harness.Verification;
using Harness.Verification.Claims;
using Xunit;

namespace Harness.CrossCheck.Claims;

public sealed class TrialTests
{
    private static readonly CheckContext Context = new(20, 42);

    [Fact]
    public void An_identity_is_proved_on_a_grid_of_its_degrees()
    {
        CheckResult result = Trial.Identity("(x + y)² = x² + 2xy + y²", [2, 2], p => ([(p[0] + p[1]) * (p[0] + p[1])], [(p[0] * p[0]) + (2 * p[0] * p[1]) + (p[1] * p[1])])).Run(Context);
        Assert.Equal((true, Grade.Proved, 9), (result.Holds, result.Grade, result.Witnesses[0].Points));
    }

    [Fact]
    public void A_false_identity_names_the_point_and_both_sides()
    {
        CheckResult result = Trial.Identity("x² = x", [2], p => ([p[0] * p[0]], [p[0]])).Run(Context);
        Assert.Equal("at (-1): (1) against (-1)", result.Counterexample);
    }

    // Zero at 0, 1, 2 and 3 but not zero: the grid for degree 4 has a fifth point.
    [Fact]
    public void A_polynomial_that_vanishes_at_four_points_is_not_taken_for_zero() =>
        Assert.False(Trial.Identity("x(x − 1)(x + 1)(x + 2) = 0", [4], p => ([p[0] * (p[0] - 1) * (p[0] + 1) * (p[0] + 2)], [BigInteger.Zero])).Run(Context).Holds);

    [Fact]
    public void Sides_of_different_length_differ() =>
        Assert.False(Trial.Identity("(0) = ()", [1], p => ([BigInteger.Zero], [])).Run(Context).Holds);

    [Fact]
    public void A_statement_that_fails_at_random_names_the_case()
    {
        CheckResult result = Trial.AtRandom("n < 3", random => random.Next(10), n => n < 3 ? null : $"{n} is not below 3").Run(Context);
        Assert.Equal(Grade.Sampled, result.Grade);
        Assert.EndsWith("is not below 3", result.Counterexample, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_opinion_does_not_weaken_a_proof_but_can_overthrow_it()
    {
        Check proof = Trial.Identity("x = x", [1], p => ([p[0]], [p[0]]));
        Check agrees = Trial.AtRandom("true", random => random.Next(), _ => null);
        Check differs = Trial.AtRandom("false", random => random.Next(), _ => "no");
        Assert.Equal((true, Grade.Proved), (Trial.Backed("x = x", proof, agrees).Run(Context).Holds, Trial.Backed("x = x", proof, agrees).Run(Context).Grade));
        Assert.Equal("no", Trial.Backed("x = x", proof, differs).Run(Context).Counterexample);
    }
}
