using System.Numerics;

namespace Harness.Verification.Numbers;

/// <content>Trigonometric and hyperbolic functions and their inverses.</content>
public readonly partial struct Interval : ITrigonometricFunctions<Interval>, IHyperbolicFunctions<Interval>
{
    /// <summary>sin x, x in radians, with every crest and trough that x reaches.</summary>
    public static Interval Sin(Interval x) => Wave(x, Math.Sin, Slack.Sin, crest: 1);

    /// <summary>cos x, x in radians, with every crest and trough that x reaches.</summary>
    public static Interval Cos(Interval x) => Wave(x, Math.Cos, Slack.Cos, crest: 0);

    /// <summary>tan x, x in radians; NaN if x reaches a pole, or comes so near that it cannot be told.</summary>
    public static Interval Tan(Interval x) => Cos(x).Contains(0) ? NaN : Between(x, p => Sin(p) / Cos(p));

    /// <summary>sin x and cos x.</summary>
    public static (Interval Sin, Interval Cos) SinCos(Interval x) => (Sin(x), Cos(x));

    /// <summary>sin πx.</summary>
    public static Interval SinPi(Interval x) => Sin(x * Pi);

    /// <summary>cos πx.</summary>
    public static Interval CosPi(Interval x) => Cos(x * Pi);

    /// <summary>tan πx.</summary>
    public static Interval TanPi(Interval x) => Tan(x * Pi);

    /// <summary>sin πx and cos πx.</summary>
    public static (Interval SinPi, Interval CosPi) SinCosPi(Interval x) => (SinPi(x), CosPi(x));

    /// <summary>arcsin x for −1 ≤ x ≤ 1; NaN if a member is outside.</summary>
    public static Interval Asin(Interval x) =>
        Between(x, p => Abs(p).Equals(One) ? p * Pi / new Interval(2.0) : Atan(p / Sqrt((One - p) * (One + p))));

    /// <summary>arccos x for −1 ≤ x ≤ 1; NaN if a member is outside.</summary>
    public static Interval Acos(Interval x) => (Pi / new Interval(2.0)) - Asin(x);

    /// <summary>arctan x.</summary>
    public static Interval Atan(Interval x) => Increasing(x, Math.Atan, Slack.Atan, exact: (0, 0));

    /// <summary>arcsin x / π.</summary>
    public static Interval AsinPi(Interval x) => Asin(x) / Pi;

    /// <summary>arccos x / π.</summary>
    public static Interval AcosPi(Interval x) => Acos(x) / Pi;

    /// <summary>arctan x / π.</summary>
    public static Interval AtanPi(Interval x) => Atan(x) / Pi;

    /// <summary>sinh x.</summary>
    public static Interval Sinh(Interval x) => Increasing(x, Math.Sinh, Slack.Sinh, exact: (0, 0));

    /// <summary>cosh x.</summary>
    public static Interval Cosh(Interval x) => Increasing(Abs(x), Math.Cosh, Slack.Cosh, exact: (0, 1), least: 1);

    /// <summary>tanh x.</summary>
    public static Interval Tanh(Interval x) => Increasing(x, Math.Tanh, Slack.Tanh, exact: (0, 0), least: -1, greatest: 1);

    /// <summary>arsinh x = ± ln(|x| + √(x² + 1)).</summary>
    public static Interval Asinh(Interval x) => Between(x, p => p.Lower < 0 ? -AsinhOfPositive(-p) : AsinhOfPositive(p));

    /// <summary>arcosh x = ln(x + √((x − 1)(x + 1))) for x ≥ 1; NaN if a member is below.</summary>
    public static Interval Acosh(Interval x) => Between(x, p => Log(p + Sqrt((p - One) * (p + One))));

    /// <summary>artanh x for −1 &lt; x &lt; 1; NaN if a member is outside.</summary>
    public static Interval Atanh(Interval x) =>
        x.Lower > -1 && x.Upper < 1 ? Increasing(x, Math.Atanh, Slack.Atanh, exact: (0, 0)) : NaN;

    private static Interval AsinhOfPositive(Interval x) => Log(x + Sqrt((x * x) + One));

    /// <summary>The range of a wave between −1 and 1 with crests <paramref name="crest"/> quarters of a turn after 0.</summary>
    private static Interval Wave(Interval x, Func<double, double> f, int slack, int crest)
    {
        if (x.IsNaN)
            return NaN;
        if (!(x.Width < Math.Tau))
            return new(-1, 1);
        (double atLower, double atUpper) = (f(x.Lower), f(x.Upper));
        double least = MayReach(x, crest + 2) ? -1 : Outward.Down(Math.Min(atLower, atUpper), slack);
        double greatest = MayReach(x, crest) ? 1 : Outward.Up(Math.Max(atLower, atUpper), slack);
        return new(Math.Max(least, -1), Math.Min(greatest, 1));
    }

    // Whether some whole turn plus these quarters may lie in x. A double other than 0 is no multiple of π/2, so a single point
    // lies on none (and the cosine is 1 at 0 by itself); where π is not known closely enough it is granted.
    private static bool MayReach(Interval x, int quarters)
    {
        if (x.IsPoint)
            return false;
        Interval turns = (x / Tau) - (new Interval(quarters) / new Interval(4.0));
        return Math.Floor(turns.Upper) >= turns.Lower;
    }
}
