namespace Harness.Bench;

/// <summary>The rules of torch.autograd.gradcheck for a scalar function of one real input, written anew from its description,
/// and a count of the function's evaluations.</summary>
/// <remarks>
/// Slow: every entry's central difference with eps = 1e-6 against the gradient's, |a − n| ≤ atol + rtol·|n|. Fast: one
/// direction of uniform [0, 1) entries divided by its norm. Backward is called twice and must give the same.
/// </remarks>
internal sealed class TorchRules(Func<double[], double> f, Func<double[], double[]> gradient)
{
    private const double Eps = 1e-6;
    private const double Atol = 1e-5;
    private const double Rtol = 1e-3;

    /// <summary>How often the function was called, backward's forward passes included.</summary>
    public int Calls { get; private set; }

    public bool Slow(double[] x)
    {
        bool good = Backward(x, out double[] g);
        double[] moved = [.. x];
        for (int i = 0; i < x.Length; i++)
        {
            moved[i] = x[i] + Eps;
            double above = Value(moved);
            moved[i] = x[i] - Eps;
            good &= Close(g[i], (above - Value(moved)) / (2 * Eps), Atol);
            moved[i] = x[i];
        }

        return good;
    }

    public bool Fast(double[] x, int seed)
    {
        bool good = Backward(x, out double[] g);
        var random = new Random(seed);
        double[] u = Array.ConvertAll(x, _ => random.NextDouble());
        double norm = Math.Sqrt(u.Sum(v => v * v));
        double slope = 0, total = 0;
        (double[] above, double[] below) = (new double[x.Length], new double[x.Length]);
        for (int i = 0; i < x.Length; i++)
        {
            u[i] /= norm;
            slope += g[i] * u[i];
            total += u[i];
            (above[i], below[i]) = (x[i] + (Eps * u[i]), x[i] - (Eps * u[i]));
        }

        return good && Close(slope, (Value(above) - Value(below)) / (2 * Eps), Atol * total);
    }

    private bool Backward(double[] x, out double[] g)
    {
        g = gradient(x);
        Calls += 2;
        return g.AsSpan().SequenceEqual(gradient(x));
    }

    private double Value(double[] x)
    {
        Calls++;
        return f(x);
    }

    private static bool Close(double a, double n, double atol) => Math.Abs(a - n) <= atol + (Rtol * Math.Abs(n));
}
