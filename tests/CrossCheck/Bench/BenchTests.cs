using Harness.Bench;
using Harness.CrossCheck.Cli;
using Harness.CrossCheck.Handwritten;
using Harness.Verification;
using Harness.Verification.Checking;
using Spectre.Console;

namespace Harness.CrossCheck.Bench;

/// <summary>The comparison's own arithmetic and words; the times themselves are never asserted.</summary>
public sealed class BenchTests
{
    [Fact]
    public void The_exponent_of_a_power_is_found()
    {
        (double exponent, double fit) = GrowthCases.Fit([10, 100, 1000], [3e2, 3e3 * Math.Sqrt(10), 3e5]);
        Assert.Equal(1.5, exponent, 1e-12);
        Assert.Equal(1, fit, 1e-12);
    }

    [Fact]
    public void Points_off_the_line_lower_the_fit() => Assert.InRange(GrowthCases.Fit([1, 10, 100], [1, 100, 10]).Fit, 0, 0.5);

    [Fact]
    public void The_growth_of_every_rule_is_measured()
    {
        HashSet<string> measured = [.. GrowthCases.All().Select(c => c.Rule.Split(' ')[0])];
        Assert.Empty(RuleFactories.All().Where(f => !measured.Contains(f.Rule.Name.Split(' ')[0])).Select(f => f.Method));
    }

    [Fact]
    public void Every_growth_case_runs_at_its_smallest_size() => Assert.All(GrowthCases.All(), c => c.Prepare(c.Sizes[0])());

    [Fact]
    public void Results_that_differ_are_reported_and_no_time_hides_it()
    {
        BenchRow row = Row(ratio: 0.1, error: 1e-6);
        Assert.False(row.Agrees);
        Assert.Contains("DIFFERS by 1e-6", Report(row), StringComparison.Ordinal);
        Assert.False(Row(0.1, double.PositiveInfinity).Agrees);
        Assert.True(Row(0.1, 1e-12).Agrees);
    }

    [Fact]
    public void A_goal_that_is_missed_is_called_missed()
    {
        Assert.Contains("missed", Report(Row(ratio: 1.2, error: 0)), StringComparison.Ordinal);
        Assert.DoesNotContain("missed", Report(Row(ratio: 0.9, error: 0)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slow_peer_is_owned_up_to()
    {
        Assert.Contains("reference BLAS", Report(Row(0.1, 0), "/usr/lib/x86_64-linux-gnu/blas/libblas.so.3.11.0"), StringComparison.Ordinal);
        Assert.DoesNotContain("reference BLAS", Report(Row(0.1, 0), "/usr/lib/libopenblasp-r0.3.21.so"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_compares_before_it_times()
    {
        BenchCase test = NetworkCases<double>.All().First();
        BenchRow row = BenchRow.Measure(test, threads: 1, seconds: 0);
        Assert.True(row.Agrees, $"{row.Error}");
        Assert.True(row is { Handwritten: > 0, Autograd: > 0 });
    }

    [Fact]
    public void Every_group_of_the_goals_has_its_rows()
    {
        string[] groups = [.. BenchRun.Cases(["double", "float"]).Select(c => c.Group).Distinct()];
        Assert.Equal(8, groups.Length);
    }

    [Theory]
    [InlineData("--threads", "0", "whole numbers from 1 to 64")]
    [InlineData("--type", "half", "half")]
    public void Bad_arguments_get_one_line(string option, string value, string message)
    {
        Ran ran = Ran.With("bench", option, value);
        Assert.Equal(2, ran.Code);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Out);
    }

    [Fact]
    public void A_report_says_that_OpenBLAS_runs_kernels_without_wide_vectors()
    {
        const string words = "no kernels for this processor's vectors";
        string old = Report(Row(0.5, 0), "libopenblas.so, kernels for Prescott");
        Assert.Equal(System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated, old.Contains(words, StringComparison.Ordinal));
        Assert.DoesNotContain(words, Report(Row(0.5, 0), "libopenblas.so, kernels for SkylakeX"), StringComparison.Ordinal);
    }

    [Fact]
    public void Torch_rules_pass_a_right_gradient_and_fail_a_wrong_one()
    {
        double[] x = [0.3, -1.2, 2];
        var right = new TorchRules(v => v.Sum(e => e * e), v => [.. v.Select(e => 2 * e)], 2, 1);
        Assert.True(right.Slow(x));
        Assert.Equal(9, right.Calls);
        Assert.True(right.Fast(x, new Random(1)));
        Assert.Equal(16, right.Calls);
        var wrong = new TorchRules(v => v.Sum(e => e * e), v => [.. v.Select(e => 2.1 * e)], 2, 1);
        Assert.False(wrong.Slow(x));
        Assert.False(wrong.Fast(x, new Random(1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_subject_whose_check_is_timed_passes_all_rules(int subject)
    {
        CheckSubject s = new[] { CheckSubjects.Mlp(5, 4, 2), CheckSubjects.CrossEntropy(7, 2), CheckSubjects.Convolution(2, 4, 3), CheckSubjects.Lstm(2, 3) }[subject];
        CheckRow row = CheckCases.Row("", s, 0);

        Assert.Equal(s.Point.Length, s.Inputs.Sum());
        Assert.True(row is { OursPasses: true, FastPasses: true });
        Assert.Equal((3, 3 + (2 * s.Inputs.Length)), (row.OurCalls, row.FastCalls));
        Assert.True(row.Failing.Found);
        Assert.InRange(row.Failing.Calls, 10, 50);
    }

    // Of any size down to a hundred-thousandth of the entry.
    [Theory]
    [InlineData("perceptron")]
    [InlineData("cross-entropy")]
    [InlineData("convolution")]
    [InlineData("LSTM")]
    public void One_wrong_entry_of_a_timed_subject_takes_at_most_50_forward_evaluations(string subject)
    {
        CheckSubject s = subject switch
        {
            "perceptron" => CheckSubjects.Mlp(98, 91, 8),
            "cross-entropy" => CheckSubjects.CrossEntropy(1000, 8),
            "convolution" => CheckSubjects.Convolution(3, 32, 16),
            _ => CheckSubjects.Lstm(10, 16),
        };
        foreach (double factor in new[] { -1, 0, 1.001, 1.00001 })
        {
            for (int entry = 3; entry < s.Point.Length; entry += s.Point.Length / 7)
            {
                GradientVerdict verdict = GradientCheck.Of(s.Value, x => [.. s.Gradient(x).Select((g, i) => i == entry ? factor * g : g)])
                    .WithDual(s.Dual).At(s.Point);
                GradientAssert.Fails(verdict);
                Assert.Equal(entry, Assert.Single(verdict.WrongEntries).Entry);
                Assert.NotNull(verdict.Counterexample);
                Assert.InRange(verdict.Evaluations.Forward, 1, 50);
            }
        }
    }

    private static BenchRow Row(double ratio, double error) =>
        new("group", "case", "double", 1, ratio * 1e-6, 1e-6, ratio, ratio, ratio, ratio, 1, error);

    private static string Report(BenchRow row, string blas = "libopenblas.so")
    {
        using var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No });
        console.Profile.Width = 400;
        BenchReport.Write(console, [new BenchRun(new Machine("cpu", "512 bits", 2, ".NET", "libtorch", blas), [row], [], [])]);
        return text.ToString();
    }
}
