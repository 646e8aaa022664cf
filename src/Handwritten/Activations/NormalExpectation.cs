namespace Harness.Handwritten.Activations;

/// <summary>Expectations of a function of x ~ N(0, s²), and how much of it no straight line explains.</summary>
/// <remarks>
/// <para>Domain: s &gt; 0; f smooth on either side of 0 (a kink at 0 is allowed, a jump is not), growing less than e^(x²/4s²).</para>
/// <para>
/// Method: with x = st the two half-lines are integrated apart by Simpson's rule up to |t| = 12, where the density is 1e−32.
/// The best cx has c = E[x f]/s²; the best cx + d has the same c, and d = E f.
/// </para>
/// <para>Source: Klambauer et al., Self-Normalizing Neural Networks, section 2 (moments of an activation under a normal law).</para>
/// </remarks>
public static class NormalExpectation
{
    private const int Panels = 1200;
    private const double Reach = 12;

    /// <summary>E f(x).</summary>
    /// <exception cref="ArgumentOutOfRangeException">s is not positive.</exception>
    public static double Of(Func<double, double> f, double s)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(s);
        double sum = 0;
        for (int i = 0; i <= Panels; i++)
        {
            double t = Reach * i / Panels;
            int weight = i == 0 || i == Panels ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * (f(s * t) + f(-s * t)) * Math.Exp(-t * t / 2);
        }

        return sum * Reach / Panels / 3 / Math.Sqrt(Math.Tau);
    }

    /// <summary>The share of E f² that the best cx leaves: 0 for a linear f.</summary>
    /// <exception cref="ArgumentOutOfRangeException">s is not positive.</exception>
    public static double LeftByLinear(Func<double, double> f, double s)
    {
        double c = Slope(f, s);
        return Of(x => Square(f(x) - (c * x)), s) / Of(x => Square(f(x)), s);
    }

    /// <summary>The share of Var f that the best cx + d leaves: 0 for an affine f.</summary>
    /// <exception cref="ArgumentOutOfRangeException">s is not positive.</exception>
    public static double LeftByAffine(Func<double, double> f, double s)
    {
        double c = Slope(f, s);
        double d = Of(f, s);
        return Of(x => Square(f(x) - d - (c * x)), s) / Of(x => Square(f(x) - d), s);
    }

    private static double Slope(Func<double, double> f, double s) => Of(x => x * f(x), s) / (s * s);

    private static double Square(double x) => x * x;
}
