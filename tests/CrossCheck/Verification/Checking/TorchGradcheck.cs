using Harness.Verification.Checking;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>The rules of torch.autograd.gradcheck for a scalar function of real inputs, written anew from its
/// description.</summary>
/// <remarks>
/// Slow: every entry's central difference with eps = 1e-6 against the gradient's, |a − n| ≤ atol + rtol·|n|. Fast: for each
/// input one
/// direction u of uniform [0, 1) entries divided by its norm, (f(x + eps·u) − f(x − eps·u))/2eps against g·u, and atol times Σuᵢ.
/// Backward is called twice and must give the same.
/// </remarks>
public static class TorchGradcheck
{
    private const double Eps = 1e-6;
    private const double Atol = 1e-5;
    private const double Rtol = 1e-3;

    public static bool Slow(Func<double[], double> f, Func<double[], double[]> gradient, double[] x)
    {
        if (Backward(gradient, x) is not { } g || g.Length != x.Length)
            return false;
        return Enumerable.Range(0, x.Length).All(i => Close(g[i], Difference(f, x, Unit(x.Length, i)), Atol));
    }

    public static bool Fast(Func<double[], double> f, Func<double[], double[]> gradient, double[] x, InputShape[] inputs,
        int seed)
    {
        if (Backward(gradient, x) is not { } g || g.Length != x.Length)
            return false;
        var random = new Random(seed);
        int start = 0;
        foreach (InputShape input in inputs)
        {
            double[] u = Direction(random, x.Length, start, input.Count);
            if (!Close(g.Zip(u, (a, b) => a * b).Sum(), Difference(f, x, u), Atol * u.Sum()))
                return false;
            start += input.Count;
        }

        return true;
    }

    private static double[]? Backward(Func<double[], double[]> gradient, double[] x)
    {
        try
        {
            double[] once = [.. gradient([.. x])];
            double[] again = [.. gradient([.. x])];
            return once.AsSpan().SequenceEqual(again) ? once : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static double Difference(Func<double[], double> f, double[] x, double[] u) =>
        (f([.. x.Zip(u, (a, b) => a + (Eps * b))]) - f([.. x.Zip(u, (a, b) => a - (Eps * b))])) / (2 * Eps);

    private static bool Close(double a, double n, double atol) => Math.Abs(a - n) <= atol + (Rtol * Math.Abs(n));

    private static double[] Unit(int count, int i)
    {
        double[] u = new double[count];
        u[i] = 1;
        return u;
    }

    private static double[] Direction(Random random, int count, int start, int length)
    {
        double[] u = new double[count];
        for (int i = start; i < start + length; i++)
            u[i] = random.NextDouble();
        double norm = Math.Sqrt(u.Sum(v => v * v));
        return [.. u.Select(v => v / norm)];
    }
}
