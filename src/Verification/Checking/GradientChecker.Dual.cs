using Harness.Verification.Numbers;

namespace Harness.Verification.Checking;

/// <summary>Forward mode by dual numbers.</summary>
public sealed partial class GradientChecker
{
    /// <summary>The same scalar function on dual numbers: the number of evaluations then does not grow with n.</summary>
    /// <param name="forward">The forward code, over dual numbers. The array that it is given is overwritten before the next call.</param>
    public GradientChecker WithDual(Func<Dual<double>[], Dual<double>> forward) => WithDual(x => [forward(x)]);

    /// <summary>The same function on dual numbers: the number of evaluations then does not grow with n.</summary>
    /// <param name="forward">The forward code, over dual numbers. The array that it is given is overwritten before the next call.</param>
    public GradientChecker WithDual(Func<Dual<double>[], Dual<double>[]> forward) =>
        new(model with { Tangent = new Lifted(forward).Tangent }, settings);

    /// <summary>The same scalar function of several inputs on dual numbers, one array each.</summary>
    /// <param name="forward">The forward code. Where it takes its sizes from the arrays' lengths, as <see cref="GradientCheck.OfInputs"/> wants it, smaller
    /// shapes are tried by it as well, and not by differences, which take hundreds of evaluations.</param>
    /// <exception cref="InvalidOperationException">The inputs' shapes are not known: <see cref="Inputs"/> or <see cref="GradientCheck.OfInputs"/> gives
    /// them.</exception>
    public GradientChecker WithDualOfInputs(Func<Dual<double>[][], Dual<double>> forward)
    {
        if (settings.Inputs.Count == 0)
            throw new InvalidOperationException("WithDualOfInputs needs the inputs' names and shapes; call Inputs first, or begin with OfInputs");
        return new(model with
        {
            Tangent = For(settings.Inputs),
            Resized = model.Resized is { } resized ? shapes => resized(shapes) with { Tangent = For(shapes) } : null,
        }, settings);

        Func<double[], double[], (double[] Value, double[] Slope)> For(IReadOnlyList<InputShape> shapes) =>
            new Lifted(x => [forward(Layout.Of(shapes, x.Length).Split(x))]).Tangent;
    }

    // Keeps its array: those of 5,000 numbers or more are costly to make, and every check needs one.
    private sealed class Lifted(Func<Dual<double>[], Dual<double>[]> forward)
    {
        private Dual<double>[]? spare;

        public (double[] Value, double[] Slope) Tangent(double[] x, double[] v)
        {
            // Whoever takes the array leaves none to others: checks may run side by side.
            Dual<double>[]? lifted = Interlocked.Exchange(ref spare, null);
            if (lifted?.Length != x.Length)
                lifted = GC.AllocateUninitializedArray<Dual<double>>(x.Length);
            for (int i = 0; i < lifted.Length; i++)
                lifted[i] = new Dual<double>(x[i], v[i]);
            Dual<double>[] y = forward(lifted);
            (double[], double[]) parts = (Array.ConvertAll(y, part => part.Value), Array.ConvertAll(y, part => part.Tangent));
            spare = lifted;
            return parts;
        }
    }
}
