using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>What is said of a claimed Jacobian or Hessian that failed, entry by entry.</summary>
public sealed class MatrixTests
{
    // f(x) = Ax, given with its forward derivative; one entry is claimed wrong.
    [Theory]
    [InlineData(64, 64, true)]
    [InlineData(65, 64, false)]
    [InlineData(3, 2000, false)]
    public void Up_to_4096_entries_are_measured_once_each(int rows, int columns, bool measured)
    {
        double[] point = Points.Uniform(columns, 3);
        var calls = new Calls(Linear(rows, columns, 0.5));
        PointReport failed = Failed(point), report = MatrixCheck.Improve(calls, failed, new Settings());
        Assert.Equal(measured ? rows * columns : 0, calls.Count.Tangents);
        Assert.Equal(measured ? "J[1, 1]" : null, report.Findings?.WrongEntries[0].Name);
        if (!measured)
            Assert.Same(failed, report);
    }

    [Fact]
    public void A_matrix_in_which_no_entry_is_wrong_leaves_the_report_as_it_is()
    {
        PointReport failed = Failed([0.5, 2, -1]);
        Assert.Same(failed, MatrixCheck.Improve(new Calls(Linear(3, 3, 0)), failed, new Settings()));
    }

    // The directions are as long as the point, and the numbers shown are those of the entry.
    [Theory]
    [InlineData(1e6)]
    [InlineData(1e-6)]
    public void Reference_and_bar_are_those_of_the_entry(double size)
    {
        PointReport report = MatrixCheck.Improve(new Calls(Linear(2, 2, 0.5)), Failed([size, 2 * size]), new Settings());
        WrongEntry wrong = Assert.Single(report.Findings!.WrongEntries);
        Assert.Equal((3, "J[1, 1]", 4.5), (wrong.Entry, wrong.Name, wrong.Claimed));
        Assert.Equal(4, wrong.Reference, 1e-12);
        Assert.InRange(wrong.Bar, 1e-15, 1e-12);
    }

    [Fact]
    public void A_term_in_every_entry_is_named_by_the_input_of_its_column()
    {
        double[] x = [0.5, -1.5, 2.5];
        GradientVerdict verdict = GradientCheck.Jacobian(Vector.Mixed, p =>
        {
            double[,] jacobian = Vector.MixedJacobian(p);
            for (int i = 0; i < 9; i++)
                jacobian[i / 3, i % 3] += 0.25 * p[i % 3];
            return jacobian;
        }).At(x);
        Assert.Equal("a multiple of the input is too much in 9 entries", verdict.Diagnosis!.Text);
    }

    [Theory]
    [InlineData(0, 1, "H[0, 1] is 1.5 and H[1, 0] is 1")]
    [InlineData(2, 0, "H[0, 2] is 0 and H[2, 0] is 0.5")]
    [InlineData(1, 2, "H[1, 2] is 2.5 and H[2, 1] is 2")]
    [InlineData(2, 1, "H[1, 2] is 2 and H[2, 1] is 2.5")]
    public void The_two_entries_that_should_be_equal_are_shown(int row, int column, string evidence)
    {
        double[,] claimed = Symmetric(1);
        claimed[row, column] += 0.5;
        MistakeDiagnosis d = Hessian(Symmetric(1), claimed).Diagnosis!;
        Assert.Equal((MistakeKind.NotSymmetric, "a Hessian is symmetric and this one is not", evidence), (d.Kind, d.Text, d.Evidence));
    }

    // Small entries are compared on their own scale.
    [Fact]
    public void A_small_Hessian_may_be_asymmetric_too()
    {
        double[,] claimed = Symmetric(1e-9);
        claimed[0, 1] += 0.5e-9;
        Assert.Equal(MistakeKind.NotSymmetric, Hessian(Symmetric(1e-9), claimed).Diagnosis!.Kind);
    }

    [Fact]
    public void A_wrong_Hessian_that_is_symmetric_has_another_mistake()
    {
        Assert.Equal(MistakeKind.Factor, Hessian(Symmetric(1), Symmetric(1.7)).Diagnosis!.Kind);
        Assert.Equal(MistakeKind.MissingPath, Hessian(Symmetric(1), new double[3, 3]).Diagnosis!.Kind);
    }

    private static GradientVerdict Hessian(double[,] right, double[,] claimed) =>
        GradientCheck.Hessian(x => Vector.Times(right, x), _ => (double[,])claimed.Clone()).At(0.5, 2, -1.25);

    private static double[,] Symmetric(double size) => new[,] { { 3 * size, size, 0 }, { size, -size, 2 * size }, { 0, 2 * size, 5 * size } };

    private static PointReport Failed(double[] point) => new()
    {
        Point = point,
        Outcome = GradientOutcome.Failed,
        Measurements = [new Measurement { Witness = "w", Direction = point, Claimed = 0, Scale = 1, Slope = 1, Bar = 0 }],
    };

    // Row i has i + 1 in column i, and 3 in column 1 besides; the claim of entry (1, 1) is off by error.
    private static Model Linear(int rows, int columns, double error)
    {
        double Entry(int i, int j) => (i == j ? i + 1 : 0) + (j == 1 ? 2 : 0);
        double Claimed(int i, int j) => Entry(i, j) + (i == 1 && j == 1 ? error : 0);
        double[] Times(double[] x) => [.. Enumerable.Range(0, rows).Select(i => (i < columns ? (i + 1) * x[i] : 0) + (2 * x[1]))];
        return new Model
        {
            What = "Jacobian",
            Function = Times,
            Tangent = (x, v) => (Times(x), Times(v)),
            Pullback = (_, y) => [.. Enumerable.Range(0, columns).Select(j => y.Select((v, i) => v * Claimed(i, j)).Sum())],
            Matrix = _ =>
            {
                double[,] matrix = new double[rows, columns];
                for (int i = 0; i < rows * columns; i++)
                    matrix[i / columns, i % columns] = Claimed(i / columns, i % columns);
                return matrix;
            },
        };
    }
}
