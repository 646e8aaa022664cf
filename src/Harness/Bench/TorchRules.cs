namespace Harness.Bench;

/// <summary>The rules of torch.autograd.gradcheck for a scalar function of real inputs, written anew from its description, and a
/// count of the function's evaluations.</summary>
/// <param name="f">The function.</param>
/// <param name="gradient">Its gradient; a call stands for one forward and one backward pass.</param>
/// <param name="inputs">The numbers of entries of the inputs, in the order in which they lie in x.</param>
/// <remarks>
/// The function is called once for its outputs, and backward twice, which must give the same. Slow: every entry's central
/// difference with eps = 1e-6 against the gradient's, |a − n| ≤ atol + rtol·|n|. Fast: for each input one direction u of uniform
/// [0, 1) entries divided by its norm, (f(x + eps·u) − f(x − eps·u))/2eps against g·u, and atol times Σuᵢ.
/// </remarks>
internal sealed class TorchRules(Func<double[], double> f, Func<double[], double[]> gradient, params int[] inputs)
{
    private const double Eps = 1e-6;
    private const double Atol = 1e-5;
    private const double Rtol = 1e-3;

    /// <summary>How often the function was called, backward's forward passes included.</summary>
    public int Calls { get; private set; }

    public bool Slow(double[] x)
    {
        if (Backward(x) is not { } g)
            return false;
        double[] moved = [.. x];
        bool good = true;
        for (int i = 0; i < x.Length && good; i++)
        {
            moved[i] = x[i] + Eps;
            double above = Value(moved);
            moved[i] = x[i] - Eps;
            good = Close(g[i], (above - Value(moved)) / (2 * Eps), Atol);
            moved[i] = x[i];
        }

        return good;
    }

    public bool Fast(double[] x, Random random)
    {
        if (Backward(x) is not { } g)
            return false;
        (double[] above, double[] below) = ([.. x], [.. x]);
        bool good = true;
        int start = 0;
        foreach (int count in inputs)
        {
            Range range = start..(start + count);
            good = good && Agrees(x[range], g.AsSpan(range), above, below, start, random);
            x.AsSpan(range).CopyTo(above.AsSpan(start));
            x.AsSpan(range).CopyTo(below.AsSpan(start));
            start += count;
        }

        return good;
    }

    private bool Agrees(double[] x, ReadOnlySpan<double> g, double[] above, double[] below, int start, Random random)
    {
        double[] u = new double[x.Length];
        double squares = 0, slope = 0, total = 0;
        for (int i = 0; i < u.Length; i++)
        {
            u[i] = random.NextDouble();
            squares += u[i] * u[i];
        }
        double norm = Math.Sqrt(squares);
        for (int i = 0; i < u.Length; i++)
        {
            double part = u[i] / norm;
            slope += g[i] * part;
            total += part;
            (above[start + i], below[start + i]) = (x[i] + (Eps * part), x[i] - (Eps * part));
        }

        return Close(slope, (Value(above) - Value(below)) / (2 * Eps), Atol * total);
    }

    // Null where two calls differ, or the shape is wrong.
    private double[]? Backward(double[] x)
    {
        Value(x);
        double[] g = gradient(x);
        Calls += 2;
        return g.AsSpan().SequenceEqual(gradient(x)) && g.Length == x.Length ? g : null;
    }

    private double Value(double[] x)
    {
        Calls++;
        return f(x);
    }

    private static bool Close(double a, double n, double atol) => Math.Abs(a - n) <= atol + (Rtol * Math.Abs(n));
}
