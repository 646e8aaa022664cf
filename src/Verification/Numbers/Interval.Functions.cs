using System.Numerics;

namespace Harness.Verification.Numbers;

/// <content>Functions, each on its whole domain: exact at the ends up to the declared <see cref="Slack"/>.</content>
public readonly partial struct Interval :
    IRootFunctions<Interval>, IExponentialFunctions<Interval>, ILogarithmicFunctions<Interval>, IPowerFunctions<Interval>
{
    /// <summary>The two doubles around e.</summary>
    public static Interval E => new(Math.E, Math.BitIncrement(Math.E));

    /// <summary>The two doubles around π.</summary>
    public static Interval Pi => new(Math.PI, Math.BitIncrement(Math.PI));

    /// <summary>The two doubles around 2π.</summary>
    public static Interval Tau => new(Math.Tau, Math.BitIncrement(Math.Tau));

    private static Interval Ln2 => Log(new(2.0));

    private static Interval Ln10 => Log(new(10.0));

    /// <summary>√x for x ≥ 0; NaN if a member is negative.</summary>
    public static Interval Sqrt(Interval x) =>
        x.Lower >= 0 ? new(Outward.SqrtDown(x.Lower), Outward.SqrtUp(x.Upper)) : NaN;

    /// <summary>∛x for every x.</summary>
    public static Interval Cbrt(Interval x) => Increasing(x, Math.Cbrt, Slack.Cbrt, exact: (0, 0));

    /// <summary>√(x² + y²).</summary>
    public static Interval Hypot(Interval x, Interval y) => Sqrt((Abs(x) * Abs(x)) + (Abs(y) * Abs(y)));

    /// <summary>The n-th root: of every x for odd n, of x ≥ 0 for even n, its inverse for n &lt; 0. Elsewhere and for n = 0
    /// NaN.</summary>
    public static Interval RootN(Interval x, int n) => n switch
    {
        0 => NaN,
        < 0 => One / RootN(x, -n),
        1 => x,
        2 => Sqrt(x),
        _ when x.Lower < 0 && int.IsEvenInteger(n) => NaN,
        _ => Between(x, p => p.Upper < 0 ? -Exp(Log(-p) / new Interval(n)) : p.Lower > 0 ? Exp(Log(p) / new Interval(n)) : Zero),
    };

    /// <summary>eˣ.</summary>
    public static Interval Exp(Interval x) => Increasing(x, Math.Exp, Slack.Exp, exact: (0, 1), least: 0);

    /// <summary>2ˣ.</summary>
    public static Interval Exp2(Interval x) => Exp(x * Ln2);

    /// <summary>10ˣ.</summary>
    public static Interval Exp10(Interval x) => Exp(x * Ln10);

    /// <summary>ln x for x &gt; 0; NaN if a member is not positive.</summary>
    public static Interval Log(Interval x) => x.Lower > 0 ? Increasing(x, Math.Log, Slack.Log, exact: (1, 0)) : NaN;

    /// <summary>log x to a base, ln x / ln b, for x &gt; 0, b &gt; 0 and b ≠ 1; NaN elsewhere.</summary>
    public static Interval Log(Interval x, Interval newBase) => Log(x) / Log(newBase);

    /// <summary>log₂ x for x &gt; 0.</summary>
    public static Interval Log2(Interval x) => Log(x) / Ln2;

    /// <summary>log₁₀ x for x &gt; 0.</summary>
    public static Interval Log10(Interval x) => Log(x) / Ln10;

    /// <summary>xʸ for x &gt; 0, for x = 0 and y &gt; 0, and for every x (but 0, if y &lt; 0) where y is one whole number;
    /// 0⁰ = 1. NaN elsewhere.</summary>
    public static Interval Pow(Interval x, Interval y) =>
        x.IsNaN || y.IsNaN ? NaN
        : y.IsPoint && double.IsInteger(y.Lower) ? WholePower(x, y)
        : x.Lower > 0 || (x.Lower == 0 && y.Lower > 0) ? Corners(x, y)
        : NaN;

    private static Interval WholePower(Interval x, Interval n)
    {
        if (n.Lower == 0)
            return One;
        if (n.Lower < 0)
            return One / WholePower(x, -n);
        if (double.IsEvenInteger(n.Lower))
            return Corners(Abs(x), n);
        return Between(x, p => p.Upper < 0 ? -Corners(-p, n) : Corners(p, n));
    }

    // For x ≥ 0 the power is monotone in either argument alone, so its extremes are at corners.
    private static Interval Corners(Interval x, Interval y) => new(
        Math.Max(0, Least((a, b) => a == 1 ? 1 : Outward.Down(Math.Pow(a, b), Slack.Pow), x, y)),
        Greatest((a, b) => a == 0 ? 0 : a == 1 ? 1 : Outward.Up(Math.Pow(a, b), Slack.Pow), x, y));

    /// <summary>The range of an increasing function of doubles that is off by some units in the last place.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="f">The function; it has its limits at ±∞.</param>
    /// <param name="slack">By how many units f is off.</param>
    /// <param name="exact">An argument at which f has no error, and its value there.</param>
    /// <param name="least">What no value is below.</param>
    /// <param name="greatest">What no value is above.</param>
    private static Interval Increasing(Interval x, Func<double, double> f, int slack, (double At, double Is) exact,
        double least = double.NegativeInfinity, double greatest = double.PositiveInfinity)
    {
        if (x.IsNaN)
            return NaN;
        double lower = x.Lower == exact.At ? exact.Is : Outward.Down(f(x.Lower), slack);
        double upper = x.Upper == exact.At ? exact.Is : Outward.Up(f(x.Upper), slack);
        return new(Math.Max(lower, least), Math.Min(upper, greatest));
    }

    /// <summary>The range of a monotone function that is known at single points.</summary>
    private static Interval Between(Interval x, Func<Interval, Interval> f) =>
        x.IsNaN ? NaN : Hull(f(new(x.Lower)), f(new(x.Upper)));
}
