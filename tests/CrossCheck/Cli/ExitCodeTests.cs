using Xunit;

namespace Harness.CrossCheck.Cli;

/// <summary>The exit code says what became of a run, and results and errors go to different streams.</summary>
public sealed class ExitCodeTests
{
    [Fact]
    public void A_file_with_right_answers_exits_with_0()
    {
        Ran ran = Ran.On(Ran.Right, "verify", "FILE");
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Contains("2 claims: 2 confirmed; all as recorded", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_refuted_answer_exits_with_1()
    {
        Ran ran = Ran.On(Ran.Wrong, "verify", "FILE");
        Assert.Equal((1, ""), (ran.Code, ran.Error));
        Assert.Contains("printed 2.52, it is 2.25", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("solve")]
    [InlineData("show")]
    public void A_bad_file_exits_with_2_and_writes_one_line_to_the_error_stream_only(string command)
    {
        Ran ran = Ran.On("title: t\ngiven:\n  x: 1\ncompute:\n  y: xx + 1\n", command, "FILE");
        Assert.Equal(new Ran(2, "", "FILE:5:6: unknown name 'xx', did you mean 'x'?" + Environment.NewLine), ran);
    }

    [Fact]
    public void Evaluation_errors_exit_with_2_as_well() => Assert.Equal(
        new Ran(2, "", "FILE:5:3: y is infinite; check its domain (log of a number ≤ 0, division by 0, overflow)" + Environment.NewLine),
        Ran.On("title: t\ngiven:\n  x: 0\ncompute:\n  y: 1/x\n", "verify", "FILE"));

    [Fact]
    public void A_file_that_publishes_nothing_can_be_solved_but_not_verified()
    {
        const string problem = "title: t\ngiven:\n  x: 1\ncompute:\n  y: x + 1\n";
        Assert.Equal(0, Ran.On(problem, "solve", "FILE").Code);
        Assert.Equal(
            new Ran(2, "", "FILE:1:1: nothing is published here, so there is nothing to verify; 'harness solve' works the problem out" + Environment.NewLine),
            Ran.On(problem, "verify", "FILE"));
    }

    [Fact]
    public void Solving_a_file_with_a_wrong_answer_still_succeeds() => Assert.Equal(0, Ran.On(Ran.Wrong, "solve", "FILE").Code);

    [Fact]
    public void A_file_named_twice_is_judged_once() =>
        Assert.Equal(Ran.On(Ran.Right, "verify", "FILE").Out, Ran.On(Ran.Right, "verify", "FILE", "FILE").Out);

    [Theory]
    [InlineData("list")]
    [InlineData("solve", "sin-cos-graph")]
    [InlineData("solve", "sin-cos-graph", "--format", "md")]
    [InlineData("show", "cnn.filter-update")]
    public void Commands_succeed_and_write_results_only(params string[] args)
    {
        Ran ran = Ran.With(args);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.NotEmpty(ran.Out);
        Assert.DoesNotContain('\u001b', ran.Out);
    }

    [Fact]
    public void Quiet_leaves_out_what_is_right()
    {
        string quiet = Ran.On(Ran.Wrong, "verify", "FILE", "--quiet").Out;
        Assert.Contains("mine/y", quiet, StringComparison.Ordinal);
        Assert.DoesNotContain("grad(x)", quiet, StringComparison.Ordinal);
        Assert.DoesNotContain("autograd:", quiet, StringComparison.Ordinal);
    }
}
