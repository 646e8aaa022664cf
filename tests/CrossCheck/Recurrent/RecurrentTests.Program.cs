using Harness.Claims.Recurrent;
using Harness.Handwritten.Recurrent;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Recurrent;

/// <summary>What needs the library or the program.</summary>
public sealed partial class RecurrentTests
{
    private static readonly CheckContext Context = new(5, 42);

    [Fact]
    public void The_immediate_gradient_agrees_with_autograd_and_a_wrong_factor_does_not()
    {
        static double[] Side(double[] x) => RnnClaims.ElementwiseFirst(new(x));
        static double[] Library(double[] x) => RnnClaims.ByAutograd(new(x));
        Assert.True(Check.Same("right", RnnClaims.Points, Side, Library).Run(Context).Holds);
        CheckResult planted = Check.Same("b with a factor too many", RnnClaims.Points, x => [.. Side(x)[..7], 2 * Side(x)[7]], Library).Run(Context);
        Assert.Contains("entry 7", planted.Counterexample, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ImmediateGradient.OfBias<double>([1], [1, 2]));
    }

    [Fact]
    public void An_interval_check_names_the_part_that_it_cannot_settle()
    {
        Check planted = Proof.OnParts("x < 3", [new Interval(0, 1), new Interval(2, 3)], x => x.Upper < 3 ? null : $"on {x}");
        Assert.Equal($"on {new Interval(2, 3)}", planted.Run(Context).Counterexample);
        Assert.True(Proof.OnParts("x < 4", [new Interval(0, 1)], x => x.Upper < 4 ? null : "no").Run(Context).Holds);
    }
}
