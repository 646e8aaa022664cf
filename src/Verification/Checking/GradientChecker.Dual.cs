using Harness.Verification.Numbers;

namespace Harness.Verification.Checking;

/// <summary>Forward mode by dual numbers.</summary>
public sealed partial class GradientChecker
{
    /// <summary>The same scalar function on dual numbers: the number of evaluations then does not grow with n.</summary>
    /// <param name="forward">The forward code, over dual numbers.</param>
    public GradientChecker WithDual(Func<Dual<double>[], Dual<double>> forward) => WithDual(x => [forward(x)]);

    /// <summary>The same function on dual numbers: the number of evaluations then does not grow with n.</summary>
    /// <param name="forward">The forward code, over dual numbers.</param>
    public GradientChecker WithDual(Func<Dual<double>[], Dual<double>[]> forward) =>
        new(model with { Tangent = (x, v) => Parts(forward(Lifted(x, v))) }, settings);

    private static Dual<double>[] Lifted(double[] x, double[] v)
    {
        Dual<double>[] lifted = GC.AllocateUninitializedArray<Dual<double>>(x.Length);
        for (int i = 0; i < lifted.Length; i++)
            lifted[i] = new Dual<double>(x[i], v[i]);
        return lifted;
    }

    private static (double[] Value, double[] Slope) Parts(Dual<double>[] y) =>
        (Array.ConvertAll(y, part => part.Value), Array.ConvertAll(y, part => part.Tangent));
}
